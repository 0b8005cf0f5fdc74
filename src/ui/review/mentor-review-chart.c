/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-chart.h"

#include "mentor-dates.h"
#include "mentor-review-rules.h"
#include "mentor-review-words.h"

#include <glib/gi18n.h>

static char *
summarise (MentorMentee *mentee, GPtrArray *trend, guint statement)
{
  MentorReview *first, *last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (trend->len == 0)
    return g_strdup (_("Nothing was said to this statement yet."));
  first = trend->pdata[0];
  last = trend->pdata[trend->len - 1];
  from = mentor_review_format_day (mentor_review_get_date (first));
  to = mentor_review_format_day (mentor_review_get_date (last));
  if (trend->len == 1)
    /* Translators: an answer from 1 to 5, and a day */
    return g_strdup_printf (_("%1$d of 5 on %2$s."), mentor_review_get_answer (first, statement), from);
  /* Translators: answers from 1 to 5, each with its day */
  return g_strdup_printf (_("From %1$d of 5 on %2$s to %3$d of 5 on %4$s."),
                          mentor_review_get_answer (first, statement), from,
                          mentor_review_get_answer (last, statement), to);
}

/**
 * mentor_review_chart_new:
 * @mentee: whose reviews they are
 * @statement: which statement, from 0
 *
 * Returns: (transfer full): how far it held at each review, over time
 */
MentorChart *
mentor_review_chart_new (MentorMentee *mentee, guint statement)
{
  MentorChart *chart = mentor_chart_new (MENTOR_CHART_KIND_LINES, C_("chart", "Day"));
  g_autoptr (GPtrArray) trend = mentor_mentee_dup_trend (mentee, statement);
  g_autofree char *summary = summarise (mentee, trend, statement);

  mentor_chart_set_words (chart, mentor_review_get_words (statement), summary);
  mentor_chart_set_highest (chart, MENTOR_REVIEW_HIGHEST);
  mentor_chart_add_series (chart, C_("chart", "Answer"), MENTOR_CHART_LOOK_FULL);
  for (guint i = 0; i < trend->len; i++)
    {
      const MentorDay day = mentor_review_get_date (trend->pdata[i]);
      const int answer = mentor_review_get_answer (trend->pdata[i], statement);
      g_autofree char *label = mentor_review_format_day (day);
      g_autofree char *brief = mentor_format_day (day);

      mentor_chart_add_point (chart, day, label, brief, &answer);
    }
  return chart;
}
