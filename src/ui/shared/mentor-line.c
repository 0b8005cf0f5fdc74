/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-line.h"

#include <string.h>

/**
 * MentorLine:
 *
 * One line of text that is edited where it stands. Unlike an entry it wraps, so that a long one can be read; Enter goes
 * on to what comes next.
 */
struct _MentorLine {
  GtkTextView parent_instance;

  char *placeholder;
  GtkEventController *keys; /* not owned */
  gboolean setting; /* the text comes from outside, line breaks and all */
};

G_DEFINE_FINAL_TYPE (MentorLine, mentor_line, GTK_TYPE_TEXT_VIEW)

typedef enum { PROP_TEXT = 1, PROP_PLACEHOLDER } MentorLineProperty;
static GParamSpec *properties[PROP_PLACEHOLDER + 1];

static void
mentor_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorLine *self = MENTOR_LINE (object);

  switch ((MentorLineProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mentor_line_dup_text (self));
      return;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorLine *self = MENTOR_LINE (object);

  switch ((MentorLineProperty) id)
    {
    case PROP_TEXT:
      mentor_line_set_text (self, g_value_get_string (value));
      return;
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                          self->placeholder ? self->placeholder : "", -1);
          gtk_widget_queue_resize (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_line_finalize (GObject *object)
{
  g_free (MENTOR_LINE (object)->placeholder);

  G_OBJECT_CLASS (mentor_line_parent_class)->finalize (object);
}

static gboolean
is_empty (MentorLine *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;
}

static PangoLayout *
create_placeholder (MentorLine *self, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->placeholder);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (1, width) * PANGO_SCALE);
  return layout;
}

static void
mentor_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorLine *self = MENTOR_LINE (widget);

  GTK_WIDGET_CLASS (mentor_line_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && self->placeholder && is_empty (self))
    {
      const int width = for_size > 0 ? for_size : gtk_widget_get_width (widget);
      g_autoptr (PangoLayout) layout = create_placeholder (self, width > 0 ? width : G_MAXINT16);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      *minimum = MAX (*minimum, height);
      *natural = MAX (*natural, height);
    }
}

static void
mentor_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorLine *self = MENTOR_LINE (widget);

  GTK_WIDGET_CLASS (mentor_line_parent_class)->snapshot (widget, snapshot);
  if (self->placeholder && is_empty (self))
    {
      g_autoptr (PangoLayout) layout = create_placeholder (self, gtk_widget_get_width (widget));
      GdkRGBA color;

      gtk_widget_get_color (widget, &color);
      color.alpha *= 0.55f;
      gtk_snapshot_append_layout (snapshot, layout, &color);
    }
}

static gboolean
on_key (MentorLine *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (
          GTK_TEXT_VIEW (self),
          gtk_event_controller_get_current_event (self->keys)))
    return GDK_EVENT_STOP;
  if (root)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
on_insert_text (MentorLine *self, GtkTextIter *place, char *text, int length, GtkTextBuffer *buffer)
{
  g_autofree char *line = NULL;

  if (self->setting)
    return;
  if (memchr (text, '\n', (gsize) length) == NULL && memchr (text, '\r', (gsize) length) == NULL)
    return;
  line = g_strdelimit (g_strndup (text, (gsize) length), "\r\n", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, line, -1);
}

static void
on_changed (MentorLine *self)
{
  if (!self->setting)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
mentor_line_class_init (MentorLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_line_get_property;
  object_class->set_property = mentor_line_set_property;
  object_class->finalize = mentor_line_finalize;
  widget_class->measure = mentor_line_measure;
  widget_class->snapshot = mentor_line_snapshot;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mentor_line_init (MentorLine *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE,
                                  -1);

  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->keys);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_line_new (void)
{
  return g_object_new (MENTOR_TYPE_LINE, NULL);
}

/**
 * mentor_line_dup_text:
 *
 * Returns: (transfer full): the text
 */
char *
mentor_line_dup_text (MentorLine *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * mentor_line_set_text:
 * @text: (nullable): another text
 */
void
mentor_line_set_text (MentorLine *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *old = mentor_line_dup_text (self);

  if (g_strcmp0 (old, text ? text : "") == 0)
    return;
  self->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->setting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
