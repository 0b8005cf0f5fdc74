/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-page.h"

#include "mentor-contact-rules.h"
#include "mentor-lock-button.h"
#include "mentor-note-bar.h"
#include "mentor-note-heading.h"
#include "mentor-note-removal.h"
#include "mentor-notebook-trouble.h"
#include "mentor-notebook-view.h"
#include "mentor-people.h"
#include "mentor-private-editor.h"
#include "mentor-sequence-walk.h"
#include "mentor-sequences.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorNotePage:
 *
 * A private note: a question, a page, nothing else.
 *
 * A new note comes into being with its first letter; one that is left empty goes away again. While the page is not on
 * the screen, or the notes are locked, nothing of the note is left in its widgets.
 *
 * Along a series of questions the page shows one answer at a time, and the note is at every moment all of them.
 */
struct _MentorNotePage {
  MentorPage parent_instance;

  MentorNotebookSet *notebooks;
  MentorNotebook *notebook;
  MentorPrompt *question;  /* nullable: what a new note begins with */
  MentorSequenceWalk *walk; /* nullable: the series of questions it is written along */
  char *session;           /* id of the session that a new note follows, or "" */
  MentorPrivateNote *note; /* nullable: not begun yet, or not shown */
  char *id;                /* of the note, to find it again; NULL while it is not begun */
  char *before;            /* its text when it was shown first; NULL for one that was begun here */
  int cursor;              /* where the cursor was when the page was hidden; -1 for the end */
  gboolean shown;          /* the page is on the screen, and open */
  gboolean showing;        /* the text comes from the note */
  guint checking;          /* the idle source that looks whether the note is still there */

  MentorLockButton *lock;
  GtkWidget *menu;
  AdwWindowTitle *window_title;
  AdwToolbarView *toolbar;
  AdwBanner *banner;
  MentorNotebookView *view;
  MentorNoteHeading *heading;
  MentorPrivateEditor *editor;
  MentorNoteBar *bar;
};

G_DEFINE_FINAL_TYPE (MentorNotePage, mentor_note_page, MENTOR_TYPE_PAGE)

static void
wipe (char **text)
{
  if (*text)
    explicit_bzero (*text, strlen (*text));
  g_clear_pointer (text, g_free);
}

static gboolean
is_ready (MentorNotePage *self)
{
  return mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY;
}

static gboolean
is_writable (MentorNotePage *self)
{
  return mentor_notebook_get_writable (self->notebook) &&
         !mentor_record_get_read_only (MENTOR_RECORD (mentor_page_get_mentee (MENTOR_PAGE (self))));
}

/* What stands around the text */

static void
update_heading (MentorNotePage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  MentorPrompt *prompt = self->question;

  if (self->note)
    prompt = mentor_context_find_prompt (context, mentor_private_note_get_prompt (self->note));
  if (self->walk)
    mentor_note_heading_show_question (self->heading, self->note,
                                       mentor_sequence_walk_get_sequence (self->walk),
                                       mentor_sequence_walk_get_step (self->walk));
  else
    mentor_note_heading_show (self->heading, self->note, prompt);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.next-question",
                                 self->walk && is_ready (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.previous-question",
                                 self->walk && mentor_sequence_walk_get_step (self->walk) > 0 &&
                                     is_ready (self));
}

