/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reflect-dialog.h"

#include "mentor-dialogs.h"
#include "mentor-labels.h"
#include "mentor-person-dialog.h"
#include "mentor-sequences.h"

#include <glib/gi18n.h>

/**
 * MentorReflectDialog:
 *
 * Asks for what a new private note begins with: a series of questions, or one of them.
 */
struct _MentorReflectDialog {
  AdwDialog parent_instance;

  MentorMentee *mentee;
  char *question;    /* nullable: the id of what was chosen */
  GtkWidget *origin; /* weak */
  GtkListBox *sequences;
  GtkListBox *prompts;
};

G_DEFINE_FINAL_TYPE (MentorReflectDialog, mentor_reflect_dialog, ADW_TYPE_DIALOG)

static void
mentor_reflect_dialog_dispose (GObject *object)
{
  MentorReflectDialog *self = MENTOR_REFLECT_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->mentee);
  g_clear_pointer (&self->question, g_free);
  /* The template would take the child away without the dialog knowing of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REFLECT_DIALOG);

  G_OBJECT_CLASS (mentor_reflect_dialog_parent_class)->dispose (object);
}

static void
open_note (GtkWidget *widget, MentorMentee *mentee, const char *question)
{
  g_autofree char *address = g_strdup_printf (
      "note:%s::%s", mentor_record_get_id (MENTOR_RECORD (mentee)), question ? question : "");

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

/* Only now, since a dialog that closes gives the keyboard back to where it was before. */
static void
mentor_reflect_dialog_closed (AdwDialog *dialog)
{
  MentorReflectDialog *self = MENTOR_REFLECT_DIALOG (dialog);

  if (self->question && self->origin)
    open_note (self->origin, self->mentee, self->question);
}

static gboolean
fits (MentorPrompt *prompt, MentorRole role)
{
  switch (mentor_prompt_get_set (prompt))
    {
    case MENTOR_PROMPT_SET_MENTOR_REFLECTION:
      return role != MENTOR_ROLE_MENTEE;
    case MENTOR_PROMPT_SET_MENTEE_REFLECTION:
      return role != MENTOR_ROLE_MENTOR;
    case MENTOR_PROMPT_SET_GETTING_TO_KNOW:
    case MENTOR_PROMPT_SET_EXPECTATIONS:
    case MENTOR_PROMPT_SET_GOAL:
    case MENTOR_PROMPT_SET_REALITY:
    case MENTOR_PROMPT_SET_OPTIONS:
    case MENTOR_PROMPT_SET_WILL:
    case MENTOR_PROMPT_SET_ADVISOR:
    case MENTOR_PROMPT_SET_CHALLENGER:
    case MENTOR_PROMPT_SET_CONNECTOR:
    case MENTOR_PROMPT_SET_SUPPORTER:
    case MENTOR_PROMPT_SET_CLOSING:
      return FALSE;
    }
  return FALSE;
}

static GtkWidget *
append_row (GtkListBox *list, const char *title, const char *id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "question", g_strdup (id), g_free);
  gtk_list_box_append (list, row);
  return row;
}

static void
append_prompt (MentorReflectDialog *self, MentorPrompt *prompt)
{
  const MentorHat hat = mentor_prompt_get_hat (prompt);
  GtkWidget *row = append_row (self->prompts, mentor_prompt_get_text (prompt),
                               mentor_record_get_id (MENTOR_RECORD (prompt)));

  if (hat != MENTOR_HAT_NONE)
    {
      GtkWidget *chip = gtk_label_new (mentor_label_hat (hat));

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, mentor_hat_style (hat));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
    }
}

static void
fill_prompts (MentorReflectDialog *self, MentorRecordList *list)
{
  const MentorRole role = mentor_mentee_get_role (self->mentee);

  for (int favourite = 1; favourite >= 0; favourite--)
    for (guint i = 0; i < mentor_record_list_get_size (list); i++)
      {
        MentorPrompt *prompt = mentor_record_list_get (list, i);

        if (mentor_prompt_get_favourite (prompt) == favourite && fits (prompt, role))
          append_prompt (self, prompt);
      }
}

static void
append_sequence (MentorReflectDialog *self, MentorSequence *sequence)
{
  const guint size = mentor_sequence_get_size (sequence);
  GtkWidget *row = append_row (self->sequences, mentor_sequence_get_name (sequence),
                               mentor_sequence_get_id (sequence));
  g_autofree char *count = g_strdup_printf (ngettext ("%u question", "%u questions", size), size);
  GtkWidget *label = gtk_label_new (count);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mentor_sequence_get_purpose (sequence));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static void
fill_sequences (MentorReflectDialog *self)
{
  const MentorRole role = mentor_mentee_get_role (self->mentee);
  GPtrArray *sequences = mentor_sequences_get ();

  for (guint i = 0; i < sequences->len; i++)
    if (mentor_sequence_fits (sequences->pdata[i], role))
      append_sequence (self, sequences->pdata[i]);
}

static void
on_activated (MentorReflectDialog *self, GtkListBoxRow *row)
{
  g_set_str (&self->question, g_object_get_data (G_OBJECT (row), "question"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_reflect_dialog_class_init (MentorReflectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_reflect_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_reflect_dialog_closed;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-reflect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReflectDialog, sequences);
  gtk_widget_class_bind_template_child (widget_class, MentorReflectDialog, prompts);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
mentor_reflect_dialog_init (MentorReflectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
ask_question (GtkWidget *widget, MentorContext *context, MentorMentee *mentee)
{
  MentorReflectDialog *self = g_object_new (MENTOR_TYPE_REFLECT_DIALOG, NULL);

  g_set_weak_pointer (&self->origin, widget);
  self->mentee = g_object_ref (mentee);
  fill_sequences (self);
  fill_prompts (self, mentor_prompt_library_get_prompts (
                          mentor_store_get_prompts (mentor_context_get_store (context))));
  mentor_dialog_present (ADW_DIALOG (self), widget);
}

static void
on_person (GtkWidget *widget, MentorContext *context, MentorMentee *mentee, gpointer question)
{
  open_note (widget, mentee, question);
}

static void
on_person_to_ask (GtkWidget *widget, MentorContext *context, MentorMentee *mentee, gpointer data)
{
  ask_question (widget, context, mentee);
}

/**
 * mentor_reflect:
 * @widget: where the wish came from
 * @context: (transfer none): what may be asked
 * @mentee: (nullable) (transfer none): whom the note is about, or %NULL to ask
 * @question: (nullable): the id of the question, or of the series of questions, it begins with
 * @choose_question: whether to ask for that
 *
 * Opens a new private note, and asks before for what is not known yet.
 */
void
mentor_reflect (GtkWidget *widget, MentorContext *context, MentorMentee *mentee, const char *question,
                gboolean choose_question)
{
  if (mentee && choose_question)
    ask_question (widget, context, mentee);
  else if (mentee)
    open_note (widget, mentee, question);
  else if (!mentor_person_dialog_ask (widget, context, _("Whom Is It About?"), TRUE,
                                      choose_question ? on_person_to_ask : on_person,
                                      g_strdup (question), g_free))
    mentor_context_say (context, _("A private note needs a person first"));
}
