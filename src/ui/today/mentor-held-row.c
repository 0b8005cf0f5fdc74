/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-held-row.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-links.h"
#include "mentor-people.h"
#include "mentor-session-state.h"

#include <glib/gi18n.h>

/**
 * MentorHeldRow:
 *
 * A session whose time has passed, and the question what became of it.
 */
struct _MentorHeldRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorSession *session;
  gboolean narrow;
  GtkLabel *name;
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (MentorHeldRow, mentor_held_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_NARROW = 1 } MentorHeldRowProperty;
static GParamSpec *properties[PROP_NARROW + 1];

static void
mentor_held_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorHeldRowProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_HELD_ROW (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_held_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorHeldRowProperty) id)
    {
    case PROP_NARROW:
      MENTOR_HELD_ROW (object)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_held_row_dispose (GObject *object)
{
  MentorHeldRow *self = MENTOR_HELD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_HELD_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_held_row_parent_class)->dispose (object);
}

static GtkOrientation
orient (MentorHeldRow *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
on_held (MentorHeldRow *self)
{
  mentor_session_mark (self->context, self->session, MENTOR_SESSION_STATE_HELD);
}

static void
on_missed (MentorHeldRow *self)
{
  mentor_session_mark (self->context, self->session, MENTOR_SESSION_STATE_MISSED);
}

static void
on_cancelled (MentorHeldRow *self)
{
  mentor_session_mark (self->context, self->session, MENTOR_SESSION_STATE_CANCELLED);
}

static void
mentor_held_row_class_init (MentorHeldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_held_row_get_property;
  object_class->set_property = mentor_held_row_set_property;
  object_class->dispose = mentor_held_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/today/mentor-held-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorHeldRow, name);
  gtk_widget_class_bind_template_child (widget_class, MentorHeldRow, sentence);
  gtk_widget_class_bind_template_callback (widget_class, orient);
  gtk_widget_class_bind_template_callback (widget_class, on_held);
  gtk_widget_class_bind_template_callback (widget_class, on_missed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancelled);
}

static void
mentor_held_row_init (MentorHeldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_held_row_update:
 *
 * Says everything anew, as after a change.
 */
void
mentor_held_row_update (MentorHeldRow *self)
{
  const char *name = mentor_mentee_get_counterpart (
      MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (self->session))));
  g_autofree char *when = mentor_format_start (self->session);

  gtk_label_set_label (self->name, *name ? name : _("Without a name"));
  gtk_label_set_label (self->sentence, when);
}

/**
 * mentor_held_row_new:
 * @context: (transfer none): what may be asked
 * @session: (transfer none): a session of a relationship, with a start
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_held_row_new (MentorContext *context, MentorSession *session)
{
  MentorHeldRow *self = g_object_new (MENTOR_TYPE_HELD_ROW, NULL);
  MentorMentee *mentee = MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (session)));
  g_autofree char *address = mentor_make_address ("session", mentee, session);

  self->context = g_object_ref (context);
  self->session = g_object_ref (session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->name, NULL, -1);
  mentor_held_row_update (self);
  return GTK_WIDGET (self);
}
