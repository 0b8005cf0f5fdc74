/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-print-text.h"

#include "mentor-print.h"

#include <glib/gi18n.h>

/* A text that is on its way to paper or to a file. */
typedef struct {
  MentorContext *context;
  MentorPrint *print;
} Printing;

static Printing *
printing_new (MentorContext *context, MentorStyledText *text)
{
  Printing *self = g_new0 (Printing, 1);

  self->context = g_object_ref (context);
  self->print = mentor_print_new (text);
  return self;
}

static void
printing_free (Printing *self)
{
  g_object_unref (self->context);
  g_object_unref (self->print);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
on_finished (Printing *self, const char *message)
{
  if (message)
    {
      /* Translators: %s is the cause */
      g_autofree char *text = g_strdup_printf (_("It could not be printed: %s"), message);

      mentor_context_say (self->context, text);
    }
  printing_free (self);
}

/**
 * mentor_print_text:
 * @parent: a widget of the window that asks
 * @context: says when it did not work
 * @text: (transfer full): what is printed
 *
 * Lets the user choose a printer and prints.
 */
void
mentor_print_text (GtkWidget *parent, MentorContext *context, MentorStyledText *text)
{
  Printing *self = printing_new (context, text);

  g_signal_connect_swapped (self->print, "finished", G_CALLBACK (on_finished), self);
  mentor_print_run (self->print, GTK_WINDOW (gtk_widget_get_root (parent)));
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = name ? g_filename_display_name (name) : NULL;
  g_autofree char *message = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
          !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
        mentor_context_say (self->context, error->message);
      return;
    }
  if (path == NULL)
    /* Translators: the argument is the name of a file */
    message = g_strdup_printf (_("“%s” could not be saved there"), shown);
  else if (mentor_print_export (self->print, path, &error))
    /* Translators: the argument is the name of a file */
    message = g_strdup_printf (_("Saved “%s”"), shown);
  else
    /* Translators: the arguments are the name of a file and the cause */
    message = g_strdup_printf (_("“%1$s” could not be saved: %2$s"), shown, error->message);
  mentor_context_say (self->context, message);
}

/**
 * mentor_save_pdf:
 * @parent: a widget of the window that asks
 * @context: says how it went
 * @title: what the dialog is called
 * @name: the name that is proposed
 * @text: (transfer full): what the file shall hold
 *
 * Lets the user choose a place and makes a PDF file there.
 */
void
mentor_save_pdf (GtkWidget *parent, MentorContext *context, const char *title, const char *name,
                 MentorStyledText *text)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_chosen,
                        printing_new (context, text));
}
