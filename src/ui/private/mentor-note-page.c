/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-page.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-lock-button.h"
#include "mentor-mood-picker.h"
#include "mentor-note-removal.h"
#include "mentor-notebook-trouble.h"
#include "mentor-notebook-view.h"
#include "mentor-people.h"
#include "mentor-private-editor.h"
#include "mentor-word-count.h"

#include <glib/gi18n.h>

/**
 * MentorNotePage:
 *
 * A private note: a question, a page, nothing else.
 *
 * A new note comes into being with its first letter; one that is left empty goes away again. While the page is not on
 * the screen, or the notes are locked, nothing of the note is left in its widgets.
 */
struct _MentorNotePage {
  MentorPage parent_instance;

  MentorNotebookSet *notebooks;
  MentorNotebook *notebook;
  MentorPrompt *question;  /* nullable: what a new note begins with */
  char *session;           /* id of the session that a new note follows, or "" */
  MentorPrivateNote *note; /* nullable: not begun yet, or not shown */
  char *id;                /* of the note, to find it again; NULL while it is not begun */
  char *before;            /* its text when it was shown first; NULL for one that was begun here */
  int cursor;              /* where the cursor was when the page was hidden; -1 for the end */
  gboolean shown;          /* the page is on the screen, and open */
  gboolean showing;        /* the text comes from the note */
  guint checking;          /* the idle source that looks whether the note is still there */
  guint counting;          /* the timeout after which the words are counted */

  MentorLockButton *lock;
  GtkWidget *menu;
  AdwWindowTitle *window_title;
  AdwToolbarView *toolbar;
  AdwBanner *banner;
  MentorNotebookView *view;
  GtkWidget *heading;
  GtkLabel *prompt;
  AdwWrapBox *chips;
  MentorPrivateEditor *editor;
  MentorMoodPicker *mood;
  GtkLabel *storing;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (MentorNotePage, mentor_note_page, MENTOR_TYPE_PAGE)

#define COUNT_DELAY 250 /* milliseconds */

static void
wipe (char **text)
{
  if (*text)
    explicit_bzero (*text, strlen (*text));
  g_clear_pointer (text, g_free);
}

static gboolean
is_blank (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
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
add_chip (MentorNotePage *self, const char *text, const char *style)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  if (style)
    gtk_widget_add_css_class (chip, style);
  adw_wrap_box_append (self->chips, chip);
}

static void
update_heading (MentorNotePage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  MentorPrompt *prompt = self->question;
  MentorHat hat;
  GtkWidget *chip;

  if (self->note)
    prompt = mentor_context_find_prompt (context, mentor_private_note_get_prompt (self->note));
  hat = prompt ? mentor_prompt_get_hat (prompt) : MENTOR_HAT_NONE;
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    adw_wrap_box_remove (self->chips, chip);
  gtk_label_set_label (self->prompt, prompt ? mentor_prompt_get_text (prompt) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prompt), prompt != NULL);
  if (prompt && hat != MENTOR_HAT_NONE)
    add_chip (self, mentor_label_hat (hat), mentor_hat_style (hat));
  if (prompt)
    add_chip (self, mentor_label_prompt_set (mentor_prompt_get_set (prompt)), NULL);
  if (self->note && *mentor_private_note_get_session (self->note))
    add_chip (self, _("After a Session"), NULL);
  if (self->note && *mentor_private_note_get_goal (self->note))
    add_chip (self, _("About a Goal"), NULL);
  gtk_widget_set_visible (self->heading,
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

/* A narrow window, in which the lock has gone to the menu, has no room for the day either. */
static void
update_title (MentorNotePage *self)
{
  const char *name = mentor_mentee_get_counterpart (mentor_page_get_mentee (MENTOR_PAGE (self)));
  GDateTime *created = self->note ? mentor_record_get_created (MENTOR_RECORD (self->note)) : NULL;
  g_autofree char *day =
      mentor_format_day (created ? mentor_day_of_time (created) : mentor_day_today ());
  g_autofree char *subtitle = NULL;

  if (*name == '\0')
    name = _("Without a name");
  if (self->shown)
    /* Translators: a person and a day */
    subtitle = gtk_widget_get_visible (GTK_WIDGET (self->lock))
                   ? g_strdup_printf (C_("private note", "%1$s · %2$s"), name, day)
                   : g_strdup (name);
  adw_window_title_set_subtitle (self->window_title, subtitle ? subtitle : name);
}

static void
update_storing (MentorNotePage *self)
{
  const MentorStoring storing = mentor_notebook_get_storing (self->notebook);
  const char *message = mentor_notebook_get_message (self->notebook);
  const char *text = _("Kept in your keyring only.");

  if (storing == MENTOR_STORING_FAILED)
    text = _("Not stored. Your text is still here.");
  else if (storing == MENTOR_STORING_PENDING)
    text = _("Kept in your keyring only. Not stored yet.");
  else if (self->note)
    text = _("Kept in your keyring only. Stored.");
  gtk_label_set_label (self->storing, text);

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

static void
on_count (gpointer data)
{
  MentorNotePage *self = data;
  g_autofree char *text = mentor_editor_dup_text (MENTOR_EDITOR (self->editor));
  const guint count = mentor_count_words (text);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", count), count);

  self->counting = 0;
  gtk_label_set_label (self->words, count ? words : "");
  wipe (&text);
}

static void
count_soon (MentorNotePage *self)
{
  if (self->counting == 0)
    self->counting = g_timeout_add_once (COUNT_DELAY, on_count, self);
}

/* The note and its text */

static void
forget (MentorNotePage *self)
{
  if (self->shown)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), "cursor-position",
                  &self->cursor, NULL);
  self->showing = TRUE;
  mentor_private_editor_forget (self->editor);
  g_object_set (self->mood, "mood", 0, NULL);
  self->showing = FALSE;
  gtk_label_set_label (self->words, "");
  g_clear_handle_id (&self->counting, g_source_remove);
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
  self->showing = TRUE;
  mentor_editor_set_text (MENTOR_EDITOR (self->editor), text);
  g_object_set (self->mood, "mood", mood, NULL);
  self->showing = FALSE;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), is_writable (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->mood), is_writable (self));
  place_cursor (self);
  count_soon (self);
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
  update_storing (self);
}

