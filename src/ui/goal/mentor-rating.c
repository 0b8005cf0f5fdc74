/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-rating.h"

#include "mentor-enum-row.h"

#include <glib/gi18n.h>

#define HIGHEST 10

static gboolean
rating_to_position (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_uint (to, (guint) (g_value_get_int (from) + 1));
  return TRUE;
}

static gboolean
position_to_rating (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const guint position = g_value_get_uint (from);

  if (position > HIGHEST + 1)
    return FALSE;
  g_value_set_int (to, (int) position - 1);
  return TRUE;
}

/**
 * mentor_rating_bind_row:
 * @row: a row
 * @object: (type GObject): what has the rating
 * @property: the name of a number from -1, for none, to 10
 *
 * Fills the row with the ratings and keeps the two in step.
 */
void
mentor_rating_bind_row (AdwComboRow *row, gpointer object, const char *property)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("rating", "Not Set"));
  for (int i = 0; i <= HIGHEST; i++)
    gtk_string_list_take (names, g_strdup_printf ("%d", i));
  mentor_enum_row_set_names (row, names);
  g_object_bind_property_full (object, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, rating_to_position,
                               position_to_rating, NULL, NULL);
}
