/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-row.h"

#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-excerpt.h"
#include "mentor-mood-picker.h"
#include "mentor-note-removal.h"
#include "mentor-people.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorNoteRow:
 *
 * A private note in a list. Without an entry it holds no text.
 *
 * A list keeps some 200 rows, in sight or not. So what few of them need is made when it is needed: the menu, and the
 * sign of choosing.
 */
struct _MentorNoteRow {
  GtkBox parent_instance;

  MentorContext *context;
  MentorNoteQuery *query;
  MentorNoteSelection *selection;
  GtkListItem *item;      /* weak: what it stands in */
  MentorNoteEntry *entry; /* nullable */
  gboolean show_person;
  GtkCheckButton *check;  /* nullable: there while notes are chosen */
  MentorDateTile *tile;
  GtkLabel *prompt;
  GtkLabel *line;
  GtkLabel *caption;
  GtkLabel *mood;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (MentorNoteRow, mentor_note_row, GTK_TYPE_BOX)

static void update (MentorNoteRow *self);

static void
mentor_note_row_dispose (GObject *object)
{
  MentorNoteRow *self = MENTOR_NOTE_ROW (object);

  if (self->entry)
    g_signal_handlers_disconnect_by_func (mentor_note_entry_get_note (self->entry), update, self);
  g_clear_object (&self->entry);
  g_clear_weak_pointer (&self->item);
  g_clear_object (&self->selection);
  g_clear_object (&self->query);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (mentor_note_row_parent_class)->dispose (object);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorNoteRow *self = MENTOR_NOTE_ROW (widget);

  if (self->entry)
    {
      g_autofree char *address = mentor_note_entry_dup_address (self->entry);

      gtk_widget_activate_action (widget, "win.open", "s", address);
    }
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorNoteRow *self = MENTOR_NOTE_ROW (widget);

  if (self->entry)
    mentor_note_remove (self->context, mentor_note_entry_get_notebook (self->entry),
                        mentor_note_entry_get_note (self->entry), NULL);
}

static void
mentor_note_row_class_init (MentorNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_note_row_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, tile);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, prompt);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, line);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, caption);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, mood);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteRow, menu);

  gtk_widget_class_install_action (widget_class, "note.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, on_remove);
}

static void
make_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_popover (button))
    return;
  g_menu_append (menu, _("_Open"), "note.open");
  g_menu_append (menu, _("_Remove"), "note.remove");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
mentor_note_row_init (MentorNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, make_menu, NULL, NULL);
}

/* The day stands in the tile and the year in the heading; a full caption says them too. */
static char *
make_caption (MentorNoteRow *self, gboolean full)
{
  MentorMentee *mentee =
      mentor_notebook_get_mentee (mentor_note_entry_get_notebook (self->entry));
  const char *name = mentor_mentee_get_counterpart (mentee);
  GDateTime *created =
      mentor_record_get_created (MENTOR_RECORD (mentor_note_entry_get_note (self->entry)));
  g_autofree char *moment = NULL;

  if (full || created == NULL)
    moment = mentor_format_moment (created);
  else
    {
      g_autofree char *day = g_date_time_format (created, "%A");
      g_autofree char *time = mentor_format_time (created);

      moment = g_strdup_printf (C_("date", "%1$s, %2$s"), day, time);
    }
  if (!self->show_person)
    return g_steal_pointer (&moment);
  /* Translators: a moment and a person */
  return g_strdup_printf (C_("private note", "%1$s · %2$s"), moment,
                          *name ? name : _("Without a name"));
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Marks what was looked for: heavier and underlined, so that it is seen on every background. */
static void
mark (GtkLabel *label, gsize start, gsize end)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *made[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                             pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      made[i]->start_index = (guint) start;
      made[i]->end_index = (guint) end;
      pango_attr_list_insert (attributes, made[i]);
    }
  gtk_label_set_attributes (label, attributes);
}

/* The words around what was found in the note, or else its first line. */
static void
show_text (MentorNoteRow *self, const char *text, const char *question)
{
  const char *needle = mentor_note_query_get_needle (self->query);
  g_autofree char *line = NULL;
  gsize start, end;

  gtk_label_set_attributes (self->line, NULL);
  gtk_label_set_attributes (self->prompt, NULL);
  set_label (self->prompt, question);
  if (mentor_text_find (question, needle, &start, &end))
    mark (self->prompt, start, end);
  if (mentor_text_find (text, needle, &start, &end))
    {
      line = mentor_excerpt_around (text, &start, &end);
      set_label (self->line, line);
      mark (self->line, start, end);
      return;
    }
  line = mentor_excerpt_first_line (text);
  set_label (self->line, line);
}

