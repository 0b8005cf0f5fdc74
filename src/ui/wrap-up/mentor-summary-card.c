/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary-card.h"

#include "mentor-refresh.h"
#include "mentor-summary.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * MentorSummaryCard:
 *
 * A session as it may be shared, to read before it is copied or saved. What not everybody would share is only in it
 * when it is ticked, each time anew.
 */
struct _MentorSummaryCard {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  GCancellable *cancellable;
  GtkWidget *choices;
  GtkCheckButton *notes;
  GtkCheckButton *marks;
  GtkCheckButton *private_goals;
  GtkCheckButton *remember;
  GtkLabel *preview;
};

G_DEFINE_FINAL_TYPE (MentorSummaryCard, mentor_summary_card, ADW_TYPE_BIN)

/* A label lays its text out as a whole: notes of hundred pages are only begun in the preview. */
#define PREVIEW_LETTERS 3000

static void
mentor_summary_card_dispose (GObject *object)
{
  MentorSummaryCard *self = MENTOR_SUMMARY_CARD (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SUMMARY_CARD);
  g_clear_object (&self->session);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_summary_card_parent_class)->dispose (object);
}

static void
mentor_summary_card_finalize (GObject *object)
{
  g_object_unref (MENTOR_SUMMARY_CARD (object)->cancellable);

  G_OBJECT_CLASS (mentor_summary_card_parent_class)->finalize (object);
}

static MentorSummaryParts
get_parts (MentorSummaryCard *self)
{
  guint parts = 0;

  if (gtk_check_button_get_active (self->notes))
    parts |= MENTOR_SUMMARY_NOTES;
  if (gtk_check_button_get_active (self->marks))
    parts |= MENTOR_SUMMARY_MARKS;
  if (gtk_check_button_get_active (self->private_goals))
    parts |= MENTOR_SUMMARY_PRIVATE_GOALS;
  if (gtk_check_button_get_active (self->remember))
    parts |= MENTOR_SUMMARY_REMEMBER;
  return (MentorSummaryParts) parts;
}

static void
show_choices (MentorSummaryCard *self)
{
  const MentorSummaryParts choices = mentor_summary_get_choices (self->mentee, self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->notes), (choices & MENTOR_SUMMARY_NOTES) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), (choices & MENTOR_SUMMARY_MARKS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->private_goals),
                          (choices & MENTOR_SUMMARY_PRIVATE_GOALS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->remember), (choices & MENTOR_SUMMARY_REMEMBER) != 0);
  gtk_widget_set_visible (self->choices, choices != 0);
}

static void
update (gpointer data)
{
  MentorSummaryCard *self = data;
  g_autofree char *text = mentor_summary_to_text (self->mentee, self->session, get_parts (self));

  show_choices (self);
  g_strchomp (text);
  if (g_utf8_strlen (text, -1) > PREVIEW_LETTERS)
    strcpy (g_utf8_offset_to_pointer (text, PREVIEW_LETTERS), "…");
  if (strcmp (gtk_label_get_label (self->preview), text) != 0)
    gtk_label_set_label (self->preview, text);
}

static void
on_choice (MentorSummaryCard *self)
{
  if (self->session)
    update (self);
}

static void
on_copy (MentorSummaryCard *self)
{
  g_autofree char *text = mentor_summary_to_text (self->mentee, self->session, get_parts (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mentor_context_say (self->context, _("Summary copied"));
}

/* On another thread: on the disk before anybody says so, and whole or not at all. */
static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = source;
  const char *text = data;
  g_autofree char *path = g_file_get_path (file);
  GError *error = NULL;
  gboolean done;

  if (path)
    done = g_file_set_contents_full (path, text, -1,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, &error);
  else
    done = g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                    NULL, cancellable, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorContext) context = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      mentor_context_say (context, _("Summary saved"));
      return;
    }
  message = g_strdup_printf (_("The summary could not be saved: %s"), error->message);
  mentor_context_say (context, message);
}

/* What is asked for while the person chooses a file. */
typedef struct {
  MentorContext *context;
  char *text;
} Wish;

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->context);
  g_free (wish->text);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
          !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
        mentor_context_say (wish->context, error->message);
      return;
    }
  task = g_task_new (file, NULL, on_written, g_object_ref (wish->context));
  g_task_set_task_data (task, g_steal_pointer (&wish->text), g_free);
  g_task_run_in_thread (task, write_file);
}

static void
on_save (MentorSummaryCard *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = mentor_summary_make_name (self->mentee, self->session);
  Wish *wish = g_new0 (Wish, 1);

  wish->context = g_object_ref (self->context);
  wish->text = mentor_summary_to_markdown (self->mentee, self->session, get_parts (self));
  gtk_file_dialog_set_title (dialog, _("Save Summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, on_file_chosen, wish);
}

static void
mentor_summary_card_class_init (MentorSummaryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_summary_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_summary_card_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/wrap-up/mentor-summary-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, choices);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, notes);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, marks);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, private_goals);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, remember);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
mentor_summary_card_init (MentorSummaryCard *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_summary_card_set_session:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_summary_card_set_session (MentorSummaryCard *self, MentorContext *context,
                                 MentorMentee *mentee, MentorSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
