/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-css-class.h"

/**
 * mentor_set_css_class:
 * @widget: a widget
 * @name: a class of the style sheet
 * @on: whether the widget shall have it
 *
 * Gives the widget the class, or takes it away.
 */
void
mentor_set_css_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
