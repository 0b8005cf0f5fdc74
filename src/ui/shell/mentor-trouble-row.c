/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-trouble-row.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorTroubleRow:
 *
 * One trouble: the file, the cause, what has been done about it, and what the person can do.
 */
struct _MentorTroubleRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorTrouble *trouble;
  GtkLabel *title;
  GtkLabel *cause;
  GtkLabel *what;
  GtkLabel *place;
  GtkWidget *buttons;
  GtkWidget *restore;
  GtkWidget *again;
  GtkWidget *keep_records;
  GtkWidget *keep_folder;
  GtkWidget *elsewhere;
  GtkWidget *show;
  GtkWidget *dismiss;
};

G_DEFINE_FINAL_TYPE (MentorTroubleRow, mentor_trouble_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_trouble_row_dispose (GObject *object)
{
  MentorTroubleRow *self = MENTOR_TROUBLE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TROUBLE_ROW);

  G_OBJECT_CLASS (mentor_trouble_row_parent_class)->dispose (object);
}

/* What was settled takes its row away before the answer to it comes: the row still has to say so. */
static void
mentor_trouble_row_finalize (GObject *object)
{
  MentorTroubleRow *self = MENTOR_TROUBLE_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->trouble);

  G_OBJECT_CLASS (mentor_trouble_row_parent_class)->finalize (object);
}

static MentorStore *
get_store (MentorTroubleRow *self)
{
  return mentor_context_get_store (self->context);
}

/* Says what came of it. The row may be gone from the list by now. */
static void
finish (MentorTroubleRow *self, const char *done, GError *error)
{
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      g_autofree char *message = g_strdup_printf (_("That did not work: %s"), error->message);

      mentor_context_say (self->context, message);
    }
  else if (error == NULL && done)
    mentor_context_say (self->context, done);
  if (self->buttons)
    gtk_widget_set_sensitive (self->buttons, TRUE);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;

  mentor_store_restore_finish (MENTOR_STORE (source), result, &error);
  finish (self, _("Earlier version restored"), error);
}

static void
on_restore (MentorTroubleRow *self)
{
  gtk_widget_set_sensitive (self->buttons, FALSE);
  mentor_store_restore_async (get_store (self), self->trouble, NULL, on_restored,
                              g_object_ref (self));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;

  mentor_store_save_finish (MENTOR_STORE (source), result, &error);
  finish (self, _("Saved"), error);
}

static void
on_again (MentorTroubleRow *self)
{
  if (mentor_trouble_get_kind (self->trouble) != MENTOR_TROUBLE_UNSAVED)
    {
      mentor_store_look (get_store (self));
      return;
    }
  gtk_widget_set_sensitive (self->buttons, FALSE);
  mentor_store_save_async (get_store (self), NULL, on_saved, g_object_ref (self));
}

static void
on_records_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;

  mentor_store_keep_records_finish (MENTOR_STORE (source), result, &error);
  finish (self, _("Everything is in the folder again"), error);
}

static void
on_keep_records (MentorTroubleRow *self)
{
  gtk_widget_set_sensitive (self->buttons, FALSE);
  mentor_store_keep_records_async (get_store (self), NULL, on_records_kept, g_object_ref (self));
}

static void
on_folder_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;

  mentor_store_keep_folder_finish (MENTOR_STORE (source), result, &error);
  finish (self, _("You see what the folder holds"), error);
}

static void
on_keep_folder (MentorTroubleRow *self)
{
  gtk_widget_set_sensitive (self->buttons, FALSE);
  mentor_store_keep_folder_async (get_store (self), NULL, on_folder_kept, g_object_ref (self));
}

static void
on_saved_elsewhere (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
      mentor_store_save_elsewhere_finish (MENTOR_STORE (source), result, &error);
  g_autofree char *name = folder ? g_file_get_parse_name (folder) : NULL;
  g_autofree char *done = name ? g_strdup_printf (_("Saved in %s"), name) : NULL;

  finish (self, done, error);
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder == NULL)
    {
      finish (self, NULL, error);
      return;
    }
  gtk_widget_set_sensitive (self->buttons, FALSE);
  mentor_store_save_elsewhere_async (get_store (self), folder, NULL, on_saved_elsewhere,
                                     g_object_ref (self));
}

