/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-builtin.h"

#include "mentor-clock.h"
#include "mentor-config.h"
#include "mentor-content.h"

#include <errno.h>

/*
 * The content that comes with the application, put into a store. The example has a folder of its own beside the real
 * data: while that folder is there, it is what the application shows.
 */

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (MENTOR_GETTEXT_PACKAGE, context, text);
}

static GBytes *
lookup (const char *name)
{
  g_autofree char *path = g_strconcat ("/com/example/Mentor/", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (path, 0, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

GFile *
mentor_builtin_example_get_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "mentor", "example", NULL);
}

GFile *
mentor_builtin_example_get_state (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "mentor", "example", NULL);
}

gboolean
mentor_builtin_example_exists (void)
{
  g_autoptr (GFile) folder = mentor_builtin_example_get_folder ();

  return g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

/**
 * mentor_builtin_example_make:
 * @error: return location; the domain is %G_FILE_ERROR
 *
 * Makes the example's folder, empty.
 *
 * Returns: whether it is there
 */
gboolean
mentor_builtin_example_make (GError **error)
{
  g_autoptr (GFile) folder = mentor_builtin_example_get_folder ();

  if (g_mkdir_with_parents (g_file_peek_path (folder), 0700) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s",
               g_file_peek_path (folder), g_strerror (errno));
  return FALSE;
}

/**
 * mentor_builtin_example_fill:
 * @store: a store on the example's folder
 *
 * Adds the relationships of the example; the store saves them.
 */
void
mentor_builtin_example_fill (MentorStore *store)
{
  g_autoptr (GBytes) xml = lookup ("example/example.xml");
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mentees = mentor_content_read_example (xml, now, translate, &error);

  if (mentees == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < mentees->len; i++)
    mentor_record_list_append (mentor_store_get_mentees (store), mentees->pdata[i]);
}

static gboolean
remove_tree (GFile *file, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) ==
      G_FILE_TYPE_DIRECTORY)
    {
      children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                            G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
      if (children == NULL)
        return FALSE;
      for (;;)
        {
          if (!g_file_enumerator_iterate (children, NULL, &child, NULL, error))
            return FALSE;
          if (child == NULL)
            break;
          if (!remove_tree (child, error))
            return FALSE;
        }
    }
  return g_file_delete (file, NULL, error);
}

static void
remove_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GFile) folder = mentor_builtin_example_get_folder ();
  g_autoptr (GFile) state = mentor_builtin_example_get_state ();
  GError *error = NULL;

  if (g_file_query_exists (state, NULL) && !remove_tree (state, &error))
    g_clear_error (&error);
  if (remove_tree (folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_builtin_example_remove_async:
 * @callback: called when done
 * @user_data: for @callback
 *
 * Removes the example's folder with all that is in it; the real data stands elsewhere.
 */
void
mentor_builtin_example_remove_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, mentor_builtin_example_remove_async);
  g_task_run_in_thread (task, remove_in_thread);
}

gboolean
mentor_builtin_example_remove_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
add_to_library (gpointer library, MentorRecordList *list, GPtrArray *records)
{
  mentor_record_begin_load (library);
  mentor_record_list_adopt (list, records);
  mentor_record_end_load (library);
}

/**
 * mentor_builtin_add_prompts:
 * @store: a store that is not loaded yet
 *
 * Puts the built-in prompts into the library.
 */
void
mentor_builtin_add_prompts (MentorStore *store)
{
  g_autoptr (GBytes) xml = lookup ("prompts/prompts.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prompts = mentor_content_read_prompts (xml, translate, &error);
  MentorPromptLibrary *library = mentor_store_get_prompts (store);

  if (prompts == NULL)
    g_error ("%s", error->message);
  add_to_library (library, mentor_prompt_library_get_prompts (library), prompts);
}

/**
 * mentor_builtin_add_templates:
 * @store: a store that is not loaded yet
 *
 * Puts the built-in templates into the library.
 */
void
mentor_builtin_add_templates (MentorStore *store)
{
  g_autoptr (GBytes) xml = lookup ("templates/templates.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = mentor_content_read_templates (xml, translate, &error);
  MentorTemplateLibrary *library = mentor_store_get_templates (store);

  if (templates == NULL)
    g_error ("%s", error->message);
  add_to_library (library, mentor_template_library_get_templates (library), templates);
}
