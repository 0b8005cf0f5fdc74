/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-carry-rules.h"
#include "mentor-content.h"
#include "mentor-contact-rules.h"
#include "mentor-template-rules.h"

#include <string.h>

/* The templates: how they share the minutes of a session, and what they do to an agenda. */

#define TODAY 2461367

static const char *
leave (const char *context, const char *text)
{
  g_assert_cmpstr (context, ==, "template");
  return g_intern_string (text);
}

static MentorTemplateLibrary *
make_library (void)
{
  MentorTemplateLibrary *library = mentor_template_library_new ();
  g_autofree char *path = g_build_filename (MENTOR_DATA_DIR, "templates", "templates.xml", NULL);
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  xml = g_bytes_new_take (text, length);
  templates = mentor_content_read_templates (xml, leave, &error);
  g_assert_no_error (error);
  mentor_record_list_adopt (mentor_template_library_get_templates (library), templates);
  return library;
}

static MentorTemplate *
find (MentorTemplateLibrary *library, const char *key)
{
  MentorTemplate *template = mentor_template_library_find_key (library, key);

  g_assert_nonnull (template);
  return template;
}

typedef struct
{
  const char *key;
  int minutes;
  int shares[6];
} ShareCase;

static const ShareCase share_cases[] = {
  { "regular", 60, { 10, 25, 10, 10, 5 } },
  { "regular", 90, { 15, 40, 15, 15, 5 } },
  { "regular", 45, { 10, 20, 5, 5, 5 } },
  { "regular", 30, { 5, 10, 5, 5, 5 } },
  { "regular", 25, { 5, 5, 5, 5, 5 } },
  { "regular", 15, { 5, 5, 5, 0, 0 } },
  { "regular", 5, { 0, 5, 0, 0, 0 } },
  { "regular", 4, { 0, 0, 0, 0, 0 } },
  { "regular", 0, { 0, 0, 0, 0, 0 } },
  { "regular", 63, { 10, 25, 10, 10, 5 } },
  { "agreement", 30, { 5, 5, 5, 5, 5, 5 } },
  { "agreement", 60, { 15, 10, 10, 5, 10, 10 } },
  { "grow", 45, { 10, 10, 10, 10, 5 } },
};

static void
test_share (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();

  for (guint i = 0; i < G_N_ELEMENTS (share_cases); i++)
    {
      const ShareCase *row = &share_cases[i];
      MentorTemplate *template = find (library, row->key);
      g_autofree int *shares = mentor_template_get_shares (template, row->minutes);

      for (guint j = 0; j < mentor_record_list_get_size (mentor_template_get_blocks (template)); j++)
        if (shares[j] != row->shares[j])
          g_error ("%s of %d minutes, block %u: %d", row->key, row->minutes, j, shares[j]);
    }
}

/* What must hold for every list of weights and every length. */
static void
check_shares (const int *weights, guint n_weights)
{
  g_autofree int *before = g_new0 (int, n_weights + 1);
  g_autofree int *shares = g_new0 (int, n_weights + 1);
  int weight = 0, n_used = 0;

  for (guint i = 0; i < n_weights; i++)
    {
      weight += weights[i];
      n_used += weights[i] > 0;
    }
  for (int minutes = 5; minutes <= 240; minutes++)
    {
      int sum = 0;

      mentor_template_share_minutes (weights, n_weights, minutes, shares);
      for (guint i = 0; i < n_weights; i++)
        {
          sum += shares[i];
          g_assert_cmpint (shares[i] % 5, ==, 0);
          g_assert_cmpint (shares[i], >=, before[i]);
          if (weights[i] == 0)
            g_assert_cmpint (shares[i], ==, 0);
          else if (minutes >= 5 * n_used)
            g_assert_cmpint (shares[i], >=, 5);
          for (guint j = 0; j < n_weights; j++)
            if (weights[i] > weights[j])
              g_assert_cmpint (shares[i], >=, shares[j]);
          if (minutes == weight && weights[i] % 5 == 0)
            g_assert_true (shares[i] == weights[i] || weight % 5 != 0 || n_used == 0);
          before[i] = shares[i];
        }
      g_assert_cmpint (sum, ==, n_used ? minutes / 5 * 5 : 0);
    }
}

