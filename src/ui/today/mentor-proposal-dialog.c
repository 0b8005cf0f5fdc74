/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-proposal-dialog.h"
#include "mentor-clock.h"
#include "mentor-dates.h"
#include "mentor-editor.h"
#include "mentor-next-rules.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorProposalDialog:
 *
 * A few words that propose dates for the next session, to be sent by other means.
 */
struct _MentorProposalDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorEditor *words;
};

G_DEFINE_FINAL_TYPE (MentorProposalDialog, mentor_proposal_dialog, ADW_TYPE_DIALOG)

#define N_DATES 3

static void
mentor_proposal_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_PROPOSAL_DIALOG);
  g_clear_object (&MENTOR_PROPOSAL_DIALOG (object)->context);

  G_OBJECT_CLASS (mentor_proposal_dialog_parent_class)->dispose (object);
}

static void
on_copy (MentorProposalDialog *self)
{
  g_autofree char *text = mentor_editor_dup_text (self->words);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mentor_context_say (self->context, _("Copied, ready to send"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_proposal_dialog_class_init (MentorProposalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_proposal_dialog_dispose;

  g_type_ensure (MENTOR_TYPE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/today/mentor-proposal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorProposalDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
}

static void
mentor_proposal_dialog_init (MentorProposalDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
list_dates (MentorContext *context, MentorMentee *mentee)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GPtrArray) moments = mentor_mentee_suggest_next (
      mentee, mentor_store_get_mentees (mentor_context_get_store (context)), now, N_DATES);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      g_autofree char *when = mentor_format_moment (moments->pdata[i]);

      g_string_append_printf (text, "%s• %s", i ? "\n" : "", when);
    }
  return g_string_free_and_steal (text);
}

/**
 * mentor_proposal_dialog_new:
 * @context: (transfer none): what may be asked
 * @mentee: (transfer none): the relationship
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_proposal_dialog_new (MentorContext *context, MentorMentee *mentee)
{
  MentorProposalDialog *self = g_object_new (MENTOR_TYPE_PROPOSAL_DIALOG, NULL);
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);
  g_autofree char *dates = list_dates (context, mentee);
  /* Translators: the beginning of a message to a person with this first name, then to one whose name is not known */
  g_autofree char *greeting =
      *name ? g_strdup_printf (C_("message", "Hello %s,"), name) : g_strdup (C_("message", "Hello,"));
  /* Translators: a message to a mentee or a mentor: a greeting, then below the question a list of days */
  g_autofree char *text = g_strdup_printf (_("%1$s\n\nIt is time for us to talk again. Which of these "
                                             "days would suit you?\n\n%2$s\n\nIf none of them does, "
                                             "tell me one that is better for you."),
                                           greeting, dates);

  self->context = g_object_ref (context);
  mentor_editor_set_text (self->words, text);
  return ADW_DIALOG (self);
}
