/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-page.h"

#include "mentor-agenda-put.h"
#include "mentor-agenda-rules.h"
#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-editor.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-session-actions.h"
#include "mentor-session-agenda.h"
#include "mentor-session-background.h"
#include "mentor-session-capture.h"
#include "mentor-session-clock.h"
#include "mentor-session-commands.h"
#include "mentor-session-facts.h"
#include "mentor-session-questions.h"
#include "mentor-session-results.h"
#include "mentor-session-timer.h"
#include "mentor-session-words.h"

#include <glib/gi18n.h>

/* A page that is left open looks at the clock again when there is something else to do, if that is not too far away. */
#define SOON (24 * 60 * 60)

/**
 * MentorSessionPage:
 *
 * A session: the open actions and the agenda on one side, the notes on the other, and the questions beside them when
 * asked for. A narrow window shows one side at a time. Nothing on it is modal.
 */
struct _MentorSessionPage {
  MentorPage parent_instance;

  MentorSession *session;
  MentorSessionQuestions *questions;
  guint step_id;
  gboolean narrow;
  gboolean shown; /* the page has been on the screen */

  AdwWindowTitle *window_title;
  GtkButton *main_button;
  GtkButton *main_small;
  GtkWidget *join;
  MentorSessionTimer *timer;
  GtkRevealer *held_revealer;
  AdwOverlaySplitView *split;
  MentorQuestionPicker *picker;
  AdwToggleGroup *side;
  GtkWidget *agenda_side;
  GtkBox *agenda_box;
  GtkWidget *notes_side;
  MentorSessionActions *open_actions;
  MentorSessionAgenda *agenda;
  MentorSessionResults *results;
  MentorSessionBackground *background;
  MentorSessionCapture *capture;
  MentorEditor *notes;
  GtkLabel *saved;
  MentorSessionFacts *facts;
};

G_DEFINE_FINAL_TYPE (MentorSessionPage, mentor_session_page, MENTOR_TYPE_PAGE)

static void
mentor_session_page_dispose (GObject *object)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (object);

  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_object (&self->questions);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_page_parent_class)->dispose (object);
}

/* What stands at the top */

/* A narrow window has no room for the timer, but for its words. A wide one need not say the length twice. */
static char *
describe (MentorSessionPage *self)
{
  const MentorSessionState state = mentor_session_get_state (self->session);
  const char *time = mentor_session_timer_get_text (self->timer);
  g_autofree char *plain = NULL;

  if (state == MENTOR_SESSION_STATE_PLANNED && *time)
    return self->narrow ? g_strdup (time)
                        : mentor_format_start (self->session);
  plain = self->narrow ? mentor_session_describe_briefly (self->session)
                       : mentor_session_describe (self->session);
  if (state == MENTOR_SESSION_STATE_MISSED || state == MENTOR_SESSION_STATE_CANCELLED)
    /* Translators: what became of a session, and when it would have been */
    return g_strdup_printf (C_("session", "%1$s · %2$s"), mentor_label_session_state (state), plain);
  return g_steal_pointer (&plain);
}

static void
update_title (MentorSessionPage *self)
{
  const char *name = mentor_mentee_get_counterpart (mentor_page_get_mentee (MENTOR_PAGE (self)));
  g_autofree char *title =
      *name ? g_strdup_printf (_("Session with %s"), name) : g_strdup (_("Session"));
  g_autofree char *subtitle = describe (self);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, self->narrow && *name ? name : title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
set_button (GtkButton *button, MentorSessionStep step)
{
  static const char *const actions[] = { "session.prepare", "session.begin", "session.wrap-up" };
  const char *const labels[] = { _("Prepare"), C_("session", "Start"), _("Wrap Up") };

  gtk_button_set_label (button, labels[step]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), actions[step]);
}

/* The one thing to do next is suggested: prepare, begin when it is time, wrap up once it began. A wide window has a
 * button for the beginning of its own, the timer's. */
static void
update_main_button (MentorSessionPage *self, MentorSessionStep step)
{
  const gboolean planned =
      mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED;
  const gboolean begin = step == MENTOR_SESSION_STEP_BEGIN;

  set_button (self->main_button, begin ? MENTOR_SESSION_STEP_PREPARE : step);
  set_button (self->main_small, step);
  mentor_set_css_class (GTK_WIDGET (self->main_button), "suggested-action", !begin);
  mentor_session_timer_suggest (self->timer, begin);
  gtk_widget_set_visible (GTK_WIDGET (self->main_button), planned);
  gtk_widget_set_visible (GTK_WIDGET (self->main_small), planned);
}

static void update_state (MentorSessionPage *self);

static void
on_step (gpointer data)
{
  MentorSessionPage *self = data;

  self->step_id = 0;
  update_state (self);
}

