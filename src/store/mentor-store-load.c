/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-set-aside.h"
#include "mentor-store-private.h"

#include <malloc.h>

/* Below the priority at which GTK draws, so that the window is on screen first. */
#define DELIVERY_PRIORITY (G_PRIORITY_HIGH_IDLE + 30)
#define MOST_READERS 4

/* One look at the data folder. Worker threads take the names one by one; what they find goes to the
 * main thread in the order in which it was found, and the end after all of it. The first look reads
 * everything; a later one what has another stamp than the one that is known. */
typedef struct
{
  /* Of the main thread; it lets go of the store at the end. */
  MentorStore *store;
  GPtrArray *put_off; /* of MentorFound */
  guint64 generation;

  /* Set before the threads start. */
  gboolean first;
  GCancellable *cancellable;
  char *folder;
  char *state_folder;
  GHashTable *known; /* name to stamp */

  /* Of the threads. */
  GHashTable *seen;    /* names that are there */
  GPtrArray *names;    /* what is to be read */
  GPtrArray *troubles; /* with files that were set aside another time */
  gboolean data_there;
  gboolean mentees_there;
  int next;
  int readers;
  GError *error;
} MentorScan;

/* A file that was read. */
typedef struct
{
  MentorScan *scan;
  const MentorFormat *format;
  char *name;
  char *stamp;
  MentorRecord *record;
  GError *error;
} MentorFound;

static void
mentor_scan_clear (gpointer data)
{
  MentorScan *scan = data;

  g_ptr_array_unref (scan->put_off);
  g_clear_object (&scan->cancellable);
  g_free (scan->folder);
  g_free (scan->state_folder);
  g_hash_table_unref (scan->known);
  g_hash_table_unref (scan->seen);
  g_ptr_array_unref (scan->names);
  g_ptr_array_unref (scan->troubles);
  g_clear_error (&scan->error);
}

static void
mentor_scan_unref (gpointer scan)
{
  g_atomic_rc_box_release_full (scan, mentor_scan_clear);
}

static void
mentor_found_free (gpointer data)
{
  MentorFound *found = data;

  g_clear_pointer (&found->scan, mentor_scan_unref);
  g_free (found->name);
  g_free (found->stamp);
  g_clear_object (&found->record);
  g_clear_error (&found->error);
  g_free (found);
}

/* Not g_main_context_invoke(): that calls the function here when the main thread happens to be out
 * of its loop. */
static void
run_in_main (GSourceFunc function, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, DELIVERY_PRIORITY);
  g_source_set_callback (source, function, data, destroy);
  g_source_attach (source, NULL);
}

/* A copy of what was found, without the scan, that waits for the end of the scan. */
static void
put_off (MentorFound *found)
{
  MentorScan *scan = found->scan;
  MentorFound *later = g_new0 (MentorFound, 1);

  later->format = found->format;
  later->name = g_steal_pointer (&found->name);
  later->stamp = g_steal_pointer (&found->stamp);
  later->record = g_steal_pointer (&found->record);
  g_ptr_array_add (scan->put_off, later);
}

static gboolean
on_found (gpointer data)
{
  MentorFound *found = data;
  MentorScan *scan = found->scan;
  MentorStore *self = scan->store;

  if (found->record == NULL)
    {
      if (mentor_store_take_unread (self, found->name, found->stamp, found->error, scan->first))
        mentor_store_set_aside (self, found->name, found->stamp, found->error->message);
    }
  else if (!mentor_store_take_found (self, found->format, found->name, found->stamp, found->record,
                                     scan->generation, FALSE))
    put_off (found);
  return G_SOURCE_REMOVE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const MentorFound *one = *(const MentorFound *const *) a;
  const MentorFound *other = *(const MentorFound *const *) b;

  return g_strcmp0 (one->name, other->name);
}

static void
take_put_off (MentorScan *scan)
{
  g_ptr_array_sort (scan->put_off, compare_names);
  for (guint i = 0; i < scan->put_off->len; i++)
    {
      MentorFound *found = scan->put_off->pdata[i];

      mentor_store_take_found (scan->store, found->format, found->name, found->stamp, found->record,
                               scan->generation, TRUE);
    }
  g_ptr_array_set_size (scan->put_off, 0);
}

