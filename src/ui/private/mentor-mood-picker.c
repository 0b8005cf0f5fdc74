/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mood-picker.h"

#include <glib/gi18n.h>

/**
 * MentorMoodPicker:
 *
 * How one feels, from low to good, or nothing. Pressing the chosen one again takes it back.
 */
struct _MentorMoodPicker {
  GtkBox parent_instance;

  GtkToggleButton *low;
  GtkToggleButton *rather_low;
  GtkToggleButton *mixed;
  GtkToggleButton *rather_good;
  GtkToggleButton *good;
  int mood;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (MentorMoodPicker, mentor_mood_picker, GTK_TYPE_BOX)

typedef enum { PROP_MOOD = 1 } MentorMoodPickerProperty;
static GParamSpec *properties[PROP_MOOD + 1];

#define N_MOODS 5

/**
 * mentor_label_mood:
 * @mood: 1 to 5
 *
 * Returns: (transfer none): what a person reads for it
 */
const char *
mentor_label_mood (int mood)
{
  switch (mood)
    {
    case 1:
      return C_("mood", "Low");
    case 2:
      return C_("mood", "Rather Low");
    case 3:
      return C_("mood", "Mixed");
    case 4:
      return C_("mood", "Rather Good");
    case 5:
      return C_("mood", "Good");
    }
  return "";
}

static void
get_buttons (MentorMoodPicker *self, GtkToggleButton *buttons[N_MOODS])
{
  buttons[0] = self->low;
  buttons[1] = self->rather_low;
  buttons[2] = self->mixed;
  buttons[3] = self->rather_good;
  buttons[4] = self->good;
}

static void
set_mood (MentorMoodPicker *self, int mood)
{
  GtkToggleButton *buttons[N_MOODS];

  get_buttons (self, buttons);
  self->setting = TRUE;
  for (int i = 0; i < N_MOODS; i++)
    gtk_toggle_button_set_active (buttons[i], i + 1 == mood);
  self->setting = FALSE;
  if (self->mood == mood)
    return;
  self->mood = mood;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOOD]);
}

static void
on_toggled (MentorMoodPicker *self, GtkToggleButton *button)
{
  GtkToggleButton *buttons[N_MOODS];
  int mood = 0;

  if (self->setting)
    return;
  get_buttons (self, buttons);
  for (int i = 0; i < N_MOODS; i++)
    if (buttons[i] == button && gtk_toggle_button_get_active (button))
      mood = i + 1;
  set_mood (self, mood);
}

static void
mentor_mood_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorMoodPickerProperty) id)
    {
    case PROP_MOOD:
      g_value_set_int (value, MENTOR_MOOD_PICKER (object)->mood);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mood_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorMoodPickerProperty) id)
    {
    case PROP_MOOD:
      set_mood (MENTOR_MOOD_PICKER (object), g_value_get_int (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mood_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_MOOD_PICKER);

  G_OBJECT_CLASS (mentor_mood_picker_parent_class)->dispose (object);
}

static void
mentor_mood_picker_class_init (MentorMoodPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_mood_picker_get_property;
  object_class->set_property = mentor_mood_picker_set_property;
  object_class->dispose = mentor_mood_picker_dispose;

  properties[PROP_MOOD] =
      g_param_spec_int ("mood", NULL, NULL, 0, N_MOODS, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-mood-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMoodPicker, low);
  gtk_widget_class_bind_template_child (widget_class, MentorMoodPicker, rather_low);
  gtk_widget_class_bind_template_child (widget_class, MentorMoodPicker, mixed);
  gtk_widget_class_bind_template_child (widget_class, MentorMoodPicker, rather_good);
  gtk_widget_class_bind_template_child (widget_class, MentorMoodPicker, good);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
mentor_mood_picker_init (MentorMoodPicker *self)
{
  GtkToggleButton *buttons[N_MOODS];

  gtk_widget_init_template (GTK_WIDGET (self));
  get_buttons (self, buttons);
  for (int i = 0; i < N_MOODS; i++)
    {
      /* Translators: how one feels, as in "Mood: Rather Good" */
      g_autofree char *label = g_strdup_printf (_("Mood: %s"), mentor_label_mood (i + 1));

      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (buttons[i]), mentor_label_mood (i + 1));
    }
}