static void
test_share_all (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  MentorRecordList *templates = mentor_template_library_get_templates (library);

  g_assert_cmpuint (mentor_record_list_get_size (templates), ==, 12);
  for (guint i = 0; i < mentor_record_list_get_size (templates); i++)
    {
      MentorRecordList *blocks =
          mentor_template_get_blocks (mentor_record_list_get (templates, i));
      int weights[12];

      for (guint j = 0; j < mentor_record_list_get_size (blocks); j++)
        weights[j] = mentor_template_block_get_minutes (mentor_record_list_get (blocks, j));
      check_shares (weights, mentor_record_list_get_size (blocks));
    }
}

/* Own templates: whatever a person may write, and none at all. */
static void
test_share_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  int weights[9];

  check_shares (weights, 0);
  for (guint round = 0; round < 300; round++)
    {
      const guint n_weights = (guint) g_rand_int_range (rand, 1, 10);

      for (guint i = 0; i < n_weights; i++)
        weights[i] = g_rand_int_range (rand, 0, 5) * 5;
      check_shares (weights, n_weights);
    }
  weights[0] = 1440;
  weights[1] = 1;
  check_shares (weights, 2);
}

static MentorSession *
make_session (int length)
{
  MentorSession *session = mentor_session_new ();

  mentor_session_set_length (session, length);
  return session;
}

static MentorAgendaPoint *
add_point (MentorSession *session, const char *text, int minutes)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_agenda_point_set_minutes (point, minutes);
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point; /* the list holds it */
}

static guint
get_size (MentorSession *session)
{
  return mentor_record_list_get_size (mentor_session_get_agenda (session));
}

static MentorAgendaPoint *
get_point (MentorSession *session, guint position)
{
  return mentor_record_list_get (mentor_session_get_agenda (session), position);
}

static int
sum_minutes (MentorSession *session)
{
  int sum = 0;

  for (guint i = 0; i < get_size (session); i++)
    sum += mentor_agenda_point_get_minutes (get_point (session, i));
  return sum;
}

static void
test_apply (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  MentorTemplate *regular = find (library, "regular");
  g_autoptr (MentorSession) session = make_session (45);

  mentor_session_apply_template (session, library, regular, TODAY);
  g_assert_cmpuint (get_size (session), ==, 5);
  g_assert_cmpstr (mentor_session_get_template (session), ==, "regular");
  g_assert_cmpint (sum_minutes (session), ==, 45);
  for (guint i = 0; i < 5; i++)
    {
      MentorAgendaPoint *point = get_point (session, i);
      MentorTemplateBlock *block =
          mentor_record_list_get (mentor_template_get_blocks (regular), i);

      g_assert_cmpstr (mentor_agenda_point_get_text (point), ==,
                       mentor_template_block_get_text (block));
      g_assert_true (mentor_agenda_point_is_from_template (point));
      g_assert_cmpint (mentor_agenda_point_get_origin (point), ==, MENTOR_POINT_ORIGIN_OWN);
      g_assert_cmpint (mentor_agenda_point_get_brought_by (point), ==, MENTOR_OWNER_MENTEE);
      g_assert_cmpuint (mentor_agenda_point_get_first_brought (point), ==, TODAY);
      g_assert_true (g_uuid_string_is_valid (mentor_agenda_point_get_origin_id (point)));
    }

  /* Once more: nothing is doubled, and the minutes follow the length. */
  mentor_session_set_length (session, 90);
  mentor_session_apply_template (session, library, regular, TODAY);
  g_assert_cmpuint (get_size (session), ==, 5);
  g_assert_cmpint (sum_minutes (session), ==, 90);

  /* Another one, and none. */
  mentor_session_apply_template (session, library, find (library, "review"), TODAY);
  g_assert_cmpuint (get_size (session), ==, 5);
  g_assert_cmpint (sum_minutes (session), ==, 90);
  mentor_session_apply_template (session, library, NULL, TODAY);
  g_assert_cmpuint (get_size (session), ==, 0);
  g_assert_cmpstr (mentor_session_get_template (session), ==, MENTOR_TEMPLATE_BLANK);
}

