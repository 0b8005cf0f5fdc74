/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt-section.h"

#include "mentor-labels.h"
#include "mentor-prompt-row.h"

/**
 * MentorPromptSection:
 *
 * The questions of one set; not to be seen while there are none.
 */
struct _MentorPromptSection {
  GtkBox parent_instance;

  MentorPromptSet set;
  GtkFilter *filter;
  GtkLabel *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorPromptSection, mentor_prompt_section, GTK_TYPE_BOX)

static void
mentor_prompt_section_dispose (GObject *object)
{
  MentorPromptSection *self = MENTOR_PROMPT_SECTION (object);

  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PROMPT_SECTION);

  G_OBJECT_CLASS (mentor_prompt_section_parent_class)->dispose (object);
}

static void
on_row_activated (MentorPromptSection *self, GtkListBoxRow *row)
{
  mentor_prompt_row_show_menu (MENTOR_PROMPT_ROW (row));
}

static void
mentor_prompt_section_class_init (MentorPromptSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_prompt_section_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/questions/mentor-prompt-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPromptSection, title);
  gtk_widget_class_bind_template_child (widget_class, MentorPromptSection, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
mentor_prompt_section_init (MentorPromptSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_of_set (gpointer prompt, gpointer set)
{
  return mentor_prompt_get_set (prompt) == (MentorPromptSet) GPOINTER_TO_INT (set);
}

static GtkWidget *
create_row (gpointer prompt, gpointer data)
{
  return mentor_prompt_row_new (prompt);
}

static void
on_items_changed (GtkWidget *self, guint position, guint removed, guint added, GListModel *list)
{
  gtk_widget_set_visible (self, g_list_model_get_n_items (list) > 0);
}

/**
 * mentor_prompt_section_new:
 * @prompts: (transfer none): questions of any set
 * @set: the set whose are shown
 *
 * Returns: (transfer floating): a new section
 */
GtkWidget *
mentor_prompt_section_new (GListModel *prompts, MentorPromptSet set)
{
  MentorPromptSection *self = g_object_new (MENTOR_TYPE_PROMPT_SECTION, NULL);
  g_autoptr (GListModel) shown = NULL;

  self->set = set;
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_of_set, GINT_TO_POINTER ((int) set), NULL));
  shown = G_LIST_MODEL (
      gtk_filter_list_model_new (g_object_ref (prompts), g_object_ref (self->filter)));
  gtk_label_set_label (self->title, mentor_label_prompt_set (set));
  gtk_list_box_bind_model (self->list, shown, create_row, NULL, NULL);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (GTK_WIDGET (self), 0, 0, 0, shown);
  return GTK_WIDGET (self);
}

/**
 * mentor_prompt_section_update:
 *
 * Looks again which questions are of its set, as after one was edited.
 */
void
mentor_prompt_section_update (MentorPromptSection *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
