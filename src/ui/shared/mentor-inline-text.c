/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-inline-text.h"

#include "mentor-leave-line.h"

#include <string.h>

typedef struct {
  guint serial; /* of the font and its like, 0 for none */
  int for_size;
  int width;
  int height;
} Measure;

/**
 * MentorInlineText:
 *
 * A text that is edited where it stands, as high as it is long. Unlike an entry it wraps, so that all of it can be read.
 *
 * It is one line, on which Enter goes on to what comes next, unless it may have several. Escape leaves it.
 */
struct _MentorInlineText {
  GtkTextView parent_instance;

  char *placeholder;
  gboolean several_lines;
  Measure measures[4]; /* a page asks for the same sizes again and again */
  guint next_measure;
  GtkEventController *keys; /* not owned */
  gboolean setting; /* the text comes from outside, line breaks and all */
};

G_DEFINE_FINAL_TYPE (MentorInlineText, mentor_inline_text, GTK_TYPE_TEXT_VIEW)

typedef enum { PROP_TEXT = 1, PROP_PLACEHOLDER, PROP_SEVERAL_LINES } MentorInlineTextProperty;
#define MIN_WIDTH 24
#define CURSOR 1 /* what a text view keeps free at the end of its lines */

static GParamSpec *properties[PROP_SEVERAL_LINES + 1];

static void forget_measures (MentorInlineText *self);

static void
mentor_inline_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorInlineText *self = MENTOR_INLINE_TEXT (object);

  switch ((MentorInlineTextProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mentor_inline_text_dup_text (self));
      return;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      return;
    case PROP_SEVERAL_LINES:
      g_value_set_boolean (value, self->several_lines);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_inline_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorInlineText *self = MENTOR_INLINE_TEXT (object);

  switch ((MentorInlineTextProperty) id)
    {
    case PROP_TEXT:
      mentor_inline_text_set_text (self, g_value_get_string (value));
      return;
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                          self->placeholder ? self->placeholder : "", -1);
          forget_measures (self);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    case PROP_SEVERAL_LINES:
      if (self->several_lines != g_value_get_boolean (value))
        {
          self->several_lines = g_value_get_boolean (value);
          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                          self->several_lines, -1);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_inline_text_finalize (GObject *object)
{
  g_free (MENTOR_INLINE_TEXT (object)->placeholder);

  G_OBJECT_CLASS (mentor_inline_text_parent_class)->finalize (object);
}

static gboolean
is_empty (MentorInlineText *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;
}

static PangoLayout *
create_layout (MentorInlineText *self, const char *text, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, MAX (1, width - CURSOR) * PANGO_SCALE);
  return layout;
}

static void
measure_paragraph (MentorInlineText *self, const char *text, int for_size, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, for_size);
  int paragraph_width, paragraph_height;

  pango_layout_get_pixel_size (layout, &paragraph_width, &paragraph_height);
  *width = MAX (*width, paragraph_width);
  *height += paragraph_height;
}

static void
measure_text (MentorInlineText *self, int for_size, int *width, int *height)
{
  g_autofree char *text = mentor_inline_text_dup_text (self);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  *width = *height = 0;
  for (char **paragraph = paragraphs; *paragraph; paragraph++)
    measure_paragraph (self, *paragraph, for_size, width, height);
  if (is_empty (self))
    {
      *height = 0;
      measure_paragraph (self, self->placeholder ? self->placeholder : "", for_size, width, height);
    }
}

static const Measure *
get_measure (MentorInlineText *self, int for_size)
{
  const guint serial =
      pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  Measure *measure;

  for (guint i = 0; i < G_N_ELEMENTS (self->measures); i++)
    if (self->measures[i].serial == serial && self->measures[i].for_size == for_size)
      return &self->measures[i];
  measure = &self->measures[self->next_measure++ % G_N_ELEMENTS (self->measures)];
  measure->serial = serial;
  measure->for_size = for_size;
  measure_text (self, for_size, &measure->width, &measure->height);
  return measure;
}

static void
forget_measures (MentorInlineText *self)
{
  memset (self->measures, 0, sizeof self->measures);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
mentor_inline_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A text view asks for the height it happens to have. This one asks for the height that its text needs at a width. */
static void
mentor_inline_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  MentorInlineText *self = MENTOR_INLINE_TEXT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = get_measure (self, for_size)->height;
  else
    {
      *natural = get_measure (self, -1)->width + CURSOR;
      *minimum = MIN (*natural, MIN_WIDTH);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
mentor_inline_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorInlineText *self = MENTOR_INLINE_TEXT (widget);

  GTK_WIDGET_CLASS (mentor_inline_text_parent_class)->snapshot (widget, snapshot);
  if (self->placeholder && is_empty (self))
    {
      g_autoptr (PangoLayout) layout = create_layout (self, self->placeholder, gtk_widget_get_width (widget));
      GdkRGBA color;

      gtk_widget_get_color (widget, &color);
      color.alpha *= 0.55f;
      gtk_snapshot_append_layout (snapshot, layout, &color);
    }
}

static gboolean
on_key (MentorInlineText *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const gboolean leaves = keyval == GDK_KEY_Escape;

  if (!leaves && (self->several_lines ||
                  (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)))
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (
          GTK_TEXT_VIEW (self),
          gtk_event_controller_get_current_event (self->keys)))
    return GDK_EVENT_STOP;
  if (leaves)
    return mentor_leave_line (GTK_WIDGET (self)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (root)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
on_insert_text (MentorInlineText *self, GtkTextIter *place, char *text, int length, GtkTextBuffer *buffer)
{
  g_autofree char *line = NULL;

  if (self->setting || self->several_lines)
    return;
  if (memchr (text, '\n', (gsize) length) == NULL && memchr (text, '\r', (gsize) length) == NULL)
    return;
  line = g_strdelimit (g_strndup (text, (gsize) length), "\r\n", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, line, -1);
}

static void
on_changed (MentorInlineText *self)
{
  forget_measures (self);
  if (!self->setting)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
mentor_inline_text_class_init (MentorInlineTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_inline_text_get_property;
  object_class->set_property = mentor_inline_text_set_property;
  object_class->finalize = mentor_inline_text_finalize;
  widget_class->get_request_mode = mentor_inline_text_get_request_mode;
  widget_class->measure = mentor_inline_text_measure;
  widget_class->snapshot = mentor_inline_text_snapshot;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_SEVERAL_LINES] =
      g_param_spec_boolean ("several-lines", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mentor_inline_text_init (MentorInlineText *self)
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
mentor_inline_text_new (void)
{
  return g_object_new (MENTOR_TYPE_INLINE_TEXT, NULL);
}

/**
 * mentor_inline_text_dup_text:
 *
 * Returns: (transfer full): the text
 */
char *
mentor_inline_text_dup_text (MentorInlineText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * mentor_inline_text_set_text:
 * @text: (nullable): another text
 */
void
mentor_inline_text_set_text (MentorInlineText *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *old = mentor_inline_text_dup_text (self);

  if (g_strcmp0 (old, text ? text : "") == 0)
    return;
  self->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->setting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
