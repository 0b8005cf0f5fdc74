/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-i18n.h"
#include "mentor-store-private.h"

MentorStoreItem *
mentor_store_item_new (MentorStore *store,
                       MentorRecord *record,
                       const MentorFormat *format,
                       const char *name)
{
  MentorStoreItem *item = g_rc_box_new0 (MentorStoreItem);

  item->store = store;
  item->format = format;
  item->record = g_object_ref (record);
  item->name = g_strdup (name);
  item->saved_serial = mentor_record_get_serial (record);
  item->changed_id =
      g_signal_connect_swapped (record, "changed", G_CALLBACK (mentor_store_item_changed), item);
  return item;
}

MentorStoreItem *
mentor_store_item_ref (MentorStoreItem *item)
{
  return g_rc_box_acquire (item);
}

static void
mentor_store_item_clear (gpointer data)
{
  MentorStoreItem *item = data;

  g_clear_object (&item->record);
  g_clear_pointer (&item->strays, g_ptr_array_unref);
  g_clear_pointer (&item->name, g_free);
  g_clear_pointer (&item->stamp, g_free);
  g_clear_pointer (&item->on_disk, g_date_time_unref);
  g_clear_error (&item->failure);
  g_clear_object (&item->trouble);
}

void
mentor_store_item_unref (MentorStoreItem *item)
{
  g_rc_box_release_full (item, mentor_store_item_clear);
}

/* Another object stands for the record from here on. */
void
mentor_store_item_set_record (MentorStoreItem *item, MentorRecord *record)
{
  g_clear_signal_handler (&item->changed_id, item->record);
  g_set_object (&item->record, record);
  item->changed_id =
      g_signal_connect_swapped (record, "changed", G_CALLBACK (mentor_store_item_changed), item);
}

/* Takes the item out of the store: nothing about the record is watched or written from here on. */
void
mentor_store_item_detach (gpointer data)
{
  MentorStoreItem *item = data;

  g_clear_signal_handler (&item->changed_id, item->record);
  g_clear_handle_id (&item->timeout_id, g_source_remove);
  item->store = NULL;
  mentor_store_item_unref (item);
}

/* Whether the disk differs from what it is to be. */
gboolean
mentor_store_item_is_unsaved (MentorStoreItem *item)
{
  if (item->removed)
    return TRUE;
  if (mentor_record_get_read_only (item->record))
    return FALSE;
  return item->must_write || item->saved_serial != mentor_record_get_serial (item->record);
}

/* What is on the disk now, as far as is known. */
void
mentor_store_item_set_on_disk (MentorStoreItem *item, const char *stamp, GDateTime *modified)
{
  GDateTime *old = item->on_disk;

  g_set_str (&item->stamp, stamp);
  item->on_disk = modified ? g_date_time_ref (modified) : NULL;
  g_clear_pointer (&old, g_date_time_unref);
}

/* Puts @trouble (nullable) in the place of the one the item has. */
void
mentor_store_item_set_trouble (MentorStoreItem *item, MentorTrouble *trouble)
{
  g_autoptr (MentorTrouble) old = g_steal_pointer (&item->trouble);

  item->trouble = trouble ? g_object_ref (trouble) : NULL;
  if (item->store == NULL)
    return;
  if (old)
    mentor_store_remove_trouble (item->store, old);
  if (trouble)
    mentor_store_add_trouble (item->store, trouble);
}

/* What its history is called. */
const char *
mentor_store_item_get_key (MentorStoreItem *item)
{
  return item->library ? item->library->key : mentor_record_get_id (item->record);
}

/* What goes to a worker thread to be written. */
MentorRecord *
mentor_store_item_copy (MentorStoreItem *item)
{
  if (item->library)
    return mentor_store_copy_library (item);
  return mentor_record_copy (item->record);
}

GFile *
mentor_store_item_make_file (MentorStoreItem *item)
{
  g_autofree char *path = mentor_store_make_path (item->store, item->name);

  return g_file_new_for_path (path);
}

/* Makes the record what was read from its file. */
void
mentor_store_item_take (MentorStoreItem *item, MentorRecord *found, const char *stamp)
{
  g_autoptr (MentorTrouble) trouble = NULL;

  if (item->library)
    mentor_store_adopt_library (item, found);
  else if (item->record != found)
    mentor_record_assign (item->record, found);
  mentor_store_item_set_on_disk (item, stamp, mentor_record_get_modified (found));
  item->saved_serial = mentor_record_get_serial (item->record);

  if (mentor_record_get_read_only (found))
    {
      g_autoptr (GFile) file = mentor_store_item_make_file (item);

      trouble =
          mentor_trouble_new (MENTOR_TROUBLE_NEWER, mentor_record_get_id (item->record), file, NULL,
                              _ ("A newer version of the application wrote this file. "
                                 "It is shown, and left as it is."));
    }
  mentor_store_item_set_trouble (item, trouble);
}
