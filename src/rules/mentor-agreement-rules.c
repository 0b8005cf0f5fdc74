/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreement-rules.h"

#include "mentor-text-match.h"

#define MONTHS_TO_REVIEW 3

/**
 * mentor_day_add_months:
 * @day: a Julian day
 * @months: how many months later
 *
 * Returns: the same day of a later month, or its last day where it is shorter; 0 when @day is
 */
MentorDay
mentor_day_add_months (MentorDay day, guint months)
{
  GDate date;

  if (day == 0)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_add_months (&date, months);
  return g_date_get_julian (&date);
}

/**
 * mentor_mentee_find_agreement:
 *
 * Returns: (transfer none) (nullable): the newest agreement, whether it is agreed on yet or not
 */
MentorAgreement *
mentor_mentee_find_agreement (MentorMentee *self)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (self);
  const guint size = mentor_record_list_get_size (agreements);

  return size > 0 ? mentor_record_list_get (agreements, size - 1) : NULL;
}

/**
 * mentor_mentee_find_agreed:
 *
 * Returns: (transfer none) (nullable): the newest agreement that the two have agreed on
 */
MentorAgreement *
mentor_mentee_find_agreed (MentorMentee *self)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (self);

  for (guint i = mentor_record_list_get_size (agreements); i > 0; i--)
    {
      MentorAgreement *agreement = mentor_record_list_get (agreements, i - 1);

      if (mentor_agreement_get_agreed_on (agreement))
        return agreement;
    }
  return NULL;
}

/**
 * mentor_agreement_find_former:
 * @mentee: whose agreement it is
 *
 * Returns: (transfer none) (nullable): the version whose place this one takes
 */
MentorAgreement *
mentor_agreement_find_former (MentorAgreement *self, MentorMentee *mentee)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (mentee);
  guint position;

  if (!mentor_record_list_get_position (agreements, MENTOR_RECORD (self), &position) || position == 0)
    return NULL;
  return mentor_record_list_get (agreements, position - 1);
}

/**
 * mentor_agreement_make_next:
 *
 * A new version begins with the words of the last one and is not agreed on yet. When it is looked at again is for the
 * two to say anew.
 *
 * Returns: (transfer full): a new version, in no list yet
 */
MentorAgreement *
mentor_agreement_make_next (MentorAgreement *self)
{
  MentorAgreement *next = mentor_agreement_new ();
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (self), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_TEXT)
      mentor_record_set_string (MENTOR_RECORD (next), &fields[i],
                                mentor_record_get_string (MENTOR_RECORD (self), &fields[i]));
  return next;
}

/**
 * mentor_agreement_find_changes:
 * @former: another version
 *
 * Returns: (transfer full) (element-type MentorField): the texts that are not the same in both, in the order of the
 * fields; space around them does not count
 */
GPtrArray *
mentor_agreement_find_changes (MentorAgreement *self, MentorAgreement *former)
{
  GPtrArray *changes = g_ptr_array_new ();
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (self), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *now = NULL;
      g_autofree char *before = NULL;

      if (fields[i].kind != MENTOR_FIELD_TEXT)
        continue;
      now = g_strstrip (g_strdup (mentor_record_get_string (MENTOR_RECORD (self), &fields[i])));
      before = g_strstrip (g_strdup (mentor_record_get_string (MENTOR_RECORD (former), &fields[i])));
      if (!g_str_equal (now, before))
        g_ptr_array_add (changes, (gpointer) &fields[i]);
    }
  return changes;
}

/**
 * mentor_agreement_is_blank:
 *
 * Returns: whether no question of it is answered
 */
gboolean
mentor_agreement_is_blank (MentorAgreement *self)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (self), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_TEXT &&
        !mentor_text_is_blank (mentor_record_get_string (MENTOR_RECORD (self), &fields[i])))
      return FALSE;
  return TRUE;
}

/**
 * mentor_agreement_agree:
 * @mentee: whose agreement it is
 * @today: a Julian day
 *
 * The two have agreed on that day. Unless they said when they will look at it again, that is in three months; and so is
 * the next review, when none is planned from that day on.
 */
void
mentor_agreement_agree (MentorAgreement *self, MentorMentee *mentee, MentorDay today)
{
  mentor_agreement_set_agreed_on (self, today);
  if (mentor_agreement_get_review_on (self) == 0)
    mentor_agreement_set_review_on (self, mentor_day_add_months (today, MONTHS_TO_REVIEW));
  if (mentor_mentee_get_next_review (mentee) < today)
    mentor_mentee_set_next_review (mentee, mentor_agreement_get_review_on (self));
}
