/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes example data, or data of a given size, into a folder: for trying the application out, and for measuring it. */

#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-config.h"
#include "mentor-content.h"
#include "mentor-contact-rules.h"

#include <stdlib.h>

static int n_mentees = 0;
static int n_sessions = 500;

static const GOptionEntry entries[] = {
  { "mentees", 0, 0, G_OPTION_ARG_INT, &n_mentees, "Make data of N relationships instead of the example", "N" },
  { "sessions", 0, 0, G_OPTION_ARG_INT, &n_sessions, "With N sessions each (500)", "N" },
  { NULL },
};

static const char *
untranslated (const char *context, const char *text)
{
  return text;
}

static const char *const words[] = {
  "talk",   "review", "question", "week",   "design", "team",  "listening", "first", "draft",
  "people", "asked",  "found",    "steady", "slower", "again", "decision",  "plan",  "learned",
};

static void
add_words (GString *text, GRand *chance, guint count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i % 14 == 13 ? ". " : " ",
                            words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
}

static void
add_session (MentorMentee *mentee, GRand *chance, int number)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GDateTime) start = g_date_time_add_days (now, -7 * (n_sessions - number));

  add_words (notes, chance, 180);
  mentor_session_set_state (session, MENTOR_SESSION_STATE_HELD);
  mentor_session_set_start (session, start);
  mentor_session_set_notes (session, notes->str);
  mentor_session_set_usefulness (session, g_rand_int_range (chance, 1, 6));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();
      g_autoptr (GString) text = g_string_new (NULL);

      add_words (text, chance, 6);
      mentor_agenda_point_set_text (point, text->str);
      mentor_agenda_point_set_done (point, TRUE);
      mentor_record_list_append (mentor_session_get_agenda (session), point);
    }
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

static void
add_action (MentorMentee *mentee, GRand *chance, int number)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  add_words (text, chance, 8);
  mentor_action_item_set_text (action, text->str);
  mentor_action_item_set_due (action, mentor_day_today () - (MentorDay) (7 * (n_sessions - number)));
  mentor_action_item_set_state (action, number % 50 == 0 ? MENTOR_ACTION_STATE_OPEN
                                                         : MENTOR_ACTION_STATE_DONE);
  if (number % 50)
    mentor_action_item_set_finished_on (action, mentor_action_item_get_due (action));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
}

static MentorMentee *
make_mentee (int number)
{
  MentorMentee *mentee = mentor_mentee_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) number);
  g_autofree char *name = g_strdup_printf ("Person %02d", number + 1);

  mentor_record_begin_load (MENTOR_RECORD (mentee));
  mentor_mentee_set_name (mentee, name);
  mentor_mentee_set_rhythm_ideal (mentee, 28);
  mentor_mentee_set_rhythm_latest (mentee, 42);
  for (int i = 0; i < n_sessions; i++)
    {
      add_session (mentee, chance, i);
      add_action (mentee, chance, i);
    }
  mentor_record_end_load (MENTOR_RECORD (mentee));
  return mentee;
}

static GPtrArray *
read_example (GError **error)
{
  const char *path = g_getenv ("MENTOR_EXAMPLE") ? g_getenv ("MENTOR_EXAMPLE") : MENTOR_EXAMPLE_FILE;
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autofree char *text = NULL;
  g_autoptr (GBytes) xml = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  xml = g_bytes_new_take (g_steal_pointer (&text), length);
  return mentor_content_read_example (xml, now, untranslated, error);
}

static gboolean
write_mentee (const char *folder, MentorRecord *mentee, GError **error)
{
  g_autofree char *name = g_strconcat (mentor_record_get_id (mentee), ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize length;
  g_autofree char *text = mentor_codec_write (&mentor_format_mentee, mentee, &length);

  return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

static gboolean
run (const char *target, GError **error)
{
  g_autofree char *folder = g_build_filename (target, "mentees", NULL);
  g_autoptr (GPtrArray) mentees = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  if (n_mentees == 0)
    mentees = read_example (error);
  else
    {
      mentees = g_ptr_array_new_with_free_func (g_object_unref);
      for (int i = 0; i < n_mentees; i++)
        g_ptr_array_add (mentees, make_mentee (i));
    }
  if (mentees == NULL)
    return FALSE;
  for (guint i = 0; i < mentees->len; i++)
    if (!write_mentee (folder, mentees->pdata[i], error))
      return FALSE;
  g_print ("%u relationships written to %s\n", mentees->len, folder);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  g_autoptr (GError) error = NULL;
  const char *now = g_getenv ("MENTOR_NOW");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("mentor-example: %s\n", error ? error->message : "name one folder to write to");
      return EXIT_FAILURE;
    }
  if (now)
    {
      g_autoptr (GTimeZone) local = g_time_zone_new_local ();
      g_autoptr (GDateTime) fixed = g_date_time_new_from_iso8601 (now, local);

      mentor_clock_set (fixed);
    }
  if (!run (argv[1], &error))
    {
      g_printerr ("mentor-example: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
