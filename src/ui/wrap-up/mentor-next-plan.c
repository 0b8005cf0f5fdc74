/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-next-plan.h"

#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-links.h"
#include "mentor-next-rules.h"
#include "mentor-refresh.h"
#include "mentor-session-rules.h"
#include "mentor-time-entry.h"
#include "mentor-wrap-up-rules.h"

#include <glib/gi18n.h>

/**
 * MentorNextPlan:
 *
 * The session after one that is being wrapped up: what is planned, or a date to plan it with one click.
 */
struct _MentorNextPlan {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  MentorSession *draft; /* as the next one could be; belongs to nobody yet */
  MentorDay suggested;  /* the day of the first proposal */
  gboolean not_yet;     /* nobody wants to plan it now */
  gboolean showing;     /* the widgets are being set, not edited */
  GPtrArray *buttons;   /* the proposals */

  GtkWidget *planned;
  AdwActionRow *planned_row;
  MentorDateTile *tile;
  GtkWidget *proposal;
  GtkLabel *reason;
  AdwWrapBox *choices;
  MentorDateButton *date;
  MentorTimeEntry *time;
  GtkWidget *plan;
  GtkWidget *later;
  GtkWidget *suggest;
};

G_DEFINE_FINAL_TYPE (MentorNextPlan, mentor_next_plan, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define N_PROPOSALS 3

static void
mentor_next_plan_dispose (GObject *object)
{
  MentorNextPlan *self = MENTOR_NEXT_PLAN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NEXT_PLAN);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_next_plan_parent_class)->dispose (object);
}

static void
show_planned (MentorNextPlan *self, MentorSession *next)
{
  GDateTime *start = mentor_session_get_start (next);
  g_autofree char *moment = mentor_format_start (next);
  g_autofree char *length = mentor_format_length (mentor_session_get_length (next));
  g_autofree char *distance = start ? mentor_format_distance (mentor_day_of_time (start)) : NULL;
  const char *place = mentor_session_get_place (next);
  GString *line = g_string_new (distance ? distance : length);

  if (distance)
    g_string_append_printf (line, " · %s", length);
  if (*place)
    g_string_append_printf (line, " · %s", place);
  mentor_date_tile_set_day (self->tile, start ? mentor_day_of_time (start) : 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->planned_row), moment);
  adw_action_row_set_subtitle (self->planned_row, line->str);
  g_string_free (line, TRUE);
}

/* In the time zone of the moment itself, which is that of the sessions. */
static MentorDay
get_day (GDateTime *moment)
{
  return mentor_day_in_zone (moment, g_date_time_get_timezone (moment));
}

static int
get_minutes (GDateTime *moment)
{
  return g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment);
}

/* The proposal that is as the widgets say, is chosen. */
static void
show_chosen (MentorNextPlan *self)
{
  const MentorDay day = mentor_date_button_get_day (self->date);
  const int minutes = mentor_time_entry_get_minutes (self->time);

  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkToggleButton *button = self->buttons->pdata[i];
      GDateTime *moment = g_object_get_data (G_OBJECT (button), "moment");

      gtk_toggle_button_set_active (
          button, get_day (moment) == day && get_minutes (moment) == minutes);
    }
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->plan, day != 0);
}

static void
on_edited (MentorNextPlan *self)
{
  if (self->buttons && !self->showing)
    show_chosen (self);
}

static void
take (MentorNextPlan *self, GDateTime *moment)
{
  self->showing = TRUE;
  mentor_date_button_set_day (self->date, get_day (moment));
  mentor_time_entry_set_minutes (self->time, get_minutes (moment));
  self->showing = FALSE;
  show_chosen (self);
}

static void
on_choice (MentorNextPlan *self, GtkToggleButton *button)
{
  if (!self->showing)
    take (self, g_object_get_data (G_OBJECT (button), "moment"));
}

static void
add_choice (MentorNextPlan *self, GDateTime *moment)
{
  /* Translators: a proposal for a session: weekday, day and month, and time of day; see strftime */
  g_autofree char *label = g_date_time_format (moment, C_("proposal", "%a %-d %b, %H:%M"));
  g_autofree char *name = mentor_format_moment (moment);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "chip-toggle");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "moment", g_date_time_ref (moment),
                          (GDestroyNotify) g_date_time_unref);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_choice), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  adw_wrap_box_append (self->choices, button);
}

static void
make_proposals (MentorNextPlan *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (self->context));
  g_autoptr (GPtrArray) proposals =
      mentor_mentee_suggest_next (self->mentee, mentees, now, N_PROPOSALS);
  const int rhythm = mentor_mentee_get_rhythm_ideal (self->mentee);
  g_autofree char *words = mentor_format_rhythm (rhythm);
  g_autofree char *reason =
      rhythm > 0
          /* Translators: the argument is a rhythm, as in "every 4 weeks" */
          ? g_strdup_printf (_("From your rhythm, %s, at your usual time"), words)
          : g_strdup (_("At your usual time"));

  for (guint i = 0; i < self->buttons->len; i++)
    adw_wrap_box_remove (self->choices, self->buttons->pdata[i]);
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_object (&self->draft);
  self->draft = mentor_mentee_suggest_session (self->mentee, mentees, now, FALSE);
  for (guint i = 0; i < proposals->len; i++)
    add_choice (self, proposals->pdata[i]);
  if (proposals->len > 0)
    take (self, proposals->pdata[0]);
  self->suggested = proposals->len > 0 ? mentor_day_of_time (proposals->pdata[0]) : 0;
  gtk_label_set_label (self->reason, reason);
}

