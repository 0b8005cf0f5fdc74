/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-results.h"

#include "mentor-action-keys.h"
#include "mentor-draft.h"
#include "mentor-insight-row.h"

/**
 * MentorSessionResults:
 *
 * What came out of a session so far: its actions and its insights, each while there are any.
 */
struct _MentorSessionResults {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkFilter *filters[2];
  guint update_id;
  GtkListBox *actions;
  GtkWidget *actions_section;
  GtkListBox *insights;
  GtkWidget *insights_section;
};

G_DEFINE_FINAL_TYPE (MentorSessionResults, mentor_session_results, ADW_TYPE_BIN)

static void
mentor_session_results_dispose (GObject *object)
{
  MentorSessionResults *self = MENTOR_SESSION_RESULTS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_RESULTS);
  for (guint i = 0; i < G_N_ELEMENTS (self->filters); i++)
    g_clear_object (&self->filters[i]);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_session_results_parent_class)->dispose (object);
}

static gboolean
is_action_of (gpointer item, gpointer session)
{
  return g_str_equal (mentor_action_item_get_session (item), mentor_record_get_id (session)) &&
         !mentor_draft_is_one (item);
}

static gboolean
is_insight_of (gpointer item, gpointer session)
{
  return g_str_equal (mentor_insight_get_session (item), mentor_record_get_id (session)) &&
         !mentor_draft_is_one (item);
}

static GtkWidget *
create_action (gpointer item, gpointer data)
{
  MentorSessionResults *self = data;

  return mentor_action_keys_new_row (self->context, self->mentee, item);
}

static GtkWidget *
create_insight (gpointer item, gpointer data)
{
  MentorSessionResults *self = data;

  return mentor_insight_row_new (self->context, self->mentee, item);
}

static void
on_items (GtkWidget *section, guint position, guint removed, guint added, GListModel *model)
{
  MentorSessionResults *self =
      MENTOR_SESSION_RESULTS (gtk_widget_get_ancestor (section, MENTOR_TYPE_SESSION_RESULTS));

  gtk_widget_set_visible (section, g_list_model_get_n_items (model) > 0);
  if (self)
    gtk_widget_set_visible (GTK_WIDGET (self),
                            gtk_widget_get_visible (self->actions_section) ||
                                gtk_widget_get_visible (self->insights_section));
}

static void
update (gpointer data)
{
  MentorSessionResults *self = data;

  self->update_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->filters); i++)
    gtk_filter_changed (self->filters[i], GTK_FILTER_CHANGE_DIFFERENT);
}

/* A draft becomes a record without the list being told. */
static void
queue_update (MentorSessionResults *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update, self);
}

static GtkFilter *
bind (MentorSessionResults *self, GtkListBox *list, GtkWidget *section, MentorRecordList *records,
      GtkCustomFilterFunc filter, MentorSession *session, GtkListBoxCreateWidgetFunc create)
{
  GtkFilter *of_session =
      GTK_FILTER (gtk_custom_filter_new (filter, g_object_ref (session), g_object_unref));
  g_autoptr (GListModel) model = G_LIST_MODEL (gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (records)), g_object_ref (of_session)));

  gtk_list_box_bind_model (list, model, create, self, NULL);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items), section, G_CONNECT_SWAPPED);
  on_items (section, 0, 0, 0, model);
  return of_session;
}

static void
mentor_session_results_class_init (MentorSessionResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_results_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-results.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionResults, actions);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionResults, actions_section);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionResults, insights);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionResults, insights_section);
}

static void
mentor_session_results_init (MentorSessionResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_action_keys_attach (self->actions);
}

/**
 * mentor_session_results_set_session:
 * @context: what the rows may ask
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_results_set_session (MentorSessionResults *self, MentorContext *context,
                                    MentorMentee *mentee, MentorSession *session)
{
  g_return_if_fail (self->mentee == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->filters[0] = bind (self, self->actions, self->actions_section,
                           mentor_mentee_get_actions (mentee), is_action_of, session, create_action);
  self->filters[1] =
      bind (self, self->insights, self->insights_section, mentor_mentee_get_insights (mentee),
            is_insight_of, session, create_insight);
  g_signal_connect_object (mentee, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}
