/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-list-private.h"

#include "mentor-css-class.h"
#include "mentor-dialogs.h"
#include "mentor-note-factories.h"
#include "mentor-note-options.h"
#include "mentor-notebook-trouble.h"
#include "mentor-people.h"
#include "mentor-reflect-dialog.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (MentorNoteList, mentor_note_list, ADW_TYPE_BIN)

typedef enum { PROP_WRITABLE = 1, PROP_NARROW } MentorNoteListProperty;
static GParamSpec *properties[PROP_NARROW + 1];

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
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_NOTE_LIST (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

GListModel *
mentor_note_list_get_shown (MentorNoteList *self)
{
  return mentor_note_model_get_shown (self->model);
}

/* While notes are chosen, what is done with them takes the place of what makes new ones. */
void
mentor_note_list_update_bars (MentorNoteList *self)
{
  const gboolean some =
      self->model && g_list_model_get_n_items (mentor_note_model_get_entries (self->model)) > 0;
  const gboolean choosing = mentor_note_selection_get_active (self->selection);

  gtk_widget_set_visible (self->tools_clamp, some);
  gtk_widget_set_visible (self->buttons, !self->narrow && !choosing);
  gtk_widget_set_visible (self->bottom, self->narrow && !choosing);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), choosing);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar, some && (self->narrow || choosing));
}

static void
update (MentorNoteList *self)
{
  const guint n_notebooks =
      g_list_model_get_n_items (mentor_notebook_set_get_notebooks (self->notebooks));
  const gboolean filtered =
      !mentor_note_filter_is_open (mentor_note_query_get_filter (self->query));
  const char *page = "list";

  if (self->model == NULL)
    return;
  if (n_notebooks == 0)
    page = "nobody";
  else if (g_list_model_get_n_items (mentor_note_model_get_entries (self->model)) == 0)
    page = "empty";
  else if (g_list_model_get_n_items (mentor_note_list_get_shown (self)) == 0)
    page = "nothing";
  gtk_stack_set_visible_child_name (self->stack, page);
  mentor_set_css_class (self->options, "accent", filtered);
  gtk_widget_set_tooltip_text (self->options, filtered ? _("Order and Filter: Some Notes Are Hidden")
                                                       : _("Order and Filter"));
  mentor_note_list_update_bars (self);
}

