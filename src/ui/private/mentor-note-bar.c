/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-bar.h"

#include "mentor-mood-picker.h"
#include "mentor-word-count.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * MentorNoteBar:
 *
 * What stands under a private note: where it is kept and whether it is stored, how one felt, and for those who wish it
 * the number of words.
 */
struct _MentorNoteBar {
  GtkBox parent_instance;

  MentorNotebook *notebook;
  MentorEditor *editor;
  GSimpleActionGroup *actions;
  gboolean begun;
  gboolean small; /* there is room for the storing only */
  int mood;       /* 0 for none */
  guint counting; /* the timeout after which the words are counted */
  GtkLabel *storing;
  GtkWidget *picker;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (MentorNoteBar, mentor_note_bar, GTK_TYPE_BOX)

typedef enum { PROP_MOOD = 1, PROP_SMALL } MentorNoteBarProperty;
static GParamSpec *properties[PROP_SMALL + 1];

#define COUNT_DELAY 250 /* milliseconds */

static void
update_storing (MentorNoteBar *self)
{
  const MentorStoring storing = mentor_notebook_get_storing (self->notebook);
  const char *text = _("Kept in your keyring only.");

  if (storing == MENTOR_STORING_FAILED)
    text = _("Not stored. Your text is still here.");
  else if (storing == MENTOR_STORING_PENDING)
    text = _("Kept in your keyring only. Not stored yet.");
  else if (self->begun)
    text = _("Kept in your keyring only. Stored.");
  gtk_label_set_label (self->storing, text);
}

static void
count (MentorNoteBar *self)
{
  g_autofree char *text = mentor_editor_dup_text (self->editor);
  const guint n_words = mentor_count_words (text);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);

  gtk_label_set_label (self->words, n_words ? words : "");
  explicit_bzero (text, strlen (text));
}

static void
on_count (gpointer data)
{
  MentorNoteBar *self = data;

  self->counting = 0;
  count (self);
}

/* Nothing is counted that nobody wants to know. */
static void
on_text (MentorNoteBar *self)
{
  if (self->counting == 0 && gtk_widget_get_visible (GTK_WIDGET (self->words)))
    self->counting = g_timeout_add_once (COUNT_DELAY, on_count, self);
}

static void
on_words_shown (MentorNoteBar *self)
{
  g_clear_handle_id (&self->counting, g_source_remove);
  if (gtk_widget_get_visible (GTK_WIDGET (self->words)))
    count (self);
  else
    gtk_label_set_label (self->words, "");
}

static void
mentor_note_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorNoteBar *self = MENTOR_NOTE_BAR (object);

  switch ((MentorNoteBarProperty) id)
    {
    case PROP_MOOD:
      g_value_set_int (value, self->mood);
      return;
    case PROP_SMALL:
      g_value_set_boolean (value, self->small);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_note_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorNoteBar *self = MENTOR_NOTE_BAR (object);

  switch ((MentorNoteBarProperty) id)
    {
    case PROP_MOOD:
      if (self->mood != g_value_get_int (value))
        {
          self->mood = g_value_get_int (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    case PROP_SMALL:
      if (self->small != g_value_get_boolean (value))
        {
          self->small = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_note_bar_dispose (GObject *object)
{
  MentorNoteBar *self = MENTOR_NOTE_BAR (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->notebook);
  g_clear_object (&self->editor);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTE_BAR);

  G_OBJECT_CLASS (mentor_note_bar_parent_class)->dispose (object);
}

static void
mentor_note_bar_class_init (MentorNoteBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_note_bar_get_property;
  object_class->set_property = mentor_note_bar_set_property;
  object_class->dispose = mentor_note_bar_dispose;

  properties[PROP_MOOD] = g_param_spec_int ("mood", NULL, NULL, 0, 5, 0, flags);
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_MOOD_PICKER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteBar, storing);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteBar, picker);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteBar, words);
}

static void
mentor_note_bar_init (MentorNoteBar *self)
{
  self->actions = g_simple_action_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_note_bar_connect:
 * @notebook: (transfer none): where the note is stored
 * @editor: (transfer none): where it is written; where nothing can be written, no mood can be chosen either
 * @settings: (transfer none): the preferences
 *
 * Follows what happens to the note.
 */
void
mentor_note_bar_connect (MentorNoteBar *self, MentorNotebook *notebook, MentorEditor *editor,
                         GSettings *settings)
{
  g_autoptr (GAction) show_words = g_settings_create_action (settings, "show-word-count");

  g_action_map_add_action (G_ACTION_MAP (self->actions), show_words);
  self->notebook = g_object_ref (notebook);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (notebook, "notify::storing", G_CALLBACK (update_storing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::text", G_CALLBACK (on_text), self, G_CONNECT_SWAPPED);
  g_object_bind_property (editor, "editable", self->picker, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->words, "notify::visible", G_CALLBACK (on_words_shown), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (settings, "show-word-count", self->words, "visible", G_SETTINGS_BIND_GET);
  update_storing (self);
}

/**
 * mentor_note_bar_get_actions:
 *
 * Returns: (transfer none): what a menu can choose: "show-word-count"
 */
GActionGroup *
mentor_note_bar_get_actions (MentorNoteBar *self)
{
  return G_ACTION_GROUP (self->actions);
}

/**
 * mentor_note_bar_set_begun:
 * @begun: whether there is a note already
 */
void
mentor_note_bar_set_begun (MentorNoteBar *self, gboolean begun)
{
  self->begun = begun;
  update_storing (self);
}
