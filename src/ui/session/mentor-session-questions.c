/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-questions.h"

/**
 * MentorSessionQuestions:
 *
 * The questions beside a session: they come, and go again, and the keyboard is then where it was before.
 */
struct _MentorSessionQuestions {
  GObject parent_instance;

  /* Of the page, which outlives this. */
  AdwOverlaySplitView *split;
  MentorQuestionPicker *picker;
  GtkTextView *notes;
  GtkWidget *focus_before; /* weak */
};

G_DEFINE_FINAL_TYPE (MentorSessionQuestions, mentor_session_questions, G_TYPE_OBJECT)

static void
mentor_session_questions_dispose (GObject *object)
{
  g_clear_weak_pointer (&MENTOR_SESSION_QUESTIONS (object)->focus_before);

  G_OBJECT_CLASS (mentor_session_questions_parent_class)->dispose (object);
}

static void
remember_focus (MentorSessionQuestions *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->split));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->picker)))
    g_set_weak_pointer (&self->focus_before, focus);
}

static void
give_focus_back (MentorSessionQuestions *self)
{
  if (self->focus_before && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->notes)))
    gtk_widget_grab_focus (GTK_WIDGET (self->notes));
  g_clear_weak_pointer (&self->focus_before);
}

/* Also closed by a click beside it, or a swipe. */
static void
on_shown (MentorSessionQuestions *self)
{
  if (!adw_overlay_split_view_get_show_sidebar (self->split))
    give_focus_back (self);
}

static void
mentor_session_questions_class_init (MentorSessionQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_session_questions_dispose;
}

static void
mentor_session_questions_init (MentorSessionQuestions *self)
{
}

/**
 * mentor_session_questions_new:
 * @split: what has the questions as its sidebar
 * @picker: the questions
 * @notes: where a question can be written down
 *
 * Returns: (transfer full): a new object, for as long as the three are there
 */
MentorSessionQuestions *
mentor_session_questions_new (AdwOverlaySplitView *split, MentorQuestionPicker *picker,
                              GtkTextView *notes)
{
  MentorSessionQuestions *self = g_object_new (MENTOR_TYPE_SESSION_QUESTIONS, NULL);

  self->split = split;
  self->picker = picker;
  self->notes = notes;
  g_signal_connect_object (split, "notify::show-sidebar", G_CALLBACK (on_shown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "closed", G_CALLBACK (mentor_session_questions_close), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * mentor_session_questions_open:
 * @context: where the questions are
 *
 * Shows the questions and puts the keyboard there.
 */
void
mentor_session_questions_open (MentorSessionQuestions *self, MentorContext *context)
{
  remember_focus (self);
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  mentor_question_picker_open (self->picker, context);
}

/**
 * mentor_session_questions_close:
 *
 * Takes the questions away.
 */
void
mentor_session_questions_close (MentorSessionQuestions *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

/**
 * mentor_session_questions_make_room:
 *
 * Takes the questions away where they hide the page.
 */
void
mentor_session_questions_make_room (MentorSessionQuestions *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split))
    mentor_session_questions_close (self);
}

/**
 * mentor_session_questions_write_down:
 * @prompt: a question
 *
 * Writes it on a line of its own in the notes, where the keyboard will be when the questions have gone.
 */
void
mentor_session_questions_write_down (MentorSessionQuestions *self, MentorPrompt *prompt)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  g_autofree char *line = NULL;
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  line = g_strdup_printf ("%s%s\n", gtk_text_iter_starts_line (&place) ? "" : "\n",
                          mentor_prompt_get_text (prompt));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, line, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (self->notes, gtk_text_buffer_get_insert (buffer));
  g_set_weak_pointer (&self->focus_before, GTK_WIDGET (self->notes));
}
