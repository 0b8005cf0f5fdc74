/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-print.h"

#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-mood-picker.h"
#include "mentor-notes-document.h"
#include "mentor-people.h"
#include "mentor-print.h"

#include <glib/gi18n.h>

/* Private notes on paper, once the user knows what that means. They are forgotten when the notes are locked meanwhile. */
typedef struct {
  MentorContext *context;
  GListModel *entries; /* NULL once they were locked, or are in the text that is printed */
  MentorNoteOrder *order;
  GtkWidget *parent; /* weak */
  AdwDialog *dialog; /* weak: the warning */
  MentorPrint *print; /* while it is printing */
  gulong locked;
} Printing;

static void
printing_free (Printing *self)
{
  g_signal_handler_disconnect (mentor_context_get_vault (self->context), self->locked);
  g_clear_object (&self->entries);
  g_clear_object (&self->print);
  g_clear_object (&self->order);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->dialog);
  g_object_unref (self->context);
  g_free (self);
}

static void
on_locked (Printing *self)
{
  if (!mentor_vault_get_locked (mentor_context_get_vault (self->context)))
    return;
  g_clear_object (&self->entries);
  if (self->print)
    mentor_print_cancel (self->print);
  if (self->dialog)
    adw_dialog_force_close (self->dialog);
}

static void
clear_item (gpointer data)
{
  MentorNotesItem *item = data;

  g_free (item->group);
  g_free (item->moment);
  g_free (item->person);
  g_free (item->mood);
  g_free (item->question);
}

static MentorNotesItem
make_item (Printing *self, MentorNoteEntry *entry)
{
  MentorPrivateNote *note = mentor_note_entry_get_note (entry);
  MentorMentee *mentee = mentor_notebook_get_mentee (mentor_note_entry_get_notebook (entry));
  MentorPrompt *prompt =
      mentor_context_find_prompt (self->context, mentor_private_note_get_prompt (note));
  const char *name = mentor_mentee_get_counterpart (mentee);
  const int mood = mentor_private_note_get_mood (note);
  MentorNotesItem item = { note };

  item.group = mentor_note_order_dup_heading (self->order, entry);
  item.moment = mentor_format_moment (mentor_record_get_created (MENTOR_RECORD (note)));
  item.person = g_strdup (*name ? name : _("Without a name"));
  /* Translators: %s is one of the moods, as "Low" */
  item.mood = mood ? g_strdup_printf (_("Mood: %s"), mentor_label_mood (mood)) : g_strdup ("");
  item.question = g_strdup (prompt ? mentor_prompt_get_text (prompt) : "");
  return item;
}

static MentorStyledText *
make_text (Printing *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (MentorNotesItem));

  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < g_list_model_get_n_items (self->entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->entries, i);
      MentorNotesItem item = make_item (self, entry);

      g_array_append_val (items, item);
    }
  return mentor_notes_document_new (_("Private Notes"), (MentorNotesItem *) items->data, items->len);
}

static void
on_finished (Printing *self, const char *message)
{
  if (message)
    {
      g_autofree char *text = g_strdup_printf (_("The notes could not be printed: %s"), message);

      mentor_context_say (self->context, text);
    }
  printing_free (self);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Printing *self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  GtkRoot *root = self->parent ? gtk_widget_get_root (self->parent) : NULL;

  if (!g_str_equal (response, "print") || self->entries == NULL || root == NULL)
    {
      printing_free (self);
      return;
    }
  self->print = mentor_print_new (make_text (self));
  g_clear_object (&self->entries);
  g_signal_connect_swapped (self->print, "finished", G_CALLBACK (on_finished), self);
  mentor_print_run (self->print, GTK_WINDOW (root));
}

static AdwDialog *
make_warning (guint count)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Print Private Notes?"), NULL));

  adw_alert_dialog_format_body (
      dialog,
      ngettext ("%u note will be on paper, and paper has no lock: whoever finds it, at the printer "
                "or later, can read it. The printer may keep a copy. If you print to a file "
                "instead, that file has no lock either.",
                "%u notes will be on paper, and paper has no lock: whoever finds it, at the printer "
                "or later, can read it. The printer may keep a copy. If you print to a file "
                "instead, that file has no lock either.",
                count),
      count);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "print", _("_Print…"), NULL);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return ADW_DIALOG (dialog);
}

/**
 * mentor_note_print:
 * @parent: a widget of the window that asks
 * @context: (transfer none): what may be asked
 * @entries: (transfer none): the entries of the notes, in the order they are printed in
 * @order: (transfer none): what they stand under
 *
 * Warns that paper is not private, and prints then.
 */
void
mentor_note_print (GtkWidget *parent, MentorContext *context, GListModel *entries,
                   MentorNoteOrder *order)
{
  Printing *self = g_new0 (Printing, 1);
  AdwDialog *dialog = make_warning (g_list_model_get_n_items (entries));

  self->context = g_object_ref (context);
  self->entries = g_object_ref (entries);
  self->order = g_object_ref (order);
  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->dialog, dialog);
  self->locked = g_signal_connect_swapped (mentor_context_get_vault (context), "notify::locked",
                                           G_CALLBACK (on_locked), self);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, on_answered, self);
}
