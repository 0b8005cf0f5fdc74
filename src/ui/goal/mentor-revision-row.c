/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-revision-row.h"

#include "mentor-dates.h"
#include "mentor-goal-words.h"
#include "mentor-inline-text.h"

#include <glib/gi18n.h>

/**
 * MentorRevisionRow:
 *
 * When a goal became another one, and why.
 */
struct _MentorRevisionRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorRecordList *list;
  MentorRevision *revision;
  GtkLabel *date;
  GtkLabel *what;
  MentorInlineText *reason;
};

G_DEFINE_FINAL_TYPE (MentorRevisionRow, mentor_revision_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_revision_row_dispose (GObject *object)
{
  MentorRevisionRow *self = MENTOR_REVISION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REVISION_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->list);
  g_clear_object (&self->revision);

  G_OBJECT_CLASS (mentor_revision_row_parent_class)->dispose (object);
}

static void
on_remove (MentorRevisionRow *self)
{
  mentor_context_remove (self->context, self->list, self->revision, _("Removed from the history"));
}

static void
mentor_revision_row_class_init (MentorRevisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_revision_row_dispose;
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-revision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorRevisionRow, date);
  gtk_widget_class_bind_template_child (widget_class, MentorRevisionRow, what);
  gtk_widget_class_bind_template_child (widget_class, MentorRevisionRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
mentor_revision_row_init (MentorRevisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_revision_row_new:
 * @context: what may be asked
 * @list: the revisions of a goal
 * @revision: one of them
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_revision_row_new (MentorContext *context, MentorRecordList *list, MentorRevision *revision)
{
  MentorRevisionRow *self = g_object_new (MENTOR_TYPE_REVISION_ROW, NULL);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (revision));
  g_autofree char *date = mentor_format_day (mentor_revision_get_date (revision));
  g_autofree char *what = mentor_revision_describe (revision);

  self->context = g_object_ref (context);
  self->list = g_object_ref (list);
  self->revision = g_object_ref (revision);
  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->what, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  g_object_bind_property (revision, "reason", self->reason, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), writable);
  return GTK_WIDGET (self);
}
