/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-put.h"

#include "mentor-agenda-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/* What is put on an agenda from elsewhere, and taken back. */

/**
 * mentor_agenda_put:
 * @session: a session
 * @text: what to talk about
 * @brought_by: who wants to
 * @origin: what it comes from
 * @origin_id: the id of that, or ""
 *
 * Adds a point to the end of the agenda. A text of several lines becomes one line.
 */
void
mentor_agenda_put (MentorSession *session, const char *text, MentorOwner brought_by,
                   MentorPointOrigin origin, const char *origin_id)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r", ' ');

  mentor_session_add_point (session, g_strstrip (line), brought_by, origin, origin_id,
                            mentor_day_today ());
}

/* What a question of the library was before it was used in a session. */
typedef struct {
  MentorSession *session;
  MentorAgendaPoint *point;
  MentorPrompt *prompt;
  MentorDay used;
  GStrv prompts;
} Use;

static void
use_free (gpointer data)
{
  Use *self = data;

  g_object_unref (self->session);
  g_object_unref (self->point);
  g_object_unref (self->prompt);
  g_strfreev (self->prompts);
  g_free (self);
}

static void
use_undo (gpointer data)
{
  Use *self = data;

  mentor_record_list_remove (mentor_session_get_agenda (self->session), self->point);
  mentor_session_set_prompts (self->session, (const char *const *) self->prompts);
  mentor_prompt_set_last_used (self->prompt, self->used);
}

/**
 * mentor_agenda_put_prompt:
 * @context: offers to take it back
 * @mentee: a relationship
 * @session: one of its sessions
 * @prompt: a question of the library
 * @message: (nullable): what is said with that offer; without it there is none
 *
 * Adds the question to the agenda, and keeps that it was asked in this session.
 */
void
mentor_agenda_put_prompt (MentorContext *context, MentorMentee *mentee, MentorSession *session,
                          MentorPrompt *prompt, const char *message)
{
  Use *use = g_new0 (Use, 1);

  use->session = g_object_ref (session);
  use->prompt = g_object_ref (prompt);
  use->used = mentor_prompt_get_last_used (prompt);
  use->prompts = g_strdupv ((GStrv) mentor_session_get_prompts (session));
  use->point = g_object_ref (mentor_session_add_point (
      session, mentor_prompt_get_text (prompt), mentor_mentee_get_user (mentee),
      MENTOR_POINT_ORIGIN_PROMPT, mentor_record_get_id (MENTOR_RECORD (prompt)),
      mentor_day_today ()));
  mentor_session_note_prompt (session, prompt, mentor_day_today ());
  if (message)
    mentor_context_offer_undo (context, message, use_undo, use, use_free);
  else
    use_free (use);
}

/* What takes back that a question left the box. */
typedef struct {
  MentorMentee *mentee;
  MentorRecordList *agenda; /* nullable: it was not put on one */
  MentorAgendaPoint *point;
  char *question;
  guint position;
} Departure;

static void
departure_free (gpointer data)
{
  Departure *self = data;

  g_object_unref (self->mentee);
  g_clear_object (&self->agenda);
  g_clear_object (&self->point);
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
  if (self->agenda)
    mentor_record_list_remove (self->agenda, self->point);
}

/**
 * mentor_question_departed:
 * @context: offers to take it back
 * @mentee: a relationship
 * @question: a question that was in its box until now
 * @position: its place there
 * @session: (nullable): the session it goes to, one of @mentee
 * @message: what is said
 *
 * Puts the question on the agenda, where it goes to one, and offers to put it back into the box.
 */
void
mentor_question_departed (MentorContext *context, MentorMentee *mentee, const char *question,
                          guint position, MentorSession *session, const char *message)
{
  Departure *departure = g_new0 (Departure, 1);

  departure->mentee = g_object_ref (mentee);
  departure->question = g_strdup (question);
  departure->position = position;
  if (session)
    {
      departure->agenda = g_object_ref (mentor_session_get_agenda (session));
      departure->point = g_object_ref (
          mentor_session_add_point (session, question, mentor_mentee_get_user (mentee),
                                    MENTOR_POINT_ORIGIN_OWN, "", mentor_day_today ()));
    }
  mentor_context_offer_undo (context, message, departure_undo, departure, departure_free);
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
  g_autofree char *kept = g_strdup (question);
  guint position = 0;

  while (questions[position] && !g_str_equal (questions[position], kept))
    position++;
  if (questions[position] == NULL)
    return;
  change_box (mentee, position, NULL);
  mentor_question_departed (context, mentee, kept, position, session, _("Put on the agenda"));
}