/* A narrow window, in which the lock has gone to the menu, has no room for the day either. */
static void
update_title (MentorNotePage *self)
{
  const gboolean with_day = self->shown && gtk_widget_get_visible (GTK_WIDGET (self->lock));
  g_autofree char *subtitle = mentor_note_dup_subtitle (
      mentor_page_get_mentee (MENTOR_PAGE (self)), with_day, self->note);

  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
update_trouble (MentorNotePage *self)
{
  const MentorStoring storing = mentor_notebook_get_storing (self->notebook);
  const char *message = mentor_notebook_get_message (self->notebook);

  if (storing == MENTOR_STORING_FAILED)
    {
      adw_banner_set_use_markup (self->banner, FALSE);
      adw_banner_set_title (self->banner,
                            message && *message ? message : _("The note could not be stored"));
      adw_banner_set_button_label (self->banner, mentor_notebook_is_troubled (self->notebook)
                                                     ? _("What to Do")
                                                     : _("Retry"));
    }
  adw_banner_set_revealed (self->banner, is_ready (self) && storing == MENTOR_STORING_FAILED);
}

/* The note and its text */

static void
forget (MentorNotePage *self)
{
  if (self->shown)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), "cursor-position",
                  &self->cursor, NULL);
  self->showing = TRUE;
  /* Keys that were typed before the lock may come after it: they would begin another note. */
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), FALSE);
  mentor_private_editor_forget (self->editor);
  g_object_set (self->bar, "mood", 0, NULL);
  self->showing = FALSE;
  if (self->walk)
    mentor_sequence_walk_forget (self->walk);
  g_clear_object (&self->note);
  self->shown = FALSE;
}

/* Takes the note off the page, so that what happens to it is no news here. */
static void
let_go (MentorNotePage *self)
{
  g_clear_object (&self->note);
  g_clear_pointer (&self->id, g_free);
  wipe (&self->before);
}

static void
place_cursor (MentorNotePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, self->cursor);
  gtk_text_buffer_place_cursor (buffer, &iter);
  if (self->cursor >= 0)
    gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->editor),
                                        gtk_text_buffer_get_insert (buffer));
}

static void
show_note (MentorNotePage *self)
{
  const char *text = self->note ? mentor_private_note_get_text (self->note) : "";
  const int mood = self->note ? mentor_private_note_get_mood (self->note) : 0;

  if (self->note && self->before == NULL)
    self->before = g_strdup (text);
  /* It may have been changed elsewhere into something that is not made of the questions. */
  if (self->walk && !mentor_sequence_walk_read (self->walk, text))
    g_clear_pointer (&self->walk, mentor_sequence_walk_free);
  self->showing = TRUE;
  mentor_editor_set_text (MENTOR_EDITOR (self->editor),
                          self->walk ? mentor_sequence_walk_get_answer (self->walk) : text);
  g_object_set (self->bar, "mood", mood, NULL);
  self->showing = FALSE;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), is_writable (self));
  place_cursor (self);
}

static MentorPrivateNote *
find_note (MentorNotePage *self)
{
  return mentor_record_list_find (mentor_notebook_get_notes (self->notebook), self->id, NULL);
}

static void
on_checked (gpointer data)
{
  MentorNotePage *self = data;

  self->checking = 0;
  if (is_ready (self) && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->id &&
      find_note (self) == NULL)
    {
      let_go (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
    }
}

/* Where the note is not there any more it was removed, or the notes are being locked: then the state follows. */
static void
check_soon (MentorNotePage *self)
{
  if (self->checking == 0)
    self->checking = g_idle_add_once (on_checked, self);
}

static void
update (MentorNotePage *self)
{
  const gboolean shown = is_ready (self) && gtk_widget_get_mapped (GTK_WIDGET (self));
  MentorPrivateNote *note = shown ? find_note (self) : NULL;

  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar, is_ready (self));
  gtk_widget_set_visible (self->menu, is_ready (self));
  if (!shown)
    {
      if (!is_ready (self))
        wipe (&self->before);
      forget (self);
    }
  else if (note == NULL && self->id)
    {
      forget (self);
      check_soon (self);
    }
  else if (!self->shown || note != self->note)
    {
      self->shown = TRUE;
      g_set_object (&self->note, note);
      show_note (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->editor));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove",
                                 self->note && is_writable (self));
  update_heading (self);
  update_title (self);
  update_trouble (self);
  mentor_note_bar_set_begun (self->bar, self->note != NULL);
}

