/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sparkline.h"

#include "mentor-chart-paint.h"
#include "mentor-goal-rules.h"

#include <glib/gi18n.h>

/**
 * MentorSparkline:
 *
 * The check-ins of a goal as a small curve: true to time from the first to the last, the ratings from 0 to 10.
 */
struct _MentorSparkline {
  GtkWidget parent_instance;

  MentorGoal *goal;
  MentorChart *chart; /* nullable */
};

G_DEFINE_FINAL_TYPE (MentorSparkline, mentor_sparkline, GTK_TYPE_WIDGET)

typedef enum { PROP_GOAL = 1 } MentorSparklineProperty;
static GParamSpec *properties[PROP_GOAL + 1];

/* The ratings alone, as there is no room for more. */
static MentorChart *
make_chart (GPtrArray *check_ins)
{
  MentorChart *chart = mentor_chart_new (MENTOR_CHART_KIND_LINES, "");

  mentor_chart_set_highest (chart, 10);
  mentor_chart_add_series (chart, "", MENTOR_CHART_LOOK_FULL);
  for (guint i = 0; i < check_ins->len; i++)
    {
      const int rating = mentor_check_in_get_rating (check_ins->pdata[i]);

      mentor_chart_add_point (chart, mentor_check_in_get_date (check_ins->pdata[i]), "", "", &rating);
    }
  return chart;
}

static void
update (MentorSparkline *self)
{
  g_autoptr (GPtrArray) check_ins =
      self->goal ? mentor_goal_dup_check_ins (self->goal) : g_ptr_array_new ();
  g_autofree char *label = NULL;

  g_clear_object (&self->chart);
  self->chart = make_chart (check_ins);
  if (check_ins->len > 0)
    {
      const int first = mentor_check_in_get_rating (check_ins->pdata[0]);
      const int last = mentor_check_in_get_rating (check_ins->pdata[check_ins->len - 1]);

      label = g_strdup_printf (ngettext ("Rated %2$d in %1$u check-in",
                                         "From %3$d to %2$d in %1$u check-ins", check_ins->len),
                               check_ins->len, last, first);
    }
  else
    label = g_strdup (_("No check-in yet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mentor_sparkline_set_goal:
 * @goal: (nullable) (transfer none): whose check-ins are drawn
 */
void
mentor_sparkline_set_goal (MentorSparkline *self, MentorGoal *goal)
{
  if (self->goal == goal)
    return;
  if (self->goal)
    g_signal_handlers_disconnect_by_func (self->goal, update, self);
  g_set_object (&self->goal, goal);
  if (goal)
    g_signal_connect_object (goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL]);
}

static void
mentor_sparkline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorSparklineProperty) id)
    {
    case PROP_GOAL:
      g_value_set_object (value, MENTOR_SPARKLINE (object)->goal);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_sparkline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorSparklineProperty) id)
    {
    case PROP_GOAL:
      mentor_sparkline_set_goal (MENTOR_SPARKLINE (object), g_value_get_object (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_sparkline_dispose (GObject *object)
{
  MentorSparkline *self = MENTOR_SPARKLINE (object);

  if (self->goal)
    g_signal_handlers_disconnect_by_func (self->goal, update, self);
  g_clear_object (&self->goal);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (mentor_sparkline_parent_class)->dispose (object);
}

static void
mentor_sparkline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 72 : 28;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 72 : 28;
}

static void
mentor_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorSparkline *self = MENTOR_SPARKLINE (widget);
  MentorChartPaint paint;
  MentorChartFrame frame;

  if (self->chart == NULL || mentor_chart_get_n_points (self->chart) == 0)
    return;
  mentor_chart_paint_init (&paint, widget, snapshot);
  paint.accent = paint.ink; /* the colour that the style gives it */
  mentor_chart_frame_init (
      &frame, self->chart,
      &GRAPHENE_RECT_INIT (MENTOR_CHART_DOT, MENTOR_CHART_DOT,
                           (float) gtk_widget_get_width (widget) - 2 * MENTOR_CHART_DOT,
                           (float) gtk_widget_get_height (widget) - 2 * MENTOR_CHART_DOT),
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  mentor_chart_paint_lines (&paint, &frame, FALSE);
}

static void
mentor_sparkline_class_init (MentorSparklineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_sparkline_get_property;
  object_class->set_property = mentor_sparkline_set_property;
  object_class->dispose = mentor_sparkline_dispose;
  widget_class->measure = mentor_sparkline_measure;
  widget_class->snapshot = mentor_sparkline_snapshot;

  properties[PROP_GOAL] =
      g_param_spec_object ("goal", NULL, NULL, MENTOR_TYPE_GOAL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mentor_sparkline_init (MentorSparkline *self)
{
  update (self);
}

GtkWidget *
mentor_sparkline_new (void)
{
  return g_object_new (MENTOR_TYPE_SPARKLINE, NULL);
}
