/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-private.h"

/**
 * MentorStore:
 *
 * The records and their files.
 *
 * Every mentee record is a file of its own in the data folder, and so are the prompts and the
 * templates. The store
 * reads them in worker threads, watches the records, and writes the one that changed two seconds
 * after the last change. What goes wrong is in [method@Store.get_troubles].
 *
 * Everything here belongs to the thread with the main context in which the store was made, and none
 * of it waits for the disk.
 */

enum
{
  PROP_MENTEES = 1,
  PROP_PROMPTS,
  PROP_TEMPLATES,
  PROP_TROUBLES,
  PROP_LOADING,
  PROP_SAVED,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MentorStore, mentor_store, G_TYPE_OBJECT)

MentorStoreItem *
mentor_store_add_item (MentorStore *self,
                       MentorRecord *record,
                       const MentorFormat *format,
                       const char *name)
{
  MentorStoreItem *item = mentor_store_item_new (self, record, format, name);

  g_ptr_array_add (self->items, item);
  return item;
}

void
mentor_store_drop_item (MentorStore *self, MentorStoreItem *item)
{
  mentor_store_item_set_trouble (item, NULL);
  g_ptr_array_remove (self->items, item);
}

MentorStoreItem *
mentor_store_find_id (MentorStore *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (g_strcmp0 (mentor_record_get_id (item->record), id) == 0)
        return item;
    }
  return NULL;
}

MentorStoreItem *
mentor_store_find_name (MentorStore *self, const char *name)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (g_str_equal (item->name, name))
        return item;
    }
  return NULL;
}

/* Where the earlier versions of a record are. */
char *
mentor_store_make_history (MentorStore *self, const char *key)
{
  return g_build_filename (g_file_peek_path (self->state_folder), "history", key, NULL);
}

/* Where the file with this name relative to the data folder stands. */
char *
mentor_store_make_path (MentorStore *self, const char *name)
{
  return g_build_filename (g_file_peek_path (self->data_folder), name, NULL);
}

void
mentor_store_set_loading (MentorStore *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

void
mentor_store_update_saved (MentorStore *self)
{
  gboolean saved = TRUE;

  for (guint i = 0; saved && i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      saved = !item->writing && !mentor_store_item_is_unsaved (item);
    }
  if (self->saved == saved)
    return;
  self->saved = saved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

void
mentor_store_add_trouble (MentorStore *self, MentorTrouble *trouble)
{
  g_list_store_append (self->troubles, trouble);
}

void
mentor_store_remove_trouble (MentorStore *self, MentorTrouble *trouble)
{
  guint position;

  if (g_list_store_find (self->troubles, trouble, &position))
    g_list_store_remove (self->troubles, position);
}

static void
mentor_left_alone_free (gpointer data)
{
  MentorLeftAlone *left = data;

  g_free (left->stamp);
  g_clear_object (&left->trouble);
  g_free (left);
}

/* Notes that the file stands for no record, and why: @trouble is nullable. Without a stamp and a
 * trouble, that it does so no longer. */
void
mentor_store_leave_alone (MentorStore *self,
                          const char *name,
                          const char *stamp,
                          MentorTrouble *trouble)
{
  MentorLeftAlone *left = g_hash_table_lookup (self->left_alone, name);

  if (left && left->trouble)
    mentor_store_remove_trouble (self, left->trouble);
  g_hash_table_remove (self->left_alone, name);
  if (stamp == NULL && trouble == NULL)
    return;

  left = g_new0 (MentorLeftAlone, 1);
  left->stamp = g_strdup (stamp);
  g_set_object (&left->trouble, trouble);
  g_hash_table_insert (self->left_alone, g_strdup (name), left);
  if (trouble)
    mentor_store_add_trouble (self, trouble);
}

/* A record that comes from a file. */
void
mentor_store_append_mentee (MentorStore *self, MentorRecord *record)
{
  self->adopting++;
  mentor_record_list_append (self->mentees, record);
  self->adopting--;
}

static void
mentor_store_note_removed (MentorStore *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->library || item->removed ||
          mentor_record_list_get_position (self->mentees, item->record, NULL))
        continue;
      item->removed = TRUE;
      mentor_store_item_changed (item);
    }
}

