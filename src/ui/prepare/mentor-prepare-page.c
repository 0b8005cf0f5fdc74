/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prepare-page.h"

#include "mentor-add-row.h"
#include "mentor-agenda-row.h"
#include "mentor-agenda-rules.h"
#include "mentor-agenda-text.h"
#include "mentor-calendar-file.h"
#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-links.h"
#include "mentor-people.h"
#include "mentor-prepare-sources.h"
#include "mentor-refresh.h"
#include "mentor-save-text.h"
#include "mentor-session-clock.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorPreparePage:
 *
 * Before a session: the agenda and the preparation on one side, what could go on the agenda on the other.
 */
struct _MentorPreparePage {
  MentorPage parent_instance;

  MentorSession *session;
  GtkFilterListModel *points;
  GtkLabel *heading;
  GtkLabel *sentence;
  GtkButton *start_wide;
  GtkButton *start_narrow;
  GtkLabel *minutes;
  GtkWidget *add;
  GtkListBox *agenda;
  GtkWidget *preparation;
  GtkWidget *what_moved;
  GtkWidget *what_was_hard;
  GtkWidget *what_i_want;
  GtkWidget *question_i_bring;
  MentorPrepareSources *sources;
};

G_DEFINE_FINAL_TYPE (MentorPreparePage, mentor_prepare_page, MENTOR_TYPE_PAGE)

static void
mentor_prepare_page_dispose (GObject *object)
{
  MentorPreparePage *self = MENTOR_PREPARE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PREPARE_PAGE);
  g_clear_object (&self->points);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_prepare_page_parent_class)->dispose (object);
}

static char *
describe_session (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  const int length = mentor_session_get_length (session);
  GString *text = g_string_new (NULL);
  g_autofree char *moment = mentor_format_moment (start);
  g_autofree char *minutes = mentor_format_length (length);

  g_string_append (text, moment);
  if (length > 0)
    g_string_append_printf (text, " · %s", minutes);
  if (*mentor_session_get_place (session))
    g_string_append_printf (text, " · %s", mentor_session_get_place (session));
  if (start && mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED)
    {
      g_autofree char *distance = mentor_format_distance (mentor_day_of_time (start));

      g_string_append_printf (text, " · %s", distance);
    }
  return g_string_free (text, FALSE);
}

/* How long the points take, said without judging. */
static void
update_minutes (MentorPreparePage *self)
{
  const int minutes = mentor_session_count_minutes (self->session);
  const int length = mentor_session_get_length (self->session);
  g_autofree char *text = NULL;

  if (length > 0)
    text = g_strdup_printf (ngettext ("%d of %d minute", "%d of %d minutes", (gulong) length),
                            minutes, length);
  else
    text = mentor_format_length (minutes);
  gtk_label_set_label (self->minutes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), minutes > 0);
}

static void
update_actions (MentorPreparePage *self)
{
  MentorRecordList *sessions =
      mentor_mentee_get_sessions (mentor_page_get_mentee (MENTOR_PAGE (self)));
  GtkWidget *widget = GTK_WIDGET (self);
  guint planned = 0;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      planned += mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
                 mentor_session_get_start (session);
    }
  gtk_widget_action_set_enabled (widget, "prepare.save",
                                 mentor_session_get_start (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "prepare.save-planned", planned > 1);
}

static void
update (gpointer data)
{
  MentorPreparePage *self = data;
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  const char *name = mentor_mentee_get_counterpart (mentee);
  const char *start = mentor_session_can_begin (self->session) ? _("_Start Session") : _("_Open Session");
  g_autofree char *title =
      *name ? g_strdup_printf (_("Session with %s"), name) : g_strdup (_("Session"));
  g_autofree char *sentence = describe_session (self->session);

  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_button_set_label (self->start_wide, start);
  gtk_button_set_label (self->start_narrow, start);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->points), GTK_FILTER_CHANGE_DIFFERENT);
  update_minutes (self);
  update_actions (self);
}

static void
on_focus_add (MentorPreparePage *self)
{
  const guint n_points = g_list_model_get_n_items (G_LIST_MODEL (self->points));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->agenda, (int) n_points)));
}

static void
on_add_point (MentorPreparePage *self, const char *words)
{
  mentor_session_add_point (self->session, words,
                            mentor_mentee_get_user (mentor_page_get_mentee (MENTOR_PAGE (self))),
                            MENTOR_POINT_ORIGIN_OWN, "", mentor_day_today ());
}

