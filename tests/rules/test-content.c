/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-contact-rules.h"
#include "mentor-content.h"
#include "mentor-guide-topic.h"
#include "mentor-mentee.h"
#include "mentor-prompt.h"
#include "mentor-text-match.h"

#include <string.h>

static const char *
shout (const char *context, const char *text)
{
  static GHashTable *kept = NULL;
  char *loud;

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  loud = g_strdup_printf ("%s|%s", context, text);
  g_hash_table_add (kept, loud);
  return loud;
}

static GBytes *
read_data (const char *name)
{
  g_autofree char *path = g_build_filename (MENTOR_DATA_DIR, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
test_prompts (void)
{
  g_autoptr (GBytes) xml = read_data ("prompts/prompts.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prompts = mentor_content_read_prompts (xml, shout, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (prompts->len, >=, 240);
  for (guint i = 0; i < prompts->len; i++)
    {
      const char *id = mentor_record_get_id (prompts->pdata[i]);

      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
      g_assert_true (g_str_has_prefix (mentor_prompt_get_text (prompts->pdata[i]), "prompt|"));
      g_assert_false (mentor_prompt_get_own (prompts->pdata[i]));
    }
}

static MentorMentee *
find (GPtrArray *mentees, const char *name)
{
  for (guint i = 0; i < mentees->len; i++)
    if (strstr (mentor_mentee_get_name (mentees->pdata[i]), name))
      return mentees->pdata[i];
  g_assert_not_reached ();
}

static GPtrArray *
read_example (const char *now)
{
  g_autoptr (GBytes) xml = read_data ("example/example.xml");
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *mentees = mentor_content_read_example (xml, time, shout, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mentees->len, ==, 6);
  return mentees;
}

/* The next session of the example lies ahead on whatever day it is looked at, and always on the same weekday. */
static void
test_example_shift (void)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2027, 1, 1, 9, 0, 0);

  for (int i = 0; i < 21; i++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_days (first, i);
      g_autofree char *text = g_date_time_format_iso8601 (now);
      g_autoptr (GPtrArray) mentees = read_example (text);
      MentorSession *next = mentor_mentee_find_next_session (find (mentees, "Amara"), now);

      g_assert_cmpint (g_date_time_compare (mentor_session_get_start (next), now), >, 0);
      g_assert_cmpint (g_date_time_get_day_of_week (mentor_session_get_start (next)), ==, 4);
      g_assert_cmpint (g_date_time_get_hour (mentor_session_get_start (next)), ==, 10);
    }
}

static void
test_example_references (void)
{
  g_autoptr (GPtrArray) mentees = read_example ("2026-11-23T09:00:00Z");
  MentorMentee *mentee = find (mentees, "Amara");
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  guint linked = 0;

  g_assert_cmpint (mentor_mentee_get_areas (mentee), !=, 0);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_mentee_get_goals (mentee)), ==, 3);
  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      const char *goal = mentor_action_item_get_goal (mentor_record_list_get (actions, i));

      if (*goal == '\0')
        continue;
      linked++;
      g_assert_nonnull (mentor_record_list_find (mentor_mentee_get_goals (mentee), goal, NULL));
    }
  g_assert_cmpuint (linked, >, 0);
}

/* A record that is a member of another one, and not an item of a list, is read where it stands. */
static void
test_example_parts (void)
{
  g_autoptr (GPtrArray) mentees = read_example ("2026-11-23T09:00:00Z");
  MentorMentee *mentee = find (mentees, "Tomasz");
  MentorClosing *closing = mentor_mentee_get_closing (mentee);
  MentorRecordList *goals = NULL;
  MentorDecision *decision = NULL;

  g_assert_cmpuint (mentor_closing_get_date (closing), !=, 0);
  g_assert_false (mentor_closing_get_sudden (closing));
  g_assert_true (g_str_has_prefix (mentor_closing_get_reached (closing), "example|"));
  g_assert_true (mentor_closing_get_sudden (mentor_mentee_get_closing (find (mentees, "Leyla"))));
  g_assert_cmpuint (mentor_closing_get_date (mentor_mentee_get_closing (find (mentees, "Amara"))), ==, 0);

  for (guint i = 0; i < mentees->len; i++)
    if (strstr (mentor_mentee_get_mentor_name (mentees->pdata[i]), "Edda"))
      goals = mentor_mentee_get_goals (mentees->pdata[i]);
  g_assert_nonnull (goals);
  g_assert_cmpuint (mentor_record_list_get_size (goals), ==, 2);
  decision = mentor_goal_get_decision (mentor_record_list_get (goals, 1));
  g_assert_cmpuint (mentor_decision_get_decided_on (decision), !=, 0);
  g_assert_true (g_str_has_prefix (mentor_decision_get_decided (decision), "example|"));
}

static void
test_bad (gconstpointer data)
{
  g_autoptr (GBytes) xml = g_bytes_new_static (data, strlen (data));
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_content_read_example (xml, now, shout, &error));
  g_assert_true (error->domain == G_MARKUP_ERROR);
}