/* What came before the template has its minutes, and the template the rest. */
static void
test_apply_after_others (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  g_autoptr (MentorSession) session = make_session (60);
  g_autoptr (MentorSession) full = make_session (60);
  MentorAgendaPoint *carried = add_point (session, "Left over", 15);
  MentorAgendaPoint *dropped = add_point (session, "Let go", 20);

  mentor_agenda_point_set_origin (carried, MENTOR_POINT_ORIGIN_CARRIED);
  mentor_agenda_point_set_dropped (dropped, TRUE);
  mentor_session_apply_template (session, library, find (library, "grow"), TODAY);
  g_assert_true (get_point (session, 0) == carried);
  g_assert_cmpuint (get_size (session), ==, 7);
  g_assert_cmpint (sum_minutes (session) - 20, ==, 60);

  /* No room: every block still gets its five minutes. */
  add_point (full, "All of it", 60);
  mentor_session_apply_template (full, library, find (library, "grow"), TODAY);
  g_assert_cmpint (sum_minutes (full), ==, 60 + 25);
}

/* Whatever somebody wrote, ticked or let go stays. */
static void
test_apply_keeps (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  MentorTemplate *regular = find (library, "regular");
  MentorTemplate *review = find (library, "review");
  g_autoptr (MentorSession) session = make_session (60);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  add_point (session, "My own words", 0);
  mentor_session_apply_template (session, library, regular, TODAY);
  mentor_agenda_point_set_text (get_point (session, 1), "Other words");
  mentor_agenda_point_set_done (get_point (session, 2), TRUE);
  mentor_agenda_point_set_outcome (get_point (session, 3), "What came of it");
  mentor_agenda_point_set_dropped (get_point (session, 4), TRUE);
  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (kept, get_point (session, i));

  mentor_session_apply_template (session, library, review, TODAY);
  g_assert_cmpuint (get_size (session), ==, 10);
  for (guint i = 0; i < 5; i++)
    g_assert_true (get_point (session, i) == kept->pdata[i]);

  /* Back again: those that were ticked or let go do not come twice. */
  mentor_session_apply_template (session, library, regular, TODAY);
  g_assert_cmpuint (get_size (session), ==, 5 + 2);
  for (guint i = 0; i < 5; i++)
    g_assert_true (g_ptr_array_find (kept, get_point (session, i), NULL) || i >= 4);
  for (guint i = 0; i < kept->len; i++)
    g_assert_true (mentor_record_list_get_position (mentor_session_get_agenda (session),
                                                    kept->pdata[i], NULL));
}

/* A point that was carried over stands in the place of the block with its words. */
static void
test_apply_takes_carried (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  MentorTemplate *regular = find (library, "regular");
  MentorTemplateBlock *last = mentor_record_list_get (mentor_template_get_blocks (regular), 4);
  g_autoptr (MentorSession) session = make_session (60);
  MentorAgendaPoint *carried = add_point (session, mentor_template_block_get_text (last), 20);

  mentor_agenda_point_set_origin (carried, MENTOR_POINT_ORIGIN_CARRIED);
  mentor_session_apply_template (session, library, regular, TODAY);
  g_assert_cmpuint (get_size (session), ==, 5);
  g_assert_true (get_point (session, 4) == carried);
  g_assert_cmpint (sum_minutes (session), ==, 60);
}

