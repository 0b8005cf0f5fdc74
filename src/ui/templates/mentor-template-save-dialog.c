/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-save-dialog.h"

#include "mentor-template-editor.h"
#include "mentor-template-rules.h"

#include <glib/gi18n.h>

/**
 * MentorTemplateSaveDialog:
 *
 * An own template of the agenda of a session. All of it is shown before it is saved, as it will be
 * there for other people too.
 */
struct _MentorTemplateSaveDialog
{
  AdwDialog parent_instance;

  MentorContext *context;
  MentorTemplate *template;
  GtkWidget *save;
  MentorTemplateEditor *editor;
};

G_DEFINE_FINAL_TYPE (MentorTemplateSaveDialog, mentor_template_save_dialog, ADW_TYPE_DIALOG)

static void
mentor_template_save_dialog_dispose (GObject *object)
{
  MentorTemplateSaveDialog *self = MENTOR_TEMPLATE_SAVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TEMPLATE_SAVE_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (mentor_template_save_dialog_parent_class)->dispose (object);
}

static MentorTemplateLibrary *
get_library (MentorTemplateSaveDialog *self)
{
  return mentor_store_get_templates (mentor_context_get_store (self->context));
}

static void
update (MentorTemplateSaveDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (mentor_template_get_name (self->template)));

  gtk_widget_set_sensitive (self->save,
                            *name && !mentor_record_get_read_only (MENTOR_RECORD (get_library (self))));
}

static void
on_cancel (MentorTemplateSaveDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save (MentorTemplateSaveDialog *self)
{
  MentorTemplateLibrary *library = get_library (self);
  g_autofree char *wanted = g_strstrip (g_strdup (mentor_template_get_name (self->template)));
  g_autofree char *name = mentor_template_library_make_name (library, wanted);

  mentor_template_set_name (self->template, name);
  mentor_record_list_append (mentor_template_library_get_templates (library), self->template);
  adw_dialog_close (ADW_DIALOG (self));
  mentor_context_say (self->context, _("Template saved"));
}

static void
mentor_template_save_dialog_class_init (MentorTemplateSaveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_template_save_dialog_dispose;
  g_type_ensure (MENTOR_TYPE_TEMPLATE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/templates/mentor-template-save-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateSaveDialog, save);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateSaveDialog, editor);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
mentor_template_save_dialog_init (MentorTemplateSaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_template_save_dialog_new:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: a session of theirs
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_template_save_dialog_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorTemplateSaveDialog *self = g_object_new (MENTOR_TYPE_TEMPLATE_SAVE_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->template = mentor_session_make_template (session, get_library (self), "");
  mentor_template_editor_set_template (self->editor, context, self->template);
  g_signal_connect_object (self->template, "notify::name", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
