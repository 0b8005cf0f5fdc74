/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-curve.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-goal-rules.h"
#include "mentor-goal-words.h"

#include <glib/gi18n.h>

/**
 * MentorCurve:
 *
 * The check-ins of a goal over true time: the rating as a line with a dot for each check-in over a tinted area, the
 * confidence as a thin dashed line. Somebody who listens gets the same as a sentence.
 */
struct _MentorCurve {
  GtkWidget parent_instance;

  MentorGoal *goal;
  GPtrArray *sorted; /* of MentorCheckIn, the oldest first */
};

G_DEFINE_FINAL_TYPE (MentorCurve, mentor_curve, GTK_TYPE_WIDGET)

#define DOT 3.5f
#define HEIGHT 150
#define MIN_WIDTH 120
#define MAX_RATING 10.0f

/* The room for the names of the months, which grows with the text. */
static int
get_label_room (MentorCurve *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + 9;
}

/* Where things are drawn. */
typedef struct {
  graphene_rect_t area; /* of the lines */
  MentorDay first;
  MentorDay last;
  gboolean flipped;
} Frame;

static void
get_frame (MentorCurve *self, Frame *frame)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GPtrArray *sorted = self->sorted;
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const float bottom = (float) get_label_room (self);

  frame->first = sorted->len ? mentor_check_in_get_date (sorted->pdata[0]) : 0;
  frame->last = sorted->len ? mentor_check_in_get_date (sorted->pdata[sorted->len - 1]) : 0;
  frame->flipped = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_init (&frame->area, DOT, DOT, MAX (1.f, width - 2 * DOT),
                      MAX (1.f, height - DOT - bottom));
}

static float
get_x (const Frame *frame, MentorDay day)
{
  float share = 0.5f;

  if (frame->last > frame->first)
    share = (float) (day - frame->first) / (float) (frame->last - frame->first);
  if (frame->flipped)
    share = 1 - share;
  return frame->area.origin.x + share * frame->area.size.width;
}

static float
get_y (const Frame *frame, int value)
{
  return frame->area.origin.y + (1 - (float) value / MAX_RATING) * frame->area.size.height;
}

static GskPath *
make_line (GPtrArray *sorted, const Frame *frame, int (*get) (MentorCheckIn *check_in))
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean begun = FALSE;

  for (guint i = 0; i < sorted->len; i++)
    {
      const float x = get_x (frame, mentor_check_in_get_date (sorted->pdata[i]));
      const int value = get (sorted->pdata[i]);

      if (value < 0)
        continue;
      if (begun)
        gsk_path_builder_line_to (builder, x, get_y (frame, value));
      else
        gsk_path_builder_move_to (builder, x, get_y (frame, value));
      begun = TRUE;
    }
  return gsk_path_builder_to_path (builder);
}

static GskPath *
make_area (GPtrArray *sorted, const Frame *frame)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const float bottom = get_y (frame, 0);

  gsk_path_builder_move_to (builder, get_x (frame, frame->first), bottom);
  for (guint i = 0; i < sorted->len; i++)
    gsk_path_builder_line_to (builder, get_x (frame, mentor_check_in_get_date (sorted->pdata[i])),
                              get_y (frame, mentor_check_in_get_rating (sorted->pdata[i])));
  gsk_path_builder_line_to (builder, get_x (frame, frame->last), bottom);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static void
draw_grid (GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *ink)
{
  GdkRGBA color = *ink;

  color.alpha *= 0.12f;
  for (int value = 0; value <= 10; value += 5)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (frame->area.origin.x,
                                                    (float) (int) get_y (frame, value),
                                                    frame->area.size.width, 1));
}

static void
draw_lines (MentorCurve *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *ink)
{
  static const float dashes[] = { 4, 4 };
  GPtrArray *sorted = self->sorted;
  g_autoptr (GskPath) confidence = make_line (sorted, frame, mentor_check_in_get_confidence);
  g_autoptr (GskStroke) thin = gsk_stroke_new (1.25f);
  g_autoptr (GskPath) line = make_line (sorted, frame, mentor_check_in_get_rating);
  g_autoptr (GskPath) area = make_area (sorted, frame);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  g_autoptr (GskPath) dots_path = NULL;
  AdwStyleManager *style = adw_style_manager_get_for_display (
      gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) chosen = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA accent = *chosen, tint, pale = *ink;

  accent.alpha *= ink->alpha; /* an insensitive curve pales as a whole */
  tint = accent;
  tint.alpha *= 0.13f;
  pale.alpha *= 0.6f;

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_fill (snapshot, area, GSK_FILL_RULE_WINDING, &tint);
  gsk_stroke_set_dash (thin, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, confidence, thin, &pale);
  gtk_snapshot_append_stroke (snapshot, line, stroke, &accent);

  for (guint i = 0; i < sorted->len; i++)
    {
      MentorCheckIn *check_in = sorted->pdata[i];

      gsk_path_builder_add_circle (
          dots,
          &GRAPHENE_POINT_INIT (get_x (frame, mentor_check_in_get_date (check_in)),
                                get_y (frame, mentor_check_in_get_rating (check_in))),
          DOT);
    }
  dots_path = gsk_path_builder_to_path (dots);
  gtk_snapshot_append_fill (snapshot, dots_path, GSK_FILL_RULE_WINDING, &accent);
}

