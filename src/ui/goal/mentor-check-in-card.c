/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-check-in-card.h"

#include "mentor-contact-rules.h"
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
  GtkLabel *question;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorCheckInCard, mentor_check_in_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum { PROP_ORIENTATION = 1 } MentorCheckInCardProperty;

#define ASK_EVERY 3 /* check-ins: whether it is still the right goal */

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
  const guint next = mentor_record_list_get_size (mentor_goal_get_check_ins (self->goal)) + 1;
  g_autofree char *text = NULL;

  if (next % ASK_EVERY == 0)
    text = g_strdup_printf (_("Check-in number %u: is it still the right goal?"), next);
  gtk_label_set_label (self->question, text ? text : "");
}

typedef struct {
  MentorRecordList *list;
  MentorCheckIn *check_in;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->list);
  g_object_unref (step->check_in);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  mentor_record_list_remove (step->list, step->check_in);
}

static void
on_check_in (MentorCheckInCard *self)
{
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();
  MentorRecordList *list = mentor_goal_get_check_ins (self->goal);
  Step *step = g_new0 (Step, 1);

  mentor_check_in_set_date (check_in, mentor_day_today ());
  mentor_check_in_set_rating (check_in, (int) gtk_range_get_value (self->rating));
  mentor_check_in_set_confidence (check_in, (int) gtk_range_get_value (self->confidence));
  mentor_check_in_set_line (check_in, gtk_editable_get_text (self->line));
  mentor_record_list_append (list, check_in);
  gtk_editable_set_text (self->line, "");

  step->list = g_object_ref (list);
  step->check_in = g_object_ref (check_in);
  mentor_context_offer_undo (self->context, _("Checked in"), step_undo, step, step_free);
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
  g_signal_connect_object (mentor_goal_get_check_ins (goal), "items-changed", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  ask (self);
}