static GPtrArray *
read_guide (GStrv *sources)
{
  g_autoptr (GBytes) xml = read_data ("guide/guide.xml");
  g_autoptr (GError) error = NULL;
  GPtrArray *topics = mentor_content_read_guide (xml, shout, sources, &error);

  g_assert_no_error (error);
  return topics;
}

static void
assert_lines (const char *const *lines, guint at_least)
{
  g_assert_cmpuint (g_strv_length ((GStrv) lines), >=, at_least);
  for (; *lines; lines++)
    g_assert_true (g_str_has_prefix (*lines, "guide|"));
}

static void
test_guide (void)
{
  g_auto (GStrv) sources = NULL;
  g_autoptr (GPtrArray) topics = read_guide (&sources);
  MentorGuideTopic *first;

  g_assert_cmpuint (topics->len, ==, 14);
  assert_lines ((const char *const *) sources, 20);
  for (guint i = 0; i < topics->len; i++)
    {
      MentorGuideTopic *topic = topics->pdata[i];
      const char *const *named = mentor_guide_topic_get_sources (topic);

      g_assert_true (g_str_has_prefix (mentor_guide_topic_get_title (topic), "guide|"));
      g_assert_true (g_str_has_prefix (mentor_guide_topic_get_summary (topic), "guide|"));
      g_assert_true (g_str_has_prefix (mentor_guide_topic_get_task (topic), "guide|"));
      assert_lines (mentor_guide_topic_get_paragraphs (topic), 3);
      assert_lines (named, 1);
      for (; *named; named++)
        g_assert_true (g_strv_contains ((const char *const *) sources, *named));
    }
  first = topics->pdata[0];
  g_assert_cmpstr (mentor_guide_topic_get_id (first), ==, "what-it-is");
  g_assert_cmpstr (mentor_guide_topic_get_deed (first), ==, "add-relationship");
  g_assert_cmpuint (g_strv_length ((GStrv) mentor_guide_topic_get_paragraphs (first)), ==, 4);
  g_assert_cmpuint (g_strv_length ((GStrv) mentor_guide_topic_get_sources (first)), ==, 3);
  g_assert_nonnull (strstr (mentor_guide_topic_get_sources (first)[1], "Poteet"));
}

static guint
count_matches (GPtrArray *topics, const char *text)
{
  g_autofree char *needle = mentor_text_fold (text);
  guint count = 0;

  for (guint i = 0; i < topics->len; i++)
    count += mentor_guide_topic_matches (topics->pdata[i], needle);
  return count;
}

/* Titles, summaries, paragraphs and tasks are looked through, whatever the case and the diacritics. */
static void
test_guide_search (void)
{
  g_autoptr (GPtrArray) topics = read_guide (NULL);

  g_assert_cmpuint (count_matches (topics, ""), ==, 14);
  g_assert_cmpuint (count_matches (topics, "BOTH wäys"), ==, 1);
  g_assert_cmpuint (count_matches (topics, "and thén silence"), ==, 1);
  g_assert_cmpuint (count_matches (topics, "grow model"), ==, 1);
  g_assert_cmpuint (count_matches (topics, "three people you could ask"), ==, 1);
  g_assert_cmpuint (count_matches (topics, "zebra"), ==, 0);
}

static void
test_bad_guide (gconstpointer data)
{
  g_autoptr (GBytes) xml = g_bytes_new_static (data, strlen (data));
  g_auto (GStrv) sources = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_content_read_guide (xml, shout, &sources, &error));
  g_assert_true (error->domain == G_MARKUP_ERROR);
  g_assert_null (sources);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/prompts", test_prompts);
  g_test_add_func ("/content/example/shift", test_example_shift);
  g_test_add_func ("/content/example/references", test_example_references);
  g_test_add_func ("/content/example/parts", test_example_parts);
  g_test_add_data_func ("/content/bad/cut", "<example><mentee id='a'><name>A", test_bad);
  g_test_add_data_func ("/content/bad/member", "<example><mentee id='a'><shoe>1</shoe></mentee></example>",
                        test_bad);
  g_test_add_data_func ("/content/bad/word", "<example><mentee id='a'><role>king</role></mentee></example>",
                        test_bad);
  g_test_add_data_func ("/content/bad/part",
                        "<example><mentee id='a'><closing><shoe>1</shoe></closing></mentee></example>", test_bad);
  g_test_add_data_func ("/content/bad/flag",
                        "<example><mentee id='a'><areas><value>x</value></areas></mentee></example>", test_bad);
  g_test_add_func ("/content/guide", test_guide);
  g_test_add_func ("/content/guide/search", test_guide_search);
  g_test_add_data_func ("/content/bad/guide/cut",
                        "<guide><page id='a' do='questions' sources='b'><p>A", test_bad_guide);
  g_test_add_data_func ("/content/bad/guide/twice",
                        "<guide><page id='a' do='questions' sources='b'><guide/></page></guide>",
                        test_bad_guide);
  g_test_add_data_func ("/content/bad/guide/no-deed", "<guide><page id='a' sources='b'/></guide>",
                        test_bad_guide);
  g_test_add_data_func ("/content/bad/guide/no-source",
                        "<guide><page id='a' do='questions' sources='b'/><sources/></guide>",
                        test_bad_guide);
  return g_test_run ();
}