static void
update (gpointer data)
{
  MentorNextPlan *self = data;
  MentorSession *next = mentor_mentee_find_session_after (self->mentee, self->session);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (self->session));

  if (next)
    show_planned (self, next);
  else if (self->draft == NULL && writable)
    make_proposals (self);
  gtk_widget_set_visible (self->planned, next != NULL);
  gtk_widget_set_visible (self->proposal, next == NULL && writable && !self->not_yet);
  gtk_widget_set_visible (self->later, next == NULL && (!writable || self->not_yet));
  gtk_widget_set_visible (self->suggest, writable);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_open (MentorNextPlan *self)
{
  MentorSession *next = mentor_mentee_find_session_after (self->mentee, self->session);
  g_autofree char *address = NULL;

  if (next == NULL)
    return;
  address = mentor_make_address ("session", self->mentee, next);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

/* The way back from a planned session. */
typedef struct {
  GPtrArray *until; /* the action items that were due by then */
  MentorDay suggested;
  MentorMentee *mentee;
  MentorSession *session;
  MentorSession *next;
  char *before; /* what the session said its next one was */
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->until);
  g_object_unref (step->mentee);
  g_object_unref (step->session);
  g_object_unref (step->next);
  g_free (step->before);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  for (guint i = 0; i < step->until->len; i++)
    mentor_action_item_set_due (step->until->pdata[i], step->suggested);
  mentor_session_set_next_session (step->session, step->before);
  mentor_record_list_remove (mentor_mentee_get_sessions (step->mentee), step->next);
}

/* What was agreed on until the next session, before anybody knew its day, is due on that day. */
static void
move_due (Step *step, MentorDay day)
{
  MentorRecordList *actions = mentor_mentee_get_actions (step->mentee);
  const char *id = mentor_record_get_id (MENTOR_RECORD (step->session));

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_due (action) == step->suggested &&
          mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN &&
          g_str_equal (mentor_action_item_get_session (action), id))
        {
          g_ptr_array_add (step->until, g_object_ref (action));
          mentor_action_item_set_due (action, day);
        }
    }
}

static void
on_plan (MentorNextPlan *self)
{
  const MentorDay day = mentor_date_button_get_day (self->date);
  const int minutes = mentor_time_entry_get_minutes (self->time);
  g_autoptr (MentorSession) next = g_steal_pointer (&self->draft);
  g_autofree char *moment = NULL;
  g_autofree char *message = NULL;
  Step *step;

  if (day == 0 || next == NULL)
    return;
  mentor_session_set_moment (next, day, minutes);
  step = g_new0 (Step, 1);
  step->until = g_ptr_array_new_with_free_func (g_object_unref);
  step->suggested = self->suggested;
  step->mentee = g_object_ref (self->mentee);
  step->session = g_object_ref (self->session);
  step->next = g_object_ref (next);
  step->before = g_strdup (mentor_session_get_next_session (self->session));
  mentor_mentee_add_session (self->mentee, next);
  mentor_session_set_next_session (self->session, mentor_record_get_id (MENTOR_RECORD (next)));
  if (mentor_day_of_time (mentor_session_get_start (next)) != self->suggested)
    move_due (step, mentor_day_of_time (mentor_session_get_start (next)));
  moment = mentor_format_start (next);
  /* Translators: the moment a session begins */
  message = g_strdup_printf (_("Planned for %s"), moment);
  mentor_context_offer_undo (self->context, message, step_undo, step, step_free);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->planned_row));
}

static void
on_not_yet (MentorNextPlan *self)
{
  self->not_yet = TRUE;
  update (self);
  gtk_widget_grab_focus (self->suggest);
}

static void
on_suggest (MentorNextPlan *self)
{
  self->not_yet = FALSE;
  update (self);
  gtk_widget_grab_focus (self->plan);
}

static void
mentor_next_plan_class_init (MentorNextPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_next_plan_dispose;

  /**
   * MentorNextPlan::changed:
   *
   * What is planned or proposed may be another day.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  g_type_ensure (MENTOR_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/wrap-up/mentor-next-plan.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorNextPlan, name)
  BIND (planned);
  BIND (planned_row);
  BIND (tile);
  BIND (proposal);
  BIND (reason);
  BIND (choices);
  BIND (date);
  BIND (time);
  BIND (plan);
  BIND (later);
  BIND (suggest);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_not_yet);
  gtk_widget_class_bind_template_callback (widget_class, on_suggest);
}

static void
mentor_next_plan_init (MentorNextPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buttons = g_ptr_array_new ();
}

/**
 * mentor_next_plan_set_session:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: the session that is being wrapped up; to be called once
 */
void
mentor_next_plan_set_session (MentorNextPlan *self, MentorContext *context, MentorMentee *mentee,
                              MentorSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  update (self);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}

/**
 * mentor_next_plan_get_day:
 *
 * Returns: the day of the next session, or the first one that is proposed; 0 for none, or for one that is over
 */
MentorDay
mentor_next_plan_get_day (MentorNextPlan *self)
{
  MentorSession *next = mentor_mentee_find_session_after (self->mentee, self->session);
  MentorDay day = self->suggested;

  if (next)
    day = mentor_session_get_start (next) ? mentor_day_of_time (mentor_session_get_start (next)) : 0;
  return day >= mentor_day_today () ? day : 0;
}
