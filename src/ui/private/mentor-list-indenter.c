/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-list-indenter.h"

#include "mentor-markdown-marks.h"

#include <string.h>

/**
 * MentorListIndenter:
 *
 * Goes on with a list when Enter is pressed in an item of it, and ends it in an item without a word. Either is undone in
 * one step.
 */
struct _MentorListIndenter {
  GObject parent_instance;
};

static void iface_init (GtkSourceIndenterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorListIndenter, mentor_list_indenter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_SOURCE_TYPE_INDENTER, iface_init))

/* The line up to there, to be wiped by free_line(). */
static char *
dup_line (const GtkTextIter *iter)
{
  GtkTextIter start = *iter;

  gtk_text_iter_set_line_offset (&start, 0);
  return gtk_text_iter_get_text (&start, iter);
}

static void
free_line (char *line)
{
  explicit_bzero (line, strlen (line));
  g_free (line);
}

static gboolean
mentor_list_indenter_is_trigger (GtkSourceIndenter *indenter, GtkSourceView *view,
                                 const GtkTextIter *location, GdkModifierType state, guint key)
{
  char *line;
  gboolean found;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) ||
      (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  line = dup_line (location);
  found = mentor_markdown_measure_item (line) > 0;
  free_line (line);
  return found;
}

/* @iter is on the new line. */
static void
mentor_list_indenter_indent (GtkSourceIndenter *indenter, GtkSourceView *view, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter end = *iter;
  char *line;
  g_autofree char *next = NULL;

  if (!gtk_text_iter_backward_char (&end))
    return;
  line = dup_line (&end);
  next = mentor_markdown_dup_next_item (line);
  if (next && strlen (line) == mentor_markdown_measure_item (line))
    {
      GtkTextIter start = end;

      gtk_text_iter_set_line_offset (&start, 0);
      gtk_text_buffer_delete (buffer, &start, iter);
    }
  else if (next)
    gtk_text_buffer_insert (buffer, iter, next, -1);
  free_line (line);
}

static void
iface_init (GtkSourceIndenterInterface *iface)
{
  iface->is_trigger = mentor_list_indenter_is_trigger;
  iface->indent = mentor_list_indenter_indent;
}

static void
mentor_list_indenter_class_init (MentorListIndenterClass *klass)
{
}

static void
mentor_list_indenter_init (MentorListIndenter *self)
{
}

GtkSourceIndenter *
mentor_list_indenter_new (void)
{
  return g_object_new (MENTOR_TYPE_LIST_INDENTER, NULL);
}
