/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-change.h"

#include "mentor-contact-rules.h"
#include "mentor-goal-parts.h"

#include <glib/gi18n.h>

/**
 * MentorGoalChange:
 *
 * Asks for one line why before a goal takes another state, and writes both down.
 */
struct _MentorGoalChange {
  AdwAlertDialog parent_instance;

  MentorContext *context;
  MentorGoal *goal;
  MentorGoalState to;
  GtkWidget *title_box;
  GtkEditable *title_entry;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (MentorGoalChange, mentor_goal_change, ADW_TYPE_ALERT_DIALOG)

static void
mentor_goal_change_dispose (GObject *object)
{
  MentorGoalChange *self = MENTOR_GOAL_CHANGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_CHANGE);
  g_clear_object (&self->context);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (mentor_goal_change_parent_class)->dispose (object);
}

/* What a change replaced. */
typedef struct {
  MentorGoal *goal;
  MentorRevision *revision;
  MentorGoalState state;
  char *title;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->goal);
  g_object_unref (step->revision);
  g_free (step->title);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  mentor_record_list_remove (mentor_goal_get_revisions (step->goal), step->revision);
  mentor_goal_set_title (step->goal, step->title);
  mentor_goal_set_state (step->goal, step->state);
}

static const char *
get_nick (MentorGoalState state)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());

  return g_enum_get_value (klass, state)->value_nick;
}

static void
change (MentorGoalChange *self, const char *title)
{
  g_autoptr (MentorRevision) revision = mentor_revision_new ();
  Step *step = g_new0 (Step, 1);

  step->goal = g_object_ref (self->goal);
  step->revision = g_object_ref (revision);
  step->state = mentor_goal_get_state (self->goal);
  step->title = g_strdup (mentor_goal_get_title (self->goal));

  mentor_revision_set_date (revision, mentor_day_today ());
  mentor_revision_set_reason (revision, gtk_editable_get_text (self->reason));
  if (*title)
    {
      mentor_revision_set_from (revision, step->title);
      mentor_revision_set_to (revision, title);
      mentor_goal_set_title (self->goal, title);
    }
  else
    {
      mentor_revision_set_from (revision, get_nick (step->state));
      mentor_revision_set_to (revision, get_nick (self->to));
      mentor_goal_set_state (self->goal, self->to);
    }
  mentor_record_list_append (mentor_goal_get_revisions (self->goal), revision);
  mentor_context_offer_undo (self->context, _("Goal changed"), step_undo, step, step_free);
}

static void
on_response (MentorGoalChange *self, const char *response)
{
  g_autofree char *title = NULL;

  if (!g_str_equal (response, "change"))
    return;
  title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_entry)));
  change (self, title);
}

static void
mentor_goal_change_class_init (MentorGoalChangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_change_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-change.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalChange, title_box);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalChange, title_entry);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalChange, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_response);
}

static void
mentor_goal_change_init (MentorGoalChange *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (MentorGoalChange *self, const char *heading, const char *body, const char *button)
{
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "change", button);
}

/**
 * mentor_goal_change_new:
 * @context: what may be asked
 * @mentee: whose goal it is
 * @goal: the goal
 * @to: the state it shall take
 *
 * Returns: (transfer floating): a dialog that asks why
 */
AdwDialog *
mentor_goal_change_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal,
                        MentorGoalState to)
{
  const gboolean too_many = mentor_goal_is_one_too_many (mentee, goal);
  MentorGoalChange *self = g_object_new (MENTOR_TYPE_GOAL_CHANGE, NULL);

  self->context = g_object_ref (context);
  self->goal = g_object_ref (goal);
  self->to = to;
  gtk_widget_set_visible (self->title_box, to == MENTOR_GOAL_STATE_CHANGED);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (to == MENTOR_GOAL_STATE_CHANGED ? self->title_entry
                                                                                        : self->reason));
  switch (to)
    {
    case MENTOR_GOAL_STATE_IDEA:
      say (self, _("Make This an Idea?"), _("It waits among the ideas until there is room for it."),
           C_("goal", "Make It an _Idea"));
      break;
    case MENTOR_GOAL_STATE_ACTIVE:
      say (self, _("Take Up This Goal?"),
           too_many ? _("It goes back to the goals you work on. Three others are active already; few "
                        "at a time get further.")
                    : _("It goes back to the goals you work on."),
           C_("goal", "_Take Up"));
      break;
    case MENTOR_GOAL_STATE_RESTING:
      say (self, _("Let This Goal Rest?"), _("It waits until it is taken up again."),
           C_("goal", "_Rest"));
      break;
    case MENTOR_GOAL_STATE_REACHED:
      say (self, _("Is This Goal Reached?"), _("It moves to the goals that are done."),
           C_("goal", "_Reached"));
      break;
    case MENTOR_GOAL_STATE_CHANGED:
      say (self, _("Change This Goal?"), _("What it was stays in its history."),
           C_("goal", "_Change"));
      break;
    case MENTOR_GOAL_STATE_LET_GO:
      say (self, _("Let This Goal Go?"), _("All that was written stays and can be read."),
           C_("goal", "_Let Go"));
      break;
    }
  return ADW_DIALOG (self);
}
