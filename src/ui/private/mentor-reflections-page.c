/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reflections-page.h"

#include <glib/gi18n.h>

struct _MentorReflectionsPage {
  MentorPage parent_instance;

};

G_DEFINE_FINAL_TYPE (MentorReflectionsPage, mentor_reflections_page, MENTOR_TYPE_PAGE)

static void
mentor_reflections_page_dispose (GObject *object)
{
  MentorReflectionsPage *self = MENTOR_REFLECTIONS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REFLECTIONS_PAGE);

  G_OBJECT_CLASS (mentor_reflections_page_parent_class)->dispose (object);
}

static void
mentor_reflections_page_class_init (MentorReflectionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_reflections_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/private/mentor-reflections-page.ui");
}

static void
mentor_reflections_page_init (MentorReflectionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_reflections_page_new (MentorContext *context)
{
  MentorReflectionsPage *self = g_object_new (MENTOR_TYPE_REFLECTIONS_PAGE, "context", context, NULL);

  return MENTOR_PAGE (self);
}
