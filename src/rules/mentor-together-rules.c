/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-rules.h"

#include "mentor-rules-i18n.h"

/* What the two have together beside their sessions: what is due of it, and a word on how it stands. */

/**
 * mentor_feedback_is_due:
 * @today: the present day
 *
 * Returns: whether the two wanted to look at it again by now, and have not done so since
 */
gboolean
mentor_feedback_is_due (MentorFeedback *self, MentorDay today)
{
  const MentorDay again_on = mentor_feedback_get_again_on (self);

  return again_on != 0 && again_on <= today &&
         mentor_feedback_get_looked_at_again (self) < again_on;
}

/**
 * mentor_introduction_is_due:
 * @today: the present day
 *
 * Returns: whether it is time to ask what came of it
 */
gboolean
mentor_introduction_is_due (MentorIntroduction *self, MentorDay today)
{
  const MentorDay again_on = mentor_introduction_get_ask_again_on (self);

  return again_on != 0 && again_on <= today;
}

/**
 * mentor_resource_follow_state:
 * @today: the present day
 *
 * What is finished has a day on which it was, and only that; one that is there already stays.
 */
void
mentor_resource_follow_state (MentorResource *self, MentorDay today)
{
  if (mentor_resource_get_state (self) != MENTOR_RESOURCE_STATE_FINISHED)
    mentor_resource_set_finished_on (self, 0);
  else if (mentor_resource_get_finished_on (self) == 0)
    mentor_resource_set_finished_on (self, today);
}

/* Takes both, of which the second may be nothing. */
static char *
join (char *first, char *second)
{
  char *words = second ? g_strdup_printf ("%s · %s", first, second) : g_strdup (first);

  g_free (first);
  g_free (second);
  return words;
}

/**
 * mentor_mentee_describe_feedback:
 * @today: the present day
 *
 * Returns: (transfer full): how it stands with the feedback, in a few words
 */
char *
mentor_mentee_describe_feedback (MentorMentee *self, MentorDay today)
{
  MentorRecordList *feedback = mentor_mentee_get_feedback (self);
  const guint size = mentor_record_list_get_size (feedback);
  guint due = 0;
  char *again = NULL;

  for (guint i = 0; i < size; i++)
    due += mentor_feedback_is_due (mentor_record_list_get (feedback, i), today) ? 1 : 0;
  if (size == 0)
    return g_strdup (_("What was seen in the work, and what to try next"));
  if (due > 0)
    again = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u to look at again", "%u to look at again", due), due);
  return join (g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Feedback on %u occasion",
                                             "Feedback on %u occasions", size),
                                size),
               again);
}

/**
 * mentor_mentee_describe_introductions:
 * @today: the present day
 *
 * Returns: (transfer full): how it stands with the introductions, in a few words
 */
char *
mentor_mentee_describe_introductions (MentorMentee *self, MentorDay today)
{
  MentorRecordList *introductions = mentor_mentee_get_introductions (self);
  const guint size = mentor_record_list_get_size (introductions);
  guint due = 0;
  char *again = NULL;

  for (guint i = 0; i < size; i++)
    due += mentor_introduction_is_due (mentor_record_list_get (introductions, i), today) ? 1 : 0;
  if (size == 0)
    return g_strdup (_("Who could meet whom, and what came of it"));
  if (due > 0)
    again = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u to ask about", "%u to ask about", due), due);
  return join (
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u introduction", "%u introductions", size), size),
      again);
}

/**
 * mentor_mentee_describe_resources:
 *
 * Returns: (transfer full): how it stands with what is read, watched or tried, in a few words
 */
char *
mentor_mentee_describe_resources (MentorMentee *self)
{
  MentorRecordList *resources = mentor_mentee_get_resources (self);
  const guint size = mentor_record_list_get_size (resources);
  guint begun = 0;
  char *now = NULL;

  for (guint i = 0; i < size; i++)
    if (mentor_resource_get_state (mentor_record_list_get (resources, i)) ==
        MENTOR_RESOURCE_STATE_STARTED)
      begun++;
  if (size == 0)
    return g_strdup (_("Things to read, watch or try"));
  if (begun > 0)
    now = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u begun", "%u begun", begun), begun);
  return join (g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to read, watch or try",
                                             "%u things to read, watch or try", size),
                                size),
               now);
}

/**
 * mentor_mentee_describe_insights:
 *
 * Returns: (transfer full): how many insights there are, in a few words
 */
char *
mentor_mentee_describe_insights (MentorMentee *self)
{
  const guint size = mentor_record_list_get_size (mentor_mentee_get_insights (self));

  if (size == 0)
    return g_strdup (_("Wins, lessons and thanks worth keeping"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u insight", "%u insights", size), size);
}
