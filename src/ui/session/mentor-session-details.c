/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-details.h"

#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-session-when.h"

/**
 * MentorSessionDetails:
 *
 * When and where a session is, and what became of it. What is changed holds at once.
 */
struct _MentorSessionDetails {
  AdwDialog parent_instance;

  GtkWidget *page;
  MentorSessionWhen *when;
  AdwComboRow *state;
};

G_DEFINE_FINAL_TYPE (MentorSessionDetails, mentor_session_details, ADW_TYPE_DIALOG)

static void
mentor_session_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_SESSION_DETAILS);

  G_OBJECT_CLASS (mentor_session_details_parent_class)->dispose (object);
}

static void
mentor_session_details_class_init (MentorSessionDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_details_dispose;
  g_type_ensure (MENTOR_TYPE_SESSION_WHEN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-details.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDetails, page);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDetails, when);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDetails, state);
}

static void
mentor_session_details_init (MentorSessionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_session_details_new:
 * @session: a session
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_session_details_new (MentorSession *session)
{
  MentorSessionDetails *self = g_object_new (MENTOR_TYPE_SESSION_DETAILS, NULL);

  mentor_session_when_set_session (self->when, session);
  mentor_enum_row_bind (self->state, session, "state",
                        MENTOR_ENUM_LABEL (mentor_label_session_state));
  gtk_widget_set_sensitive (self->page, !mentor_record_get_read_only (MENTOR_RECORD (session)));
  return ADW_DIALOG (self);
}
