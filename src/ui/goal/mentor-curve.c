/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-curve.h"

#include "mentor-chart-box.h"
#include "mentor-goal-chart.h"

/**
 * MentorCurve:
 *
 * The check-ins of a goal over true time, as a chart that follows the goal.
 */
struct _MentorCurve {
  AdwBin parent_instance;

  MentorGoal *goal;
  MentorChartBox *box;
};

G_DEFINE_FINAL_TYPE (MentorCurve, mentor_curve, ADW_TYPE_BIN)

static void
mentor_curve_dispose (GObject *object)
{
  g_clear_object (&MENTOR_CURVE (object)->goal);

  G_OBJECT_CLASS (mentor_curve_parent_class)->dispose (object);
}

static void
mentor_curve_class_init (MentorCurveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_curve_dispose;
}

static void
mentor_curve_init (MentorCurve *self)
{
  self->box = MENTOR_CHART_BOX (mentor_chart_box_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
mentor_curve_new (void)
{
  return g_object_new (MENTOR_TYPE_CURVE, NULL);
}

static void
on_changed (MentorCurve *self)
{
  g_autoptr (MentorChart) chart = mentor_goal_chart_new (self->goal);

  mentor_chart_box_set_chart (self->box, chart);
}

/**
 * mentor_curve_set_goal:
 * @goal: the goal whose check-ins are drawn; to be called once
 */
void
mentor_curve_set_goal (MentorCurve *self, MentorGoal *goal)
{
  g_return_if_fail (self->goal == NULL);

  self->goal = g_object_ref (goal);
  g_signal_connect_object (goal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
