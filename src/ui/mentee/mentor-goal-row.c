/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-row.h"
#include "mentor-dates.h"
#include "mentor-goal-rules.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-sparkline.h"

#include <glib/gi18n.h>

/**
 * MentorGoalRow:
 *
 * A goal in a list, with its curve; opens the goal. With the details comes a menu, to whose actions row.move-up and
 * row.move-down the list is to lend a hand.
 */
struct _MentorGoalRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *detail;
  MentorSparkline *sparkline;
  GtkLabel *rating;
  GtkWidget *menu;
  gboolean detailed;
};

G_DEFINE_FINAL_TYPE (MentorGoalRow, mentor_goal_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_goal_row_dispose (GObject *object)
{
  MentorGoalRow *self = MENTOR_GOAL_ROW (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_ROW);

  G_OBJECT_CLASS (mentor_goal_row_parent_class)->dispose (object);
}

static char *
describe_progress (MentorGoal *goal, MentorCheckIn *last)
{
  const guint all = mentor_record_list_get_size (mentor_goal_get_milestones (goal));
  g_autofree char *day = last ? mentor_format_day (mentor_check_in_get_date (last)) : NULL;
  g_autofree char *check_in =
      last ? g_strdup_printf (_("Last check-in %s"), day) : g_strdup (_("No check-in yet"));
  g_autofree char *milestones = NULL;

  if (all == 0)
    return g_steal_pointer (&check_in);
  milestones = g_strdup_printf (ngettext ("%u of %u milestone", "%u of %u milestones", all),
                                mentor_goal_count_done_milestones (goal), all);
  return g_strdup_printf ("%s · %s", check_in, milestones);
}

static void
update (MentorGoalRow *self)
{
  const char *title = mentor_goal_get_title (self->goal);
  MentorCheckIn *last = mentor_goal_find_last_check_in (self->goal);
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s", mentor_label_area (mentor_goal_get_area (self->goal)),
                       mentor_label_shape (mentor_goal_get_shape (self->goal)));
  g_autofree char *label = NULL;
  g_autofree char *rating = NULL;

  gtk_label_set_label (self->title, *title ? title : _("Goal without a title"));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), self->detailed);
  gtk_widget_set_visible (self->menu, self->detailed);
  if (self->detailed)
    {
      g_autofree char *detail = describe_progress (self->goal, last);

      gtk_label_set_label (self->detail, detail);
    }
  label = g_strdup_printf ("%s, %s", *title ? title : _("Goal without a title"), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  rating = last ? g_strdup_printf ("%d", mentor_check_in_get_rating (last)) : g_strdup ("");
  gtk_label_set_label (self->rating, rating);
  gtk_widget_set_visible (GTK_WIDGET (self->rating), last != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sparkline), last != NULL);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorGoalRow *self = MENTOR_GOAL_ROW (widget);

  mentor_context_remove (self->context, mentor_mentee_get_goals (self->mentee), self->goal,
                         _("Goal removed"));
}

static void
mentor_goal_row_class_init (MentorGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_row_dispose;

  g_type_ensure (MENTOR_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/mentee/mentor-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, detail);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, rating);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalRow, menu);
  gtk_widget_class_install_action (widget_class, "goal.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "goal.remove", NULL, on_remove);
}

static void
mentor_goal_row_init (MentorGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_goal_row_new:
 * @context: (transfer none): takes what is removed
 * @mentee: whose goal it is
 * @goal: (transfer none): a goal
 * @detailed: whether to say when it was looked at last, and how many milestones are done
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_goal_row_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal,
                     gboolean detailed)
{
  MentorGoalRow *self = g_object_new (MENTOR_TYPE_GOAL_ROW, NULL);
  g_autofree char *address = mentor_make_address ("goal", mentee, goal);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->goal = g_object_ref (goal);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.remove",
                                 !mentor_record_get_read_only (MENTOR_RECORD (goal)));
  self->detailed = detailed;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", address);
  mentor_sparkline_set_goal (self->sparkline, goal);
  g_signal_connect_object (goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
