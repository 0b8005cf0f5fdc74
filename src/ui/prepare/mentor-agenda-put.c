/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-put.h"

#include "mentor-contact-rules.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/* What is put on an agenda from elsewhere. */

static MentorAgendaPoint *
put (MentorSession *session, const char *text, MentorOwner brought_by, MentorPointOrigin origin,
     const char *origin_id)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_agenda_point_set_brought_by (point, brought_by);
  mentor_agenda_point_set_origin (point, origin);
  mentor_agenda_point_set_origin_id (point, origin_id);
  mentor_agenda_point_set_first_brought (point, mentor_day_today ());
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point;
}

/**
 * mentor_agenda_put:
 * @session: a session
 * @text: what to talk about
 * @brought_by: who wants to
 * @origin: what it comes from
 * @origin_id: the id of that
 *
 * Adds a point to the end of the agenda. A text of several lines becomes one line.
 */
void
mentor_agenda_put (MentorSession *session, const char *text, MentorOwner brought_by,
                   MentorPointOrigin origin, const char *origin_id)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r", ' ');

  put (session, g_strstrip (line), brought_by, origin, origin_id);
}

/**
 * mentor_agenda_put_prompt:
 * @mentee: a relationship
 * @session: one of its sessions
 * @prompt: a question of the library
 *
 * Adds the question to the agenda, and keeps that it was asked in this session.
 */
void
mentor_agenda_put_prompt (MentorMentee *mentee, MentorSession *session, MentorPrompt *prompt)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (prompt));
  const char *const *before = mentor_session_get_prompts (session);

  put (session, mentor_prompt_get_text (prompt), mentor_mentee_get_user (mentee),
       MENTOR_POINT_ORIGIN_PROMPT, id);
  if (!g_strv_contains (before, id))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) prompts = NULL;

      g_strv_builder_addv (builder, (const char **) before);
      g_strv_builder_add (builder, id);
      prompts = g_strv_builder_end (builder);
      mentor_session_set_prompts (session, (const char *const *) prompts);
    }
}

/* What takes back that a question left the box. */
typedef struct {
  MentorMentee *mentee;
  MentorRecordList *agenda;
  MentorAgendaPoint *point;
  char *question;
  guint position;
} Departure;

static void
departure_free (gpointer data)
{
  Departure *self = data;

  g_object_unref (self->mentee);
  g_object_unref (self->agenda);
  g_object_unref (self->point);
  g_free (self->question);
  g_free (self);
}

/* All questions but one, or with one more. */
static void
change_box (MentorMentee *mentee, guint position, const char *added)
{
  const char *const *questions = mentor_mentee_get_question_box (mentee);
  const guint size = g_strv_length ((char **) questions);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < size; i++)
    {
      if (i == position && added)
        g_strv_builder_add (builder, added);
      if (i != position || added)
        g_strv_builder_add (builder, questions[i]);
    }
  if (added && position >= size)
    g_strv_builder_add (builder, added);
  all = g_strv_builder_end (builder);
  mentor_mentee_set_question_box (mentee, (const char *const *) all);
}

static void
departure_undo (gpointer data)
{
  Departure *self = data;

  change_box (self->mentee, self->position, self->question);
  mentor_record_list_remove (self->agenda, self->point);
}

/**
 * mentor_agenda_put_question:
 * @context: offers to take it back
 * @mentee: a relationship
 * @session: one of its sessions
 * @question: a question of its box
 *
 * Moves the question from the box to the agenda.
 */
void
mentor_agenda_put_question (MentorContext *context, MentorMentee *mentee, MentorSession *session,
                            const char *question)
{
  const char *const *questions = mentor_mentee_get_question_box (mentee);
  Departure *departure;
  guint position = 0;

  while (questions[position] && !g_str_equal (questions[position], question))
    position++;
  if (questions[position] == NULL)
    return;
  departure = g_new0 (Departure, 1);
  departure->mentee = g_object_ref (mentee);
  departure->agenda = g_object_ref (mentor_session_get_agenda (session));
  departure->question = g_strdup (question);
  departure->position = position;
  departure->point =
      g_object_ref (put (session, departure->question, mentor_mentee_get_user (mentee),
                         MENTOR_POINT_ORIGIN_OWN, ""));
  change_box (mentee, position, NULL);
  mentor_context_offer_undo (context, _("Put on the agenda"), departure_undo, departure,
                             departure_free);
}
