/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-mentee.h"
#include "mentor-prompt.h"
#include "mentor-template.h"
#include "mentor-test-records.h"

/* Walks every field of every type of record. */

static void
count (guint *counter)
{
  (*counter)++;
}

static MentorRecord *
make_filled (GType type, guint seed)
{
  MentorRecord *record = mentor_record_create (type);

  mentor_test_fill (record, seed);
  if (MENTOR_IS_PROMPT (record))
    mentor_prompt_set_own (MENTOR_PROMPT (record), TRUE);
  if (MENTOR_IS_TEMPLATE (record))
    mentor_template_set_own (MENTOR_TEMPLATE (record), TRUE);
  return record;
}

static MentorRecord *
write_and_read (MentorRecord *record)
{
  g_autoptr (JsonObject) object = mentor_codec_encode (record);
  g_autoptr (GError) error = NULL;
  MentorRecord *again = mentor_codec_decode (G_OBJECT_TYPE (record), object, &error);

  g_assert_no_error (error);
  return again;
}

static void
test_new (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = mentor_record_create (get_type ());
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  g_assert_true (g_uuid_string_is_valid (mentor_record_get_id (record)));
  g_assert_nonnull (mentor_record_get_created (record));
  g_assert_nonnull (mentor_record_get_modified (record));
  g_assert_null (mentor_record_get_owner (record));
  for (guint i = 0; i < n_fields; i++)
    {
      const MentorField *field = &fields[i];
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->property);
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_nonnull (pspec);
      g_value_init (&value, pspec->value_type);
      g_object_get_property (G_OBJECT (record), field->property, &value);
      if (field->kind != MENTOR_FIELD_RECORD && field->kind != MENTOR_FIELD_RECORDS)
        g_assert_true (g_param_value_defaults (pspec, &value) || G_VALUE_HOLDS_BOXED (&value));
      if (field->kind == MENTOR_FIELD_NUMBER || field->kind == MENTOR_FIELD_ENUM)
        g_assert_cmpint (mentor_record_get_number (record, field), ==, field->fallback);
      g_assert_true (mentor_record_class_find_field (MENTOR_RECORD_GET_CLASS (record),
                                                     field->member) == field);
    }
}

/* Set once: one notify, one "changed", another serial. The same again: nothing. */
static void
test_notify (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = mentor_record_create (get_type ());
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const MentorField *field = &fields[i];
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->property);
      g_autofree char *detail = g_strconcat ("notify::", pspec->name, NULL);
      g_auto (GValue) value = G_VALUE_INIT;
      guint notified = 0, changed = 0, others = 0;
      guint64 serial = mentor_record_get_serial (record);

      if (field->kind == MENTOR_FIELD_RECORD || field->kind == MENTOR_FIELD_RECORDS)
        continue;
      g_signal_connect_swapped (record, detail, G_CALLBACK (count), &notified);
      g_signal_connect_swapped (record, "notify", G_CALLBACK (count), &others);
      g_signal_connect_swapped (record, "changed", G_CALLBACK (count), &changed);

      mentor_test_change (record, field, i);
      g_assert_cmpuint (notified, ==, 1);
      g_assert_cmpuint (others, ==, 1);
      g_assert_cmpuint (changed, ==, 1);
      g_assert_cmpuint (mentor_record_get_serial (record), !=, serial);

      serial = mentor_record_get_serial (record);
      g_value_init (&value, pspec->value_type);
      g_object_get_property (G_OBJECT (record), field->property, &value);
      g_object_set_property (G_OBJECT (record), field->property, &value);
      g_assert_cmpuint (others, ==, 1);
      g_assert_cmpuint (changed, ==, 1);
      g_assert_cmpuint (mentor_record_get_serial (record), ==, serial);

      g_signal_handlers_disconnect_matched (record, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, count, NULL);
    }
}

/* Through the property what the setter says, and back. */
static void
test_property (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = make_filled (get_type (), 5);
  g_autoptr (MentorRecord) other = mentor_record_create (get_type ());
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (record), fields[i].property);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) got = G_VALUE_INIT;

      if ((pspec->flags & G_PARAM_WRITABLE) == 0)
        continue;
      g_value_init (&value, pspec->value_type);
      g_value_init (&got, pspec->value_type);
      g_object_get_property (G_OBJECT (record), fields[i].property, &value);
      g_object_set_property (G_OBJECT (other), fields[i].property, &value);
      g_object_get_property (G_OBJECT (other), fields[i].property, &got);
      if (G_VALUE_HOLDS_STRING (&value))
        g_assert_cmpstr (g_value_get_string (&got), ==, g_value_get_string (&value));
      else if (!G_VALUE_HOLDS_BOXED (&value))
        g_assert_cmpint (g_param_values_cmp (pspec, &value, &got), ==, 0);
    }
}

