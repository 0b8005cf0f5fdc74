/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-day-cell.h"
#include "mentor-calendar-words.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorDayCell:
 *
 * The square of a day in a month: its number, and what stands on it in a few words, or where there is little room in
 * signs of different shapes.
 */
struct _MentorDayCell {
  GtkButton parent_instance;

  MentorDay day;
  gboolean narrow;
  char *shown;
  GtkLabel *number;
  GtkBox *lines;
  AdwWrapBox *signs;
};

G_DEFINE_FINAL_TYPE (MentorDayCell, mentor_day_cell, GTK_TYPE_BUTTON)

typedef enum { PROP_NARROW = 1 } MentorDayCellProperty;
static GParamSpec *properties[PROP_NARROW + 1];

#define MAX_LINES 3

static void
mentor_day_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorDayCellProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_DAY_CELL (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_day_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorDayCell *self = MENTOR_DAY_CELL (object);

  switch ((MentorDayCellProperty) id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      mentor_set_css_class (GTK_WIDGET (self), "narrow", self->narrow);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_day_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_DAY_CELL);
  g_clear_pointer (&MENTOR_DAY_CELL (object)->shown, g_free);

  G_OBJECT_CLASS (mentor_day_cell_parent_class)->dispose (object);
}

static void
mentor_day_cell_class_init (MentorDayCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_day_cell_get_property;
  object_class->set_property = mentor_day_cell_set_property;
  object_class->dispose = mentor_day_cell_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/calendar/mentor-day-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorDayCell, number);
  gtk_widget_class_bind_template_child (widget_class, MentorDayCell, lines);
  gtk_widget_class_bind_template_child (widget_class, MentorDayCell, signs);
}

static void
mentor_day_cell_init (MentorDayCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* One line of the square. */
typedef struct {
  MentorDatedKind kind;
  char *words;
  const char *style;
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->words);
}

static const char *
get_style (MentorSession *session)
{
  switch (mentor_session_get_state (session))
    {
    case MENTOR_SESSION_STATE_PLANNED:
      return "accent";
    case MENTOR_SESSION_STATE_HELD:
      return NULL;
    case MENTOR_SESSION_STATE_MISSED:
    case MENTOR_SESSION_STATE_CANCELLED:
      return "done-text";
    }
  g_return_val_if_reached (NULL);
}

/* Sessions by the name of the other person, all else by its number. */
static GArray *
make_lines (GPtrArray *dated, guint first, guint n_dated, guint *counts)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = first; i < first + n_dated; i++)
    {
      const MentorDatedKind kind = mentor_dated_get_kind (dated->pdata[i]);

      counts[kind]++;
      if (kind == MENTOR_DATED_KIND_SESSION)
        {
          Line line = { kind, mentor_mentee_dup_short_name (mentor_dated_get_mentee (dated->pdata[i])),
                        get_style (mentor_dated_get_record (dated->pdata[i])) };

          g_array_append_val (lines, line);
        }
    }
  for (guint kind = MENTOR_DATED_KIND_ACTION; kind < MENTOR_DATED_N_KINDS; kind++)
    if (counts[kind] > 0)
      {
        Line line = { (MentorDatedKind) kind,
                      mentor_calendar_mark ((MentorDatedKind) kind, counts[kind]), NULL };

        g_array_append_val (lines, line);
      }
  return lines;
}

static GtkWidget *
make_icon (MentorDatedKind kind)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (mentor_dated_get_icon (kind));

  gtk_widget_add_css_class (icon, "day-sign");
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  return icon;
}

static void
add_line (MentorDayCell *self, GtkWidget *icon, const char *words, const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "day-words");
  if (style)
    gtk_widget_add_css_class (box, style);
  if (icon)
    gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->lines, box);
}

static void
show_lines (MentorDayCell *self, GArray *lines)
{
  const guint whole = lines->len <= MAX_LINES ? lines->len : MAX_LINES - 1;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < whole; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      add_line (self, make_icon (line->kind), line->words, line->style);
    }
  if (lines->len > whole)
    {
      /* Translators: so many more things in the small square of a day */
      g_autofree char *words = g_strdup_printf (_("+%u"), lines->len - whole);

      add_line (self, NULL, words, "dimmed");
    }
}

static void
show_signs (MentorDayCell *self, const guint *counts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->signs))))
    adw_wrap_box_remove (self->signs, child);
  for (guint kind = 0; kind < MENTOR_DATED_N_KINDS; kind++)
    if (counts[kind] > 0)
      adw_wrap_box_append (self->signs, make_icon ((MentorDatedKind) kind));
}

/* All that the square shows, to tell whether there is anything new to show. */
static char *
spell (GArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      g_string_append_printf (text, "%d%s%s\n", line->kind, line->words,
                              line->style ? line->style : "");
    }
  return g_string_free_and_steal (text);
}

GtkWidget *
mentor_day_cell_new (void)
{
  return g_object_new (MENTOR_TYPE_DAY_CELL, NULL);
}

/**
 * mentor_day_cell_get_day:
 *
 * Returns: the Julian day that is shown
 */
MentorDay
mentor_day_cell_get_day (MentorDayCell *self)
{
  return self->day;
}

/**
 * mentor_day_cell_show:
 * @day: a Julian day
 * @in_month: whether it is one of the month that is looked at
 * @dated: (element-type MentorDated): what stands on these and other days
 * @first: the first of them that stands on this day
 * @n_dated: how many do
 */
void
mentor_day_cell_show (MentorDayCell *self, MentorDay day, gboolean in_month, GPtrArray *dated,
                      guint first, guint n_dated)
{
  guint counts[MENTOR_DATED_N_KINDS] = { 0 };
  g_autoptr (GArray) lines = make_lines (dated, first, n_dated, counts);
  g_autofree char *said = mentor_calendar_describe (day, counts);
  g_autofree char *all = spell (lines);
  char number[4];
  GDate date;

  self->day = day;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (number, sizeof number, "%u", g_date_get_day (&date));
  gtk_label_set_label (self->number, number);
  mentor_set_css_class (GTK_WIDGET (self->number), "today", day == mentor_day_today ());
  mentor_set_css_class (GTK_WIDGET (self), "other-month", !in_month);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  if (g_set_str (&self->shown, all))
    {
      show_lines (self, lines);
      show_signs (self, counts);
    }
}

/**
 * mentor_day_cell_set_chosen:
 * @chosen: whether it is the day that is looked at, and the one that Tab leads to
 */
void
mentor_day_cell_set_chosen (MentorDayCell *self, gboolean chosen)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), chosen);
  mentor_set_css_class (GTK_WIDGET (self), "chosen", chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
