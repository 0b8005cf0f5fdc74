/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sparkline.h"
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
};

G_DEFINE_FINAL_TYPE (MentorSparkline, mentor_sparkline, GTK_TYPE_WIDGET)

typedef enum { PROP_GOAL = 1 } MentorSparklineProperty;
static GParamSpec *properties[PROP_GOAL + 1];

#define LINE_WIDTH 2.0f
#define DOT_RADIUS 3.5f

static void
update (MentorSparkline *self)
{
  g_autoptr (GPtrArray) check_ins =
      self->goal ? mentor_goal_dup_check_ins (self->goal) : g_ptr_array_new ();
  g_autofree char *label = NULL;

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

  G_OBJECT_CLASS (mentor_sparkline_parent_class)->dispose (object);
}

static void
mentor_sparkline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 72 : 28;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 72 : 28;
}

static graphene_point_t
get_point (MentorSparkline *self, GPtrArray *check_ins, guint position)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  const MentorDay first = mentor_check_in_get_date (check_ins->pdata[0]);
  const MentorDay last = mentor_check_in_get_date (check_ins->pdata[check_ins->len - 1]);
  const MentorDay day = mentor_check_in_get_date (check_ins->pdata[position]);
  const int rating = mentor_check_in_get_rating (check_ins->pdata[position]);
  float along = last > first ? (float) (day - first) / (float) (last - first) : 1;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    along = 1 - along;
  return GRAPHENE_POINT_INIT (DOT_RADIUS + along * width,
                              DOT_RADIUS + height * (1 - (float) rating / 10));
}

static GskPath *
make_path (MentorSparkline *self, GPtrArray *check_ins, gboolean closed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const float bottom = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const graphene_point_t first = get_point (self, check_ins, 0);
  graphene_point_t last = first;

  if (closed)
    {
      gsk_path_builder_move_to (builder, first.x, bottom);
      gsk_path_builder_line_to (builder, first.x, first.y);
    }
  else
    gsk_path_builder_move_to (builder, first.x, first.y);
  for (guint i = 1; i < check_ins->len; i++)
    {
      last = get_point (self, check_ins, i);
      gsk_path_builder_line_to (builder, last.x, last.y);
    }
  if (closed)
    {
      gsk_path_builder_line_to (builder, last.x, bottom);
      gsk_path_builder_close (builder);
    }
  return gsk_path_builder_to_path (builder);
}

static void
mentor_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorSparkline *self = MENTOR_SPARKLINE (widget);
  g_autoptr (GPtrArray) check_ins = NULL;
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) dot = NULL;
  graphene_point_t last;
  GdkRGBA color, area;

  if (self->goal == NULL)
    return;
  check_ins = mentor_goal_dup_check_ins (self->goal);
  if (check_ins->len == 0)
    return;

  gtk_widget_get_color (widget, &color);
  area = color;
  area.alpha *= 0.13f;
  if (check_ins->len > 1)
    {
      g_autoptr (GskPath) under = make_path (self, check_ins, TRUE);
      g_autoptr (GskPath) line = make_path (self, check_ins, FALSE);
      g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

      gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
      gtk_snapshot_append_fill (snapshot, under, GSK_FILL_RULE_WINDING, &area);
      gtk_snapshot_append_stroke (snapshot, line, stroke, &color);
    }
  last = get_point (self, check_ins, check_ins->len - 1);
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder, &last, DOT_RADIUS);
  dot = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, &color);
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
