/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-page.h"

#include "mentor-action-entry.h"
#include "mentor-action-row.h"
#include "mentor-add-row.h"
#include "mentor-agenda-row.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-editor.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-session-details.h"
#include "mentor-session-facts.h"
#include "mentor-session-state.h"
#include "mentor-template-dialog.h"
#include "mentor-template-save-dialog.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorSessionPage:
 *
 * A session: the agenda and the actions on one side, the notes on the other. A narrow window shows one of the two.
 */
struct _MentorSessionPage {
  MentorPage parent_instance;

  MentorSession *session;
  MentorSession *before; /* the session held before this one */
  GtkFilterListModel *last;
  GtkFilterListModel *own;
  guint update_id;
  gboolean narrow;
  gboolean shown; /* the page has been on the screen */

  AdwWindowTitle *window_title;
  GtkWidget *held_wide;
  GtkWidget *held_narrow;
  AdwToggleGroup *side;
  GtkWidget *agenda_side;
  GtkWidget *notes_side;
  GtkWidget *preparation;
  AdwExpanderRow *preparation_row;
  GtkWidget *what_moved;
  GtkWidget *what_was_hard;
  GtkWidget *what_i_want;
  GtkWidget *question_i_bring;
  GtkListBox *agenda;
  GtkListBox *last_actions;
  GtkWidget *last_section;
  GtkListBox *actions;
  GtkWidget *grow;
  AdwExpanderRow *grow_row;
  GtkWidget *grow_goal;
  GtkWidget *grow_reality;
  GtkWidget *grow_options;
  GtkWidget *grow_will;
  MentorEditor *notes;
  GtkLabel *saved;
  MentorSessionFacts *facts;
};

G_DEFINE_FINAL_TYPE (MentorSessionPage, mentor_session_page, MENTOR_TYPE_PAGE)

static void
mentor_session_page_dispose (GObject *object)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_PAGE);
  g_clear_object (&self->last);
  g_clear_object (&self->own);
  g_clear_object (&self->before);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_page_parent_class)->dispose (object);
}

static char *
describe_narrow (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (start == NULL)
    return g_strdup (_("No date yet"));
  day = mentor_format_day (mentor_day_of_time (start));
  time = mentor_format_time (start);
  /* Translators: a day and a time of day */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, time);
}

static char *
describe_wide (MentorSession *session)
{
  g_autofree char *moment = mentor_format_start (session);
  g_autofree char *length = mentor_format_length (mentor_session_get_length (session));

  /* Translators: the moment a session begins, and its length */
  return g_strdup_printf (C_("session", "%1$s · %2$s"), moment, length);
}

static void
update_title (MentorSessionPage *self)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  const MentorSessionState state = mentor_session_get_state (self->session);
  const char *name = mentor_mentee_get_counterpart (mentee);
  g_autofree char *title =
      *name ? g_strdup_printf (_("Session with %s"), name) : g_strdup (_("Session"));
  g_autofree char *subtitle =
      self->narrow ? describe_narrow (self->session) : describe_wide (self->session);

  if (state == MENTOR_SESSION_STATE_MISSED || state == MENTOR_SESSION_STATE_CANCELLED)
    {
      g_autofree char *plain = g_steal_pointer (&subtitle);

      /* Translators: what became of a session, and when it would have been */
      subtitle = g_strdup_printf (C_("session", "%1$s · %2$s"), mentor_label_session_state (state),
                                  plain);
    }
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, self->narrow && *name ? name : title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static gboolean
is_prepared (MentorSession *session)
{
  return *mentor_session_get_what_moved (session) || *mentor_session_get_what_was_hard (session) ||
         *mentor_session_get_what_i_want (session) ||
         *mentor_session_get_question_i_bring (session);
}

static void
update_state (MentorSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const MentorSessionState state = mentor_session_get_state (self->session);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (self->session));
  const gboolean planned = state == MENTOR_SESSION_STATE_PLANNED;

  gtk_widget_action_set_enabled (widget, "session.held",
                                 writable && state != MENTOR_SESSION_STATE_HELD);
  gtk_widget_action_set_enabled (widget, "session.missed",
                                 writable && state != MENTOR_SESSION_STATE_MISSED);
  gtk_widget_action_set_enabled (widget, "session.cancelled",
                                 writable && state != MENTOR_SESSION_STATE_CANCELLED);
  gtk_widget_action_set_enabled (widget, "session.planned", writable && !planned);
  gtk_widget_action_set_enabled (widget, "session.remove", writable);
  gtk_widget_action_set_enabled (widget, "session.use-template", writable);
  gtk_widget_set_visible (self->held_wide, planned);
  gtk_widget_set_visible (self->held_narrow, planned);
  gtk_widget_set_visible (self->preparation, planned || is_prepared (self->session));
  update_title (self);
}

static void
update_sides (MentorSessionPage *self)
{
  const gboolean notes = g_strcmp0 (adw_toggle_group_get_active_name (self->side), "notes") == 0;

  gtk_widget_set_visible (self->agenda_side, !self->narrow || !notes);
  gtk_widget_set_visible (self->notes_side, !self->narrow || notes);
}

