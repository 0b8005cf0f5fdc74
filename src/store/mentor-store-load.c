/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-store-private.h"

#include <malloc.h>

/* Below the priority at which GTK draws, so that the window is on screen first. */
#define DELIVERY_PRIORITY (G_PRIORITY_HIGH_IDLE + 30)
#define MOST_READERS 4

/* One look at the data folder. Worker threads take the names one by one; what they find goes to the main thread in the
 * order in which it was found, and the end after all of it. */
typedef struct {
  MentorStore *store; /* for the main thread only: it lets go of it at the end */
  GTask *task;        /* as above; nullable */
  GCancellable *cancellable;
  char *folder;
  GPtrArray *names; /* relative to the folder */
  int next;
  int readers;
  GError *error;
} MentorScan;

/* A file that was read. */
typedef struct {
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

  g_clear_object (&scan->cancellable);
  g_free (scan->folder);
  g_ptr_array_unref (scan->names);
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

  mentor_scan_unref (found->scan);
  g_free (found->name);
  g_free (found->stamp);
  g_clear_object (&found->record);
  g_clear_error (&found->error);
  g_free (found);
}

/* Not g_main_context_invoke(): that calls the function here when the main thread happens to be out of its loop. */
static void
run_in_main (GSourceFunc function, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, DELIVERY_PRIORITY);
  g_source_set_callback (source, function, data, destroy);
  g_source_attach (source, NULL);
}

static void
mentor_store_adopt (MentorStore *self, MentorFound *found)
{
  GDateTime *modified = mentor_record_get_modified (found->record);
  MentorStoreItem *item;

  if (found->format == &mentor_format_prompts)
    {
      item = self->prompts_item;
      mentor_store_adopt_prompts (self, found->record);
    }
  else
    {
      item = mentor_store_add_item (self, found->record, found->format, found->name);
      self->adopting++;
      mentor_record_list_append (self->mentees, found->record);
      self->adopting--;
    }
  mentor_store_item_set_on_disk (item, g_steal_pointer (&found->stamp), modified);
}

static gboolean
on_found (gpointer data)
{
  MentorFound *found = data;
  MentorStore *self = found->scan->store;

  if (found->record)
    mentor_store_adopt (self, found);
  else
    {
      g_autofree char *path = mentor_store_make_path (self, found->name);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (MentorTrouble) trouble =
          mentor_trouble_new (MENTOR_TROUBLE_UNREADABLE, NULL, file, NULL, found->error->message);

      mentor_store_add_trouble (self, trouble);
    }
  return G_SOURCE_REMOVE;
}

static gboolean
on_scan_done (gpointer data)
{
  MentorScan *scan = data;
  g_autoptr (MentorStore) self = g_steal_pointer (&scan->store);
  g_autoptr (GTask) task = g_steal_pointer (&scan->task);

  mentor_store_set_loading (self, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (scan->error)
    {
      g_autoptr (MentorTrouble) trouble = mentor_trouble_new (
          MENTOR_TROUBLE_FOLDER, NULL, self->data_folder, NULL, scan->error->message);

      mentor_store_add_trouble (self, trouble);
      g_task_return_error (task, g_steal_pointer (&scan->error));
    }
  else
    g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

static void
read_file (MentorScan *scan, const char *name)
{
  MentorFound *found = g_new0 (MentorFound, 1);
  g_autofree char *path = g_build_filename (scan->folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  found->scan = g_atomic_rc_box_acquire (scan);
  found->name = g_strdup (name);
  found->format = g_str_equal (name, MENTOR_STORE_PROMPTS) ? &mentor_format_prompts
                                                           : &mentor_format_mentee;
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
      /* What the parsers used is given back once, when all of them are done. */
      malloc_trim (0);
      run_in_main (on_scan_done, g_atomic_rc_box_acquire (scan), mentor_scan_unref);
    }
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
  while ((name = g_dir_read_name (folder)))
    if (*name != '.' && g_str_has_suffix (name, ".json"))
      g_ptr_array_add (scan->names, g_build_filename (MENTOR_STORE_MENTEES, name, NULL));
}

static void
list_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MentorScan *scan = data;
  g_autofree char *prompts = g_build_filename (scan->folder, MENTOR_STORE_PROMPTS, NULL);

  if (g_file_test (prompts, G_FILE_TEST_EXISTS))
    g_ptr_array_add (scan->names, g_strdup (MENTOR_STORE_PROMPTS));
  list_mentees (scan);

  scan->readers = (int) CLAMP (g_get_num_processors (), 1, MOST_READERS);
  for (int i = 0, count = scan->readers; i < count; i++)
    {
      g_autoptr (GTask) reader = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (reader, g_atomic_rc_box_acquire (scan), mentor_scan_unref);
      g_task_run_in_thread (reader, read_files);
    }
}

/**
 * mentor_store_load_async:
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when everything has been read
 * @user_data: for @callback
 *
 * Reads the files in worker threads. Records come into the list as they are read; what can not be read is a trouble.
 */
void
mentor_store_load_async (MentorStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  MentorScan *scan;
  g_autoptr (GTask) lister = NULL;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (!self->loading);

  mentor_store_set_loading (self, TRUE);
  scan = g_atomic_rc_box_new0 (MentorScan);
  scan->store = g_object_ref (self);
  scan->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (scan->task, mentor_store_load_async);
  scan->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  scan->folder = g_file_get_path (self->data_folder);
  scan->names = g_ptr_array_new_with_free_func (g_free);

  lister = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (lister, scan, mentor_scan_unref);
  g_task_run_in_thread (lister, list_files);
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
