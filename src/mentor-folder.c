/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-folder.h"

#include "mentor-builtin.h"

/**
 * MentorFolder:
 *
 * The data folder in use and what is in it, with or without a window. It knows nothing of private
 * notes.
 */
struct _MentorFolder
{
  GObject parent_instance;

  MentorStore *store;
  gboolean example;
  gboolean loading;
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (MentorFolder, mentor_folder, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
mentor_folder_finalize (GObject *object)
{
  MentorFolder *self = MENTOR_FOLDER (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (mentor_folder_parent_class)->finalize (object);
}

static void
mentor_folder_class_init (MentorFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_folder_finalize;

  /**
   * MentorFolder::loaded:
   *
   * All records are there that can be read. What went wrong stands in the store's troubles.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_folder_init (MentorFolder *self)
{
}

/**
 * mentor_folder_new:
 * @settings: says which folder it is, unless the example is there
 *
 * Returns: (transfer full): the folder, of which nothing was read yet
 */
MentorFolder *
mentor_folder_new (GSettings *settings)
{
  MentorFolder *self = g_object_new (MENTOR_TYPE_FOLDER, NULL);
  g_autofree char *chosen = g_settings_get_string (settings, "data-folder");
  g_autoptr (GFile) data = NULL;
  g_autoptr (GFile) state = NULL;

  self->example = mentor_builtin_example_exists ();
  if (self->example)
    {
      data = mentor_builtin_example_get_folder ();
      state = mentor_builtin_example_get_state ();
    }
  else
    {
      data = *chosen ? g_file_new_for_path (chosen)
                     : g_file_new_build_filename (g_get_user_data_dir (), "mentor", NULL);
      state = g_file_new_build_filename (g_get_user_state_dir (), "mentor", NULL);
    }
  self->store = mentor_store_new (data, state);
  return self;
}

/**
 * mentor_folder_get_store:
 *
 * Returns: (transfer none): the store on the folder
 */
MentorStore *
mentor_folder_get_store (MentorFolder *self)
{
  return self->store;
}

/**
 * mentor_folder_is_example:
 *
 * Returns: whether it is the example's, about people who do not exist
 */
gboolean
mentor_folder_is_example (MentorFolder *self)
{
  return self->example;
}

/**
 * mentor_folder_is_loaded:
 *
 * Returns: whether all records are there
 */
gboolean
mentor_folder_is_loaded (MentorFolder *self)
{
  return self->loaded;
}

/**
 * mentor_folder_is_empty:
 *
 * Returns: whether nothing was ever written in it: no record, and none that cannot be read
 */
gboolean
mentor_folder_is_empty (MentorFolder *self)
{
  return mentor_record_list_get_size (mentor_store_get_mentees (self->store)) == 0 &&
         g_list_model_get_n_items (mentor_store_get_troubles (self->store)) == 0;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorFolder) self = data;

  mentor_store_load_finish (self->store, result, NULL);
  self->loading = FALSE;
  self->loaded = TRUE;
  g_debug ("records loaded");
  if (self->example && mentor_folder_is_empty (self))
    mentor_builtin_example_fill (self->store);
  g_signal_emit (self, signals[LOADED], 0);
}

/**
 * mentor_folder_load:
 *
 * Reads everything, unless that was done or is being done.
 */
void
mentor_folder_load (MentorFolder *self)
{
  if (self->loading || self->loaded)
    return;
  self->loading = TRUE;
  mentor_builtin_add_prompts (self->store);
  mentor_builtin_add_templates (self->store);
  mentor_store_load_async (self->store, NULL, on_loaded, g_object_ref (self));
}
