/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-contact-dialog.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorContactDialog:
 *
 * Logs that the two were in touch, or changes what was logged.
 */
struct _MentorContactDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorContact *contact;
  GtkWidget *add;
  GtkWidget *date;
  AdwComboRow *kind;
  GtkWidget *line;
  GtkWidget *remove_group;
};

G_DEFINE_FINAL_TYPE (MentorContactDialog, mentor_contact_dialog, ADW_TYPE_DIALOG)

static void
mentor_contact_dialog_dispose (GObject *object)
{
  MentorContactDialog *self = MENTOR_CONTACT_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->contact);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CONTACT_DIALOG);

  G_OBJECT_CLASS (mentor_contact_dialog_parent_class)->dispose (object);
}

static void
undo_add (gpointer data)
{
  MentorContact *contact = data;
  MentorRecord *owner = mentor_record_get_owner (MENTOR_RECORD (contact));

  if (owner)
    mentor_record_list_remove (mentor_mentee_get_contact_log (MENTOR_MENTEE (owner)), contact);
}

static void
on_add (MentorContactDialog *self)
{
  mentor_record_list_append (mentor_mentee_get_contact_log (self->mentee), self->contact);
  mentor_context_offer_undo (self->context, _("Contact logged"), undo_add,
                             g_object_ref (self->contact), g_object_unref);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_remove (MentorContactDialog *self)
{
  mentor_context_remove (self->context, mentor_mentee_get_contact_log (self->mentee),
                         self->contact, _("Contact removed"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_contact_dialog_class_init (MentorContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_contact_dialog_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorContactDialog, add);
  gtk_widget_class_bind_template_child (widget_class, MentorContactDialog, date);
  gtk_widget_class_bind_template_child (widget_class, MentorContactDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, MentorContactDialog, line);
  gtk_widget_class_bind_template_child (widget_class, MentorContactDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
mentor_contact_dialog_init (MentorContactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_contact_dialog_new:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): with whom
 * @contact: (nullable) (transfer none): what was logged, %NULL to log something new
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_contact_dialog_new (MentorContext *context, MentorMentee *mentee, MentorContact *contact)
{
  MentorContactDialog *self = g_object_new (MENTOR_TYPE_CONTACT_DIALOG, NULL);
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->contact = contact ? g_object_ref (contact) : mentor_contact_new ();
  if (contact == NULL)
    mentor_contact_set_date (self->contact, mentor_day_today ());
  adw_dialog_set_title (ADW_DIALOG (self), contact ? _("Contact") : _("Log Contact"));
  gtk_widget_set_visible (self->add, contact == NULL);
  gtk_widget_set_visible (self->remove_group, contact != NULL);
  g_object_bind_property (self->contact, "date", self->date, "date", both);
  g_object_bind_property (self->contact, "line", self->line, "text", both);
  mentor_enum_row_bind (self->kind, self->contact, "kind",
                        MENTOR_ENUM_LABEL (mentor_label_contact_kind));
  return ADW_DIALOG (self);
}
