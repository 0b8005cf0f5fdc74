/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-paint.h"

#include <adwaita.h>

/* Lines and bars, in the user's colours. A series is told from the others by how it is drawn, the colour only helps. */

#define LINE 2.f
#define CORNER 3.f

/* The colours of the hats, in their order. */
static const AdwAccentColor hats[] = { ADW_ACCENT_COLOR_BLUE, ADW_ACCENT_COLOR_ORANGE,
                                       ADW_ACCENT_COLOR_PURPLE, ADW_ACCENT_COLOR_GREEN };

/**
 * mentor_chart_paint_init:
 * @widget: what is drawn; the colours are those of its style
 * @snapshot: where
 */
void
mentor_chart_paint_init (MentorChartPaint *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  self->snapshot = snapshot;
  self->strong = adw_style_manager_get_high_contrast (style);
  gtk_widget_get_color (widget, &self->ink);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &self->accent);
  self->accent.alpha *= self->ink.alpha; /* what is insensitive pales as a whole */
}

static GdkRGBA
thin (const GdkRGBA *color, float alpha)
{
  GdkRGBA result = *color;

  result.alpha *= alpha;
  return result;
}

/**
 * mentor_chart_paint_grid:
 *
 * Three thin lines: below, in the middle, above.
 */
void
mentor_chart_paint_grid (const MentorChartPaint *self, const MentorChartFrame *frame)
{
  const GdkRGBA color = thin (&self->ink, self->strong ? 0.5f : 0.12f);

  for (int i = 0; i <= 2; i++)
    gtk_snapshot_append_color (
        self->snapshot, &color,
        &GRAPHENE_RECT_INIT (frame->area.origin.x,
                             (float) (int) mentor_chart_frame_get_y (frame, i * frame->highest / 2),
                             frame->area.size.width, 1));
}

static GskPath *
make_line (const MentorChartFrame *frame, guint series, gboolean closed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const float bottom = mentor_chart_frame_get_y (frame, 0);
  gboolean begun = FALSE;
  float x = 0;

  for (guint i = 0; i < mentor_chart_get_n_points (frame->chart); i++)
    {
      const int value = mentor_chart_get_value (frame->chart, i, series);

      if (value < 0)
        continue;
      x = mentor_chart_frame_get_x (frame, mentor_chart_get_day (frame->chart, i));
      if (!begun)
        gsk_path_builder_move_to (builder, x,
                                  closed ? bottom : mentor_chart_frame_get_y (frame, value));
      gsk_path_builder_line_to (builder, x, mentor_chart_frame_get_y (frame, value));
      begun = TRUE;
    }
  if (closed && begun)
    {
      gsk_path_builder_line_to (builder, x, bottom);
      gsk_path_builder_close (builder);
    }
  return gsk_path_builder_to_path (builder);
}

static void
add_dot (GskPathBuilder *builder, const MentorChartFrame *frame, guint point, guint series,
         float radius)
{
  const int value = mentor_chart_get_value (frame->chart, point, series);

  if (value >= 0)
    gsk_path_builder_add_circle (
        builder,
        &GRAPHENE_POINT_INIT (
            mentor_chart_frame_get_x (frame, mentor_chart_get_day (frame->chart, point)),
            mentor_chart_frame_get_y (frame, value)),
        radius);
}

static void
fill_dots (const MentorChartPaint *self, GskPathBuilder *builder, const GdkRGBA *color)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);

  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static GskStroke *
make_stroke (const MentorChartPaint *self, MentorChartLook look)
{
  static const float dashes[] = { 4, 4 };
  GskStroke *stroke = gsk_stroke_new (look == MENTOR_CHART_LOOK_FULL ? LINE : self->strong ? LINE : 1.25f);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (look == MENTOR_CHART_LOOK_BROKEN)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  return stroke;
}

/**
 * mentor_chart_paint_lines:
 * @every_dot: whether each point has its dot, or only the last
 */
void
mentor_chart_paint_lines (const MentorChartPaint *self, const MentorChartFrame *frame,
                          gboolean every_dot)
{
  const guint n_points = mentor_chart_get_n_points (frame->chart);
  const GdkRGBA tint = thin (&self->accent, 0.13f), pale = thin (&self->ink, self->strong ? 1 : 0.6f);

  /* The first series lies above the others. */
  for (guint i = mentor_chart_get_n_series (frame->chart); i > 0; i--)
    {
      const MentorChartLook look = mentor_chart_get_look (frame->chart, i - 1);
      const gboolean full = look == MENTOR_CHART_LOOK_FULL;
      const GdkRGBA *color = full ? &self->accent : &pale;
      g_autoptr (GskPath) line = make_line (frame, i - 1, FALSE);
      g_autoptr (GskStroke) stroke = make_stroke (self, look);
      g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();

      if (full && n_points > 1)
        {
          g_autoptr (GskPath) under = make_line (frame, i - 1, TRUE);

          gtk_snapshot_append_fill (self->snapshot, under, GSK_FILL_RULE_WINDING, &tint);
        }
      if (n_points > 1)
        gtk_snapshot_append_stroke (self->snapshot, line, stroke, color);
      for (guint j = every_dot ? 0 : n_points - 1; j < n_points; j++)
        if (full)
          add_dot (dots, frame, j, i - 1, MENTOR_CHART_DOT);
        else if (n_points == 1)
          add_dot (dots, frame, j, i - 1, MENTOR_CHART_DOT - 1);
      fill_dots (self, dots, color);
    }
}

