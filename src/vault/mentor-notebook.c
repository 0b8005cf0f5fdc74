/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-private.h"
#include "mentor-vault-enum-types.h"

/**
 * MentorNotebook:
 *
 * The private notes about one mentoring relationship. They stand in the keyring and, from
 * [method@Notebook.open] until [method@Notebook.lock], in the list [property@Notebook:notes].
 *
 * What is added to the list, removed from it or changed in it goes into the keyring two seconds
 * later, merged with what another window may have stored meanwhile. Until the keyring has confirmed
 * it, [property@Notebook:storing] says so, and the text stays in the list. It is written nowhere
 * else.
 *
 * A notebook is used from the main thread.
 */

#define STORE_DELAY_MS 2000

/* How often it is tried again where a service has just come. */
#define CAME_TIMES 3

G_DEFINE_FINAL_TYPE (MentorNotebook, mentor_notebook, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MENTEE,
  PROP_NOTES,
  PROP_STATE,
  PROP_STORING,
  PROP_MESSAGE,
  PROP_WRITABLE,
  PROP_HIDDEN,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* Hearing of changes */

static gboolean
on_store_timer (gpointer data)
{
  MentorNotebook *self = data;

  self->store_timer = 0;
  /* Without asking: a prompt would catch what is being typed. */
  mentor_notebook_start_save (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
mentor_notebook_changed (MentorNotebook *self)
{
  if (self->applying > 0)
    return;
  self->serial++;
  mentor_notebook_set_storing (self, MENTOR_STORING_PENDING);
  g_clear_handle_id (&self->store_timer, g_source_remove);
  self->store_timer = g_timeout_add (STORE_DELAY_MS, on_store_timer, self);
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  MentorNotebook *self = data;

  for (guint i = 0; i < removed; i++)
    {
      g_signal_handlers_disconnect_by_data (self->watched->pdata[position], self);
      g_ptr_array_remove_index (self->watched, position);
    }
  for (guint i = 0; i < added; i++)
    {
      MentorRecord *note = g_list_model_get_item (list, position + i);

      g_signal_connect_object (note, "changed", G_CALLBACK (mentor_notebook_changed), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_insert (self->watched, (int) (position + i), note);
    }
  mentor_notebook_changed (self);
}

/* The object */

static void
mentor_notebook_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorNotebook *self = MENTOR_NOTEBOOK (object);

  switch (id)
    {
    case PROP_MENTEE:
      g_value_set_object (value, self->mentee);
      break;
    case PROP_NOTES:
      g_value_set_object (value, self->shelf.notes);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STORING:
      g_value_set_enum (value, self->storing);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->writable);
      break;
    case PROP_HIDDEN:
      g_value_set_boolean (value, self->hidden);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_notebook_dispose (GObject *object)
{
  MentorNotebook *self = MENTOR_NOTEBOOK (object);

  if (self->shelf.notes)
    {
      g_signal_handlers_disconnect_by_data (self->shelf.notes, self);
      mentor_notebook_abandon (self);
      g_clear_handle_id (&self->store_timer, g_source_remove);
      g_clear_handle_id (&self->again_timer, g_source_remove);
      for (guint i = 0; i < self->watched->len; i++)
        g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
      g_ptr_array_set_size (self->watched, 0);
      mentor_notebook_shelf_clear (&self->shelf);
    }
  G_OBJECT_CLASS (mentor_notebook_parent_class)->dispose (object);
}

static void
mentor_notebook_finalize (GObject *object)
{
  MentorNotebook *self = MENTOR_NOTEBOOK (object);

  g_clear_object (&self->mentee);
  g_ptr_array_unref (self->watched);
  g_free (self->message);
  g_clear_error (&self->trouble);
  G_OBJECT_CLASS (mentor_notebook_parent_class)->finalize (object);
}

static void
mentor_notebook_class_init (MentorNotebookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_notebook_get_property;
  object_class->dispose = mentor_notebook_dispose;
  object_class->finalize = mentor_notebook_finalize;

  /**
   * MentorNotebook:mentee:
   *
   * The relationship it is about.
   */
  properties[PROP_MENTEE] = g_param_spec_object ("mentee", NULL, NULL, MENTOR_TYPE_MENTEE, flags);
  /**
   * MentorNotebook:notes:
   *
   * The notes, of type [class@PrivateNote], in no special order.
   */
  properties[PROP_NOTES] =
      g_param_spec_object ("notes", NULL, NULL, MENTOR_TYPE_RECORD_LIST, flags);
  /**
   * MentorNotebook:state:
   *
   * What a page shows.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, MENTOR_TYPE_NOTEBOOK_STATE,
                                              MENTOR_NOTEBOOK_CLOSED, flags);
  /**
   * MentorNotebook:storing:
   *
   * Whether the keyring has confirmed everything.
   */
  properties[PROP_STORING] =
      g_param_spec_enum ("storing", NULL, NULL, MENTOR_TYPE_STORING, MENTOR_STORING_STORED, flags);
  /**
   * MentorNotebook:message: (nullable)
   *
   * A sentence for people about what is wrong, if something is: with the state, with storing, or
   * with locking.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  /**
   * MentorNotebook:writable:
   *
   * Whether the notes are there and a new one would be stored.
   */
  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, flags);
  /**
   * MentorNotebook:hidden:
   *
   * Whether the notes were locked and are here still, since not all of them are stored: no page may show them.
   */
  properties[PROP_HIDDEN] = g_param_spec_boolean ("hidden", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mentor_notebook_init (MentorNotebook *self)
{
  mentor_notebook_shelf_init (&self->shelf);
  g_queue_init (&self->callers);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (self->shelf.notes, "items-changed", G_CALLBACK (on_items_changed), self);
}

/**
 * mentor_notebook_new:
 * @mentee: a relationship
 *
 * To be got from [method@Vault.get_notebook], which sees to it that there is one for each.
 *
 * Returns: (transfer full): its notebook, closed
 */
MentorNotebook *
mentor_notebook_new (MentorMentee *mentee)
{
  MentorNotebook *self = g_object_new (MENTOR_TYPE_NOTEBOOK, NULL);

  self->mentee = g_object_ref (mentee);
  return self;
}

/**
 * mentor_notebook_get_mentee:
 *
 * Returns: (transfer none): the relationship it is about
 */
MentorMentee *
mentor_notebook_get_mentee (MentorNotebook *self)
{
  return self->mentee;
}

/**
 * mentor_notebook_get_notes:
 *
 * Adding to this list, removing from it and changing a note in it is all there is to do.
 *
 * Returns: (transfer none): the notes
 */
MentorRecordList *
mentor_notebook_get_notes (MentorNotebook *self)
{
  return self->shelf.notes;
}

/**
 * mentor_notebook_get_state:
 *
 * Returns: what a page shows
 */
MentorNotebookState
mentor_notebook_get_state (MentorNotebook *self)
{
  return self->state;
}

/**
 * mentor_notebook_get_storing:
 *
 * Returns: whether the keyring has confirmed everything
 */
MentorStoring
mentor_notebook_get_storing (MentorNotebook *self)
{
  return self->storing;
}

/**
 * mentor_notebook_get_message:
 *
 * Returns: (nullable): what is wrong, if something is
 */
const char *
mentor_notebook_get_message (MentorNotebook *self)
{
  return self->message;
}

/**
 * mentor_notebook_get_writable:
 *
 * Returns: whether the notes are there and a new one would be stored
 */
gboolean
mentor_notebook_get_writable (MentorNotebook *self)
{
  return self->writable;
}

/**
 * mentor_notebook_get_hidden:
 *
 * Returns: whether the notes were locked and are here still, since not all of them are stored
 */
gboolean
mentor_notebook_get_hidden (MentorNotebook *self)
{
  return self->hidden;
}

/**
 * mentor_notebook_open:
 * @may_ask: whether the keyring may ask for a password
 *
 * Reads the notes, if they are not there already. The outcome is in [property@Notebook:state].
 */
void
mentor_notebook_open (MentorNotebook *self, gboolean may_ask)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  if (self->loaded)
    return;
  if (self->business != MENTOR_NOTEBOOK_IDLE)
    {
      if (self->asking || !may_ask)
        return;
      mentor_notebook_abandon (self);
    }
  /* What the user has locked opens only when the user says so. */
  if (self->locked && !may_ask)
    return;
  self->reopened = 0;
  mentor_notebook_start_load (self, may_ask);
}

/**
 * mentor_notebook_retry:
 *
 * Tries again what did not work: opening, or storing. The keyring may ask for a password.
 */
void
mentor_notebook_retry (MentorNotebook *self)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  mentor_notebook_abandon (self);
  self->reopened = 0;
  if (!self->loaded || self->trouble)
    {
      self->save_next = mentor_notebook_is_unsaved (self);
      self->save_asks = TRUE;
      mentor_notebook_start_load (self, TRUE);
    }
  else if (mentor_notebook_is_unsaved (self))
    mentor_notebook_start_save (self, TRUE);
}

/**
 * mentor_notebook_carry_on:
 *
 * For a notebook whose notes are elsewhere, or under another key: from here on what this keyring
 * has is the notebook. The witness forgets the rest; nothing is removed from anywhere, and it comes
 * together with the new notes should it ever come back.
 */
void
mentor_notebook_carry_on (MentorNotebook *self)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  if (!self->loaded || self->writable)
    return;
  mentor_notebook_abandon (self);
  self->carrying_on = TRUE;
  mentor_notebook_start_load (self, TRUE);
}

/**
 * mentor_notebook_lock:
 *
 * Drops every note from memory. What is not stored yet is stored before, and is
 * [property@Notebook:hidden] meanwhile; if that fails, the text stays so, and
 * [property@Notebook:message] says why, until it is stored after all or [method@Notebook.show].
 */
void
mentor_notebook_lock (MentorNotebook *self)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  if (mentor_notebook_is_unsaved (self))
    {
      self->lock_next = TRUE;
      mentor_notebook_set_hidden (self, TRUE);
      mentor_notebook_start_save (self, FALSE);
      return;
    }
  mentor_notebook_abandon (self);
  mentor_notebook_finish_lock (self);
}

/**
 * mentor_notebook_show:
 *
 * The person wants to see the notes that could not be locked.
 */
void
mentor_notebook_show (MentorNotebook *self)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  self->lock_next = FALSE;
  mentor_notebook_set_hidden (self, FALSE);
}

