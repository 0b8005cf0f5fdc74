/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-page.h"

#include <glib/gi18n.h>

struct _MentorMenteePage {
  MentorPage parent_instance;

};

G_DEFINE_FINAL_TYPE (MentorMenteePage, mentor_mentee_page, MENTOR_TYPE_PAGE)

static void
mentor_mentee_page_dispose (GObject *object)
{
  MentorMenteePage *self = MENTOR_MENTEE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MENTEE_PAGE);

  G_OBJECT_CLASS (mentor_mentee_page_parent_class)->dispose (object);
}

static void
mentor_mentee_page_class_init (MentorMenteePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_mentee_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/Mentor/ui/mentee/mentor-mentee-page.ui");
}

static void
mentor_mentee_page_init (MentorMenteePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_mentee_page_new (MentorContext *context, MentorMentee *mentee)
{
  MentorMenteePage *self = g_object_new (MENTOR_TYPE_MENTEE_PAGE, "context", context, "mentee", mentee, NULL);

  return MENTOR_PAGE (self);
}

void
mentor_mentee_page_show_tab (MentorMenteePage *self, const char *tab)
{
}
