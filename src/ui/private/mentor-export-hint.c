/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-export-hint.h"

#include "mentor-export-dialog.h"
#include "mentor-last-export.h"

/**
 * MentorExportHint:
 *
 * A quiet line that private notes were not exported for a long time. It is there only while they are open, and goes
 * for as long again when it is put off.
 */
struct _MentorExportHint {
  AdwBin parent_instance;

  MentorNotebookSet *notebooks;
};

G_DEFINE_FINAL_TYPE (MentorExportHint, mentor_export_hint, ADW_TYPE_BIN)

static void
mentor_export_hint_dispose (GObject *object)
{
  MentorExportHint *self = MENTOR_EXPORT_HINT (object);

  g_clear_object (&self->notebooks);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_EXPORT_HINT);

  G_OBJECT_CLASS (mentor_export_hint_parent_class)->dispose (object);
}

static void
update (MentorExportHint *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY &&
                              mentor_last_export_is_to_be_told (
                                  mentor_notebook_set_get_context (self->notebooks)));
}

static void
on_export (MentorExportHint *self)
{
  mentor_notes_export (GTK_WIDGET (self), mentor_notebook_set_get_context (self->notebooks), NULL);
}

static void
on_later (MentorExportHint *self)
{
  mentor_last_export_put_off (
      mentor_context_get_settings (mentor_notebook_set_get_context (self->notebooks)));
}

static void
mentor_export_hint_class_init (MentorExportHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_export_hint_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-export-hint.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
}

static void
mentor_export_hint_init (MentorExportHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_export_hint_set_notebooks:
 * @notebooks: (transfer none): what would be exported
 *
 * Shows itself from now on when it is time.
 */
void
mentor_export_hint_set_notebooks (MentorExportHint *self, MentorNotebookSet *notebooks)
{
  GSettings *settings = mentor_context_get_settings (mentor_notebook_set_get_context (notebooks));

  g_return_if_fail (self->notebooks == NULL);

  self->notebooks = g_object_ref (notebooks);
  g_signal_connect_object (notebooks, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::last-notes-export", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::export-hint-waits", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
