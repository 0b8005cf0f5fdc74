/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-editor.h"

#include "mentor-add-row.h"
#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-template-block-row.h"
#include "mentor-template-rules.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorTemplateEditor:
 *
 * All of an own template, changed as it is typed.
 */
struct _MentorTemplateEditor
{
  AdwBin parent_instance;

  MentorContext *context;
  MentorTemplate *template;
  AdwEntryRow *name;
  GtkWidget *purpose;
  AdwComboRow *stage;
  GtkListBox *blocks;
};

G_DEFINE_FINAL_TYPE (MentorTemplateEditor, mentor_template_editor, ADW_TYPE_BIN)

static void
mentor_template_editor_dispose (GObject *object)
{
  MentorTemplateEditor *self = MENTOR_TEMPLATE_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TEMPLATE_EDITOR);
  g_clear_object (&self->context);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (mentor_template_editor_parent_class)->dispose (object);
}

static void
on_add (MentorTemplateEditor *self, const char *words)
{
  g_autoptr (MentorTemplateBlock) block = mentor_template_block_new ();

  mentor_template_block_set_text (block, words);
  mentor_template_block_set_minutes (block, MENTOR_TEMPLATE_USUAL);
  mentor_record_list_append (mentor_template_get_blocks (self->template), block);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorTemplateEditor *self = data;
  GtkWidget *row;

  if (MENTOR_IS_TEMPLATE_BLOCK (item))
    return mentor_template_block_row_new (self->context,
                                          mentor_template_get_blocks (self->template), item);
  row = mentor_add_row_new (_("Add a point"));
  g_signal_connect_object (row, "add", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  return row;
}

static gboolean
mentor_template_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MENTOR_TEMPLATE_EDITOR (widget)->name));
}

static void
mentor_template_editor_class_init (MentorTemplateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_template_editor_dispose;
  widget_class->grab_focus = mentor_template_editor_grab_focus;
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/templates/mentor-template-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateEditor, name);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateEditor, purpose);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateEditor, stage);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplateEditor, blocks);
}

static void
mentor_template_editor_init (MentorTemplateEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_template_editor_set_template:
 * @context: what may be asked
 * @template: an own template; the editor shows this one from here on
 */
void
mentor_template_editor_set_template (MentorTemplateEditor *self,
                                     MentorContext *context,
                                     MentorTemplate *template)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  g_autoptr (GListModel) rows = mentor_add_row_make_model (
      g_object_ref (G_LIST_MODEL (mentor_template_get_blocks (template))));

  g_return_if_fail (self->template == NULL);

  self->context = g_object_ref (context);
  self->template = g_object_ref (template);
  g_object_bind_property (template, "name", self->name, "text", both);
  g_object_bind_property (template, "purpose", self->purpose, "text", both);
  mentor_enum_row_bind (self->stage, template, "stage", MENTOR_ENUM_LABEL (mentor_label_stage));
  gtk_list_box_bind_model (self->blocks, rows, create_row, self, NULL);
}
