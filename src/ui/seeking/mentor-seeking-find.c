/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-seeking-find.h"

#include "mentor-candidate-dialog.h"
#include "mentor-candidate-rules.h"
#include "mentor-candidate-words.h"
#include "mentor-refresh.h"
#include "mentor-self-check-box.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorSeekingFind:
 *
 * For whom looks for a mentor: what they need, and the people they could ask.
 */
struct _MentorSeekingFind {
  GtkBox parent_instance;

  MentorContext *context;
  GtkSorter *sorter;
  MentorSelfCheckBox *check;
  GtkWidget *needs;
  GtkWidget *hopes;
  GtkWidget *name;
  GtkWidget *about;
  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorSeekingFind, mentor_seeking_find, GTK_TYPE_BOX)

static void
mentor_seeking_find_dispose (GObject *object)
{
  MentorSeekingFind *self = MENTOR_SEEKING_FIND (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SEEKING_FIND);
  g_clear_object (&self->sorter);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_seeking_find_parent_class)->dispose (object);
}

static void
on_add (MentorSeekingFind *self)
{
  mentor_candidate_dialog_present (GTK_WIDGET (self), self->context, NULL);
}

static void
on_activated (GtkWidget *row, MentorSeekingFind *self)
{
  mentor_candidate_dialog_present (GTK_WIDGET (self), self->context,
                                   g_object_get_data (G_OBJECT (row), "candidate"));
}

static void
update_row (MentorCandidate *candidate, AdwActionRow *row)
{
  const char *name = mentor_candidate_get_name (candidate);
  g_autofree char *words = mentor_candidate_describe (candidate);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name ? name : _("Without a name"));
  adw_action_row_set_subtitle (row, words);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  g_object_set_data_full (G_OBJECT (row), "candidate", g_object_ref (item), g_object_unref);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), data, G_CONNECT_DEFAULT);
  g_signal_connect_object (item, "changed", G_CALLBACK (update_row), row, G_CONNECT_DEFAULT);
  update_row (item, ADW_ACTION_ROW (row));
  return row;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_candidate_compare (a, b);
}

static void
update (gpointer data)
{
  MentorSeekingFind *self = data;

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
mentor_seeking_find_class_init (MentorSeekingFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_seeking_find_dispose;

  g_type_ensure (MENTOR_TYPE_SELF_CHECK_BOX);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-seeking-find.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, check);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, needs);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, hopes);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, name);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, about);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, add);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingFind, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_seeking_find_init (MentorSeekingFind *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_seeking_find_set_context:
 * @context: (transfer none): what may be asked; to be called once
 */
void
mentor_seeking_find_set_context (MentorSeekingFind *self, MentorContext *context)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  MentorMe *me = mentor_store_get_me (mentor_context_get_store (context));
  g_autoptr (GListModel) sorted = NULL;

  self->context = g_object_ref (context);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  sorted = G_LIST_MODEL (
      gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (mentor_me_get_candidates (me))),
                               g_object_ref (self->sorter)));
  gtk_list_box_bind_model (self->list, sorted, create_row, self, NULL);
  mentor_self_check_box_set_me (self->check, me, MENTOR_SEEKING_FINDING);
  g_object_bind_property (me, "needs", self->needs, "text", both);
  g_object_bind_property (me, "hopes", self->hopes, "text", both);
  g_object_bind_property (me, "name", self->name, "text", both);
  g_object_bind_property (me, "about", self->about, "text", both);
  mentor_refresh_attach (GTK_WIDGET (self), me, update);
}
