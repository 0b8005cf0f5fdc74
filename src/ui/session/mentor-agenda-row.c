/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-row.h"

#include "mentor-agenda-changes.h"
#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-inline-text.h"
#include "mentor-owner-names.h"
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/**
 * MentorAgendaRow:
 *
 * A point of an agenda: ticked, worded, given an outcome and moved where it stands.
 */
struct _MentorAgendaRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  MentorRecordList *list;
  MentorAgendaPoint *point;
  GtkCheckButton *check;
  MentorInlineText *text;
  GtkLabel *origin;
  MentorInlineText *outcome;
  GtkWidget *brought_by;
  GtkLabel *name;
  GtkWidget *handle;
  GtkLabel *minutes;
  GtkWidget *asks;
};

G_DEFINE_FINAL_TYPE (MentorAgendaRow, mentor_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_agenda_row_dispose (GObject *object)
{
  MentorAgendaRow *self = MENTOR_AGENDA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_AGENDA_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->session);
  g_clear_object (&self->list);
  g_clear_object (&self->point);

  G_OBJECT_CLASS (mentor_agenda_row_parent_class)->dispose (object);
}

static char *
describe_carried (MentorAgendaPoint *point)
{
  const int carried = mentor_agenda_point_get_carried (point);
  g_autofree char *day = mentor_format_day (mentor_agenda_point_get_first_brought (point));

  if (*day == '\0')
    return g_strdup_printf (ngettext ("Carried once", "Carried %d times", (gulong) carried), carried);
  return g_strdup_printf (ngettext ("Brought on %1$s, carried once",
                                    "Brought on %1$s, carried %2$d times", (gulong) carried),
                          day, carried);
}

/* Where it went on, for a point of a session that is over. */
static char *
describe_next (MentorAgendaRow *self)
{
  MentorSession *next = mentor_session_get_state (self->session) != MENTOR_SESSION_STATE_PLANNED &&
                                mentor_agenda_point_is_open (self->point)
                            ? mentor_mentee_find_carried_to (self->mentee, self->point)
                            : NULL;
  GDateTime *start = next ? mentor_session_get_start (next) : NULL;
  g_autofree char *day = NULL;

  if (next == NULL)
    return NULL;
  if (start == NULL)
    return g_strdup (_("Carried to the next session"));
  day = mentor_format_day (mentor_day_of_time (start));
  /* Translators: the day of the session that a point of an agenda went on to */
  return g_strdup_printf (_("Carried to %s"), day);
}

static char *
describe_origin (MentorAgendaRow *self)
{
  const char *id = mentor_agenda_point_get_origin_id (self->point);
  g_autofree char *next = describe_next (self);
  MentorGoal *goal;

  if (next)
    return g_steal_pointer (&next);
  if (mentor_agenda_point_get_carried (self->point) > 0)
    return describe_carried (self->point);
  switch (mentor_agenda_point_get_origin (self->point))
    {
    case MENTOR_POINT_ORIGIN_GOAL:
      goal = mentor_record_list_find (mentor_mentee_get_goals (self->mentee), id, NULL);
      /* Translators: a point of an agenda that comes from a goal of this title */
      return goal ? g_strdup_printf (_("Goal: %s"), mentor_goal_get_title (goal))
                  : g_strdup (_("From a goal"));
    case MENTOR_POINT_ORIGIN_ACTION:
      return g_strdup (_("From an action"));
    case MENTOR_POINT_ORIGIN_PROMPT:
      return g_strdup (_("From the questions"));
    case MENTOR_POINT_ORIGIN_REMEMBER:
      return g_strdup (_("From what to remember"));
    case MENTOR_POINT_ORIGIN_OWN:
    case MENTOR_POINT_ORIGIN_CARRIED:
      return g_strdup ("");
    }
  g_return_val_if_reached (g_strdup (""));
}

