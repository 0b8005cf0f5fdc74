/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mapped.h"

/*
 * In place of GtkMapListModel, which up to GTK 4.18.6 gives a wrong item for one that is inserted before others it has
 * given out already.
 */

typedef struct {
  GListStore *store; /* not owned; it owns this */
  GtkMapListModelMapFunc map;
  gpointer data;
  GDestroyNotify destroy;
} Mapping;

static void
on_items_changed (GListModel *source, guint position, guint removed, guint added, gpointer data)
{
  Mapping *mapping = data;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, mapping->map (g_list_model_get_item (source, position + i), mapping->data));
  g_list_store_splice (mapping->store, position, removed, items->pdata, added);
}

static void
mapping_free (gpointer data, GClosure *closure)
{
  Mapping *mapping = data;

  if (mapping->destroy)
    mapping->destroy (mapping->data);
  g_free (mapping);
}

/**
 * mentor_mapped_new:
 * @source: (transfer full): a list
 * @map: called once for each item
 * @data: for @map
 * @destroy: (nullable): frees @data
 *
 * Returns: (transfer full): a list with one object for each item of @source, in its order, kept in step with it
 */
GListModel *
mentor_mapped_new (GListModel *source, GtkMapListModelMapFunc map, gpointer data,
                   GDestroyNotify destroy)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  Mapping *mapping = g_new0 (Mapping, 1);
  GClosure *closure;

  mapping->store = store;
  mapping->map = map;
  mapping->data = data;
  mapping->destroy = destroy;
  closure = g_cclosure_new (G_CALLBACK (on_items_changed), mapping, mapping_free);
  g_object_watch_closure (G_OBJECT (store), closure);
  g_signal_connect_closure (source, "items-changed", closure, FALSE);
  g_object_set_data_full (G_OBJECT (store), "source", source, g_object_unref);
  on_items_changed (source, 0, 0, g_list_model_get_n_items (source), mapping);
  return G_LIST_MODEL (store);
}
