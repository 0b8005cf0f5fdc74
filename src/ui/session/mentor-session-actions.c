/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-actions.h"

#include "mentor-action-keys.h"
#include "mentor-contact-rules.h"

#include <glib/gi18n.h>

#define FEW 3

/**
 * MentorSessionActions:
 *
 * What the two took upon themselves before this session: the first few, and the others when asked for. It is seen while
 * there are any.
 */
struct _MentorSessionActions {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  MentorSession *before; /* nullable; the session held before this one */
  GtkFilterListModel *found;
  GtkSliceListModel *slice;
  gboolean all;
  guint update_id;
  GtkLabel *title;
  GtkButton *more;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorSessionActions, mentor_session_actions, ADW_TYPE_BIN)

static void
mentor_session_actions_dispose (GObject *object)
{
  MentorSessionActions *self = MENTOR_SESSION_ACTIONS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_ACTIONS);
  g_clear_object (&self->slice);
  g_clear_object (&self->found);
  g_clear_object (&self->before);
  g_clear_object (&self->session);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_session_actions_parent_class)->dispose (object);
}

/* Before and during a session all that is open, and what was finished today, so that a slip can be put right. */
static gboolean
is_from_before (gpointer item, gpointer data)
{
  MentorSessionActions *self = data;
  const char *session = mentor_action_item_get_session (item);

  if (self->session == NULL || g_str_equal (session, mentor_record_get_id (MENTOR_RECORD (self->session))))
    return FALSE;
  if (mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED)
    return mentor_action_item_get_state (item) == MENTOR_ACTION_STATE_OPEN ||
           mentor_action_item_get_finished_on (item) == mentor_day_today ();
  return self->before && g_str_equal (session, mentor_record_get_id (MENTOR_RECORD (self->before)));
}

static void
show_counts (MentorSessionActions *self)
{
  const guint count = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *more = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), count > FEW);
  if (count <= FEW)
    return;
  more = self->all ? g_strdup (_("Show Fewer"))
                   : g_strdup_printf (ngettext ("Show %u More", "Show %u More", count - FEW), count - FEW);
  gtk_button_set_label (self->more, more);
}

static void
on_more (MentorSessionActions *self)
{
  self->all = !self->all;
  gtk_slice_list_model_set_size (self->slice, self->all ? G_MAXUINT : FEW);
  show_counts (self);
}

static void
update (gpointer data)
{
  MentorSessionActions *self = data;
  const gboolean planned =
      mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED;

  self->update_id = 0;
  g_set_object (&self->before, mentor_mentee_find_last_session (self->mentee, self->session));
  gtk_label_set_label (self->title, planned ? _("Open Actions") : _("Actions from Last Time"));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  show_counts (self);
}

/* Not during the change itself: a row may leave its list by being ticked. */
static void
queue_update (MentorSessionActions *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update, self);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorSessionActions *self = data;

  return mentor_action_keys_new_row (self->context, self->mentee, item);
}

static void
mentor_session_actions_class_init (MentorSessionActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_actions_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionActions, title);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionActions, more);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionActions, list);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
mentor_session_actions_init (MentorSessionActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_action_keys_attach (self->list);
}

/**
 * mentor_session_actions_set_session:
 * @context: what the rows may ask
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_actions_set_session (MentorSessionActions *self, MentorContext *context,
                                    MentorMentee *mentee, MentorSession *session)
{
  GListModel *actions = G_LIST_MODEL (mentor_mentee_get_actions (mentee));

  g_return_if_fail (self->session == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  self->before = mentor_mentee_find_last_session (mentee, session);
  if (self->before)
    g_object_ref (self->before);
  self->found = gtk_filter_list_model_new (
      g_object_ref (actions), GTK_FILTER (gtk_custom_filter_new (is_from_before, self, NULL)));
  self->slice = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), 0, FEW);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, self, NULL);
  g_signal_connect_object (mentee, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);
}
