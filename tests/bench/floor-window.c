/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The least a libadwaita application does: a window with a status page. Says when it is mapped, then waits. With --list, it
 * puts an empty list in the place of the page once that is drawn, and says how many milliseconds the first frame of it took.
 */

#include <adwaita.h>
#include <string.h>

static gboolean with_list = FALSE;
static gint64 list_since = 0;

static void
on_list_drawn (GdkFrameClock *clock)
{
  g_print ("list %.3f\n", (double) (g_get_monotonic_time () - list_since) / 1000.0);
  g_signal_handlers_disconnect_by_func (clock, on_list_drawn, NULL);
}

static void
show_list (gpointer window)
{
  GListStore *empty = g_list_store_new (G_TYPE_OBJECT);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (empty)));
  GtkWidget *list;

  list_since = g_get_monotonic_time ();
  list = gtk_list_view_new (model, gtk_signal_list_item_factory_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), list);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (on_list_drawn), NULL);
}

static void
on_map (GtkWidget *window)
{
  g_print ("mapped\n");
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), "Empty");
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 780);
  g_signal_connect_after (window, "map", G_CALLBACK (on_map), NULL);
  gtk_window_present (GTK_WINDOW (window));
  if (with_list)
    g_timeout_add_once (500, show_list, window);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("com.example.Mentor.Floor", G_APPLICATION_NON_UNIQUE);

  with_list = argc == 2 && strcmp (argv[1], "--list") == 0;
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
