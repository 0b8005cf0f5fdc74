/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-wrap-up-page.h"

#include "mentor-action-row.h"
#include "mentor-add-row.h"
#include "mentor-agreed-entry.h"
#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-next-plan.h"
#include "mentor-open-point-row.h"
#include "mentor-people.h"
#include "mentor-sequences.h"
#include "mentor-session-clock.h"
#include "mentor-session-facts.h"
#include "mentor-summary-card.h"
#include "mentor-wrap-up-rules.h"

#include <glib/gi18n.h>

/**
 * MentorWrapUpPage:
 *
 * The minute after a session: what was agreed, how it was, when it goes on, a thought for oneself, a summary for both.
 * Each of it can be left out, and nothing happens by opening the page.
 */
struct _MentorWrapUpPage {
  MentorPage parent_instance;

  MentorSession *session;
  GtkFilterListModel *own;
  GHashTable *seen; /* ids of the points that were open while the page was: they stay where they are */
  GtkFilterListModel *open_points;
  GtkWidget *entry; /* not owned */
  guint update_id;
  gboolean shown; /* the page has been on the screen */

  AdwWindowTitle *window_title;
  GtkListBox *actions;
  GtkWidget *points_section;
  GtkListBox *points;
  MentorSessionFacts *facts;
  MentorNextPlan *next;
  GtkWidget *reflect_section;
  GtkListBox *prompts;
  MentorSummaryCard *summary;
};

G_DEFINE_FINAL_TYPE (MentorWrapUpPage, mentor_wrap_up_page, MENTOR_TYPE_PAGE)

#define N_PROMPTS 3

static void
mentor_wrap_up_page_dispose (GObject *object)
{
  MentorWrapUpPage *self = MENTOR_WRAP_UP_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_WRAP_UP_PAGE);
  g_clear_object (&self->own);
  g_clear_object (&self->open_points);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_wrap_up_page_parent_class)->dispose (object);
}

static void
mentor_wrap_up_page_finalize (GObject *object)
{
  g_hash_table_unref (MENTOR_WRAP_UP_PAGE (object)->seen);

  G_OBJECT_CLASS (mentor_wrap_up_page_parent_class)->finalize (object);
}

static void
update_title (MentorWrapUpPage *self)
{
  const char *name = mentor_mentee_get_counterpart (mentor_page_get_mentee (MENTOR_PAGE (self)));
  GDateTime *start = mentor_session_get_start (self->session);
  g_autofree char *day = start ? mentor_format_day (mentor_day_of_time (start)) : NULL;
  g_autofree char *subtitle = NULL;

  if (day && *name)
    /* Translators: a person and a day */
    subtitle = g_strdup_printf (C_("session", "%1$s · %2$s"), name, day);
  adw_window_title_set_subtitle (self->window_title, subtitle ? subtitle : day ? day : name);
}

/* What was agreed */

static gboolean
is_own (gpointer item, gpointer data)
{
  return g_str_equal (mentor_action_item_get_session (item), mentor_record_get_id (data));
}

static GtkWidget *
create_action (gpointer item, gpointer data)
{
  MentorWrapUpPage *self = data;
  MentorPage *page = data;

  if (MENTOR_IS_ACTION_ITEM (item))
    return mentor_action_row_new (mentor_page_get_context (page), mentor_page_get_mentee (page),
                                  item, FALSE);
  self->entry = mentor_agreed_entry_new (
      mentor_page_get_mentee (page), mentor_record_get_id (MENTOR_RECORD (self->session)));
  return self->entry;
}

static void
on_next_changed (MentorWrapUpPage *self)
{
  if (self->entry)
    mentor_agreed_entry_set_until (self->entry, mentor_next_plan_get_day (self->next));
}

/* Points not reached */

static gboolean
is_left (gpointer item, gpointer data)
{
  MentorWrapUpPage *self = data;
  const char *id = mentor_record_get_id (item);

  if (mentor_agenda_point_comes_back (item))
    g_hash_table_add (self->seen, g_strdup (id));
  return g_hash_table_contains (self->seen, id);
}

static GtkWidget *
create_point (gpointer item, gpointer data)
{
  return mentor_open_point_row_new (mentor_page_get_mentee (data), item);
}

