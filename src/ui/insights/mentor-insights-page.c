/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-insights-page.h"

#include "mentor-draft.h"
#include "mentor-insight-entry.h"
#include "mentor-insight-row.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * MentorInsightsPage:
 *
 * What became clear in a relationship: written down, worded anew and removed where it stands; by year or by kind.
 */
struct _MentorInsightsPage {
  MentorPage parent_instance;

  GtkFilter *finished;
  GtkSorter *sorter;
  GListModel *all;          /* in order */
  GtkSliceListModel *shown; /* the beginning of it */
  GPtrArray *filters;       /* of GtkFilter: one for each section */
  GArray *keys;             /* of int: the years or the kinds of the sections */
  char *wanted;             /* the id of what is to get the keyboard */
  guint wanted_id;          /* the idle source that gives it */
  AdwWindowTitle *window_title;
  GtkListBox *entry;
  GtkWidget *row; /* not owned: the line in the entry */
  AdwToggleGroup *order;
  GtkBox *sections;
  GtkWidget *more;
  GtkWidget *empty;
  GtkWidget *write;
};

#define FEW 60

G_DEFINE_FINAL_TYPE (MentorInsightsPage, mentor_insights_page, MENTOR_TYPE_PAGE)

#define MENTEE(self) (mentor_page_get_mentee (MENTOR_PAGE (self)))

static void
mentor_insights_page_dispose (GObject *object)
{
  MentorInsightsPage *self = MENTOR_INSIGHTS_PAGE (object);

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_INSIGHTS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->sorter);
  g_clear_object (&self->finished);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (mentor_insights_page_parent_class)->dispose (object);
}

static gboolean
is_by_kind (MentorInsightsPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->order), "kind") == 0;
}

static int
get_year_of (MentorInsight *insight)
{
  const MentorDay day = mentor_insight_get_date (insight);
  GDate date;

  if (day == 0)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

/* What it stands under: sections come with growing keys. */
static int
get_key (MentorInsightsPage *self, MentorInsight *insight)
{
  return is_by_kind (self) ? (int) mentor_insight_get_kind (insight) : -get_year_of (insight);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorInsight *insight_a = (MentorInsight *) a;
  MentorInsight *insight_b = (MentorInsight *) b;
  const int key_a = get_key (data, insight_a), key_b = get_key (data, insight_b);
  const MentorDay day_a = mentor_insight_get_date (insight_a);
  const MentorDay day_b = mentor_insight_get_date (insight_b);

  if (key_a != key_b)
    return key_a < key_b ? -1 : 1;
  return (day_a < day_b) - (day_a > day_b);
}

static gboolean
is_finished (gpointer insight, gpointer data)
{
  return !mentor_draft_is_one (insight);
}

typedef struct {
  MentorInsightsPage *page; /* not owned: it owns the filter */
  int key;
} Section;

static gboolean
is_of_section (gpointer insight, gpointer data)
{
  Section *section = data;

  return get_key (section->page, insight) == section->key;
}

static char *
make_heading (MentorInsightsPage *self, int key)
{
  g_autoptr (GDateTime) date = NULL;

  if (is_by_kind (self))
    return g_strdup (mentor_label_insight_kind ((MentorInsightKind) key));
  if (key == 0)
    return g_strdup (_("Without a Date"));
  date = g_date_time_new_utc (-key, 1, 1, 0, 0, 0);
  return g_date_time_format (date, C_("date", "%Y"));
}

static GtkWidget *
create_row (gpointer insight, gpointer data)
{
  GtkWidget *row =
      mentor_insight_row_new (mentor_page_get_context (data), MENTEE (data), insight);

  mentor_insight_row_show_details (MENTOR_INSIGHT_ROW (row));
  return row;
}

static void
add_section (MentorInsightsPage *self, int key)
{
  g_autofree char *heading = make_heading (self, key);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (heading);
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GListModel) model = NULL;
  Section *section = g_new0 (Section, 1);
  GtkFilter *filter;

  section->page = self;
  section->key = key;
  filter = GTK_FILTER (gtk_custom_filter_new (is_of_section, section, g_free));
  model = G_LIST_MODEL (
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)), g_object_ref (filter)));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), model, create_row, self, NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->sections, box);
  g_ptr_array_add (self->filters, filter);
  g_array_append_val (self->keys, key);
}

static GArray *
find_keys (MentorInsightsPage *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (MentorInsight) insight = g_list_model_get_item (G_LIST_MODEL (self->shown), i);
      const int key = get_key (self, insight);

      if (keys->len == 0 || g_array_index (keys, int, keys->len - 1) != key)
        g_array_append_val (keys, key);
    }
  return keys;
}

static void
clear_sections (MentorInsightsPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))))
    gtk_box_remove (self->sections, child);
  g_ptr_array_set_size (self->filters, 0);
  g_array_set_size (self->keys, 0);
}

