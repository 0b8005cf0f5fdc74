/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-page.h"

#include <glib/gi18n.h>

struct _MentorGoalPage {
  MentorPage parent_instance;

  MentorGoal *goal;
};

G_DEFINE_FINAL_TYPE (MentorGoalPage, mentor_goal_page, MENTOR_TYPE_PAGE)

static void
mentor_goal_page_dispose (GObject *object)
{
  MentorGoalPage *self = MENTOR_GOAL_PAGE (object);

  g_clear_object (&self->goal);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_PAGE);

  G_OBJECT_CLASS (mentor_goal_page_parent_class)->dispose (object);
}

static void
mentor_goal_page_class_init (MentorGoalPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_goal_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/goal/mentor-goal-page.ui");
}

static void
mentor_goal_page_init (MentorGoalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_goal_page_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal)
{
  MentorGoalPage *self = g_object_new (MENTOR_TYPE_GOAL_PAGE, "context", context, "mentee", mentee, NULL);

  self->goal = g_object_ref (goal);
  return MENTOR_PAGE (self);
}