/* A record that was put into the list, perhaps again. */
static void
mentor_store_note_added (MentorStore *self, MentorRecord *record)
{
  MentorStoreItem *item = mentor_store_find_id (self, mentor_record_get_id (record));
  g_autofree char *name = NULL;

  if (item && item->record == record)
    {
      item->removed = FALSE;
      if (!item->writing && !mentor_store_item_is_unsaved (item))
        {
          item->first_change = 0;
          item->attempts = 0;
          mentor_store_item_set_trouble (item, NULL);
        }
      mentor_store_item_changed (item);
      mentor_store_update_saved (self);
      return;
    }
  g_return_if_fail (item == NULL || item->removed);

  if (item)
    mentor_store_item_set_record (item, record);
  else
    {
      name = g_strdup_printf (MENTOR_STORE_MENTEES "/%s.json", mentor_record_get_id (record));
      item = mentor_store_add_item (self, record, &mentor_format_mentee, name);
    }
  item->removed = FALSE;
  item->must_write = TRUE;
  mentor_store_item_changed (item);
}

static void
on_mentees_changed (MentorStore *self, guint position, guint removed, guint added)
{
  if (self->adopting > 0)
    return;

  for (guint i = position; i < position + added; i++)
    mentor_store_note_added (self, mentor_record_list_get (self->mentees, i));
  if (removed > 0)
    mentor_store_note_removed (self);
}

static void
mentor_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorStore *self = MENTOR_STORE (object);

  switch (id)
    {
    case PROP_MENTEES:
      g_value_set_object (value, self->mentees);
      return;
    case PROP_PROMPTS:
      g_value_set_object (value, self->prompts);
      return;
    case PROP_TEMPLATES:
      g_value_set_object (value, self->templates);
      return;
    case PROP_TROUBLES:
      g_value_set_object (value, self->troubles);
      return;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      return;
    case PROP_SAVED:
      g_value_set_boolean (value, self->saved);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_store_dispose (GObject *object)
{
  MentorStore *self = MENTOR_STORE (object);

  g_signal_handlers_disconnect_by_func (self->mentees, on_mentees_changed, self);
  mentor_store_unwatch (self);
  g_ptr_array_set_size (self->items, 0);

  G_OBJECT_CLASS (mentor_store_parent_class)->dispose (object);
}

static void
mentor_store_finalize (GObject *object)
{
  MentorStore *self = MENTOR_STORE (object);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->mentees);
  g_clear_object (&self->prompts);
  g_clear_object (&self->templates);
  g_clear_object (&self->me);
  g_hash_table_unref (self->left_alone);
  g_clear_object (&self->folder_trouble);
  g_clear_error (&self->folder_error);
  g_clear_object (&self->troubles);
  g_clear_object (&self->data_folder);
  g_clear_object (&self->state_folder);

  G_OBJECT_CLASS (mentor_store_parent_class)->finalize (object);
}

