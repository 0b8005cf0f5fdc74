/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-plot.h"

#include "mentor-chart-axis.h"
#include "mentor-chart-paint.h"

#include <adwaita.h>

/**
 * MentorChartPlot:
 *
 * Draws a [class@Chart]. To somebody who listens it is a picture with a title and a summary; its points can be walked
 * along with the arrow keys and each is said then. Whoever shows it shows the words of the chosen point beside it.
 */
struct _MentorChartPlot {
  GtkWidget parent_instance;

  MentorChart *chart; /* nullable */
  int chosen;         /* -1 for none */
  gboolean by_key;    /* whether the keyboard chose it */
};

G_DEFINE_FINAL_TYPE (MentorChartPlot, mentor_chart_plot, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

#define HEIGHT 150
#define MIN_WIDTH 120
#define ROW_GAP 12

static gboolean
is_balance (MentorChartPlot *self)
{
  return self->chart && mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_BALANCE;
}

static void
get_frame (MentorChartPlot *self, MentorChartFrame *frame)
{
  graphene_rect_t area;

  mentor_chart_axis_get_area (GTK_WIDGET (self), self->chart, &area);
  mentor_chart_frame_init (frame, self->chart, &area,
                           gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
choose (MentorChartPlot *self, int point, gboolean by_key)
{
  g_autofree char *words = NULL;

  if (self->chosen == point && self->by_key == by_key)
    return;
  self->chosen = point;
  self->by_key = by_key;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
  if (point < 0 || !by_key)
    return;
  words = mentor_chart_describe_point (self->chart, (guint) point);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The keyboard */

static guint
get_n_points (MentorChartPlot *self)
{
  return self->chart ? mentor_chart_get_n_points (self->chart) : 0;
}

/* @parameter is how far to go: one point on or back, or to an end. */
static gboolean
on_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  MentorChartPlot *self = MENTOR_CHART_PLOT (widget);
  const int n_points = (int) get_n_points (self);
  int step = g_variant_get_int32 (parameter);
  int next;

  if (n_points == 0)
    return FALSE;
  if (ABS (step) == 1 && !is_balance (self) &&
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if (self->chosen < 0)
    next = step > 0 ? 0 : n_points - 1;
  else
    next = self->chosen + step;
  if (ABS (step) > 1)
    next = step > 0 ? n_points - 1 : 0;
  choose (self, CLAMP (next, 0, n_points - 1), TRUE);
  return TRUE;
}

/* Up and down walk along lying bars; elsewhere they are left to the page, which scrolls. */
static gboolean
on_vertical (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  return is_balance (MENTOR_CHART_PLOT (widget)) && on_key (widget, parameter, data);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  MentorChartPlot *self = MENTOR_CHART_PLOT (widget);

  if (self->chosen < 0)
    return FALSE;
  choose (self, -1, FALSE);
  return TRUE;
}

static void
on_leave_focus (MentorChartPlot *self)
{
  choose (self, -1, FALSE);
}

/* The pointer */

static void
on_motion (MentorChartPlot *self, double x, double y)
{
  MentorChartFrame frame;

  if (get_n_points (self) == 0)
    return;
  get_frame (self, &frame);
  choose (self, mentor_chart_frame_find (&frame, (float) x, (float) y), FALSE);
}

static void
on_pressed (MentorChartPlot *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  on_motion (self, x, y);
}

static void
on_leave (MentorChartPlot *self)
{
  if (!self->by_key)
    choose (self, -1, FALSE);
}

/* The widget */

static void
mentor_chart_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorChartPlot *self = MENTOR_CHART_PLOT (widget);
  MentorChartPaint paint;
  MentorChartFrame frame;

  if (self->chart == NULL)
    return;
  mentor_chart_paint_init (&paint, widget, snapshot);
  get_frame (self, &frame);
  if (!is_balance (self))
    mentor_chart_paint_grid (&paint, &frame);
  if (get_n_points (self) == 0)
    return;
  if (self->chosen >= 0)
    mentor_chart_paint_chosen (&paint, &frame, (guint) self->chosen);
  if (mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_LINES)
    mentor_chart_paint_lines (&paint, &frame, TRUE);
  else
    mentor_chart_paint_bars (&paint, &frame);
  mentor_chart_axis_paint (widget, &frame, &paint);
}

static void
mentor_chart_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  MentorChartPlot *self = MENTOR_CHART_PLOT (widget);
  const int line = mentor_chart_axis_get_line (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else if (is_balance (self))
    *minimum = *natural = (int) get_n_points (self) * (MAX (line, 18) + ROW_GAP);
  else
    *minimum = *natural = HEIGHT + line;
}

static void
mentor_chart_plot_dispose (GObject *object)
{
  g_clear_object (&MENTOR_CHART_PLOT (object)->chart);

  G_OBJECT_CLASS (mentor_chart_plot_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *klass, guint key, guint keypad, GtkShortcutFunc func, int step)
{
  gtk_widget_class_add_binding (klass, key, 0, func, "i", step);
  gtk_widget_class_add_binding (klass, keypad, 0, func, "i", step);
}

static void
mentor_chart_plot_class_init (MentorChartPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_chart_plot_dispose;
  widget_class->snapshot = mentor_chart_plot_snapshot;
  widget_class->measure = mentor_chart_plot_measure;

  /**
   * MentorChartPlot::chosen:
   *
   * Another point was chosen, or none.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, on_key, 1);
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, on_key, -1);
  add_keys (widget_class, GDK_KEY_End, GDK_KEY_KP_End, on_key, G_MAXINT);
  add_keys (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, on_key, -G_MAXINT);
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, on_vertical, 1);
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, on_vertical, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mentor_chart_plot_init (MentorChartPlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_focus), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_chart_plot_new (void)
{
  return g_object_new (MENTOR_TYPE_CHART_PLOT, NULL);
}

/**
 * mentor_chart_plot_set_chart:
 * @chart: (transfer none): what is drawn
 */
void
mentor_chart_plot_set_chart (MentorChartPlot *self, MentorChart *chart)
{
  if (self->chosen >= (int) mentor_chart_get_n_points (chart))
    self->chosen = -1;
  g_set_object (&self->chart, chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  mentor_chart_get_summary (chart), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/**
 * mentor_chart_plot_get_chosen:
 *
 * Returns: the point where the keyboard or the pointer is, -1 for none
 */
int
mentor_chart_plot_get_chosen (MentorChartPlot *self)
{
  return self->chosen;
}

/**
 * mentor_chart_plot_get_top:
 *
 * Returns: the place of the chosen point
 */
graphene_point_t
mentor_chart_plot_get_top (MentorChartPlot *self)
{
  MentorChartFrame frame;

  g_return_val_if_fail (self->chosen >= 0, *graphene_point_zero ());

  get_frame (self, &frame);
  return mentor_chart_frame_get_top (&frame, (guint) self->chosen);
}
