/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-last-export.h"

#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/* When all private notes were last saved in a file of their own. */

#define KEY "last-notes-export"
#define DUE_AFTER_DAYS 90

/* 0 for never. */
static MentorDay
get_day (GSettings *settings)
{
  const gint64 seconds = g_settings_get_int64 (settings, KEY);
  g_autoptr (GDateTime) moment = seconds > 0 ? g_date_time_new_from_unix_local (seconds) : NULL;

  return moment ? mentor_day_of_time (moment) : 0;
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
  g_autoptr (GDateTime) now = mentor_clock_now ();

  g_settings_set_int64 (settings, KEY, g_date_time_to_unix (now));
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
  const MentorDay day = get_day (settings);
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
  const MentorDay day = get_day (mentor_context_get_settings (context));

  return has_notes (context) && (day == 0 || mentor_day_today () >= day + DUE_AFTER_DAYS);
}
