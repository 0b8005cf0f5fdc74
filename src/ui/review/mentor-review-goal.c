/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-goal.h"

#include "mentor-contact-rules.h"
#include "mentor-dialogs.h"
#include "mentor-goal-change.h"
#include "mentor-refresh.h"
#include "mentor-review-rules.h"
#include "mentor-review-words.h"

#include <glib/gi18n.h>

/**
 * MentorReviewGoal:
 *
 * A goal as the two look at it again: it is kept, changed or let go, or they say nothing to it.
 */
struct _MentorReviewGoal {
  AdwPreferencesRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  gboolean showing;

  GtkLabel *answer;
  GtkWidget *buttons;
  GtkToggleButton *keep;
  GtkWidget *change;
  GtkWidget *let_go;
};

G_DEFINE_FINAL_TYPE (MentorReviewGoal, mentor_review_goal, ADW_TYPE_PREFERENCES_ROW)

static void
mentor_review_goal_dispose (GObject *object)
{
  MentorReviewGoal *self = MENTOR_REVIEW_GOAL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REVIEW_GOAL);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (mentor_review_goal_parent_class)->dispose (object);
}

static void
update (gpointer data)
{
  MentorReviewGoal *self = data;
  const gboolean active = mentor_goal_get_state (self->goal) == MENTOR_GOAL_STATE_ACTIVE;
  const MentorDay today = mentor_day_today ();
  const char *title = mentor_goal_get_title (self->goal);
  g_autofree char *answer = mentor_review_describe_goal (self->goal, today);
  const struct
  {
    GtkWidget *button;
    const char *label;
  } names[] = {
    { GTK_WIDGET (self->keep), C_("goal", "Keep") },
    { self->change, C_("goal", "Change") },
    { self->let_go, C_("goal", "Let Go") },
  };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title ? title : _("Without a title"));
  gtk_label_set_label (self->answer, answer ? answer : _("Still the right one?"));
  gtk_widget_set_visible (self->buttons, active);
  self->showing = TRUE;
  gtk_toggle_button_set_active (self->keep, mentor_goal_find_answer (self->goal, today, NULL) ==
                                                MENTOR_GOAL_ANSWER_KEPT);
  self->showing = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", names[i].label, title);

      /* The words on the button alone do not say which goal it is about. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (names[i].button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (names[i].button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

/* What was written when a goal was kept. */
typedef struct {
  MentorGoal *goal;
  MentorRevision *revision;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->goal);
  g_object_unref (kept->revision);
  g_free (kept);
}

static void
kept_undo (gpointer data)
{
  Kept *kept = data;

  mentor_record_list_remove (mentor_goal_get_revisions (kept->goal), kept->revision);
}

static void
keep (MentorReviewGoal *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());
  g_autoptr (MentorRevision) revision = mentor_revision_new ();
  const char *state =
      g_enum_get_value (klass, (int) mentor_goal_get_state (self->goal))->value_nick;
  Kept *kept = g_new0 (Kept, 1);

  mentor_revision_set_date (revision, mentor_day_today ());
  mentor_revision_set_from (revision, state);
  mentor_revision_set_to (revision, state);
  kept->goal = g_object_ref (self->goal);
  kept->revision = g_object_ref (revision);
  mentor_record_list_append (mentor_goal_get_revisions (self->goal), revision);
  mentor_context_offer_undo (self->context, _("Goal kept"), kept_undo, kept, kept_free);
}

/* A second click takes it back. */
static void
on_keep (MentorReviewGoal *self)
{
  MentorRevision *revision;

  if (self->showing)
    return;
  if (gtk_toggle_button_get_active (self->keep))
    keep (self);
  else if (mentor_goal_find_answer (self->goal, mentor_day_today (), &revision) == MENTOR_GOAL_ANSWER_KEPT)
    mentor_record_list_remove (mentor_goal_get_revisions (self->goal), revision);
}

static void
on_change (MentorReviewGoal *self)
{
  mentor_dialog_present (mentor_goal_change_new (self->context, self->mentee, self->goal,
                                                 MENTOR_GOAL_STATE_CHANGED),
                         GTK_WIDGET (self));
}

static void
on_let_go (MentorReviewGoal *self)
{
  mentor_dialog_present (mentor_goal_change_new (self->context, self->mentee, self->goal,
                                                 MENTOR_GOAL_STATE_LET_GO),
                         GTK_WIDGET (self));
}

static void
mentor_review_goal_class_init (MentorReviewGoalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_review_goal_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/review/mentor-review-goal.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReviewGoal, answer);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewGoal, buttons);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewGoal, keep);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewGoal, change);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewGoal, let_go);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_let_go);
}

static void
mentor_review_goal_init (MentorReviewGoal *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_review_goal_new:
 * @context: offers to take it back
 * @mentee: whose goal it is
 * @goal: the goal
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_review_goal_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal)
{
  MentorReviewGoal *self = g_object_new (MENTOR_TYPE_REVIEW_GOAL, NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->goal = g_object_ref (goal);
  update (self);
  mentor_refresh_attach (GTK_WIDGET (self), goal, update);
  return GTK_WIDGET (self);
}
