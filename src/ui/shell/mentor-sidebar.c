/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sidebar.h"
#include "mentor-mapped.h"
#include "mentor-attention.h"
#include "mentor-clock.h"
#include "mentor-growth-page.h"
#include "mentor-people.h"
#include "mentor-pulse.h"

#include <glib/gi18n.h>

/**
 * MentorSidebar:
 *
 * The pages of the application and, in sections, the relationships.
 */
struct _MentorSidebar {
  AdwNavigationPage parent_instance;

  MentorContext *context;
  GListModel *items;
  GtkSorter *sorter;
  MentorPulse *pulse;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorSidebar, mentor_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static const struct {
  const char *name;
  const char *title;
  const char *icon_name;
} pages[] = {
  { "today", N_ ("Today"), "mentor-today-symbolic" },
  { "actions", N_ ("Actions"), "mentor-actions-symbolic" },
  { "reflections", N_ ("Reflections"), "mentor-reflections-symbolic" },
  { "questions", N_ ("Questions"), "mentor-questions-symbolic" },
  { "guide", N_ ("Guide"), "mentor-guide-symbolic" },
  { "growth", N_ ("My Growth"), "mentor-growth-symbolic" },
};

static void
mentor_sidebar_dispose (GObject *object)
{
  MentorSidebar *self = MENTOR_SIDEBAR (object);

  g_clear_object (&self->context);
  g_clear_object (&self->items);
  g_clear_object (&self->sorter);
  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SIDEBAR);

  G_OBJECT_CLASS (mentor_sidebar_parent_class)->dispose (object);
}

static void
on_row_activated (MentorSidebar *self, GtkListBoxRow *row)
{
  MentorSidebarItem *item = mentor_sidebar_row_get_item (MENTOR_SIDEBAR_ROW (row));
  MentorMentee *mentee = mentor_sidebar_item_get_mentee (item);

  if (mentee)
    {
      g_autofree char *address =
          g_strdup_printf ("mentee:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));

      gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                                mentor_sidebar_item_get_page (item));
}

static void
mentor_sidebar_class_init (MentorSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_sidebar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/shell/mentor-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const MentorSidebarSection section =
      mentor_sidebar_item_get_section (mentor_sidebar_row_get_item (MENTOR_SIDEBAR_ROW (row)));
  const char *title = NULL;
  GtkWidget *label;

  if (before && mentor_sidebar_item_get_section (
                    mentor_sidebar_row_get_item (MENTOR_SIDEBAR_ROW (before))) == section)
    gtk_list_box_row_set_header (row, NULL);
  else
    {
      switch (section)
        {
        case MENTOR_SIDEBAR_PAGES:
          break;
        case MENTOR_SIDEBAR_PEOPLE:
          title = _("People I Mentor");
          break;
        case MENTOR_SIDEBAR_MENTORS:
          title = _("My Mentors");
          break;
        case MENTOR_SIDEBAR_PEERS:
          title = _("Peers");
          break;
        }
      if (title == NULL)
        return;
      label = gtk_label_new (title);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "sidebar-heading");
      gtk_list_box_row_set_header (row, label);
    }
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return mentor_sidebar_row_new (item);
}

