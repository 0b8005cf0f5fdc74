/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-pause-dialog.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-mentee-states.h"

#include <glib/gi18n.h>

/**
 * MentorPauseDialog:
 *
 * Asks since when and until when a relationship rests, and why. All of it may stay as it is.
 */
struct _MentorPauseDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkWidget *pause;
  MentorDateButton *since;
  MentorDateButton *date;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (MentorPauseDialog, mentor_pause_dialog, ADW_TYPE_DIALOG)

static void
mentor_pause_dialog_dispose (GObject *object)
{
  MentorPauseDialog *self = MENTOR_PAUSE_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PAUSE_DIALOG);

  G_OBJECT_CLASS (mentor_pause_dialog_parent_class)->dispose (object);
}

static void
on_pause (MentorPauseDialog *self)
{
  const MentorDay since = mentor_date_button_get_day (self->since);
  const MentorDay until = mentor_date_button_get_day (self->date);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  g_autofree char *day = mentor_format_day (until);
  g_autofree char *message =
      until ? g_strdup_printf (_("Paused until %s"), day) : g_strdup (_("Paused"));

  mentor_mentee_pause (self->context, self->mentee, since ? since : mentor_day_today (), until, reason, message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_pause_dialog_class_init (MentorPauseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_pause_dialog_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-pause-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPauseDialog, pause);
  gtk_widget_class_bind_template_child (widget_class, MentorPauseDialog, since);
  gtk_widget_class_bind_template_child (widget_class, MentorPauseDialog, date);
  gtk_widget_class_bind_template_child (widget_class, MentorPauseDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_pause);
}

static void
mentor_pause_dialog_init (MentorPauseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_date_button_set_day (self->since, mentor_day_today ());
}

/**
 * mentor_pause_dialog_new:
 * @context: (transfer none): offers to take it back
 * @mentee: (transfer none): what shall rest
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_pause_dialog_new (MentorContext *context, MentorMentee *mentee)
{
  MentorPauseDialog *self = g_object_new (MENTOR_TYPE_PAUSE_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  return ADW_DIALOG (self);
}
