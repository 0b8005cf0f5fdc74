/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-row.h"

#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-mood-picker.h"
#include "mentor-note-removal.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorNoteRow:
 *
 * A private note in a list. Without an entry it holds no text.
 */
struct _MentorNoteRow {
  AdwBin parent_instance;

  MentorContext *context;
  MentorNoteEntry *entry; /* nullable */
  gboolean show_person;
  MentorDateTile *tile;
  GtkLabel *prompt;
  GtkLabel *line;
  GtkLabel *caption;
  GtkLabel *mood;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (MentorNoteRow, mentor_note_row, ADW_TYPE_BIN)

static void update (MentorNoteRow *self);

static void
mentor_note_row_dispose (GObject *object)
{
  MentorNoteRow *self = MENTOR_NOTE_ROW (object);

  if (self->entry)
    g_signal_handlers_disconnect_by_func (mentor_note_entry_get_note (self->entry), update, self);
  g_clear_object (&self->entry);
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
mentor_note_row_init (MentorNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_note_row_new:
 * @context: (transfer none): what the row may ask
 * @show_person: whether to say whom the note is about
 *
 * Returns: (transfer floating): a new row, still without an entry
 */
GtkWidget *
mentor_note_row_new (MentorContext *context, gboolean show_person)
{
  MentorNoteRow *self = g_object_new (MENTOR_TYPE_NOTE_ROW, NULL);

  self->context = g_object_ref (context);
  self->show_person = show_person;
  return GTK_WIDGET (self);
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

static void
update (MentorNoteRow *self)
{
  MentorPrivateNote *note = mentor_note_entry_get_note (self->entry);
  MentorMentee *mentee =
      mentor_notebook_get_mentee (mentor_note_entry_get_notebook (self->entry));
  MentorPrompt *prompt =
      mentor_context_find_prompt (self->context, mentor_private_note_get_prompt (note));
  const int mood = mentor_private_note_get_mood (note);
  g_autofree char *line = mentor_note_dup_first_line (note);
  g_autofree char *caption = make_caption (self, mentor_note_entry_get_memory (self->entry));

  mentor_date_tile_set_day (self->tile, mentor_note_entry_get_day (self->entry));
  set_label (self->prompt, prompt ? mentor_prompt_get_text (prompt) : "");
  set_label (self->line, line);
  set_label (self->caption, caption);
  set_label (self->mood, mood ? mentor_label_mood (mood) : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove",
                                 !mentor_record_get_read_only (MENTOR_RECORD (mentee)));
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
      set_label (self->prompt, "");
      set_label (self->line, "");
      set_label (self->caption, "");
      set_label (self->mood, "");
    }
}

/**
 * mentor_note_row_dup_label:
 *
 * Returns: (transfer full): what a screen reader says for the row
 */
char *
mentor_note_row_dup_label (MentorNoteRow *self)
{
  GtkLabel *labels[] = { self->prompt, self->line, self->mood };
  g_autofree char *caption = make_caption (self, TRUE);
  g_autoptr (GString) text = g_string_new (caption);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *label = gtk_label_get_label (labels[i]);

      if (*label)
        g_string_append_printf (text, ". %s", label);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
