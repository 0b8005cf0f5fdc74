/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-store-i18n.h"
#include "mentor-store-private.h"

/* What a look at the folder has found, and what becomes of it. All of it runs in the main thread.
 */

/* How long a file that cannot be understood is given, in case somebody is still writing it. */
#define PATIENCE_MS 2000
#define SOON_MS 200

static gboolean
is_older (MentorStoreItem *item, MentorRecord *found)
{
  GDateTime *modified = mentor_record_get_modified (found);

  return modified && item->on_disk && g_date_time_compare (modified, item->on_disk) < 0;
}

/* The file of a record that is open here is another one than before. */
static void
take_known (MentorStore *self, MentorStoreItem *item, const char *stamp, MentorRecord *found)
{
  const gboolean library = item->library != NULL;

  if (is_older (item, found) && !item->insist)
    {
      mentor_store_hold (self, item, MENTOR_HOLD_OLDER);
      return;
    }
  item->insist = FALSE;
  mentor_store_hold (self, item, MENTOR_HOLD_NONE);

  /* With an unsaved change here, ours is written, and what is there goes to the history before. */
  if (mentor_store_item_is_unsaved (item) && !(library && item->stamp == NULL))
    {
      mentor_store_item_changed (item);
      return;
    }
  if (!library && mentor_record_equal (item->record, found))
    {
      mentor_record_set_times (item->record, mentor_record_get_created (found),
                               mentor_record_get_modified (found));
      mentor_store_item_set_on_disk (item, stamp, mentor_record_get_modified (found));
      return;
    }
  if (mentor_store_item_is_unsaved (item))
    item->must_write = TRUE;
  mentor_store_item_take (item, found, stamp);
  mentor_store_update_saved (self);
}

static void
leave_duplicate_alone (MentorStore *self, const char *name, const char *stamp, MentorRecord *record)
{
  g_autofree char *path = mentor_store_make_path (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MentorTrouble) trouble =
      mentor_trouble_new (MENTOR_TROUBLE_DUPLICATE, mentor_record_get_id (record), file, NULL,
                          _ ("Another file holds the same record. This one was left as it is."));

  mentor_store_leave_alone (self, name, stamp, trouble);
}

static gboolean
has_its_name (const char *name, const char *id)
{
  g_autofree char *own = g_strdup_printf (MENTOR_STORE_MENTEES "/%s.json", id);

  return g_ascii_strcasecmp (name, own) == 0;
}

static gboolean
take_by_name (MentorStore *self,
              MentorStoreItem *item,
              const char *name,
              const char *stamp,
              MentorRecord *record,
              guint64 generation)
{
  /* Somebody here has been writing since the look began: what it saw may be over. */
  if (item->writing || item->removed || item->generation > generation)
    {
      mentor_store_look_in (self, SOON_MS);
      return TRUE;
    }
  if (item->library == NULL &&
      g_strcmp0 (mentor_record_get_id (item->record), mentor_record_get_id (record)) != 0)
    {
      g_autoptr (GError) error =
          g_error_new_literal (MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_VALUE,
                               _ ("It holds another record than its name says"));

      if (mentor_store_take_unread (self, name, stamp, error, FALSE))
        mentor_store_set_aside (self, name, stamp, error->message);
      return TRUE;
    }
  mentor_store_leave_alone (self, name, NULL, NULL);
  take_known (self, item, stamp, record);
  return TRUE;
}

/* A record was read. Returns FALSE when that is to come again, with @last, when all others have
 * been told of: a file that is not called like its record gives way to one that is. */
gboolean
mentor_store_take_found (MentorStore *self,
                         const MentorFormat *format,
                         const char *name,
                         const char *stamp,
                         MentorRecord *record,
                         guint64 generation,
                         gboolean last)
{
  const char *id = mentor_record_get_id (record);
  MentorStoreItem *item = mentor_store_find_name (self, name);

  if (item)
    return take_by_name (self, item, name, stamp, record, generation);
  if (!last && !has_its_name (name, id))
    return FALSE;

  item = mentor_store_find_id (self, id);
  if (item && item->hold != MENTOR_HOLD_VANISHED)
    {
      leave_duplicate_alone (self, name, stamp, record);
      return TRUE;
    }

  mentor_store_leave_alone (self, name, NULL, NULL);
  if (item)
    {
      /* The file has got another name. */
      g_set_str (&item->name, name);
      take_known (self, item, stamp, record);
    }
  else
    {
      item = mentor_store_add_item (self, record, format, name);
      mentor_store_item_take (item, record, stamp);
      mentor_store_append_mentee (self, record);
    }
  return TRUE;
}

static void
leave_unreadable_alone (MentorStore *self, const char *name, const char *message)
{
  g_autofree char *path = mentor_store_make_path (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  MentorLeftAlone *left = g_hash_table_lookup (self->left_alone, name);
  g_autoptr (MentorTrouble) trouble = NULL;

  if (left && left->trouble && g_strcmp0 (mentor_trouble_get_message (left->trouble), message) == 0)
    return;
  trouble = mentor_trouble_new (MENTOR_TROUBLE_UNREADABLE, NULL, file, NULL, message);
  mentor_store_leave_alone (self, name, NULL, trouble);
}

/* A file was not read. Returns whether it is to be set aside: not while somebody may still be
 * writing it (@first: nobody has been waiting for it), and not when the fault lies elsewhere. */
gboolean
mentor_store_take_unread (
    MentorStore *self, const char *name, const char *stamp, const GError *error, gboolean first)
{
  MentorStoreItem *item = mentor_store_find_name (self, name);
  MentorLeftAlone *left;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return FALSE;
  if (!mentor_store_is_file_at_fault (error))
    {
      leave_unreadable_alone (self, name, error->message);
      return FALSE;
    }
  /* Writing ours sets it aside. */
  if (item && (item->writing || (mentor_store_item_is_unsaved (item) && !self->loading)))
    return FALSE;

  left = g_hash_table_lookup (self->left_alone, name);
  if (first ||
      (left && left->trouble == NULL && g_strcmp0 (left->stamp, stamp ? stamp : "nothing") == 0))
    return TRUE;
  mentor_store_leave_alone (self, name, stamp ? stamp : "nothing", NULL);
  mentor_store_look_in (self, PATIENCE_MS);
  return FALSE;
}

static gboolean
is_anybody_there (MentorStore *self, GHashTable *seen)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->library == NULL && item->stamp && g_hash_table_contains (seen, item->name))
        return TRUE;
    }
  return FALSE;
}

static void
forget_gone (MentorStore *self, GHashTable *seen)
{
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (self->left_alone);

  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (seen, names->pdata[i]))
      {
        g_autofree char *name = g_strdup (names->pdata[i]);

        mentor_store_leave_alone (self, name, NULL, NULL);
      }
}

/* All files that are there have been seen. */
void
mentor_store_take_missing (MentorStore *self, GHashTable *seen, guint64 generation)
{
  const gboolean somebody = is_anybody_there (self, seen);

  forget_gone (self, seen);
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];
      const gboolean there = g_hash_table_contains (seen, item->name);

      if (item->writing || item->removed || item->generation > generation)
        continue;
      if (item->stamp && !there)
        mentor_store_hold (self, item, MENTOR_HOLD_VANISHED);
      else if (item->hold == MENTOR_HOLD_VANISHED && (there || (item->stamp == NULL && somebody)))
        {
          mentor_store_hold (self, item, MENTOR_HOLD_NONE);
          mentor_store_item_changed (item);
        }
    }
}
