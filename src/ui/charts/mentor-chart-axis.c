/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-axis.h"

#include "mentor-contact-rules.h"

#include <glib/gi18n.h>

/* The words around a chart: numbers at the side, months below, names before lying bars. All of them grow with the
 * user's text. */

#define SCALE 0.82
#define GAP 6

static PangoLayout *
make_label (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = make_label (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * mentor_chart_axis_get_line:
 *
 * Returns: the room that a line of words needs, with a gap
 */
int
mentor_chart_axis_get_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = make_label (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + GAP;
}

static char *
format_number (int number)
{
  return g_strdup_printf ("%'d", number);
}

/* How wide the names before lying bars are; the bars keep at least as much. */
static int
get_names_width (GtkWidget *widget, MentorChart *chart)
{
  int widest = 0;

  for (guint i = 0; i < mentor_chart_get_n_points (chart); i++)
    widest = MAX (widest, get_width (widget, mentor_chart_get_label (chart, i)));
  return MIN (widest, gtk_widget_get_width (widget) / 2);
}

/**
 * mentor_chart_axis_get_area:
 * @area: (out caller-allocates): where the lines and bars are
 *
 * Takes the words away from the whole.
 */
void
mentor_chart_axis_get_area (GtkWidget *widget, MentorChart *chart, graphene_rect_t *area)
{
  const gboolean flipped = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const gboolean balance = mentor_chart_get_kind (chart) == MENTOR_CHART_KIND_BALANCE;
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const int line = mentor_chart_axis_get_line (widget);
  g_autofree char *highest = format_number (mentor_chart_get_highest (chart));
  const int number = get_width (widget, highest);
  const int before = balance ? get_names_width (widget, chart) + 2 * GAP : number + GAP;
  const int after = balance ? number + GAP : (int) MENTOR_CHART_DOT + 1;
  const int above = balance ? 0 : MAX ((int) MENTOR_CHART_DOT + 1, line / 2);
  const int below = balance ? 0 : line;

  graphene_rect_init (area, (float) (flipped ? after : before), (float) above,
                      (float) (width - before - after), (float) (height - above - below));
}

static void
paint_layout (const MentorChartPaint *paint, PangoLayout *layout, float x, float y, float alpha)
{
  GdkRGBA color = paint->ink;

  color.alpha *= paint->strong ? 1 : alpha;
  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (paint->snapshot, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y));
  gtk_snapshot_append_layout (paint->snapshot, layout, &color);
  gtk_snapshot_restore (paint->snapshot);
}

/* The numbers of the three lines. */
static void
paint_numbers (GtkWidget *widget, const MentorChartFrame *frame, const MentorChartPaint *paint)
{
  for (int i = 0; i <= 2; i++)
    {
      const int value = i * frame->highest / 2;
      g_autofree char *text = format_number (value);
      g_autoptr (PangoLayout) layout = make_label (widget, text);
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      paint_layout (paint, layout,
                    frame->flipped ? frame->area.origin.x + frame->area.size.width + GAP
                                   : frame->area.origin.x - GAP - (float) width,
                    mentor_chart_frame_get_y (frame, value) - (float) height / 2, 0.6f);
    }
}

/* Puts a label below @x, unless it would touch the one before, whose far end is @end. */
static void
paint_below (GtkWidget *widget, const MentorChartFrame *frame, const MentorChartPaint *paint,
             const char *text, float middle, float *end)
{
  const float room = (float) gtk_widget_get_width (widget);
  g_autoptr (PangoLayout) layout = make_label (widget, text);
  int width, height;
  float x;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (middle - (float) width / 2, 0, MAX (0.f, room - (float) width));
  if (*end >= 0 && (frame->flipped ? x + (float) width + GAP > *end : x < *end + GAP))
    return;
  *end = frame->flipped ? x : x + (float) width;
  paint_layout (paint, layout, x, (float) (gtk_widget_get_height (widget) - height), 0.6f);
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
paint_time (GtkWidget *widget, const MentorChartFrame *frame, const MentorChartPaint *paint)
{
  static const int steps[] = { 1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 1200 };
  const float room = frame->area.size.width;
  const int n_months = (int) (frame->last - frame->first) / 30;
  g_autoptr (GDateTime) begin = find_begin (frame->first, FALSE);
  /* Translators: below a curve: a short month; see strftime */
  g_autofree char *sample = g_date_time_format (begin, C_("curve", "%b"));
  const int width = get_width (widget, sample);
  int step = 0;
  float end = -1;

  for (guint i = 0;
       i < G_N_ELEMENTS (steps) && (step == 0 || (float) (n_months * (width + 24)) > (float) step * room);
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
      g_autofree char *text = NULL;

      if (date == NULL || mentor_day_of_time (date) > frame->last)
        return;
      /* Translators: below a curve: a year, and a short month; see strftime */
      text = g_date_time_format (date, step >= 12 || (offset > 0 && g_date_time_get_month (date) == 1)
                                           ? C_("curve", "%Y")
                                           : C_("curve", "%b"));
      paint_below (widget, frame, paint, text,
                   mentor_chart_frame_get_x (frame, MAX (mentor_day_of_time (date), frame->first)),
                   &end);
    }
}

/* Below standing bars: every so many, counted from the first January. */
static void
paint_briefs (GtkWidget *widget, const MentorChartFrame *frame, const MentorChartPaint *paint)
{
  static const guint steps[] = { 1, 2, 3, 4, 6, 12, 24, 60 };
  const guint n_points = mentor_chart_get_n_points (frame->chart);
  guint january = 0, step = 1;
  int widest = 0;
  float end = -1;

  for (guint i = 0; i < n_points; i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, mentor_chart_get_day (frame->chart, i));
      if (january == 0 && g_date_get_month (&date) == G_DATE_JANUARY)
        january = i;
      widest = MAX (widest, get_width (widget, mentor_chart_get_brief (frame->chart, i)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      step = steps[i];
      if ((float) n_points * (float) (widest + 2 * GAP) <= (float) step * frame->area.size.width)
        break;
    }
  for (guint i = january % step; i < n_points; i += step)
    {
      const graphene_rect_t slot = mentor_chart_frame_get_slot (frame, i);

      paint_below (widget, frame, paint, mentor_chart_get_brief (frame->chart, i),
                   slot.origin.x + slot.size.width / 2, &end);
    }
}

/* The name before a lying bar, and its number after it. */
static void
paint_names (GtkWidget *widget, const MentorChartFrame *frame, const MentorChartPaint *paint)
{
  const int room = get_names_width (widget, frame->chart);

  for (guint i = 0; i < mentor_chart_get_n_points (frame->chart); i++)
    {
      const int value = mentor_chart_get_value (frame->chart, i, 0);
      const graphene_rect_t bar = mentor_chart_frame_get_bar (frame, i, 0, value);
      const float middle = bar.origin.y + bar.size.height / 2;
      const float begin = frame->flipped ? frame->area.origin.x + frame->area.size.width + 2 * GAP
                                         : frame->area.origin.x - 2 * GAP - (float) room;
      g_autoptr (PangoLayout) name = make_label (widget, mentor_chart_get_label (frame->chart, i));
      g_autofree char *text = format_number (value);
      g_autoptr (PangoLayout) number = make_label (widget, text);
      int width, height;

      pango_layout_set_width (name, room * PANGO_SCALE);
      pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (name, NULL, &height);
      paint_layout (paint, name, begin, middle - (float) height / 2, 1);
      pango_layout_get_pixel_size (number, &width, &height);
      paint_layout (paint, number,
                    frame->flipped ? bar.origin.x - GAP - (float) width
                                   : bar.origin.x + bar.size.width + GAP,
                    middle - (float) height / 2, 0.6f);
    }
}

/**
 * mentor_chart_axis_paint:
 *
 * Writes the words around a chart.
 */
void
mentor_chart_axis_paint (GtkWidget *widget, const MentorChartFrame *frame,
                         const MentorChartPaint *paint)
{
  switch (mentor_chart_get_kind (frame->chart))
    {
    case MENTOR_CHART_KIND_LINES:
      paint_numbers (widget, frame, paint);
      paint_time (widget, frame, paint);
      return;
    case MENTOR_CHART_KIND_BARS:
      paint_numbers (widget, frame, paint);
      paint_briefs (widget, frame, paint);
      return;
    case MENTOR_CHART_KIND_BALANCE:
      paint_names (widget, frame, paint);
      return;
    }
}
