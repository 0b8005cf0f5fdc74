/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growth-mentee.h"

#include "mentor-chart-card.h"
#include "mentor-growth-list.h"
#include "mentor-growth-goals.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-statistics-charts.h"

#include <glib/gi18n.h>

/**
 * MentorGrowthMentee:
 *
 * What changed in a time for somebody who has a mentor: ratings then and now, decisions, insights, people met.
 */
struct _MentorGrowthMentee {
  AdwBin parent_instance;

  GtkOrientation orientation;

  MentorGrowthGoals *goals;
  MentorGrowthList *decisions;
  MentorGrowthList *insights;
  MentorGrowthList *introductions;
  MentorChartCard *sessions;
  MentorChartCard *actions;
};

G_DEFINE_FINAL_TYPE (MentorGrowthMentee, mentor_growth_mentee, ADW_TYPE_BIN)

typedef enum { PROP_ORIENTATION = 1 } MentorGrowthMenteeProperty;
static GParamSpec *properties[PROP_ORIENTATION + 1];

static void
mentor_growth_mentee_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorGrowthMenteeProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_GROWTH_MENTEE (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_growth_mentee_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorGrowthMentee *self = MENTOR_GROWTH_MENTEE (object);

  switch ((MentorGrowthMenteeProperty) id)
    {
    case PROP_ORIENTATION:
      self->orientation = (GtkOrientation) g_value_get_enum (value);
      gtk_box_set_homogeneous (GTK_BOX (adw_bin_get_child (ADW_BIN (self))),
                               self->orientation == GTK_ORIENTATION_HORIZONTAL);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_growth_mentee_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_GROWTH_MENTEE);

  G_OBJECT_CLASS (mentor_growth_mentee_parent_class)->dispose (object);
}

static void
mentor_growth_mentee_class_init (MentorGrowthMenteeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_growth_mentee_get_property;
  object_class->set_property = mentor_growth_mentee_set_property;
  object_class->dispose = mentor_growth_mentee_dispose;

  /**
   * MentorGrowthMentee:orientation:
   *
   * How the two columns lie: side by side, or one below the other.
   */
  properties[PROP_ORIENTATION] = g_param_spec_enum (
      "orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_CHART_CARD);
  g_type_ensure (MENTOR_TYPE_GROWTH_GOALS);
  g_type_ensure (MENTOR_TYPE_GROWTH_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-growth-mentee.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, decisions);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, insights);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, introductions);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, sessions);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentee, actions);
}

static void
mentor_growth_mentee_init (MentorGrowthMentee *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_goals (MentorGrowthMentee *self, MentorMentee *mentee, const MentorScope *scope)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorDecision *decision = mentor_goal_get_decision (mentor_record_list_get (goals, i));
      const MentorDay day = mentor_decision_get_decided_on (decision);

      if (mentor_scope_has_day (scope, day))
        mentor_growth_list_add (self->decisions, day, mentor_decision_get_decided (decision),
                                mentor_mentee_get_counterpart (mentee), "");
    }
}

static void
add_insights (MentorGrowthMentee *self, MentorMentee *mentee, const MentorScope *scope)
{
  MentorRecordList *insights = mentor_mentee_get_insights (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      if (mentor_scope_has_day (scope, mentor_insight_get_date (insight)))
        mentor_growth_list_add (self->insights, mentor_insight_get_date (insight),
                                mentor_insight_get_text (insight),
                                mentor_mentee_get_counterpart (mentee),
                                mentor_label_insight_kind (mentor_insight_get_kind (insight)));
    }
}

static void
add_introductions (MentorGrowthMentee *self, MentorMentee *mentee, const MentorScope *scope)
{
  MentorRecordList *introductions = mentor_mentee_get_introductions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    {
      MentorIntroduction *introduction = mentor_record_list_get (introductions, i);
      const MentorDay day = mentor_introduction_get_made_on (introduction);
      /* Translators: two people, of whom the first was introduced to the second */
      g_autofree char *text = g_strdup_printf (C_("growth", "%1$s met %2$s"),
                                               mentor_introduction_get_who (introduction),
                                               mentor_introduction_get_to (introduction));

      if (mentor_scope_has_day (scope, day))
        mentor_growth_list_add (self->introductions, day, text,
                                mentor_mentee_get_counterpart (mentee), "");
    }
}

/**
 * mentor_growth_mentee_show:
 * @mentees: (element-type MentorMentee): all relationships
 * @scope: which of them and which time is shown
 */
void
mentor_growth_mentee_show (MentorGrowthMentee *self, MentorRecordList *mentees,
                           const MentorScope *scope)
{
  g_autoptr (MentorStatistics) statistics = mentor_statistics_new (mentees, scope);
  g_autoptr (MentorChart) sessions = mentor_statistics_chart_sessions (statistics);
  g_autoptr (MentorChart) actions = mentor_statistics_chart_actions (statistics);
  MentorGrowthList *lists[] = { self->decisions, self->insights, self->introductions };

  mentor_chart_card_set_chart (self->sessions, sessions);
  mentor_chart_card_set_chart (self->actions, actions);
  mentor_growth_goals_show (self->goals, mentees, scope);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    mentor_growth_list_clear (lists[i]);
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (!mentor_scope_has_mentee (scope, mentee))
        continue;
      add_goals (self, mentee, scope);
      add_insights (self, mentee, scope);
      add_introductions (self, mentee, scope);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    mentor_growth_list_show (lists[i]);
}
