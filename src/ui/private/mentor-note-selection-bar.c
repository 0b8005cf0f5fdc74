/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-selection-bar.h"

#include "mentor-export-dialog.h"
#include "mentor-note-print.h"
#include "mentor-note-removal.h"

#include <glib/gi18n.h>

/**
 * MentorNoteSelectionBar:
 *
 * How many private notes are chosen, and what can be done with them.
 */
struct _MentorNoteSelectionBar {
  AdwBin parent_instance;

  MentorContext *context;
  MentorNoteSelection *selection;
  MentorNoteModel *model; /* NULL while there are no notes */
  GtkLabel *words;
  GtkButton *all;
  GtkWidget *print;
  GtkWidget *export;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (MentorNoteSelectionBar, mentor_note_selection_bar, ADW_TYPE_BIN)

enum { SELECT_ALL, DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_note_selection_bar_dispose (GObject *object)
{
  MentorNoteSelectionBar *self = MENTOR_NOTE_SELECTION_BAR (object);

  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_object (&self->context);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_SELECTION_BAR);

  G_OBJECT_CLASS (mentor_note_selection_bar_parent_class)->dispose (object);
}

static guint
count_shown (MentorNoteSelectionBar *self)
{
  return self->model ? g_list_model_get_n_items (mentor_note_model_get_shown (self->model)) : 0;
}

static gboolean
has_all (MentorNoteSelectionBar *self)
{
  const guint size = mentor_note_selection_get_size (self->selection);

  return size > 0 && size == count_shown (self);
}

static GListModel *
dup_chosen (MentorNoteSelectionBar *self)
{
  mentor_note_model_settle (self->model);
  return mentor_note_selection_dup_entries (self->selection,
                                            mentor_note_model_get_shown (self->model));
}

static void
on_all (MentorNoteSelectionBar *self)
{
  if (has_all (self))
    mentor_note_selection_clear (self->selection);
  else
    g_signal_emit (self, signals[SELECT_ALL], 0);
}

static void
on_print (MentorNoteSelectionBar *self)
{
  g_autoptr (GListModel) chosen = dup_chosen (self);

  mentor_note_print (GTK_WIDGET (self), self->context, chosen, mentor_note_model_get_order (self->model));
}

static void
on_export (MentorNoteSelectionBar *self)
{
  g_autoptr (GListModel) chosen = dup_chosen (self);

  mentor_notes_export (GTK_WIDGET (self), self->context, chosen);
}

static void
on_remove (MentorNoteSelectionBar *self)
{
  g_autoptr (GListModel) chosen = dup_chosen (self);
  g_autoptr (MentorContext) context = g_object_ref (self->context);

  g_signal_emit (self, signals[DONE], 0);
  mentor_notes_remove (context, chosen);
}

static void
on_done (MentorNoteSelectionBar *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
mentor_note_selection_bar_class_init (MentorNoteSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_note_selection_bar_dispose;

  /**
   * MentorNoteSelectionBar::select-all:
   *
   * All notes in the list are to be chosen.
   */
  signals[SELECT_ALL] = g_signal_new ("select-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MentorNoteSelectionBar::done:
   *
   * No more notes are to be chosen.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteSelectionBar, words);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteSelectionBar, all);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteSelectionBar, print);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteSelectionBar, export);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteSelectionBar, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
mentor_note_selection_bar_init (MentorNoteSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update (MentorNoteSelectionBar *self)
{
  const gboolean some = mentor_note_selection_get_size (self->selection) > 0;
  g_autofree char *words = mentor_note_selection_dup_words (self->selection);

  gtk_label_set_label (self->words, words);
  gtk_button_set_label (self->all, has_all (self) ? _("Select None") : _("Select All"));
  gtk_widget_set_sensitive (self->print, some);
  gtk_widget_set_sensitive (self->export, some);
  gtk_widget_set_sensitive (self->remove, some);
}

/**
 * mentor_note_selection_bar_set_up:
 * @context: (transfer none): what may be asked
 * @selection: (transfer none): which notes are chosen
 *
 * To be called once.
 */
void
mentor_note_selection_bar_set_up (MentorNoteSelectionBar *self, MentorContext *context,
                                  MentorNoteSelection *selection)
{
  self->context = g_object_ref (context);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * mentor_note_selection_bar_set_model:
 * @model: (nullable) (transfer none): the notes, or %NULL while there are none to see
 */
void
mentor_note_selection_bar_set_model (MentorNoteSelectionBar *self, MentorNoteModel *model)
{
  g_set_object (&self->model, model);
}

/**
 * mentor_note_selection_bar_remove:
 *
 * Removes what is chosen, as its button does.
 */
void
mentor_note_selection_bar_remove (MentorNoteSelectionBar *self)
{
  if (mentor_note_selection_get_size (self->selection) > 0)
    on_remove (self);
}
