/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-page.h"

#include <glib/gi18n.h>

struct _MentorNotePage {
  MentorPage parent_instance;

  MentorPrivateNote *note;
  MentorPrompt *prompt;
};

G_DEFINE_FINAL_TYPE (MentorNotePage, mentor_note_page, MENTOR_TYPE_PAGE)

static void
mentor_note_page_dispose (GObject *object)
{
  MentorNotePage *self = MENTOR_NOTE_PAGE (object);

  g_clear_object (&self->note);
  g_clear_object (&self->prompt);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_PAGE);

  G_OBJECT_CLASS (mentor_note_page_parent_class)->dispose (object);
}

static void
mentor_note_page_class_init (MentorNotePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_note_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/private/mentor-note-page.ui");
}

static void
mentor_note_page_init (MentorNotePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_note_page_new (MentorContext *context, MentorMentee *mentee, MentorPrivateNote *note, MentorPrompt *prompt)
{
  MentorNotePage *self = g_object_new (MENTOR_TYPE_NOTE_PAGE, "context", context, "mentee", mentee, NULL);

  self->note = note ? g_object_ref (note) : NULL;
  self->prompt = prompt ? g_object_ref (prompt) : NULL;
  return MENTOR_PAGE (self);
}
