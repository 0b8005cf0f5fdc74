/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-actions-page.h"
#include "mentor-action-dialog.h"
#include "mentor-action-rules.h"
#include "mentor-action-section.h"
#include "mentor-action-view.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-people.h"
#include "mentor-person-filter.h"
#include "mentor-pulse.h"
#include "mentor-text-match.h"
#include "mentor-week.h"

#include <glib/gi18n.h>

/**
 * MentorActionsPage:
 *
 * The action items of all relationships: the open ones by date, and the finished ones, newest first.
 *
 * The open ones are few and stand in boxed lists. The finished ones of many years stand in a list that makes rows only
 * for what is in sight, and only once somebody asks for it.
 */
typedef enum { SECTION_DUE, SECTION_WEEK, SECTION_LATER, SECTION_UNDATED, N_SECTIONS } Section;

struct _MentorActionsPage {
  MentorPage parent_instance;

  MentorPulse *pulse;
  GListModel *all;
  GListModel *current;
  GtkFilter *current_filter;
  GtkFilter *finished_filter;
  GtkFilter *section_filters[N_SECTIONS];
  GtkSorter *sorter;
  GListModel *sections[N_SECTIONS];
  GListModel *finished; /* nullable */
  GtkSorter *finished_sorter;
  MentorDay today;
  MentorDay week_end;

  char *needle;

  GtkLabel *summary;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search;
  AdwToggleGroup *who;
  MentorPersonFilter *person;
  GtkToggleButton *show_finished;
  GtkStack *stack;
  MentorActionSection *due;
  MentorActionSection *week;
  MentorActionSection *later;
  MentorActionSection *undated;
  GtkListView *finished_list;
};

G_DEFINE_FINAL_TYPE (MentorActionsPage, mentor_actions_page, MENTOR_TYPE_PAGE)

static gboolean
is_chosen (MentorActionsPage *self, MentorActionItem *action)
{
  MentorMentee *mentee = MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (action)));
  MentorMentee *person = mentor_person_filter_get_person (self->person);
  const char *who = adw_toggle_group_get_active_name (self->who);

  if (person && mentee != person)
    return FALSE;
  if (g_strcmp0 (who, "all") != 0 &&
      (mentor_action_item_get_owner (action) == mentor_mentee_get_user (mentee)) !=
          (g_strcmp0 (who, "mine") == 0))
    return FALSE;
  return mentor_text_matches (mentor_action_item_get_text (action), self->needle) ||
         mentor_text_matches (mentor_action_item_get_came_of_it (action), self->needle);
}

static gboolean
is_current (gpointer item, gpointer data)
{
  MentorActionsPage *self = data;

  return mentor_action_item_is_current (item, self->today) && is_chosen (self, item);
}

static gboolean
is_finished (gpointer item, gpointer data)
{
  MentorActionsPage *self = data;

  return mentor_action_item_get_state (item) != MENTOR_ACTION_STATE_OPEN && is_chosen (self, item);
}

static Section
find_section (MentorActionsPage *self, MentorActionItem *action)
{
  const MentorDay due = mentor_action_item_get_due (action);

  if (due == 0)
    return SECTION_UNDATED;
  if (due < self->today)
    return SECTION_DUE;
  return due <= self->week_end ? SECTION_WEEK : SECTION_LATER;
}

typedef struct {
  MentorActionsPage *page;
  Section section;
} SectionData;

static gboolean
is_in_section (gpointer item, gpointer data)
{
  SectionData *part = data;

  return find_section (part->page, item) == part->section;
}

static int
compare_current (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_action_item_compare (a, b);
}

static int
compare_finished (gconstpointer a, gconstpointer b, gpointer data)
{
  const MentorDay day_a = mentor_action_item_get_finished_on ((MentorActionItem *) a);
  const MentorDay day_b = mentor_action_item_get_finished_on ((MentorActionItem *) b);

  if (day_a != day_b)
    return day_a > day_b ? -1 : 1;
  return -mentor_action_item_compare (a, b);
}

static int
get_month (MentorActionItem *action)
{
  const MentorDay day = mentor_action_item_get_finished_on (action);
  GDate date;

  if (day == 0)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return (int) g_date_get_year (&date) * 12 + (int) g_date_get_month (&date);
}

static int
compare_months (gconstpointer a, gconstpointer b, gpointer data)
{
  return get_month ((MentorActionItem *) b) - get_month ((MentorActionItem *) a);
}

