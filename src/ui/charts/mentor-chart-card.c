/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-card.h"

#include "mentor-chart-box.h"
#include "mentor-chart-sample.h"
#include "mentor-chart-table.h"

/**
 * MentorChartCard:
 *
 * A chart with its sentence above, what is what below, and a button that shows the same as a table.
 */
struct _MentorChartCard {
  AdwBin parent_instance;

  MentorChart *chart; /* nullable */
  char *empty_words;
  char *note_words;

  GtkLabel *title;
  GtkToggleButton *as_table;
  GtkWidget *empty;
  MentorChartBox *box;
  AdwBin *table;
  AdwWrapBox *legend;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (MentorChartCard, mentor_chart_card, ADW_TYPE_BIN)

typedef enum { PROP_EMPTY = 1, PROP_NOTE } MentorChartCardProperty;
static GParamSpec *properties[PROP_NOTE + 1];

/* What is seen: the words for nothing, the picture or the table. */
static void
show (MentorChartCard *self)
{
  const gboolean filled = self->chart && mentor_chart_get_n_points (self->chart) > 0;
  const gboolean as_table = gtk_toggle_button_get_active (self->as_table);

  gtk_widget_set_visible (self->empty, !filled && self->empty_words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->as_table), filled);
  gtk_widget_set_visible (GTK_WIDGET (self->box), filled && !as_table);
  gtk_widget_set_visible (GTK_WIDGET (self->table), filled && as_table);
  gtk_widget_set_visible (GTK_WIDGET (self->legend),
                          filled && !as_table &&
                              gtk_widget_get_first_child (GTK_WIDGET (self->legend)) != NULL);
  gtk_widget_set_visible (self->note, filled && self->note_words != NULL);
  adw_bin_set_child (self->table, filled && as_table ? mentor_chart_table_new (self->chart) : NULL);
}

static void
on_toggled (MentorChartCard *self)
{
  show (self);
}

static void
mentor_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorChartCard *self = MENTOR_CHART_CARD (object);

  switch ((MentorChartCardProperty) id)
    {
    case PROP_EMPTY:
      g_value_set_string (value, self->empty_words);
      return;
    case PROP_NOTE:
      g_value_set_string (value, self->note_words);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorChartCard *self = MENTOR_CHART_CARD (object);

  switch ((MentorChartCardProperty) id)
    {
    case PROP_EMPTY:
      g_set_str (&self->empty_words, g_value_get_string (value));
      show (self);
      return;
    case PROP_NOTE:
      g_set_str (&self->note_words, g_value_get_string (value));
      show (self);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_chart_card_dispose (GObject *object)
{
  MentorChartCard *self = MENTOR_CHART_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CHART_CARD);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (mentor_chart_card_parent_class)->dispose (object);
}

static void
mentor_chart_card_finalize (GObject *object)
{
  g_free (MENTOR_CHART_CARD (object)->empty_words);
  g_free (MENTOR_CHART_CARD (object)->note_words);

  G_OBJECT_CLASS (mentor_chart_card_parent_class)->finalize (object);
}

static void
mentor_chart_card_class_init (MentorChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_chart_card_get_property;
  object_class->set_property = mentor_chart_card_set_property;
  object_class->dispose = mentor_chart_card_dispose;
  object_class->finalize = mentor_chart_card_finalize;

  properties[PROP_EMPTY] = g_param_spec_string ("empty", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_CHART_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/charts/mentor-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, as_table);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, empty);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, table);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, legend);
  gtk_widget_class_bind_template_child (widget_class, MentorChartCard, note);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
mentor_chart_card_init (MentorChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

GtkWidget *
mentor_chart_card_new (void)
{
  return g_object_new (MENTOR_TYPE_CHART_CARD, NULL);
}

static void
add_to_legend (MentorChartCard *self, guint series)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (mentor_chart_get_series_name (self->chart, series));

  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (entry), mentor_chart_sample_new (mentor_chart_get_kind (self->chart),
                                                            mentor_chart_get_look (self->chart, series)));
  gtk_box_append (GTK_BOX (entry), name);
  adw_wrap_box_append (self->legend, entry);
}

/* One series alone is named by the title. */
static void
fill_legend (MentorChartCard *self)
{
  GtkWidget *child;
  guint n_seen = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))))
    adw_wrap_box_remove (self->legend, child);
  for (guint i = 0; i < mentor_chart_get_n_series (self->chart); i++)
    n_seen += mentor_chart_has_series (self->chart, i);
  for (guint i = 0; i < mentor_chart_get_n_series (self->chart); i++)
    if (mentor_chart_has_series (self->chart, i) &&
        (n_seen > 1 || mentor_chart_get_n_series (self->chart) > 2))
      add_to_legend (self, i);
}

/**
 * mentor_chart_card_set_chart:
 * @chart: (transfer none): what is shown
 */
void
mentor_chart_card_set_chart (MentorChartCard *self, MentorChart *chart)
{
  g_set_object (&self->chart, chart);
  gtk_label_set_label (self->title, mentor_chart_get_title (chart));
  mentor_chart_box_set_chart (self->box, chart);
  fill_legend (self);
  show (self);
}
