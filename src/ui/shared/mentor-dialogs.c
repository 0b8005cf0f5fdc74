/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-dialogs.h"

/*
 * In a narrow window a dialog is a bottom sheet, which opens two frames after it is mapped and then moves the focus to
 * the first thing it holds: "Cancel", whatever AdwDialog:focus-widget says. The widget that was to have it gets it
 * back before the next key is told.
 */

#define FRAMES 2 /* as AdwDialog counts them */

typedef struct {
  AdwDialog *dialog; /* weak */
  GtkWidget *focus;  /* weak */
  int frames;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->dialog);
  g_clear_weak_pointer (&opening->focus);
  g_free (opening);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* What was typed before the sheet had opened stays, with the cursor where it was. */
static void
grab_focus (GtkWidget *widget)
{
  int start = 0, end = 0;
  const gboolean typed = GTK_IS_EDITABLE (widget) &&
                         gtk_editable_get_position (GTK_EDITABLE (widget)) > 0 &&
                         !gtk_editable_get_selection_bounds (GTK_EDITABLE (widget), &start, &end);

  end = typed ? gtk_editable_get_position (GTK_EDITABLE (widget)) : 0;
  gtk_widget_grab_focus (widget);
  if (typed)
    gtk_editable_set_position (GTK_EDITABLE (widget), end);
}

static gboolean
on_opened (gpointer data)
{
  Opening *opening = data;

  if (opening->dialog && opening->focus && gtk_widget_get_mapped (opening->focus) &&
      gtk_widget_is_ancestor (opening->focus, GTK_WIDGET (opening->dialog)) &&
      !has_focus (opening->focus))
    grab_focus (opening->focus);
  return G_SOURCE_REMOVE;
}

static gboolean
on_frame (GtkWidget *dialog, GdkFrameClock *clock, gpointer data)
{
  Opening *opening = data;
  Opening *ended;

  if (++opening->frames < FRAMES)
    return G_SOURCE_CONTINUE;
  ended = g_new0 (Opening, 1);
  g_set_weak_pointer (&ended->dialog, opening->dialog);
  g_set_weak_pointer (&ended->focus, opening->focus);
  /* When all of this frame is done, and before anything else. */
  g_idle_add_full (G_PRIORITY_HIGH, on_opened, ended, opening_free);
  return G_SOURCE_REMOVE;
}

static void
on_map (GtkWidget *dialog, gpointer data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_signal_handlers_disconnect_by_func (dialog, on_map, data);
  g_set_weak_pointer (&opening->dialog, ADW_DIALOG (dialog));
  g_set_weak_pointer (&opening->focus, GTK_WIDGET (data));
  gtk_widget_add_tick_callback (dialog, on_frame, opening, opening_free);
}

/* Without animations a dialog goes while its own button for closing is still telling of the press, and libadwaita
 * then looks at what is gone. */
static void
on_closed (AdwDialog *dialog)
{
  g_idle_add_once (g_object_unref, g_object_ref (dialog));
}

/**
 * mentor_dialog_present:
 * @dialog: a dialog
 * @parent: where it belongs
 *
 * Shows a dialog. Its focus widget has the focus, also where the window is narrow.
 */
void
mentor_dialog_present (AdwDialog *dialog, GtkWidget *parent)
{
  GtkWidget *focus = adw_dialog_get_focus (dialog);

  if (focus && !gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    g_signal_connect_object (dialog, "map", G_CALLBACK (on_map), focus, G_CONNECT_AFTER);
  g_signal_handlers_disconnect_by_func (dialog, on_closed, NULL);
  g_signal_connect (dialog, "closed", G_CALLBACK (on_closed), NULL);
  adw_dialog_present (dialog, parent);
}