static void
on_narrow (MentorSessionPage *self)
{
  self->narrow = TRUE;
  update_sides (self);
  update_title (self);
}

static void
on_wide (MentorSessionPage *self)
{
  self->narrow = FALSE;
  update_sides (self);
  update_title (self);
}

static void
on_side (MentorSessionPage *self)
{
  update_sides (self);
}

static void
on_focus_add (MentorSessionPage *self)
{
  const guint n_points = mentor_record_list_get_size (mentor_session_get_agenda (self->session));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->agenda, (int) n_points)));
}

static void
on_add_point (MentorSessionPage *self, const char *words)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, words);
  mentor_agenda_point_set_brought_by (
      point, mentor_mentee_get_user (mentor_page_get_mentee (MENTOR_PAGE (self))));
  mentor_agenda_point_set_first_brought (point, mentor_day_today ());
  mentor_record_list_append (mentor_session_get_agenda (self->session), point);
}

static GtkWidget *
create_point (gpointer item, gpointer data)
{
  MentorSessionPage *self = data;
  MentorPage *page = MENTOR_PAGE (self);
  GtkWidget *row;

  if (MENTOR_IS_AGENDA_POINT (item))
    return mentor_agenda_row_new (mentor_page_get_context (page), mentor_page_get_mentee (page),
                                  mentor_session_get_agenda (self->session), item);
  row = mentor_add_row_new (_("Add a point"));
  g_signal_connect_object (row, "add", G_CALLBACK (on_add_point), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_action (gpointer item, gpointer data)
{
  MentorPage *page = data;

  if (MENTOR_IS_ACTION_ITEM (item))
    return mentor_action_row_new (mentor_page_get_context (page), mentor_page_get_mentee (page),
                                  item, FALSE);
  return mentor_action_entry_new (
      mentor_page_get_mentee (page), NULL,
      mentor_record_get_id (MENTOR_RECORD (MENTOR_SESSION_PAGE (page)->session)));
}

static gboolean
is_own (gpointer item, gpointer data)
{
  return g_str_equal (mentor_action_item_get_session (item), mentor_record_get_id (data));
}

/* What the session before this one agreed on; and, before a session, all that is open. */
static gboolean
is_from_last_time (gpointer item, gpointer data)
{
  MentorSessionPage *self = data;

  if (is_own (item, self->session))
    return FALSE;
  if (mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED &&
      mentor_action_item_get_state (item) == MENTOR_ACTION_STATE_OPEN)
    return TRUE;
  return self->before && is_own (item, self->before);
}

static void
update_lists (gpointer data)
{
  MentorSessionPage *self = data;

  self->update_id = 0;
  g_set_object (&self->before, mentor_mentee_find_last_session (
                                   mentor_page_get_mentee (MENTOR_PAGE (self)), self->session));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->last), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->own), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->last_section,
                          g_list_model_get_n_items (G_LIST_MODEL (self->last)) > 0);
}

static void
queue_update_lists (MentorSessionPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update_lists, self);
}

static void
bind_lists (MentorSessionPage *self)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  GListModel *actions = G_LIST_MODEL (mentor_mentee_get_actions (mentee));
  g_autoptr (GListModel) points = mentor_add_row_make_model (
      g_object_ref (G_LIST_MODEL (mentor_session_get_agenda (self->session))));
  g_autoptr (GListModel) own_rows = NULL;

  gtk_list_box_bind_model (self->agenda, points, create_point, self, NULL);
  self->last = gtk_filter_list_model_new (
      g_object_ref (actions), GTK_FILTER (gtk_custom_filter_new (is_from_last_time, self, NULL)));
  self->own = gtk_filter_list_model_new (
      g_object_ref (actions),
      GTK_FILTER (gtk_custom_filter_new (is_own, g_object_ref (self->session), g_object_unref)));
  gtk_list_box_bind_model (self->last_actions, G_LIST_MODEL (self->last), create_action, self, NULL);
  own_rows = mentor_add_row_make_model (g_object_ref (G_LIST_MODEL (self->own)));
  gtk_list_box_bind_model (self->actions, own_rows, create_action, self, NULL);

  /* Only what the filters look at: typing notes changes the mentee too. */
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (queue_update_lists), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::start", G_CALLBACK (queue_update_lists), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "changed", G_CALLBACK (queue_update_lists), self,
                           G_CONNECT_SWAPPED);
  update_lists (self);
}

