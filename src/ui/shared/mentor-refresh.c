/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-refresh.h"

typedef struct {
  GtkWidget *widget; /* not owned: the widget owns this */
  MentorRefreshFunc refresh;
  guint id;
  gboolean stale;
} Refresh;

static void
refresh_free (gpointer data)
{
  Refresh *self = data;

  g_clear_handle_id (&self->id, g_source_remove);
  g_free (self);
}

static gboolean
run (gpointer data)
{
  Refresh *self = data;

  self->id = 0;
  self->stale = !gtk_widget_get_mapped (self->widget);
  if (!self->stale)
    self->refresh (self->widget);
  return G_SOURCE_REMOVE;
}

static void
on_changed (GtkWidget *widget)
{
  Refresh *self = g_object_get_data (G_OBJECT (widget), "mentor-refresh");

  if (self->id == 0)
    self->id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, run, self, NULL);
}

static void
on_map (GtkWidget *widget)
{
  Refresh *self = g_object_get_data (G_OBJECT (widget), "mentor-refresh");

  if (!self->stale)
    return;
  self->stale = FALSE;
  self->refresh (widget);
}

/**
 * mentor_refresh_attach:
 * @widget: what shows the record; one widget follows one record
 * @record: (type MentorRecord): a record
 * @refresh: brings the widget up to date
 *
 * Calls @refresh when the widget is first shown and after each change of the record or of a part of it: before the next
 * frame and never during the change itself, so that a row may leave its list by being ticked; and only while the widget
 * is shown, so that writing on one page does not work for all others.
 */
void
mentor_refresh_attach (GtkWidget *widget, gpointer record, MentorRefreshFunc refresh)
{
  Refresh *self = g_new0 (Refresh, 1);

  self->widget = widget;
  self->refresh = refresh;
  self->stale = TRUE;
  g_object_set_data_full (G_OBJECT (widget), "mentor-refresh", self, refresh_free);
  g_signal_connect_object (record, "changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect (widget, "map", G_CALLBACK (on_map), NULL);
  if (gtk_widget_get_mapped (widget))
    on_map (widget);
}