/* Sections stay as long as they are the same, and with them their rows and the keyboard. */
static void
update_sections (MentorInsightsPage *self)
{
  g_autoptr (GArray) keys = find_keys (self);

  if (keys->len == self->keys->len &&
      (keys->len == 0 || memcmp (keys->data, self->keys->data, keys->len * sizeof (int)) == 0))
    {
      for (guint i = 0; i < self->filters->len; i++)
        gtk_filter_changed (self->filters->pdata[i], GTK_FILTER_CHANGE_DIFFERENT);
      return;
    }
  clear_sections (self);
  for (guint i = 0; i < keys->len; i++)
    add_section (self, g_array_index (keys, int, i));
}

static void
refresh (gpointer data)
{
  MentorInsightsPage *self = data;
  const char *name = mentor_mentee_get_counterpart (MENTEE (self));
  guint size;

  gtk_filter_changed (self->finished, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  update_sections (self);
  size = g_list_model_get_n_items (self->all);
  adw_window_title_set_subtitle (self->window_title, *name ? name : _("Without a name"));
  gtk_widget_set_visible (GTK_WIDGET (self->order), size > 1);
  gtk_widget_set_visible (self->empty, size == 0);
  gtk_widget_set_visible (self->more, size > gtk_slice_list_model_get_size (self->shown));
  gtk_widget_set_sensitive (GTK_WIDGET (self->sections),
                            !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))));
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry),
                            !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))));
  gtk_widget_set_sensitive (self->write,
                            !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))));
}

static void
on_order (MentorInsightsPage *self)
{
  if (self->all == NULL)
    return;
  clear_sections (self);
  refresh (self);
}

static void
on_more (MentorInsightsPage *self)
{
  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + FEW);
  refresh (self);
}

static void
on_write (MentorInsightsPage *self)
{
  gtk_widget_grab_focus (self->row);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *id)
{
  GtkWidget *found = NULL;

  if (MENTOR_IS_INSIGHT_ROW (widget))
    return mentor_insight_row_is_of (MENTOR_INSIGHT_ROW (widget), id) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);
  return found;
}

/* Once the page is in sight, what one came for has the keyboard. */
static void
show_wanted (gpointer data)
{
  MentorInsightsPage *self = data;
  GtkWidget *row = self->wanted ? find_row (GTK_WIDGET (self->sections), self->wanted) : NULL;

  self->wanted_id = 0;
  g_clear_pointer (&self->wanted, g_free);
  if (row)
    gtk_widget_grab_focus (row);
}

static void
mentor_insights_page_shown (AdwNavigationPage *page)
{
  MentorInsightsPage *self = MENTOR_INSIGHTS_PAGE (page);

  if (ADW_NAVIGATION_PAGE_CLASS (mentor_insights_page_parent_class)->shown)
    ADW_NAVIGATION_PAGE_CLASS (mentor_insights_page_parent_class)->shown (page);
  if (self->wanted && self->wanted_id == 0)
    self->wanted_id = g_idle_add_once (show_wanted, self);
}

static gboolean
mentor_insights_page_do_here (MentorPage *page, const char *what)
{
  if (!g_str_equal (what, "insight"))
    return FALSE;
  on_write (MENTOR_INSIGHTS_PAGE (page));
  return TRUE;
}

static void
mentor_insights_page_class_init (MentorInsightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_insights_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_insights_page_shown;
  MENTOR_PAGE_CLASS (klass)->do_here = mentor_insights_page_do_here;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/insights/mentor-insights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, order);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, sections);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, more);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightsPage, write);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_order);
  gtk_widget_class_bind_template_callback (widget_class, on_write);
}

static void
mentor_insights_page_init (MentorInsightsPage *self)
{
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* All of them, or as many as it takes to come to the one that is looked for. */
static void
show_far_enough (MentorInsightsPage *self)
{
  for (guint i = 0; self->wanted && i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr (MentorRecord) insight = g_list_model_get_item (self->all, i);

      if (g_str_equal (mentor_record_get_id (insight), self->wanted) && i >= FEW)
        gtk_slice_list_model_set_size (self->shown, (i / FEW + 1) * FEW);
    }
}

/**
 * mentor_insights_page_new:
 * @context: (transfer none): what the page may ask
 * @mentee: (transfer none): a relationship
 * @id: the id of the insight that one comes for, or ""
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_insights_page_new (MentorContext *context, MentorMentee *mentee, const char *id)
{
  MentorInsightsPage *self =
      g_object_new (MENTOR_TYPE_INSIGHTS_PAGE, "context", context, "mentee", mentee, NULL);
  GListModel *insights = G_LIST_MODEL (mentor_mentee_get_insights (mentee));

  self->wanted = *id ? g_strdup (id) : NULL;
  self->finished = GTK_FILTER (gtk_custom_filter_new (is_finished, NULL, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->all = G_LIST_MODEL (gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (insights),
                                               g_object_ref (self->finished))),
      g_object_ref (self->sorter)));
  self->shown = gtk_slice_list_model_new (g_object_ref (self->all), 0, FEW);
  show_far_enough (self);
  self->row = mentor_insight_entry_new (mentee, NULL);
  gtk_list_box_append (self->entry, self->row);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
  return MENTOR_PAGE (self);
}