static void
wait_for_step (MentorSessionPage *self, GDateTime *now)
{
  const int seconds = mentor_session_get_seconds_to_step (self->session, now);

  g_clear_handle_id (&self->step_id, g_source_remove);
  if (seconds > 0 && seconds < SOON)
    self->step_id = g_timeout_add_seconds_once ((guint) seconds, on_step, self);
}

static void
update_state (MentorSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (self->session));
  const MentorSessionState state = mentor_session_get_state (self->session);
  const gboolean planned = state == MENTOR_SESSION_STATE_PLANNED;

  mentor_session_commands_update (widget, self->session);
  gtk_widget_action_set_enabled (widget, "session.grow",
                                 writable && !mentor_session_background_has_grow (self->background));
  gtk_widget_action_set_enabled (widget, "session.question", writable);
  update_main_button (self, mentor_session_get_step (self->session, now));
  gtk_widget_set_visible (GTK_WIDGET (self->timer),
                          planned && writable && !mentor_session_is_unmarked (self->session, now));
  gtk_widget_set_visible (self->join, gtk_widget_is_sensitive (self->join));
  gtk_revealer_set_reveal_child (self->held_revealer,
                                 writable && mentor_session_is_unmarked (self->session, now));
  gtk_widget_set_visible (GTK_WIDGET (self->held_revealer),
                          gtk_revealer_get_reveal_child (self->held_revealer));
  mentor_session_facts_set_brief (self->facts, planned);
  /* Of one that did not take place there is nothing to say. */
  gtk_widget_set_visible (GTK_WIDGET (self->facts), planned || state == MENTOR_SESSION_STATE_HELD);
  wait_for_step (self, now);
  update_title (self);
}

/* One side at a time */

static void
update_sides (MentorSessionPage *self)
{
  const gboolean notes = g_strcmp0 (adw_toggle_group_get_active_name (self->side), "notes") == 0;

  gtk_widget_set_visible (self->agenda_side, !self->narrow || !notes);
  gtk_widget_set_visible (self->notes_side, !self->narrow || notes);
}

/* Where there is little room the lines to write on scroll with the rest. */
static void
move_capture (MentorSessionPage *self, GtkBox *box)
{
  GtkWidget *capture = GTK_WIDGET (self->capture);
  const gboolean inside = box == self->agenda_box;

  if (gtk_widget_get_parent (capture) == GTK_WIDGET (box))
    return;
  g_object_ref (capture);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (capture)), capture);
  if (inside)
    gtk_box_insert_child_after (box, capture, GTK_WIDGET (self->agenda));
  else
    gtk_box_append (box, capture);
  g_object_unref (capture);
  gtk_widget_set_margin_start (capture, inside ? 0 : 12);
  gtk_widget_set_margin_end (capture, inside ? 0 : 12);
  gtk_widget_set_margin_top (capture, inside ? 0 : 6);
  gtk_widget_set_margin_bottom (capture, inside ? 0 : 12);
}

static void
set_narrow (MentorSessionPage *self, gboolean narrow)
{
  self->narrow = narrow;
  move_capture (self, narrow ? self->agenda_box : GTK_BOX (self->agenda_side));
  update_sides (self);
  update_title (self);
}

static void
on_narrow (MentorSessionPage *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (MentorSessionPage *self)
{
  set_narrow (self, FALSE);
}

static void
on_side (MentorSessionPage *self)
{
  update_sides (self);
}

static void
show_side (MentorSessionPage *self, const char *name)
{
  adw_toggle_group_set_active_name (self->side, name);
}

/* Questions */

static void
on_question (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (widget);

  mentor_session_questions_open (self->questions, mentor_page_get_context (MENTOR_PAGE (self)));
}

static void
on_picked (MentorSessionPage *self, MentorPrompt *prompt, gboolean to_notes)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));

  show_side (self, to_notes ? "notes" : "agenda");
  if (to_notes)
    {
      mentor_session_note_prompt (self->session, prompt, mentor_day_today ());
      mentor_session_questions_write_down (self->questions, prompt);
      mentor_context_say (context, _("Question added to the notes"));
    }
  else
    mentor_agenda_put_prompt (context, mentor_page_get_mentee (MENTOR_PAGE (self)), self->session,
                              prompt, _("Question added to the agenda"));
  mentor_session_questions_make_room (self->questions);
}

/* What a key of the window does here */

static gboolean
mentor_session_page_do_here (MentorPage *page, const char *what)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (page);

  if (mentor_record_get_read_only (MENTOR_RECORD (self->session)))
    return FALSE;
  if (g_str_equal (what, "question"))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.question", NULL);
      return TRUE;
    }
  mentor_session_questions_close (self->questions);
  show_side (self, "agenda");
  if (g_str_equal (what, "insight"))
    mentor_session_capture_insight (self->capture);
  else
    mentor_session_capture_action (self->capture);
  return TRUE;
}

static void
on_grow (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (widget);

  show_side (self, "agenda");
  mentor_session_background_show_grow (self->background);
  update_state (self);
}

