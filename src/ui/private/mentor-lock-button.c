/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-lock-button.h"

#include <glib/gi18n.h>

/**
 * MentorLockButton:
 *
 * Locks the private notes, and unlocks them.
 */
struct _MentorLockButton {
  AdwBin parent_instance;

  MentorNotebookSet *notebooks;
  GtkButton *button;
  gboolean show_label;
};

G_DEFINE_FINAL_TYPE (MentorLockButton, mentor_lock_button, ADW_TYPE_BIN)

typedef enum { PROP_SHOW_LABEL = 1 } MentorLockButtonProperty;
static GParamSpec *properties[PROP_SHOW_LABEL + 1];

static void update (MentorLockButton *self);

static void
mentor_lock_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorLockButtonProperty) id)
    {
    case PROP_SHOW_LABEL:
      g_value_set_boolean (value, MENTOR_LOCK_BUTTON (object)->show_label);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_lock_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorLockButton *self = MENTOR_LOCK_BUTTON (object);

  switch ((MentorLockButtonProperty) id)
    {
    case PROP_SHOW_LABEL:
      self->show_label = g_value_get_boolean (value);
      update (self);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_lock_button_dispose (GObject *object)
{
  g_clear_object (&MENTOR_LOCK_BUTTON (object)->notebooks);

  G_OBJECT_CLASS (mentor_lock_button_parent_class)->dispose (object);
}

static void
mentor_lock_button_class_init (MentorLockButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_lock_button_get_property;
  object_class->set_property = mentor_lock_button_set_property;
  object_class->dispose = mentor_lock_button_dispose;

  /* Whether there is a word beside the symbol. */
  properties[PROP_SHOW_LABEL] = g_param_spec_boolean ("show-label", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static gboolean
is_locked (MentorLockButton *self)
{
  const MentorNotebookState state = mentor_notebook_set_get_state (self->notebooks);

  return state == MENTOR_NOTEBOOK_LOCKED || state == MENTOR_NOTEBOOK_DISMISSED;
}

static void
on_clicked (MentorLockButton *self)
{
  if (is_locked (self))
    mentor_notebook_set_unlock (self->notebooks);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.lock", NULL);
}

static void
mentor_lock_button_init (MentorLockButton *self)
{
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/* A button content names its button after its own label, so there is none where there is no word. */
static void
show (MentorLockButton *self, const char *icon_name, const char *word)
{
  AdwButtonContent *content;

  if (!self->show_label)
    {
      gtk_button_set_icon_name (self->button, icon_name);
      return;
    }
  content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (content, icon_name);
  adw_button_content_set_label (content, word);
  gtk_button_set_child (self->button, GTK_WIDGET (content));
}

static void
update (MentorLockButton *self)
{
  gboolean locked;
  const char *label;

  if (self->notebooks == NULL)
    return;
  locked = is_locked (self);
  label = locked ? _("Unlock Private Notes") : _("Lock Private Notes");
  show (self, locked ? "mentor-unlock-symbolic" : "mentor-lock-symbolic", _("Lock"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  if (!self->show_label)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, -1);
  /* With a word it would say the same as the one button of the page that is locked. */
  gtk_widget_set_visible (GTK_WIDGET (self->button),
                          (locked && !self->show_label) ||
                              mentor_notebook_set_get_state (self->notebooks) ==
                                  MENTOR_NOTEBOOK_READY);
}

/**
 * mentor_lock_button_set_notebooks:
 * @notebooks: (transfer none): what it locks
 */
void
mentor_lock_button_set_notebooks (MentorLockButton *self, MentorNotebookSet *notebooks)
{
  g_return_if_fail (self->notebooks == NULL);

  self->notebooks = g_object_ref (notebooks);
  g_signal_connect_object (notebooks, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
