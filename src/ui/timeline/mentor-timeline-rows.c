/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-rows.h"

#include "mentor-css-class.h"
#include "mentor-timeline-row.h"
#include "mentor-timeline-jump.h"

#define ITEM "mentor-timeline-item"

static void
on_setup (GObject *narrow, GtkListItem *item)
{
  GtkWidget *row = mentor_timeline_row_new (item);

  g_object_bind_property (narrow, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  mentor_timeline_row_set_item (MENTOR_TIMELINE_ROW (gtk_list_item_get_child (item)),
                                gtk_list_item_get_item (item));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  mentor_timeline_row_set_item (MENTOR_TIMELINE_ROW (gtk_list_item_get_child (item)), NULL);
}

/* While a list makes or takes down its headings, these have no place yet, or no more. */
static void
on_header_start (GtkListHeader *header)
{
  GtkWidget *label = gtk_list_header_get_child (header);
  const gboolean first = gtk_list_header_get_start (header) == 0;

  if (label == NULL || gtk_widget_get_parent (label) == NULL)
    return;
  gtk_widget_set_visible (label, !first);
  mentor_set_css_class (gtk_widget_get_parent (label), "first", first);
}

static void
on_setup_header (GtkListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
  g_signal_connect (header, "notify::start", G_CALLBACK (on_header_start), NULL);
}

static void
on_bind_header (GtkListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_list_header_get_child (header);
  MentorTimelineItem *item = gtk_list_header_get_item (header);
  g_autofree char *month =
      mentor_timeline_format_month (mentor_timeline_item_get_month (item));

  gtk_label_set_label (GTK_LABEL (label), month);
  g_object_set_data_full (G_OBJECT (label), ITEM, g_object_ref (item),
                          g_object_unref);
  on_header_start (header);
}

/**
 * mentor_timeline_rows_attach:
 * @list: a list of #MentorTimelineItem in sections of a month
 * @narrow: (transfer none): an object with a property "narrow" that the rows follow
 *
 * Gives the list its rows and headings. The first heading is not shown: its month stands over the list.
 */
void
mentor_timeline_rows_attach (GtkListView *list, GObject *narrow)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (on_setup), narrow, G_CONNECT_SWAPPED);
  g_signal_connect (rows, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (list, rows);
  g_signal_connect (headers, "setup", G_CALLBACK (on_setup_header), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (on_bind_header), NULL);
  gtk_list_view_set_header_factory (list, headers);
}

/**
 * mentor_timeline_rows_get_item:
 * @child: a child of the list
 * @heading: (out): whether it is a heading
 *
 * Returns: (transfer none) (nullable): what stands in it, or the first item under the heading
 */
MentorTimelineItem *
mentor_timeline_rows_get_item (GtkWidget *child, gboolean *heading)
{
  GtkWidget *content = gtk_widget_get_first_child (child);

  *heading = content && !MENTOR_IS_TIMELINE_ROW (content);
  if (content == NULL || !gtk_widget_get_child_visible (child))
    return NULL;
  if (*heading)
    return g_object_get_data (G_OBJECT (content), ITEM);
  return mentor_timeline_row_get_item (MENTOR_TIMELINE_ROW (content));
}
