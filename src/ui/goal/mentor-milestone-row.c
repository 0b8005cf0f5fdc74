/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-milestone-row.h"

#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-inline-text.h"
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/**
 * MentorMilestoneRow:
 *
 * A step of a goal: ticked, worded, dated and moved where it stands.
 */
struct _MentorMilestoneRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorRecordList *list;
  MentorMilestone *milestone;
  GtkCheckButton *check;
  MentorInlineText *text;
  MentorDateButton *date;
  GtkLabel *done;
  GtkWidget *handle;
};

G_DEFINE_FINAL_TYPE (MentorMilestoneRow, mentor_milestone_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_milestone_row_dispose (GObject *object)
{
  MentorMilestoneRow *self = MENTOR_MILESTONE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MILESTONE_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->list);
  g_clear_object (&self->milestone);

  G_OBJECT_CLASS (mentor_milestone_row_parent_class)->dispose (object);
}

static void
on_changed (MentorMilestoneRow *self)
{
  const MentorDay done_on = mentor_milestone_get_done_on (self->milestone);
  const MentorDay date = mentor_milestone_get_date (self->milestone);
  g_autofree char *day = mentor_format_day (done_on);
  g_autofree char *words = g_strdup_printf (_("Done %s"), day);
  const char *text = mentor_milestone_get_text (self->milestone);

  gtk_check_button_set_active (self->check, done_on != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Milestone"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Milestone"), -1);
  gtk_label_set_label (self->done, words);
  gtk_widget_set_visible (GTK_WIDGET (self->done), done_on != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->date), done_on == 0);
  mentor_set_css_class (GTK_WIDGET (self->date), "due", date && date < mentor_day_today ());
}

static void
on_toggled (MentorMilestoneRow *self)
{
  const gboolean done = gtk_check_button_get_active (self->check);

  if (self->milestone == NULL || done == (mentor_milestone_get_done_on (self->milestone) != 0))
    return;
  mentor_milestone_set_done_on (self->milestone, done ? mentor_day_today () : 0);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorMilestoneRow *self = MENTOR_MILESTONE_ROW (widget);

  mentor_context_remove (self->context, self->list, self->milestone, _("Milestone removed"));
}

static void
mentor_milestone_row_class_init (MentorMilestoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_milestone_row_dispose;
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/goal/mentor-milestone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMilestoneRow, check);
  gtk_widget_class_bind_template_child (widget_class, MentorMilestoneRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorMilestoneRow, date);
  gtk_widget_class_bind_template_child (widget_class, MentorMilestoneRow, done);
  gtk_widget_class_bind_template_child (widget_class, MentorMilestoneRow, handle);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_install_action (widget_class, "milestone.remove", NULL, on_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "milestone.remove", NULL);
}

static void
mentor_milestone_row_init (MentorMilestoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_milestone_row_new:
 * @context: what may be asked
 * @list: the milestones of a goal
 * @milestone: one of them
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_milestone_row_new (MentorContext *context, MentorRecordList *list, MentorMilestone *milestone)
{
  MentorMilestoneRow *self = g_object_new (MENTOR_TYPE_MILESTONE_ROW, NULL);
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->context = g_object_ref (context);
  self->list = g_object_ref (list);
  self->milestone = g_object_ref (milestone);
  g_object_bind_property (milestone, "text", self->text, "text", both);
  g_object_bind_property (milestone, "date", self->date, "date", both);
  g_signal_connect_object (milestone, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  mentor_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, list, milestone);
  return GTK_WIDGET (self);
}