static gboolean
on_scan_done (gpointer data)
{
  MentorScan *scan = data;
  MentorStore *self = scan->store;

  if (!g_cancellable_is_cancelled (scan->cancellable))
    {
      mentor_store_set_folder_error (self, scan->error);
      if (scan->error == NULL)
        mentor_store_take_missing (self, scan->seen, scan->generation);
    }
  take_put_off (scan);
  for (guint i = 0; i < scan->troubles->len; i++)
    mentor_store_add_trouble (self, scan->troubles->pdata[i]);
  self->looking = FALSE;
  mentor_store_watch (self, scan->data_there, scan->mentees_there);
  if (scan->first)
    mentor_store_finish_load (self);
  if (self->look_again)
    mentor_store_look_in (self, 0);
  else if (self->folder_trouble)
    mentor_store_look_in (self, MENTOR_STORE_WAITING_MS);
  g_clear_object (&scan->store);
  return G_SOURCE_REMOVE;
}

static void
read_file (MentorScan *scan, const char *name)
{
  MentorFound *found = g_new0 (MentorFound, 1);
  const MentorLibrary *library = mentor_library_find_name (name);
  g_autofree char *path = g_build_filename (scan->folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  found->scan = g_atomic_rc_box_acquire (scan);
  found->name = g_strdup (name);
  found->format = library ? library->format : &mentor_format_mentee;
  if (mentor_disk_read (path, &data, &length, &found->stamp, &found->error))
    found->record = mentor_codec_read (found->format, data, length, &found->error);
  run_in_main (on_found, found, mentor_found_free);
}

static void
read_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MentorScan *scan = data;

  while (!g_cancellable_is_cancelled (scan->cancellable))
    {
      const guint next = (guint) g_atomic_int_add (&scan->next, 1);

      if (next >= scan->names->len)
        break;
      read_file (scan, scan->names->pdata[next]);
    }

  if (g_atomic_int_dec_and_test (&scan->readers))
    {
      run_in_main (on_scan_done, g_atomic_rc_box_acquire (scan), mentor_scan_unref);
      /* What the parsers used is given back once, when all of them are done; nobody waits for it. */
      if (scan->first)
        malloc_trim (0);
    }
}

/* Takes note that the file is there, and that it is to be read unless it is known as it is. */
static void
see_file (MentorScan *scan, char *name)
{
  const char *known = g_hash_table_lookup (scan->known, name);
  g_autofree char *stamp = NULL;

  g_hash_table_add (scan->seen, name);
  if (known)
    {
      g_autofree char *path = g_build_filename (scan->folder, name, NULL);

      stamp = mentor_disk_get_stamp (path, NULL);
      if (g_strcmp0 (stamp, known) == 0)
        return;
    }
  g_ptr_array_add (scan->names, g_strdup (name));
}

