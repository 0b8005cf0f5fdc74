/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-focus.h"

/**
 * MentorFocus:
 *
 * Knows whether any window of the application has the keyboard, its dialogs included.
 */
struct _MentorFocus {
  GObject parent_instance;

  GListModel *windows;
  guint timeout;
  gboolean away;
};

G_DEFINE_FINAL_TYPE (MentorFocus, mentor_focus, G_TYPE_OBJECT)

typedef enum { PROP_AWAY = 1 } MentorFocusProperty;
static GParamSpec *properties[PROP_AWAY + 1];

/* Milliseconds: from one window of ours to another there is a moment in which none has it. */
#define DELAY 150

static void
mentor_focus_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorFocusProperty) id)
    {
    case PROP_AWAY:
      g_value_set_boolean (value, MENTOR_FOCUS (object)->away);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_focus_dispose (GObject *object)
{
  MentorFocus *self = MENTOR_FOCUS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->windows);

  G_OBJECT_CLASS (mentor_focus_parent_class)->dispose (object);
}

static void
mentor_focus_class_init (MentorFocusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_focus_get_property;
  object_class->dispose = mentor_focus_dispose;

  properties[PROP_AWAY] =
      g_param_spec_boolean ("away", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static gboolean
has_active (MentorFocus *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (self->windows, i);

      if (gtk_window_is_active (window))
        return TRUE;
    }
  return FALSE;
}

static void
set_away (MentorFocus *self, gboolean away)
{
  if (self->away == away)
    return;
  self->away = away;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AWAY]);
}

static void
on_timeout (gpointer data)
{
  MentorFocus *self = data;

  self->timeout = 0;
  set_away (self, !has_active (self));
}

static void
look (MentorFocus *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (has_active (self))
    set_away (self, FALSE);
  else if (!self->away)
    self->timeout = g_timeout_add_once (DELAY, on_timeout, self);
}

static void
on_windows_changed (MentorFocus *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (self->windows, i);

      g_signal_connect_object (window, "notify::is-active", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
    }
  look (self);
}

static void
mentor_focus_init (MentorFocus *self)
{
  self->windows = g_object_ref (gtk_window_get_toplevels ());
  g_signal_connect_object (self->windows, "items-changed", G_CALLBACK (on_windows_changed), self,
                           G_CONNECT_SWAPPED);
  on_windows_changed (self, 0, 0, g_list_model_get_n_items (self->windows));
}

/**
 * mentor_focus_get_default:
 *
 * Returns: (transfer none): the one of the process
 */
MentorFocus *
mentor_focus_get_default (void)
{
  static MentorFocus *focus = NULL;

  if (focus == NULL)
    focus = g_object_new (MENTOR_TYPE_FOCUS, NULL);
  return focus;
}

/**
 * mentor_focus_get_away:
 *
 * Returns: whether another application has the keyboard
 */
gboolean
mentor_focus_get_away (MentorFocus *self)
{
  return self->away;
}
