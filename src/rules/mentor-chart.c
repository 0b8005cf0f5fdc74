/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart.h"

#include "mentor-rules-i18n.h"

/**
 * MentorChart:
 *
 * What a chart shows, without how it looks: a sentence for its title, a summary for somebody who listens, and points with
 * a value in each series. The picture, the words for a point and the table are all made of the same.
 */
struct _MentorChart {
  GObject parent_instance;

  MentorChartKind kind;
  char *points_title;
  char *title;
  char *summary;
  int highest;
  GPtrArray *names;
  GArray *looks;
  GPtrArray *points;
};

G_DEFINE_FINAL_TYPE (MentorChart, mentor_chart, G_TYPE_OBJECT)

typedef struct {
  MentorDay day;
  char *label;
  char *brief;
  char *words; /* nullable: what was written about it */
  int values[];
} Point;

static void
point_free (gpointer data)
{
  Point *point = data;

  g_free (point->label);
  g_free (point->brief);
  g_free (point->words);
  g_free (point);
}

static void
mentor_chart_finalize (GObject *object)
{
  MentorChart *self = MENTOR_CHART (object);

  g_free (self->points_title);
  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->names);
  g_array_unref (self->looks);
  g_ptr_array_unref (self->points);

  G_OBJECT_CLASS (mentor_chart_parent_class)->finalize (object);
}

static void
mentor_chart_class_init (MentorChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_chart_finalize;
}

static void
mentor_chart_init (MentorChart *self)
{
  self->title = g_strdup ("");
  self->summary = g_strdup ("");
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->looks = g_array_new (FALSE, FALSE, sizeof (MentorChartLook));
  self->points = g_ptr_array_new_with_free_func (point_free);
}

/**
 * mentor_chart_new:
 * @kind: how it is drawn
 * @points_title: what one point is, the title of the table's first column
 *
 * Returns: (transfer full): a chart without series and points
 */
MentorChart *
mentor_chart_new (MentorChartKind kind, const char *points_title)
{
  MentorChart *self = g_object_new (MENTOR_TYPE_CHART, NULL);

  self->kind = kind;
  self->points_title = g_strdup (points_title);
  return self;
}

/**
 * mentor_chart_set_words:
 * @title: what the chart says, in one sentence
 * @summary: the chart for somebody who listens
 */
void
mentor_chart_set_words (MentorChart *self, const char *title, const char *summary)
{
  g_set_str (&self->title, title);
  g_set_str (&self->summary, summary);
}

/**
 * mentor_chart_set_highest:
 * @highest: the value at the upper edge whatever the points say, 0 to follow them
 */
void
mentor_chart_set_highest (MentorChart *self, int highest)
{
  self->highest = highest;
}

/**
 * mentor_chart_add_series:
 * @name: what is counted or rated
 * @look: how it is told from the others
 *
 * To be called before the first point.
 *
 * Returns: the number of the series
 */
guint
mentor_chart_add_series (MentorChart *self, const char *name, MentorChartLook look)
{
  g_return_val_if_fail (self->points->len == 0, 0);

  g_ptr_array_add (self->names, g_strdup (name));
  g_array_append_val (self->looks, look);
  return self->names->len - 1;
}

/**
 * mentor_chart_add_point:
 * @day: the day it stands for, 0 where time does not matter
 * @label: its full name, as in "March 2025"
 * @brief: its name where there is little room, as in "Mar"
 * @values: (array): a value for each series, -1 for none
 */
void
mentor_chart_add_point (MentorChart *self, MentorDay day, const char *label, const char *brief,
                        const int *values)
{
  Point *point = g_malloc0 (sizeof (Point) + self->names->len * sizeof (int));

  point->day = day;
  point->label = g_strdup (label);
  point->brief = g_strdup (brief);
  for (guint i = 0; i < self->names->len; i++)
    point->values[i] = values[i];
  g_ptr_array_add (self->points, point);
}

/**
 * mentor_chart_add_words:
 * @words: what somebody wrote about the last point
 */
void
mentor_chart_add_words (MentorChart *self, const char *words)
{
  Point *point;

  g_return_if_fail (self->points->len > 0);

  point = self->points->pdata[self->points->len - 1];
  g_set_str (&point->words, words && *words ? words : NULL);
}

MentorChartKind
mentor_chart_get_kind (MentorChart *self)
{
  return self->kind;
}

const char *
mentor_chart_get_title (MentorChart *self)
{
  return self->title;
}

const char *
mentor_chart_get_summary (MentorChart *self)
{
  return self->summary;
}

static Point *
get_point (MentorChart *self, guint point)
{
  g_return_val_if_fail (point < self->points->len, NULL);

  return self->points->pdata[point];
}

