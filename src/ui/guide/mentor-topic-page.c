/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-topic-page.h"

#include "mentor-guide-deed.h"
#include "mentor-guide-texts.h"

#include <glib/gi18n.h>

/**
 * MentorTopicPage:
 *
 * A page of the guide, with one thing to do at its end.
 */
struct _MentorTopicPage {
  MentorPage parent_instance;

  MentorGuideTopic *topic;
  char *previous_id; /* nullable: it is the first */
  char *next_id;     /* nullable: it is the last */

  GtkLabel *title;
  GtkLabel *summary;
  GtkBox *paragraphs;
  GtkLabel *task;
  GtkLabel *deed_label;
  GtkBox *sources;
  GtkWidget *previous;
  GtkLabel *previous_title;
  GtkWidget *next;
  GtkLabel *next_title;
};

G_DEFINE_FINAL_TYPE (MentorTopicPage, mentor_topic_page, MENTOR_TYPE_PAGE)

static void
mentor_topic_page_dispose (GObject *object)
{
  MentorTopicPage *self = MENTOR_TOPIC_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TOPIC_PAGE);
  g_clear_object (&self->topic);
  g_clear_pointer (&self->previous_id, g_free);
  g_clear_pointer (&self->next_id, g_free);

  G_OBJECT_CLASS (mentor_topic_page_parent_class)->dispose (object);
}

static void
on_deed (MentorTopicPage *self)
{
  mentor_guide_deed_do (GTK_WIDGET (self), mentor_page_get_context (MENTOR_PAGE (self)),
                        mentor_guide_topic_get_deed (self->topic));
}

static void
go_to (MentorTopicPage *self, const char *id)
{
  g_autofree char *address = g_strdup_printf ("guide:%s", id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
on_previous (MentorTopicPage *self)
{
  go_to (self, self->previous_id);
}

static void
on_next (MentorTopicPage *self)
{
  go_to (self, self->next_id);
}

static void
mentor_topic_page_class_init (MentorTopicPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_topic_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/guide/mentor-topic-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, title);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, paragraphs);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, task);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, deed_label);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, sources);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, previous);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, previous_title);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, next);
  gtk_widget_class_bind_template_child (widget_class, MentorTopicPage, next_title);
  gtk_widget_class_bind_template_callback (widget_class, on_deed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
}

static void
mentor_topic_page_init (MentorTopicPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A text that can be read by the keyboard, by a screen reader, and copied. */
static GtkWidget *
create_text (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PARAGRAPH, "selectable", TRUE, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
}

static void
show_neighbour (GPtrArray *topics, guint position, char **id, GtkWidget *button, GtkLabel *title)
{
  if (position < topics->len)
    {
      *id = g_strdup (mentor_guide_topic_get_id (topics->pdata[position]));
      gtk_label_set_label (title, mentor_guide_topic_get_title (topics->pdata[position]));
    }
  else
    gtk_widget_set_visible (button, FALSE);
}

static void
show (MentorTopicPage *self, GPtrArray *topics, guint position)
{
  MentorGuideTopic *topic = topics->pdata[position];
  const char *const *paragraphs = mentor_guide_topic_get_paragraphs (topic);
  const char *const *sources = mentor_guide_topic_get_sources (topic);

  self->topic = g_object_ref (topic);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), mentor_guide_topic_get_title (topic));
  gtk_label_set_label (self->title, mentor_guide_topic_get_title (topic));
  gtk_label_set_label (self->summary, mentor_guide_topic_get_summary (topic));
  for (; *paragraphs; paragraphs++)
    gtk_box_append (self->paragraphs, create_text (*paragraphs));
  gtk_label_set_label (self->task, mentor_guide_topic_get_task (topic));
  gtk_label_set_label (self->deed_label,
                       mentor_guide_deed_get_label (mentor_guide_topic_get_deed (topic)));
  for (; *sources; sources++)
    gtk_box_append (self->sources, create_text (*sources));
  show_neighbour (topics, position - 1, &self->previous_id, self->previous, self->previous_title);
  show_neighbour (topics, position + 1, &self->next_id, self->next, self->next_title);
}

/**
 * mentor_topic_page_new:
 * @context: what may be asked
 * @id: the id of a page of the guide
 *
 * Returns: (transfer floating) (nullable): the page, or %NULL when there is none with that id
 */
MentorPage *
mentor_topic_page_new (MentorContext *context, const char *id)
{
  g_autoptr (GPtrArray) topics = mentor_guide_read (NULL);

  for (guint i = 0; i < topics->len; i++)
    if (g_str_equal (mentor_guide_topic_get_id (topics->pdata[i]), id))
      {
        MentorTopicPage *self = g_object_new (MENTOR_TYPE_TOPIC_PAGE, "context", context, NULL);

        show (self, topics, i);
        return MENTOR_PAGE (self);
      }
  return NULL;
}
