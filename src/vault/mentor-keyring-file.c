/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-file.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The file of libsecret's file backend. libsecret 0.21.7 trusts what stands in it: a cut file
 * aborts the process, a flipped bit can make it run for hours. It is looked at here before
 * libsecret opens it. Its first version is written without fsync, and its folder is never synced;
 * that is done here after a store.
 */

#define HEADER "GnomeKeyring\n\r\0\n"
#define HEADER_LENGTH 16
#define MAX_BYTES (256 * 1024 * 1024)
#define MAX_ITERATIONS 10000000

/**
 * mentor_keyring_file_get_path: (skip)
 *
 * Returns: (transfer full): where libsecret keeps it
 */
char *
mentor_keyring_file_get_path (void)
{
  const char *path = g_getenv ("SECRET_FILE_TEST_PATH");

  if (path && *path != '\0')
    return g_strdup (path);
  return g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring", NULL);
}

/**
 * mentor_keyring_file_exists: (skip)
 *
 * Returns: whether there is one
 */
gboolean
mentor_keyring_file_exists (void)
{
  g_autofree char *path = mentor_keyring_file_get_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (
      error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNREADABLE,
      _ ("The keyring file is damaged. It stays as it is; the version before may stand "
         "beside it, with a tilde at the end of its name."));
  return FALSE;
}

static guint
count_items (GVariant *items, const char *attribute)
{
  guint count = 0;

  for (gsize i = 0; i < g_variant_n_children (items); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);
      g_autoptr (GVariant) attributes = g_variant_get_child_value (item, 0);
      g_autoptr (GVariant) found = NULL;

      if (attribute)
        found = g_variant_lookup_value (attributes, attribute, NULL);
      count += found || attribute == NULL ? 1 : 0;
    }
  return count;
}

/**
 * mentor_keyring_file_check_data: (skip)
 * @bytes: the content of a keyring file
 * @attribute: (nullable): the name of an attribute
 * @n_items: (out) (optional): how many items have @attribute. Names stand there as they are, values
 * do not
 * @error: return location; %MENTOR_VAULT_ERROR_UNREADABLE
 *
 * Returns: whether libsecret can open it without harm; not whether it can decrypt it
 */
gboolean
mentor_keyring_file_check_data (GBytes *bytes,
                                const char *attribute,
                                guint *n_items,
                                GError **error)
{
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GVariant) salt = NULL;
  g_autoptr (GVariant) items = NULL;
  guint32 salt_length, iterations;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length < HEADER_LENGTH + 2 || memcmp (data, HEADER, HEADER_LENGTH) != 0 ||
      data[HEADER_LENGTH] != 1 || data[HEADER_LENGTH + 1] != 0)
    return damaged (error);

  body = g_bytes_new_from_bytes (bytes, HEADER_LENGTH + 2, length - HEADER_LENGTH - 2);
  content = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE ("(uayutua(a{say}ay))"), body, FALSE));
  if (!g_variant_is_normal_form (content))
    return damaged (error);
  g_variant_get (content, "(u@ayutu@a(a{say}ay))", &salt_length, &salt, &iterations, NULL, NULL,
                 &items);
  if (GUINT32_FROM_LE (salt_length) != g_variant_n_children (salt) ||
      GUINT32_FROM_LE (iterations) == 0 || GUINT32_FROM_LE (iterations) > MAX_ITERATIONS)
    return damaged (error);

  if (n_items)
    *n_items = count_items (items, attribute);
  return TRUE;
}

/* What was found sound last, so that an unchanged file is read once. */
typedef struct
{
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec changed;
} Stamp;

static GMutex sound_lock;
static Stamp sound;

static gboolean
stamp_equal (const Stamp *a, const Stamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}

static gboolean
is_known_sound (const Stamp *stamp)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&sound_lock);

  return stamp_equal (stamp, &sound);
}

static void
remember_sound (const Stamp *stamp)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&sound_lock);

  sound = *stamp;
}

