/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-statistics-charts.h"

#include "mentor-rules-i18n.h"

/* What was counted, as charts: the points, and what they say in words. */

static char *
format_month (guint month, const char *format)
{
  g_autoptr (GDateTime) first =
      g_date_time_new_utc ((int) (month / 12), (int) (month % 12) + 1, 1, 12, 0, 0);

  return g_date_time_format (first, format);
}

/**
 * mentor_month_describe:
 * @month: twelve times the year and the month from 0
 *
 * Returns: (transfer full): as in "March 2025"
 */
char *
mentor_month_describe (guint month)
{
  return format_month (month, C_("date", "%OB %Y"));
}

static MentorDay
get_first_day (guint month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));
  return g_date_get_julian (&date);
}

static const MentorMonth *
get_month (const MentorStatistics *self, guint position)
{
  return &g_array_index (self->months, MentorMonth, position);
}

static gboolean
is_by_year (const MentorStatistics *self)
{
  return self->months->len > MENTOR_CHART_MONTHS;
}

/* The months, or where there are very many the years: each with the sums of what @get says of a month. */
static void
add_points (MentorChart *chart, const MentorStatistics *self,
            void (*get) (const MentorMonth *month, int *values))
{
  const gboolean by_year = is_by_year (self);
  int sums[3] = { 0 };

  for (guint i = 0; i < self->months->len; i++)
    {
      const MentorMonth *month = get_month (self, i);
      const gboolean last = i + 1 == self->months->len ||
                            get_month (self, i + 1)->month / 12 != month->month / 12;
      /* Translators: below a chart: a year, and a short month; see strftime */
      const char *brief = by_year ? C_("curve", "%Y") : C_("curve", "%b");
      g_autofree char *label = NULL;
      g_autofree char *short_label = NULL;
      int values[3] = { 0 };

      get (month, values);
      for (guint j = 0; j < G_N_ELEMENTS (sums); j++)
        sums[j] += values[j];
      if (by_year && !last)
        continue;
      label = by_year ? format_month (month->month, "%Y") : mentor_month_describe (month->month);
      short_label = format_month (month->month, brief);
      mentor_chart_add_point (chart, get_first_day (month->month), label, short_label, sums);
      memset (sums, 0, sizeof sums);
    }
}

static MentorChart *
make_chart (const MentorStatistics *self)
{
  return mentor_chart_new (MENTOR_CHART_KIND_BARS,
                           is_by_year (self) ? C_("chart", "Year") : C_("chart", "Month"));
}

/* From when to when, in words. */
static char *
describe_time (const MentorStatistics *self)
{
  g_autofree char *from = mentor_month_describe (get_month (self, 0)->month);
  g_autofree char *to = mentor_month_describe (get_month (self, self->months->len - 1)->month);

  if (g_str_equal (from, to))
    /* Translators: when all of a chart happened: a month with its year */
    return g_strdup_printf (C_("chart", "All in %s."), from);
  /* Translators: two months with their years */
  return g_strdup_printf (C_("chart", "From %1$s to %2$s."), from, to);
}

static void
get_sessions (const MentorMonth *month, int *values)
{
  values[0] = (int) month->n_sessions;
}

/* The fullest month or year, by name, when it is the only one of its kind. */
static char *
describe_most (MentorChart *chart)
{
  guint best = 0, n_best = 0;

  for (guint i = 0; i < mentor_chart_get_n_points (chart); i++)
    {
      const int value = mentor_chart_get_total (chart, i);
      const int most = mentor_chart_get_total (chart, best);

      if (value > most)
        best = i;
      n_best = value > most || i == 0 ? 1 : n_best + (value == most);
    }
  if (n_best != 1 || mentor_chart_get_n_points (chart) < 2)
    return g_strdup ("");
  /* Translators: the fullest month or year of a chart, and its number */
  return g_strdup_printf (C_("chart", " The most in %1$s: %2$'d."),
                          mentor_chart_get_label (chart, best),
                          mentor_chart_get_total (chart, best));
}

/**
 * mentor_statistics_chart_sessions:
 *
 * Returns: (transfer full): the sessions of each month, or over many years of each year
 */
