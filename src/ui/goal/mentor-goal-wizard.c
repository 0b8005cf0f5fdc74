/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-wizard.h"

#include "mentor-css-class.h"
#include "mentor-date-button.h"
#include "mentor-dialogs.h"
#include "mentor-enum-row.h"
#include "mentor-goal-advice.h"
#include "mentor-goal-parts.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-rating.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorGoalWizard:
 *
 * A new goal in six small steps, each of which may be passed over, and after two of which one may stop.
 *
 * What is typed is a goal from the first letter on, stored like all others: an idea, until the steps are ended. So it
 * does not matter how they are left.
 */
struct _MentorGoalWizard {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  MentorActionItem *action;
  GtkWidget *parent; /* weak; where the goal is opened from */
  gboolean idea;     /* it shall stay one */
  gboolean ended;    /* by a button, not just left */

  AdwNavigationView *view;
  GtkButton *next;
  GtkWidget *enough;
  GtkEditable *title_row;
  GtkCheckButton *direction;
  GtkCheckButton *learning;
  GtkCheckButton *outcome;
  AdwComboRow *area;
  MentorGoalAdvice *advice;
  GtkWidget *why;
  GtkWidget *signs;
  AdwComboRow *start_rating;
  GtkWidget *start_words;
  AdwComboRow *wished_rating;
  GtkWidget *help;
  GtkWidget *obstacles;
  GtkEditable *action_row;
  GtkWidget *due;
  GtkEditable *cue;
  GtkEditable *act;
};

G_DEFINE_FINAL_TYPE (MentorGoalWizard, mentor_goal_wizard, ADW_TYPE_DIALOG)

static const char *const steps[] = { "what", "why", "signs", "where", "who", "first" };

#define ENOUGH_FROM 1 /* the second step */
#define LAST (G_N_ELEMENTS (steps) - 1)

static void
mentor_goal_wizard_dispose (GObject *object)
{
  MentorGoalWizard *self = MENTOR_GOAL_WIZARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_WIZARD);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->action);
  g_clear_object (&self->goal);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_goal_wizard_parent_class)->dispose (object);
}

static guint
get_step (MentorGoalWizard *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  for (guint i = 0; page && i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (adw_navigation_page_get_tag (page), steps[i]) == 0)
      return i;
  return 0;
}

static gboolean
is_filled (const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return *words != '\0';
}

static gboolean
has_action (MentorGoalWizard *self)
{
  return is_filled (mentor_action_item_get_text (self->action)) ||
         is_filled (mentor_action_item_get_cue (self->action)) ||
         is_filled (mentor_action_item_get_act (self->action));
}

static gboolean
is_step_filled (MentorGoalWizard *self, guint step)
{
  MentorGoal *goal = self->goal;

  switch (step)
    {
    case 0:
      return is_filled (mentor_goal_get_title (goal));
    case 1:
      return is_filled (mentor_goal_get_why (goal));
    case 2:
      return is_filled (mentor_goal_get_signs (goal));
    case 3:
      return is_filled (mentor_goal_get_start_words (goal)) ||
             mentor_goal_get_start_rating (goal) >= 0 || mentor_goal_get_wished_rating (goal) >= 0;
    case 4:
      return is_filled (mentor_goal_get_help (goal)) || is_filled (mentor_goal_get_obstacles (goal));
    default:
      return has_action (self);
    }
}

static gboolean
has_anything (MentorGoalWizard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (is_step_filled (self, i))
      return TRUE;
  return FALSE;
}

static void
keep (MentorRecordList *list, gpointer record, gboolean wanted)
{
  guint position;
  const gboolean there = mentor_record_list_get_position (list, record, &position);

  if (wanted && !there)
    mentor_record_list_append (list, record);
  else if (!wanted && there)
    mentor_record_list_remove (list, record);
}

static void
update (MentorGoalWizard *self)
{
  const guint step = get_step (self);
  gboolean any, filled;

  if (self->goal == NULL)
    return;
  any = has_anything (self);
  filled = is_step_filled (self, step);
  keep (mentor_mentee_get_goals (self->mentee), self->goal, any);
  keep (mentor_mentee_get_actions (self->mentee), self->action, has_action (self));

  if (step == LAST)
    gtk_button_set_label (self->next, C_("goal", "_Done"));
  else
    gtk_button_set_label (self->next, filled ? C_("goal", "_Next") : C_("goal", "_Skip"));
  mentor_set_css_class (GTK_WIDGET (self->next), "suggested-action", filled || step == LAST);
  gtk_widget_set_visible (self->enough, step >= ENOUGH_FROM && step < LAST);
  gtk_widget_set_sensitive (self->enough, any);
  mentor_goal_advice_say (self->advice, mentor_goal_is_one_too_many (self->mentee, self->goal),
                          self->idea);
}

static void
on_advice (MentorGoalWizard *self)
{
  self->idea = !self->idea;
  update (self);
}

static void
on_shape (MentorGoalWizard *self)
{
  if (self->goal == NULL)
    return;
  if (gtk_check_button_get_active (self->direction))
    mentor_goal_set_shape (self->goal, MENTOR_GOAL_SHAPE_DIRECTION);
  else if (gtk_check_button_get_active (self->learning))
    mentor_goal_set_shape (self->goal, MENTOR_GOAL_SHAPE_LEARNING);
  else if (gtk_check_button_get_active (self->outcome))
    mentor_goal_set_shape (self->goal, MENTOR_GOAL_SHAPE_OUTCOME);
}

