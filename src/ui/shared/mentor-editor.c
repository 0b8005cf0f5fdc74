/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-editor.h"

#include <libspelling.h>

/**
 * MentorEditor:
 *
 * Where long texts are written: wrapped, spell-checked, in the colours of the page. What is pasted becomes plain text.
 *
 * Tab leaves it, so that the keyboard alone gets on.
 */
typedef struct {
  SpellingTextBufferAdapter *spelling;
  char *placeholder;
  gboolean setting; /* the text comes from outside */
} MentorEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MentorEditor, mentor_editor, GTK_SOURCE_TYPE_VIEW)

#define PRIVATE(self) ((MentorEditorPrivate *) mentor_editor_get_instance_private (self))

typedef enum { PROP_TEXT = 1, PROP_PLACEHOLDER, PROP_SPELLING } MentorEditorProperty;
static GParamSpec *properties[PROP_SPELLING + 1];

static void
mentor_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorEditor *self = MENTOR_EDITOR (object);

  switch ((MentorEditorProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mentor_editor_dup_text (self));
      return;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, PRIVATE (self)->placeholder);
      return;
    case PROP_SPELLING:
      g_value_set_boolean (value, spelling_text_buffer_adapter_get_enabled (PRIVATE (self)->spelling));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorEditor *self = MENTOR_EDITOR (object);

  switch ((MentorEditorProperty) id)
    {
    case PROP_TEXT:
      mentor_editor_set_text (self, g_value_get_string (value));
      return;
    case PROP_PLACEHOLDER:
      if (g_set_str (&PRIVATE (self)->placeholder, g_value_get_string (value)))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                          PRIVATE (self)->placeholder, -1);
          gtk_widget_queue_draw (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    case PROP_SPELLING:
      spelling_text_buffer_adapter_set_enabled (PRIVATE (self)->spelling,
                                                g_value_get_boolean (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_editor_dispose (GObject *object)
{
  MentorEditorPrivate *priv = PRIVATE (MENTOR_EDITOR (object));

  gtk_widget_insert_action_group (GTK_WIDGET (object), "spelling", NULL);
  g_clear_object (&priv->spelling);

  G_OBJECT_CLASS (mentor_editor_parent_class)->dispose (object);
}

static void
mentor_editor_finalize (GObject *object)
{
  g_free (PRIVATE (MENTOR_EDITOR (object))->placeholder);

  G_OBJECT_CLASS (mentor_editor_parent_class)->finalize (object);
}

static void
mentor_editor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorEditorPrivate *priv = PRIVATE (MENTOR_EDITOR (widget));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  GTK_WIDGET_CLASS (mentor_editor_parent_class)->snapshot (widget, snapshot);

  if (priv->placeholder && gtk_text_buffer_get_char_count (buffer) == 0)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, priv->placeholder);
      GdkRGBA color;
      GdkRectangle cursor;
      int height, top;
      const int left = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (widget));
      const int right = gtk_text_view_get_right_margin (GTK_TEXT_VIEW (widget));

      gtk_widget_get_color (widget, &color);
      color.alpha *= 0.55f;
      pango_layout_set_width (layout, MAX (0, gtk_widget_get_width (widget) - left - right) *
                                          PANGO_SCALE);
      /* On the line on which the cursor stands, which is higher than the letters. */
      gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (widget), NULL, &cursor, NULL);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (widget), GTK_TEXT_WINDOW_WIDGET, 0,
                                             cursor.y, NULL, &top);
      pango_layout_get_pixel_size (layout, NULL, &height);
      height /= MAX (1, pango_layout_get_line_count (layout));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) (top + (cursor.height - height) / 2)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

/* The source view takes Alt and an arrow to move a word; here they go back, as everywhere else. */
static void
mentor_editor_move_words (GtkSourceView *view, int step)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;

  if ((step < 0) != rtl)
    gtk_widget_activate_action (GTK_WIDGET (view), "navigation.pop", NULL);
}

static void
mentor_editor_class_init (MentorEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_editor_get_property;
  object_class->set_property = mentor_editor_set_property;
  object_class->dispose = mentor_editor_dispose;
  object_class->finalize = mentor_editor_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = mentor_editor_snapshot;
  GTK_SOURCE_VIEW_CLASS (klass)->move_words = mentor_editor_move_words;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_SPELLING] = g_param_spec_boolean ("spelling", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
on_changed (MentorEditor *self)
{
  if (!PRIVATE (self)->setting)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
follow_style (MentorEditor *self)
{
  const char *name =
      adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (
      GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))),
      gtk_source_style_scheme_manager_get_scheme (gtk_source_style_scheme_manager_get_default (),
                                                  name));
}

static void
mentor_editor_init (MentorEditor *self)
{
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  MentorEditorPrivate *priv = PRIVATE (self);
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_buffer (view, GTK_TEXT_BUFFER (buffer));
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "writing");

  priv->spelling = spelling_text_buffer_adapter_new (buffer, spelling_checker_get_default ());
  gtk_text_view_set_extra_menu (view, spelling_text_buffer_adapter_get_menu_model (priv->spelling));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "spelling", G_ACTION_GROUP (priv->spelling));
  spelling_text_buffer_adapter_set_enabled (priv->spelling, TRUE);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  follow_style (self);
}

GtkWidget *
mentor_editor_new (void)
{
  return g_object_new (MENTOR_TYPE_EDITOR, NULL);
}

/**
 * mentor_editor_dup_text:
 *
 * Returns: (transfer full): all of the text
 */
char *
mentor_editor_dup_text (MentorEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * mentor_editor_set_text:
 * @text: (nullable): another text
 *
 * Shows another text. What could be undone before cannot be any more.
 */
void
mentor_editor_set_text (MentorEditor *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *old = mentor_editor_dup_text (self);

  if (g_strcmp0 (old, text ? text : "") == 0)
    return;
  PRIVATE (self)->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  PRIVATE (self)->setting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
