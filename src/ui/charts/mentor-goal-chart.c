/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-chart.h"

#include "mentor-dates.h"
#include "mentor-goal-rules.h"
#include "mentor-goal-words.h"

#include <glib/gi18n.h>

/**
 * mentor_goal_chart_new:
 * @goal: a goal
 *
 * Returns: (transfer full): its check-ins as lines over time: the rating, and the confidence where it was given
 */
MentorChart *
mentor_goal_chart_new (MentorGoal *goal)
{
  MentorChart *chart = mentor_chart_new (MENTOR_CHART_KIND_LINES, C_("chart", "Day"));
  g_autoptr (GPtrArray) check_ins = mentor_goal_dup_check_ins (goal);
  g_autofree char *title = mentor_goal_curve_title (goal);
  g_autofree char *summary = mentor_goal_curve_summary (goal);

  mentor_chart_set_words (chart, title, summary);
  mentor_chart_set_highest (chart, 10);
  mentor_chart_add_series (chart, C_("chart", "Rating"), MENTOR_CHART_LOOK_FULL);
  mentor_chart_add_series (chart, C_("chart", "Confidence"), MENTOR_CHART_LOOK_BROKEN);
  for (guint i = 0; i < check_ins->len; i++)
    {
      const MentorDay day = mentor_check_in_get_date (check_ins->pdata[i]);
      const int values[] = { mentor_check_in_get_rating (check_ins->pdata[i]),
                             mentor_check_in_get_confidence (check_ins->pdata[i]) };
      g_autofree char *label = mentor_format_day (day);

      mentor_chart_add_point (chart, day, label, label, values);
      mentor_chart_add_words (chart, mentor_check_in_get_line (check_ins->pdata[i]));
    }
  return chart;
}