static GtkWidget *
create_point (gpointer item, gpointer data)
{
  MentorPreparePage *self = data;
  MentorPage *page = MENTOR_PAGE (self);
  GtkWidget *row;

  if (MENTOR_IS_AGENDA_POINT (item))
    return mentor_agenda_row_new (mentor_page_get_context (page), mentor_page_get_mentee (page),
                                  self->session, item);
  row = mentor_add_row_new (_("Add a point"));
  g_signal_connect_object (row, "add", G_CALLBACK (on_add_point), self, G_CONNECT_SWAPPED);
  return row;
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  return !mentor_agenda_point_get_dropped (item);
}

static void
on_start (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorPreparePage *self = MENTOR_PREPARE_PAGE (widget);
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  g_autofree char *address = mentor_make_address ("session", mentee, self->session);

  gtk_widget_activate_action (widget, "win.begin", "s", address);
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorPreparePage *self = MENTOR_PREPARE_PAGE (widget);
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *text = mentor_agenda_text_make (mentee, self->session, local);
  const guint left_out = mentor_agenda_text_count_left_out (mentee, self->session);
  g_autofree char *message = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (left_out == 0)
    message = g_strdup (_("Agenda copied"));
  else
    message = g_strdup_printf (ngettext ("Agenda copied, without %u point for your eyes",
                                         "Agenda copied, without %u points for your eyes", left_out),
                               left_out);
  mentor_context_say (mentor_page_get_context (MENTOR_PAGE (self)), message);
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorPreparePage *self = MENTOR_PREPARE_PAGE (widget);
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const gboolean all = g_str_equal (name, "prepare.save-planned");
  g_autofree char *text = all ? mentor_calendar_file_make_planned (mentee, now)
                              : mentor_calendar_file_make (mentee, self->session, now);
  g_autofree char *file = mentor_calendar_file_make_name (mentee, all ? NULL : self->session);

  if (text)
    mentor_save_text (widget, mentor_page_get_context (MENTOR_PAGE (self)), _("Save to Calendar"),
                      file, text);
}

static void
mentor_prepare_page_class_init (MentorPreparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_prepare_page_dispose;

  g_type_ensure (MENTOR_TYPE_PREPARE_SOURCES);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/prepare/mentor-prepare-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorPreparePage, name)
  BIND (heading);
  BIND (sentence);
  BIND (start_wide);
  BIND (start_narrow);
  BIND (minutes);
  BIND (add);
  BIND (agenda);
  BIND (preparation);
  BIND (what_moved);
  BIND (what_was_hard);
  BIND (what_i_want);
  BIND (question_i_bring);
  BIND (sources);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_focus_add);

  gtk_widget_class_install_action (widget_class, "prepare.start", NULL, on_start);
  gtk_widget_class_install_action (widget_class, "prepare.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "prepare.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "prepare.save-planned", NULL, on_save);
}

static void
mentor_prepare_page_init (MentorPreparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_text (MentorPreparePage *self, const char *property, gpointer widget)
{
  g_object_bind_property (self->session, property, widget, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * mentor_prepare_page_new:
 * @context: what the page may ask
 * @mentee: whose session it is
 * @session: the session
 *
 * What was left open before comes onto the agenda.
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_prepare_page_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorPreparePage *self =
      g_object_new (MENTOR_TYPE_PREPARE_PAGE, "context", context, "mentee", mentee, NULL);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));
  g_autoptr (GListModel) rows = NULL;

  mentor_mentee_carry_over (mentee, session);
  self->session = g_object_ref (session);
  self->points = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (mentor_session_get_agenda (session))),
      GTK_FILTER (gtk_custom_filter_new (is_shown, NULL, NULL)));
  rows = mentor_add_row_make_model (G_LIST_MODEL (g_object_ref (self->points)));
  gtk_list_box_bind_model (self->agenda, rows, create_point, self, NULL);
  bind_text (self, "what-moved", self->what_moved);
  bind_text (self, "what-was-hard", self->what_was_hard);
  bind_text (self, "what-i-want", self->what_i_want);
  bind_text (self, "question-i-bring", self->question_i_bring);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agenda), writable);
  gtk_widget_set_sensitive (self->add, writable);
  gtk_widget_set_sensitive (self->preparation, writable);
  mentor_prepare_sources_set_session (self->sources, context, mentee, session);
  mentor_page_follow (MENTOR_PAGE (self), mentor_mentee_get_sessions (mentee), session);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
  return MENTOR_PAGE (self);
}
