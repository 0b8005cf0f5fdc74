/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-page.h"

#include <glib/gi18n.h>

struct _MentorSessionPage {
  MentorPage parent_instance;

  MentorSession *session;
};

G_DEFINE_FINAL_TYPE (MentorSessionPage, mentor_session_page, MENTOR_TYPE_PAGE)

static void
mentor_session_page_dispose (GObject *object)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_PAGE);

  G_OBJECT_CLASS (mentor_session_page_parent_class)->dispose (object);
}

static void
mentor_session_page_class_init (MentorSessionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_session_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/session/mentor-session-page.ui");
}

static void
mentor_session_page_init (MentorSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_session_page_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorSessionPage *self = g_object_new (MENTOR_TYPE_SESSION_PAGE, "context", context, "mentee", mentee, NULL);

  self->session = g_object_ref (session);
  return MENTOR_PAGE (self);
}
