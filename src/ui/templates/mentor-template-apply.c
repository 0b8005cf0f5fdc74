/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-apply.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-template-rules.h"

#include <glib/gi18n.h>

/* A template that is put into a session which is there already, and taken back. */

/* What an agenda was like before. */
typedef struct
{
  MentorSession *session;
  char *template;
  GPtrArray *points;
  GArray *minutes;
  GPtrArray *added;
} Before;

static void
before_free (gpointer data)
{
  Before *before = data;

  g_object_unref (before->session);
  g_free (before->template);
  g_ptr_array_unref (before->points);
  g_array_unref (before->minutes);
  g_ptr_array_unref (before->added);
  g_free (before);
}

static Before *
before_new (MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  Before *before = g_new0 (Before, 1);

  before->session = g_object_ref (session);
  before->template = g_strdup (mentor_session_get_template (session));
  before->points = g_ptr_array_new_with_free_func (g_object_unref);
  before->minutes = g_array_new (FALSE, FALSE, sizeof (int));
  before->added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      const int minutes = mentor_agenda_point_get_minutes (point);

      g_ptr_array_add (before->points, g_object_ref (point));
      g_array_append_val (before->minutes, minutes);
    }
  return before;
}

static void
note_added (Before *before)
{
  MentorRecordList *agenda = mentor_session_get_agenda (before->session);

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      if (!g_ptr_array_find (before->points, point, NULL))
        g_ptr_array_add (before->added, g_object_ref (point));
    }
}

/* What somebody has written into the new points since stays. */
static void
take_back (gpointer data)
{
  Before *before = data;
  MentorRecordList *agenda = mentor_session_get_agenda (before->session);

  for (guint i = 0; i < before->added->len; i++)
    {
      MentorAgendaPoint *point = before->added->pdata[i];

      if (mentor_agenda_point_is_untouched (point))
        mentor_record_list_remove (agenda, point);
    }
  for (guint i = 0; i < before->points->len; i++)
    {
      MentorAgendaPoint *point = before->points->pdata[i];
      const guint place = MIN (i, mentor_record_list_get_size (agenda));
      guint now;

      if (!mentor_record_list_get_position (agenda, MENTOR_RECORD (point), &now))
        mentor_record_list_insert (agenda, place, point);
      else if (now != place)
        mentor_record_list_move (agenda, now, MIN (place, mentor_record_list_get_size (agenda) - 1));
      mentor_agenda_point_set_minutes (point, g_array_index (before->minutes, int, i));
    }
  mentor_session_set_template (before->session, before->template);
}

/**
 * mentor_template_apply:
 * @context: what may be asked
 * @session: a session that belongs to somebody
 * @template: (nullable): a template, or a blank agenda
 *
 * Puts the template into the agenda, and offers to take it back.
 */
void
mentor_template_apply (MentorContext *context, MentorSession *session, MentorTemplate *template)
{
  Before *before = before_new (session);

  mentor_session_apply_template (session,
                                 mentor_store_get_templates (mentor_context_get_store (context)),
                                 template, mentor_day_today ());
  note_added (before);
  mentor_context_offer_undo (context, template ? _("Template used") : _("Template taken out"),
                             take_back, before, before_free);
}