/* A number that can be halved, so that the line in the middle has one too; up to ten no more than is needed. */
static int
round_up (int value)
{
  int step = 2;

  for (int power = 10; value > 10; power *= 10)
    {
      if (value <= 2 * power)
        step = power / 5;
      else if (value <= 10 * power)
        step = power;
      else
        continue;
      break;
    }
  return MAX (2, (value + step - 1) / step * step);
}

/**
 * mentor_chart_get_highest:
 *
 * Returns: the value at the upper edge, at least 2 and even
 */
int
mentor_chart_get_highest (MentorChart *self)
{
  int highest = 0;

  if (self->highest > 0)
    return self->highest;
  for (guint i = 0; i < self->points->len; i++)
    highest = MAX (highest, mentor_chart_get_total (self, i));
  return round_up (highest);
}

guint
mentor_chart_get_n_series (MentorChart *self)
{
  return self->names->len;
}

const char *
mentor_chart_get_series_name (MentorChart *self, guint series)
{
  return self->names->pdata[series];
}

MentorChartLook
mentor_chart_get_look (MentorChart *self, guint series)
{
  return g_array_index (self->looks, MentorChartLook, series);
}

guint
mentor_chart_get_n_points (MentorChart *self)
{
  return self->points->len;
}

const char *
mentor_chart_get_points_title (MentorChart *self)
{
  return self->points_title;
}

MentorDay
mentor_chart_get_day (MentorChart *self, guint point)
{
  return get_point (self, point)->day;
}

const char *
mentor_chart_get_label (MentorChart *self, guint point)
{
  return get_point (self, point)->label;
}

const char *
mentor_chart_get_brief (MentorChart *self, guint point)
{
  return get_point (self, point)->brief;
}

/**
 * mentor_chart_get_value:
 *
 * Returns: the value of a point in a series, -1 for none
 */
int
mentor_chart_get_value (MentorChart *self, guint point, guint series)
{
  g_return_val_if_fail (series < self->names->len, -1);

  return get_point (self, point)->values[series];
}

/**
 * mentor_chart_get_total:
 *
 * Returns: how far a point reaches up: its values one above the other, or the highest of its lines
 */
int
mentor_chart_get_total (MentorChart *self, guint point)
{
  const Point *it = get_point (self, point);
  int total = 0;

  for (guint i = 0; i < self->names->len; i++)
    if (self->kind == MENTOR_CHART_KIND_BARS)
      total += MAX (0, it->values[i]);
    else
      total = MAX (total, it->values[i]);
  return total;
}

/**
 * mentor_chart_has_series:
 *
 * Returns: whether any point has a value above zero in the series, or for lines any value
 */
gboolean
mentor_chart_has_series (MentorChart *self, guint series)
{
  const int least = self->kind == MENTOR_CHART_KIND_LINES ? 0 : 1;

  for (guint i = 0; i < self->points->len; i++)
    if (mentor_chart_get_value (self, i, series) >= least)
      return TRUE;
  return FALSE;
}

/**
 * mentor_chart_dup_cell:
 *
 * Returns: (transfer full): a value as it stands in a table, in the user's way to write numbers; "–" for none
 */
char *
mentor_chart_dup_cell (MentorChart *self, guint point, guint series)
{
  const int value = mentor_chart_get_value (self, point, series);

  return value < 0 ? g_strdup ("–") : g_strdup_printf ("%'d", value);
}

/**
 * mentor_chart_describe_point:
 *
 * Returns: (transfer full): a point in words, as in "March 2025: done 3, open 1"
 */
char *
mentor_chart_describe_point (MentorChart *self, guint point)
{
  g_autoptr (GString) values = g_string_new (NULL);
  const Point *it = get_point (self, point);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *cell = mentor_chart_dup_cell (self, point, i);
      g_autofree char *part = NULL;

      if (it->values[i] < 0)
        continue;
      /* Translators: what is counted and how many, as in “Sessions 3” */
      part = g_strdup_printf (C_("chart", "%1$s %2$s"), (char *) self->names->pdata[i], cell);
      if (values->len > 0)
        /* Translators: between two numbers of a chart, as in “Done 3, Open 1” */
        g_string_append (values, C_("chart", ", "));
      g_string_append (values, part);
    }
  /* Translators: a month or a day, and the numbers of it, as in “March 2025: Done 3, Open 1” */
  text = g_strdup_printf (C_("chart", "%1$s: %2$s"), it->label, values->str);
  return it->words ? g_strdup_printf ("%s\n%s", text, it->words) : g_steal_pointer (&text);
}
