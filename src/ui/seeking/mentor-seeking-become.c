/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-seeking-become.h"

#include "mentor-capacity.h"
#include "mentor-dialogs.h"
#include "mentor-first-talk-dialog.h"
#include "mentor-pulse.h"
#include "mentor-refresh.h"
#include "mentor-self-check-box.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorSeekingBecome:
 *
 * For whom wants to become a mentor, or is one: what they can offer and how much of it fits.
 */
struct _MentorSeekingBecome {
  GtkBox parent_instance;

  MentorContext *context;
  MentorPulse *pulse;
  MentorSelfCheckBox *check;
  GtkWidget *capacity;
  GtkWidget *hours;
  GtkLabel *room;
  GtkWidget *why;
  GtkWidget *offers;
  GtkWidget *limits;
  GtkWidget *name;
  GtkWidget *about;
};

G_DEFINE_FINAL_TYPE (MentorSeekingBecome, mentor_seeking_become, GTK_TYPE_BOX)

static void
mentor_seeking_become_dispose (GObject *object)
{
  MentorSeekingBecome *self = MENTOR_SEEKING_BECOME (object);

  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SEEKING_BECOME);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_seeking_become_parent_class)->dispose (object);
}

static void
on_talk (MentorSeekingBecome *self)
{
  mentor_dialog_present (mentor_first_talk_dialog_new (self->context, MENTOR_SEEKING_BECOMING, NULL),
                         GTK_WIDGET (self));
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update (gpointer data)
{
  MentorSeekingBecome *self = data;
  MentorStore *store = mentor_context_get_store (self->context);
  const MentorCapacity capacity =
      mentor_capacity_find (mentor_store_get_me (store), mentor_store_get_mentees (store));
  g_autofree char *text = mentor_capacity_describe (&capacity);

  gtk_label_set_label (self->room,
                       text ? text : _("Say how much fits, and a word stands here when it becomes more. With 0 nothing is said."));
  set_class (GTK_WIDGET (self->room), "dimmed", text == NULL);
  set_class (GTK_WIDGET (self->room), "due", mentor_capacity_is_exceeded (&capacity));
}

static void
mentor_seeking_become_class_init (MentorSeekingBecomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_seeking_become_dispose;

  g_type_ensure (MENTOR_TYPE_SELF_CHECK_BOX);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-seeking-become.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, check);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, capacity);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, hours);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, room);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, why);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, offers);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, limits);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, name);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingBecome, about);
  gtk_widget_class_bind_template_callback (widget_class, on_talk);
}

static void
mentor_seeking_become_init (MentorSeekingBecome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (gpointer me, const char *property, GtkWidget *row)
{
  g_object_bind_property (me, property, row, GTK_IS_SPIN_BUTTON (row) ? "value" : "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * mentor_seeking_become_set_context:
 * @context: (transfer none): what may be asked; to be called once
 */
void
mentor_seeking_become_set_context (MentorSeekingBecome *self, MentorContext *context)
{
  MentorStore *store = mentor_context_get_store (context);
  MentorMe *me = mentor_store_get_me (store);

  self->context = g_object_ref (context);
  mentor_self_check_box_set_me (self->check, me, MENTOR_SEEKING_BECOMING);
  bind (me, "capacity", self->capacity);
  bind (me, "hours", self->hours);
  bind (me, "why", self->why);
  bind (me, "offers", self->offers);
  bind (me, "limits", self->limits);
  bind (me, "name", self->name);
  bind (me, "about", self->about);
  self->pulse = mentor_pulse_new (store);
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  mentor_refresh_attach (GTK_WIDGET (self), me, update);
}
