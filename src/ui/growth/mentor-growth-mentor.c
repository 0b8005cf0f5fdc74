/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growth-mentor.h"

#include "mentor-chart-card.h"
#include "mentor-growth-list.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-statistics-charts.h"
#include "mentor-text-row.h"

/**
 * MentorGrowthMentor:
 *
 * Why somebody mentors, beside what happened in a time: thanks, ideas, what was practised, the hats.
 */
struct _MentorGrowthMentor {
  AdwBin parent_instance;

  GtkOrientation orientation;

  GtkWidget *why;
  MentorGrowthList *thanks;
  MentorGrowthList *ideas;
  MentorGrowthList *practice;
  MentorChartCard *hats;
  MentorChartCard *sessions;
  MentorChartCard *actions;
};

G_DEFINE_FINAL_TYPE (MentorGrowthMentor, mentor_growth_mentor, ADW_TYPE_BIN)

typedef enum { PROP_ORIENTATION = 1 } MentorGrowthMentorProperty;
static GParamSpec *properties[PROP_ORIENTATION + 1];

static void
mentor_growth_mentor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorGrowthMentorProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_GROWTH_MENTOR (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_growth_mentor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorGrowthMentor *self = MENTOR_GROWTH_MENTOR (object);

  switch ((MentorGrowthMentorProperty) id)
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
mentor_growth_mentor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_GROWTH_MENTOR);

  G_OBJECT_CLASS (mentor_growth_mentor_parent_class)->dispose (object);
}

static void
mentor_growth_mentor_class_init (MentorGrowthMentorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_growth_mentor_get_property;
  object_class->set_property = mentor_growth_mentor_set_property;
  object_class->dispose = mentor_growth_mentor_dispose;

  /**
   * MentorGrowthMentor:orientation:
   *
   * How the two columns lie: side by side, or one below the other.
   */
  properties[PROP_ORIENTATION] = g_param_spec_enum (
      "orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_CHART_CARD);
  g_type_ensure (MENTOR_TYPE_GROWTH_LIST);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-growth-mentor.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, why);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, thanks);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, ideas);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, practice);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, hats);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, sessions);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthMentor, actions);
}

static void
mentor_growth_mentor_init (MentorGrowthMentor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_growth_mentor_set_me:
 * @me: (transfer none): the user's own card; to be called once
 */
void
mentor_growth_mentor_set_me (MentorGrowthMentor *self, MentorMe *me)
{
  g_object_bind_property (me, "why", self->why, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_widget_set_sensitive (self->why, !mentor_record_get_read_only (MENTOR_RECORD (me)));
}

/* An insight may stand in two lists: as what it is, and as what was practised. */
static void
add_insights (MentorGrowthMentor *self, MentorMentee *mentee, const MentorScope *scope)
{
  MentorRecordList *insights = mentor_mentee_get_insights (mentee);
  const char *name = mentor_mentee_get_counterpart (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);
      const MentorDay day = mentor_insight_get_date (insight);
      const MentorInsightKind kind = mentor_insight_get_kind (insight);
      const MentorPractice practice = mentor_insight_get_practice (insight);
      const char *text = mentor_insight_get_text (insight);

      if (!mentor_scope_has_day (scope, day))
        continue;
      if (kind == MENTOR_INSIGHT_KIND_THANKS)
        mentor_growth_list_add (self->thanks, day, text, name, "");
      if (kind == MENTOR_INSIGHT_KIND_LEARNED || kind == MENTOR_INSIGHT_KIND_CHANGED_MY_MIND)
        mentor_growth_list_add (self->ideas, day, text, name, mentor_label_insight_kind (kind));
      if (practice != MENTOR_PRACTICE_NONE)
        mentor_growth_list_add (self->practice, day, text, name, mentor_label_practice (practice));
    }
}

/**
 * mentor_growth_mentor_show:
 * @mentees: (element-type MentorMentee): all relationships
 * @scope: which of them and which time is shown
 */
void
mentor_growth_mentor_show (MentorGrowthMentor *self, MentorRecordList *mentees,
                           const MentorScope *scope)
{
  g_autoptr (MentorStatistics) statistics = mentor_statistics_new (mentees, scope);
  g_autoptr (MentorChart) hats = mentor_statistics_chart_hats (statistics);
  g_autoptr (MentorChart) sessions = mentor_statistics_chart_sessions (statistics);
  g_autoptr (MentorChart) actions = mentor_statistics_chart_actions (statistics);
  MentorGrowthList *lists[] = { self->thanks, self->ideas, self->practice };

  mentor_chart_card_set_chart (self->hats, hats);
  mentor_chart_card_set_chart (self->sessions, sessions);
  mentor_chart_card_set_chart (self->actions, actions);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    mentor_growth_list_clear (lists[i]);
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    if (mentor_scope_has_mentee (scope, mentor_record_list_get (mentees, i)))
      add_insights (self, mentor_record_list_get (mentees, i), scope);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    mentor_growth_list_show (lists[i]);
}