static void
show_minutes (MentorAgendaRow *self)
{
  const int minutes = mentor_agenda_point_get_minutes (self->point);
  /* Translators: how long to talk about something, as short as it can be said */
  g_autofree char *text = g_strdup_printf (C_("agenda", "%d min"), minutes);
  g_autofree char *words = mentor_format_length (minutes);

  gtk_label_set_label (self->minutes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), minutes > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
on_changed (MentorAgendaRow *self)
{
  const gboolean done = mentor_agenda_point_get_done (self->point);
  const gboolean has_outcome = *mentor_agenda_point_get_outcome (self->point) != '\0';
  const char *text = mentor_agenda_point_get_text (self->point);
  g_autofree char *origin = describe_origin (self);
  g_autofree char *name =
      mentor_owner_dup_name (self->mentee, mentor_agenda_point_get_brought_by (self->point));
  /* Translators: the argument is a name, or "You" */
  g_autofree char *tooltip = g_strdup_printf (_("Brought by: %s"), name);

  mentor_set_css_class (GTK_WIDGET (self->text), "done-text", done);
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->origin), origin);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), *origin && !has_outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), done || has_outcome);
  show_minutes (self);
  gtk_widget_set_visible (self->asks,
                          mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED &&
                              mentor_agenda_point_asks (self->point));
  gtk_label_set_label (self->name, name);
  /* A short name is never cut. */
  gtk_label_set_width_chars (self->name, (int) MIN (g_utf8_strlen (name, -1), 10));
  gtk_widget_set_tooltip_text (self->brought_by, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->brought_by), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Point"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Point"), -1);
}

static void
on_brought_by (MentorAgendaRow *self)
{
  mentor_agenda_point_set_brought_by (
      self->point, mentor_owner_other (mentor_agenda_point_get_brought_by (self->point)));
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgendaRow *self = MENTOR_AGENDA_ROW (widget);

  mentor_point_remove (self->context, self->list, self->point);
}

static void
on_keep (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgendaRow *self = MENTOR_AGENDA_ROW (widget);

  gtk_widget_grab_focus (widget);
  mentor_point_keep (self->context, self->point);
}

static void
on_make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgendaRow *self = MENTOR_AGENDA_ROW (widget);

  gtk_widget_grab_focus (widget);
  mentor_point_make_action (self->context, self->mentee,
                            mentor_record_get_id (MENTOR_RECORD (self->session)), self->point);
}

static void
on_minutes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *minutes = g_variant_get_string (parameter, NULL);

  mentor_agenda_point_set_minutes (MENTOR_AGENDA_ROW (widget)->point,
                                   (int) g_ascii_strtoll (minutes, NULL, 10));
}

static void
mentor_agenda_row_class_init (MentorAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_agenda_row_dispose;
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, check);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, origin);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, brought_by);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, name);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, handle);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, MentorAgendaRow, asks);
  gtk_widget_class_bind_template_callback (widget_class, on_brought_by);
  gtk_widget_class_install_action (widget_class, "point.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "point.keep", NULL, on_keep);
  gtk_widget_class_install_action (widget_class, "point.make-action", NULL, on_make_action);
  gtk_widget_class_install_action (widget_class, "point.minutes", "s", on_minutes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "point.remove", NULL);
}

static void
mentor_agenda_row_init (MentorAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only what the user types comes this way. */
static gboolean
on_worded (GBinding *binding, const GValue *from, GValue *to, gpointer point)
{
  if (g_strcmp0 (g_value_get_string (from), mentor_agenda_point_get_text (point)) != 0)
    mentor_agenda_point_make_own (point);
  g_value_copy (from, to);
  return TRUE;
}

/**
 * mentor_agenda_row_new:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: the session
 * @point: a point of its agenda
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_agenda_row_new (MentorContext *context, MentorMentee *mentee, MentorSession *session,
                       MentorAgendaPoint *point)
{
  MentorRecordList *list = mentor_session_get_agenda (session);
  MentorAgendaRow *self = g_object_new (MENTOR_TYPE_AGENDA_ROW, NULL);
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  self->point = g_object_ref (point);
  g_object_bind_property (point, "done", self->check, "active", both);
  g_object_bind_property_full (point, "text", self->text, "text", both, NULL, on_worded, point, NULL);
  g_object_bind_property (point, "outcome", self->outcome, "text", both);
  g_signal_connect_object (point, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  mentor_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, list, point);
  return GTK_WIDGET (self);
}
