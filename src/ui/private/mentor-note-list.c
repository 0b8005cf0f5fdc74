/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-list.h"

#include "mentor-note-entry.h"
#include "mentor-note-row.h"
#include "mentor-notebook-trouble.h"
#include "mentor-notebook-view.h"
#include "mentor-people.h"
#include "mentor-person-filter.h"
#include "mentor-reflect-dialog.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorNoteList:
 *
 * The private notes of one relationship, or of all, the newest first.
 *
 * While it is not on the screen it holds no note, so that none can be read from a hidden widget.
 */
struct _MentorNoteList {
  AdwBin parent_instance;

  MentorNotebookSet *notebooks;
  GListModel *entries; /* all of them; NULL while hidden */
  GListModel *shown;   /* those found, in order; NULL while hidden */
  GtkFilter *filter;
  char *needle;         /* folded */
  char *opened;         /* the id of the note opened last, to come back to */
  gboolean opened_memory;
  char *address; /* of the note that is about to be opened */
  guint opening;  /* the idle source that opens it */
  guint dropping; /* the idle source that lets go of the notes when they are hidden */
  guint laying_out; /* the idle source that scrolls to the top */
  MentorNotebookView *view;
  AdwBanner *banner;
  AdwToolbarView *toolbar;
  GtkWidget *tools_clamp;
  GtkSearchEntry *search;
  MentorPersonFilter *person;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *bottom;
};

G_DEFINE_FINAL_TYPE (MentorNoteList, mentor_note_list, ADW_TYPE_BIN)

typedef enum { PROP_WRITABLE = 1 } MentorNoteListProperty;
static GParamSpec *properties[PROP_WRITABLE + 1];

static gboolean
get_writable (MentorNoteList *self)
{
  MentorMentee *mentee =
      self->notebooks ? mentor_notebook_set_get_mentee (self->notebooks) : NULL;

  return mentee == NULL || !mentor_record_get_read_only (MENTOR_RECORD (mentee));
}

static void
mentor_note_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorNoteListProperty) id)
    {
    case PROP_WRITABLE:
      g_value_set_boolean (value, get_writable (MENTOR_NOTE_LIST (object)));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
matches (gpointer item, gpointer data)
{
  MentorNoteList *self = data;
  MentorPrivateNote *note = mentor_note_entry_get_note (item);
  MentorMentee *mentee = mentor_notebook_get_mentee (mentor_note_entry_get_notebook (item));
  MentorMentee *person = mentor_person_filter_get_person (self->person);
  MentorPrompt *prompt;

  if (person && person != mentee)
    return FALSE;
  if (*self->needle == '\0')
    return TRUE;
  if (mentor_note_entry_get_memory (item))
    return FALSE; /* it is found once, under its month */
  if (mentor_text_matches (mentor_private_note_get_text (note), self->needle))
    return TRUE;
  prompt = mentor_context_find_prompt (mentor_notebook_set_get_context (self->notebooks),
                                       mentor_private_note_get_prompt (note));
  return prompt && mentor_text_matches (mentor_prompt_get_text (prompt), self->needle);
}

static void
update (MentorNoteList *self)
{
  const guint n_notebooks =
      g_list_model_get_n_items (mentor_notebook_set_get_notebooks (self->notebooks));
  const char *page = "list";

  if (self->entries == NULL)
    return;
  if (n_notebooks == 0)
    page = "nobody";
  else if (g_list_model_get_n_items (self->entries) == 0)
    page = "empty";
  else if (g_list_model_get_n_items (self->shown) == 0)
    page = "nothing";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->tools_clamp, g_list_model_get_n_items (self->entries) > 0);
  gtk_widget_set_visible (self->bottom, g_list_model_get_n_items (self->entries) > 0);
}

