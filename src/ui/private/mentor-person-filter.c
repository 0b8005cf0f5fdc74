/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-person-filter.h"

#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorPersonFilter:
 *
 * Chooses whose notes are shown; not to be seen where there is no choice.
 */
struct _MentorPersonFilter {
  AdwBin parent_instance;

  GtkDropDown *button;
  GPtrArray *people;    /* in the order of their names */
  MentorMentee *person; /* nullable: everyone; one of the people */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MentorPersonFilter, mentor_person_filter, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_person_filter_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_PERSON_FILTER (object)->people);

  G_OBJECT_CLASS (mentor_person_filter_parent_class)->finalize (object);
}

static void
mentor_person_filter_class_init (MentorPersonFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_person_filter_finalize;

  /**
   * MentorPersonFilter::changed:
   *
   * Another person was chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
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
mentor_person_filter_init (MentorPersonFilter *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->button = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Whose notes are shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Whose notes are shown"), -1);
  g_signal_connect_object (self->button, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (mentor_mentee_get_counterpart ((MentorMentee *) a),
                         mentor_mentee_get_counterpart ((MentorMentee *) b));
}

static void
find_people (MentorPersonFilter *self, GListModel *notebooks)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->people);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notebooks); i++)
    {
      g_autoptr (MentorNotebook) notebook = g_list_model_get_item (notebooks, i);

      g_ptr_array_add (self->people, g_object_ref (mentor_notebook_get_mentee (notebook)));
    }
  g_ptr_array_sort_values (self->people, compare_people);
  if (!g_ptr_array_find (self->people, self->person, NULL))
    self->person = NULL;
}

/**
 * mentor_person_filter_fill:
 * @notebooks: (transfer none): the notebooks to choose from
 *
 * Shows who there is now. The choice stays, while the person is there.
 */
void
mentor_person_filter_fill (MentorPersonFilter *self, MentorNotebookSet *notebooks)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Everyone"), NULL });
  guint selected = 0;

  find_people (self, mentor_notebook_set_get_notebooks (notebooks));
  for (guint i = 0; i < self->people->len; i++)
    {
      const char *name = mentor_mentee_get_counterpart (self->people->pdata[i]);

      gtk_string_list_append (names, *name ? name : _("Without a name"));
      if (self->people->pdata[i] == self->person)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->button, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->button, selected);
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