static void
begin (MentorNotePage *self)
{
  MentorPage *page = MENTOR_PAGE (self);
  int mood;
  g_autofree char *address = NULL;

  self->note = mentor_private_note_new ();
  g_object_get (self->mood, "mood", &mood, NULL);
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
}

static void
on_text (MentorNotePage *self)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  text = mentor_editor_dup_text (MENTOR_EDITOR (self->editor));
  if (self->note == NULL && !is_blank (text))
    begin (self);
  if (self->note)
    mentor_private_note_set_text (self->note, text);
  wipe (&text);
  count_soon (self);
}

static void
on_mood (MentorNotePage *self)
{
  int mood;

  g_object_get (self->mood, "mood", &mood, NULL);
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

  if (note == NULL || !is_blank (mentor_private_note_get_text (note)))
    return;
  let_go (self);
  if (before && !is_blank (before))
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

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_handle_id (&self->checking, g_source_remove);
  let_go (self);
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
  g_type_ensure (MENTOR_TYPE_MOOD_PICKER);
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
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, prompt);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, chips);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, editor);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, mood);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, storing);
  gtk_widget_class_bind_template_child (widget_class, MentorNotePage, words);
  gtk_widget_class_bind_template_callback (widget_class, on_mood);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
  gtk_widget_class_bind_template_callback (widget_class, on_text);

  gtk_widget_class_install_action (widget_class, "note.remove", NULL, on_remove);
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
 * @prompt: (nullable) (transfer none): the question a new one begins with
 * @session: the id of the session a new one follows, or ""
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_note_page_new (MentorContext *context, MentorMentee *mentee, MentorPrivateNote *note,
                      MentorPrompt *prompt, const char *session)
{
  MentorNotePage *self =
      g_object_new (MENTOR_TYPE_NOTE_PAGE, "context", context, "mentee", mentee, NULL);

  self->notebooks = mentor_notebook_set_new (context, mentee);
  self->notebook =
      g_object_ref (mentor_vault_get_notebook (mentor_context_get_vault (context), mentee));
  g_set_object (&self->question, prompt);
  self->session = g_strdup (session);
  if (note)
    g_set_str (&self->id, mentor_record_get_id (MENTOR_RECORD (note)));

  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  mentor_lock_button_set_notebooks (self->lock, self->notebooks);
  g_signal_connect_object (self->lock, "notify::visible", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebook, "notify::storing", G_CALLBACK (update_storing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notebook, "notify::message", G_CALLBACK (update_storing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_notebook_get_notes (self->notebook), "items-changed",
                           G_CALLBACK (on_notes_changed), self, G_CONNECT_SWAPPED);
  update (self);
  return MENTOR_PAGE (self);
}
