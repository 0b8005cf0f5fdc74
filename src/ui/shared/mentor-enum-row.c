/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-enum-row.h"

static gboolean
value_to_position (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (from));

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value == g_value_get_enum (from))
      {
        g_value_set_uint (to, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
position_to_value (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (to));
  const guint position = g_value_get_uint (from);

  if (position >= klass->n_values)
    return FALSE;
  g_value_set_enum (to, klass->values[position].value);
  return TRUE;
}

/**
 * mentor_enum_row_bind:
 * @row: a row
 * @object: (type GObject): what has the value
 * @property: the name of a property that holds an enumeration
 * @label: what a person reads for a value
 *
 * Fills the row with the values of the property and keeps the two in step.
 */
void
mentor_enum_row_bind (AdwComboRow *row, gpointer object, const char *property, MentorEnumLabel label)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);
  g_autoptr (GEnumClass) klass = g_type_class_ref (pspec->value_type);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (names, label (klass->values[i].value));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  g_object_bind_property_full (object, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, value_to_position,
                               position_to_value, NULL, NULL);
}
