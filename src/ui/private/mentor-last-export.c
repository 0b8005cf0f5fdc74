/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-last-export.h"

#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/* When all private notes were last saved in a file of their own. */

#define KEY "last-notes-export"
#define HINT_KEY "export-hint-waits"
#define DUE_AFTER_DAYS 90

/* 0 for never. */
static MentorDay
get_day (GSettings *settings, const char *key)
{
  const gint64 seconds = g_settings_get_int64 (settings, key);
  g_autoptr (GDateTime) moment = seconds > 0 ? g_date_time_new_from_unix_local (seconds) : NULL;

  return moment ? mentor_day_of_time (moment) : 0;
}

static void
set_now (GSettings *settings, const char *key)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  g_settings_set_int64 (settings, key, g_date_time_to_unix (now));
}

/**
 * mentor_last_export_set_now:
 * @settings: the preferences
 *
 * Remembers that all private notes were exported now.
 */
void
mentor_last_export_set_now (GSettings *settings)
{
  set_now (settings, KEY);
}

/**
 * mentor_last_export_describe:
 * @settings: the preferences
 *
 * Returns: (transfer full): when that was, as in "Never" or "20 November 2026 (3 days ago)"
 */
char *
mentor_last_export_describe (GSettings *settings)
{
  const MentorDay day = get_day (settings, KEY);
  g_autofree char *date = NULL;
  g_autofree char *distance = NULL;

  if (day == 0)
    return g_strdup (C_("export", "Never"));
  date = mentor_format_day (day);
  distance = mentor_format_distance (day);
  /* Translators: how long ago, and the day, as in "3 days ago, 20 November" */
  return g_strdup_printf (C_("export", "%1$s, %2$s"), distance, date);
}

static gboolean
has_notes (MentorContext *context)
{
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (context));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorWitness *witness = mentor_mentee_get_notebook (mentor_record_list_get (mentees, i));

      if (*mentor_witness_get_parts (witness) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * mentor_last_export_is_due:
 * @context: the notes and the preferences
 *
 * Returns: whether there are private notes that were not exported for a long time, or never
 */
gboolean
mentor_last_export_is_due (MentorContext *context)
{
  const MentorDay day = get_day (mentor_context_get_settings (context), KEY);

  return has_notes (context) && (day == 0 || mentor_day_today () >= day + DUE_AFTER_DAYS);
}

/**
 * mentor_last_export_put_off:
 * @settings: the preferences
 *
 * Nothing is said of a missing export for as long as that again.
 */
void
mentor_last_export_put_off (GSettings *settings)
{
  set_now (settings, HINT_KEY);
}

/**
 * mentor_last_export_is_to_be_told:
 * @context: the notes and the preferences
 *
 * Where there never was an export the time begins when this is asked first, so that nobody is told with the first note.
 *
 * Returns: whether a page should say, unasked, that the last export is long ago
 */
gboolean
mentor_last_export_is_to_be_told (MentorContext *context)
{
  GSettings *settings = mentor_context_get_settings (context);
  const MentorDay waits = get_day (settings, HINT_KEY);

  if (!mentor_last_export_is_due (context))
    return FALSE;
  if (waits == 0 && get_day (settings, KEY) == 0)
    {
      mentor_last_export_put_off (settings);
      return FALSE;
    }
  return mentor_day_today () >= waits + DUE_AFTER_DAYS;
}
