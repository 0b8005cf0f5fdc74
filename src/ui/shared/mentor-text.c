/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-text.h"

/**
 * MentorText:
 *
 * A text view that is as high as its text, in a page that scrolls as a whole.
 *
 * A text view learns how high its lines are only when it has been given a width, and then nobody asks it again: it would
 * stay as high as it was before. This one asks to be asked.
 */
typedef struct {
  guint resize_id;
} MentorTextPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MentorText, mentor_text, GTK_TYPE_TEXT_VIEW)

#define PRIVATE(self) ((MentorTextPrivate *) mentor_text_get_instance_private (self))

static void
mentor_text_dispose (GObject *object)
{
  g_clear_handle_id (&PRIVATE (MENTOR_TEXT (object))->resize_id, g_source_remove);

  G_OBJECT_CLASS (mentor_text_parent_class)->dispose (object);
}

static gboolean
resize (gpointer data)
{
  PRIVATE (MENTOR_TEXT (data))->resize_id = 0;
  gtk_widget_queue_resize (data);
  return G_SOURCE_REMOVE;
}

static int
get_text_height (GtkWidget *widget, int width)
{
  int minimum, natural, minimum_baseline, natural_baseline;

  GTK_WIDGET_CLASS (mentor_text_parent_class)
      ->measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, &minimum_baseline,
                 &natural_baseline);
  return natural;
}

static void
mentor_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorTextPrivate *priv = PRIVATE (MENTOR_TEXT (widget));
  const int before = get_text_height (widget, width);

  GTK_WIDGET_CLASS (mentor_text_parent_class)->size_allocate (widget, width, height, baseline);
  if (before != get_text_height (widget, width) && priv->resize_id == 0)
    priv->resize_id = g_idle_add_full (GDK_PRIORITY_EVENTS + 5, resize, widget, NULL);
}

static void
mentor_text_class_init (MentorTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = mentor_text_size_allocate;
}

static void
mentor_text_init (MentorText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline-text");
}

GtkWidget *
mentor_text_new (void)
{
  return g_object_new (MENTOR_TYPE_TEXT, NULL);
}
