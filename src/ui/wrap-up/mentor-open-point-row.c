/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-open-point-row.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-inline-text.h"
#include "mentor-wrap-up-rules.h"

#include <glib/gi18n.h>

/**
 * MentorOpenPointRow:
 *
 * A point that a session did not reach. It comes to the next session by itself, unless somebody says that it was talked
 * about after all, or lets it go.
 */
struct _MentorOpenPointRow {
  GtkListBoxRow parent_instance;

  MentorMentee *mentee;
  MentorAgendaPoint *point;
  gboolean showing; /* the box is being set, not ticked */
  GtkCheckButton *check;
  GtkLabel *text;
  GtkLabel *line;
  MentorInlineText *outcome;
  GtkButton *drop;
};

G_DEFINE_FINAL_TYPE (MentorOpenPointRow, mentor_open_point_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_open_point_row_dispose (GObject *object)
{
  MentorOpenPointRow *self = MENTOR_OPEN_POINT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_OPEN_POINT_ROW);
  g_clear_object (&self->point);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (mentor_open_point_row_parent_class)->dispose (object);
}

static char *
describe (MentorOpenPointRow *self)
{
  MentorSession *next;
  g_autofree char *day = NULL;

  if (mentor_agenda_point_get_dropped (self->point))
    return g_strdup (_("Dropped: it does not come back"));
  next = mentor_mentee_find_carried_to (self->mentee, self->point);
  if (next == NULL)
    return g_strdup (_("Comes to the next session by itself"));
  if (mentor_session_get_start (next) == NULL)
    return g_strdup (_("On the agenda of the next session"));
  day = mentor_format_day (mentor_day_of_time (mentor_session_get_start (next)));
  /* Translators: the day of a session */
  return g_strdup_printf (_("On the agenda of %s"), day);
}

static void
update (MentorOpenPointRow *self)
{
  const gboolean done = mentor_agenda_point_get_done (self->point);
  const gboolean dropped = mentor_agenda_point_get_dropped (self->point);
  const char *text = mentor_agenda_point_get_text (self->point);
  const char *title = *text ? text : _("Point");
  g_autofree char *line = describe (self);
  g_autofree char *name = g_strdup_printf (dropped ? _("Keep: %s") : _("Drop: %s"), title);

  self->showing = TRUE;
  gtk_check_button_set_active (self->check, done);
  self->showing = FALSE;
  gtk_label_set_label (self->text, title);
  mentor_set_css_class (GTK_WIDGET (self->text), "done-text", done || dropped);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), !done);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), done);
  gtk_widget_set_visible (GTK_WIDGET (self->drop), !done);
  gtk_button_set_label (self->drop, dropped ? C_("point", "Keep") : C_("point", "Drop"));
  /* A button is named after what stands on it, and that would be the same in each row. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
settle (MentorOpenPointRow *self)
{
  MentorRecord *session = mentor_record_get_owner (MENTOR_RECORD (self->point));

  if (session)
    mentor_mentee_settle (self->mentee, MENTOR_SESSION (session));
}

static void
on_toggled (MentorOpenPointRow *self)
{
  if (self->showing || self->point == NULL)
    return;
  mentor_agenda_point_set_dropped (self->point, FALSE);
  mentor_agenda_point_set_done (self->point, gtk_check_button_get_active (self->check));
  settle (self);
}

static void
on_drop (MentorOpenPointRow *self)
{
  mentor_agenda_point_set_dropped (self->point, !mentor_agenda_point_get_dropped (self->point));
  settle (self);
}

static void
mentor_open_point_row_class_init (MentorOpenPointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_open_point_row_dispose;
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/wrap-up/mentor-open-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorOpenPointRow, check);
  gtk_widget_class_bind_template_child (widget_class, MentorOpenPointRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorOpenPointRow, line);
  gtk_widget_class_bind_template_child (widget_class, MentorOpenPointRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, MentorOpenPointRow, drop);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
mentor_open_point_row_init (MentorOpenPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_open_point_row_new:
 * @mentee: whose session it is
 * @point: a point of it
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_open_point_row_new (MentorMentee *mentee, MentorAgendaPoint *point)
{
  MentorOpenPointRow *self = g_object_new (MENTOR_TYPE_OPEN_POINT_ROW, NULL);

  self->mentee = g_object_ref (mentee);
  self->point = g_object_ref (point);
  g_object_bind_property (point, "outcome", self->outcome, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (point, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_mentee_get_sessions (mentee), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
  return GTK_WIDGET (self);
}
