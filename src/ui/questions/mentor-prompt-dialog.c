/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt-dialog.h"

#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorPromptDialog:
 *
 * An own question. A new one is added by a button; one that is there changes as it is typed.
 */
struct _MentorPromptDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorPrompt *prompt;
  char *before; /* the text to keep when it is left empty; NULL for a new question */
  GtkWidget *add;
  MentorTextRow *text;
  AdwComboRow *audience;
  AdwComboRow *hat;
  AdwComboRow *stage;
  AdwComboRow *set;
  AdwComboRow *depth;
};

G_DEFINE_FINAL_TYPE (MentorPromptDialog, mentor_prompt_dialog, ADW_TYPE_DIALOG)

static void
mentor_prompt_dialog_dispose (GObject *object)
{
  MentorPromptDialog *self = MENTOR_PROMPT_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->prompt);
  g_clear_pointer (&self->before, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PROMPT_DIALOG);

  G_OBJECT_CLASS (mentor_prompt_dialog_parent_class)->dispose (object);
}

static gboolean
has_text (MentorPromptDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (mentor_prompt_get_text (self->prompt)));

  return *text != '\0';
}

static void
on_text (MentorPromptDialog *self)
{
  if (self->prompt)
    gtk_widget_set_sensitive (self->add, has_text (self));
}

static void
on_add (MentorPromptDialog *self)
{
  MentorPromptLibrary *library =
      mentor_store_get_prompts (mentor_context_get_store (self->context));

  mentor_record_list_append (mentor_prompt_library_get_prompts (library), self->prompt);
  mentor_context_say (self->context, _("Question added"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_prompt_dialog_closed (AdwDialog *dialog)
{
  MentorPromptDialog *self = MENTOR_PROMPT_DIALOG (dialog);

  if (self->before && !has_text (self))
    mentor_prompt_set_text (self->prompt, self->before);
  if (ADW_DIALOG_CLASS (mentor_prompt_dialog_parent_class)->closed)
    ADW_DIALOG_CLASS (mentor_prompt_dialog_parent_class)->closed (dialog);
}

static void
mentor_prompt_dialog_class_init (MentorPromptDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_prompt_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_prompt_dialog_closed;

  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/questions/mentor-prompt-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, add);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, audience);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, hat);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, set);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptDialog, depth);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_text);
}

static void
mentor_prompt_dialog_init (MentorPromptDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (MentorPromptDialog *self)
{
  g_object_bind_property (self->prompt, "text", self->text, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  mentor_enum_row_bind (self->audience, self->prompt, "audience",
                        MENTOR_ENUM_LABEL (mentor_label_audience));
  mentor_enum_row_bind (self->hat, self->prompt, "hat", MENTOR_ENUM_LABEL (mentor_label_hat));
  mentor_enum_row_bind (self->stage, self->prompt, "stage",
                        MENTOR_ENUM_LABEL (mentor_label_stage));
  mentor_enum_row_bind (self->set, self->prompt, "set",
                        MENTOR_ENUM_LABEL (mentor_label_prompt_set));
  mentor_enum_row_bind (self->depth, self->prompt, "depth",
                        MENTOR_ENUM_LABEL (mentor_label_depth));
}

/**
 * mentor_prompt_dialog_new:
 * @context: (transfer none): what it may ask
 * @prompt: (transfer none): an own question; one that is not in the library yet is added by the button
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_prompt_dialog_new (MentorContext *context, MentorPrompt *prompt)
{
  MentorPromptDialog *self = g_object_new (MENTOR_TYPE_PROMPT_DIALOG, NULL);
  const gboolean is_new =
      mentor_context_find_prompt (context, mentor_record_get_id (MENTOR_RECORD (prompt))) == NULL;

  self->context = g_object_ref (context);
  self->prompt = g_object_ref (prompt);
  if (!is_new)
    self->before = g_strdup (mentor_prompt_get_text (prompt));
  bind (self);
  gtk_widget_set_visible (self->add, is_new);
  gtk_widget_set_sensitive (self->add, has_text (self));
  adw_dialog_set_title (ADW_DIALOG (self), is_new ? _("New Question") : _("Edit Question"));
  return ADW_DIALOG (self);
}
