/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-date-tile.h"

#include <glib/gi18n.h>

/**
 * MentorDateTile:
 *
 * Day and month as a square. It is decoration: the sentence beside it says the same, and more.
 */
struct _MentorDateTile {
  AdwBin parent_instance;

  GtkLabel *day;
  GtkLabel *month;
};

G_DEFINE_FINAL_TYPE (MentorDateTile, mentor_date_tile, ADW_TYPE_BIN)

static void
mentor_date_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_DATE_TILE);

  G_OBJECT_CLASS (mentor_date_tile_parent_class)->dispose (object);
}

static void
mentor_date_tile_class_init (MentorDateTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_date_tile_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/shared/mentor-date-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorDateTile, day);
  gtk_widget_class_bind_template_child (widget_class, MentorDateTile, month);
}

static void
mentor_date_tile_init (MentorDateTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mentor_date_tile_new (void)
{
  return g_object_new (MENTOR_TYPE_DATE_TILE, NULL);
}

/**
 * mentor_date_tile_set_day:
 * @day: a Julian day, 0 for none
 */
void
mentor_date_tile_set_day (MentorDateTile *self, MentorDay day)
{
  g_autofree char *number = NULL;
  g_autofree char *month = NULL;
  g_autofree char *upper = NULL;
  g_autoptr (GDateTime) noon = NULL;
  GDate date;

  gtk_widget_set_visible (GTK_WIDGET (self), day != 0);
  if (day == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  noon = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
  number = g_date_time_format (noon, "%-d");
  /* Translators: the short name of a month; see strftime */
  month = g_date_time_format (noon, C_("date tile", "%b"));
  upper = g_utf8_strup (month, -1);
  gtk_label_set_label (self->day, number);
  gtk_label_set_label (self->month, upper);
}
