/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-month-grid.h"
#include "mentor-contact-rules.h"
#include "mentor-dated.h"
#include "mentor-dates.h"
#include "mentor-day-cell.h"

#include <glib/gi18n.h>

/**
 * MentorMonthGrid:
 *
 * A month as six weeks of days, one of which is chosen. Tab leads to the chosen day and on; the arrow keys choose
 * another one, Home and End the first and the last of the week, Page Up and Page Down the same day of another month,
 * with Shift of another year.
 */
struct _MentorMonthGrid {
  AdwBin parent_instance;

  MentorDay day;
  GDateWeekday first_weekday;
  gboolean narrow;
  GtkLabel *title;
  GtkBox *weekdays;
  GtkBox *weeks;
  MentorDayCell *cells[42];
};

G_DEFINE_FINAL_TYPE (MentorMonthGrid, mentor_month_grid, ADW_TYPE_BIN)

typedef enum { PROP_NARROW = 1 } MentorMonthGridProperty;
static GParamSpec *properties[PROP_NARROW + 1];

enum { DAY_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

#define N_CELLS G_N_ELEMENTS (((MentorMonthGrid *) NULL)->cells)

/* The years that can be reached: more than a life, and all that GDateTime can name. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

static void fill_weekdays (MentorMonthGrid *self);

static void
mentor_month_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorMonthGridProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_MONTH_GRID (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_month_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorMonthGrid *self = MENTOR_MONTH_GRID (object);

  switch ((MentorMonthGridProperty) id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      fill_weekdays (self);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_month_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_MONTH_GRID);

  G_OBJECT_CLASS (mentor_month_grid_parent_class)->dispose (object);
}

static void
read_day (MentorDay day, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

/* The first day of the week that a day is in. */
static MentorDay
get_week_start (MentorMonthGrid *self, MentorDay day)
{
  GDate date;

  read_day (day, &date);
  return day - ((guint) g_date_get_weekday (&date) + 7 - (guint) self->first_weekday) % 7;
}

static MentorDay
get_month_start (MentorDay day)
{
  GDate date;

  read_day (day, &date);
  g_date_set_day (&date, 1);
  return g_date_get_julian (&date);
}

static void
choose (MentorMonthGrid *self, MentorDay day)
{
  GDate date;

  read_day (day, &date);
  if (g_date_get_year (&date) < FIRST_YEAR || g_date_get_year (&date) > LAST_YEAR)
    return;
  mentor_month_grid_set_day (self, day);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

/* The same day of another month; in a shorter one the last. */
static void
choose_month (MentorMonthGrid *self, int months)
{
  GDate date;

  read_day (self->day, &date);
  if (months < 0)
    g_date_subtract_months (&date, (guint) -months);
  else
    g_date_add_months (&date, (guint) months);
  choose (self, g_date_get_julian (&date));
}

static void
announce (MentorMonthGrid *self)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->title), gtk_label_get_label (self->title),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_previous (MentorMonthGrid *self)
{
  choose_month (self, -1);
  announce (self);
}

static void
on_next (MentorMonthGrid *self)
{
  choose_month (self, 1);
  announce (self);
}

static void
on_today (MentorMonthGrid *self)
{
  choose (self, mentor_day_today ());
  mentor_month_grid_take_focus (self);
}

static void
on_cell (MentorMonthGrid *self, MentorDayCell *cell)
{
  choose (self, mentor_day_cell_get_day (cell));
  mentor_month_grid_take_focus (self);
}

static gboolean
on_key (MentorMonthGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;
  const guint forward =
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? GDK_KEY_Left : GDK_KEY_Right;

  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      choose (self, (key == GDK_KEY_Left || key == GDK_KEY_KP_Left) == (forward == GDK_KEY_Left)
                        ? self->day + 1
                        : self->day - 1);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (self, self->day - 7);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, self->day + 7);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      choose (self, get_week_start (self, self->day));
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      choose (self, get_week_start (self, self->day) + 6);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      choose_month (self, shift ? -12 : -1);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      choose_month (self, shift ? 12 : 1);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  mentor_month_grid_take_focus (self);
  return GDK_EVENT_STOP;
}

static void
mentor_month_grid_class_init (MentorMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_month_grid_get_property;
  object_class->set_property = mentor_month_grid_set_property;
  object_class->dispose = mentor_month_grid_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MentorMonthGrid::day-chosen:
   *
   * The user chose another day, which may be one of another month.
   */
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/calendar/mentor-month-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMonthGrid, title);
  gtk_widget_class_bind_template_child (widget_class, MentorMonthGrid, weekdays);
  gtk_widget_class_bind_template_child (widget_class, MentorMonthGrid, weeks);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_today);
}

/* The name of a weekday: all of it to be spoken, a part of it to be seen. */
static char *
name_weekday (GDateWeekday weekday, const char *format)
{
  /* Of 2024 the first of January is a Monday. */
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, (int) weekday, 12, 0, 0);

  return g_date_time_format (day, format);
}