static void
test_round_trip (gconstpointer data)
{
  GType (*get_type) (void) = data;

  for (guint seed = 0; seed < 7; seed++)
    {
      g_autoptr (MentorRecord) record = make_filled (get_type (), seed);
      g_autoptr (MentorRecord) again = write_and_read (record);

      g_assert_true (mentor_record_equal (record, again));
      g_assert_true (mentor_record_equal (again, record));
      g_assert_cmpint (g_date_time_compare (mentor_record_get_modified (record),
                                            mentor_record_get_modified (again)),
                       ==, 0);
    }
}

/* A new record, with nothing in it, survives as well. */
static void
test_empty_round_trip (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = mentor_record_create (get_type ());
  g_autoptr (MentorRecord) again = write_and_read (record);

  g_assert_true (mentor_record_equal (record, again));
}

/* Each field alone changed: unequal, and the same again through the file. */
static void
test_unequal (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = make_filled (get_type (), 3);
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (MentorRecord) copy = mentor_record_copy (record);
      g_autoptr (MentorRecord) again = NULL;

      g_assert_true (mentor_record_equal (record, copy));
      mentor_test_change (copy, &fields[i], 1000);
      g_assert_false (mentor_record_equal (record, copy));
      g_assert_false (mentor_record_equal (copy, record));
      if (!MENTOR_IS_PROMPT (copy) && !MENTOR_IS_TEMPLATE (copy))
        {
          again = write_and_read (copy);
          g_assert_true (mentor_record_equal (copy, again));
          g_assert_false (mentor_record_equal (record, again));
        }
    }
}

/* What is assigned makes equal, in place. */
static void
test_assign (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = make_filled (get_type (), 1);
  g_autoptr (MentorRecord) other = make_filled (get_type (), 9);
  g_autoptr (MentorRecord) empty = mentor_record_create (get_type ());
  const guint64 serial = mentor_record_get_serial (record);
  guint changed = 0;

  mentor_record_set_unknown (other, "{\"new\":1}");
  g_signal_connect_swapped (record, "changed", G_CALLBACK (count), &changed);
  mentor_record_assign (record, other);
  g_assert_true (mentor_record_equal (record, other));
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (mentor_record_get_serial (record), ==, serial);

  mentor_record_assign (record, empty);
  g_assert_true (mentor_record_equal (record, empty));
}

/* A change of a part is one of the owners, up to the root. */
static void
test_owner (gconstpointer data)
{
  GType (*get_type) (void) = data;
  g_autoptr (MentorRecord) record = make_filled (get_type (), 2);
  guint n_fields, changed = 0;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  g_signal_connect_swapped (record, "changed", G_CALLBACK (count), &changed);
  for (guint i = 0; i < n_fields; i++)
    {
      MentorRecord *part;
      guint n_part_fields;
      const MentorField *part_fields;

      if (fields[i].kind == MENTOR_FIELD_RECORDS)
        part = mentor_record_list_get (mentor_record_get_list (record, &fields[i]), 1);
      else if (fields[i].kind == MENTOR_FIELD_RECORD)
        part = mentor_record_get_record (record, &fields[i]);
      else
        continue;

      g_assert_true (mentor_record_get_owner (part) == record);
      g_assert_true (mentor_record_get_root (part) == record);
      part_fields = mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (part), &n_part_fields);
      changed = 0;
      mentor_test_change (part, &part_fields[0], 40);
      g_assert_cmpuint (changed, ==, 1);
    }
}

static void
test_finalized (gconstpointer data)
{
  GType (*get_type) (void) = data;
  MentorRecord *record = make_filled (get_type (), 4);
  MentorRecord *copy = mentor_record_copy (record);
  GPtrArray *parts = g_ptr_array_new ();
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);
  gpointer gone = record, copy_gone = copy;
  g_autofree gpointer *parts_gone = NULL;

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_RECORD)
      g_ptr_array_add (parts, mentor_record_get_record (record, &fields[i]));
    else if (fields[i].kind == MENTOR_FIELD_RECORDS)
      {
        MentorRecordList *list = mentor_record_get_list (record, &fields[i]);

        g_ptr_array_add (parts, list);
        g_ptr_array_add (parts, mentor_record_list_get (list, 0));
      }

  parts_gone = g_new (gpointer, parts->len);
  for (guint i = 0; i < parts->len; i++)
    {
      parts_gone[i] = parts->pdata[i];
      g_object_add_weak_pointer (parts->pdata[i], &parts_gone[i]);
    }
  g_object_add_weak_pointer (G_OBJECT (record), &gone);
  g_object_add_weak_pointer (G_OBJECT (copy), &copy_gone);

  g_object_unref (record);
  g_assert_null (gone);
  for (guint i = 0; i < parts->len; i++)
    g_assert_null (parts_gone[i]);
  g_assert_nonnull (copy_gone);
  g_object_unref (copy);
  g_assert_null (copy_gone);
  g_ptr_array_unref (parts);
}

