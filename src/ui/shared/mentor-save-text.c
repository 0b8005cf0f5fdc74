/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-save-text.h"

#include "mentor-disk.h"

#include <string.h>

#include <glib/gi18n.h>

/* A text that the user wants to have as a file, wherever they choose. */
typedef struct {
  MentorContext *context;
  char *text;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->context);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* On another thread: on the disk before anybody says so, and for nobody else to read. */
static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = source;
  const char *text = data;
  g_autofree char *path = g_file_get_path (file);
  GError *error = NULL;

  if (path ? mentor_disk_write (path, text, strlen (text), NULL, &error)
           : g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                      G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                      cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: the argument is the name of a file */
    message = g_strdup_printf (_("Saved “%s”"), shown);
  else
    /* Translators: the arguments are the name of a file and the cause */
    message = g_strdup_printf (_("“%1$s” could not be saved: %2$s"), shown, error->message);
  mentor_context_say (self->context, message);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;
  char *text;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
          !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
        mentor_context_say (self->context, error->message);
      return;
    }
  text = g_steal_pointer (&self->text);
  task = g_task_new (file, NULL, on_written, g_steal_pointer (&self));
  g_task_set_task_data (task, text, g_free);
  g_task_run_in_thread (task, write_file);
}

/**
 * mentor_save_text:
 * @parent: a widget of the window that asks
 * @context: says how it went
 * @title: what the dialog is called
 * @name: the name that is proposed
 * @text: what the file shall hold
 *
 * Lets the user choose a place and writes the text there. What was there before is replaced by all of it or by nothing.
 */
void
mentor_save_text (GtkWidget *parent, MentorContext *context, const char *title, const char *name,
                  const char *text)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Saving *self = g_new0 (Saving, 1);

  self->context = g_object_ref (context);
  self->text = g_strdup (text);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_chosen, self);
}
