/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-test-records.h"

#include "mentor-me.h"
#include "mentor-mentee.h"
#include "mentor-notes-file.h"
#include "mentor-private-note.h"
#include "mentor-prompt-library.h"
#include "mentor-template-library.h"

GType (*const mentor_test_record_types[]) (void) = {
  mentor_action_item_get_type,    mentor_agenda_point_get_type,
  mentor_check_in_get_type,       mentor_contact_get_type,
  mentor_goal_get_type,           mentor_mentee_get_type,
  mentor_milestone_get_type,      mentor_private_note_get_type,
  mentor_prompt_get_type,         mentor_prompt_library_get_type,
  mentor_remember_item_get_type,  mentor_revision_get_type,
  mentor_session_get_type,        mentor_insight_get_type,
  mentor_witness_get_type,        mentor_template_get_type,
  mentor_template_block_get_type, mentor_template_library_get_type,
  mentor_agreement_get_type,      mentor_review_get_type,
  mentor_closing_get_type,        mentor_feedback_get_type,
  mentor_introduction_get_type,   mentor_resource_get_type,
  mentor_goal_option_get_type,    mentor_decision_get_type,
  mentor_candidate_get_type,      mentor_me_get_type,
  mentor_notes_entry_get_type,    mentor_notes_file_get_type,
};
const guint mentor_test_n_record_types = G_N_ELEMENTS (mentor_test_record_types);

/* A value that the field does not have: another one for every seed up to its number of values. */
static int
pick_number (const MentorField *field, int now, guint seed)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_NUMBER:
      {
        const gint64 span = (gint64) field->maximum - field->minimum + 1;
        const gint64 value = field->minimum + (now - field->minimum + 1 + seed % (span - 1)) % span;

        return (int) value;
      }
    case MENTOR_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());

        return (int) ((guint) (now + 1) + seed % (klass->n_values - 1)) % (int) klass->n_values;
      }
    case MENTOR_FIELD_FLAGS:
      {
        g_autoptr (GFlagsClass) klass = g_type_class_ref (field->get_type ());

        return now ^ (int) klass->values[seed % klass->n_values].value;
      }
    default:
      return !now;
    }
}

static void
append_filled (MentorRecordList *list, GType type, guint seed)
{
  g_autoptr (MentorRecord) item = mentor_record_create (type);

  mentor_test_fill (item, seed);
  mentor_record_list_append (list, item);
}

/* Gives the field a value that it does not have, through the public setters. */
void
mentor_test_change (MentorRecord *record, const MentorField *field, guint seed)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      {
        /* Quotes, escapes, right-to-left and wide characters, and in a text lines. */
        g_autofree char *text =
            g_strdup_printf ("%s %u \"quoted\" \\ \t שלום 😀 é%s", field->member, seed,
                             field->kind == MENTOR_FIELD_TEXT ? "\nsecond line\n" : "");

        mentor_record_set_string (record, field, text);
        return;
      }
    case MENTOR_FIELD_DATE:
      mentor_record_set_day (record, field, 738000 + seed);
      return;
    case MENTOR_FIELD_TIMESTAMP:
      {
        g_autoptr (GTimeZone) zone =
            g_time_zone_new_offset (seed % 2 ? -(3 * 3600 + 30 * 60) : 12 * 3600 + 45 * 60);
        g_autoptr (GDateTime) time =
            g_date_time_new (zone, 2026, 2, 1 + (int) seed % 28, 23, 59, (int) seed % 60);

        mentor_record_set_time (record, field, time);
        return;
      }
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      mentor_record_set_number (
          record, field, pick_number (field, mentor_record_get_number (record, field), seed));
      return;
    case MENTOR_FIELD_STRINGS:
      {
        g_autofree char *first = g_strdup_printf ("first %u", seed);
        const char *const strings[] = { first, "", "sécond", NULL };

        mentor_record_set_strings (record, field, strings);
        return;
      }
    case MENTOR_FIELD_RECORD:
      mentor_test_fill (mentor_record_get_record (record, field), seed);
      return;
    case MENTOR_FIELD_RECORDS:
      append_filled (mentor_record_get_list (record, field), field->get_type (), seed);
      return;
    }
}

/* Gives every field of the record, and of its parts, a value that a new one does not have. */
void
mentor_test_fill (MentorRecord *record, guint seed)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      mentor_test_change (record, &fields[i], seed + i);
      if (fields[i].kind == MENTOR_FIELD_RECORDS)
        mentor_test_change (record, &fields[i], seed + i + 1);
    }
}

/* A copy of a list that is kept only by what the list tells of its changes. */
static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, GPtrArray *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (mirror->len - removed + added, ==, g_list_model_get_n_items (list));

  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (list, position + i));
  mentor_test_check_list (list);
}

/* Follows the list from here on; every change it tells of is checked. */
void
mentor_test_watch_list (GListModel *list)
{
  GPtrArray *mirror = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (mirror, g_list_model_get_item (list, i));
  g_object_set_data_full (G_OBJECT (list), "mirror", mirror, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), mirror);
}

/* Whether the list is what it told it is. */
void
mentor_test_check_list (GListModel *list)
{
  GPtrArray *mirror = g_object_get_data (G_OBJECT (list), "mirror");

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, mirror->len);
  for (guint i = 0; i < mirror->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_assert_true (g_type_is_a (G_OBJECT_TYPE (item), g_list_model_get_item_type (list)));
      g_assert_true (item == mirror->pdata[i]);
    }
  g_assert_null (g_list_model_get_item (list, mirror->len));
}