/* Slanted stripes, as many as the bar is long. */
static void
fill_stripes (const MentorChartPaint *self, const graphene_rect_t *bar, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  const float right = bar->origin.x + bar->size.width, bottom = bar->origin.y + bar->size.height;

  for (float x = bar->origin.x - bar->size.height; x < right; x += 5)
    {
      gsk_path_builder_move_to (builder, x, bottom);
      gsk_path_builder_line_to (builder, x + bar->size.height, bar->origin.y);
    }
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (self->snapshot, path, stroke, color);
}

static void
paint_bar (const MentorChartPaint *self, const graphene_rect_t *bar, MentorChartLook look,
           const GdkRGBA *color)
{
  const GdkRGBA tint = thin (color, 0.2f);
  const float edge = self->strong ? 2 : 1;
  GskRoundedRect shape;

  if (bar->size.width < 1 || bar->size.height < 1)
    return;
  gsk_rounded_rect_init_from_rect (&shape, bar, MIN (CORNER, bar->size.width / 2));
  gtk_snapshot_push_rounded_clip (self->snapshot, &shape);
  if (look != MENTOR_CHART_LOOK_OUTLINED)
    gtk_snapshot_append_color (self->snapshot, look == MENTOR_CHART_LOOK_FULL ? color : &tint, bar);
  if (look == MENTOR_CHART_LOOK_BROKEN)
    fill_stripes (self, bar, color);
  gtk_snapshot_pop (self->snapshot);
  if (look != MENTOR_CHART_LOOK_FULL || self->strong)
    gtk_snapshot_append_border (
        self->snapshot, &shape, (const float[]) { edge, edge, edge, edge },
        (const GdkRGBA[]) { *color, *color, *color, *color });
}

/* Bars that stand on each other keep a hair's breadth apart. */
static void
paint_stack (const MentorChartPaint *self, const MentorChartFrame *frame, guint point)
{
  const gboolean lying = mentor_chart_get_kind (frame->chart) == MENTOR_CHART_KIND_BALANCE;
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA color = self->accent;
  int from = 0;

  if (lying)
    {
      adw_accent_color_to_standalone_rgba (hats[point % G_N_ELEMENTS (hats)],
                                           adw_style_manager_get_dark (style), &color);
      color.alpha *= self->ink.alpha;
    }
  for (guint i = 0; i < mentor_chart_get_n_series (frame->chart); i++)
    {
      const int value = MAX (0, mentor_chart_get_value (frame->chart, point, i));
      graphene_rect_t bar = mentor_chart_frame_get_bar (frame, point, from, from + value);

      if (from > 0 && bar.size.height > 3)
        bar.size.height -= 1;
      paint_bar (self, &bar, mentor_chart_get_look (frame->chart, i), &color);
      from += value;
    }
}

/**
 * mentor_chart_paint_bars:
 *
 * The bars, standing or lying.
 */
void
mentor_chart_paint_bars (const MentorChartPaint *self, const MentorChartFrame *frame)
{
  for (guint i = 0; i < mentor_chart_get_n_points (frame->chart); i++)
    paint_stack (self, frame, i);
}

/**
 * mentor_chart_paint_chosen:
 *
 * Where the keyboard or the pointer is.
 */
void
mentor_chart_paint_chosen (const MentorChartPaint *self, const MentorChartFrame *frame, guint point)
{
  g_autoptr (GskPathBuilder) ring = NULL;
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  graphene_rect_t slot;
  GdkRGBA color;

  if (mentor_chart_get_kind (frame->chart) != MENTOR_CHART_KIND_LINES)
    {
      color = thin (&self->ink, self->strong ? 0.3f : 0.1f);
      slot = mentor_chart_frame_get_slot (frame, point);
      gtk_snapshot_append_color (self->snapshot, &color, &slot);
      return;
    }
  color = thin (&self->ink, self->strong ? 1 : 0.3f);
  slot.origin.x = (float) (int) mentor_chart_frame_get_x (
      frame, mentor_chart_get_day (frame->chart, point));
  gtk_snapshot_append_color (
      self->snapshot, &color,
      &GRAPHENE_RECT_INIT (slot.origin.x, frame->area.origin.y, 1, frame->area.size.height));
  ring = gsk_path_builder_new ();
  for (guint i = 0; i < mentor_chart_get_n_series (frame->chart); i++)
    add_dot (ring, frame, point, i, MENTOR_CHART_DOT + 3);
  path = gsk_path_builder_to_path (ring);
  stroke = gsk_stroke_new (LINE);
  gtk_snapshot_append_stroke (self->snapshot, path, stroke, &self->accent);
}

/**
 * mentor_chart_paint_sample:
 *
 * A bit of a series, for the legend.
 */
void
mentor_chart_paint_sample (const MentorChartPaint *self, const graphene_rect_t *area,
                           MentorChartKind kind, MentorChartLook look)
{
  const GdkRGBA pale = thin (&self->ink, self->strong ? 1 : 0.6f);
  const float middle = area->origin.y + area->size.height / 2;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = make_stroke (self, look);

  if (kind != MENTOR_CHART_KIND_LINES)
    {
      paint_bar (self, area, look, &self->accent);
      return;
    }
  gsk_path_builder_move_to (builder, area->origin.x, middle);
  gsk_path_builder_line_to (builder, area->origin.x + area->size.width, middle);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (self->snapshot, path, stroke,
                              look == MENTOR_CHART_LOOK_FULL ? &self->accent : &pale);
}
