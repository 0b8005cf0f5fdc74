/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-page.h"

#include "mentor-contact-rules.h"
#include "mentor-people.h"
#include "mentor-refresh.h"
#include "mentor-together-dialog.h"
#include "mentor-together-row.h"

#include <glib/gi18n.h>

/**
 * MentorTogetherPage:
 *
 * All records of one kind that two people have together: feedback, introductions, resources. The ones that are due come
 * first, a choice shows some of them alone, and each opens in a dialog.
 */
struct _MentorTogetherPage {
  MentorPage parent_instance;

  const MentorTogetherKind *kind;
  guint choice;
  GtkFilter *filter;
  GtkSorter *sorter;
  GListModel *all;          /* that fit the choice, in order */
  GtkSliceListModel *shown; /* the beginning of it */
  char *wanted;             /* the id of what is to get the keyboard */
  guint wanted_id;          /* the idle source that gives it */
  AdwWindowTitle *window_title;
  GtkWidget *add;
  GtkWidget *network;
  AdwWrapBox *choices;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkLabel *nothing_words;
  GtkWidget *more;
  AdwStatusPage *empty;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (MentorTogetherPage, mentor_together_page, MENTOR_TYPE_PAGE)

#define FEW 60
#define MENTEE(self) (mentor_page_get_mentee (MENTOR_PAGE (self)))
#define CONTEXT(self) (mentor_page_get_context (MENTOR_PAGE (self)))

static const MentorTogetherKind *const kinds[] = {
  &mentor_together_feedback,
  &mentor_together_introductions,
  &mentor_together_resources,
};

static void
mentor_together_page_dispose (GObject *object)
{
  MentorTogetherPage *self = MENTOR_TOGETHER_PAGE (object);

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TOGETHER_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (mentor_together_page_parent_class)->dispose (object);
}

static gboolean
fits (gpointer record, gpointer data)
{
  MentorTogetherPage *self = data;

  return self->kind->fits (record, self->choice, mentor_day_today ());
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorTogetherPage *self = data;

  return self->kind->compare ((gpointer) a, (gpointer) b, mentor_day_today ());
}

static GtkWidget *
create_row (gpointer record, gpointer data)
{
  MentorTogetherPage *self = data;

  return mentor_together_row_new (self->kind, CONTEXT (self), MENTEE (self), record);
}

static void
refresh (gpointer data)
{
  MentorTogetherPage *self = data;
  const gboolean editable = !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self)));
  const char *name = mentor_mentee_get_counterpart (MENTEE (self));
  guint size, n_fitting;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  size = mentor_record_list_get_size (self->kind->get_list (MENTEE (self)));
  n_fitting = g_list_model_get_n_items (self->all);
  adw_window_title_set_subtitle (self->window_title, *name ? name : _("Without a name"));
  gtk_widget_set_sensitive (self->add, editable);
  gtk_widget_set_visible (self->add, size > 0);
  gtk_widget_set_sensitive (self->begin, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), size > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_fitting > 0);
  gtk_widget_set_visible (self->nothing, size > 0 && n_fitting == 0);
  gtk_widget_set_visible (self->more, n_fitting > gtk_slice_list_model_get_size (self->shown));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), size == 0);
}

static void
on_choice (GtkToggleButton *button, MentorTogetherPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));
  gtk_slice_list_model_set_size (self->shown, FEW);
  refresh (self);
}

static void
on_all (MentorTogetherPage *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  gtk_widget_grab_focus (first);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
}

static void
on_more (MentorTogetherPage *self)
{
  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + FEW);
  refresh (self);
}

static void
on_add (MentorTogetherPage *self)
{
  mentor_together_dialog_present (GTK_WIDGET (self), self->kind, CONTEXT (self), MENTEE (self), NULL);
}

static void
on_row (MentorTogetherPage *self, GtkWidget *row)
{
  mentor_together_dialog_present (GTK_WIDGET (self), self->kind, CONTEXT (self), MENTEE (self),
                                  mentor_together_row_get_record (MENTOR_TOGETHER_ROW (row)));
}