static void
test_make (void)
{
  const MentorPointOrigin personal[] = { MENTOR_POINT_ORIGIN_CARRIED, MENTOR_POINT_ORIGIN_GOAL,
                                         MENTOR_POINT_ORIGIN_ACTION, MENTOR_POINT_ORIGIN_REMEMBER };
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  g_autoptr (MentorSession) session = make_session (45);
  g_autoptr (MentorSession) other = make_session (45);
  g_autoptr (MentorTemplate) own = NULL;
  MentorTemplateBlock *block;

  mentor_session_apply_template (session, library, find (library, "regular"), TODAY);
  mentor_agenda_point_set_text (get_point (session, 1), "A book we read");
  mentor_agenda_point_set_dropped (get_point (session, 2), TRUE);
  add_point (session, "", 5);
  for (guint i = 0; i < 4; i++)
    mentor_agenda_point_set_origin (add_point (session, "About one person", 5), personal[i]);
  own = mentor_session_make_template (session, library, "Reading");

  g_assert_true (mentor_template_get_own (own));
  g_assert_cmpstr (mentor_template_get_name (own), ==, "Reading");
  g_assert_cmpstr (mentor_template_get_key (own), ==, "Reading");
  g_assert_cmpuint (mentor_record_list_get_size (mentor_template_get_blocks (own)), ==, 4);
  block = mentor_record_list_get (mentor_template_get_blocks (own), 0);
  g_assert_cmpstr (mentor_template_block_get_hint (block), !=, "");
  block = mentor_record_list_get (mentor_template_get_blocks (own), 1);
  g_assert_cmpstr (mentor_template_block_get_text (block), ==, "A book we read");
  g_assert_cmpstr (mentor_template_block_get_hint (block), ==, "");
  g_assert_cmpint (mentor_template_block_get_minutes (block), ==, 20);

  /* And used: the minutes it was made with, where the length is that. */
  mentor_record_list_append (mentor_template_library_get_templates (library), own);
  mentor_session_set_length (other, 40);
  mentor_session_apply_template (other, library, own, TODAY);
  g_assert_cmpstr (mentor_session_get_template (other), ==, "Reading");
  g_assert_cmpuint (get_size (other), ==, 4);
  g_assert_cmpint (sum_minutes (other), ==, 40);

  /* Without minutes there are none. */
  for (guint i = 0; i < 4; i++)
    mentor_template_block_set_minutes (
        mentor_record_list_get (mentor_template_get_blocks (own), i), 0);
  mentor_session_apply_template (other, library, own, TODAY);
  g_assert_cmpint (sum_minutes (other), ==, 0);

  /* An agenda without minutes makes a template that shares them evenly. */
  g_clear_object (&own);
  own = mentor_session_make_template (other, library, "Even");
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (mentor_template_block_get_minutes (mentor_record_list_get (
                         mentor_template_get_blocks (own), i)),
                     ==, MENTOR_TEMPLATE_USUAL);
}