static gboolean
come_back (MentorNoteList *self)
{
  for (guint i = 0; self->opened && i < g_list_model_get_n_items (self->shown); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->shown, i);
      MentorRecord *note = MENTOR_RECORD (mentor_note_entry_get_note (entry));

      if (g_str_equal (mentor_record_get_id (note), self->opened) &&
          mentor_note_entry_get_memory (entry) == self->opened_memory)
        {
          gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_FOCUS, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

/* The window gives the keyboard to the page's first widget as the page comes back; so this comes after. */
static gboolean
on_come_back (gpointer data)
{
  MentorNoteList *self = data;

  self->laying_out = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  g_clear_pointer (&self->opened, g_free);
  return G_SOURCE_REMOVE;
}

/* Left alone, the list begins with its first row and hides the heading above it. */
static gboolean
on_laid_out (gpointer data)
{
  MentorNoteList *self = data;

  self->laying_out = 0;
  if (come_back (self))
    self->laying_out = g_idle_add_full (G_PRIORITY_LOW, on_come_back, self, NULL);
  else
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  return G_SOURCE_REMOVE;
}

/* Who looks at the top of the list sees what comes in there. */
static void
on_shown_changed (MentorNoteList *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (self->shown == NULL)
    return; /* dropped while it was telling */
  update (self);
  if (self->laying_out == 0 && gtk_adjustment_get_value (adjustment) == 0)
    self->laying_out = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, on_laid_out, self, NULL);
}

static void
fill (MentorNoteList *self)
{
  g_autoptr (GtkSorter) headings =
      GTK_SORTER (gtk_custom_sorter_new (mentor_note_entry_compare_heading, NULL, NULL));
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkSortListModel *sorted;

  mentor_person_filter_fill (self->person, self->notebooks);
  self->entries = mentor_note_entries_new (
      mentor_notebook_set_get_notebooks (self->notebooks),
      mentor_notebook_set_get_mentee (self->notebooks) ? 0 : mentor_day_today ());
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  sorted = gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->entries),
                                               g_object_ref (self->filter))),
      GTK_SORTER (gtk_custom_sorter_new (mentor_note_entry_compare, NULL, NULL)));
  gtk_sort_list_model_set_section_sorter (sorted, headings);
  self->shown = G_LIST_MODEL (sorted);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_shown_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  selection = gtk_no_selection_new (g_object_ref (self->shown));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  update (self);
  self->laying_out = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, on_laid_out, self, NULL);
}

static void
drop (MentorNoteList *self)
{
  g_clear_handle_id (&self->laying_out, g_source_remove);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->entries);
  g_clear_object (&self->filter);
}

static void
refresh (MentorNoteList *self)
{
  const gboolean wanted =
      gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY;

  if (wanted && self->entries == NULL)
    fill (self);
  else if (!wanted && self->entries)
    drop (self);
  else
    update (self);
}

static void
mentor_note_list_map (GtkWidget *widget)
{
  MentorNoteList *self = MENTOR_NOTE_LIST (widget);

  GTK_WIDGET_CLASS (mentor_note_list_parent_class)->map (widget);

  mentor_notebook_set_open (self->notebooks);
  refresh (self);
}

static void
on_unmapped (gpointer data)
{
  MentorNoteList *self = data;

  self->dropping = 0;
  refresh (self);
}

static void
mentor_note_list_unmap (GtkWidget *widget)
{
  MentorNoteList *self = MENTOR_NOTE_LIST (widget);

  GTK_WIDGET_CLASS (mentor_note_list_parent_class)->unmap (widget);

  /* Not at once: the row with the keyboard, which is on its way to another page, would never be let go. */
  if (self->dropping == 0)
    self->dropping = g_idle_add_once (on_unmapped, self);
}

static void
mentor_note_list_dispose (GObject *object)
{
  MentorNoteList *self = MENTOR_NOTE_LIST (object);

  g_clear_handle_id (&self->opening, g_source_remove);
  g_clear_handle_id (&self->dropping, g_source_remove);
  if (self->list)
    drop (self);
  g_clear_object (&self->notebooks);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_LIST);

  G_OBJECT_CLASS (mentor_note_list_parent_class)->dispose (object);
}

static void
mentor_note_list_finalize (GObject *object)
{
  MentorNoteList *self = MENTOR_NOTE_LIST (object);

  g_free (self->needle);
  g_free (self->opened);
  g_free (self->address);

  G_OBJECT_CLASS (mentor_note_list_parent_class)->finalize (object);
}

