/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-today-page.h"

#include <glib/gi18n.h>

struct _MentorTodayPage {
  MentorPage parent_instance;

};

G_DEFINE_FINAL_TYPE (MentorTodayPage, mentor_today_page, MENTOR_TYPE_PAGE)

static void
mentor_today_page_dispose (GObject *object)
{
  MentorTodayPage *self = MENTOR_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (mentor_today_page_parent_class)->dispose (object);
}

static void
mentor_today_page_class_init (MentorTodayPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_today_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/today/mentor-today-page.ui");
}

static void
mentor_today_page_init (MentorTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_today_page_new (MentorContext *context)
{
  MentorTodayPage *self = g_object_new (MENTOR_TYPE_TODAY_PAGE, "context", context, NULL);

  return MENTOR_PAGE (self);
}
