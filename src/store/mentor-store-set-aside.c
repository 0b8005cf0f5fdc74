/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-disk.h"
#include "mentor-history-folder.h"
#include "mentor-set-aside.h"
#include "mentor-store-private.h"

#include <string.h>

#define SOON_MS 200

/* All that a worker thread needs to set a file aside. */
typedef struct
{
  char *data_folder;
  char *state_folder;
  char *name;
  char *stamp; /* nullable: it is no ordinary file */
  char *reason;
  GDateTime *now;
} Job;

typedef struct
{
  MentorStore *store;
  char *name;
} Call;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->data_folder);
  g_free (job->state_folder);
  g_free (job->name);
  g_free (job->stamp);
  g_free (job->reason);
  g_date_time_unref (job->now);
  g_free (job);
}

/* What a file is called, without its suffix, when that is the id of a record. */
static char *
get_id (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *id = NULL;

  if (!g_str_has_suffix (base, ".json"))
    return NULL;
  id = g_strndup (base, strlen (base) - strlen (".json"));
  return g_uuid_string_is_valid (id) ? g_steal_pointer (&id) : NULL;
}

/* A trouble with a file that stands at @path and stood at @name in the data folder, with the newest
 * good version that the history has. For worker threads. */
MentorTrouble *
mentor_store_make_trouble (const char *path,
                           const char *name,
                           const char *reason,
                           const char *state_folder)
{
  const MentorLibrary *library = mentor_library_find_name (name);
  g_autofree char *id = get_id (name);
  g_autofree char *history = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) earlier = NULL;

  if (library || id)
    {
      history = g_build_filename (state_folder, "history", library ? library->key : id, NULL);
      earlier = mentor_history_folder_find_good (history, library ? library->format
                                                                  : &mentor_format_mentee);
    }
  return mentor_trouble_new (MENTOR_TROUBLE_UNREADABLE, id, file, earlier, reason);
}

/* Gives the trouble, or nothing when the file is another one by now. */
static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *path = g_build_filename (job->data_folder, job->name, NULL);
  g_autofree char *stamp = mentor_disk_get_stamp (path, NULL);
  g_autofree char *place = NULL;

  if (g_strcmp0 (stamp, job->stamp) != 0)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  place = mentor_set_aside (job->data_folder, job->name, job->reason, job->now, NULL);
  g_task_return_pointer (
      task,
      mentor_store_make_trouble (place ? place : path, job->name, job->reason, job->state_folder),
      g_object_unref);
}

/* The record is open here, so that the version in memory is the good one: it is written again. */
static MentorTrouble *
write_again (MentorStoreItem *item, MentorTrouble *trouble)
{
  mentor_store_item_set_on_disk (item, NULL, NULL);
  item->must_write = TRUE;
  mentor_store_item_changed (item);
  return mentor_trouble_new (MENTOR_TROUBLE_UNREADABLE, mentor_record_get_id (item->record),
                             mentor_trouble_get_file (trouble), NULL,
                             mentor_trouble_get_message (trouble));
}

static void
on_set_aside (GObject *source, GAsyncResult *result, gpointer data)
{
  Call *call = data;
  MentorStore *self = call->store;
  MentorStoreItem *item = mentor_store_find_name (self, call->name);
  g_autoptr (MentorTrouble) trouble = g_task_propagate_pointer (G_TASK (result), NULL);

  self->setting_aside--;
  if (trouble == NULL)
    mentor_store_look_in (self, SOON_MS);
  else
    {
      Job *job = g_task_get_task_data (G_TASK (result));
      g_autofree char *path = mentor_store_make_path (self, call->name);
      g_autofree char *place = g_file_get_path (mentor_trouble_get_file (trouble));

      if (g_str_equal (path, place))
        mentor_store_leave_alone (self, call->name, job->stamp, trouble);
      else
        {
          mentor_store_leave_alone (self, call->name, NULL, NULL);
          if (item && (item->library == NULL || item->stamp))
            {
              g_autoptr (MentorTrouble) told = write_again (item, trouble);

              mentor_store_add_trouble (self, told);
            }
          else
            mentor_store_add_trouble (self, trouble);
        }
    }
  mentor_store_finish_load (self);
  g_free (call->name);
  g_free (call);
  g_object_unref (self);
}

/* Moves a file that could not be understood out of the way, and tells of it. */
void
mentor_store_set_aside (MentorStore *self, const char *name, const char *stamp, const char *reason)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);
  Call *call = g_new0 (Call, 1);

  self->setting_aside++;
  job->data_folder = g_file_get_path (self->data_folder);
  job->state_folder = g_file_get_path (self->state_folder);
  job->name = g_strdup (name);
  job->stamp = g_strdup (stamp);
  job->reason = g_strdup (reason);
  job->now = mentor_clock_now ();
  call->store = g_object_ref (self);
  call->name = g_strdup (name);

  task = g_task_new (NULL, NULL, on_set_aside, call);
  g_task_set_source_tag (task, mentor_store_set_aside);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}