static void
refilter (MentorNoteList *self)
{
  if (self->filter)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_search_changed (MentorNoteList *self)
{
  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  refilter (self);
  if (self->shown && *self->needle)
    {
      const guint count = g_list_model_get_n_items (self->shown);
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u note found", "%u notes found", count), count);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/* Only when the click is over: the row goes away as the list leaves the screen. */
static void
on_open (gpointer data)
{
  MentorNoteList *self = data;

  self->opening = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", self->address);
}

static void
on_activate (MentorNoteList *self, guint position)
{
  g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->shown, position);

  g_set_str (&self->opened,
             mentor_record_get_id (MENTOR_RECORD (mentor_note_entry_get_note (entry))));
  self->opened_memory = mentor_note_entry_get_memory (entry);
  g_free (self->address);
  self->address = mentor_note_entry_dup_address (entry);
  if (self->opening == 0)
    self->opening = g_idle_add_once (on_open, self);
}

static gboolean
on_key_pressed (MentorNoteList *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus ? gtk_widget_get_first_child (focus) : NULL;

  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || row == NULL ||
      !MENTOR_IS_NOTE_ROW (row))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (row, "note.remove", NULL);
}

static void
reflect (MentorNoteList *self, gboolean choose_prompt)
{
  MentorMentee *mentee = mentor_notebook_set_get_mentee (self->notebooks);

  mentor_reflect (GTK_WIDGET (self), mentor_notebook_set_get_context (self->notebooks),
                  mentee ? mentee : mentor_person_filter_get_person (self->person), NULL, choose_prompt);
}

static void
on_new (MentorNoteList *self)
{
  reflect (self, FALSE);
}

static void
on_from_prompt (MentorNoteList *self)
{
  reflect (self, TRUE);
}

/* What cannot be read does not hide the rest; it is told above it. */
static void
on_trouble_clicked (MentorNoteList *self)
{
  MentorNotebook *notebook = mentor_notebook_set_find_trouble (self->notebooks);

  if (notebook && mentor_notebook_set_get_mentee (self->notebooks) &&
      mentor_notebook_is_troubled (notebook))
    mentor_notebook_present_trouble (notebook, GTK_WIDGET (self));
  else if (notebook)
    {
      MentorMentee *mentee = mentor_notebook_get_mentee (notebook);
      g_autofree char *address =
          g_strdup_printf ("mentee:%s:private", mentor_record_get_id (MENTOR_RECORD (mentee)));

      gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
    }
}

static void
on_state (MentorNoteList *self)
{
  MentorNotebook *notebook = mentor_notebook_set_find_trouble (self->notebooks);

  if (notebook)
    {
      const char *name = mentor_mentee_get_counterpart (mentor_notebook_get_mentee (notebook));
      g_autofree char *title = g_strdup_printf (_("Some notes on %s could not be opened"),
                                                *name ? name : _("Without a name"));

      adw_banner_set_use_markup (self->banner, FALSE);
      adw_banner_set_title (self->banner, title);
    }
  adw_banner_set_revealed (self->banner, notebook != NULL);
  if (mentor_notebook_set_get_state (self->notebooks) != MENTOR_NOTEBOOK_READY)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    mentor_notebook_set_open (self->notebooks);
  refresh (self);
}

static void
mentor_note_list_class_init (MentorNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_note_list_get_property;
  object_class->dispose = mentor_note_list_dispose;
  object_class->finalize = mentor_note_list_finalize;
  widget_class->map = mentor_note_list_map;
  widget_class->unmap = mentor_note_list_unmap;

  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_NOTEBOOK_VIEW);
  g_type_ensure (MENTOR_TYPE_PERSON_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, view);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, banner);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, toolbar);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, tools_clamp);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, search);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, person);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, list);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, bottom);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_from_prompt);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_new);
  gtk_widget_class_bind_template_callback (widget_class, refilter);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_trouble_clicked);
}

static void
mentor_note_list_init (MentorNoteList *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_setup (MentorNoteList *self, GtkListItem *item)
{
  gtk_list_item_set_child (
      item, mentor_note_row_new (mentor_notebook_set_get_context (self->notebooks),
                                 mentor_notebook_set_get_mentee (self->notebooks) == NULL));
}

static void
on_bind (MentorNoteList *self, GtkListItem *item)
{
  MentorNoteRow *row = MENTOR_NOTE_ROW (gtk_list_item_get_child (item));
  g_autofree char *label = NULL;

  mentor_note_row_set_entry (row, gtk_list_item_get_item (item));
  label = mentor_note_row_dup_label (row);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_unbind (MentorNoteList *self, GtkListItem *item)
{
  mentor_note_row_set_entry (MENTOR_NOTE_ROW (gtk_list_item_get_child (item)), NULL);
  gtk_list_item_set_accessible_label (item, "");
}

static void
on_setup_header (MentorNoteList *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (MentorNoteList *self, GtkListHeader *header)
{
  g_autofree char *heading = mentor_note_entry_dup_heading (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), heading);
}

static void
add_factories (MentorNoteList *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  g_signal_connect_object (headers, "setup", G_CALLBACK (on_setup_header), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (on_bind_header), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_header_factory (self->list, headers);
}

/**
 * mentor_note_list_new:
 * @context: (transfer none): what it may ask
 * @mentee: (nullable) (transfer none): whose notes are shown, or %NULL for those of all
 *
 * Returns: (transfer floating): a new list
 */
GtkWidget *
mentor_note_list_new (MentorContext *context, MentorMentee *mentee)
{
  MentorNoteList *self = g_object_new (MENTOR_TYPE_NOTE_LIST, NULL);

  self->notebooks = mentor_notebook_set_new (context, mentee);
  add_factories (self);
  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
  on_state (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_note_list_get_notebooks:
 *
 * Returns: (transfer none): the notebooks it shows
 */
MentorNotebookSet *
mentor_note_list_get_notebooks (MentorNoteList *self)
{
  return self->notebooks;
}

/**
 * mentor_note_list_search:
 *
 * Puts the keyboard into the search, while there is something to search.
 */
void
mentor_note_list_search (MentorNoteList *self)
{
  if (gtk_widget_get_mapped (self->tools_clamp))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
