/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-person-filter.h"

#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorPersonFilter:
 *
 * Chooses one person, or everyone; not to be seen where there is no choice.
 */
struct _MentorPersonFilter {
  AdwBin parent_instance;

  char *label;
  GtkDropDown *button;
  GPtrArray *people;    /* in the order of their names */
  MentorMentee *person; /* nullable: everyone; one of the people */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MentorPersonFilter, mentor_person_filter, ADW_TYPE_BIN)

typedef enum { PROP_LABEL = 1 } MentorPersonFilterProperty;
static GParamSpec *properties[PROP_LABEL + 1];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_person_filter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorPersonFilterProperty) id)
    {
    case PROP_LABEL:
      g_value_set_string (value, MENTOR_PERSON_FILTER (object)->label);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_label (MentorPersonFilter *self, const char *label)
{
  if (!g_set_str (&self->label, label))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label ? label : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
mentor_person_filter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorPersonFilterProperty) id)
    {
    case PROP_LABEL:
      set_label (MENTOR_PERSON_FILTER (object), g_value_get_string (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_person_filter_dispose (GObject *object)
{
  /* The menu says that nobody is chosen while it goes. */
  MENTOR_PERSON_FILTER (object)->filling = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (mentor_person_filter_parent_class)->dispose (object);
}

static void
mentor_person_filter_finalize (GObject *object)
{
  g_free (MENTOR_PERSON_FILTER (object)->label);
  g_ptr_array_unref (MENTOR_PERSON_FILTER (object)->people);

  G_OBJECT_CLASS (mentor_person_filter_parent_class)->finalize (object);
}

static void
on_selected (MentorPersonFilter *self)
{
  const guint selected = gtk_drop_down_get_selected (self->button);

  if (self->filling)
    return;
  self->person =
      selected > 0 && selected <= self->people->len ? self->people->pdata[selected - 1] : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mentor_person_filter_class_init (MentorPersonFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_person_filter_get_property;
  object_class->set_property = mentor_person_filter_set_property;
  object_class->dispose = mentor_person_filter_dispose;
  object_class->finalize = mentor_person_filter_finalize;

  /**
   * MentorPersonFilter:label:
   *
   * What is chosen, for a hint and for a screen reader.
   */
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MentorPersonFilter::changed:
   *
   * Another person was chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shared/mentor-person-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPersonFilter, button);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
mentor_person_filter_init (MentorPersonFilter *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (mentor_mentee_get_counterpart ((MentorMentee *) a),
                         mentor_mentee_get_counterpart ((MentorMentee *) b));
}

static GPtrArray *
sort_people (GListModel *people)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (people, i));
  g_ptr_array_sort_values (sorted, compare_people);
  return sorted;
}

/* Shows the names; a menu that has them already is left alone, since it may be open. */
static void
show_names (MentorPersonFilter *self)
{
  GListModel *shown = gtk_drop_down_get_model (self->button);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Everyone"), NULL });
  gboolean same = shown && g_list_model_get_n_items (shown) == self->people->len + 1;

  for (guint i = 0; i < self->people->len; i++)
    {
      const char *name = mentor_mentee_get_counterpart (self->people->pdata[i]);

      gtk_string_list_append (names, *name ? name : _("Without a name"));
      same = same && g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i + 1),
                                  gtk_string_list_get_string (names, i + 1));
    }
  if (!same)
    gtk_drop_down_set_model (self->button, G_LIST_MODEL (names));
}

/**
 * mentor_person_filter_fill:
 * @people: (transfer none): the #MentorMentee to choose from, in any order
 *
 * Shows who there is now. The choice stays while the person is there, without a word of it; else it
 * is everyone.
 */
void
mentor_person_filter_fill (MentorPersonFilter *self, GListModel *people)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->people);
  guint chosen;

  self->people = sort_people (people);
  if (!g_ptr_array_find (self->people, self->person, &chosen))
    self->person = NULL;
  self->filling = TRUE;
  show_names (self);
  gtk_drop_down_set_selected (self->button, self->person ? chosen + 1 : 0);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->people->len > 1);
}

/**
 * mentor_person_filter_get_person:
 *
 * Returns: (transfer none) (nullable): who was chosen, or %NULL for everyone
 */
MentorMentee *
mentor_person_filter_get_person (MentorPersonFilter *self)
{
  return self->person;
}