static char *
describe_month (GtkListHeader *header, MentorActionItem *action)
{
  const MentorDay day = action ? mentor_action_item_get_finished_on (action) : 0;

  return day ? mentor_format_month (day) : g_strdup (_("No Date"));
}

static void
show_summary (MentorActionsPage *self)
{
  guint open = 0, due = 0;
  g_autofree char *opens = NULL;
  g_autofree char *dues = NULL;
  g_autofree char *both = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->current); i++)
    {
      g_autoptr (MentorActionItem) action = g_list_model_get_item (self->current, i);

      if (mentor_action_item_get_state (action) != MENTOR_ACTION_STATE_OPEN)
        continue;
      open++;
      if (find_section (self, action) == SECTION_DUE)
        due++;
    }
  if (open == 0)
    {
      gtk_label_set_label (self->summary, _("Nothing is open."));
      return;
    }
  opens = g_strdup_printf (ngettext ("%u action is open.", "%u actions are open.", open), open);
  if (due > 0)
    {
      dues = g_strdup_printf (ngettext ("%u has been waiting.", "%u have been waiting.", due), due);
      /* Translators: two sentences */
      both = g_strdup_printf (C_("sentences", "%1$s %2$s"), opens, dues);
    }
  gtk_label_set_label (self->summary, both ? both : opens);
}

static void
show_state (MentorActionsPage *self)
{
  const gboolean finished = gtk_toggle_button_get_active (self->show_finished);
  const gboolean filtered = *self->needle || mentor_person_filter_get_person (self->person) ||
                            g_strcmp0 (adw_toggle_group_get_active_name (self->who), "all") != 0;
  GListModel *model = finished ? self->finished : self->current;
  const char *name = finished ? "finished" : "open";

  if (g_list_model_get_n_items (model) == 0)
    name = filtered || finished ? "nothing" : "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
  show_summary (self);
}

static void
refilter (MentorActionsPage *self)
{
  /* Only what is seen; the other one follows when it is shown. */
  if (self->finished && gtk_toggle_button_get_active (self->show_finished))
    gtk_filter_changed (self->finished_filter, GTK_FILTER_CHANGE_DIFFERENT);
  else
    {
      gtk_filter_changed (self->current_filter, GTK_FILTER_CHANGE_DIFFERENT);
      for (guint i = 0; i < N_SECTIONS; i++)
        gtk_filter_changed (self->section_filters[i], GTK_FILTER_CHANGE_DIFFERENT);
    }
  show_state (self);
}

static void
on_filter (MentorActionsPage *self)
{
  if (self->pulse)
    refilter (self);
}

static void
fill_people (MentorActionsPage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));

  mentor_person_filter_fill (self->person,
                             G_LIST_MODEL (mentor_store_get_mentees (mentor_context_get_store (context))));
}

static void
on_search_changed (MentorActionsPage *self)
{
  g_autofree char *found = NULL;
  guint count;

  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  refilter (self);
  if (*self->needle == '\0')
    return;
  count = g_list_model_get_n_items (
      gtk_toggle_button_get_active (self->show_finished) ? self->finished : self->current);
  found = g_strdup_printf (ngettext ("%u action", "%u actions", count), count);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search), found,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
setup_item (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (data));

  gtk_list_item_set_child (item, mentor_action_view_new (context, TRUE));
}

static void
bind_item (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MentorActionItem *action = gtk_list_item_get_item (item);

  mentor_action_view_set_action (MENTOR_ACTION_VIEW (gtk_list_item_get_child (item)),
                                 MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (action))),
                                 action);
  gtk_list_item_set_accessible_label (item, mentor_action_item_get_text (action));
}

static void
unbind_item (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  mentor_action_view_set_action (MENTOR_ACTION_VIEW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
make_finished (MentorActionsPage *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkListItemFactory *factory;

  self->finished_filter = GTK_FILTER (gtk_custom_filter_new (is_finished, self, NULL));
  self->finished_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_finished, NULL, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (self->all),
                                        g_object_ref (self->finished_filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->finished_sorter));
  gtk_sort_list_model_set_section_sorter (
      sorted, GTK_SORTER (gtk_custom_sorter_new (compare_months, NULL, NULL)));
  self->finished = G_LIST_MODEL (sorted);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_item), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_item), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_item), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->finished_list, factory);
  gtk_list_view_set_model (self->finished_list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                                    g_object_ref (self->finished))));
  g_object_unref (factory);
}

