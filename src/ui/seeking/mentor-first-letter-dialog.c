/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-first-letter-dialog.h"

#include "mentor-first-letter.h"
#include "mentor-print-text.h"
#include "mentor-save-text.h"
#include "mentor-text-match.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorFirstLetterDialog:
 *
 * A few answers and the letter they make. The letter follows the answers until the user writes in it; from then on it is
 * theirs, and is kept with the candidate.
 */
struct _MentorFirstLetterDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorCandidate *candidate;
  gboolean updating;
  GtkWidget *page;
  GtkWidget *about;
  GtkWidget *why;
  GtkWidget *aims;
  GtkWidget *time;
  GtkWidget *name;
  MentorTextRow *letter;
  GtkWidget *anew;
};

G_DEFINE_FINAL_TYPE (MentorFirstLetterDialog, mentor_first_letter_dialog, ADW_TYPE_DIALOG)

static MentorMe *
get_me (MentorFirstLetterDialog *self)
{
  return mentor_store_get_me (mentor_context_get_store (self->context));
}

static void
mentor_first_letter_dialog_dispose (GObject *object)
{
  MentorFirstLetterDialog *self = MENTOR_FIRST_LETTER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_FIRST_LETTER_DIALOG);
  g_clear_object (&self->candidate);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_first_letter_dialog_parent_class)->dispose (object);
}

static gboolean
is_own (MentorFirstLetterDialog *self)
{
  return !mentor_text_is_blank (mentor_candidate_get_letter (self->candidate));
}

static char *
dup_shown (MentorFirstLetterDialog *self)
{
  char *text;

  g_object_get (self->letter, "text", &text, NULL);
  return text;
}

/* The answers, or the letter from elsewhere, have changed. */
static void
update (MentorFirstLetterDialog *self)
{
  g_autofree char *written = mentor_first_letter_write (get_me (self), self->candidate);
  g_autofree char *shown = dup_shown (self);
  const char *text = is_own (self) ? mentor_candidate_get_letter (self->candidate) : written;

  gtk_widget_set_visible (self->anew, is_own (self));
  if (self->updating || g_str_equal (shown, text))
    return;
  self->updating = TRUE;
  g_object_set (self->letter, "text", text, NULL);
  self->updating = FALSE;
}

/* The user writes in the letter. What is the same as the answers make goes on following them. */
static void
on_letter (MentorFirstLetterDialog *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *written = NULL;

  if (self->updating)
    return;
  shown = dup_shown (self);
  written = mentor_first_letter_write (get_me (self), self->candidate);
  self->updating = TRUE;
  mentor_candidate_set_letter (self->candidate, g_str_equal (shown, written) ? "" : shown);
  self->updating = FALSE;
  gtk_widget_set_visible (self->anew, is_own (self));
}

typedef struct {
  MentorCandidate *candidate;
  char *letter;
} Former;

static void
former_free (gpointer data)
{
  Former *former = data;

  g_object_unref (former->candidate);
  g_free (former->letter);
  g_free (former);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_candidate_set_letter (former->candidate, former->letter);
}

static void
on_anew (MentorFirstLetterDialog *self)
{
  Former *former = g_new0 (Former, 1);

  former->candidate = g_object_ref (self->candidate);
  former->letter = g_strdup (mentor_candidate_get_letter (self->candidate));
  gtk_widget_grab_focus (GTK_WIDGET (self->letter));
  mentor_candidate_set_letter (self->candidate, "");
  mentor_context_offer_undo (self->context, _("The letter is written anew"), former_restore, former,
                             former_free);
}

static void
on_copy (MentorFirstLetterDialog *self)
{
  g_autofree char *text = dup_shown (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mentor_context_say (self->context, _("Copied, ready to send"));
}

static void
on_save (MentorFirstLetterDialog *self)
{
  g_autofree char *text = dup_shown (self);
  /* Translators: the name of a file, without its ending */
  g_autofree char *name = g_strconcat (C_("first-letter", "First Letter"), ".txt", NULL);

  mentor_save_text (GTK_WIDGET (self), self->context, _("Save Letter"), name, text);
}

static void
on_print (MentorFirstLetterDialog *self)
{
  g_autofree char *text = dup_shown (self);

  mentor_print_text (GTK_WIDGET (self), self->context, mentor_first_letter_to_styled_text (text));
}

static void
mentor_first_letter_dialog_class_init (MentorFirstLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_first_letter_dialog_dispose;

  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-first-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, about);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, why);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, aims);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, time);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, name);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, MentorFirstLetterDialog, anew);
  gtk_widget_class_bind_template_callback (widget_class, on_anew);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
}

static void
mentor_first_letter_dialog_init (MentorFirstLetterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (MentorFirstLetterDialog *self, gpointer record, const char *property, GtkWidget *row)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_object_bind_property (record, property, row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (record, signal, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * mentor_first_letter_dialog_new:
 * @context: (transfer none): what may be asked
 * @candidate: (transfer none): whom the letter is for
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_first_letter_dialog_new (MentorContext *context, MentorCandidate *candidate)
{
  MentorFirstLetterDialog *self = g_object_new (MENTOR_TYPE_FIRST_LETTER_DIALOG, NULL);
  MentorMe *me = mentor_store_get_me (mentor_context_get_store (context));

  self->context = g_object_ref (context);
  self->candidate = g_object_ref (candidate);
  gtk_widget_set_sensitive (self->page, !mentor_record_get_read_only (MENTOR_RECORD (me)));
  bind (self, me, "about", self->about);
  bind (self, me, "name", self->name);
  bind (self, candidate, "why", self->why);
  bind (self, candidate, "aims", self->aims);
  bind (self, candidate, "time", self->time);
  update (self);
  g_signal_connect_object (candidate, "notify::letter", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->letter, "notify::text", G_CALLBACK (on_letter), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
