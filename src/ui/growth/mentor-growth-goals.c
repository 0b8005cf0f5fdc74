/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growth-goals.h"

#include "mentor-chart-card.h"
#include "mentor-dates.h"
#include "mentor-goal-chart.h"

#include <glib/gi18n.h>

/**
 * MentorGrowthGoals:
 *
 * The goals with a check-in in a time: how they were rated at its beginning and at its end, and the curve of one.
 */
struct _MentorGrowthGoals {
  AdwBin parent_instance;

  GArray *changes;  /* of MentorGoalChange */
  MentorGoal *goal; /* nullable: whose curve is shown */
  gboolean filling;

  GtkWidget *empty;
  GtkListBox *list;
  GtkWidget *curve_section;
  GtkDropDown *which;
  MentorChartCard *curve;
};

G_DEFINE_FINAL_TYPE (MentorGrowthGoals, mentor_growth_goals, ADW_TYPE_BIN)

static const MentorGoalChange *
get_change (MentorGrowthGoals *self, guint position)
{
  return &g_array_index (self->changes, MentorGoalChange, position);
}

static void
on_row (MentorGrowthGoals *self, GtkListBoxRow *row)
{
  const MentorGoalChange *change = get_change (self, (guint) gtk_list_box_row_get_index (row));
  g_autofree char *address =
      g_strdup_printf ("goal:%s:%s", mentor_record_get_id (MENTOR_RECORD (change->mentee)),
                       mentor_record_get_id (MENTOR_RECORD (change->goal)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
show_curve (MentorGrowthGoals *self)
{
  g_autoptr (MentorChart) chart = self->goal ? mentor_goal_chart_new (self->goal) : NULL;

  gtk_widget_set_visible (self->curve_section, chart != NULL);
  if (chart)
    mentor_chart_card_set_chart (self->curve, chart);
}

static void
on_which (MentorGrowthGoals *self)
{
  const guint selected = gtk_drop_down_get_selected (self->which);

  if (self->filling || selected >= self->changes->len)
    return;
  g_set_object (&self->goal, get_change (self, selected)->goal);
  show_curve (self);
}

static void
mentor_growth_goals_dispose (GObject *object)
{
  MentorGrowthGoals *self = MENTOR_GROWTH_GOALS (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GROWTH_GOALS);
  g_clear_object (&self->goal);
  g_clear_pointer (&self->changes, g_array_unref);

  G_OBJECT_CLASS (mentor_growth_goals_parent_class)->dispose (object);
}

static void
mentor_growth_goals_class_init (MentorGrowthGoalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_growth_goals_dispose;
  g_type_ensure (MENTOR_TYPE_CHART_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-growth-goals.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthGoals, empty);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthGoals, list);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthGoals, curve_section);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthGoals, which);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthGoals, curve);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
  gtk_widget_class_bind_template_callback (widget_class, on_which);
}

static void
mentor_growth_goals_init (MentorGrowthGoals *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (MentorGoalChange));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (const MentorGoalChange *change)
{
  const char *title = mentor_goal_get_title (change->goal);

  return *title ? title : _("Goal");
}

static GtkWidget *
make_row (const MentorGoalChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *then = mentor_format_day (change->then_day);
  g_autofree char *now = mentor_format_day (change->now_day);
  g_autofree char *words = NULL;

  if (change->then_day == change->now_day)
    /* Translators: a rating from 0 to 10, and a day */
    words = g_strdup_printf (_("At %1$d on %2$s"), change->now, now);
  else
    /* Translators: a rating from 0 to 10 and its day, and another one */
    words = g_strdup_printf (_("%1$d on %2$s, %3$d on %4$s"), change->then, then, change->now, now);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (change));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* The goal of the curve stays while it is there; else it is the one that was rated last. */
static void
fill_which (MentorGrowthGoals *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;
  gboolean stays = FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const MentorGoalChange *change = get_change (self, i);

      gtk_string_list_append (titles, get_title (change));
      if (change->goal == self->goal)
        {
          selected = i;
          stays = TRUE;
        }
      else if (!stays && change->now_day > get_change (self, selected)->now_day)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->which, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->which, selected);
  self->filling = FALSE;
  if (self->changes->len > 0)
    g_set_object (&self->goal, get_change (self, selected)->goal);
  else
    g_clear_object (&self->goal);
  gtk_widget_set_visible (GTK_WIDGET (self->which), self->changes->len > 1);
}

/**
 * mentor_growth_goals_show:
 * @mentees: (element-type MentorMentee): all relationships
 * @scope: which of them and which time is shown
 */
void
mentor_growth_goals_show (MentorGrowthGoals *self, MentorRecordList *mentees,
                          const MentorScope *scope)
{
  g_array_unref (self->changes);
  self->changes = mentor_find_goal_changes (mentees, scope);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->changes->len; i++)
    gtk_list_box_append (self->list, make_row (get_change (self, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->changes->len > 0);
  gtk_widget_set_visible (self->empty, self->changes->len == 0);
  fill_which (self);
  show_curve (self);
}