MentorChart *
mentor_statistics_chart_sessions (const MentorStatistics *self)
{
  MentorChart *chart = make_chart (self);
  const guint n_sessions = self->total.n_sessions;
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *most = NULL;
  g_autofree char *summary = NULL;

  mentor_chart_add_series (chart, C_("chart", "Sessions"), MENTOR_CHART_LOOK_FULL);
  if (n_sessions == 0)
    {
      mentor_chart_set_words (chart, _("No session in this time"),
                              _("There was no session in this time."));
      return chart;
    }
  add_points (chart, self, get_sessions);
  time = describe_time (self);
  most = describe_most (chart);
  if (self->n_people > 1)
    /* Translators: the second argument is a number of people, more than one */
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$'u session with %2$'u people",
                                          "%1$'u sessions with %2$'u people", n_sessions),
                             n_sessions, self->n_people);
  else
    title = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%'u session", "%'u sessions", n_sessions), n_sessions);
  summary = g_strconcat (title, ". ", time, most, NULL);
  mentor_chart_set_words (chart, title, summary);
  return chart;
}

static void
get_actions (const MentorMonth *month, int *values)
{
  values[0] = (int) month->n_done;
  values[1] = (int) month->n_moved;
  values[2] = (int) month->n_open;
}

/**
 * mentor_statistics_chart_actions:
 *
 * Returns: (transfer full): the actions of each month, or over many years of each year: done, moved and open
 */
MentorChart *
mentor_statistics_chart_actions (const MentorStatistics *self)
{
  MentorChart *chart = make_chart (self);
  const guint n_done = self->total.n_done;
  const guint n_all = n_done + self->total.n_moved + self->total.n_open;
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *summary = NULL;

  mentor_chart_add_series (chart, C_("chart", "Done"), MENTOR_CHART_LOOK_FULL);
  mentor_chart_add_series (chart, C_("chart", "Moved"), MENTOR_CHART_LOOK_BROKEN);
  mentor_chart_add_series (chart, C_("chart", "Open"), MENTOR_CHART_LOOK_OUTLINED);
  if (n_all == 0)
    {
      mentor_chart_set_words (chart, _("No action in this time"),
                              _("There was no action in this time."));
      return chart;
    }
  add_points (chart, self, get_actions);
  time = describe_time (self);
  /* Translators: how many actions are done, of how many */
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$'u of %2$'u action is done",
                                        "%1$'u of %2$'u actions are done", n_all),
                           n_done, n_all);
  numbers = g_strdup_printf (C_("chart", "Done: %1$'u. Moved: %2$'u. Open: %3$'u."), n_done,
                             self->total.n_moved, self->total.n_open);
  summary = g_strdup_printf ("%s %s", numbers, time);
  mentor_chart_set_words (chart, title, summary);
  return chart;
}

/* Which hat was worn most, when that can be said. */
static char *
describe_hats (const MentorStatistics *self, const char *const *names)
{
  guint best = 0, n_best = 0;

  for (guint i = 0; i < MENTOR_N_HATS; i++)
    {
      n_best = self->hats[i] > self->hats[best] || i == 0
                   ? 1
                   : n_best + (self->hats[i] == self->hats[best]);
      if (self->hats[i] > self->hats[best])
        best = i;
    }
  if (n_best > 1)
    return g_strdup (_("No hat more often than the others"));
  /* Translators: the name of the hat that was worn most often: Advisor, Challenger, Connector or Supporter */
  return g_strdup_printf (_("Most often %s"), names[best]);
}

/**
 * mentor_statistics_chart_hats:
 *
 * Returns: (transfer full): in how many sessions each of the four hats was worn
 */
MentorChart *
mentor_statistics_chart_hats (const MentorStatistics *self)
{
  const char *const names[] = { C_("hat", "Advisor"), C_("hat", "Challenger"),
                                C_("hat", "Connector"), C_("hat", "Supporter") };
  MentorChart *chart = mentor_chart_new (MENTOR_CHART_KIND_BALANCE, C_("chart", "Hat"));
  g_autoptr (GString) summary = NULL;
  g_autofree char *title = NULL;

  mentor_chart_add_series (chart, C_("chart", "Sessions"), MENTOR_CHART_LOOK_FULL);
  if (self->n_hats == 0)
    {
      mentor_chart_set_words (chart, _("No hat noted in this time"),
                              _("No hat was noted in this time."));
      return chart;
    }
  title = describe_hats (self, names);
  summary = g_string_new (_("In how many sessions each hat was worn."));
  for (guint i = 0; i < MENTOR_N_HATS; i++)
    {
      const int value = (int) self->hats[i];

      mentor_chart_add_point (chart, 0, names[i], names[i], &value);
      /* Translators: a hat, and in how many sessions it was worn */
      g_string_append_printf (summary, C_("chart", " %1$s: %2$'d."), names[i], value);
    }
  mentor_chart_set_words (chart, title, summary->str);
  return chart;
}
