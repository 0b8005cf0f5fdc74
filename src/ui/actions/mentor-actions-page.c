/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-actions-page.h"

#include <glib/gi18n.h>

struct _MentorActionsPage {
  MentorPage parent_instance;

};

G_DEFINE_FINAL_TYPE (MentorActionsPage, mentor_actions_page, MENTOR_TYPE_PAGE)

static void
mentor_actions_page_dispose (GObject *object)
{
  MentorActionsPage *self = MENTOR_ACTIONS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_ACTIONS_PAGE);

  G_OBJECT_CLASS (mentor_actions_page_parent_class)->dispose (object);
}

static void
mentor_actions_page_class_init (MentorActionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_actions_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/actions/mentor-actions-page.ui");
}

static void
mentor_actions_page_init (MentorActionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_actions_page_new (MentorContext *context)
{
  MentorActionsPage *self = g_object_new (MENTOR_TYPE_ACTIONS_PAGE, "context", context, NULL);

  return MENTOR_PAGE (self);
}