static void
list_mentees (MentorScan *scan)
{
  g_autofree char *path = g_build_filename (scan->folder, MENTOR_STORE_MENTEES, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, &scan->error);
  const char *name;

  if (folder == NULL)
    {
      if (g_error_matches (scan->error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_clear_error (&scan->error);
      return;
    }
  scan->mentees_there = TRUE;
  while ((name = g_dir_read_name (folder)))
    if (*name != '.' && g_str_has_suffix (name, ".json"))
      see_file (scan, g_build_filename (MENTOR_STORE_MENTEES, name, NULL));
    else if (scan->first)
      mentor_disk_remove_leftover (path, name);
}

/* Files that were set aside another time, and in the place of which there is nothing yet. */
static void
list_set_aside (MentorScan *scan)
{
  g_autoptr (GPtrArray) paths = mentor_set_aside_list (scan->folder);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = paths->pdata[i];
      g_autofree char *base = mentor_set_aside_get_name (path);
      g_autofree char *reason = mentor_set_aside_get_reason (path);
      g_autofree char *name = mentor_library_find_name (base)
                                  ? g_strdup (base)
                                  : g_build_filename (MENTOR_STORE_MENTEES, base, NULL);

      if (g_hash_table_contains (scan->seen, name) || g_hash_table_contains (listed, name))
        continue;
      g_ptr_array_add (scan->troubles,
                       mentor_store_make_trouble (path, name, reason, scan->state_folder));
      g_hash_table_add (listed, g_steal_pointer (&name));
    }
}

static void
list_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MentorScan *scan = data;

  scan->data_there = g_file_test (scan->folder, G_FILE_TEST_IS_DIR);
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    {
      const char *name = mentor_libraries[i].name;
      g_autofree char *path = g_build_filename (scan->folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        see_file (scan, g_strdup (name));
    }
  list_mentees (scan);
  if (scan->first)
    list_set_aside (scan);

  scan->readers = (int) CLAMP (g_get_num_processors (), 1, MOST_READERS);
  scan->readers = CLAMP (scan->readers, 1, MAX (1, (int) scan->names->len));
  for (int i = 0, count = scan->readers; i < count; i++)
    {
      g_autoptr (GTask) reader = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (reader, g_atomic_rc_box_acquire (scan), mentor_scan_unref);
      g_task_run_in_thread (reader, read_files);
    }
}

static GHashTable *
make_known (MentorStore *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  const char *name;
  MentorLeftAlone *left;

  g_hash_table_iter_init (&iter, self->left_alone);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &left))
    if (left->trouble && left->stamp)
      g_hash_table_insert (known, g_strdup (name), g_strdup (left->stamp));
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->stamp)
        g_hash_table_insert (known, g_strdup (item->name), g_strdup (item->stamp));
    }
  return known;
}

/* Looks at the data folder in worker threads. */
void
mentor_store_scan (MentorStore *self)
{
  MentorScan *scan = g_atomic_rc_box_new0 (MentorScan);
  g_autoptr (GTask) lister = g_task_new (NULL, NULL, NULL, NULL);

  self->looking = TRUE;
  self->look_again = FALSE;
  scan->store = g_object_ref (self);
  scan->put_off = g_ptr_array_new_with_free_func (mentor_found_free);
  scan->generation = self->generation;
  scan->first = self->load != NULL;
  if (self->load && g_task_get_cancellable (self->load))
    scan->cancellable = g_object_ref (g_task_get_cancellable (self->load));
  scan->folder = g_file_get_path (self->data_folder);
  scan->state_folder = g_file_get_path (self->state_folder);
  scan->known = make_known (self);
  scan->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scan->names = g_ptr_array_new_with_free_func (g_free);
  scan->troubles = g_ptr_array_new_with_free_func (g_object_unref);

  g_task_set_task_data (lister, scan, mentor_scan_unref);
  g_task_run_in_thread (lister, list_files);
}

/* Ends the loading when nothing more is on its way. */
void
mentor_store_finish_load (MentorStore *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->load == NULL || self->looking || self->setting_aside > 0)
    return;

  task = g_steal_pointer (&self->load);
  mentor_store_set_loading (self, FALSE);
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    mentor_store_item_changed (self->libraries[i]);
  mentor_store_check_flushes (self);
  if (self->look_again)
    mentor_store_look_in (self, 0);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->folder_error)
    g_task_return_error (task, g_error_copy (self->folder_error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * mentor_store_load_async:
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when everything has been read
 * @user_data: for @callback
 *
 * Reads the files in worker threads. Records come into the list as they are read; what cannot be
 * read is a trouble. From then on the store watches the folder.
 */
void
mentor_store_load_async (MentorStore *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (!self->loading && !self->looking);

  /* The built-in records that were put into the libraries are no change of the files. */
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    self->libraries[i]->saved_serial = mentor_record_get_serial (self->libraries[i]->record);
  mentor_store_update_saved (self);

  self->load = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->load, mentor_store_load_async);
  mentor_store_set_loading (self, TRUE);
  mentor_store_scan (self);
}

/**
 * mentor_store_load_finish:
 * @error: return location; the domain is %G_FILE_ERROR
 *
 * Returns: whether the folder could be read; that a single file could not is a trouble and no error
 */
gboolean
mentor_store_load_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
