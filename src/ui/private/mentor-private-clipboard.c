/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-private-clipboard.h"

#include <string.h>

/* What private text leaves on its way out by the clipboard, and on its way in. */

/* On its way out */

static GdkClipboard *clipboard = NULL;      /* weak */
static GdkContentProvider *provider = NULL; /* what was put on it last; weak */

/**
 * mentor_private_clipboard_put:
 * @widget: where the text is
 * @text: private text
 *
 * Puts the text on the clipboard, marked as secret, until the notes are locked.
 */
void
mentor_private_clipboard_put (GtkWidget *widget, const char *text)
{
  /*
   * Clipboard managers look for the hint among the types on offer. GTK does not hand out its value, since the name has
   * no "/" and so is no media type (GNOME/gtk issue 4087); a manager that reads the value sees an empty one.
   */
  g_autoptr (GBytes) hint = g_bytes_new_static ("secret", strlen ("secret"));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (
      (GdkContentProvider *[]) {
          gdk_content_provider_new_typed (G_TYPE_STRING, text),
          gdk_content_provider_new_for_bytes ("x-kde-passwordManagerHint", hint) },
      2);

  g_set_weak_pointer (&clipboard, gtk_widget_get_clipboard (widget));
  g_set_weak_pointer (&provider, content);
  gdk_clipboard_set_content (clipboard, content);
}

/**
 * mentor_private_clipboard_clear:
 *
 * Empties the clipboard where it still has private text of ours, as password managers do when they lock. What another
 * program, or another part of this one, has put there since stays.
 */
void
mentor_private_clipboard_clear (void)
{
  if (clipboard && provider && gdk_clipboard_get_content (clipboard) == provider)
    gdk_clipboard_set_content (clipboard, NULL);
  g_clear_weak_pointer (&clipboard);
  g_clear_weak_pointer (&provider);
}

/* On its way in */

/*
 * GTK pastes and drops text by way of a buffer of its own, which it never gives back
 * (gtk_text_buffer_deserialize_text_plain () in GTK 4.18), with the text in it and in its history. It is the only
 * buffer here of the plain type: editors have those of GtkSourceView.
 */
static GPtrArray *pastes = NULL; /* of GtkTextBuffer: weak */

static void
on_buffer_gone (gpointer data, GObject *buffer)
{
  g_ptr_array_remove_fast (pastes, buffer);
}

static gboolean
on_inserted (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GObject *buffer = g_value_get_object (values);

  if (G_OBJECT_TYPE (buffer) == GTK_TYPE_TEXT_BUFFER && !g_ptr_array_find (pastes, buffer, NULL))
    {
      g_object_weak_ref (buffer, on_buffer_gone, NULL);
      g_ptr_array_add (pastes, buffer);
    }
  return TRUE;
}

/**
 * mentor_private_clipboard_watch_pastes:
 *
 * Knows from now on what is pasted.
 */
void
mentor_private_clipboard_watch_pastes (void)
{
  if (pastes)
    return;
  pastes = g_ptr_array_new ();
  g_type_ensure (GTK_TYPE_TEXT_BUFFER);
  g_signal_add_emission_hook (g_signal_lookup ("insert-text", GTK_TYPE_TEXT_BUFFER), 0, on_inserted, NULL, NULL);
}

/**
 * mentor_private_clipboard_wipe_pastes:
 *
 * Empties what was left of text that was pasted.
 */
void
mentor_private_clipboard_wipe_pastes (void)
{
  while (pastes && pastes->len > 0)
    {
      g_autoptr (GtkTextBuffer) buffer = g_object_ref (g_ptr_array_steal_index_fast (pastes, pastes->len - 1));

      g_object_weak_unref (G_OBJECT (buffer), on_buffer_gone, NULL);
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      gtk_text_buffer_set_text (buffer, "", 0);
    }
}
