/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-jump.h"

#include "mentor-dates.h"
#include "mentor-timeline-item.h"

#include <glib/gi18n.h>

/**
 * MentorTimelineJump:
 *
 * Says which month of a timeline is in sight, and leads to any other one that has something.
 */
struct _MentorTimelineJump {
  AdwBin parent_instance;

  GListModel *items;
  GArray *found; /* of guint: the months that have something, the latest first */
  GArray *listed; /* of guint: the years of these */
  guint month;
  guint chosen; /* the month to go to as soon as the popover is gone, or 0 */
  guint jump_id;
  gboolean filling;
  GtkMenuButton *button;
  GtkLabel *name;
  GtkPopover *popover;
  GtkWidget *earlier;
  GtkDropDown *years;
  GtkWidget *later;
  GtkGrid *months;
  GtkWidget *buttons[12];
};

G_DEFINE_FINAL_TYPE (MentorTimelineJump, mentor_timeline_jump, ADW_TYPE_BIN)

enum
{
  JUMP,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

#define COLUMNS 3

/**
 * mentor_timeline_format_month:
 * @month: as in mentor_timeline_item_get_month()
 *
 * Returns: (transfer full): as in "March 2024"
 */
char *
mentor_timeline_format_month (guint month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));
  return mentor_format_month (g_date_get_julian (&date));
}

static void
mentor_timeline_jump_dispose (GObject *object)
{
  MentorTimelineJump *self = MENTOR_TIMELINE_JUMP (object);

  g_clear_handle_id (&self->jump_id, g_source_remove);
  g_clear_object (&self->items);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TIMELINE_JUMP);

  G_OBJECT_CLASS (mentor_timeline_jump_parent_class)->dispose (object);
}

static void
mentor_timeline_jump_finalize (GObject *object)
{
  MentorTimelineJump *self = MENTOR_TIMELINE_JUMP (object);

  g_array_unref (self->found);
  g_array_unref (self->listed);

  G_OBJECT_CLASS (mentor_timeline_jump_parent_class)->finalize (object);
}

static void
find_months (MentorTimelineJump *self)
{
  g_array_set_size (self->found, 0);
  g_array_set_size (self->listed, 0);
  for (guint i = 0; self->items && i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (MentorTimelineItem) item = g_list_model_get_item (self->items, i);
      const guint month = mentor_timeline_item_get_month (item);
      const guint year = month / 12;

      if (self->found->len == 0 ||
          g_array_index (self->found, guint, self->found->len - 1) != month)
        g_array_append_val (self->found, month);
      if (self->listed->len == 0 ||
          g_array_index (self->listed, guint, self->listed->len - 1) != year)
        g_array_append_val (self->listed, year);
    }
}

static void
show_year (MentorTimelineJump *self)
{
  const guint selected = gtk_drop_down_get_selected (self->years);
  const guint year = selected < self->listed->len ? g_array_index (self->listed, guint, selected) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      const guint month = year * 12 + i;
      gboolean has = FALSE;

      for (guint j = 0; j < self->found->len && !has; j++)
        has = g_array_index (self->found, guint, j) == month;
      gtk_widget_set_sensitive (self->buttons[i], has);
      if (year)
        {
          g_autofree char *label = mentor_timeline_format_month (month);

          gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
        }
    }
  gtk_widget_set_sensitive (self->earlier, selected + 1 < self->listed->len);
  gtk_widget_set_sensitive (self->later, selected > 0 && selected < self->listed->len);
}

static void
on_year (MentorTimelineJump *self)
{
  if (!self->filling)
    show_year (self);
}

static void
on_earlier (MentorTimelineJump *self)
{
  gtk_drop_down_set_selected (self->years, gtk_drop_down_get_selected (self->years) + 1);
}

static void
on_later (MentorTimelineJump *self)
{
  gtk_drop_down_set_selected (self->years, gtk_drop_down_get_selected (self->years) - 1);
}

static void
on_month (GtkButton *button, gpointer data)
{
  MentorTimelineJump *self = data;
  const guint selected = gtk_drop_down_get_selected (self->years);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i] == (GtkWidget *) button && selected < self->listed->len)
      {
        self->chosen = g_array_index (self->listed, guint, selected) * 12 + i;
        gtk_popover_popdown (self->popover);
        return;
      }
}

/* As it goes, the popover gives the keyboard back to its button; where one jumps to takes it after that. */
static void
on_gone (gpointer data)
{
  MentorTimelineJump *self = data;

  self->jump_id = 0;
  g_signal_emit (self, signals[JUMP], 0, self->chosen);
  self->chosen = 0;
}

static void
on_visible (MentorTimelineJump *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      if (self->chosen && self->jump_id == 0)
        self->jump_id = g_idle_add_once (on_gone, self);
      return;
    }
  find_months (self);
  for (guint i = 0; i < self->listed->len; i++)
    {
      const guint year = g_array_index (self->listed, guint, i);
      g_autoptr (GDateTime) date = g_date_time_new_utc ((int) year, 1, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, C_("date", "%Y"));

      gtk_string_list_append (names, name);
      if (year == self->month / 12)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->years, selected);
  self->filling = FALSE;
  show_year (self);
}

static void
mentor_timeline_jump_class_init (MentorTimelineJumpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_timeline_jump_dispose;
  object_class->finalize = mentor_timeline_jump_finalize;

  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/timeline/mentor-timeline-jump.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, button);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, name);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, popover);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, earlier);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, years);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, later);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineJump, months);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  gtk_widget_class_bind_template_callback (widget_class, on_visible);
  gtk_widget_class_bind_template_callback (widget_class, on_year);
}

static void
mentor_timeline_jump_init (MentorTimelineJump *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2024, (int) i + 1, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%b");

      /* With a label of its own the button would be called by it, and not by the month and its year. */
      self->buttons[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), gtk_label_new (name));
      gtk_widget_add_css_class (self->buttons[i], "flat");
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_month), self, 0);
      gtk_grid_attach (self->months, self->buttons[i], (int) i % COLUMNS, (int) i / COLUMNS, 1, 1);
    }
}

/**
 * mentor_timeline_jump_set_items:
 * @items: (transfer none): the [class@TimelineItem]s to go to, the newest first
 */
void
mentor_timeline_jump_set_items (MentorTimelineJump *self, GListModel *items)
{
  g_set_object (&self->items, items);
}

/**
 * mentor_timeline_jump_set_month:
 * @month: the month that is in sight
 */
void
mentor_timeline_jump_set_month (MentorTimelineJump *self, guint month)
{
  g_autofree char *name = mentor_timeline_format_month (month);

  if (self->month == month)
    return;
  self->month = month;
  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
