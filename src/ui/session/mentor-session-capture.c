/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-capture.h"

#include "mentor-action-entry.h"
#include "mentor-insight-entry.h"

#include <glib/gi18n.h>

/**
 * MentorSessionCapture:
 *
 * Where an action or an insight is written down while two people talk: a line each, one key away.
 */
struct _MentorSessionCapture {
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *action;  /* not owned; nullable */
  GtkWidget *insight; /* not owned; nullable */
};

G_DEFINE_FINAL_TYPE (MentorSessionCapture, mentor_session_capture, ADW_TYPE_BIN)

static void
mentor_session_capture_dispose (GObject *object)
{
  MentorSessionCapture *self = MENTOR_SESSION_CAPTURE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_CAPTURE);
  self->action = self->insight = NULL;

  G_OBJECT_CLASS (mentor_session_capture_parent_class)->dispose (object);
}

static void
mentor_session_capture_class_init (MentorSessionCaptureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_capture_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-capture.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionCapture, list);
}

static void
mentor_session_capture_init (MentorSessionCapture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add (MentorSessionCapture *self, GtkWidget *row, const char *tooltip)
{
  GtkWidget *inside = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_widget_set_margin_top (inside, 7);
  gtk_widget_set_margin_bottom (inside, 7);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_list_box_append (self->list, row);
}

/**
 * mentor_session_capture_set_session:
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_capture_set_session (MentorSessionCapture *self, MentorMentee *mentee,
                                    MentorSession *session)
{
  g_return_if_fail (self->action == NULL);

  self->action =
      mentor_action_entry_new_with_drafts (mentee, mentor_record_get_id (MENTOR_RECORD (session)));
  self->insight = mentor_insight_entry_new (mentee, session);
  add (self, self->action, _("New Action (Ctrl+Shift+A)"));
  add (self, self->insight, _("New Insight (Ctrl+Shift+I)"));
}

/**
 * mentor_session_capture_action:
 *
 * Puts the keyboard where an action is written down.
 */
void
mentor_session_capture_action (MentorSessionCapture *self)
{
  gtk_widget_grab_focus (self->action);
}

/**
 * mentor_session_capture_insight:
 *
 * Puts the keyboard where an insight is written down.
 */
void
mentor_session_capture_insight (MentorSessionCapture *self)
{
  gtk_widget_grab_focus (self->insight);
}
