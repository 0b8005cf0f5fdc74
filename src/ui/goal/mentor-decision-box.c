/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-decision-box.h"

#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-text-row.h"

/**
 * MentorDecisionBox:
 *
 * A decision, looked at from several sides. Nothing is weighed or counted: the words are for thinking.
 */
struct _MentorDecisionBox {
  AdwBin parent_instance;

  MentorDecision *decision;
  GtkOrientation orientation; /* of the two sides */
  GtkWidget *reasons_for;
  GtkWidget *reasons_against;
  GtkWidget *values;
  GtkWidget *to_a_friend;
  GtkWidget *decided;
  GtkWidget *decided_on;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorDecisionBox, mentor_decision_box, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum { PROP_ORIENTATION = 1 } MentorDecisionBoxProperty;

static void
mentor_decision_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorDecisionBoxProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_DECISION_BOX (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_decision_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorDecisionBox *self = MENTOR_DECISION_BOX (object);

  switch ((MentorDecisionBoxProperty) id)
    {
    case PROP_ORIENTATION:
      if ((int) self->orientation != g_value_get_enum (value))
        {
          self->orientation = (GtkOrientation) g_value_get_enum (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_decision_box_dispose (GObject *object)
{
  MentorDecisionBox *self = MENTOR_DECISION_BOX (object);

  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_DECISION_BOX);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (mentor_decision_box_parent_class)->dispose (object);
}

static gboolean
mentor_decision_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_DECISION_BOX (widget)->reasons_for);
}

static gboolean
is_wide (MentorDecisionBox *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL;
}

static void
mentor_decision_box_class_init (MentorDecisionBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_decision_box_get_property;
  object_class->set_property = mentor_decision_box_set_property;
  object_class->dispose = mentor_decision_box_dispose;
  widget_class->grab_focus = mentor_decision_box_grab_focus;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/goal/mentor-decision-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, reasons_for);
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, reasons_against);
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, values);
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, to_a_friend);
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, decided);
  gtk_widget_class_bind_template_child (widget_class, MentorDecisionBox, decided_on);
  gtk_widget_class_bind_template_callback (widget_class, is_wide);
}

static void
mentor_decision_box_init (MentorDecisionBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (MentorDecision *decision, const char *property, GtkWidget *widget, const char *target)
{
  g_object_bind_property (decision, property, widget, target,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* The day goes with the words, and can be put right. */
static void
on_decided (MentorDecisionBox *self)
{
  if (*mentor_decision_get_decided (self->decision) &&
      mentor_decision_get_decided_on (self->decision) == 0)
    mentor_decision_set_decided_on (self->decision, mentor_day_today ());
}

/**
 * mentor_decision_box_set_decision:
 * @decision: the decision that is shown; to be called once
 */
void
mentor_decision_box_set_decision (MentorDecisionBox *self, MentorDecision *decision)
{
  self->decision = g_object_ref (decision);
  bind (decision, "reasons-for", self->reasons_for, "text");
  bind (decision, "reasons-against", self->reasons_against, "text");
  bind (decision, "values", self->values, "text");
  bind (decision, "to-a-friend", self->to_a_friend, "text");
  bind (decision, "decided", self->decided, "text");
  bind (decision, "decided-on", self->decided_on, "date");
  g_signal_connect_object (decision, "notify::decided", G_CALLBACK (on_decided), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mentor_decision_box_set_editable:
 * @editable: whether it may be changed
 */
void
mentor_decision_box_set_editable (MentorDecisionBox *self, gboolean editable)
{
  gtk_widget_set_sensitive (adw_bin_get_child (ADW_BIN (self)), editable);
}