static void
set_narrow (MentorNoteList *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  mentor_note_list_update_bars (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
mentor_note_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorNoteListProperty) id)
    {
    case PROP_WRITABLE:
      break;
    case PROP_NARROW:
      set_narrow (MENTOR_NOTE_LIST (object), g_value_get_boolean (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

void
mentor_note_list_announce (MentorNoteList *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Who looks at the top of the list sees what comes in there. */
static void
on_shown_changed (MentorNoteList *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (self->model == NULL)
    return; /* dropped while it was telling */
  if (mentor_note_model_get_settled (self->model))
    mentor_note_selection_keep (self->selection, mentor_note_list_get_shown (self));
  update (self);
  if (gtk_adjustment_get_value (adjustment) == 0)
    mentor_note_list_lay_out (self);
}

static void
on_settled (MentorNoteList *self)
{
  const guint count = g_list_model_get_n_items (mentor_note_list_get_shown (self));

  mentor_note_selection_keep (self->selection, mentor_note_list_get_shown (self));
  update (self);
  if (self->telling && *mentor_note_query_get_needle (self->query))
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u note found", "%u notes found", count), count);

      mentor_note_list_announce (self, text);
    }
  self->telling = FALSE;
}

static void
fill_people (MentorNoteList *self)
{
  GListModel *notebooks = mentor_notebook_set_get_notebooks (self->notebooks);
  g_autoptr (GListStore) people = g_list_store_new (MENTOR_TYPE_MENTEE);

  for (guint i = 0; i < g_list_model_get_n_items (notebooks); i++)
    {
      g_autoptr (MentorNotebook) notebook = g_list_model_get_item (notebooks, i);

      g_list_store_append (people, mentor_notebook_get_mentee (notebook));
    }
  mentor_person_filter_fill (self->person, G_LIST_MODEL (people));
}

static void
fill (MentorNoteList *self)
{
  fill_people (self);
  mentor_note_query_set_person (self->query, mentor_person_filter_get_person (self->person));
  self->model = mentor_note_model_new (
      mentor_notebook_set_get_context (self->notebooks),
      mentor_notebook_set_get_notebooks (self->notebooks),
      mentor_notebook_set_get_mentee (self->notebooks) ? 0 : mentor_day_today (), self->query);
  g_signal_connect_object (mentor_note_list_get_shown (self), "items-changed", G_CALLBACK (on_shown_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_note_model_get_entries (self->model), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->model, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  mentor_note_selection_bar_set_model (self->chosen, self->model);
  mentor_note_model_present (self->model, self->list, self->opened != NULL);
  self->counter = mentor_note_counter_new (mentor_note_list_get_shown (self), self->count);
  update (self);
  mentor_note_list_lay_out (self);
}

static void
drop (MentorNoteList *self)
{
  g_autoptr (MentorNoteModel) model = g_steal_pointer (&self->model);

  g_clear_handle_id (&self->laying_out, g_source_remove);
  mentor_note_selection_bar_set_model (self->chosen, NULL);
  if (self->counter)
    g_object_run_dispose (G_OBJECT (self->counter));
  g_clear_object (&self->counter);
  if (model)
    g_object_run_dispose (G_OBJECT (model));
  /* Only now: the list would show other notes without choosing. */
  gtk_toggle_button_set_active (self->select, FALSE);
  mentor_note_selection_set_active (self->selection, FALSE);
}

static void
refresh (MentorNoteList *self)
{
  const gboolean wanted =
      gtk_widget_get_mapped (GTK_WIDGET (self)) && self->locking == 0 &&
      mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY;

  if (wanted && self->model == NULL)
    fill (self);
  else if (!wanted && self->model)
    drop (self);
  else
    update (self);
}

static void
on_locked_all (gpointer data)
{
  MentorNoteList *self = data;

  self->locking = 0;
  refresh (self);
}

/* Each notebook says for itself that it is locked; the list does not follow as one after the other goes. */
static void
on_locked (MentorNoteList *self, GParamSpec *pspec, MentorVault *vault)
{
  if (!mentor_vault_get_locked (vault) || self->model == NULL)
    return;
  drop (self);
  if (self->locking == 0)
    self->locking = g_idle_add_once (on_locked_all, self);
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
  g_clear_handle_id (&self->locking, g_source_remove);
  if (self->list)
    drop (self);
  g_clear_object (&self->notebooks);
  g_clear_object (&self->selection);
  g_clear_object (&self->query);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_LIST);

  G_OBJECT_CLASS (mentor_note_list_parent_class)->dispose (object);
}

static void
mentor_note_list_finalize (GObject *object)
{
  MentorNoteList *self = MENTOR_NOTE_LIST (object);

  g_free (self->opened);
  g_free (self->address);

  G_OBJECT_CLASS (mentor_note_list_parent_class)->finalize (object);
}

static void
on_person (MentorNoteList *self)
{
  mentor_note_query_set_person (self->query, mentor_person_filter_get_person (self->person));
}

static void
on_search_changed (MentorNoteList *self)
{
  self->telling = TRUE;
  mentor_note_query_set_words (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  if (self->model == NULL || mentor_note_model_get_settled (self->model))
    self->telling = FALSE;
}

static void
on_options (MentorNoteList *self)
{
  if (self->model)
    mentor_dialog_present (
        mentor_note_options_new (self->query, mentor_note_model_get_entries (self->model),
                                 mentor_notebook_set_get_mentee (self->notebooks) == NULL),
        GTK_WIDGET (self));
}

static void
on_activate (MentorNoteList *self, guint position)
{
  g_autoptr (MentorNoteEntry) entry =
      g_list_model_get_item (mentor_note_list_get_shown (self), position);

  if (mentor_note_selection_get_active (self->selection))
    mentor_note_list_toggle (self, entry);
  else
    mentor_note_list_open_note (self, entry);
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
  object_class->set_property = mentor_note_list_set_property;
  object_class->dispose = mentor_note_list_dispose;
  object_class->finalize = mentor_note_list_finalize;
  widget_class->map = mentor_note_list_map;
  widget_class->unmap = mentor_note_list_unmap;

  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_NOTE_SELECTION_BAR);
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
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, buttons);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, chosen);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, count);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, options);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteList, select);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_from_prompt);
  gtk_widget_class_bind_template_callback (widget_class, mentor_note_list_press);
  gtk_widget_class_bind_template_callback (widget_class, on_new);
  gtk_widget_class_bind_template_callback (widget_class, on_options);
  gtk_widget_class_bind_template_callback (widget_class, on_person);
  gtk_widget_class_bind_template_callback (widget_class, mentor_note_list_choose);
  gtk_widget_class_bind_template_callback (widget_class, mentor_note_list_choose_all);
  gtk_widget_class_bind_template_callback (widget_class, mentor_note_list_choose_no_more);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_trouble_clicked);
}

static void
mentor_note_list_init (MentorNoteList *self)
{
  self->selection = mentor_note_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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
  self->query = mentor_note_query_new (context);
  mentor_note_factories_attach (self->list, context, self->query, self->selection, mentee == NULL);
  mentor_note_selection_bar_set_up (self->chosen, context, self->selection);
  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_vault (context), "notify::locked", G_CALLBACK (on_locked), self,
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
