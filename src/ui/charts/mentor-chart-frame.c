/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-frame.h"

/* Where things stand in a chart. Edges lie on whole pixels, so that they are sharp at any scale. */

#define BAR_WIDTH 36.f
#define BAR_HEIGHT 18.f

static float
to_pixel (float length)
{
  return (float) (int) (length + 0.5f);
}

/**
 * mentor_chart_frame_init:
 * @chart: what is drawn
 * @area: where
 * @flipped: whether time runs from right to left
 */
void
mentor_chart_frame_init (MentorChartFrame *self, MentorChart *chart, const graphene_rect_t *area,
                         gboolean flipped)
{
  const guint n_points = mentor_chart_get_n_points (chart);

  self->chart = chart;
  self->area = *area;
  self->area.size.width = MAX (1.f, area->size.width);
  self->area.size.height = MAX (1.f, area->size.height);
  self->flipped = flipped;
  self->first = n_points ? mentor_chart_get_day (chart, 0) : 0;
  self->last = n_points ? mentor_chart_get_day (chart, n_points - 1) : 0;
  self->highest = mentor_chart_get_highest (chart);
}

/**
 * mentor_chart_frame_get_x:
 *
 * Returns: where a day stands, true to time; the only one in the middle
 */
float
mentor_chart_frame_get_x (const MentorChartFrame *self, MentorDay day)
{
  float share = 0.5f;

  if (self->last > self->first)
    share = (float) (day - self->first) / (float) (self->last - self->first);
  if (self->flipped)
    share = 1 - share;
  return self->area.origin.x + share * self->area.size.width;
}

/**
 * mentor_chart_frame_get_y:
 *
 * Returns: how high a value stands
 */
float
mentor_chart_frame_get_y (const MentorChartFrame *self, int value)
{
  return self->area.origin.y +
         (1 - (float) value / (float) self->highest) * self->area.size.height;
}

/**
 * mentor_chart_frame_get_slot:
 *
 * Returns: the room that belongs to a bar, with the gaps beside it
 */
graphene_rect_t
mentor_chart_frame_get_slot (const MentorChartFrame *self, guint point)
{
  const guint n_points = mentor_chart_get_n_points (self->chart);
  const float begin = (float) point / (float) n_points, end = (float) (point + 1) / (float) n_points;
  float low, high;

  if (mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_BALANCE)
    {
      low = to_pixel (self->area.origin.y + begin * self->area.size.height);
      high = to_pixel (self->area.origin.y + end * self->area.size.height);
      return GRAPHENE_RECT_INIT (self->area.origin.x, low, self->area.size.width, high - low);
    }
  low = to_pixel (self->area.origin.x +
                (self->flipped ? 1 - end : begin) * self->area.size.width);
  high = to_pixel (self->area.origin.x +
                 (self->flipped ? 1 - begin : end) * self->area.size.width);
  return GRAPHENE_RECT_INIT (low, self->area.origin.y, high - low, self->area.size.height);
}

/**
 * mentor_chart_frame_get_bar:
 *
 * Returns: a part of a bar, between two values
 */
graphene_rect_t
mentor_chart_frame_get_bar (const MentorChartFrame *self, guint point, int from, int to)
{
  const graphene_rect_t slot = mentor_chart_frame_get_slot (self, point);

  if (mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_BALANCE)
    {
      const float height = MIN (BAR_HEIGHT, slot.size.height);
      const float length =
          to_pixel ((float) (to - from) / (float) self->highest * slot.size.width);
      const float x = self->flipped ? slot.origin.x + slot.size.width - length : slot.origin.x;

      return GRAPHENE_RECT_INIT (x, to_pixel (slot.origin.y + (slot.size.height - height) / 2),
                                 length, height);
    }
  else
    {
      const float gap = (float) (int) (CLAMP (slot.size.width * 0.3f, 0, 8));
      const float width = MAX (1.f, MIN (BAR_WIDTH, slot.size.width - gap));
      const float top = to_pixel (mentor_chart_frame_get_y (self, to));
      const float bottom = to_pixel (mentor_chart_frame_get_y (self, from));

      return GRAPHENE_RECT_INIT ((float) (int) (slot.origin.x + (slot.size.width - width) / 2), top, width,
                                 bottom - top);
    }
}

/**
 * mentor_chart_frame_get_top:
 *
 * Returns: the place of a point, above which its words are shown
 */
graphene_point_t
mentor_chart_frame_get_top (const MentorChartFrame *self, guint point)
{
  const int total = mentor_chart_get_total (self->chart, point);
  graphene_rect_t bar;

  if (mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_LINES)
    return GRAPHENE_POINT_INIT (
        mentor_chart_frame_get_x (self, mentor_chart_get_day (self->chart, point)),
        mentor_chart_frame_get_y (self, total));
  bar = mentor_chart_frame_get_bar (self, point, 0, total);
  return GRAPHENE_POINT_INIT (bar.origin.x + bar.size.width / 2, bar.origin.y);
}

/**
 * mentor_chart_frame_find:
 *
 * Returns: the point nearest to a place, -1 without points
 */
int
mentor_chart_frame_find (const MentorChartFrame *self, float x, float y)
{
  const gboolean lines = mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_LINES;
  const gboolean lying = mentor_chart_get_kind (self->chart) == MENTOR_CHART_KIND_BALANCE;
  float best = G_MAXFLOAT;
  int found = -1;

  for (guint i = 0; i < mentor_chart_get_n_points (self->chart); i++)
    {
      const graphene_rect_t slot = mentor_chart_frame_get_slot (self, i);
      float distance = ABS (slot.origin.x + slot.size.width / 2 - x);

      if (lines)
        distance =
            ABS (mentor_chart_frame_get_x (self, mentor_chart_get_day (self->chart, i)) - x);
      else if (lying)
        distance = ABS (slot.origin.y + slot.size.height / 2 - y);
      if (distance < best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}