static void
on_saved (MentorSessionPage *self, GParamSpec *pspec, MentorStore *store)
{
  gtk_label_set_label (self->saved,
                       mentor_store_get_saved (store) ? _("Saved") : _("Not saved yet"));
}

/* One that was held and has nothing in it yet is about to be written down. */
static void
mentor_session_page_shown (AdwNavigationPage *page)
{
  MentorSessionPage *self = MENTOR_SESSION_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (mentor_session_page_parent_class)->shown (page);
  update_state (self);
  if (self->shown)
    return;
  self->shown = TRUE;
  if (mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_HELD &&
      *mentor_session_get_notes (self->session) == '\0' &&
      mentor_record_list_get_size (mentor_session_get_agenda (self->session)) == 0)
    {
      show_side (self, "notes");
      gtk_widget_grab_focus (GTK_WIDGET (self->notes));
    }
}

static void
ensure_types (void)
{
  g_type_ensure (MENTOR_TYPE_EDITOR);
  g_type_ensure (MENTOR_TYPE_QUESTION_PICKER);
  g_type_ensure (MENTOR_TYPE_SESSION_ACTIONS);
  g_type_ensure (MENTOR_TYPE_SESSION_AGENDA);
  g_type_ensure (MENTOR_TYPE_SESSION_BACKGROUND);
  g_type_ensure (MENTOR_TYPE_SESSION_CAPTURE);
  g_type_ensure (MENTOR_TYPE_SESSION_FACTS);
  g_type_ensure (MENTOR_TYPE_SESSION_RESULTS);
  g_type_ensure (MENTOR_TYPE_SESSION_TIMER);
}

static void
mentor_session_page_class_init (MentorSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_session_page_shown;
  MENTOR_PAGE_CLASS (klass)->do_here = mentor_session_page_do_here;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorSessionPage, name)
  BIND (window_title);
  BIND (main_button);
  BIND (main_small);
  BIND (join);
  BIND (timer);
  BIND (held_revealer);
  BIND (split);
  BIND (picker);
  BIND (side);
  BIND (agenda_side);
  BIND (agenda_box);
  BIND (notes_side);
  BIND (open_actions);
  BIND (agenda);
  BIND (results);
  BIND (background);
  BIND (capture);
  BIND (notes);
  BIND (saved);
  BIND (facts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_side);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);

  mentor_session_commands_install (widget_class);
  gtk_widget_class_install_action (widget_class, "session.question", NULL, on_question);
  gtk_widget_class_install_action (widget_class, "session.grow", NULL, on_grow);
}

static void
mentor_session_page_init (MentorSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->questions =
      mentor_session_questions_new (self->split, self->picker, GTK_TEXT_VIEW (self->notes));
}

static void
fill (MentorSessionPage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));
  MentorSession *session = self->session;
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));

  g_object_bind_property (session, "notes", self->notes, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  mentor_session_actions_set_session (self->open_actions, context, mentee, session);
  mentor_session_agenda_set_session (self->agenda, context, mentee, session);
  mentor_session_results_set_session (self->results, context, mentee, session);
  mentor_session_background_set_session (self->background, mentee, session);
  mentor_session_capture_set_session (self->capture, mentee, session);
  mentor_session_facts_set_session (self->facts, mentee, session);
  mentor_session_timer_set_session (self->timer, session);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->notes), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open_actions), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agenda), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->results), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->facts), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->capture), writable);
}

static void
follow (MentorSessionPage *self)
{
  static const char *const of_session[] = { "notify::state", "notify::start", "notify::length",
                                            "notify::place", "notify::began", "notify::ended" };
  static const char *const of_mentee[] = { "notify::name", "notify::mentor-name" };
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (of_session); i++)
    g_signal_connect_object (self->session, of_session[i], G_CALLBACK (update_state), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (of_mentee); i++)
    g_signal_connect_object (mentee, of_mentee[i], G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timer, "notify::text", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  mentor_page_follow (MENTOR_PAGE (self), mentor_mentee_get_sessions (mentee), self->session);
}

/**
 * mentor_session_page_new:
 * @context: what the page may ask
 * @mentee: whose session it is
 * @session: the session
 *
 * Brings to the session what was left open before, and shows it.
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_session_page_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  MentorSessionPage *self =
      g_object_new (MENTOR_TYPE_SESSION_PAGE, "context", context, "mentee", mentee, NULL);
  MentorStore *store = mentor_context_get_store (context);

  self->session = g_object_ref (session);
  mentor_mentee_carry_over (mentee, session);
  fill (self);
  follow (self);
  g_signal_connect_object (store, "notify::saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  on_saved (self, NULL, store);
  update_state (self);
  update_sides (self);
  return MENTOR_PAGE (self);
}

/**
 * mentor_session_page_get_session:
 *
 * Returns: (transfer none): the session
 */
MentorSession *
mentor_session_page_get_session (MentorSessionPage *self)
{
  return self->session;
}
