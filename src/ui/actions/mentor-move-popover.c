/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-move-popover.h"
#include "mentor-contact-rules.h"

/**
 * MentorMovePopover:
 *
 * A calendar to move something to another day. A day counts only when the button is pressed, so that one can leaf
 * through the months first.
 */
struct _MentorMovePopover {
  GtkPopover parent_instance;

  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (MentorMovePopover, mentor_move_popover, GTK_TYPE_POPOVER)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_move_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_MOVE_POPOVER);

  G_OBJECT_CLASS (mentor_move_popover_parent_class)->dispose (object);
}

static void
on_move (MentorMovePopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, mentor_day_of_time (date));
}

static void
mentor_move_popover_class_init (MentorMovePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_move_popover_dispose;

  /**
   * MentorMovePopover::chosen:
   * @day: a Julian day
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/actions/mentor-move-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMovePopover, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_move);
}

static void
mentor_move_popover_init (MentorMovePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_move_popover_new:
 * @day: the Julian day to begin with
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
mentor_move_popover_new (MentorDay day)
{
  MentorMovePopover *self = g_object_new (MENTOR_TYPE_MOVE_POPOVER, NULL);
  g_autoptr (GDateTime) noon = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  noon = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  if (noon)
    gtk_calendar_select_day (self->calendar, noon);
  return GTK_WIDGET (self);
}