static gboolean
check_file (const char *path, const char *attribute, guint *n_items, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  struct stat info;
  gsize length;
  Stamp stamp;

  *n_items = 0;
  if (stat (path, &info) != 0 && errno == ENOENT)
    return TRUE;
  /* A FIFO or a device would not end. */
  if (!S_ISREG (info.st_mode) || info.st_size > MAX_BYTES)
    return damaged (error);
  stamp = (Stamp) { info.st_dev, info.st_ino, info.st_size, info.st_ctim };
  if (attribute == NULL && is_known_sound (&stamp))
    return TRUE;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return damaged (error);
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  if (!mentor_keyring_file_check_data (bytes, attribute, n_items, error))
    return FALSE;
  remember_sound (&stamp);
  return TRUE;
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = mentor_keyring_file_get_path ();
  GError *error = NULL;
  guint n_items;

  if (check_file (path, data, &n_items, &error))
    g_task_return_int (task, n_items);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_keyring_file_check_async: (skip)
 * @attribute: (nullable): the name of an attribute to count
 * @cancellable: (nullable): to stop
 * @callback: called when it has been looked at
 *
 * Looks at the file as mentor_keyring_file_check_data() does. No file is a sound file.
 */
void
mentor_keyring_file_check_async (const char *attribute,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_file_check_async);
  g_task_set_task_data (task, g_strdup (attribute), g_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * mentor_keyring_file_check_finish: (skip)
 * @n_items: (out) (optional): how many items have the attribute
 * @error: return location; %MENTOR_VAULT_ERROR_UNREADABLE
 *
 * Returns: whether libsecret can open it
 */
gboolean
mentor_keyring_file_check_finish (GAsyncResult *result, guint *n_items, GError **error)
{
  const gssize count = g_task_propagate_int (G_TASK (result), error);

  if (count < 0)
    return FALSE;
  if (n_items)
    *n_items = (guint) count;
  return TRUE;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  const int fd = open (path, O_RDONLY | O_CLOEXEC | flags);
  int code = 0;

  if (fd < 0 || fsync (fd) != 0)
    code = errno;
  if (fd >= 0)
    close (fd);
  if (code != 0)
    g_set_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN, "%s", g_strerror (code));
  return code == 0;
}

static void
sync_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = mentor_keyring_file_get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GError *error = NULL;
  guint n_items;

  if (check_file (path, "part", &n_items, &error) && n_items == 0)
    g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_UNKNOWN));
  else if (error == NULL && sync_path (path, 0, &error) && sync_path (folder, O_DIRECTORY, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_keyring_file_sync_async: (skip)
 * @callback: called when it is on the disk
 *
 * After a store: looks at what libsecret has written and makes it and its place in the folder
 * durable.
 */
void
mentor_keyring_file_sync_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_file_sync_async);
  g_task_run_in_thread (task, sync_thread);
}

/**
 * mentor_keyring_file_sync_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR_UNKNOWN
 *
 * Returns: whether it is on the disk
 */
gboolean
mentor_keyring_file_sync_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
make_older (const char *path)
{
  struct timespec times[2] = { { 0, UTIME_OMIT }, { 0, 0 } };
  struct stat info;

  if (stat (path, &info) != 0)
    return;
  times[1].tv_sec = info.st_mtim.tv_sec + 2;
  utimensat (AT_FDCWD, path, times, 0);
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = mentor_keyring_file_get_path ();
  const gboolean was_there = GPOINTER_TO_INT (data);
  guint n_items;

  if (was_there)
    make_older (path);
  else if (!check_file (path, NULL, &n_items, NULL))
    unlink (path);
  g_task_return_boolean (task, TRUE);
}

/**
 * mentor_keyring_file_recover_async: (skip)
 * @was_there: whether the file was there before the store
 * @callback: called when it is done
 *
 * After a store that failed, so that the next one finds a file to work with.
 *
 * A first file is written to its place directly: one that was cut short is removed, there was
 * nothing before it. One that was there has its time of modification moved on by two seconds:
 * libsecret reads the file again when that time is another whole second, and a write by another
 * process within the same second makes its every later store fail.
 */
void
mentor_keyring_file_recover_async (gboolean was_there,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_file_recover_async);
  g_task_set_task_data (task, GINT_TO_POINTER (was_there), NULL);
  g_task_run_in_thread (task, recover_thread);
}

static void
set_aside_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = mentor_keyring_file_get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = NULL;
  GError *error = NULL;
  guint n_items;

  /* A backup may have been put back meanwhile. */
  if (check_file (path, NULL, &n_items, NULL))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  for (guint number = 1; aside == NULL || g_file_test (aside, G_FILE_TEST_EXISTS); number++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%u", path, number);
    }
  if (rename (path, aside) != 0)
    g_task_return_new_error (task, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED, "%s", g_strerror (errno));
  else if (sync_path (folder, O_DIRECTORY, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_keyring_file_set_aside_async: (skip)
 * @callback: called when it is done
 *
 * Gives a file that is damaged another name, so that there is none. One that can be opened stays.
 */
void
mentor_keyring_file_set_aside_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_file_set_aside_async);
  g_task_run_in_thread (task, set_aside_thread);
}

/**
 * mentor_keyring_file_set_aside_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Returns: whether no damaged file is in the way any more
 */
gboolean
mentor_keyring_file_set_aside_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