static void
bind_text (MentorSessionPage *self, const char *property, gpointer widget)
{
  g_object_bind_property (self->session, property, widget, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
bind_texts (MentorSessionPage *self)
{
  bind_text (self, "what-moved", self->what_moved);
  bind_text (self, "what-was-hard", self->what_was_hard);
  bind_text (self, "what-i-want", self->what_i_want);
  bind_text (self, "question-i-bring", self->question_i_bring);
  bind_text (self, "grow-goal", self->grow_goal);
  bind_text (self, "grow-reality", self->grow_reality);
  bind_text (self, "grow-options", self->grow_options);
  bind_text (self, "grow-will", self->grow_will);
  bind_text (self, "notes", self->notes);
  adw_expander_row_set_expanded (self->grow_row, *mentor_session_get_grow_goal (self->session) ||
                                                     *mentor_session_get_grow_reality (self->session) ||
                                                     *mentor_session_get_grow_options (self->session) ||
                                                     *mentor_session_get_grow_will (self->session));
}

static void
on_saved (MentorSessionPage *self, GParamSpec *pspec, MentorStore *store)
{
  gtk_label_set_label (self->saved,
                       mentor_store_get_saved (store) ? _("Saved") : _("Not saved yet"));
}

static void
on_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (mentor_session_details_new (MENTOR_SESSION_PAGE (widget)->session), widget);
}

static void
on_template (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *(*create) (MentorContext *, MentorMentee *, MentorSession *) =
      g_str_equal (name, "session.use-template") ? mentor_template_dialog_new
                                                 : mentor_template_save_dialog_new;

  adw_dialog_present (create (mentor_page_get_context (MENTOR_PAGE (widget)),
                              mentor_page_get_mentee (MENTOR_PAGE (widget)),
                              MENTOR_SESSION_PAGE (widget)->session),
                      widget);
}

static void
on_set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct {
    const char *action;
    MentorSessionState state;
  } states[] = {
    { "session.held", MENTOR_SESSION_STATE_HELD },
    { "session.missed", MENTOR_SESSION_STATE_MISSED },
    { "session.cancelled", MENTOR_SESSION_STATE_CANCELLED },
    { "session.planned", MENTOR_SESSION_STATE_PLANNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].action, name))
      mentor_session_mark (mentor_page_get_context (MENTOR_PAGE (widget)),
                           MENTOR_SESSION_PAGE (widget)->session, states[i].state);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (widget);
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));

  mentor_context_remove (mentor_page_get_context (MENTOR_PAGE (self)),
                         mentor_mentee_get_sessions (mentee), self->session, _("Session removed"));
}

/* One that was held and has nothing in it yet is about to be written down. */
static void
mentor_session_page_shown (AdwNavigationPage *page)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (mentor_session_page_parent_class)->shown (page);
  if (self->shown)
    return;
  self->shown = TRUE;
  if (mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_HELD &&
      *mentor_session_get_notes (self->session) == '\0' &&
      mentor_record_list_get_size (mentor_session_get_agenda (self->session)) == 0)
    {
      adw_toggle_group_set_active_name (self->side, "notes");
      gtk_widget_grab_focus (GTK_WIDGET (self->notes));
    }
}

static void
mentor_session_page_class_init (MentorSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const states[] = { "session.held", "session.missed", "session.cancelled",
                                        "session.planned" };

  G_OBJECT_CLASS (klass)->dispose = mentor_session_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_session_page_shown;

  g_type_ensure (MENTOR_TYPE_EDITOR);
  g_type_ensure (MENTOR_TYPE_SESSION_FACTS);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorSessionPage, name)
  BIND (window_title);
  BIND (held_wide);
  BIND (held_narrow);
  BIND (side);
  BIND (agenda_side);
  BIND (notes_side);
  BIND (preparation);
  BIND (preparation_row);
  BIND (what_moved);
  BIND (what_was_hard);
  BIND (what_i_want);
  BIND (question_i_bring);
  BIND (agenda);
  BIND (last_actions);
  BIND (last_section);
  BIND (actions);
  BIND (grow);
  BIND (grow_row);
  BIND (grow_goal);
  BIND (grow_reality);
  BIND (grow_options);
  BIND (grow_will);
  BIND (notes);
  BIND (saved);
  BIND (facts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_side);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_add);

  gtk_widget_class_install_action (widget_class, "session.details", NULL, on_details);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_class_install_action (widget_class, states[i], NULL, on_set_state);
  gtk_widget_class_install_action (widget_class, "session.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "session.use-template", NULL, on_template);
  gtk_widget_class_install_action (widget_class, "session.save-template", NULL, on_template);
}

static void
mentor_session_page_init (MentorSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_session_page_new:
 * @context: what the page may ask
 * @mentee: whose session it is
 * @session: the session
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_session_page_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorSessionPage *self =
      g_object_new (MENTOR_TYPE_SESSION_PAGE, "context", context, "mentee", mentee, NULL);
  MentorStore *store = mentor_context_get_store (context);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));

  self->session = g_object_ref (session);
  bind_texts (self);
  bind_lists (self);
  mentor_session_facts_set_session (self->facts, mentee, session);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->notes), writable);
  gtk_widget_set_sensitive (self->preparation, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agenda), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->last_actions), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->actions), writable);
  gtk_widget_set_sensitive (self->grow, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->facts), writable);

  g_signal_connect_object (store, "notify::saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  on_saved (self, NULL, store);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::start", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::length", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::name", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::mentor-name", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  mentor_page_follow (MENTOR_PAGE (self), mentor_mentee_get_sessions (mentee), session);
  update_state (self);
  update_sides (self);
  return MENTOR_PAGE (self);
}
