/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-text.h"
#include "mentor-calendar-file.h"
#include "mentor-codec.h"

/*
 * calendar-specimens RECORD.json NOW FOLDER
 *
 * Writes of every session of a record the calendar file, its name and the agenda as text, and the calendar file of all
 * that are planned: ID.ics, ID.name, ID.txt and planned.ics. What does not exist is not written.
 */

static void
write_file (const char *folder, const char *name, const char *end, const char *text)
{
  g_autofree char *file = g_strconcat (name, end, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (text && !g_file_set_contents (path, text, -1, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *planned = NULL;
  gsize length;

  if (argc != 4)
    g_error ("usage: calendar-specimens RECORD.json NOW FOLDER");
  now = g_date_time_new_from_iso8601 (argv[2], local);
  if (!g_file_get_contents (argv[1], &data, &length, &error) ||
      !(mentee = mentor_codec_read (&mentor_format_mentee, data, length, &error)))
    g_error ("%s", error->message);

  for (guint i = 0; i < mentor_record_list_get_size (mentor_mentee_get_sessions (mentee)); i++)
    {
      MentorSession *session = mentor_record_list_get (mentor_mentee_get_sessions (mentee), i);
      const char *id = mentor_record_get_id (MENTOR_RECORD (session));
      g_autofree char *file = mentor_calendar_file_make (mentee, session, now);
      g_autofree char *name = mentor_calendar_file_make_name (mentee, session);
      g_autofree char *text = mentor_agenda_text_make (mentee, session, local);

      write_file (argv[3], id, ".ics", file);
      write_file (argv[3], id, ".name", name);
      write_file (argv[3], id, ".txt", text);
    }
  planned = mentor_calendar_file_make_planned (mentee, now);
  write_file (argv[3], "planned", ".ics", planned);
  return 0;
}
