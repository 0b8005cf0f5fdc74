/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-add-row.h"

#include "mentor-leave-line.h"

/**
 * MentorAddRow:
 *
 * The last row of a boxed list: what is typed into it and entered becomes a new one. The keyboard stays, for the next.
 *
 * Escape means "not this": it empties the line and leaves it.
 *
 * While there is a text it shows a button, for those who have no Enter key, and what else may be said about the new one.
 */
struct _MentorAddRow {
  GtkListBoxRow parent_instance;

  GtkEntry *text;
  AdwWrapBox *options;
  GtkWidget *button;
  gboolean adding; /* the text is taken, not deleted */
};

G_DEFINE_FINAL_TYPE (MentorAddRow, mentor_add_row, GTK_TYPE_LIST_BOX_ROW)

enum { ADD, TYPED, GIVEN_UP, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_add_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_ADD_ROW);

  G_OBJECT_CLASS (mentor_add_row_parent_class)->dispose (object);
}

static gboolean
mentor_add_row_grab_focus (GtkWidget *widget)
{
  return gtk_entry_grab_focus_without_selecting (MENTOR_ADD_ROW (widget)->text);
}

static void
mentor_add_row_activate (GtkListBoxRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
show_whole (gpointer data)
{
  MentorAddRow *self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self), NULL);
  return G_SOURCE_REMOVE;
}

static void
on_changed (MentorAddRow *self)
{
  const gboolean any = gtk_entry_get_text_length (self->text) > 0;
  g_autofree char *words = NULL;

  if (any && !gtk_widget_get_visible (GTK_WIDGET (self->options)))
    /* Once it has its new height. */
    g_idle_add_full (G_PRIORITY_LOW, show_whole, g_object_ref (self), g_object_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->options), any);
  if (self->adding)
    return;
  words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
  g_signal_emit (self, signals[TYPED], 0, words);
}

static void
on_add (MentorAddRow *self)
{
  g_autofree char *words =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  if (*words == '\0')
    return;
  self->adding = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  self->adding = FALSE;
  g_signal_emit (self, signals[ADD], 0, words);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
on_key (MentorAddRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  const gboolean any = gtk_entry_get_text_length (self->text) > 0;

  if (keyval != GDK_KEY_Escape || !mentor_leave_line (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  if (any)
    g_signal_emit (self, signals[GIVEN_UP], 0);
  return GDK_EVENT_STOP;
}

static void
mentor_add_row_class_init (MentorAddRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_add_row_dispose;
  widget_class->grab_focus = mentor_add_row_grab_focus;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = mentor_add_row_activate;

  /**
   * MentorAddRow::add:
   * @words: what was typed, never empty
   *
   * Something shall be added.
   */
  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * MentorAddRow::typed:
   * @words: what stands in it by now, maybe nothing
   */
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * MentorAddRow::given-up:
   *
   * What was typed is not wanted; the line is empty again.
   */
  signals[GIVEN_UP] = g_signal_new ("given-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/shared/mentor-add-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorAddRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorAddRow, options);
  gtk_widget_class_bind_template_child (widget_class, MentorAddRow, button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_add_row_init (MentorAddRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * mentor_add_row_new:
 * @placeholder: what can be added, as in "Add a milestone"
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_add_row_new (const char *placeholder)
{
  MentorAddRow *self = g_object_new (MENTOR_TYPE_ADD_ROW, NULL);

  gtk_entry_set_placeholder_text (self->text, placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  placeholder, -1);
  return GTK_WIDGET (self);
}

/**
 * mentor_add_row_add_option:
 * @option: a widget that says more about what is added
 */
void
mentor_add_row_add_option (MentorAddRow *self, GtkWidget *option)
{
  adw_wrap_box_remove (self->options, self->button);
  adw_wrap_box_append (self->options, option);
  adw_wrap_box_append (self->options, self->button);
}

/**
 * mentor_add_row_commit:
 *
 * Adds what is typed, as with the Enter key.
 */
void
mentor_add_row_commit (MentorAddRow *self)
{
  on_add (self);
}

/**
 * mentor_add_row_make_model:
 * @items: (transfer none): the rows of a list box
 *
 * Returns: (transfer full): the same with one more item at the end, of no type of its own, for a [class@AddRow]
 */
GListModel *
mentor_add_row_make_model (GListModel *items)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) end = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);

  g_list_store_append (end, item);
  g_list_store_append (parts, items);
  g_list_store_append (parts, end);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}