static void
update_lists (gpointer data)
{
  MentorWrapUpPage *self = data;

  self->update_id = 0;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->own), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->open_points),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->points_section,
                          g_list_model_get_n_items (G_LIST_MODEL (self->open_points)) > 0);
}

static void
queue_update_lists (MentorWrapUpPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update_lists, self);
}

static void
bind_lists (MentorWrapUpPage *self)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  g_autoptr (GListModel) rows = NULL;

  self->own = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (mentor_mentee_get_actions (mentee))),
      GTK_FILTER (gtk_custom_filter_new (is_own, g_object_ref (self->session), g_object_unref)));
  rows = mentor_add_row_make_model (g_object_ref (G_LIST_MODEL (self->own)));
  gtk_list_box_bind_model (self->actions, rows, create_action, self, NULL);
  self->open_points = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (mentor_session_get_agenda (self->session))),
      GTK_FILTER (gtk_custom_filter_new (is_left, self, NULL)));
  gtk_list_box_bind_model (self->points, G_LIST_MODEL (self->open_points), create_point, self, NULL);
  g_signal_connect_object (mentee, "changed", G_CALLBACK (queue_update_lists), self,
                           G_CONNECT_SWAPPED);
  update_lists (self);
}

/* Reflect privately */

static void
on_prompt (MentorWrapUpPage *self, GtkListBoxRow *row)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  g_autofree char *address =
      g_strdup_printf ("note:%s::%s:%s", mentor_record_get_id (MENTOR_RECORD (mentee)),
                       (const char *) g_object_get_data (G_OBJECT (row), "question"),
                       mentor_record_get_id (MENTOR_RECORD (self->session)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

/* Known only while the notes are open; of a note nothing but that it is there. */
static gboolean
is_written (MentorWrapUpPage *self, const char *question)
{
  MentorPage *page = MENTOR_PAGE (self);
  MentorRecordList *notes = mentor_notebook_get_notes (mentor_vault_get_notebook (
      mentor_context_get_vault (mentor_page_get_context (page)), mentor_page_get_mentee (page)));

  for (guint i = 0; i < mentor_record_list_get_size (notes); i++)
    {
      MentorPrivateNote *note = mentor_record_list_get (notes, i);

      if (g_str_equal (mentor_private_note_get_prompt (note), question) &&
          g_str_equal (mentor_private_note_get_session (note),
                       mentor_record_get_id (MENTOR_RECORD (self->session))))
        return TRUE;
    }
  return FALSE;
}

static void
show_written (MentorWrapUpPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->prompts, i)) != NULL; i++)
    if (!mentor_sequences_find (g_object_get_data (G_OBJECT (row), "question")))
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   is_written (self, g_object_get_data (G_OBJECT (row), "question"))
                                       ? C_("private note", "Written down")
                                       : "");
}

static GtkWidget *
make_question_row (const char *title, const char *id)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "question", g_strdup (id), g_free);
  return row;
}

/* Chosen once, so that the question somebody has just answered does not go from under the eyes. */
static void
fill_prompts (MentorWrapUpPage *self)
{
  MentorPage *page = MENTOR_PAGE (self);
  MentorMentee *mentee = mentor_page_get_mentee (page);
  MentorStore *store = mentor_context_get_store (mentor_page_get_context (page));
  g_autoptr (GPtrArray) chosen = mentor_prompts_choose_reflections (
      mentor_prompt_library_get_prompts (mentor_store_get_prompts (store)),
      mentor_mentee_get_role (mentee), mentor_mentee_get_stage (mentee), N_PROMPTS);

  MentorSequence *sequence = mentor_sequences_find ("five-minutes");
  GtkWidget *row = make_question_row (mentor_sequence_get_name (sequence),
                                      mentor_sequence_get_id (sequence));

  for (guint i = 0; i < chosen->len; i++)
    gtk_list_box_append (self->prompts,
                         make_question_row (mentor_prompt_get_text (chosen->pdata[i]),
                                            mentor_record_get_id (chosen->pdata[i])));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mentor_sequence_get_purpose (sequence));
  gtk_list_box_append (self->prompts, row);
  gtk_widget_set_visible (self->reflect_section,
                          chosen->len > 0 && !mentor_record_get_read_only (MENTOR_RECORD (mentee)));
}

/* The end */

