/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-guide-page.h"

#include "mentor-guide-texts.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorGuidePage:
 *
 * The pages of the guide, by their titles, and what they stand on.
 */
struct _MentorGuidePage {
  MentorPage parent_instance;

  GPtrArray *topics; /* in the order of the rows */
  char *needle;      /* folded */

  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *sources_list;
  AdwExpanderRow *sources;
};

G_DEFINE_FINAL_TYPE (MentorGuidePage, mentor_guide_page, MENTOR_TYPE_PAGE)

static void
mentor_guide_page_dispose (GObject *object)
{
  MentorGuidePage *self = MENTOR_GUIDE_PAGE (object);

  if (self->list)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GUIDE_PAGE);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (mentor_guide_page_parent_class)->dispose (object);
}

static MentorGuideTopic *
get_topic (MentorGuidePage *self, GtkListBoxRow *row)
{
  return self->topics->pdata[gtk_list_box_row_get_index (row)];
}

static gboolean
is_found (GtkListBoxRow *row, gpointer data)
{
  MentorGuidePage *self = data;

  return mentor_guide_topic_matches (get_topic (self, row), self->needle);
}

static guint
count_found (MentorGuidePage *self)
{
  guint count = 0;

  for (guint i = 0; i < self->topics->len; i++)
    if (mentor_guide_topic_matches (self->topics->pdata[i], self->needle))
      count++;
  return count;
}

static void
on_search_changed (MentorGuidePage *self)
{
  guint count;

  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (self->list);
  count = count_found (self);
  gtk_stack_set_visible_child_name (self->stack, count > 0 ? "list" : "nothing");
  gtk_widget_set_visible (self->sources_list, *self->needle == '\0');
  if (*self->needle)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u page found", "%u pages found", count), count);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
on_clear (MentorGuidePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_row_activated (MentorGuidePage *self, GtkListBoxRow *row)
{
  g_autofree char *address =
      g_strdup_printf ("guide:%s", mentor_guide_topic_get_id (get_topic (self, row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
mentor_guide_page_search (MentorPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MENTOR_GUIDE_PAGE (page)->search));
}

static void
mentor_guide_page_class_init (MentorGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_guide_page_dispose;
  MENTOR_PAGE_CLASS (klass)->search = mentor_guide_page_search;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/guide/mentor-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGuidePage, search);
  gtk_widget_class_bind_template_child (widget_class, MentorGuidePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorGuidePage, list);
  gtk_widget_class_bind_template_child (widget_class, MentorGuidePage, sources_list);
  gtk_widget_class_bind_template_child (widget_class, MentorGuidePage, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
mentor_guide_page_init (MentorGuidePage *self)
{
  g_auto (GStrv) sources = NULL;

  self->needle = g_strdup ("");
  self->topics = mentor_guide_read (&sources);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < self->topics->len; i++)
    {
      MentorGuideTopic *topic = self->topics->pdata[i];
      GtkWidget *row =
          create_row (mentor_guide_topic_get_title (topic), mentor_guide_topic_get_summary (topic));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
  for (guint i = 0; sources[i]; i++)
    {
      GtkWidget *row = create_row (sources[i], "");

      gtk_widget_add_css_class (row, "source");
      adw_expander_row_add_row (self->sources, row);
    }
}

MentorPage *
mentor_guide_page_new (MentorContext *context)
{
  return g_object_new (MENTOR_TYPE_GUIDE_PAGE, "context", context, NULL);
}
