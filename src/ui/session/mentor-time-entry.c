/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-time-entry.h"

#include "mentor-time-text.h"

#include <glib/gi18n.h>

/**
 * MentorTimeEntry:
 *
 * A time of day that is typed, in whatever way, or changed by the arrow keys a quarter of an hour at a time.
 *
 * What is being typed is no time yet: "2" may become 23:30. It holds when Return is pressed, when the entry is left or
 * when its time is asked for. What cannot be read is marked while it stands there; leaving the entry shows the last time
 * that could.
 */
struct _MentorTimeEntry {
  GtkEntry parent_instance;

  int minutes;
  gboolean showing; /* the text is being set, not typed */
};

G_DEFINE_FINAL_TYPE (MentorTimeEntry, mentor_time_entry, GTK_TYPE_ENTRY)

typedef enum { PROP_MINUTES = 1 } MentorTimeEntryProperty;
static GParamSpec *properties[PROP_MINUTES + 1];

#define DAY (24 * 60)
#define STEP 15

static void
mentor_time_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimeEntryProperty) id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, MENTOR_TIME_ENTRY (object)->minutes);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_time_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimeEntryProperty) id)
    {
    case PROP_MINUTES:
      mentor_time_entry_set_minutes (MENTOR_TIME_ENTRY (object), g_value_get_int (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mark (MentorTimeEntry *self, gboolean readable)
{
  if (readable)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
show_time (MentorTimeEntry *self)
{
  g_autofree char *text = g_strdup_printf ("%02d:%02d", self->minutes / 60, self->minutes % 60);

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
  mark (self, TRUE);
}

static void
on_changed (MentorTimeEntry *self)
{
  int minutes;

  if (!self->showing)
    mark (self, mentor_time_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &minutes));
}

/* What was typed holds from here on, if it can be read. */
static gboolean
commit (MentorTimeEntry *self)
{
  int minutes;

  if (!mentor_time_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &minutes))
    return FALSE;
  mentor_time_entry_set_minutes (self, minutes);
  return TRUE;
}

static void
on_leave (MentorTimeEntry *self)
{
  commit (self);
  show_time (self);
}

/* Nothing is done with another time than the one that stands there. */
static void
on_activate (MentorTimeEntry *self, GtkText *text)
{
  if (commit (self))
    show_time (self);
  else
    g_signal_stop_emission_by_name (text, "activate");
}

static gboolean
on_key (MentorTimeEntry *self, guint keyval)
{
  int step;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step = STEP;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step = -STEP;
  else
    return GDK_EVENT_PROPAGATE;
  if (!gtk_editable_get_editable (GTK_EDITABLE (self)))
    return GDK_EVENT_PROPAGATE;
  commit (self);
  mentor_time_entry_set_minutes (self, (self->minutes + step + DAY) % DAY);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
  return GDK_EVENT_STOP;
}

static void
mentor_time_entry_class_init (MentorTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_time_entry_get_property;
  object_class->set_property = mentor_time_entry_set_property;

  properties[PROP_MINUTES] =
      g_param_spec_int ("minutes", NULL, NULL, 0, DAY - 1, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mentor_time_entry_init (MentorTimeEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (self), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 6);
  gtk_entry_set_activates_default (GTK_ENTRY (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Hours and minutes, as in 9:30"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_leave), NULL);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self)), "activate",
                            G_CALLBACK (on_activate), self);
  show_time (self);
}

GtkWidget *
mentor_time_entry_new (void)
{
  return g_object_new (MENTOR_TYPE_TIME_ENTRY, NULL);
}

/**
 * mentor_time_entry_get_minutes:
 *
 * Takes what was typed, if it can be read.
 *
 * Returns: the time as minutes since midnight
 */
int
mentor_time_entry_get_minutes (MentorTimeEntry *self)
{
  commit (self);
  return self->minutes;
}

/**
 * mentor_time_entry_set_minutes:
 * @minutes: since midnight
 */
void
mentor_time_entry_set_minutes (MentorTimeEntry *self, int minutes)
{
  if (self->minutes == minutes)
    return;
  self->minutes = minutes;
  show_time (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}
