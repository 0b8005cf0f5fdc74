/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growth-list.h"

#include "mentor-dates.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorGrowthList:
 *
 * What was written or done in a time, the newest first: a few of them, and all when asked for.
 */
struct _MentorGrowthList {
  AdwBin parent_instance;

  char *title;
  char *empty;
  GPtrArray *entries;
  gboolean all;

  GtkWidget *empty_label;
  GtkListBox *list;
  GtkButton *more;
};

G_DEFINE_FINAL_TYPE (MentorGrowthList, mentor_growth_list, ADW_TYPE_BIN)

typedef enum { PROP_TITLE = 1, PROP_EMPTY } MentorGrowthListProperty;
static GParamSpec *properties[PROP_EMPTY + 1];

#define FEW 5

typedef struct {
  MentorDay day;
  char *title;
  char *name;
  char *chip;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
  g_free (entry->name);
  g_free (entry->chip);
  g_free (entry);
}

static void
on_more (MentorGrowthList *self)
{
  self->all = TRUE;
  mentor_growth_list_show (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
mentor_growth_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorGrowthList *self = MENTOR_GROWTH_LIST (object);

  switch ((MentorGrowthListProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      return;
    case PROP_EMPTY:
      g_value_set_string (value, self->empty);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_growth_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorGrowthList *self = MENTOR_GROWTH_LIST (object);

  switch ((MentorGrowthListProperty) id)
    {
    case PROP_TITLE:
      g_set_str (&self->title, g_value_get_string (value));
      return;
    case PROP_EMPTY:
      g_set_str (&self->empty, g_value_get_string (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_growth_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_GROWTH_LIST);

  G_OBJECT_CLASS (mentor_growth_list_parent_class)->dispose (object);
}

static void
mentor_growth_list_finalize (GObject *object)
{
  MentorGrowthList *self = MENTOR_GROWTH_LIST (object);

  g_ptr_array_unref (self->entries);
  g_free (self->title);
  g_free (self->empty);

  G_OBJECT_CLASS (mentor_growth_list_parent_class)->finalize (object);
}

static void
mentor_growth_list_class_init (MentorGrowthListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_growth_list_get_property;
  object_class->set_property = mentor_growth_list_set_property;
  object_class->dispose = mentor_growth_list_dispose;
  object_class->finalize = mentor_growth_list_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY] = g_param_spec_string ("empty", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-growth-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthList, list);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthList, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
mentor_growth_list_init (MentorGrowthList *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mentor_growth_list_new (void)
{
  return g_object_new (MENTOR_TYPE_GROWTH_LIST, NULL);
}

/**
 * mentor_growth_list_clear:
 *
 * Forgets everything, before it is added anew.
 */
void
mentor_growth_list_clear (MentorGrowthList *self)
{
  g_ptr_array_set_size (self->entries, 0);
}

/**
 * mentor_growth_list_add:
 * @day: when it was
 * @title: what it was; nothing is added without
 * @name: with whom, or ""
 * @chip: a word about it, or ""
 */
void
mentor_growth_list_add (MentorGrowthList *self, MentorDay day, const char *title, const char *name,
                        const char *chip)
{
  Entry *entry;

  if (mentor_text_is_blank (title))
    return;
  entry = g_new0 (Entry, 1);
  entry->day = day;
  entry->title = g_strstrip (g_strdup (title));
  entry->name = g_strdup (name);
  entry->chip = g_strdup (chip);
  g_ptr_array_add (self->entries, entry);
}

static GtkWidget *
make_row (const Entry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = mentor_format_day (entry->day);
  /* Translators: a day, and the name of somebody */
  g_autofree char *both = g_strdup_printf (C_("growth", "%1$s · %2$s"), day, entry->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *entry->name ? both : day);
  if (*entry->chip)
    {
      GtkWidget *chip = gtk_label_new (entry->chip);

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (chip, "chip");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
    }
  return row;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const MentorDay day_a = ((const Entry *) a)->day;
  const MentorDay day_b = ((const Entry *) b)->day;

  return (day_a < day_b) - (day_a > day_b);
}

/**
 * mentor_growth_list_show:
 *
 * Shows what was added.
 */
void
mentor_growth_list_show (MentorGrowthList *self)
{
  const guint n_entries = self->entries->len;
  const guint n_shown = self->all ? n_entries : MIN (n_entries, FEW);
  /* Translators: the number of rows that a list has in all */
  g_autofree char *label = g_strdup_printf (_("Show All %'u"), n_entries);

  g_ptr_array_sort_values (self->entries, compare_entries);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, make_row (self->entries->pdata[i]));
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_entries);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_entries > 0);
  gtk_widget_set_visible (self->empty_label, n_entries == 0);
}