static void
begin (MentorNotePage *self)
{
  MentorPage *page = MENTOR_PAGE (self);
  int mood;
  g_autofree char *address = NULL;

  self->note = mentor_private_note_new ();
  g_object_get (self->bar, "mood", &mood, NULL);
  mentor_private_note_set_mood (self->note, mood);
  if (self->question)
    {
      mentor_private_note_set_prompt (self->note,
                                      mentor_record_get_id (MENTOR_RECORD (self->question)));
      mentor_prompt_set_last_used (self->question, mentor_day_today ());
    }
  mentor_private_note_set_session (self->note, self->session);
  g_set_str (&self->id, mentor_record_get_id (MENTOR_RECORD (self->note)));
  mentor_record_list_append (mentor_notebook_get_notes (self->notebook), self->note);
  address = g_strdup_printf ("note:%s:%s",
                             mentor_record_get_id (MENTOR_RECORD (mentor_page_get_mentee (page))),
                             self->id);
  mentor_page_set_address (page, address);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove", TRUE);
  mentor_note_bar_set_begun (self->bar, TRUE);
}

static void
on_text (MentorNotePage *self)
{
  g_autofree char *text = NULL;

  if (self->showing || !self->shown)
    return;
  text = mentor_editor_dup_text (MENTOR_EDITOR (self->editor));
  if (self->walk)
    text = mentor_sequence_walk_answer (self->walk, text);
  if (self->note == NULL && !mentor_text_is_blank (text))
    begin (self);
  if (self->note)
    mentor_private_note_set_text (self->note, text);
  wipe (&text);
}

/* Another question of the series; the editor starts afresh, so that undo keeps to the answer on the screen. */
static gboolean
walk (MentorNotePage *self, int steps)
{
  if (self->walk == NULL || !mentor_sequence_walk_go (self->walk, steps))
    return FALSE;
  self->cursor = -1;
  self->showing = TRUE;
  mentor_private_editor_forget (self->editor);
  mentor_editor_set_text (MENTOR_EDITOR (self->editor), mentor_sequence_walk_get_answer (self->walk));
  self->showing = FALSE;
  place_cursor (self);
  update_heading (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  mentor_note_heading_announce (self->heading);
  return TRUE;
}

static void
on_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!walk (MENTOR_NOTE_PAGE (widget), 1))
    gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
on_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  walk (MENTOR_NOTE_PAGE (widget), -1);
}

static void
on_mood (MentorNotePage *self)
{
  int mood;

  g_object_get (self->bar, "mood", &mood, NULL);
  if (self->note && !self->showing)
    mentor_private_note_set_mood (self->note, mood);
}

static void
on_retry (MentorNotePage *self)
{
  if (mentor_notebook_is_troubled (self->notebook))
    mentor_notebook_present_trouble (self->notebook, GTK_WIDGET (self));
  else
    mentor_notebook_retry (self->notebook);
}

static void
drop_blank (MentorNotePage *self)
{
  g_autoptr (MentorPrivateNote) note = self->note ? g_object_ref (self->note) : NULL;
  g_autofree char *before = g_strdup (self->before);

  if (note == NULL || !mentor_text_is_blank (mentor_private_note_get_text (note)))
    return;
  let_go (self);
  if (before && !mentor_text_is_blank (before))
    mentor_note_remove (mentor_page_get_context (MENTOR_PAGE (self)), self->notebook, note, before);
  else
    mentor_record_list_remove (mentor_notebook_get_notes (self->notebook), note);
  wipe (&before);
}

static void
mentor_note_page_flush (MentorPage *page)
{
  MentorNotePage *self = MENTOR_NOTE_PAGE (page);

  drop_blank (self);
  mentor_notebook_store_async (self->notebook, NULL, NULL, NULL);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorNotePage *self = MENTOR_NOTE_PAGE (widget);
  g_autoptr (MentorPrivateNote) note = self->note ? g_object_ref (self->note) : NULL;

  if (note == NULL)
    return;
  let_go (self);
  mentor_note_remove (mentor_page_get_context (MENTOR_PAGE (self)), self->notebook, note, NULL);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
on_notes_changed (MentorNotePage *self)
{
  if (find_note (self) != self->note)
    update (self);
}

static void
mentor_note_page_map (GtkWidget *widget)
{
  MentorNotePage *self = MENTOR_NOTE_PAGE (widget);

  GTK_WIDGET_CLASS (mentor_note_page_parent_class)->map (widget);

  mentor_notebook_set_open (self->notebooks);
  update (self);
}

static void
mentor_note_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mentor_note_page_parent_class)->unmap (widget);

  update (MENTOR_NOTE_PAGE (widget));
}

