/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-word-row.h"
#include "mentor-contact-dialog.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-pause-dialog.h"
#include "mentor-people.h"
#include "mentor-proposal-dialog.h"
#include "mentor-session-dialog.h"

#include <glib/gi18n.h>

/**
 * MentorWordRow:
 *
 * Somebody who has not been met for longer than the two wanted, and what can be done about it.
 */
struct _MentorWordRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  gboolean narrow;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *sentence;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (MentorWordRow, mentor_word_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_NARROW = 1 } MentorWordRowProperty;
static GParamSpec *properties[PROP_NARROW + 1];

static void
mentor_word_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorWordRowProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_WORD_ROW (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_word_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorWordRowProperty) id)
    {
    case PROP_NARROW:
      MENTOR_WORD_ROW (object)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_word_row_dispose (GObject *object)
{
  MentorWordRow *self = MENTOR_WORD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_WORD_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (mentor_word_row_parent_class)->dispose (object);
}

static GtkOrientation
orient (MentorWordRow *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
on_propose (MentorWordRow *self)
{
  mentor_dialog_present (mentor_proposal_dialog_new (self->context, self->mentee),
                         GTK_WIDGET (self));
}

static void
on_plan (MentorWordRow *self)
{
  mentor_session_dialog_present (GTK_WIDGET (self), self->context, self->mentee, FALSE);
}

static void
on_log (MentorWordRow *self)
{
  mentor_dialog_present (mentor_contact_dialog_new (self->context, self->mentee, NULL),
                         GTK_WIDGET (self));
}

static void
on_pause (MentorWordRow *self)
{
  mentor_dialog_present (mentor_pause_dialog_new (self->context, self->mentee), GTK_WIDGET (self));
}

static void
mentor_word_row_class_init (MentorWordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_word_row_get_property;
  object_class->set_property = mentor_word_row_set_property;
  object_class->dispose = mentor_word_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/today/mentor-word-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWordRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, MentorWordRow, name);
  gtk_widget_class_bind_template_child (widget_class, MentorWordRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, MentorWordRow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, orient);
  gtk_widget_class_bind_template_callback (widget_class, on_propose);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_log);
  gtk_widget_class_bind_template_callback (widget_class, on_pause);
}

static void
mentor_word_row_init (MentorWordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (MentorMentee *mentee)
{
  const MentorDay last = mentor_mentee_get_last_contact (mentee);
  const int days = (int) mentor_day_today () - (int) last;
  g_autofree char *rhythm = mentor_format_rhythm (mentor_mentee_get_rhythm_ideal (mentee));

  if (last == 0 || days < 0)
    return g_strdup_printf (_("You have not met yet; you wanted %s"), rhythm);
  /* Translators: the second part is as in "every 4 weeks" */
  return g_strdup_printf (ngettext ("%1$d day since you were in touch; you wanted %2$s",
                                    "%1$d days since you were in touch; you wanted %2$s",
                                    (gulong) days),
                          days, rhythm);
}

/**
 * mentor_word_row_update:
 *
 * Says everything anew, as after a change or on a new day.
 */
void
mentor_word_row_update (MentorWordRow *self)
{
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  g_autofree char *sentence = describe (self->mentee);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, *name ? name : _("Without a name"));
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_sensitive (self->buttons,
                            !mentor_record_get_read_only (MENTOR_RECORD (self->mentee)));
}

/**
 * mentor_word_row_new:
 * @context: (transfer none): what it may ask
 * @mentee: (transfer none): a relationship
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_word_row_new (MentorContext *context, MentorMentee *mentee)
{
  MentorWordRow *self = g_object_new (MENTOR_TYPE_WORD_ROW, NULL);
  g_autofree char *address =
      g_strdup_printf ("mentee:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->name, NULL, -1);
  mentor_word_row_update (self);
  return GTK_WIDGET (self);
}
