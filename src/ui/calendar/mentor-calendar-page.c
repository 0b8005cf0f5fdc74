/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-calendar-page.h"
#include "mentor-calendar-words.h"
#include "mentor-contact-rules.h"
#include "mentor-dated-row.h"
#include "mentor-dates.h"
#include "mentor-month-grid.h"
#include "mentor-pulse.h"
#include "mentor-session-dialog.h"
#include "mentor-week.h"

#include <glib/gi18n.h>

/**
 * MentorCalendarPage:
 *
 * A month with what stands on its days: sessions, actions that are due, the dates of goals and milestones. Beside it the
 * chosen day, and what else there is in the month.
 */
struct _MentorCalendarPage {
  MentorPage parent_instance;

  MentorPulse *pulse;
  char *shown; /* all that the lists say, to tell whether there is anything new to say */
  MentorMonthGrid *grid;
  GtkLabel *day_title;
  GtkWidget *nothing;
  GtkListBox *day_list;
  GtkButton *plan;
  GtkWidget *month_section;
  GtkLabel *month_title;
  GtkBox *days;
};

G_DEFINE_FINAL_TYPE (MentorCalendarPage, mentor_calendar_page, MENTOR_TYPE_PAGE)

/* More than a list can hold; the rest of the month is found by its days. */
#define MAX_ROWS 60

static void
mentor_calendar_page_dispose (GObject *object)
{
  MentorCalendarPage *self = MENTOR_CALENDAR_PAGE (object);

  g_clear_object (&self->pulse);
  g_clear_pointer (&self->shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (mentor_calendar_page_parent_class)->dispose (object);
}

static GtkListBox *
add_day (MentorCalendarPage *self, MentorDay day)
{
  g_autofree char *name = mentor_format_long_day (day);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->days, box);
  return GTK_LIST_BOX (list);
}

static void
add_rest (MentorCalendarPage *self, guint rest)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("and %u more; choose its day to see it", "and %u more; choose a day to see them", rest),
      rest);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->days, label);
}

static void
fill_day (MentorCalendarPage *self, GPtrArray *dated)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  const MentorDay day = mentor_month_grid_get_day (self->grid);
  guint count = 0;

  gtk_list_box_remove_all (self->day_list);
  for (guint i = 0; i < dated->len; i++)
    if (mentor_dated_get_day (dated->pdata[i]) == day && count++ < MAX_ROWS)
      gtk_list_box_append (self->day_list, mentor_dated_row_new (context, dated->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), count > 0);
  gtk_widget_set_visible (self->nothing, count == 0);
}

static void
fill_month (MentorCalendarPage *self, GPtrArray *dated)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  const MentorDay chosen = mentor_month_grid_get_day (self->grid);
  GtkListBox *list = NULL;
  MentorDay first, last, before = 0;
  GtkWidget *child;
  guint count = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))))
    gtk_box_remove (self->days, child);
  mentor_month_grid_get_month (self->grid, &first, &last);
  for (guint i = 0; i < dated->len; i++)
    {
      const MentorDay day = mentor_dated_get_day (dated->pdata[i]);

      if (day < first || day > last || day == chosen || count++ >= MAX_ROWS)
        continue;
      if (day != before)
        list = add_day (self, day);
      before = day;
      gtk_list_box_append (list, mentor_dated_row_new (context, dated->pdata[i]));
    }
  if (count > MAX_ROWS)
    add_rest (self, count - MAX_ROWS);
  gtk_widget_set_visible (self->month_section, count > 0);
}

static char *
spell (MentorCalendarPage *self, GPtrArray *dated)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u\n", mentor_month_grid_get_day (self->grid));
  for (guint i = 0; i < dated->len; i++)
    {
      g_autofree char *title = mentor_dated_dup_title (dated->pdata[i]);
      g_autofree char *subtitle = mentor_dated_dup_subtitle (dated->pdata[i]);

      g_string_append_printf (text, "%u %s\n%s\n%s\n", mentor_dated_get_day (dated->pdata[i]),
                              mentor_record_get_id (mentor_dated_get_record (dated->pdata[i])), title,
                              subtitle);
    }
  return g_string_free_and_steal (text);
}