static void
mentor_store_class_init (MentorStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = mentor_store_get_property;
  object_class->dispose = mentor_store_dispose;
  object_class->finalize = mentor_store_finalize;

  properties[PROP_MENTEES] =
      g_param_spec_object ("mentees", NULL, NULL, MENTOR_TYPE_RECORD_LIST, flags);
  properties[PROP_PROMPTS] =
      g_param_spec_object ("prompts", NULL, NULL, MENTOR_TYPE_PROMPT_LIBRARY, flags);
  properties[PROP_TEMPLATES] =
      g_param_spec_object ("templates", NULL, NULL, MENTOR_TYPE_TEMPLATE_LIBRARY, flags);
  properties[PROP_TROUBLES] =
      g_param_spec_object ("troubles", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * MentorStore:loading:
   *
   * Whether records are still on their way from the disk.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  /**
   * MentorStore:saved:
   *
   * Whether everything is on the disk for good.
   */
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
add_library (MentorStore *self, guint number, MentorRecord *root)
{
  const MentorLibrary *library = &mentor_libraries[number];
  MentorStoreItem *item = mentor_store_add_item (self, root, library->format, library->name);

  item->library = library;
  item->strays = g_ptr_array_new_with_free_func (g_object_unref);
  self->libraries[number] = item;
}

static void
mentor_store_init (MentorStore *self)
{
  self->saved = TRUE;
  self->items = g_ptr_array_new_with_free_func (mentor_store_item_detach);
  self->left_alone =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mentor_left_alone_free);
  self->troubles = g_list_store_new (MENTOR_TYPE_TROUBLE);
  self->mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  self->prompts = mentor_prompt_library_new ();
  self->templates = mentor_template_library_new ();
  self->me = mentor_me_new ();
  add_library (self, 0, MENTOR_RECORD (self->prompts));
  add_library (self, 1, MENTOR_RECORD (self->templates));
  add_library (self, 2, MENTOR_RECORD (self->me));
  g_signal_connect_object (self->mentees, "items-changed", G_CALLBACK (on_mentees_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mentor_store_new:
 * @data_folder: where the records are; it need not exist
 * @state_folder: where earlier versions are kept; it need not exist
 *
 * Returns: (transfer full): a store that has not read anything yet
 */
MentorStore *
mentor_store_new (GFile *data_folder, GFile *state_folder)
{
  MentorStore *self = g_object_new (MENTOR_TYPE_STORE, NULL);

  self->data_folder = g_object_ref (data_folder);
  self->state_folder = g_object_ref (state_folder);
  return self;
}

/**
 * mentor_store_get_data_folder:
 *
 * Returns: (transfer none): where the records are
 */
GFile *
mentor_store_get_data_folder (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return self->data_folder;
}

/**
 * mentor_store_get_mentees:
 *
 * A record that is put into the list is saved; one that is taken out is removed, and comes back
 * when it is put in again.
 *
 * Returns: (transfer none): the mentee records, in no particular order
 */
MentorRecordList *
mentor_store_get_mentees (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return self->mentees;
}

/**
 * mentor_store_get_prompts:
 *
 * The application puts the built-in prompts into the library before it loads: what the file says of
 * them is added to them.
 *
 * Returns: (transfer none): the prompts
 */
MentorPromptLibrary *
mentor_store_get_prompts (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return self->prompts;
}

/**
 * mentor_store_get_templates:
 *
 * The application puts the built-in templates into the library before it loads; the file has the
 * own ones.
 *
 * Returns: (transfer none): the templates
 */
MentorTemplateLibrary *
mentor_store_get_templates (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return self->templates;
}

/**
 * mentor_store_get_me:
 *
 * Returns: (transfer none): the user's own card
 */
MentorMe *
mentor_store_get_me (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return self->me;
}

/**
 * mentor_store_get_troubles:
 *
 * Returns: (transfer none): what is wrong now, as a list of [class@Trouble]
 */
GListModel *
mentor_store_get_troubles (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), NULL);

  return G_LIST_MODEL (self->troubles);
}

/**
 * mentor_store_get_loading:
 *
 * Returns: whether records are still on their way from the disk
 */
gboolean
mentor_store_get_loading (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), FALSE);

  return self->loading;
}

/**
 * mentor_store_get_saved:
 *
 * Returns: whether everything is on the disk for good
 */
gboolean
mentor_store_get_saved (MentorStore *self)
{
  g_return_val_if_fail (MENTOR_IS_STORE (self), FALSE);

  return self->saved;
}