static void
fill_weekdays (MentorMonthGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->weekdays))))
    gtk_box_remove (self->weekdays, child);
  for (guint i = 0; i < 7; i++)
    {
      const GDateWeekday weekday = (GDateWeekday) (((guint) self->first_weekday - 1 + i) % 7 + 1);
      g_autofree char *name = name_weekday (weekday, "%A");
      g_autofree char *brief = name_weekday (weekday, "%a");
      g_autofree char *letter = g_utf8_substring (brief, 0, 1);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", self->narrow ? letter : brief,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (self->weekdays, label);
    }
}

static void
mentor_month_grid_init (MentorMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *week = NULL;

  self->day = mentor_day_today ();
  self->first_weekday = G_DATE_MONDAY;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_CELLS; i++)
    {
      if (i % 7 == 0)
        {
          week = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role",
                               GTK_ACCESSIBLE_ROLE_ROW, NULL);
          gtk_widget_add_css_class (week, "week");
          gtk_box_append (self->weeks, week);
        }
      self->cells[i] = MENTOR_DAY_CELL (mentor_day_cell_new ());
      g_object_bind_property (self, "narrow", self->cells[i], "narrow", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (self->cells[i], "clicked", G_CALLBACK (on_cell), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (week), GTK_WIDGET (self->cells[i]));
    }
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->weeks), keys);
  fill_weekdays (self);
}

/**
 * mentor_month_grid_get_day:
 *
 * Returns: the chosen day
 */
MentorDay
mentor_month_grid_get_day (MentorMonthGrid *self)
{
  return self->day;
}

/**
 * mentor_month_grid_set_day:
 * @day: a Julian day
 *
 * Chooses a day. What stands on the days has to be shown anew.
 */
void
mentor_month_grid_set_day (MentorMonthGrid *self, MentorDay day)
{
  self->day = day;
}

/**
 * mentor_month_grid_get_month:
 * @first: (out): the first day of the month that is looked at
 * @last: (out): the last one
 */
void
mentor_month_grid_get_month (MentorMonthGrid *self, MentorDay *first, MentorDay *last)
{
  GDate date;

  *first = get_month_start (self->day);
  read_day (*first, &date);
  g_date_add_months (&date, 1);
  *last = g_date_get_julian (&date) - 1;
}

/**
 * mentor_month_grid_get_shown:
 * @first: (out): the first day that is seen, which may be one of the month before
 * @last: (out): the last one
 */
void
mentor_month_grid_get_shown (MentorMonthGrid *self, MentorDay *first, MentorDay *last)
{
  *first = get_week_start (self, get_month_start (self->day));
  *last = *first + N_CELLS - 1;
}

/* Else a row would be called by all that is in it. */
static void
name_week (MentorDayCell *first)
{
  g_autofree char *day = mentor_format_day (mentor_day_cell_get_day (first));
  /* Translators: a week, by its first day */
  g_autofree char *name = g_strdup_printf (_("Week of %s"), day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (first))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * mentor_month_grid_show:
 * @dated: (element-type MentorDated): what stands on the days that are seen, in their order
 */
void
mentor_month_grid_show (MentorMonthGrid *self, GPtrArray *dated)
{
  g_autofree char *title = mentor_format_month (self->day);
  MentorDay first, last, month_first, month_last;
  guint at = 0;

  mentor_month_grid_get_shown (self, &first, &last);
  mentor_month_grid_get_month (self, &month_first, &month_last);
  gtk_label_set_label (self->title, title);
  for (guint i = 0; i < N_CELLS; i++)
    {
      const MentorDay day = first + i;
      guint end;

      while (at < dated->len && mentor_dated_get_day (dated->pdata[at]) < day)
        at++;
      for (end = at; end < dated->len && mentor_dated_get_day (dated->pdata[end]) == day;)
        end++;
      mentor_day_cell_show (self->cells[i], day, day >= month_first && day <= month_last, dated, at,
                            end - at);
      mentor_day_cell_set_chosen (self->cells[i], day == self->day);
      if (i % 7 == 0)
        name_week (self->cells[i]);
      at = end;
    }
}

/**
 * mentor_month_grid_set_week:
 * @first: the day that a week begins with
 */
void
mentor_month_grid_set_week (MentorMonthGrid *self, GDateWeekday first)
{
  if (self->first_weekday == first)
    return;
  self->first_weekday = first;
  fill_weekdays (self);
}

/**
 * mentor_month_grid_take_focus:
 *
 * Gives the keyboard to the chosen day.
 */
void
mentor_month_grid_take_focus (MentorMonthGrid *self)
{
  for (guint i = 0; i < N_CELLS; i++)
    if (mentor_day_cell_get_day (self->cells[i]) == self->day)
      gtk_widget_grab_focus (GTK_WIDGET (self->cells[i]));
}
