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
};

G_DEFINE_FINAL_TYPE (MentorLockButton, mentor_lock_button, ADW_TYPE_BIN)

static void
mentor_lock_button_dispose (GObject *object)
{
  g_clear_object (&MENTOR_LOCK_BUTTON (object)->notebooks);

  G_OBJECT_CLASS (mentor_lock_button_parent_class)->dispose (object);
}

static void
mentor_lock_button_class_init (MentorLockButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_lock_button_dispose;
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

static void
update (MentorLockButton *self)
{
  const gboolean locked = is_locked (self);
  const char *label = locked ? _("Unlock Private Notes") : _("Lock Private Notes");

  gtk_button_set_icon_name (self->button,
                            locked ? "mentor-unlock-symbolic" : "mentor-lock-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          locked || mentor_notebook_set_get_state (self->notebooks) ==
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
