/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-check-in-row.h"

#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-rating.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorCheckInRow:
 *
 * A check-in as a line of a table, that opens to put it right.
 */
struct _MentorCheckInRow {
  AdwExpanderRow parent_instance;

  MentorContext *context;
  MentorRecordList *list;
  MentorCheckIn *check_in;
  MentorDateButton *date;
  AdwSpinRow *rating;
  AdwComboRow *confidence;
  MentorTextRow *line;
};

G_DEFINE_FINAL_TYPE (MentorCheckInRow, mentor_check_in_row, ADW_TYPE_EXPANDER_ROW)

static void
mentor_check_in_row_dispose (GObject *object)
{
  MentorCheckInRow *self = MENTOR_CHECK_IN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CHECK_IN_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->list);
  g_clear_object (&self->check_in);

  G_OBJECT_CLASS (mentor_check_in_row_parent_class)->dispose (object);
}

static void
on_changed (MentorCheckInRow *self)
{
  const MentorDay day = mentor_check_in_get_date (self->check_in);
  const int confidence = mentor_check_in_get_confidence (self->check_in);
  g_autofree char *date = day ? mentor_format_day (day) : g_strdup (_("No date"));
  g_autofree char *title = NULL;

  if (confidence >= 0)
    /* Translators: a day, a rating and a confidence from 0 to 10 */
    title = g_strdup_printf (C_("check-in", "%1$s: %2$d, confidence %3$d"), date,
                             mentor_check_in_get_rating (self->check_in), confidence);
  else
    title = g_strdup_printf (C_("check-in", "%1$s: %2$d"), date,
                             mentor_check_in_get_rating (self->check_in));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), mentor_check_in_get_line (self->check_in));
}

static void
on_remove (MentorCheckInRow *self)
{
  mentor_context_remove (self->context, self->list, self->check_in, _("Check-in removed"));
}

static void
mentor_check_in_row_class_init (MentorCheckInRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_check_in_row_dispose;
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-check-in-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInRow, date);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInRow, rating);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInRow, confidence);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInRow, line);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
mentor_check_in_row_init (MentorCheckInRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_check_in_row_new:
 * @context: what may be asked
 * @list: the list the check-in is in
 * @check_in: a check-in
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_check_in_row_new (MentorContext *context, MentorRecordList *list, MentorCheckIn *check_in)
{
  MentorCheckInRow *self = g_object_new (MENTOR_TYPE_CHECK_IN_ROW, NULL);
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->context = g_object_ref (context);
  self->list = g_object_ref (list);
  self->check_in = g_object_ref (check_in);
  g_object_bind_property (check_in, "date", self->date, "date", both);
  g_object_bind_property (check_in, "rating", self->rating, "value", both);
  mentor_rating_bind_row (self->confidence, check_in, "confidence");
  g_object_bind_property (check_in, "line", self->line, "text", both);
  g_signal_connect_object (check_in, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !mentor_record_get_read_only (MENTOR_RECORD (check_in)));
  return GTK_WIDGET (self);
}