/* Once the page is in sight, what one came for has the keyboard. */
static void
show_wanted (gpointer data)
{
  MentorTogetherPage *self = data;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  self->wanted_id = 0;
  for (; child && self->wanted; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (mentor_record_get_id (mentor_together_row_get_record (MENTOR_TOGETHER_ROW (child))),
                     self->wanted))
      {
        gtk_widget_grab_focus (child);
        break;
      }
  g_clear_pointer (&self->wanted, g_free);
}

static void
mentor_together_page_shown (AdwNavigationPage *page)
{
  MentorTogetherPage *self = MENTOR_TOGETHER_PAGE (page);

  if (ADW_NAVIGATION_PAGE_CLASS (mentor_together_page_parent_class)->shown)
    ADW_NAVIGATION_PAGE_CLASS (mentor_together_page_parent_class)->shown (page);
  if (self->wanted && self->wanted_id == 0)
    self->wanted_id = g_idle_add_once (show_wanted, self);
}

static void
mentor_together_page_class_init (MentorTogetherPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_together_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_together_page_shown;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/network/mentor-together-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, add);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, network);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, choices);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, list);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, nothing_words);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, more);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherPage, begin);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
}

static void
mentor_together_page_init (MentorTogetherPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_choices (MentorTogetherPage *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < self->kind->n_choices; i++)
    {
      GtkWidget *button =
          gtk_toggle_button_new_with_label (mentor_together_say (self->kind, self->kind->choices[i]));

      gtk_widget_add_css_class (button, "chip-toggle");
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      if (first == NULL)
        {
          first = GTK_TOGGLE_BUTTON (button);
          gtk_toggle_button_set_active (first, TRUE);
        }
      g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_choice), self, G_CONNECT_DEFAULT);
      adw_wrap_box_append (self->choices, button);
    }
}

static void
say_words (MentorTogetherPage *self)
{
  const MentorTogetherKind *kind = self->kind;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 mentor_together_say (kind, kind->words.title));
  gtk_widget_set_tooltip_text (self->add, mentor_together_say (kind, kind->words.add));
  gtk_button_set_label (GTK_BUTTON (self->begin), mentor_together_say (kind, kind->words.add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_together_say (kind, kind->words.title), -1);
  gtk_label_set_label (self->nothing_words, mentor_together_say (kind, kind->words.nothing));
  adw_status_page_set_icon_name (self->empty, kind->icon_name);
  adw_status_page_set_title (self->empty, mentor_together_say (kind, kind->words.empty));
  adw_status_page_set_description (self->empty, mentor_together_say (kind, kind->words.purpose));
  gtk_widget_set_visible (self->network, kind == &mentor_together_introductions);
}

/* All of them, or as many as it takes to come to the one that is looked for. */
static void
show_far_enough (MentorTogetherPage *self)
{
  for (guint i = 0; self->wanted && i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr (MentorRecord) record = g_list_model_get_item (self->all, i);

      if (g_str_equal (mentor_record_get_id (record), self->wanted) && i >= FEW)
        gtk_slice_list_model_set_size (self->shown, (i / FEW + 1) * FEW);
    }
}

/**
 * mentor_together_page_new:
 * @context: (transfer none): what the page may ask
 * @mentee: (transfer none): a relationship
 * @address: the first part of an address
 * @id: the id of the record that one comes for, or ""
 *
 * Returns: (transfer floating) (nullable): a new page, or %NULL if the address is of no kind of records
 */
MentorPage *
mentor_together_page_new (MentorContext *context, MentorMentee *mentee, const char *address, const char *id)
{
  const MentorTogetherKind *kind = NULL;
  MentorTogetherPage *self;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && kind == NULL; i++)
    if (g_str_equal (kinds[i]->address, address))
      kind = kinds[i];
  if (kind == NULL)
    return NULL;

  self = g_object_new (MENTOR_TYPE_TOGETHER_PAGE, "context", context, "mentee", mentee, NULL);
  self->kind = kind;
  self->wanted = *id ? g_strdup (id) : NULL;
  self->filter = GTK_FILTER (gtk_custom_filter_new (fits, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->all = G_LIST_MODEL (gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (kind->get_list (mentee))),
                                               g_object_ref (self->filter))),
      g_object_ref (self->sorter)));
  self->shown = gtk_slice_list_model_new (g_object_ref (self->all), 0, FEW);
  say_words (self);
  add_choices (self);
  show_far_enough (self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
  return MENTOR_PAGE (self);
}
