/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-agenda.h"

#include "mentor-agenda-row.h"
#include "mentor-contact-rules.h"
#include "mentor-draft.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorSessionAgenda:
 *
 * The points of a session, in their order, without those that were let go, and a line for the next one.
 */
struct _MentorSessionAgenda {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  GtkFilterListModel *points;
  guint update_id;
  GtkLabel *minutes;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorSessionAgenda, mentor_session_agenda, ADW_TYPE_BIN)

static void
mentor_session_agenda_dispose (GObject *object)
{
  MentorSessionAgenda *self = MENTOR_SESSION_AGENDA (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_AGENDA);
  g_clear_object (&self->points);
  g_clear_object (&self->session);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_session_agenda_parent_class)->dispose (object);
}

static gboolean
is_shown (gpointer point, gpointer data)
{
  return !mentor_agenda_point_get_dropped (point) && !mentor_draft_is_one (point);
}

static void
show_minutes (MentorSessionAgenda *self)
{
  const int length = mentor_session_get_length (self->session);
  int sum = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->points)); i++)
    {
      g_autoptr (MentorAgendaPoint) point =
          g_list_model_get_item (G_LIST_MODEL (self->points), i);

      sum += mentor_agenda_point_get_minutes (point);
    }
  /* Translators: the minutes of all points of an agenda together, and the planned length of the session */
  text = g_strdup_printf (C_("agenda", "%1$d of %2$d min"), sum, length);
  gtk_label_set_label (self->minutes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), sum > 0);
}

static void
update (gpointer data)
{
  MentorSessionAgenda *self = data;

  self->update_id = 0;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->points), GTK_FILTER_CHANGE_DIFFERENT);
  show_minutes (self);
}

/* Not during the change itself: a row may leave the list by its own button. */
static void
queue_update (MentorSessionAgenda *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update, self);
}

static void
fill_point (gpointer point, gpointer data)
{
  MentorSessionAgenda *self = data;

  mentor_agenda_point_set_brought_by (point, mentor_mentee_get_user (self->mentee));
  mentor_agenda_point_set_first_brought (point, mentor_day_today ());
}

static void
on_focus_add (MentorSessionAgenda *self)
{
  const guint n_points = g_list_model_get_n_items (G_LIST_MODEL (self->points));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) n_points);

  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorSessionAgenda *self = data;
  GtkWidget *row;
  GtkWidget *inside;

  if (MENTOR_IS_AGENDA_POINT (item))
    return mentor_agenda_row_new (self->context, self->mentee, self->session, item);
  row = mentor_add_row_new (_("Add a point"));
  inside = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  gtk_widget_set_margin_top (inside, 9);
  gtk_widget_set_margin_bottom (inside, 9);
  mentor_draft_attach (MENTOR_ADD_ROW (row), mentor_session_get_agenda (self->session),
                       MENTOR_TYPE_AGENDA_POINT, fill_point, self);
  return row;
}

static void
mentor_session_agenda_class_init (MentorSessionAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_agenda_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionAgenda, minutes);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionAgenda, list);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_add);
}

static void
mentor_session_agenda_init (MentorSessionAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_session_agenda_set_session:
 * @context: what the rows may ask
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_agenda_set_session (MentorSessionAgenda *self, MentorContext *context,
                                   MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  g_autoptr (GListModel) rows = NULL;

  g_return_if_fail (self->session == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  self->points =
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (agenda)),
                                 GTK_FILTER (gtk_custom_filter_new (is_shown, NULL, NULL)));
  rows = mentor_add_row_make_model (g_object_ref (G_LIST_MODEL (self->points)));
  gtk_list_box_bind_model (self->list, rows, create_row, self, NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  show_minutes (self);
}
