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

static char *
dup_name (AdwComboRow *row, GtkListItem *item)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkExpression *expression = adw_combo_row_get_expression (row);
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression && gtk_expression_evaluate (expression, object, &value))
    return g_value_dup_string (&value);
  return g_strdup (gtk_string_object_get_string (object));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_autofree char *name = dup_name (row, item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_list_item_set_accessible_label (item, name);
}

static void
show_choice (AdwComboRow *row, GParamSpec *pspec, GtkWidget *check)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (check), "item");

  gtk_widget_set_opacity (
      check, gtk_list_item_get_position (item) == adw_combo_row_get_selected (row) ? 1 : 0);
}

static void
on_list_setup (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
  g_object_set_data (G_OBJECT (check), "item", item);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (show_choice), check, 0);
}

static void
on_list_bind (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *name = dup_name (row, item);

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_list_item_set_accessible_label (item, name);
  show_choice (row, NULL, gtk_widget_get_next_sibling (label));
}

/**
 * mentor_enum_row_name_items:
 * @row: a row with strings, or with an expression that makes strings
 *
 * Lets somebody who listens hear what can be chosen: the row itself leaves its items nameless.
 */
void
mentor_enum_row_name_items (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_bind), row);
  g_signal_connect (list, "setup", G_CALLBACK (on_list_setup), row);
  g_signal_connect (list, "bind", G_CALLBACK (on_list_bind), row);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, list);
}

/**
 * mentor_enum_row_set_names:
 * @row: a row
 * @names: what can be chosen
 *
 * Fills the row, so that somebody who listens hears the names too.
 */
void
mentor_enum_row_set_names (AdwComboRow *row, GtkStringList *names)
{
  mentor_enum_row_name_items (row);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
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
  mentor_enum_row_set_names (row, names);
  g_object_bind_property_full (object, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, value_to_position,
                               position_to_value, NULL, NULL);
}