static char *
describe_step (MentorGoalWizard *self, int step)
{
  return g_strdup_printf (_("Step %1$d of %2$d"), step, (int) G_N_ELEMENTS (steps));
}

static GtkWidget *
get_first_field (MentorGoalWizard *self, guint step)
{
  GtkWidget *const fields[] = { GTK_WIDGET (self->title_row),    self->why,  self->signs,
                                GTK_WIDGET (self->start_rating), self->help, GTK_WIDGET (self->action_row) };

  return fields[step];
}

static void
on_shown (MentorGoalWizard *self)
{
  gtk_widget_grab_focus (get_first_field (self, get_step (self)));
}

static void
end (MentorGoalWizard *self)
{
  self->ended = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_next (MentorGoalWizard *self)
{
  const guint step = get_step (self);

  if (step < LAST)
    adw_navigation_view_push_by_tag (self->view, steps[step + 1]);
  else
    end (self);
}

static void
on_next_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_next (MENTOR_GOAL_WIZARD (widget));
}

typedef struct {
  MentorMentee *mentee;
  MentorGoal *goal;
  MentorActionItem *action;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->mentee);
  g_object_unref (kept->goal);
  g_object_unref (kept->action);
  g_free (kept);
}

static void
kept_undo (gpointer data)
{
  Kept *kept = data;

  keep (mentor_mentee_get_actions (kept->mentee), kept->action, FALSE);
  keep (mentor_mentee_get_goals (kept->mentee), kept->goal, FALSE);
}

static void
say_kept (MentorGoalWizard *self)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->mentee = g_object_ref (self->mentee);
  kept->goal = g_object_ref (self->goal);
  kept->action = g_object_ref (self->action);
  mentor_context_offer_undo (self->context, _("Kept as an idea"), kept_undo, kept, kept_free);
}

static void
mentor_goal_wizard_closed (AdwDialog *dialog)
{
  MentorGoalWizard *self = MENTOR_GOAL_WIZARD (dialog);
  g_autofree char *address = mentor_make_address ("goal", self->mentee, self->goal);

  if (!has_anything (self))
    return;
  if (!self->ended)
    {
      say_kept (self);
      return;
    }
  mentor_goal_set_state (self->goal, self->idea ? MENTOR_GOAL_STATE_IDEA : MENTOR_GOAL_STATE_ACTIVE);
  if (self->parent)
    gtk_widget_activate_action (self->parent, "win.open", "s", address);
}

static void
mentor_goal_wizard_class_init (MentorGoalWizardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_wizard_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_goal_wizard_closed;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_GOAL_ADVICE);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, view);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, next);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, enough);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, title_row);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, direction);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, learning);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, outcome);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, area);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, advice);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, why);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, signs);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, start_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, start_words);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, wished_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, help);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, obstacles);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, action_row);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, due);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, cue);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalWizard, act);
  gtk_widget_class_bind_template_callback (widget_class, describe_step);
  gtk_widget_class_bind_template_callback (widget_class, end);
  gtk_widget_class_bind_template_callback (widget_class, on_advice);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_shape);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "goal-wizard.next", NULL, on_next_key);
}

static void
mentor_goal_wizard_init (MentorGoalWizard *self)
{
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Also from a text, where Enter makes a new line; before it does. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], GDK_CONTROL_MASK),
                          gtk_named_action_new ("goal-wizard.next")));
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
bind (gpointer record, const char *property, gpointer widget, const char *target)
{
  g_object_bind_property (record, property, widget, target,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
bind_goal (MentorGoalWizard *self)
{
  bind (self->goal, "title", self->title_row, "text");
  mentor_enum_row_bind (self->area, self->goal, "area", MENTOR_ENUM_LABEL (mentor_label_area));
  bind (self->goal, "why", self->why, "text");
  bind (self->goal, "signs", self->signs, "text");
  mentor_rating_bind_row (self->start_rating, self->goal, "start-rating");
  bind (self->goal, "start-words", self->start_words, "text");
  mentor_rating_bind_row (self->wished_rating, self->goal, "wished-rating");
  bind (self->goal, "help", self->help, "text");
  bind (self->goal, "obstacles", self->obstacles, "text");
  bind (self->action, "text", self->action_row, "text");
  bind (self->action, "due", self->due, "date");
  bind (self->action, "cue", self->cue, "text");
  bind (self->action, "act", self->act, "text");
}

/**
 * mentor_goal_wizard_present:
 * @parent: where it belongs
 * @context: (transfer none): what may be asked
 * @mentee: (transfer none): whose goal it will be
 *
 * Asks for a new goal.
 */
void
mentor_goal_wizard_present (GtkWidget *parent, MentorContext *context, MentorMentee *mentee)
{
  MentorGoalWizard *self;

  if (mentor_context_say_read_only (context, mentee))
    return;
  self = g_object_new (MENTOR_TYPE_GOAL_WIZARD, NULL);
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  g_set_weak_pointer (&self->parent, parent);
  self->goal = mentor_goal_new ();
  mentor_goal_set_state (self->goal, MENTOR_GOAL_STATE_IDEA);
  self->action = mentor_action_item_new ();
  mentor_action_item_set_goal (self->action, mentor_record_get_id (MENTOR_RECORD (self->goal)));
  bind_goal (self);
  g_signal_connect_object (self->goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->action, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