static void
on_elsewhere (MentorTroubleRow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Save Everything In"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 on_folder_chosen, g_object_ref (self));
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroubleRow) self = data;
  g_autoptr (GError) error = NULL;

  gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error);
  finish (self, NULL, error);
}

static void
on_show (MentorTroubleRow *self)
{
  g_autoptr (GtkFileLauncher) launcher =
      gtk_file_launcher_new (mentor_trouble_get_file (self->trouble));

  gtk_file_launcher_open_containing_folder (launcher,
                                            GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                            NULL, on_shown, g_object_ref (self));
}

static void
on_dismiss (MentorTroubleRow *self)
{
  mentor_store_dismiss (get_store (self), self->trouble);
}

static void
mentor_trouble_row_class_init (MentorTroubleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_trouble_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_trouble_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-trouble-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, cause);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, what);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, place);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, restore);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, again);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, keep_records);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, keep_folder);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, show);
  gtk_widget_class_bind_template_child (widget_class, MentorTroubleRow, dismiss);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_records);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_dismiss);
}

static void
mentor_trouble_row_init (MentorTroubleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
describe_kind (MentorTrouble *trouble)
{
  switch (mentor_trouble_get_kind (trouble))
    {
    case MENTOR_TROUBLE_UNREADABLE:
      return mentor_trouble_get_earlier (trouble)
                 ? _("The file was set aside, unchanged. An earlier version of it can be restored.")
                 : _("The file is kept, unchanged.");
    case MENTOR_TROUBLE_NEWER:
      return _("It can be read here, and changed with a newer version of Mentor.");
    case MENTOR_TROUBLE_UNSAVED:
      return _("The change is kept while Mentor is open, and saving is tried again by itself.");
    case MENTOR_TROUBLE_FOLDER:
      return _("What you see is kept as it is. Nothing is written until this is settled.");
    case MENTOR_TROUBLE_DUPLICATE:
      return _("Only one of the two is shown. Compare them, and move the other one away.");
    }
  g_return_val_if_reached ("");
}

static char *
describe_title (MentorTroubleRow *self)
{
  const char *id = mentor_trouble_get_record_id (self->trouble);
  MentorMentee *mentee = id ? mentor_context_find_mentee (self->context, id) : NULL;
  const char *name = mentee ? mentor_mentee_get_counterpart (mentee) : "";
  GFile *file = mentor_trouble_get_file (self->trouble);

  if (*name)
    return g_strdup (name);
  if (mentor_trouble_get_kind (self->trouble) == MENTOR_TROUBLE_FOLDER || file == NULL)
    return g_strdup (_("The Data Folder"));
  return g_file_get_basename (file);
}

static void
show_buttons (MentorTroubleRow *self)
{
  const MentorTroubleKind kind = mentor_trouble_get_kind (self->trouble);
  const gboolean unsaved = kind == MENTOR_TROUBLE_UNSAVED;
  const gboolean folder = kind == MENTOR_TROUBLE_FOLDER;

  gtk_widget_set_visible (self->restore, mentor_trouble_get_earlier (self->trouble) != NULL);
  gtk_widget_set_visible (self->again, unsaved || folder);
  gtk_widget_set_visible (self->keep_records, folder);
  gtk_widget_set_visible (self->keep_folder, folder);
  gtk_widget_set_visible (self->elsewhere, unsaved || folder);
  gtk_widget_set_visible (self->show, mentor_trouble_get_file (self->trouble) != NULL);
  gtk_widget_set_visible (self->dismiss, kind == MENTOR_TROUBLE_UNREADABLE);
}

/**
 * mentor_trouble_row_new:
 * @context: (transfer none): what it may ask
 * @trouble: (transfer none): what is wrong
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_trouble_row_new (MentorContext *context, MentorTrouble *trouble)
{
  MentorTroubleRow *self = g_object_new (MENTOR_TYPE_TROUBLE_ROW, NULL);
  GFile *file = mentor_trouble_get_file (trouble);
  g_autofree char *title = NULL;
  g_autofree char *place = file ? g_file_get_parse_name (file) : NULL;

  self->context = g_object_ref (context);
  self->trouble = g_object_ref (trouble);
  title = describe_title (self);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->cause, mentor_trouble_get_message (trouble));
  gtk_label_set_label (self->what, describe_kind (trouble));
  gtk_label_set_label (self->place, place ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
  show_buttons (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  return GTK_WIDGET (self);
}
