/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-block-row.h"

#include "mentor-inline-text.h"
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/**
 * MentorTemplateBlockRow:
 *
 * A block of an own template: what to talk about, how, and for how long, each changed in place.
 */
struct _MentorTemplateBlockRow
{
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorRecordList *list;
  MentorTemplateBlock *block;
  GtkWidget *text;
  GtkWidget *hint;
  GtkSpinButton *minutes;
  GtkWidget *handle;
};

G_DEFINE_FINAL_TYPE (MentorTemplateBlockRow, mentor_template_block_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_template_block_row_dispose (GObject *object)
{
  MentorTemplateBlockRow *self = MENTOR_TEMPLATE_BLOCK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TEMPLATE_BLOCK_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->list);
  g_clear_object (&self->block);

  G_OBJECT_CLASS (mentor_template_block_row_parent_class)->dispose (object);
}

static void
on_changed (MentorTemplateBlockRow *self)
{
  const char *text = mentor_template_block_get_text (self->block);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Point"), -1);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorTemplateBlockRow *self = MENTOR_TEMPLATE_BLOCK_ROW (widget);

  mentor_context_remove (self->context, self->list, self->block, _("Point removed"));
}

static void
mentor_template_block_row_class_init (MentorTemplateBlockRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_template_block_row_dispose;
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/templates/mentor-template-block-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateBlockRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateBlockRow, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateBlockRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateBlockRow, handle);
  gtk_widget_class_install_action (widget_class, "block.remove", NULL, on_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "block.remove", NULL);
}

static void
mentor_template_block_row_init (MentorTemplateBlockRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_template_block_row_new:
 * @context: what may be asked
 * @list: the blocks of an own template
 * @block: one of them
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_template_block_row_new (MentorContext *context,
                               MentorRecordList *list,
                               MentorTemplateBlock *block)
{
  MentorTemplateBlockRow *self = g_object_new (MENTOR_TYPE_TEMPLATE_BLOCK_ROW, NULL);
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->context = g_object_ref (context);
  self->list = g_object_ref (list);
  self->block = g_object_ref (block);
  g_object_bind_property (block, "text", self->text, "text", both);
  g_object_bind_property (block, "hint", self->hint, "text", both);
  g_object_bind_property (block, "minutes", self->minutes, "value", both);
  g_signal_connect_object (block, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  mentor_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, list, block);
  return GTK_WIDGET (self);
}
