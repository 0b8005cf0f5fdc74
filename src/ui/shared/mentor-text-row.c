/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-text-row.h"

#include "mentor-inline-text.h"

/**
 * MentorTextRow:
 *
 * A row of a boxed list with a text of several lines that is edited in place.
 */
struct _MentorTextRow {
  AdwPreferencesRow parent_instance;

  MentorInlineText *text;
};

G_DEFINE_FINAL_TYPE (MentorTextRow, mentor_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum { PROP_TEXT = 1, PROP_PLACEHOLDER } MentorTextRowProperty;
static GParamSpec *properties[PROP_PLACEHOLDER + 1];

static void
mentor_text_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorInlineText *text = MENTOR_TEXT_ROW (object)->text;

  switch ((MentorTextRowProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mentor_inline_text_dup_text (text));
      return;
    case PROP_PLACEHOLDER:
      g_object_get_property (G_OBJECT (text), "placeholder", value);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_text_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorInlineText *text = MENTOR_TEXT_ROW (object)->text;

  switch ((MentorTextRowProperty) id)
    {
    case PROP_TEXT:
      mentor_inline_text_set_text (text, g_value_get_string (value));
      return;
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (text), "placeholder", value);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (mentor_text_row_parent_class)->dispose (object);
}

static gboolean
mentor_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MENTOR_TEXT_ROW (widget)->text));
}

static void
mentor_text_row_class_init (MentorTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_text_row_get_property;
  object_class->set_property = mentor_text_row_set_property;
  object_class->dispose = mentor_text_row_dispose;
  widget_class->grab_focus = mentor_text_row_grab_focus;

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/shared/mentor-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTextRow, text);
}

static void
on_changed (MentorTextRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
mentor_text_row_init (MentorTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->text, "notify::text", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_text_row_new (void)
{
  return g_object_new (MENTOR_TYPE_TEXT_ROW, NULL);
}