static void
test_make_name (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  static const char *const cases[][2] = { { "Reading", "Reading" }, { "Reading", "Reading 2" },
                                          { "Reading", "Reading 3" }, { "regular", "regular 2" },
                                          { "blank", "blank 2" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = mentor_template_library_make_name (library, cases[i][0]);
      g_autoptr (MentorTemplate) own = mentor_template_new ();

      g_assert_cmpstr (name, ==, cases[i][1]);
      mentor_template_set_own (own, TRUE);
      mentor_template_set_name (own, name);
      mentor_record_list_append (mentor_template_library_get_templates (library), own);
    }
}

typedef struct
{
  MentorStage stage;
  const char *last; /* the template of the last session */
  const char *suggested;
} SuggestCase;

static const SuggestCase suggest_cases[] = {
  { MENTOR_STAGE_GETTING_TO_KNOW, NULL, "first-meeting" },
  { MENTOR_STAGE_AGREEING, NULL, "agreement" },
  { MENTOR_STAGE_WORKING, NULL, "regular" },
  { MENTOR_STAGE_DRAWING_TO_A_CLOSE, NULL, "closing" },
  { MENTOR_STAGE_AFTERWARDS, NULL, NULL },
  { MENTOR_STAGE_WORKING, "", "regular" },
  { MENTOR_STAGE_WORKING, "grow", "grow" },
  { MENTOR_STAGE_WORKING, "first-meeting", "regular" },
  { MENTOR_STAGE_WORKING, "hard-moment", "regular" },
  { MENTOR_STAGE_WORKING, "blank", NULL },
  { MENTOR_STAGE_WORKING, "My own", "My own" },
  { MENTOR_STAGE_GETTING_TO_KNOW, "My own", "My own" },
  { MENTOR_STAGE_WORKING, "Gone by now", "regular" },
};

static void
add_session (MentorMentee *mentee, int year, MentorSessionState state, const char *template)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) start = g_date_time_new_utc (year, 6, 1, 9, 0, 0);

  mentor_session_set_start (session, start);
  mentor_session_set_state (session, state);
  mentor_session_set_template (session, template);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

static void
test_suggest (void)
{
  g_autoptr (MentorTemplateLibrary) library = make_library ();
  g_autoptr (MentorTemplate) own = mentor_template_new ();

  mentor_template_set_own (own, TRUE);
  mentor_template_set_name (own, "My own");
  mentor_record_list_append (mentor_template_library_get_templates (library), own);
  for (guint i = 0; i < G_N_ELEMENTS (suggest_cases); i++)
    {
      const SuggestCase *row = &suggest_cases[i];
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      MentorTemplate *template;

      mentor_mentee_set_stage (mentee, row->stage);
      if (row->last)
        {
          add_session (mentee, 2026, MENTOR_SESSION_STATE_HELD, row->last);
          add_session (mentee, 2025, MENTOR_SESSION_STATE_HELD, *row->last ? "review" : "");
          add_session (mentee, 2027, MENTOR_SESSION_STATE_CANCELLED, "decision");
        }
      template = mentor_mentee_suggest_template (mentee, library);
      g_assert_cmpstr (template ? mentor_template_get_key (template) : NULL, ==, row->suggested);
    }
}

static void
test_bad (gconstpointer data)
{
  g_autoptr (GBytes) xml = g_bytes_new_static (data, strlen (data));
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_content_read_templates (xml, leave, &error));
  g_assert_true (error->domain == G_MARKUP_ERROR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/templates/share/table", test_share);
  g_test_add_func ("/templates/share/built-in", test_share_all);
  g_test_add_func ("/templates/share/any", test_share_any);
  g_test_add_func ("/templates/apply", test_apply);
  g_test_add_func ("/templates/apply/after-others", test_apply_after_others);
  g_test_add_func ("/templates/apply/keeps", test_apply_keeps);
  g_test_add_func ("/templates/apply/takes-carried", test_apply_takes_carried);
  g_test_add_func ("/templates/make", test_make);
  g_test_add_func ("/templates/make/name", test_make_name);
  g_test_add_func ("/templates/suggest", test_suggest);
  g_test_add_data_func ("/templates/bad/cut", "<templates><template id='a' stage='any'><name>", test_bad);
  g_test_add_data_func ("/templates/bad/stage", "<templates><template id='a' stage='x'/></templates>", test_bad);
  g_test_add_data_func ("/templates/bad/id", "<templates><template stage='any'/></templates>", test_bad);
  g_test_add_data_func ("/templates/bad/place", "<templates><text>a</text></templates>", test_bad);
  g_test_add_data_func ("/templates/bad/member",
                        "<templates><template id='a' stage='any'><shoe/></template></templates>", test_bad);
  return g_test_run ();
}
