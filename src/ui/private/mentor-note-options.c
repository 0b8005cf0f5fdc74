/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-options.h"

#include "mentor-mood-picker.h"

#include <glib/gi18n.h>

/**
 * MentorNoteOptions:
 *
 * In which order private notes are listed, and which of them. What is chosen is seen at once.
 */
struct _MentorNoteOptions {
  AdwDialog parent_instance;

  MentorNoteQuery *query;
  GArray *years; /* those in which there are notes, the latest first */
  gboolean with_person;
  gboolean filling;
  AdwComboRow *grouping;
  AdwComboRow *kind;
  AdwComboRow *mood;
  AdwComboRow *year;
  AdwComboRow *month;
  AdwSwitchRow *after_session;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (MentorNoteOptions, mentor_note_options, ADW_TYPE_DIALOG)

#define N_MOODS 5
#define N_MONTHS 12

static void
mentor_note_options_dispose (GObject *object)
{
  MentorNoteOptions *self = MENTOR_NOTE_OPTIONS (object);

  g_clear_object (&self->query);
  g_clear_pointer (&self->years, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_OPTIONS);

  G_OBJECT_CLASS (mentor_note_options_parent_class)->dispose (object);
}

static int
get_year (MentorNoteOptions *self)
{
  const guint selected = adw_combo_row_get_selected (self->year);

  return selected > 0 && selected <= self->years->len ? g_array_index (self->years, int, selected - 1)
                                                      : 0;
}

/* The order of people is left out where there is one only. */
static MentorNoteGrouping
get_grouping (MentorNoteOptions *self)
{
  const guint selected = adw_combo_row_get_selected (self->grouping);

  return selected > 0 && !self->with_person ? MENTOR_NOTE_GROUPING_QUESTION
                                            : (MentorNoteGrouping) selected;
}

static void
update (MentorNoteOptions *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->month), get_year (self) != 0);
  gtk_widget_set_sensitive (self->all,
                            !mentor_note_filter_is_open (mentor_note_query_get_filter (self->query)));
}

static void
on_chosen (MentorNoteOptions *self)
{
  MentorNoteFilter filter = { 0 };

  if (self->query == NULL || self->filling)
    return;
  filter.kind = (MentorNoteKind) adw_combo_row_get_selected (self->kind);
  filter.mood = (int) adw_combo_row_get_selected (self->mood);
  filter.year = get_year (self);
  filter.month = filter.year ? (int) adw_combo_row_get_selected (self->month) : 0;
  filter.after_session = adw_switch_row_get_active (self->after_session);
  mentor_note_query_set_grouping (self->query, get_grouping (self));
  mentor_note_query_set_filter (self->query, &filter);
  update (self);
}

static void
show_query (MentorNoteOptions *self)
{
  const MentorNoteFilter *filter = mentor_note_query_get_filter (self->query);
  const MentorNoteGrouping grouping = mentor_note_query_get_grouping (self->query);
  guint year = 0;

  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == filter->year)
      year = i + 1;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->grouping, grouping == MENTOR_NOTE_GROUPING_QUESTION && !self->with_person
                                                  ? 1
                                                  : (guint) grouping);
  adw_combo_row_set_selected (self->kind, (guint) filter->kind);
  adw_combo_row_set_selected (self->mood, (guint) filter->mood);
  adw_combo_row_set_selected (self->year, year);
  adw_combo_row_set_selected (self->month, (guint) filter->month);
  adw_switch_row_set_active (self->after_session, filter->after_session);
  self->filling = FALSE;
  update (self);
}

static void
on_show_all (MentorNoteOptions *self)
{
  const MentorNoteFilter open = { 0 };

  /* The button has nothing more to do, and would take the keyboard with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->grouping));
  mentor_note_query_set_filter (self->query, &open);
  show_query (self);
}

static void
mentor_note_options_class_init (MentorNoteOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_note_options_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-options.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, grouping);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, kind);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, mood);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, year);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, month);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, after_session);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteOptions, all);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
}

static void
mentor_note_options_init (MentorNoteOptions *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static void
find_years (MentorNoteOptions *self, GListModel *entries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (entries, i);
      const MentorDay day = mentor_note_entry_get_day (entry);
      GDate date;
      int year;

      if (day == 0)
        continue;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      year = g_date_get_year (&date);
      if (g_hash_table_add (seen, GINT_TO_POINTER (year)))
        g_array_append_val (self->years, year);
    }
  g_array_sort (self->years, compare_years);
}

static void
set_strings (AdwComboRow *row, GtkStringList *strings)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (strings));
  g_object_unref (strings);
}

static GtkStringList *
make_any (void)
{
  return gtk_string_list_new ((const char *[]) { C_("filter", "Any"), NULL });
}

static void
fill (MentorNoteOptions *self)
{
  GtkStringList *groupings = gtk_string_list_new ((const char *[]) { _("By Date"), NULL });
  GtkStringList *moods = make_any ();
  GtkStringList *years = make_any ();
  GtkStringList *months = make_any ();

  if (self->with_person)
    gtk_string_list_append (groupings, _("By Person"));
  gtk_string_list_append (groupings, _("By Question"));
  for (int i = 1; i <= N_MOODS; i++)
    gtk_string_list_append (moods, mentor_label_mood (i));
  for (guint i = 0; i < self->years->len; i++)
    gtk_string_list_take (years, g_strdup_printf ("%d", g_array_index (self->years, int, i)));
  for (int i = 1; i <= N_MONTHS; i++)
    {
      g_autoptr (GDateTime) month = g_date_time_new_utc (2024, i, 1, 0, 0, 0);

      gtk_string_list_take (months, g_date_time_format (month, "%OB"));
    }
  set_strings (self->grouping, groupings);
  set_strings (self->mood, moods);
  set_strings (self->year, years);
  set_strings (self->month, months);
}

/**
 * mentor_note_options_new:
 * @query: (transfer none): what is wanted, which it changes
 * @entries: (transfer none): all there is
 * @with_person: whether the notes are those of more than one relationship
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_note_options_new (MentorNoteQuery *query, GListModel *entries, gboolean with_person)
{
  MentorNoteOptions *self = g_object_new (MENTOR_TYPE_NOTE_OPTIONS, NULL);

  self->with_person = with_person;
  find_years (self, entries);
  self->filling = TRUE;
  fill (self);
  self->query = g_object_ref (query);
  show_query (self);
  return ADW_DIALOG (self);
}
