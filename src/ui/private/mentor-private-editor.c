/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-private-editor.h"

#include "mentor-markdown-looks.h"
#include "mentor-private-clipboard.h"

#include <libspelling.h>

/**
 * MentorPrivateEditor:
 *
 * An editor whose text leaves no trace: what is copied from it is marked as secret for clipboard managers, what is merely
 * selected is not put on the clipboard of the middle button, input methods are told not to learn from it, and no
 * word of it goes into the personal dictionary, which is a file.
 *
 * Markdown is shown lightly, and stays as it was typed.
 */
struct _MentorPrivateEditor {
  MentorEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorPrivateEditor, mentor_private_editor, MENTOR_TYPE_EDITOR)

static GtkTextBuffer *
get_buffer (gpointer self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static gboolean
copy (GtkTextView *view)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (view), &start, &end))
    return FALSE;
  text = gtk_text_iter_get_text (&start, &end);
  mentor_private_clipboard_put (GTK_WIDGET (view), text);
  return TRUE;
}

static void
mentor_private_editor_copy_clipboard (GtkTextView *view)
{
  copy (view);
}

static void
mentor_private_editor_cut_clipboard (GtkTextView *view)
{
  if (copy (view))
    gtk_text_buffer_delete_selection (get_buffer (view), TRUE, gtk_text_view_get_editable (view));
}

static void
mentor_private_editor_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mentor_private_editor_parent_class)->realize (widget);

  gtk_text_buffer_remove_selection_clipboard (get_buffer (widget),
                                              gtk_widget_get_primary_clipboard (widget));
}

static void
mentor_private_editor_unrealize (GtkWidget *widget)
{
  /* The parent takes away what it added when it was realized, and complains when that is not there. */
  gtk_text_buffer_add_selection_clipboard (get_buffer (widget),
                                           gtk_widget_get_primary_clipboard (widget));

  GTK_WIDGET_CLASS (mentor_private_editor_parent_class)->unrealize (widget);
}

static void
on_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
}

static gboolean
on_emphasise (GtkWidget *widget, GVariant *sign, gpointer data)
{
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    mentor_markdown_toggle_around (get_buffer (widget), g_variant_get_string (sign, NULL));
  return GDK_EVENT_STOP;
}

/* Enter in a list, unless an input method takes it. */
static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, GtkTextView *view)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys));

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) ||
      (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) ||
      !gtk_text_view_get_editable (view) || !mentor_markdown_is_in_list (get_buffer (view)))
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (view, event))
    return GDK_EVENT_STOP;
  gtk_text_view_reset_im_context (view);
  mentor_markdown_continue_list (get_buffer (view));
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (get_buffer (view)));
  return GDK_EVENT_STOP;
}

static void
mentor_private_editor_class_init (MentorPrivateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  widget_class->realize = mentor_private_editor_realize;
  widget_class->unrealize = mentor_private_editor_unrealize;
  view_class->copy_clipboard = mentor_private_editor_copy_clipboard;
  view_class->cut_clipboard = mentor_private_editor_cut_clipboard;

  /* It comes before the action of the same name that the parent inserts, and is never enabled. */
  gtk_widget_class_install_action (widget_class, "spelling.add", "s", on_add);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, on_emphasise, "s", "**");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, on_emphasise, "s", "*");
}

static void
mentor_private_editor_init (MentorPrivateEditor *self)
{
  /* It comes before the text view's own, which was added earlier. */
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  mentor_markdown_looks_attach (get_buffer (self));
  mentor_private_clipboard_watch_pastes ();
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self),
                                 GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_SPELLCHECK);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "spelling.add", FALSE);
}

/* The checker keeps the word it looked at last, in a buffer of its dictionary. This one is longer than any. */
static void
forget_spelling (void)
{
  char word[91];

  memset (word, 'x', sizeof word - 1);
  word[sizeof word - 1] = '\0';
  spelling_checker_check_word (spelling_checker_get_default (), word, sizeof word - 1);
}

/* The source view keeps the text that came last, as far as it is short, in a buffer of 32 bytes. */
static void
forget_insertion (MentorPrivateEditor *self)
{
  char text[33];

  memset (text, 'x', sizeof text - 1);
  for (gsize length = sizeof text - 1; length >= 28; length--)
    {
      text[length] = '\0';
      mentor_editor_set_text (MENTOR_EDITOR (self), text);
    }
}

/**
 * mentor_private_editor_forget:
 *
 * Empties the editor and its history.
 */
void
mentor_private_editor_forget (MentorPrivateEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  forget_insertion (self);
  mentor_editor_set_text (MENTOR_EDITOR (self), "");
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  mentor_private_clipboard_wipe_pastes ();
  forget_spelling ();
}