static void
on_show_finished (MentorActionsPage *self)
{
  const gboolean finished = gtk_toggle_button_get_active (self->show_finished);

  if (finished && self->finished == NULL)
    make_finished (self);
  else
    refilter (self);
  show_state (self);
  if (finished && g_list_model_get_n_items (self->finished) > 0)
    gtk_list_view_scroll_to (self->finished_list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
on_activate (MentorActionsPage *self, guint position)
{
  g_autoptr (MentorActionItem) action = g_list_model_get_item (self->finished, position);

  mentor_action_dialog_present (GTK_WIDGET (self), mentor_page_get_context (MENTOR_PAGE (self)),
                                MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (action))),
                                action, NULL);
}

static void
on_add (MentorActionsPage *self)
{
  mentor_action_dialog_present (GTK_WIDGET (self), mentor_page_get_context (MENTOR_PAGE (self)),
                                mentor_person_filter_get_person (self->person), NULL, NULL);
}

static void
set_today (MentorActionsPage *self)
{
  GSettings *settings = mentor_context_get_settings (mentor_page_get_context (MENTOR_PAGE (self)));

  self->today = mentor_day_today ();
  self->week_end = mentor_week_get_end (settings, self->today);
}

static void
on_week_start (MentorActionsPage *self)
{
  set_today (self);
  refilter (self);
}

static void
on_changed (MentorActionsPage *self)
{
  fill_people (self);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  if (self->finished)
    gtk_sorter_changed (self->finished_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  refilter (self);
}

static void
on_day_changed (MentorActionsPage *self)
{
  set_today (self);
  mentor_action_section_update (self->due);
  mentor_action_section_update (self->week);
  mentor_action_section_update (self->later);
  mentor_action_section_update (self->undated);
}

static void
mentor_actions_page_search (MentorPage *page)
{
  MentorActionsPage *self = MENTOR_ACTIONS_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
mentor_actions_page_dispose (GObject *object)
{
  MentorActionsPage *self = MENTOR_ACTIONS_PAGE (object);

  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_ACTIONS_PAGE);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_clear_object (&self->sections[i]);
      g_clear_object (&self->section_filters[i]);
    }
  g_clear_object (&self->finished);
  g_clear_object (&self->finished_filter);
  g_clear_object (&self->finished_sorter);
  g_clear_object (&self->current);
  g_clear_object (&self->current_filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->all);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (mentor_actions_page_parent_class)->dispose (object);
}

static void
mentor_actions_page_class_init (MentorActionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_actions_page_dispose;
  MENTOR_PAGE_CLASS (klass)->search = mentor_actions_page_search;

  g_type_ensure (MENTOR_TYPE_ACTION_SECTION);
  g_type_ensure (MENTOR_TYPE_PERSON_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/actions/mentor-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, who);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, person);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, show_finished);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, due);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, week);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, later);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, undated);
  gtk_widget_class_bind_template_child (widget_class, MentorActionsPage, finished_list);
  gtk_widget_class_bind_template_callback (widget_class, describe_month);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_show_finished);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_actions_page_init (MentorActionsPage *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
}

static void
make_sections (MentorActionsPage *self, MentorContext *context)
{
  MentorActionSection *widgets[] = { self->due, self->week, self->later, self->undated };

  self->all = mentor_action_section_list_all (context);
  self->current_filter = GTK_FILTER (gtk_custom_filter_new (is_current, self, NULL));
  self->current = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->all),
                                                           g_object_ref (self->current_filter)));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_current, NULL, NULL));
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      SectionData *part = g_new (SectionData, 1);

      *part = (SectionData) { self, i };
      self->section_filters[i] = GTK_FILTER (gtk_custom_filter_new (is_in_section, part, g_free));
      self->sections[i] = G_LIST_MODEL (gtk_sort_list_model_new (
          G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->current),
                                                   g_object_ref (self->section_filters[i]))),
          g_object_ref (self->sorter)));
      mentor_action_section_bind (widgets[i], context, self->sections[i]);
    }
}

/**
 * mentor_actions_page_new:
 * @context: what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_actions_page_new (MentorContext *context)
{
  MentorActionsPage *self = g_object_new (MENTOR_TYPE_ACTIONS_PAGE, "context", context, NULL);

  set_today (self);
  g_signal_connect_object (mentor_context_get_settings (context), "changed::week-start",
                           G_CALLBACK (on_week_start), self, G_CONNECT_SWAPPED);
  make_sections (self, context);
  self->pulse = mentor_pulse_new (mentor_context_get_store (context));
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pulse, "day-changed", G_CALLBACK (on_day_changed), self,
                           G_CONNECT_SWAPPED);
  fill_people (self);
  show_state (self);
  return MENTOR_PAGE (self);
}