static void
mentor_sidebar_init (MentorSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

static gpointer
map_mentee (gpointer mentee, gpointer data)
{
  g_autoptr (MentorMentee) owned = mentee;

  return mentor_sidebar_item_new_mentee (owned);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorSidebarItem *item_a = (MentorSidebarItem *) a;
  MentorSidebarItem *item_b = (MentorSidebarItem *) b;
  MentorMentee *mentee_a = mentor_sidebar_item_get_mentee (item_a);
  MentorMentee *mentee_b = mentor_sidebar_item_get_mentee (item_b);
  int order = (int) mentor_sidebar_item_get_section (item_a) -
              (int) mentor_sidebar_item_get_section (item_b);

  if (order == 0)
    order = mentor_mentee_is_silent (mentee_a) - mentor_mentee_is_silent (mentee_b);
  if (order == 0)
    order = g_utf8_collate (mentor_mentee_get_counterpart (mentee_a),
                            mentor_mentee_get_counterpart (mentee_b));
  return order;
}

static GListModel *
make_pages (void)
{
  GListStore *store = g_list_store_new (MENTOR_TYPE_SIDEBAR_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (MentorSidebarItem) item =
          mentor_sidebar_item_new_page (pages[i].name, _(pages[i].title), pages[i].icon_name);

      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static MentorSidebarRow *
find_row (MentorSidebar *self, const char *page, MentorMentee *mentee)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      MentorSidebarItem *item = mentor_sidebar_row_get_item (MENTOR_SIDEBAR_ROW (row));

      if (page ? g_strcmp0 (mentor_sidebar_item_get_page (item), page) == 0
               : mentor_sidebar_item_get_mentee (item) == mentee)
        return MENTOR_SIDEBAR_ROW (row);
    }
  return NULL;
}

static void
update_lock (MentorSidebar *self)
{
  MentorSidebarRow *row = find_row (self, "reflections", NULL);

  if (row)
    mentor_sidebar_row_set_locked (
        row, mentor_vault_get_locked (mentor_context_get_vault (self->context)));
}

/* Sorts and says everything anew. A row that moves is built again, so that what was selected is selected again. */
static void
update (MentorSidebar *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  g_autoptr (MentorSidebarItem) item =
      selected ? g_object_ref (mentor_sidebar_row_get_item (MENTOR_SIDEBAR_ROW (selected))) : NULL;
  MentorSidebarRow *today = find_row (self, "today", NULL);
  g_autoptr (GDateTime) now = mentor_clock_now ();
  GtkListBoxRow *row;

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  if (item && gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (
        self->list, GTK_LIST_BOX_ROW (find_row (self, mentor_sidebar_item_get_page (item),
                                                mentor_sidebar_item_get_mentee (item))));
  mentor_sidebar_item_set_title (
      mentor_sidebar_row_get_item (find_row (self, "growth", NULL)),
      mentor_growth_page_get_title (
          mentor_store_get_mentees (mentor_context_get_store (self->context))));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    mentor_sidebar_row_update (MENTOR_SIDEBAR_ROW (row));
  mentor_sidebar_row_set_badge (
      today, mentor_count_waiting (
                 mentor_store_get_mentees (mentor_context_get_store (self->context)), now));
}

/**
 * mentor_sidebar_set_context:
 * @context: (transfer none): where the relationships come from
 */
void
mentor_sidebar_set_context (MentorSidebar *self, MentorContext *context)
{
  GListModel *mentees = G_LIST_MODEL (mentor_store_get_mentees (mentor_context_get_store (context)));
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) fixed = make_pages ();
  g_autoptr (GtkSortListModel) people = NULL;

  g_set_object (&self->context, context);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, NULL, NULL));
  people = gtk_sort_list_model_new (
      mentor_mapped_new (g_object_ref (mentees), map_mentee, NULL, NULL),
      g_object_ref (self->sorter));
  g_list_store_append (parts, fixed);
  g_list_store_append (parts, people);
  self->items = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));
  gtk_list_box_bind_model (self->list, self->items, create_row, NULL, NULL);

  self->pulse = mentor_pulse_new (mentor_context_get_store (context));
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_vault (context), "notify::locked",
                           G_CALLBACK (update_lock), self, G_CONNECT_SWAPPED);
  update_lock (self);
  update (self);
}

/**
 * mentor_sidebar_select_page:
 * @page: the name of a page
 */
void
mentor_sidebar_select_page (MentorSidebar *self, const char *page)
{
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (find_row (self, page, NULL)));
}

/**
 * mentor_sidebar_select_mentee:
 * @mentee: a relationship
 */
void
mentor_sidebar_select_mentee (MentorSidebar *self, MentorMentee *mentee)
{
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (find_row (self, NULL, mentee)));
}
