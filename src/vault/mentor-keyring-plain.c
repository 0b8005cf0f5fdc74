/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-plain.h"

#include <string.h>

/*
 * GNOME Keyring writes a keyring that has no password as a plain key file. Nothing on the bus tells of it, so the files
 * are looked at: those that hold notes of ours, or, before there are any, the one that new secrets go to.
 */

#define PLAIN "[keyring]"
#define ENCRYPTED "GnomeKeyring\n\r"

typedef enum
{
  FILE_OTHER,
  FILE_PLAIN,
  FILE_ENCRYPTED,
} FileKind;

static gboolean
contains (GBytes *bytes, const char *needle, gsize length)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size > 0 && memmem (data, size, needle, length) != NULL;
}

static gboolean
begins (GBytes *bytes, const char *beginning)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size >= strlen (beginning) && memcmp (data, beginning, strlen (beginning)) == 0;
}

static GBytes *
read_file (const char *path)
{
  char *data;
  gsize length;

  /* A pipe would never end. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &data, &length, NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}

/* In an encrypted file the names of attributes can be read, each with its length before it, and their values cannot. */
static FileKind
look_at (const char *path, gboolean *ours)
{
  static const char record[] = "\0\0\0\6record";
  static const char part[] = "\0\0\0\4part";
  g_autoptr (GBytes) bytes = read_file (path);

  *ours = FALSE;
  if (bytes && begins (bytes, PLAIN))
    {
      *ours = contains (bytes, "com.example.Mentor.notebook", strlen ("com.example.Mentor.notebook"));
      return FILE_PLAIN;
    }
  if (bytes && begins (bytes, ENCRYPTED))
    {
      *ours = contains (bytes, record, sizeof record - 1) && contains (bytes, part, sizeof part - 1);
      return FILE_ENCRYPTED;
    }
  return FILE_OTHER;
}

static MentorKeyringPassword
look_at_default (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "default", NULL);
  g_autofree char *name = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *file = NULL;
  gboolean ours;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &name, NULL, NULL))
    g_strstrip (name);
  else
    /* Unless somebody chose another one. */
    name = g_strdup ("login");
  if (*name == '\0' || strchr (name, G_DIR_SEPARATOR))
    return MENTOR_KEYRING_PASSWORD_UNKNOWN;
  file_name = g_strconcat (name, ".keyring", NULL);
  file = g_build_filename (folder, file_name, NULL);
  switch (look_at (file, &ours))
    {
    case FILE_PLAIN:
      return MENTOR_KEYRING_PASSWORD_NONE;
    case FILE_ENCRYPTED:
      return MENTOR_KEYRING_PASSWORD_SET;
    case FILE_OTHER:
      break;
    }
  return MENTOR_KEYRING_PASSWORD_UNKNOWN;
}

/**
 * mentor_keyring_plain_look_in: (skip)
 * @folder: where GNOME Keyring keeps its files
 *
 * It reads files, so it is not for the main thread.
 *
 * Returns: whether the notes are encrypted there
 */
MentorKeyringPassword
mentor_keyring_plain_look_in (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  MentorKeyringPassword found = MENTOR_KEYRING_PASSWORD_UNKNOWN;
  const char *name;

  while (entries && (name = g_dir_read_name (entries)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean ours;
      FileKind kind;

      if (!g_str_has_suffix (name, ".keyring"))
        continue;
      kind = look_at (path, &ours);
      /* One file that anybody can read is enough. */
      if (ours && kind == FILE_PLAIN)
        return MENTOR_KEYRING_PASSWORD_NONE;
      if (ours && kind == FILE_ENCRYPTED)
        found = MENTOR_KEYRING_PASSWORD_SET;
    }
  return found != MENTOR_KEYRING_PASSWORD_UNKNOWN ? found : look_at_default (folder);
}

static void
look (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "keyrings", NULL);

  g_task_return_int (task, mentor_keyring_plain_look_in (folder));
}

/**
 * mentor_keyring_plain_look_async: (skip)
 * @cancellable: (nullable): to stop
 * @callback: called when it is known
 *
 * Looks, on another thread, whether GNOME Keyring keeps the notes encrypted.
 */
void
mentor_keyring_plain_look_async (GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_plain_look_async);
  g_task_run_in_thread (task, look);
}

/**
 * mentor_keyring_plain_look_finish: (skip)
 *
 * Returns: what was found, and that it is unknown when it was stopped
 */
MentorKeyringPassword
mentor_keyring_plain_look_finish (GAsyncResult *result)
{
  const gssize found = g_task_propagate_int (G_TASK (result), NULL);

  return found < 0 ? MENTOR_KEYRING_PASSWORD_UNKNOWN : (MentorKeyringPassword) found;
}
