/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-check-in-card.h"

#include "mentor-contact-rules.h"
#include "mentor-goal-parts.h"
#include "mentor-goal-rules.h"

#include <glib/gi18n.h>

/**
 * MentorCheckInCard:
 *
 * Where a goal stands today, said in ten seconds: a rating, a confidence, a line.
 */
struct _MentorCheckInCard {
  AdwBin parent_instance;

  GtkOrientation orientation; /* of a label and its scale */
  MentorContext *context;
  MentorGoal *goal;
  GtkRange *rating;
  GtkRange *confidence;
  GtkEditable *line;
  GtkWidget *question;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorCheckInCard, mentor_check_in_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum { PROP_ORIENTATION = 1 } MentorCheckInCardProperty;

static void
mentor_check_in_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorCheckInCardProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_CHECK_IN_CARD (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_check_in_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorCheckInCard *self = MENTOR_CHECK_IN_CARD (object);

  switch ((MentorCheckInCardProperty) id)
    {
    case PROP_ORIENTATION:
      if ((int) self->orientation != g_value_get_enum (value))
        {
          self->orientation = (GtkOrientation) g_value_get_enum (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_check_in_card_dispose (GObject *object)
{
  MentorCheckInCard *self = MENTOR_CHECK_IN_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CHECK_IN_CARD);
  g_clear_object (&self->context);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (mentor_check_in_card_parent_class)->dispose (object);
}

static void
ask (MentorCheckInCard *self)
{
  const gboolean asks = mentor_goal_asks_still_right (self->goal);

  if (asks == gtk_widget_get_visible (self->question))
    return;
  /* The buttons go with the answer; the keyboard stays on the card. */
  if (!asks && gtk_widget_get_focus_child (self->question))
    gtk_widget_grab_focus (GTK_WIDGET (self->rating));
  gtk_widget_set_visible (self->question, asks);
  if (asks && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Still the right goal?"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

typedef struct {
  MentorRecordList *list;
  gpointer record;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->list);
  g_object_unref (step->record);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  mentor_record_list_remove (step->list, step->record);
}

static void
add (MentorCheckInCard *self, MentorRecordList *list, gpointer record, const char *message)
{
  Step *step = g_new0 (Step, 1);

  step->list = g_object_ref (list);
  step->record = g_object_ref (record);
  mentor_record_list_append (list, record);
  mentor_context_offer_undo (self->context, message, step_undo, step, step_free);
}

/* That it was asked and answered is a part of the history, and keeps it from being asked again. */
static void
on_yes (MentorCheckInCard *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());
  g_autoptr (MentorRevision) revision = mentor_revision_new ();
  const char *state =
      g_enum_get_value (klass, (int) mentor_goal_get_state (self->goal))->value_nick;

  mentor_revision_set_date (revision, mentor_day_today ());
  mentor_revision_set_from (revision, state);
  mentor_revision_set_to (revision, state);
  add (self, mentor_goal_get_revisions (self->goal), revision, _("Still the right goal"));
}

static void
on_check_in (MentorCheckInCard *self)
{
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

  mentor_check_in_set_date (check_in, mentor_day_today ());
  mentor_check_in_set_rating (check_in, (int) gtk_range_get_value (self->rating));
  mentor_check_in_set_confidence (check_in, (int) gtk_range_get_value (self->confidence));
  mentor_check_in_set_line (check_in, gtk_editable_get_text (self->line));
  gtk_editable_set_text (self->line, "");
  add (self, mentor_goal_get_check_ins (self->goal), check_in, _("Checked in"));
}

static void
mentor_check_in_card_class_init (MentorCheckInCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_check_in_card_get_property;
  object_class->set_property = mentor_check_in_card_set_property;
  object_class->dispose = mentor_check_in_card_dispose;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/goal/mentor-check-in-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInCard, rating);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInCard, confidence);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInCard, line);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInCard, question);
  gtk_widget_class_bind_template_callback (widget_class, on_yes);
  gtk_widget_class_bind_template_callback (widget_class, on_check_in);
}

static void
mentor_check_in_card_init (MentorCheckInCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_check_in_card_set_goal:
 * @context: what may be asked
 * @goal: the goal that is checked in on
 */
void
mentor_check_in_card_set_goal (MentorCheckInCard *self, MentorContext *context, MentorGoal *goal)
{
  MentorCheckIn *last = mentor_goal_find_last_check_in (goal);
  int rating = mentor_goal_get_start_rating (goal);
  int confidence = -1;

  g_return_if_fail (self->goal == NULL);

  self->context = g_object_ref (context);
  self->goal = g_object_ref (goal);
  if (last)
    {
      rating = mentor_check_in_get_rating (last);
      confidence = mentor_check_in_get_confidence (last);
    }
  gtk_range_set_value (self->rating, rating >= 0 ? rating : 5);
  gtk_range_set_value (self->confidence, confidence >= 0 ? confidence : 5);
  g_signal_connect_object (goal, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
}