/**
 * mentor_notebook_store_async:
 * @cancellable: (nullable): to stop waiting
 * @callback: called when everything that is in the list now is in the keyring, or could not be
 * stored
 *
 * Stores without waiting for the two seconds. The keyring may ask for a password.
 */
void
mentor_notebook_store_async (MentorNotebook *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_notebook_store_async);
  if (!mentor_notebook_is_unsaved (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_queue_push_tail (&self->callers, g_steal_pointer (&task));
  mentor_notebook_start_save (self, TRUE);
}

/**
 * mentor_notebook_store_finish:
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Returns: whether the keyring has confirmed it
 */
gboolean
mentor_notebook_store_finish (MentorNotebook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mentor_notebook_service_came:
 *
 * A keyring service has come to the session: what failed without one may work now. Nobody is asked
 * for anything.
 */
void
mentor_notebook_service_came (MentorNotebook *self)
{
  self->came = CAME_TIMES;
  if (self->business != MENTOR_NOTEBOOK_IDLE)
    return;
  if (self->loaded && self->storing == MENTOR_STORING_FAILED)
    mentor_notebook_start_save (self, FALSE);
  else if (!self->loaded &&
           (self->state == MENTOR_NOTEBOOK_NO_SERVICE || self->state == MENTOR_NOTEBOOK_UNKNOWN))
    mentor_notebook_start_load (self, FALSE);
}

/**
 * mentor_notebook_set_mentee:
 * @mentee: the relationship whose notes these are
 *
 * A record that was removed and restored may come as another object.
 */
void
mentor_notebook_set_mentee (MentorNotebook *self, MentorMentee *mentee)
{
  if (g_set_object (&self->mentee, mentee))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTEE]);
}

/**
 * mentor_notebook_forget:
 *
 * The notes are gone from the keyring for good.
 */
void
mentor_notebook_forget (MentorNotebook *self)
{
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);

  mentor_notebook_abandon (self);
  mentor_notebook_drop (self);
  mentor_notebook_answer_callers (self, NULL);
  mentor_witness_set_parts (witness, NULL);
  mentor_witness_set_revision (witness, 0);
  mentor_witness_set_stored (witness, NULL);
  mentor_notebook_set_state (self, MENTOR_NOTEBOOK_CLOSED);
  mentor_notebook_set_hidden (self, FALSE);
}
