/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-about.h"

#include "mentor-date-button.h"
#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-rating.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorGoalAbout:
 *
 * What a goal is about, in words and in facts, each changed where it stands.
 */
struct _MentorGoalAbout {
  AdwBin parent_instance;

  GtkWidget *why;
  GtkWidget *signs;
  GtkWidget *help;
  GtkWidget *obstacles;
  GtkWidget *start_words;
  AdwComboRow *start_rating;
  AdwComboRow *wished_rating;
  AdwComboRow *area;
  AdwComboRow *shape;
  AdwComboRow *visibility;
  GtkWidget *target_date;
};

G_DEFINE_FINAL_TYPE (MentorGoalAbout, mentor_goal_about, ADW_TYPE_BIN)

static void
mentor_goal_about_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_GOAL_ABOUT);

  G_OBJECT_CLASS (mentor_goal_about_parent_class)->dispose (object);
}

static char *
describe_shape (MentorGoalAbout *self, guint position)
{
  switch (position)
    {
    case MENTOR_GOAL_SHAPE_DIRECTION:
      return g_strdup (_("Something to explore"));
    case MENTOR_GOAL_SHAPE_LEARNING:
      return g_strdup (_("Something to learn"));
    case MENTOR_GOAL_SHAPE_OUTCOME:
      return g_strdup (_("Something to have in the end"));
    default:
      return g_strdup ("");
    }
}

static char *
describe_visibility (MentorGoalAbout *self, guint position)
{
  return g_strdup (position == MENTOR_VISIBILITY_PRIVATE ? _("Enters a report only when ticked")
                                                         : _("May stand in a report"));
}

static void
mentor_goal_about_class_init (MentorGoalAboutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_about_dispose;
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-about.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, why);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, signs);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, help);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, obstacles);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, start_words);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, start_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, wished_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, area);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, shape);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, visibility);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAbout, target_date);
  gtk_widget_class_bind_template_callback (widget_class, describe_shape);
  gtk_widget_class_bind_template_callback (widget_class, describe_visibility);
}

static void
mentor_goal_about_init (MentorGoalAbout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (MentorGoal *goal, const char *property, GtkWidget *widget, const char *target)
{
  g_object_bind_property (goal, property, widget, target,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * mentor_goal_about_set_goal:
 * @goal: the goal that is shown; to be called once
 */
void
mentor_goal_about_set_goal (MentorGoalAbout *self, MentorGoal *goal)
{
  bind (goal, "why", self->why, "text");
  bind (goal, "signs", self->signs, "text");
  bind (goal, "help", self->help, "text");
  bind (goal, "obstacles", self->obstacles, "text");
  bind (goal, "start-words", self->start_words, "text");
  bind (goal, "target-date", self->target_date, "date");
  mentor_rating_bind_row (self->start_rating, goal, "start-rating");
  mentor_rating_bind_row (self->wished_rating, goal, "wished-rating");
  mentor_enum_row_bind (self->area, goal, "area", MENTOR_ENUM_LABEL (mentor_label_area));
  mentor_enum_row_bind (self->shape, goal, "shape", MENTOR_ENUM_LABEL (mentor_label_shape));
  mentor_enum_row_bind (self->visibility, goal, "visibility",
                        MENTOR_ENUM_LABEL (mentor_label_visibility));
}