/* The way back from a session that was wrapped up. */
typedef struct {
  MentorMentee *mentee;
  MentorSession *session;
  MentorSessionState state;
  GDateTime *start; /* nullable, as the next */
  GDateTime *ended;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->mentee);
  g_object_unref (step->session);
  g_clear_pointer (&step->start, g_date_time_unref);
  g_clear_pointer (&step->ended, g_date_time_unref);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  mentor_session_set_start (step->session, step->start);
  mentor_session_set_ended (step->session, step->ended);
  mentor_session_set_state (step->session, step->state);
  mentor_mentee_settle (step->mentee, step->session);
}

static void
wrap_up (MentorWrapUpPage *self)
{
  MentorPage *page = MENTOR_PAGE (self);
  Step *step = g_new0 (Step, 1);
  g_autoptr (GDateTime) now = mentor_clock_now ();

  step->mentee = g_object_ref (mentor_page_get_mentee (page));
  step->session = g_object_ref (self->session);
  step->state = mentor_session_get_state (self->session);
  if (mentor_session_get_start (self->session))
    step->start = g_date_time_ref (mentor_session_get_start (self->session));
  if (mentor_session_get_ended (self->session))
    step->ended = g_date_time_ref (mentor_session_get_ended (self->session));
  mentor_session_stop (self->session, now);
  mentor_session_settle_start (self->session, now);
  mentor_session_set_state (self->session, MENTOR_SESSION_STATE_HELD);
  mentor_mentee_settle (step->mentee, self->session);
  mentor_context_offer_undo (mentor_page_get_context (page), _("Session wrapped up"), step_undo, step,
                             step_free);
}

static void
on_done (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorWrapUpPage *self = MENTOR_WRAP_UP_PAGE (widget);

  if (mentor_session_is_running (self->session) ||
      mentor_session_get_state (self->session) != MENTOR_SESSION_STATE_HELD)
    wrap_up (self);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
mentor_wrap_up_page_shown (AdwNavigationPage *page)
{
  MentorWrapUpPage *self = MENTOR_WRAP_UP_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (mentor_wrap_up_page_parent_class)->shown (page);
  show_written (self);
  if (self->shown)
    return;
  self->shown = TRUE;
  gtk_widget_grab_focus (self->entry);
}

static void
mentor_wrap_up_page_class_init (MentorWrapUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_wrap_up_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_wrap_up_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_wrap_up_page_shown;

  g_type_ensure (MENTOR_TYPE_NEXT_PLAN);
  g_type_ensure (MENTOR_TYPE_SESSION_FACTS);
  g_type_ensure (MENTOR_TYPE_SUMMARY_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/wrap-up/mentor-wrap-up-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorWrapUpPage, name)
  BIND (window_title);
  BIND (actions);
  BIND (points_section);
  BIND (points);
  BIND (facts);
  BIND (next);
  BIND (reflect_section);
  BIND (prompts);
  BIND (summary);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_next_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt);

  gtk_widget_class_install_action (widget_class, "wrap-up.done", NULL, on_done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "wrap-up.done",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "wrap-up.done", NULL);
}

static void
mentor_wrap_up_page_init (MentorWrapUpPage *self)
{
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_wrap_up_page_new:
 * @context: what the page may ask
 * @mentee: whose session it is
 * @session: the session
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_wrap_up_page_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorWrapUpPage *self =
      g_object_new (MENTOR_TYPE_WRAP_UP_PAGE, "context", context, "mentee", mentee, NULL);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));

  self->session = g_object_ref (session);
  bind_lists (self);
  mentor_session_facts_set_session (self->facts, mentee, session);
  mentor_session_facts_use_words (self->facts);
  mentor_next_plan_set_session (self->next, context, mentee, session);
  fill_prompts (self);
  mentor_summary_card_set_session (self->summary, context, mentee, session);
  on_next_changed (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wrap-up.done", writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->actions), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->points), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->facts), writable);

  g_signal_connect_object (session, "notify::start", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::name", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::mentor-name", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      mentor_notebook_get_notes (
          mentor_vault_get_notebook (mentor_context_get_vault (context), mentee)),
      "items-changed", G_CALLBACK (show_written), self, G_CONNECT_SWAPPED);
  mentor_page_follow (MENTOR_PAGE (self), mentor_mentee_get_sessions (mentee), session);
  update_title (self);
  return MENTOR_PAGE (self);
}
