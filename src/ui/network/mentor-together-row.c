/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-row.h"

#include "mentor-contact-rules.h"
#include "mentor-links.h"

#include <glib/gi18n.h>

/**
 * MentorTogetherRow:
 *
 * A row of a [class@TogetherPage]: what it is about, a quiet hint when it is due, and a button for that.
 */
struct _MentorTogetherRow {
  GtkListBoxRow parent_instance;

  const MentorTogetherKind *kind;
  MentorContext *context;
  MentorMentee *mentee;
  MentorRecord *record;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *text;
  GtkWidget *deeds;
  GtkLabel *due;
  GtkWidget *settle;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (MentorTogetherRow, mentor_together_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_together_row_dispose (GObject *object)
{
  MentorTogetherRow *self = MENTOR_TOGETHER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TOGETHER_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mentor_together_row_parent_class)->dispose (object);
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words && *words);
}

static void
update (MentorTogetherRow *self)
{
  const MentorDay today = mentor_day_today ();
  g_autofree char *title = self->kind->dup_title (self->record);
  g_autofree char *detail = self->kind->dup_detail (self->record);
  g_autofree char *text = self->kind->dup_text (self->record);
  g_autofree char *due = self->kind->dup_due ? self->kind->dup_due (self->record, today) : NULL;
  g_autofree char *link = self->kind->dup_link ? self->kind->dup_link (self->record) : NULL;
  g_autoptr (GString) all = g_string_new (title);

  show_words (self->title, title);
  show_words (self->detail, detail);
  show_words (self->text, text);
  show_words (self->due, due);
  gtk_widget_set_visible (self->settle, due != NULL);
  gtk_widget_set_visible (self->link, link != NULL);
  gtk_widget_set_visible (self->deeds, due || link);
  g_string_append_printf (all, ", %s", detail);
  if (*text)
    g_string_append_printf (all, ", %s", text);
  if (due)
    g_string_append_printf (all, ", %s", due);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all->str, -1);
}

typedef struct {
  MentorRecord *record;
  MentorRecord *before;
} Settled;

static void
settled_free (gpointer data)
{
  Settled *settled = data;

  g_object_unref (settled->record);
  g_object_unref (settled->before);
  g_free (settled);
}

static void
undo_settle (gpointer data)
{
  Settled *settled = data;

  mentor_record_assign (settled->record, settled->before);
  mentor_record_touch (settled->record);
}

static void
on_settle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorTogetherRow *self = MENTOR_TOGETHER_ROW (widget);
  Settled *settled;

  if (self->kind->settle == NULL || mentor_record_get_read_only (MENTOR_RECORD (self->mentee)))
    return;
  settled = g_new0 (Settled, 1);
  settled->record = g_object_ref (self->record);
  settled->before = mentor_record_copy (self->record);
  /* The button goes; the keyboard stays with its row. */
  gtk_widget_grab_focus (widget);
  self->kind->settle (self->record, mentor_day_today ());
  mentor_context_offer_undo (self->context, mentor_together_say (self->kind, self->kind->words.settled),
                             undo_settle, settled, settled_free);
}

static void
on_open_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorTogetherRow *self = MENTOR_TOGETHER_ROW (widget);
  g_autofree char *link = self->kind->dup_link ? self->kind->dup_link (self->record) : NULL;

  if (link)
    mentor_open_link (widget, self->context, link);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorTogetherRow *self = MENTOR_TOGETHER_ROW (widget);

  if (!mentor_record_get_read_only (MENTOR_RECORD (self->mentee)))
    mentor_context_remove (self->context, self->kind->get_list (self->mentee), self->record,
                           mentor_together_say (self->kind, self->kind->words.removed));
}

static void
mentor_together_row_class_init (MentorTogetherRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_together_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/network/mentor-together-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, detail);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, deeds);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, due);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, settle);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherRow, link);
  gtk_widget_class_install_action (widget_class, "together.settle", NULL, on_settle);
  gtk_widget_class_install_action (widget_class, "together.open-link", NULL, on_open_link);
  gtk_widget_class_install_action (widget_class, "together.remove", NULL, on_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "together.remove", NULL);
}

static void
mentor_together_row_init (MentorTogetherRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_together_row_new:
 * @kind: what kind it is
 * @context: (transfer none): what may be asked
 * @mentee: (transfer none): whose it is
 * @record: (transfer none): what the row shows
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_together_row_new (const MentorTogetherKind *kind, MentorContext *context, MentorMentee *mentee,
                         MentorRecord *record)
{
  MentorTogetherRow *self = g_object_new (MENTOR_TYPE_TOGETHER_ROW, NULL);

  self->kind = kind;
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->record = g_object_ref (record);
  if (kind->words.settle)
    gtk_button_set_label (GTK_BUTTON (self->settle), mentor_together_say (kind, kind->words.settle));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "together.settle",
                                 !mentor_record_get_read_only (MENTOR_RECORD (mentee)));
  g_signal_connect_object (record, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_together_row_get_record:
 *
 * Returns: (transfer none): what the row shows
 */
MentorRecord *
mentor_together_row_get_record (MentorTogetherRow *self)
{
  return self->record;
}
