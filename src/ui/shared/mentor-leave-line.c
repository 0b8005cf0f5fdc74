/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-leave-line.h"

/* Escape goes from a line that is typed into to the row it stands in; only from there does it go a page back. */

/* A row that nobody comes to by Tab has the keyboard until it goes on. */
static void
on_focus (GtkWidget *row)
{
  if (gtk_widget_is_focus (row))
    return;
  g_signal_handlers_disconnect_by_func (row, on_focus, NULL);
  gtk_widget_set_focusable (row, FALSE);
}

/**
 * mentor_leave_line:
 * @line: a row of a list, or a widget inside one
 *
 * Gives the keyboard to the row itself. In a dialog Escape closes, as everywhere.
 *
 * Returns: whether there was something to leave
 */
gboolean
mentor_leave_line (GtkWidget *line)
{
  GtkWidget *row = gtk_widget_get_ancestor (line, GTK_TYPE_LIST_BOX_ROW);
  GtkRoot *root = gtk_widget_get_root (line);

  if (row == NULL || root == NULL || gtk_widget_is_focus (row) ||
      gtk_widget_get_ancestor (line, ADW_TYPE_DIALOG))
    return FALSE;
  if (!gtk_widget_get_focusable (row))
    {
      gtk_widget_set_focusable (row, TRUE);
      gtk_root_set_focus (root, row);
      g_signal_connect (row, "notify::has-focus", G_CALLBACK (on_focus), NULL);
    }
  else
    gtk_root_set_focus (root, row);
  return TRUE;
}