/* What a screen reader says for the row. */
static char *
make_spoken (MentorNoteRow *self)
{
  GtkLabel *labels[] = { self->prompt, self->line, self->mood };
  g_autofree char *caption = make_caption (self, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  if (mentor_note_selection_get_active (self->selection))
    g_string_append_printf (text, "%s. ",
                            mentor_note_selection_contains (self->selection, self->entry)
                                ? _("Selected")
                                : _("Not selected"));
  g_string_append (text, caption);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *label = gtk_label_get_label (labels[i]);

      if (*label)
        g_string_append_printf (text, ". %s", label);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
show_check (MentorNoteRow *self, gboolean shown)
{
  if (shown && self->check == NULL)
    {
      self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
      gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
      gtk_widget_set_focusable (GTK_WIDGET (self->check), FALSE);
      gtk_widget_set_can_target (GTK_WIDGET (self->check), FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Selected"), -1);
      gtk_box_prepend (GTK_BOX (self), GTK_WIDGET (self->check));
    }
  else if (!shown && self->check)
    {
      gtk_box_remove (GTK_BOX (self), GTK_WIDGET (self->check));
      self->check = NULL;
    }
}

static void
update_selection (MentorNoteRow *self)
{
  const gboolean active = mentor_note_selection_get_active (self->selection);
  g_autofree char *spoken = NULL;

  if (self->entry == NULL)
    return;
  show_check (self, active);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !active);
  if (self->check)
    gtk_check_button_set_active (self->check,
                                 mentor_note_selection_contains (self->selection, self->entry));
  spoken = make_spoken (self);
  if (self->item)
    gtk_list_item_set_accessible_label (self->item, spoken);
}

static void
update (MentorNoteRow *self)
{
  MentorPrivateNote *note = mentor_note_entry_get_note (self->entry);
  MentorMentee *mentee =
      mentor_notebook_get_mentee (mentor_note_entry_get_notebook (self->entry));
  MentorPrompt *prompt =
      mentor_context_find_prompt (self->context, mentor_private_note_get_prompt (note));
  const int mood = mentor_private_note_get_mood (note);
  const MentorNoteGrouping grouping = mentor_note_query_get_grouping (self->query);
  g_autofree char *caption =
      make_caption (self, grouping != MENTOR_NOTE_GROUPING_DATE ||
                              mentor_note_entry_get_memory (self->entry));

  mentor_date_tile_set_day (self->tile, mentor_note_entry_get_day (self->entry));
  show_text (self, mentor_private_note_get_text (note),
             prompt && grouping != MENTOR_NOTE_GROUPING_QUESTION ? mentor_prompt_get_text (prompt)
                                                                 : "");
  set_label (self->caption, caption);
  set_label (self->mood, mood ? mentor_label_mood (mood) : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove",
                                 !mentor_record_get_read_only (MENTOR_RECORD (mentee)));
  update_selection (self);
}

/**
 * mentor_note_row_new:
 * @context: (transfer none): what the row may ask
 * @query: (transfer none): what is looked for
 * @selection: (transfer none): which notes are chosen
 * @show_person: whether to say whom the note is about
 *
 * Returns: (transfer floating): a new row, still without an entry
 */
GtkWidget *
mentor_note_row_new (MentorContext *context, MentorNoteQuery *query, MentorNoteSelection *selection,
                     gboolean show_person)
{
  MentorNoteRow *self = g_object_new (MENTOR_TYPE_NOTE_ROW, NULL);

  self->context = g_object_ref (context);
  self->query = g_object_ref (query);
  self->selection = g_object_ref (selection);
  self->show_person = show_person;
  g_signal_connect_object (selection, "changed", G_CALLBACK (update_selection), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * mentor_note_row_set_item:
 * @item: (nullable): what it stands in, which gets the words that are spoken
 */
void
mentor_note_row_set_item (MentorNoteRow *self, GtkListItem *item)
{
  g_set_weak_pointer (&self->item, item);
}

/**
 * mentor_note_row_set_entry:
 * @entry: (nullable) (transfer none): what to show, or %NULL for nothing
 */
void
mentor_note_row_set_entry (MentorNoteRow *self, MentorNoteEntry *entry)
{
  if (self->entry)
    g_signal_handlers_disconnect_by_func (mentor_note_entry_get_note (self->entry), update, self);
  g_set_object (&self->entry, entry);
  if (entry)
    {
      g_signal_connect_object (mentor_note_entry_get_note (entry), "changed", G_CALLBACK (update),
                               self, G_CONNECT_SWAPPED);
      update (self);
    }
  else
    {
      gtk_menu_button_popdown (self->menu);
      gtk_label_set_attributes (self->prompt, NULL);
      gtk_label_set_attributes (self->line, NULL);
      if (self->item)
        gtk_list_item_set_accessible_label (self->item, "");
      set_label (self->prompt, "");
      set_label (self->line, "");
      set_label (self->caption, "");
      set_label (self->mood, "");
    }
}

/**
 * mentor_note_row_get_entry:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MentorNoteEntry *
mentor_note_row_get_entry (MentorNoteRow *self)
{
  return self->entry;
}
