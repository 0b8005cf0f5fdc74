/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-background.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-session-link.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* As much of the notes as reminds of the rest. */
#define FIRST_LETTERS 400

/**
 * MentorSessionBackground:
 *
 * What stands behind a session, folded up until it is asked for: the session before, how somebody prepared, and GROW
 * where it is used.
 */
struct _MentorSessionBackground {
  AdwBin parent_instance;

  MentorMentee *mentee;
  MentorSession *session;
  gboolean filled; /* the row of the session before */
  AdwExpanderRow *last_row;
  AdwExpanderRow *preparation_row;
  GtkWidget *what_moved;
  GtkWidget *what_was_hard;
  GtkWidget *what_i_want;
  GtkWidget *question_i_bring;
  AdwExpanderRow *grow_row;
  GtkWidget *grow_goal;
  GtkWidget *grow_reality;
  GtkWidget *grow_options;
  GtkWidget *grow_will;
};

G_DEFINE_FINAL_TYPE (MentorSessionBackground, mentor_session_background, ADW_TYPE_BIN)

static void
mentor_session_background_dispose (GObject *object)
{
  MentorSessionBackground *self = MENTOR_SESSION_BACKGROUND (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_BACKGROUND);
  g_clear_object (&self->mentee);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_background_parent_class)->dispose (object);
}

static void
add_line (MentorSessionBackground *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_expander_row_add_row (self->last_row, row);
}

static char *
describe_point (MentorSessionBackground *self, MentorAgendaPoint *point)
{
  MentorSession *next;
  GDateTime *start;
  g_autofree char *day = NULL;

  if (*mentor_agenda_point_get_outcome (point))
    return g_strdup (mentor_agenda_point_get_outcome (point));
  if (mentor_agenda_point_get_done (point))
    return g_strdup (_("Talked about"));
  if (mentor_agenda_point_get_dropped (point))
    return g_strdup (C_("point", "Dropped"));
  next = mentor_mentee_find_carried_to (self->mentee, point);
  start = next ? mentor_session_get_start (next) : NULL;
  if (start == NULL)
    return g_strdup ("");
  day = mentor_format_day (mentor_day_of_time (start));
  return g_strdup_printf (_("Carried to %s"), day);
}

static char *
get_first_lines (const char *notes)
{
  const glong length = g_utf8_strlen (notes, -1);
  g_autofree char *start = NULL;

  if (length <= FIRST_LETTERS)
    return g_strdup (notes);
  start = g_utf8_substring (notes, 0, FIRST_LETTERS);
  return g_strconcat (start, "…", NULL);
}

static void
fill_last (MentorSessionBackground *self, MentorSession *last)
{
  MentorRecordList *agenda = mentor_session_get_agenda (last);
  MentorRecordList *insights = mentor_mentee_get_insights (self->mentee);
  const char *notes = mentor_session_get_notes (last);

  self->filled = TRUE;
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      g_autofree char *became = describe_point (self, point);

      add_line (self, mentor_agenda_point_get_text (point), became);
    }
  if (*notes)
    {
      g_autofree char *lines = get_first_lines (notes);

      add_line (self, _("Notes"), lines);
    }
  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      if (g_str_equal (mentor_insight_get_session (insight), mentor_record_get_id (MENTOR_RECORD (last))))
        add_line (self, mentor_insight_get_text (insight),
                  mentor_label_insight_kind (mentor_insight_get_kind (insight)));
    }
  adw_expander_row_add_row (self->last_row, mentor_session_link_new (self->mentee, last));
}

static gboolean
show_row (gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

  if (viewport && gtk_widget_get_mapped (row))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);
  return G_SOURCE_REMOVE;
}

/* What was unfolded comes into view. */
static void
on_unfolded (MentorSessionBackground *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  if (adw_expander_row_get_expanded (row) && gtk_widget_get_mapped (GTK_WIDGET (row)))
    g_timeout_add_full (G_PRIORITY_LOW, 250, show_row, g_object_ref (row), g_object_unref);
}

