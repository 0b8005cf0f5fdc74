/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt-row.h"

#include "mentor-labels.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * MentorPromptRow:
 *
 * A question in the library. What its menu does is the page's business: it hears of it by the action `questions.KIND`
 * with the id of the question.
 */
struct _MentorPromptRow {
  GtkListBoxRow parent_instance;

  MentorPrompt *prompt;
  GtkLabel *text;
  GtkLabel *hat;
  GtkLabel *caption;
  GtkToggleButton *star;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (MentorPromptRow, mentor_prompt_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_PROMPT = 1 } MentorPromptRowProperty;
static GParamSpec *properties[PROP_PROMPT + 1];

static void
mentor_prompt_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorPromptRowProperty) id)
    {
    case PROP_PROMPT:
      g_value_set_object (value, MENTOR_PROMPT_ROW (object)->prompt);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_prompt_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorPromptRowProperty) id)
    {
    case PROP_PROMPT:
      MENTOR_PROMPT_ROW (object)->prompt = g_value_dup_object (value);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_prompt_row_dispose (GObject *object)
{
  MentorPromptRow *self = MENTOR_PROMPT_ROW (object);

  g_clear_object (&self->prompt);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PROMPT_ROW);

  G_OBJECT_CLASS (mentor_prompt_row_parent_class)->dispose (object);
}

static void
update_hat (MentorPromptRow *self)
{
  static const MentorHat hats[] = { MENTOR_HAT_NONE, MENTOR_HAT_ADVISOR, MENTOR_HAT_CHALLENGER,
                                    MENTOR_HAT_CONNECTOR, MENTOR_HAT_SUPPORTER };
  const MentorHat hat = mentor_prompt_get_hat (self->prompt);

  for (guint i = 0; i < G_N_ELEMENTS (hats); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->hat), mentor_hat_style (hats[i]));
  gtk_widget_add_css_class (GTK_WIDGET (self->hat), mentor_hat_style (hat));
  gtk_label_set_label (self->hat, mentor_label_hat (hat));
  gtk_widget_set_visible (GTK_WIDGET (self->hat), hat != MENTOR_HAT_NONE);
}

static void
update (MentorPromptRow *self)
{
  const char *audience = mentor_label_audience (mentor_prompt_get_audience (self->prompt));
  const char *depth = mentor_label_depth (mentor_prompt_get_depth (self->prompt));
  const gboolean own = mentor_prompt_get_own (self->prompt);
  g_autofree char *caption = NULL;

  /* Translators: for whom a question is, and how deep it goes */
  caption = g_strdup_printf (C_("question", "%1$s · %2$s"), audience, depth);
  gtk_label_set_label (self->caption, caption);
  update_hat (self);
  gtk_button_set_icon_name (GTK_BUTTON (self->star), gtk_toggle_button_get_active (self->star)
                                                         ? "mentor-star-filled-symbolic"
                                                         : "mentor-star-symbolic");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prompt.edit", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prompt.remove", own);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_prompt_get_text (self->prompt), -1);
}

static void
tell_page (MentorPromptRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s",
                              mentor_record_get_id (MENTOR_RECORD (self->prompt)));
}

static void
on_write (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tell_page (MENTOR_PROMPT_ROW (widget), "questions.write");
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tell_page (MENTOR_PROMPT_ROW (widget), "questions.copy");
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tell_page (MENTOR_PROMPT_ROW (widget), "questions.edit");
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tell_page (MENTOR_PROMPT_ROW (widget), "questions.remove");
}

static void
mentor_prompt_row_constructed (GObject *object)
{
  MentorPromptRow *self = MENTOR_PROMPT_ROW (object);

  G_OBJECT_CLASS (mentor_prompt_row_parent_class)->constructed (object);

  g_object_bind_property (self->prompt, "favourite", self->star, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->prompt, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
mentor_prompt_row_class_init (MentorPromptRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_prompt_row_get_property;
  object_class->set_property = mentor_prompt_row_set_property;
  object_class->constructed = mentor_prompt_row_constructed;
  object_class->dispose = mentor_prompt_row_dispose;

  properties[PROP_PROMPT] =
      g_param_spec_object ("prompt", NULL, NULL, MENTOR_TYPE_PROMPT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/questions/mentor-prompt-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPromptRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptRow, hat);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptRow, caption);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptRow, star);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "prompt.write", NULL, on_write);
  gtk_widget_class_install_action (widget_class, "prompt.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "prompt.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "prompt.remove", NULL, on_remove);
}

static void
mentor_prompt_row_init (MentorPromptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_prompt_row_new:
 * @prompt: (transfer none): a question
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_prompt_row_new (MentorPrompt *prompt)
{
  return g_object_new (MENTOR_TYPE_PROMPT_ROW, "prompt", prompt, NULL);
}

MentorPrompt *
mentor_prompt_row_get_prompt (MentorPromptRow *self)
{
  return self->prompt;
}

/**
 * mentor_prompt_row_show_menu:
 *
 * Opens the menu of what can be done with the question.
 */
void
mentor_prompt_row_show_menu (MentorPromptRow *self)
{
  gtk_menu_button_popup (self->menu);
}
