/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-questions-page.h"

#include <glib/gi18n.h>

struct _MentorQuestionsPage {
  MentorPage parent_instance;

};

G_DEFINE_FINAL_TYPE (MentorQuestionsPage, mentor_questions_page, MENTOR_TYPE_PAGE)

static void
mentor_questions_page_dispose (GObject *object)
{
  MentorQuestionsPage *self = MENTOR_QUESTIONS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_QUESTIONS_PAGE);

  G_OBJECT_CLASS (mentor_questions_page_parent_class)->dispose (object);
}

static void
mentor_questions_page_class_init (MentorQuestionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_questions_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/questions/mentor-questions-page.ui");
}

static void
mentor_questions_page_init (MentorQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_questions_page_new (MentorContext *context)
{
  MentorQuestionsPage *self = g_object_new (MENTOR_TYPE_QUESTIONS_PAGE, "context", context, NULL);

  return MENTOR_PAGE (self);
}
