/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-links.h"

#include <glib/gi18n.h>

/* The ways from a page to another one, and out of the application. */

/**
 * mentor_make_address:
 * @kind: the page, as in "session" or "goal"
 * @mentee: a relationship
 * @record: (type MentorRecord): what the page shows, of @mentee
 *
 * Returns: (transfer full): the address of the page, for the action `win.open`
 */
char *
mentor_make_address (const char *kind, MentorMentee *mentee, gpointer record)
{
  return g_strdup_printf ("%s:%s:%s", kind, mentor_record_get_id (MENTOR_RECORD (mentee)),
                          mentor_record_get_id (record));
}

static void
on_launched (GObject *launcher, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorContext) context = data;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, NULL))
    mentor_context_say (context, _("The link could not be opened"));
}

/**
 * mentor_open_link:
 * @widget: a widget of the window that asks
 * @context: says when it did not work
 * @link: a web address
 *
 * Opens it in the application that is there for it.
 */
void
mentor_open_link (GtkWidget *widget, MentorContext *context, const char *link)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (link);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_launched,
                           g_object_ref (context));
}
