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

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MentorDateTile, mentor_date_tile, ADW_TYPE_BIN)

/* Lists hold hundreds of tiles: one label of two lines is a third of the work of two labels in a box. */
#define DAY_SCALE 1.45
#define MONTH_SCALE 0.8

static void
mentor_date_tile_class_init (MentorDateTileClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_date_tile_init (MentorDateTile *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "date-tile");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
}

GtkWidget *
mentor_date_tile_new (void)
{
  return g_object_new (MENTOR_TYPE_DATE_TILE, NULL);
}

static PangoAttrList *
make_attributes (guint day_end)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *day = pango_attr_scale_new (DAY_SCALE);
  PangoAttribute *month = pango_attr_scale_new (MONTH_SCALE);

  day->end_index = month->start_index = day_end;
  pango_attr_list_insert (attributes, day);
  pango_attr_list_insert (attributes, month);
  return attributes;
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
  g_autofree char *text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
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
  text = g_strconcat (number, "\n", upper, NULL);
  attributes = make_attributes ((guint) strlen (number));
  gtk_label_set_attributes (self->label, attributes);
  gtk_label_set_label (self->label, text);
}
