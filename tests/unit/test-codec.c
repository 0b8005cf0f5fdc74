/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-json-text.h"
#include "mentor-mentee.h"
#include "mentor-prompt-library.h"
#include "mentor-test-records.h"

#include <string.h>

#define ID "3b241101-e2bb-4255-8caf-4136c566a962"
#define ID2 "4b241101-e2bb-4255-8caf-4136c566a963"
#define ID3 "5b241101-e2bb-4255-8caf-4136c566a964"
#define HEAD "{\n\"format\": \"com.example.Mentor.mentee\",\n\"version\": 1,\n\"id\": \"" ID "\""

static MentorMentee *
read_text (const char *text, GError **error)
{
  return mentor_codec_read (&mentor_format_mentee, text, strlen (text), error);
}

static char *
write_text (gpointer record)
{
  gsize length;
  char *text = mentor_codec_write (&mentor_format_mentee, record, &length);

  g_assert_cmpuint (strlen (text), ==, length);
  return text;
}

typedef struct
{
  const char *name;
  const char *text;
  MentorCodecError code;
  const char *message; /* its beginning, or with a star before it a part of it */
} Bad;

static const Bad bad[] = {
  { "empty", "", MENTOR_CODEC_ERROR_FORMAT, "it is empty" },
  { "blank", " \n\n ", MENTOR_CODEC_ERROR_FORMAT, "it is empty" },
  { "no-json", "\n\nDear diary", MENTOR_CODEC_ERROR_FORMAT, "line 3: expected an object" },
  { "null-root", "null", MENTOR_CODEC_ERROR_FORMAT, "line 1: expected an object" },
  { "text-root", "\"a\"", MENTOR_CODEC_ERROR_FORMAT, "line 1: expected an object" },
  { "utf-16", "\xff\xfe{", MENTOR_CODEC_ERROR_FORMAT, "line 1: expected an object" },
  { "array", "[1]", MENTOR_CODEC_ERROR_FORMAT, "line 1: expected an object" },
  { "number", "7", MENTOR_CODEC_ERROR_FORMAT, "line 1: expected an object" },
  { "cut", HEAD ",\n\"name\": \"A", MENTOR_CODEC_ERROR_SYNTAX, "line " },
  { "two", HEAD "}\n{}", MENTOR_CODEC_ERROR_SYNTAX, "line 5: " },
  { "comment", HEAD ",\n/* hello */ \"name\": \"A\"}", MENTOR_CODEC_ERROR_SYNTAX, "line 4: " },
  { "single-quotes", HEAD ",\n'name': 'A'}", MENTOR_CODEC_ERROR_SYNTAX, "line 4: " },
  { "trailing-comma", HEAD ",\n}", MENTOR_CODEC_ERROR_SYNTAX, "line " },
  { "no-comma", HEAD "\n\"name\": \"A\"}", MENTOR_CODEC_ERROR_SYNTAX, "line 4: " },
  { "not-utf-8", HEAD ",\n\"name\": \"A\xff\"}", MENTOR_CODEC_ERROR_SYNTAX, "line 5: " },
  { "surrogate", HEAD ",\n\"name\": \"\\ud800\"}", MENTOR_CODEC_ERROR_SYNTAX, "line 5: " },
  { "escaped-nul", HEAD ",\n\"name\": \"A\\u0000B\"}", MENTOR_CODEC_ERROR_SYNTAX, "line 5: " },
  { "nul-behind-backslash", HEAD ",\n\"name\": \"A\\\\\\u0000B\"}", MENTOR_CODEC_ERROR_SYNTAX,
    "line 5: a NUL" },
  { "no-format", "{\"version\": 1}", MENTOR_CODEC_ERROR_FORMAT, "format: expected" },
  { "other-format", "{\n\"format\": \"com.example.Other\", \"version\": 1}",
    MENTOR_CODEC_ERROR_FORMAT, "line 2: format: expected" },
  { "no-version", "{\"format\": \"com.example.Mentor.mentee\"}", MENTOR_CODEC_ERROR_FORMAT,
    "version: expected" },
  { "version-0", "{\"format\": \"com.example.Mentor.mentee\",\n\n\"version\": 0}",
    MENTOR_CODEC_ERROR_FORMAT, "line 3: version: expected" },
  { "version-text", "{\"format\": \"com.example.Mentor.mentee\",\n\"version\": \"1\"}",
    MENTOR_CODEC_ERROR_FORMAT, "line 2: version: expected" },
  { "no-id", "{\"format\": \"com.example.Mentor.mentee\", \"version\": 1}",
    MENTOR_CODEC_ERROR_VALUE, "id: expected a UUID" },
  { "bad-id", "{\"format\": \"com.example.Mentor.mentee\", \"version\": 1,\n\"id\": \"Ann\"}",
    MENTOR_CODEC_ERROR_VALUE, "line 2: id: expected a UUID" },
  { "id-number", "{\"format\": \"com.example.Mentor.mentee\", \"version\": 1,\n\"id\": 4}",
    MENTOR_CODEC_ERROR_VALUE, "line 2: id: expected a string" },
  { "part-without-id", HEAD ",\n\"goals\": [\n{\"title\": \"A\"}]}", MENTOR_CODEC_ERROR_VALUE,
    "*goals[0].id: expected a UUID" },
  { "line-number", HEAD ",\n\"name\": 4}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: name: expected a string" },
  { "null", HEAD ",\n\"name\": null}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: name: expected a string" },
  { "object-for-list", HEAD ",\n\"goals\": {}}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: goals: expected a list" },
  { "list-for-object", HEAD ",\n\"notebook\": []}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: notebook: expected an object" },
  { "text-in-list", HEAD ",\n\"goals\": [\n\"A\"]}", MENTOR_CODEC_ERROR_VALUE,
    "line 6: goals[0]: expected an object" },
  { "strings", HEAD ",\n\"tags\": [\"a\",\n\"b\",\n3]}", MENTOR_CODEC_ERROR_VALUE,
    "line 7: tags[2]: expected a string" },
  { "enum", HEAD ",\n\"role\": \"boss\"}", MENTOR_CODEC_ERROR_VALUE, "line 5: role: expected one" },
  { "flags", HEAD ",\n\"areas\": [\"career\",\n\"cooking\"]}", MENTOR_CODEC_ERROR_VALUE,
    "line 6: areas[1]: expected one" },
  { "number-low", HEAD ",\n\"usualLength\": -1}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: usualLength: expected a number from 0 to 1440" },
  { "number-high", HEAD ",\n\"usualLength\": 1441}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: usualLength: expected a number from 0 to 1440" },
  { "number-double", HEAD ",\n\"usualLength\": 60.5}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: usualLength: expected a whole number" },
  { "number-text", HEAD ",\n\"usualLength\": \"60\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: usualLength: expected a whole number" },
  { "boolean", HEAD ",\n\"remember\": [\n{\"id\": \"" ID2 "\",\n\"done\": 1}]}",
    MENTOR_CODEC_ERROR_VALUE, "line 7: remember[0].done: expected true or false" },
  { "date-30-february", HEAD ",\n\"started\": \"2026-02-30\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: started: expected a date" },
  { "date-short", HEAD ",\n\"started\": \"2026-2-3\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: started: expected a date" },
  { "date-time", HEAD ",\n\"started\": \"2026-02-03T10:00:00Z\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: started: expected a date" },
  { "date-year-0", HEAD ",\n\"started\": \"0000-01-01\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: started: expected a date" },
  { "time-without-offset", HEAD ",\n\"created\": \"2026-02-03T10:00:00\"}",
    MENTOR_CODEC_ERROR_VALUE, "line 5: created: expected a moment" },
  { "time-word", HEAD ",\n\"modified\": \"yesterday\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: modified: expected a moment" },
  { "time-25", HEAD ",\n\"modified\": \"2026-02-03T25:00:00Z\"}", MENTOR_CODEC_ERROR_VALUE,
    "line 5: modified: expected a moment" },
  { "deep-path",
    HEAD ",\n\"sessions\": [\n{\"id\": \"" ID2 "\"},\n{\"id\": \"" ID3
         "\",\n\"agenda\": [\n{\"id\": \"6b241101-e2bb-4255-8caf-4136c566a965\",\n"
         "\"text\": \"a \\\" ] } , b\",\n\"carried\": \"x\"}]}]}",
    MENTOR_CODEC_ERROR_VALUE, "line 11: sessions[1].agenda[0].carried: expected a whole" },
  { "same-id-as-root", HEAD ",\n\"goals\": [\n{\"id\": \"" ID "\"}]}", MENTOR_CODEC_ERROR_DUPLICATE,
    "line 6: goals[0].id: the id " ID " is there twice" },
  { "same-id-in-two-lists",
    HEAD ",\n\"goals\": [{\"id\": \"" ID2 "\"}],\n\"actions\": [\n{\"id\": \"" ID2 "\"}]}",
    MENTOR_CODEC_ERROR_DUPLICATE, "line 7: actions[0].id: the id " ID2 " is there twice" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) mentee = read_text (test->text, &error);

  g_assert_null (mentee);
  g_assert_error (error, MENTOR_CODEC_ERROR, (int) test->code);
  g_test_message ("%s", error->message);
  if (*test->message == '*')
    g_assert_nonnull (strstr (error->message, test->message + 1));
  else
    g_assert_true (g_str_has_prefix (error->message, test->message));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_nul_byte (void)
{
  const char text[] = HEAD ",\n\"name\": \"A\0B\"}";
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_codec_read (&mentor_format_mentee, text, sizeof text - 1, &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_SYNTAX);
}

static char *
nest (guint depth, const char *open, const char *close)
{
  GString *text = g_string_new (HEAD ", \"later\": ");

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  const struct
  {
    guint depth;
    const char *open;
    const char *close;
    gboolean good;
  } tests[] = {
    { 63, "[", "]", TRUE },
    { 64, "[", "]", FALSE },
    { 63, "{\"a\":", "}", TRUE },
    { 64, "{\"a\":", "}", FALSE },
    { 100000, "[", "]", FALSE },
    { 100000, "{\"a\":", "}", FALSE },
    { 100000, "[", "", FALSE },
    { 30, "[{\"a\":", "}]", TRUE },
    { 1, "\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[\"}", "",
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *text = nest (tests[i].depth, tests[i].open, tests[i].close);
      g_autoptr (GError) error = NULL;
      g_autoptr (MentorMentee) mentee = read_text (text, &error);

      g_test_message ("%u %s", tests[i].depth, tests[i].open);
      if (tests[i].good)
        g_assert_no_error (error);
      else
        g_assert_nonnull (error);
      if (!tests[i].good && tests[i].depth > 1)
        g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
    }
}

/* A comment with a quotation mark in it must not hide how deep it goes after that. */
static void
test_hidden_depth (void)
{
  g_autofree char *deep = nest (100000, "[", "]");
  g_autofree char *text = g_strconcat ("/* \" */", deep, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_nonnull (error);
}

static void
test_text_limit (void)
{
  for (int over = 0; over < 2; over++)
    {
      g_autofree char *notes = g_strnfill (MENTOR_TEXT_MAX_BYTES + over, 'x');
      g_autofree char *text = g_strdup_printf (HEAD ",\n\"purpose\": \"%s\"}", notes);
      g_autoptr (GError) error = NULL;
      g_autoptr (MentorMentee) mentee = read_text (text, &error);

      if (over)
        {
          g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
          g_assert_true (g_str_has_prefix (error->message, "line 5: purpose: longer than"));
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpuint (strlen (mentor_mentee_get_purpose (mentee)), ==, MENTOR_TEXT_MAX_BYTES);
        }
    }
}

static void
test_document_limit (void)
{
  g_autoptr (GError) error = NULL;

  /* The length alone decides; nothing is read behind it. */
  g_assert_null (mentor_codec_read (&mentor_format_mentee, "{}",
                                    (gsize) MENTOR_DOCUMENT_MAX_BYTES + 1, &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
}

/* What mentor_codec_check() lets through can be read again; what it does not could not. */
static void
test_check (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autofree char *long_text = g_strnfill (MENTOR_TEXT_MAX_BYTES + 1, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (MentorGoal) goal = mentor_goal_new ();

  mentor_test_fill (MENTOR_RECORD (mentee), 1);
  g_assert_true (mentor_codec_check (MENTOR_RECORD (mentee), &error));
  g_assert_no_error (error);

  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  mentor_session_set_notes (session, long_text);
  g_assert_false (mentor_codec_check (MENTOR_RECORD (mentee), &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
  g_clear_error (&error);
  mentor_session_set_notes (session, "\xff");
  g_assert_false (mentor_codec_check (MENTOR_RECORD (mentee), &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_VALUE);
  g_clear_error (&error);
  mentor_session_set_notes (session, "");

  mentor_mentee_set_started (mentee, 10000000);
  g_assert_false (mentor_codec_check (MENTOR_RECORD (mentee), &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_VALUE);
  g_clear_error (&error);
  mentor_mentee_set_started (mentee, 0);

  mentor_record_set_id (MENTOR_RECORD (goal), mentor_record_get_id (MENTOR_RECORD (session)));
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  g_assert_false (mentor_codec_check (MENTOR_RECORD (mentee), &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_DUPLICATE);
}

static void
test_unknown (void)
{
  const char *text =
      HEAD ",\n\"name\": \"Ann\", \"zodiac\": {\"sign\": \"lion\", \"list\": [1, 2.5, null, true, "
           "\"x\", {\"deep\": []}], \"big\": 9007199254740993},\n"
           "\"notebook\": {\"parts\": [\"1\"], \"colour\": \"red\"},\n"
           "\"sessions\": [{\"id\": \"" ID2 "\", \"mood\": \"good\",\n"
           "\"agenda\": [{\"id\": \"" ID3 "\", \"weight\": 3}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) mentee = read_text (text, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (MentorMentee) again = NULL;
  g_autoptr (MentorRecord) copy = NULL;
  const char *const kept[] = {
    "\"sign\" : \"lion\"",
    "2.5",
    "null",
    "\"deep\" : [",
    "9007199254740993",
    "\"colour\" : \"red\"",
    "\"mood\" : \"good\"",
    "\"weight\" : 3",
  };

  g_assert_no_error (error);
  copy = mentor_record_copy (MENTOR_RECORD (mentee));
  first = write_text (copy);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (first, kept[i]));
  again = read_text (first, &error);
  g_assert_no_error (error);
  g_assert_true (mentor_record_equal (MENTOR_RECORD (mentee), MENTOR_RECORD (again)));
  second = write_text (again);
  g_assert_cmpstr (first, ==, second);
}

/* The same bytes every time, so that two versions compare well. */
static void
test_stable (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (MentorMentee) again = NULL;

  mentor_test_fill (MENTOR_RECORD (mentee), 3);
  first = write_text (mentee);
  g_assert_true (g_str_has_prefix (first, "{\n  \"format\" : \"com.example.Mentor.mentee\",\n"
                                          "  \"version\" : 1,\n  \"id\" : \""));
  g_assert_true (g_str_has_suffix (first, "\n}\n"));
  g_assert_null (strstr (first, "null"));
  again = read_text (first, NULL);
  second = write_text (again);
  g_assert_cmpstr (first, ==, second);
}

/* What is written is, to the byte, what json-glib makes of the same content, both as a text and as
 * a tree. (An empty object apart, in which that puts spaces.) */
static void
test_like_json_glib (void)
{
  for (guint seed = 0; seed < 5; seed++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      g_autofree char *tree_text = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (JsonNode) tree = json_node_new (JSON_NODE_OBJECT);
      JsonObject *object;

      mentor_test_fill (MENTOR_RECORD (mentee), seed);
      mentor_mentee_set_purpose (mentee, "\b\f\n\r\t\"\\/\x01\x1f\x7f é \u2028 😀");
      mentor_record_set_unknown (MENTOR_RECORD (mentee),
                                 "{\"a\":[],\"c\":[1,-2.5,3.0,1e300,true,false,null,\"\"],"
                                 "\"d\":{\"e\":[[],[[1]]]},\"f g\":-9223372036854775807}");
      text = write_text (mentee);
      node = json_from_string (text, NULL);
      again = json_to_string (node, TRUE);
      g_assert_true (g_str_has_prefix (text, again));
      g_assert_cmpstr (text + strlen (again), ==, "\n");

      object = mentor_codec_encode (MENTOR_RECORD (mentee));
      json_object_remove_member (json_node_get_object (node), "format");
      json_object_remove_member (json_node_get_object (node), "version");
      json_node_take_object (tree, object);
      tree_text = json_to_string (tree, TRUE);
      g_free (again);
      again = json_to_string (node, TRUE);
      g_assert_cmpstr (tree_text, ==, again);
    }
}

static void
test_absent (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autofree char *text = write_text (mentee);
  const char *const absent[] = { "name", "contacts", "areas", "started", "goals", "notebook" };

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_autofree char *member = g_strdup_printf ("\"%s\"", absent[i]);

      g_assert_null (strstr (text, member));
    }
}

static void
test_times (void)
{
  const struct
  {
    const char *text;
    const char *again;
  } tests[] = {
    { "2026-11-26T10:00:00+01:00", "2026-11-26T10:00:00+01:00" },
    { "2026-11-26T10:00:00Z", "2026-11-26T10:00:00+00:00" },
    { "2026-11-26T10:00:00-03:30", "2026-11-26T10:00:00-03:30" },
    { "2026-11-26T10:00:00+12:45", "2026-11-26T10:00:00+12:45" },
    { "0026-01-01T00:00:00-12:00", "0026-01-01T00:00:00-12:00" },
    { "2026-11-26T10:00:00-00:30", "2026-11-26T10:00:00-00:30" },
    { "9999-12-31T23:59:59+14:00", "9999-12-31T23:59:59+14:00" },
    { "2026-11-26T10:00:00.25+01:00", "2026-11-26T10:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *text = g_strdup_printf (
          HEAD ", \"sessions\": [{\"id\": \"" ID2 "\", \"start\": \"%s\"}]}", tests[i].text);
      g_autofree char *expected = g_strdup_printf ("\"start\" : \"%s\"", tests[i].again);
      g_autoptr (GError) error = NULL;
      g_autoptr (MentorMentee) mentee = read_text (text, &error);
      g_autofree char *written = NULL;

      g_assert_no_error (error);
      written = write_text (mentee);
      g_assert_nonnull (strstr (written, expected));
    }
}

static void
test_days (void)
{
  const char *const days[] = { "2024-02-29", "0001-01-01", "9999-12-31", "2026-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", \"started\": \"%s\"}", days[i]);
      g_autofree char *expected = g_strdup_printf ("\"started\" : \"%s\"", days[i]);
      g_autoptr (MentorMentee) mentee = read_text (text, NULL);
      g_autofree char *written = write_text (mentee);

      g_assert_nonnull (strstr (written, expected));
    }
}

/* A newer version is shown as far as it is understood, and marked. */
static void
test_newer (void)
{
  const char *text =
      "{\"format\": \"com.example.Mentor.mentee\", \"version\": 7, \"id\": \"" ID "\", "
      "\"name\": \"Ann\", \"role\": \"oracle\", \"usualLength\": \"long\", \"goals\": "
      "[{\"id\": \"" ID2 "\", \"title\": \"A\"}, {\"id\": \"" ID3 "\", \"title\": 4}], "
      "\"sessions\": [{\"id\": \"" ID2 "\", \"place\": \"Here\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) mentee = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_true (mentor_record_get_read_only (MENTOR_RECORD (mentee)));
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Ann");
  g_assert_cmpint (mentor_mentee_get_role (mentee), ==, MENTOR_ROLE_MENTOR);
  g_assert_nonnull (strstr (mentor_record_get_unknown (MENTOR_RECORD (mentee)), "oracle"));
}

/* A backslash and then what only looks like an escape. */
static void
test_no_nul (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) mentee = read_text (HEAD ", \"name\": \"A\\\\u0000\"}", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "A\\u0000");
}

static void
test_byte_order_mark (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) mentee = read_text ("\xef\xbb\xbf" HEAD ",\n\"name\": \"Ann\"}", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Ann");
}

static void
test_prompts (void)
{
  g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
  MentorRecordList *prompts = mentor_prompt_library_get_prompts (library);
  g_autoptr (MentorPrompt) built_in = mentor_prompt_new ();
  g_autoptr (MentorPrompt) liked = mentor_prompt_new ();
  g_autoptr (MentorPrompt) own = mentor_prompt_new ();
  g_autofree char *text = NULL;
  g_autoptr (MentorPromptLibrary) again = NULL;
  MentorPrompt *first;
  gsize length;

  mentor_prompt_set_text (built_in, "Never used");
  mentor_prompt_set_text (liked, "Built in");
  mentor_prompt_set_favourite (liked, TRUE);
  mentor_prompt_set_text (own, "My own");
  mentor_prompt_set_own (own, TRUE);
  mentor_record_list_append (prompts, built_in);
  mentor_record_list_append (prompts, liked);
  mentor_record_list_append (prompts, own);

  text = mentor_codec_write (&mentor_format_prompts, MENTOR_RECORD (library), &length);
  g_assert_null (strstr (text, "Never used"));
  g_assert_null (strstr (text, "Built in"));
  g_assert_nonnull (strstr (text, "My own"));

  again = mentor_codec_read (&mentor_format_prompts, text, length, NULL);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_prompt_library_get_prompts (again)), ==, 2);
  first = mentor_record_list_get (mentor_prompt_library_get_prompts (again), 0);
  g_assert_true (mentor_prompt_get_favourite (first));
  g_assert_false (mentor_prompt_get_own (first));
}

static char *
make_document (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_test_fill (MENTOR_RECORD (mentee), 2);
  return write_text (mentee);
}

/* Cut anywhere: an error and no crash. Only the last line break may be missing. */
static void
test_cut (void)
{
  g_autofree char *text = make_document ();
  const gsize length = strlen (text);

  for (gsize cut = 0; cut < length - 1; cut += cut < 400 ? 1 : 37)
    {
      /* A buffer of its own, so that reading behind the end is seen. */
      g_autofree char *part = g_memdup2 (text, cut + (cut == 0));
      g_autoptr (GError) error = NULL;

      g_assert_null (mentor_codec_read (&mentor_format_mentee, part, cut, &error));
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* A flipped byte: an error, or a record that can be written and read. */
static void
test_flip (void)
{
  g_autofree char *text = make_document ();
  const gsize length = strlen (text);

  for (guint round = 0; round < 1500; round++)
    {
      g_autofree char *part = g_memdup2 (text, length);
      g_autoptr (MentorMentee) mentee = NULL;

      part[g_test_rand_int_range (0, (int) length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
      mentee = mentor_codec_read (&mentor_format_mentee, part, length, NULL);
      if (mentee && !mentor_record_get_read_only (MENTOR_RECORD (mentee)))
        {
          g_autofree char *written = write_text (mentee);
          g_autoptr (GError) error = NULL;
          g_autoptr (MentorMentee) again = read_text (written, &error);

          g_assert_no_error (error);
          g_assert_true (mentor_record_equal (MENTOR_RECORD (mentee), MENTOR_RECORD (again)));
        }
    }
}

static void
test_find_line (void)
{
  const char *text =
      "{\n\"a\": [1,\n {\"b\": \"x,]}\\\"\",\n  \"c\": {\"d\":\n true}}\n],\n\"e\": 1}";
  const struct
  {
    const char *path;
    guint line;
  } tests[] = {
    { "a", 2 }, { "a[0]", 2 }, { "a[1]", 3 }, { "a[1].b", 3 }, { "a[1].c", 4 }, { "a[1].c.d", 5 },
    { "e", 7 }, { "f", 0 },    { "a[2]", 0 }, { "a[1].x", 0 }, { "e.g", 0 },    { "[0]", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_test_message ("%s", tests[i].path);
      g_assert_cmpuint (mentor_json_text_find_line (text, strlen (text), tests[i].path), ==,
                        tests[i].line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/codec/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/codec/bad/nul-byte", test_nul_byte);
  g_test_add_func ("/codec/depth", test_depth);
  g_test_add_func ("/codec/hidden-depth", test_hidden_depth);
  g_test_add_func ("/codec/text-limit", test_text_limit);
  g_test_add_func ("/codec/document-limit", test_document_limit);
  g_test_add_func ("/codec/check", test_check);
  g_test_add_func ("/codec/unknown", test_unknown);
  g_test_add_func ("/codec/stable", test_stable);
  g_test_add_func ("/codec/like-json-glib", test_like_json_glib);
  g_test_add_func ("/codec/absent", test_absent);
  g_test_add_func ("/codec/times", test_times);
  g_test_add_func ("/codec/days", test_days);
  g_test_add_func ("/codec/newer", test_newer);
  g_test_add_func ("/codec/no-nul", test_no_nul);
  g_test_add_func ("/codec/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/codec/prompts", test_prompts);
  g_test_add_func ("/codec/cut", test_cut);
  g_test_add_func ("/codec/flip", test_flip);
  g_test_add_func ("/codec/find-line", test_find_line);
  return g_test_run ();
}