static void
mentor_note_page_dispose (GObject *object)
{
  MentorNotePage *self = MENTOR_NOTE_PAGE (object);

  g_clear_handle_id (&self->checking, g_source_remove);
  let_go (self);
  g_clear_pointer (&self->walk, mentor_sequence_walk_free);
  g_clear_object (&self->question);
  g_clear_pointer (&self->session, g_free);
  g_clear_object (&self->notebooks);
  g_clear_object (&self->notebook);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_PAGE);

  G_OBJECT_CLASS (mentor_note_page_parent_class)->dispose (object);
}

static void
mentor_note_page_class_init (MentorNotePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_note_page_dispose;
  MENTOR_PAGE_CLASS (klass)->flush = mentor_note_page_flush;
  widget_class->map = mentor_note_page_map;
  widget_class->unmap = mentor_note_page_unmap;

  g_type_ensure (MENTOR_TYPE_LOCK_BUTTON);
  g_type_ensure (MENTOR_TYPE_NOTE_BAR);
  g_type_ensure (MENTOR_TYPE_NOTE_HEADING);
  g_type_ensure (MENTOR_TYPE_NOTEBOOK_VIEW);
  g_type_ensure (MENTOR_TYPE_PRIVATE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, lock);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, menu);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, banner);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, view);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, heading);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, editor);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, bar);
  gtk_widget_class_bind_template_callback (widget_class, on_mood);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
  gtk_widget_class_bind_template_callback (widget_class, on_text);

  gtk_widget_class_install_action (widget_class, "note.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "note.next-question", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "note.previous-question", NULL, on_previous);
}

static void
mentor_note_page_init (MentorNotePage *self)
{
  self->cursor = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_note_page_new:
 * @context: (transfer none): what the page may ask
 * @mentee: (transfer none): whose note it is
 * @note: (nullable) (transfer none): the note, or %NULL for a new one
 * @question: the id of the question, or of the series of questions, a new one begins with, or ""
 * @session: the id of the session a new one follows, or ""
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_note_page_new (MentorContext *context, MentorMentee *mentee, MentorPrivateNote *note,
                      const char *question, const char *session)
{
  MentorNotePage *self =
      g_object_new (MENTOR_TYPE_NOTE_PAGE, "context", context, "mentee", mentee, NULL);

  self->notebooks = mentor_notebook_set_new (context, mentee);
  self->notebook =
      g_object_ref (mentor_vault_get_notebook (mentor_context_get_vault (context), mentee));
  g_set_object (&self->question, mentor_context_find_prompt (context, question));
  if (note == NULL && mentor_sequences_find (question))
    self->walk = mentor_sequence_walk_new (mentor_sequences_find (question));
  self->session = g_strdup (session);
  if (note)
    g_set_str (&self->id, mentor_record_get_id (MENTOR_RECORD (note)));

  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  mentor_lock_button_set_notebooks (self->lock, self->notebooks);
  mentor_note_bar_connect (self->bar, self->notebook, MENTOR_EDITOR (self->editor),
                           mentor_context_get_settings (context));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "writing",
                                  mentor_note_bar_get_actions (self->bar));
  g_signal_connect_object (self->lock, "notify::visible", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebook, "notify::storing", G_CALLBACK (update_trouble), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebook, "notify::message", G_CALLBACK (update_trouble), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_notebook_get_notes (self->notebook), "items-changed",
                           G_CALLBACK (on_notes_changed), self, G_CONNECT_SWAPPED);
  update (self);
  return MENTOR_PAGE (self);
}