/* A part, or a list, that somebody holds longer than its owner lives. */
static void
test_outlives_owner (void)
{
  MentorMentee *mentee = mentor_mentee_new ();
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (MentorSession) another = mentor_session_new ();
  g_autoptr (MentorRecordList) sessions = g_object_ref (mentor_mentee_get_sessions (mentee));
  g_autoptr (MentorWitness) witness = g_object_ref (mentor_mentee_get_notebook (mentee));

  mentor_record_list_append (sessions, session);
  g_object_unref (mentee);

  g_assert_null (mentor_record_get_owner (MENTOR_RECORD (session)));
  g_assert_null (mentor_record_get_owner (MENTOR_RECORD (witness)));
  mentor_session_set_notes (session, "still here");
  mentor_record_list_append (sessions, another);
  mentor_session_set_notes (another, "here too");
  g_assert_null (mentor_record_get_owner (MENTOR_RECORD (another)));
  g_assert_cmpuint (mentor_record_list_get_size (sessions), ==, 2);
}

static void
test_modified (void)
{
  g_autoptr (GDateTime) then = g_date_time_new_utc (2026, 1, 2, 3, 4, 5);
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (MentorSession) session = NULL;
  g_autoptr (GDateTime) later = g_date_time_add_hours (then, 5);

  mentor_clock_set (then);
  mentee = mentor_mentee_new ();
  session = mentor_session_new ();
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);

  mentor_clock_set (later);
  mentor_session_set_place (session, "The library");
  g_assert_cmpint (g_date_time_difference (mentor_record_get_modified (MENTOR_RECORD (mentee)),
                                           mentor_record_get_created (MENTOR_RECORD (mentee))),
                   >=, 5 * G_TIME_SPAN_HOUR);
  g_assert_cmpint (g_date_time_difference (mentor_record_get_modified (MENTOR_RECORD (session)),
                                           mentor_record_get_created (MENTOR_RECORD (session))),
                   >=, 5 * G_TIME_SPAN_HOUR);
  mentor_clock_set (NULL);
}

static void
test_line (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_name (mentee, "Ada\r\nLovelace");
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Ada  Lovelace");
  mentor_mentee_set_purpose (mentee, "one\ntwo");
  g_assert_cmpstr (mentor_mentee_get_purpose (mentee), ==, "one\ntwo");
  mentor_mentee_set_usual_length (mentee, 1000000);
  g_assert_cmpint (mentor_mentee_get_usual_length (mentee), ==, 1440);
  mentor_mentee_set_usual_length (mentee, -7);
  g_assert_cmpint (mentor_mentee_get_usual_length (mentee), ==, 0);
}

/* A copy shares texts with its record, and may go when and where it will. */
static gpointer
encode_in_thread (gpointer data)
{
  g_autoptr (MentorRecord) copy = data;
  g_autoptr (JsonObject) object = mentor_codec_encode (copy);

  return GINT_TO_POINTER (json_object_get_size (object));
}

static void
test_copy_in_thread (void)
{
  g_autoptr (MentorRecord) record = make_filled (mentor_mentee_get_type (), 3);

  for (guint i = 0; i < 50; i++)
    {
      GThread *thread = g_thread_new ("encode", encode_in_thread, mentor_record_copy (record));

      mentor_mentee_set_name (MENTOR_MENTEE (record), i % 2 ? "one" : "other");
      mentor_test_fill (record, i);
      g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (thread)), >, 20);
    }
}

typedef struct
{
  const char *name;
  GTestDataFunc function;
} Sweep;

int
main (int argc, char **argv)
{
  const Sweep sweeps[] = {
    { "new", test_new },
    { "notify", test_notify },
    { "property", test_property },
    { "round-trip", test_round_trip },
    { "empty-round-trip", test_empty_round_trip },
    { "unequal", test_unequal },
    { "assign", test_assign },
    { "owner", test_owner },
    { "finalized", test_finalized },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint t = 0; t < mentor_test_n_record_types; t++)
    for (guint i = 0; i < G_N_ELEMENTS (sweeps); i++)
      {
        g_autofree char *path = g_strdup_printf (
            "/model/%s/%s", g_type_name (mentor_test_record_types[t]()), sweeps[i].name);

        g_test_add_data_func (path, mentor_test_record_types[t], sweeps[i].function);
      }
  g_test_add_func ("/model/outlives-owner", test_outlives_owner);
  g_test_add_func ("/model/modified", test_modified);
  g_test_add_func ("/model/line", test_line);
  g_test_add_func ("/model/copy-in-thread", test_copy_in_thread);
  return g_test_run ();
}