static void
say_titles (MentorCalendarPage *self)
{
  const MentorDay chosen = mentor_month_grid_get_day (self->grid);
  g_autofree char *day = mentor_format_long_day (chosen);
  g_autofree char *month = mentor_format_month (chosen);
  g_autofree char *also = NULL;

  /* Translators: a month, as in "November 2026": what stands on its other days */
  also = g_strdup_printf (_("Also in %s"), month);
  gtk_label_set_label (self->day_title, day);
  gtk_label_set_label (self->month_title, also);
  gtk_button_set_label (self->plan,
                        chosen < mentor_day_today () ? _("Log Past Session") : _("Plan Session"));
}

/* Lists that say the same as before stay, and with them the keyboard. */
static void
update (MentorCalendarPage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (context));
  g_autoptr (GPtrArray) dated = NULL;
  g_autofree char *said = NULL;
  MentorDay first, last;

  mentor_month_grid_get_shown (self->grid, &first, &last);
  dated = mentor_dated_find (mentees, first, last);
  mentor_month_grid_show (self->grid, dated);
  say_titles (self);
  gtk_widget_set_visible (GTK_WIDGET (self->plan), mentor_record_list_get_size (mentees) > 0);
  said = spell (self, dated);
  if (!g_set_str (&self->shown, said))
    return;
  fill_day (self, dated);
  fill_month (self, dated);
}

static void
on_day_chosen (MentorCalendarPage *self)
{
  update (self);
}

static void
on_plan (MentorCalendarPage *self)
{
  mentor_session_dialog_present_on (GTK_WIDGET (self), mentor_page_get_context (MENTOR_PAGE (self)),
                                    mentor_month_grid_get_day (self->grid));
}

static void
on_week_start (MentorCalendarPage *self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (
      &date, mentor_week_get_end (
                 mentor_context_get_settings (mentor_page_get_context (MENTOR_PAGE (self))),
                 mentor_day_today ()) +
                 1);
  mentor_month_grid_set_week (self->grid, g_date_get_weekday (&date));
  update (self);
}

/* A day that was chosen because it was today is left for the new one. */
static void
on_day_changed (MentorCalendarPage *self)
{
  if (mentor_month_grid_get_day (self->grid) + 1 == mentor_day_today ())
    mentor_month_grid_set_day (self->grid, mentor_day_today ());
  update (self);
}

/* When it opens, not when one comes back from a thing that was opened from it. */
static void
on_shown (MentorCalendarPage *self)
{
  g_signal_handlers_disconnect_by_func (self, on_shown, NULL);
  mentor_month_grid_take_focus (self->grid);
}

static void
mentor_calendar_page_class_init (MentorCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_calendar_page_dispose;

  g_type_ensure (MENTOR_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/calendar/mentor-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, day_title);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, day_list);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, plan);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, month_section);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, month_title);
  gtk_widget_class_bind_template_child (widget_class, MentorCalendarPage, days);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
}

static void
mentor_calendar_page_init (MentorCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_calendar_page_new:
 * @context: what the page may ask
 *
 * Returns: (transfer floating): a new page, on the present day
 */
MentorPage *
mentor_calendar_page_new (MentorContext *context)
{
  MentorCalendarPage *self = g_object_new (MENTOR_TYPE_CALENDAR_PAGE, "context", context, NULL);

  self->pulse = mentor_pulse_new (mentor_context_get_store (context));
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pulse, "day-changed", G_CALLBACK (on_day_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_settings (context), "changed::week-start",
                           G_CALLBACK (on_week_start), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "shown", G_CALLBACK (on_shown), NULL);
  on_week_start (self);
  return MENTOR_PAGE (self);
}