static void
on_expanded (MentorSessionBackground *self)
{
  MentorSession *last = mentor_mentee_find_last_session (self->mentee, self->session);

  if (!self->filled && last && adw_expander_row_get_expanded (self->last_row))
    fill_last (self, last);
}

static gboolean
is_prepared (MentorSession *session)
{
  return *mentor_session_get_what_moved (session) || *mentor_session_get_what_was_hard (session) ||
         *mentor_session_get_what_i_want (session) ||
         *mentor_session_get_question_i_bring (session);
}

static void
update (MentorSessionBackground *self)
{
  MentorSession *last = mentor_mentee_find_last_session (self->mentee, self->session);
  GDateTime *start = last ? mentor_session_get_start (last) : NULL;
  g_autofree char *day = start ? mentor_format_long_day (mentor_day_of_time (start)) : NULL;
  gboolean any;

  if (strstr (mentor_session_get_template (self->session), "grow"))
    gtk_widget_set_visible (GTK_WIDGET (self->grow_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), last != NULL);
  adw_expander_row_set_subtitle (self->last_row, day ? day : "");
  gtk_widget_set_visible (GTK_WIDGET (self->preparation_row),
                          mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED ||
                              is_prepared (self->session));
  any = last || gtk_widget_get_visible (GTK_WIDGET (self->preparation_row)) ||
        gtk_widget_get_visible (GTK_WIDGET (self->grow_row));
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
mentor_session_background_class_init (MentorSessionBackgroundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_background_dispose;
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-background.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorSessionBackground, name)
  BIND (last_row);
  BIND (preparation_row);
  BIND (what_moved);
  BIND (what_was_hard);
  BIND (what_i_want);
  BIND (question_i_bring);
  BIND (grow_row);
  BIND (grow_goal);
  BIND (grow_reality);
  BIND (grow_options);
  BIND (grow_will);
#undef BIND
}

static void
mentor_session_background_init (MentorSessionBackground *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_text (MentorSessionBackground *self, const char *property, gpointer widget)
{
  g_object_bind_property (self->session, property, widget, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
bind_texts (MentorSessionBackground *self)
{
  bind_text (self, "what-moved", self->what_moved);
  bind_text (self, "what-was-hard", self->what_was_hard);
  bind_text (self, "what-i-want", self->what_i_want);
  bind_text (self, "question-i-bring", self->question_i_bring);
  bind_text (self, "grow-goal", self->grow_goal);
  bind_text (self, "grow-reality", self->grow_reality);
  bind_text (self, "grow-options", self->grow_options);
  bind_text (self, "grow-will", self->grow_will);
}

static gboolean
uses_grow (MentorSession *session)
{
  return *mentor_session_get_grow_goal (session) || *mentor_session_get_grow_reality (session) ||
         *mentor_session_get_grow_options (session) || *mentor_session_get_grow_will (session);
}

/**
 * mentor_session_background_set_session:
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_background_set_session (MentorSessionBackground *self, MentorMentee *mentee,
                                       MentorSession *session)
{
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));
  const gboolean grows = uses_grow (session);
  AdwExpanderRow *const rows[] = { self->last_row, self->preparation_row, self->grow_row };

  g_return_if_fail (self->session == NULL);

  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  bind_texts (self);
  gtk_widget_set_visible (GTK_WIDGET (self->grow_row), grows);
  adw_expander_row_set_expanded (self->grow_row, grows);
  gtk_widget_set_sensitive (GTK_WIDGET (self->preparation_row), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->grow_row), writable);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::start", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::template", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last_row, "notify::expanded", G_CALLBACK (on_expanded), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "notify::expanded", G_CALLBACK (on_unfolded), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

/**
 * mentor_session_background_show_grow:
 *
 * Unfolds the four steps of GROW and puts the keyboard there.
 */
void
mentor_session_background_show_grow (MentorSessionBackground *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->grow_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  adw_expander_row_set_expanded (self->grow_row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grow_row));
}

gboolean
mentor_session_background_has_grow (MentorSessionBackground *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->grow_row));
}