static PangoLayout *
make_label (MentorCurve *self, GDateTime *month, gboolean years)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  /* Translators: below a curve: a year, and a short month; see strftime */
  g_autofree char *text =
      g_date_time_format (month, years ? C_("curve", "%Y") : C_("curve", "%b"));
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The first day of the month of a day, or of its year. */
static GDateTime *
find_begin (MentorDay day, gboolean year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new_utc (g_date_get_year (&date), year ? 1 : g_date_get_month (&date), 1, 0, 0,
                              0);
}

/* The name of a month stands where the month begins, as many as there is room for; over many years, the years. */
static void
draw_labels (MentorCurve *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *ink)
{
  static const int steps[] = { 1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 1200 };
  const int room = gtk_widget_get_width (GTK_WIDGET (self));
  const int n_months = (int) (frame->last - frame->first) / 30;
  g_autoptr (GDateTime) begin = find_begin (frame->first, FALSE);
  g_autoptr (PangoLayout) sample = make_label (self, begin, FALSE);
  GdkRGBA color = *ink;
  int width, height, step = 0;
  float end = -1;

  color.alpha *= 0.6f;
  pango_layout_get_pixel_size (sample, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && (step == 0 || n_months * (width + 24) > step * room);
       i++)
    step = steps[i];
  if (step >= 12)
    {
      g_date_time_unref (begin);
      begin = find_begin (frame->first, TRUE);
    }

  for (int offset = 0;; offset += step)
    {
      g_autoptr (GDateTime) date = g_date_time_add_months (begin, offset);
      g_autoptr (PangoLayout) label = NULL;
      float x;

      if (date == NULL || mentor_day_of_time (date) > frame->last)
        return;
      label = make_label (self, date, step >= 12);
      pango_layout_get_pixel_size (label, &width, &height);
      x = get_x (frame, MAX (mentor_day_of_time (date), frame->first)) - (float) width / 2;
      x = CLAMP (x, 0, (float) (room - width));
      if (end >= 0 && (frame->flipped ? x + (float) width + 6 > end : x < end + 6))
        continue;
      end = frame->flipped ? x : x + (float) width;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot,
          &GRAPHENE_POINT_INIT (x, (float) (gtk_widget_get_height (GTK_WIDGET (self)) - height)));
      gtk_snapshot_append_layout (snapshot, label, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mentor_curve_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorCurve *self = MENTOR_CURVE (widget);
  GdkRGBA ink;
  Frame frame;

  gtk_widget_get_color (widget, &ink);
  get_frame (self, &frame);
  draw_grid (snapshot, &frame, &ink);
  if (self->sorted->len == 0)
    return;
  draw_lines (self, snapshot, &frame, &ink);
  draw_labels (self, snapshot, &frame, &ink);
}

static void
mentor_curve_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? MIN_WIDTH
                            : HEIGHT + get_label_room (MENTOR_CURVE (widget));
}

static gboolean
mentor_curve_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  MentorCurve *self = MENTOR_CURVE (widget);
  GPtrArray *sorted = self->sorted;
  MentorCheckIn *nearest = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  float best = 24;
  Frame frame;

  get_frame (self, &frame);
  for (guint i = 0; i < sorted->len && !keyboard; i++)
    {
      const float distance =
          ABS (get_x (&frame, mentor_check_in_get_date (sorted->pdata[i])) - (float) x);

      if (distance < best)
        {
          best = distance;
          nearest = sorted->pdata[i];
        }
    }
  if (nearest == NULL)
    return FALSE;
  day = mentor_format_day (mentor_check_in_get_date (nearest));
  if (*mentor_check_in_get_line (nearest))
    /* Translators: a day, a rating from 0 to 10, and what was written about it */
    text = g_strdup_printf (C_("curve", "%1$s: %2$d\n%3$s"), day,
                            mentor_check_in_get_rating (nearest),
                            mentor_check_in_get_line (nearest));
  else
    text = g_strdup_printf (C_("curve", "%1$s: %2$d"), day, mentor_check_in_get_rating (nearest));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
mentor_curve_dispose (GObject *object)
{
  g_clear_object (&MENTOR_CURVE (object)->goal);

  G_OBJECT_CLASS (mentor_curve_parent_class)->dispose (object);
}

static void
mentor_curve_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_CURVE (object)->sorted);

  G_OBJECT_CLASS (mentor_curve_parent_class)->finalize (object);
}

static void
mentor_curve_class_init (MentorCurveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_curve_dispose;
  object_class->finalize = mentor_curve_finalize;
  widget_class->snapshot = mentor_curve_snapshot;
  widget_class->measure = mentor_curve_measure;
  widget_class->query_tooltip = mentor_curve_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "curve");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mentor_curve_init (MentorCurve *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->sorted = g_ptr_array_new ();
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_curve_new (void)
{
  return g_object_new (MENTOR_TYPE_CURVE, NULL);
}

static void
on_changed (MentorCurve *self)
{
  g_autofree char *title = mentor_goal_curve_title (self->goal);
  g_autofree char *summary = mentor_goal_curve_summary (self->goal);

  g_ptr_array_unref (self->sorted);
  self->sorted = mentor_goal_dup_check_ins (self->goal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mentor_curve_set_goal:
 * @goal: the goal whose check-ins are drawn; to be called once
 */
void
mentor_curve_set_goal (MentorCurve *self, MentorGoal *goal)
{
  g_return_if_fail (self->goal == NULL);

  self->goal = g_object_ref (goal);
  g_signal_connect_object (goal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
