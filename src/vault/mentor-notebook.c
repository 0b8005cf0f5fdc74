/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook.h"
#include "mentor-clock.h"
#include "mentor-keyring.h"
#include "mentor-notebook-shelf.h"
#include "mentor-vault-enum-types.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

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
#define REOPEN_DELAY_MS 1000
#define REOPEN_TIMES 2

typedef enum
{
  IDLE,
  LOADING,
  SAVING
} Business;

struct _MentorNotebook
{
  GObject parent_instance;

  MentorMentee *mentee;
  MentorNotebookShelf shelf;
  GPtrArray *watched; /* the notes whose changes are heard, in the order of the list */

  MentorNotebookState state;
  MentorStoring storing;
  char *message;
  GError *trouble; /* why not all of it is there */
  gboolean loaded;
  gboolean writable;

  guint64 serial;        /* counts changes */
  guint64 stored_serial; /* what it was when all was in the keyring */
  guint applying;        /* changes come from the keyring, not from the user */

  Business business;
  guint round; /* tells the outcome of what is under way from one that nobody waits for any more */
  GCancellable *cancellable;
  gboolean asking;    /* what is under way may ask for a password */
  gboolean save_next; /* when it is over, store */
  gboolean save_asks;
  gboolean lock_next;   /* when it is over, drop the notes */
  gboolean carrying_on; /* what the witness knows and the keyring has not is given up */
  guint store_timer;
  guint slow_timer;
  guint reopen_timer;
  guint reopened;
  GQueue callers; /* GTasks of store_async */
};

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
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

typedef struct
{
  MentorNotebook *notebook;
  guint round;
  guint64 serial;
} Round;

static void start_load (MentorNotebook *self, gboolean may_ask);
static void start_save (MentorNotebook *self, gboolean may_ask);

static void
set_state (MentorNotebook *self, MentorNotebookState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_storing (MentorNotebook *self, MentorStoring storing)
{
  if (self->storing == storing)
    return;
  self->storing = storing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORING]);
}

static void
set_message (MentorNotebook *self, const char *message)
{
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
set_writable (MentorNotebook *self, gboolean writable)
{
  if (self->writable == writable)
    return;
  self->writable = writable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}

static void
set_trouble (MentorNotebook *self, const GError *trouble)
{
  g_clear_error (&self->trouble);
  self->trouble = trouble ? g_error_copy (trouble) : NULL;
}

static MentorNotebookState
state_of (const GError *error)
{
  if (error == NULL)
    return MENTOR_NOTEBOOK_READY;
  if (error->domain != MENTOR_VAULT_ERROR)
    return MENTOR_NOTEBOOK_FAILED;
  switch ((MentorVaultError) error->code)
    {
    case MENTOR_VAULT_ERROR_NO_SERVICE:
      return MENTOR_NOTEBOOK_NO_SERVICE;
    case MENTOR_VAULT_ERROR_LOCKED:
      return MENTOR_NOTEBOOK_LOCKED;
    case MENTOR_VAULT_ERROR_DISMISSED:
      return MENTOR_NOTEBOOK_DISMISSED;
    case MENTOR_VAULT_ERROR_UNREADABLE:
      return MENTOR_NOTEBOOK_UNREADABLE;
    case MENTOR_VAULT_ERROR_ELSEWHERE:
      return MENTOR_NOTEBOOK_ELSEWHERE;
    case MENTOR_VAULT_ERROR_UNKNOWN:
      return MENTOR_NOTEBOOK_UNKNOWN;
    case MENTOR_VAULT_ERROR_FAILED:
    case MENTOR_VAULT_ERROR_TOO_LONG:
    case MENTOR_VAULT_ERROR_BUSY:
      return MENTOR_NOTEBOOK_FAILED;
    }
  return MENTOR_NOTEBOOK_FAILED;
}

static gboolean
is_unsaved (MentorNotebook *self)
{
  return self->serial != self->stored_serial;
}

/* The witness: written after the keyring, so that it never promises what the keyring does not have.
 */

static MentorNotebookClaim *
make_claim (MentorNotebook *self)
{
  static const char *const none[] = { NULL };
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);
  const char *record = mentor_record_get_id (MENTOR_RECORD (self->mentee));

  if (self->carrying_on)
    return mentor_notebook_claim_new (record, none, 0);
  return mentor_notebook_claim_new (record, mentor_witness_get_parts (witness),
                                    mentor_witness_get_revision (witness));
}

/* `only`: the witness shall know these parts and no other; else what it knows stays. */
static void
tell_witness (MentorNotebook *self, int revision, gboolean stored, gboolean only)
{
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);
  const char *const *known = mentor_witness_get_parts (witness);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (!only)
    g_strv_builder_addv (builder, (const char **) known);
  for (guint i = 0; i < self->shelf.parts->len; i++)
    {
      MentorNotebookPart *part = self->shelf.parts->pdata[i];

      if (only || !g_strv_contains (known, part->id))
        g_strv_builder_add (builder, part->id);
    }
  parts = g_strv_builder_end (builder);
  mentor_witness_set_parts (witness, (const char *const *) parts);
  mentor_witness_set_revision (
      witness, only ? revision : MAX (revision, mentor_witness_get_revision (witness)));
  if (stored)
    {
      g_autoptr (GDateTime) now = mentor_clock_now ();

      mentor_witness_set_stored (witness, now);
    }
}

/* The end of what is under way */

static void
end_business (MentorNotebook *self)
{
  self->business = IDLE;
  self->asking = FALSE;
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_timer, g_source_remove);
}

static void
abandon_business (MentorNotebook *self)
{
  self->round++;
  g_cancellable_cancel (self->cancellable);
  end_business (self);
}

static void
answer_callers (MentorNotebook *self, const GError *error)
{
  GQueue callers = self->callers;
  GTask *task;

  g_queue_init (&self->callers);
  while ((task = g_queue_pop_head (&callers)))
    {
      if (error)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static void
drop_notes (MentorNotebook *self)
{
  self->lock_next = FALSE;
  self->save_next = FALSE;
  self->carrying_on = FALSE;
  g_clear_handle_id (&self->store_timer, g_source_remove);
  g_clear_handle_id (&self->reopen_timer, g_source_remove);
  self->applying++;
  mentor_notebook_shelf_drop (&self->shelf);
  self->applying--;
  self->stored_serial = self->serial;
  self->loaded = FALSE;
  set_trouble (self, NULL);
  set_writable (self, FALSE);
  set_message (self, NULL);
  set_storing (self, MENTOR_STORING_STORED);
}

static void
finish_lock (MentorNotebook *self)
{
  drop_notes (self);
  set_state (self, MENTOR_NOTEBOOK_LOCKED);
}

static void
all_stored (MentorNotebook *self)
{
  self->save_next = FALSE;
  g_clear_handle_id (&self->store_timer, g_source_remove);
  set_message (self, self->trouble ? self->trouble->message : NULL);
  set_storing (self, MENTOR_STORING_STORED);
  answer_callers (self, NULL);
  if (self->lock_next)
    finish_lock (self);
}

static void
store_failed (MentorNotebook *self, const GError *error)
{
  self->save_next = FALSE;
  if (self->lock_next)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("The notes are not locked, since they could not be stored before: %s"),
          error->message);

      self->lock_next = FALSE;
      set_message (self, message);
    }
  else
    set_message (self, error->message);
  set_storing (self, MENTOR_STORING_FAILED);
  answer_callers (self, error);
}

/* What is left to do when something is over. */
static void
go_on (MentorNotebook *self)
{
  if (self->business != IDLE)
    return;
  if (!is_unsaved (self))
    all_stored (self);
  else if (self->save_next)
    start_save (self, self->save_asks);
}

static gboolean
on_slow (gpointer data)
{
  MentorNotebook *self = data;

  self->slow_timer = 0;
  set_message (
      self,
      _ ("The keyring has not answered yet. It may be asking for a password in another window."));
  if (!self->loaded)
    set_state (self, MENTOR_NOTEBOOK_UNKNOWN);
  return G_SOURCE_REMOVE;
}

static Round *
begin_business (MentorNotebook *self, Business business, gboolean may_ask)
{
  Round *round = g_new0 (Round, 1);

  g_clear_handle_id (&self->reopen_timer, g_source_remove);
  self->business = business;
  self->asking = may_ask;
  self->cancellable = g_cancellable_new ();
  self->slow_timer = g_timeout_add (mentor_keyring_get_patience (), on_slow, self);
  round->notebook = g_object_ref (self);
  round->round = ++self->round;
  round->serial = self->serial;
  return round;
}

/* Whether the outcome is still waited for; if so, what was under way is over. */
static gboolean
round_over (Round *round)
{
  if (round->round != round->notebook->round)
    return FALSE;
  end_business (round->notebook);
  return TRUE;
}

static void
round_free (Round *round)
{
  g_object_unref (round->notebook);
  g_free (round);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Round, round_free)

static gboolean
on_reopen (gpointer data)
{
  MentorNotebook *self = data;

  self->reopen_timer = 0;
  self->reopened++;
  if (self->business == IDLE)
    start_load (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
load_failed (MentorNotebook *self, const GError *error)
{
  if (!self->loaded)
    {
      set_message (self, error->message);
      set_state (self, state_of (error));
    }
  if (g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN) &&
      self->reopened < REOPEN_TIMES)
    self->reopen_timer = g_timeout_add (REOPEN_DELAY_MS, on_reopen, self);
  if (is_unsaved (self))
    store_failed (self, error);
}

static void
take_content (MentorNotebook *self, MentorNotebookContent *content)
{
  const gboolean follows = content->writable && !content->trouble;
  const int revision = content->revision;
  gboolean complete;

  self->applying++;
  complete = mentor_notebook_shelf_take_load (&self->shelf, content);
  self->applying--;

  self->loaded = TRUE;
  self->reopened = 0;
  set_trouble (self, content->trouble);
  set_writable (self, content->writable);
  if (self->carrying_on || follows)
    {
      MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);

      if (self->carrying_on || revision > mentor_witness_get_revision (witness) ||
          self->shelf.parts->len > 0)
        tell_witness (self, revision, FALSE, self->carrying_on);
      self->carrying_on = FALSE;
    }
  if (!complete && !is_unsaved (self))
    self->serial++;
  else if (complete)
    self->stored_serial = self->serial;
  set_message (self, content->trouble ? content->trouble->message : NULL);
  set_state (self, state_of (content->trouble));
  if (is_unsaved (self))
    {
      set_storing (self, MENTOR_STORING_PENDING);
      self->save_next = TRUE;
    }
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Round) round = data;
  MentorNotebook *self = round->notebook;
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorNotebookContent) content = mentor_notebook_load_finish (result, &error);

  if (!round_over (round))
    return;
  if (content)
    {
      take_content (self, content);
      go_on (self);
    }
  else
    {
      self->carrying_on = FALSE;
      load_failed (self, error);
    }
}

static void
start_load (MentorNotebook *self, gboolean may_ask)
{
  g_autoptr (MentorNotebookClaim) claim = make_claim (self);
  Round *round = begin_business (self, LOADING, may_ask);

  if (!self->loaded)
    {
      set_message (self, NULL);
      set_state (self, MENTOR_NOTEBOOK_OPENING);
    }
  mentor_notebook_load_async (claim, may_ask, self->cancellable, on_loaded, round);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Round) round = data;
  MentorNotebook *self = round->notebook;
  g_autoptr (MentorNotebookSaved) saved = mentor_notebook_save_finish (result);
  const gboolean some = saved->parts->len > 0;
  gboolean reload;

  if (!round_over (round))
    return;
  self->applying++;
  reload = mentor_notebook_shelf_take_saved (&self->shelf, saved);
  self->applying--;
  if (some)
    tell_witness (self, saved->revision, TRUE, FALSE);

  if (saved->error)
    {
      const MentorNotebookState state = state_of (saved->error);

      if (state == MENTOR_NOTEBOOK_ELSEWHERE || state == MENTOR_NOTEBOOK_UNREADABLE)
        {
          set_trouble (self, saved->error);
          set_writable (self, FALSE);
          set_state (self, state);
        }
      store_failed (self, saved->error);
      return;
    }
  self->stored_serial = round->serial;
  if (reload)
    start_load (self, FALSE);
  go_on (self);
}

static void
start_save (MentorNotebook *self, gboolean may_ask)
{
  g_autoptr (MentorNotebookClaim) claim = NULL;
  g_autoptr (GPtrArray) jobs = NULL;
  Round *round;

  g_clear_handle_id (&self->store_timer, g_source_remove);
  if (self->business != IDLE)
    {
      self->save_next = TRUE;
      self->save_asks = self->save_asks || may_ask;
      return;
    }
  self->save_next = FALSE;
  self->save_asks = FALSE;
  if (!self->loaded)
    {
      self->save_next = TRUE;
      self->save_asks = may_ask;
      start_load (self, may_ask);
      return;
    }
  if (!self->writable)
    {
      store_failed (self, self->trouble);
      return;
    }
  jobs = mentor_notebook_shelf_make_jobs (&self->shelf);
  if (jobs->len == 0)
    {
      self->stored_serial = self->serial;
      all_stored (self);
      return;
    }
  set_storing (self, MENTOR_STORING_PENDING);
  claim = make_claim (self);
  round = begin_business (self, SAVING, may_ask);
  mentor_notebook_save_async (claim, g_steal_pointer (&jobs), may_ask, self->cancellable, on_saved,
                              round);
}

/* Hearing of changes */

static gboolean
on_store_timer (gpointer data)
{
  MentorNotebook *self = data;

  self->store_timer = 0;
  /* Without asking: a prompt would catch what is being typed. */
  start_save (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
mentor_notebook_changed (MentorNotebook *self)
{
  if (self->applying > 0)
    return;
  self->serial++;
  set_storing (self, MENTOR_STORING_PENDING);
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
      abandon_business (self);
      g_clear_handle_id (&self->store_timer, g_source_remove);
      g_clear_handle_id (&self->reopen_timer, g_source_remove);
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
  if (self->business != IDLE)
    {
      if (self->asking || !may_ask)
        return;
      abandon_business (self);
    }
  /* What the user has locked opens only when the user says so. */
  if (self->state == MENTOR_NOTEBOOK_LOCKED && !may_ask)
    return;
  self->reopened = 0;
  start_load (self, may_ask);
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

  abandon_business (self);
  self->reopened = 0;
  if (!self->loaded || self->trouble)
    {
      self->save_next = is_unsaved (self);
      self->save_asks = TRUE;
      start_load (self, TRUE);
    }
  else if (is_unsaved (self))
    start_save (self, TRUE);
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
  abandon_business (self);
  self->carrying_on = TRUE;
  start_load (self, TRUE);
}

/**
 * mentor_notebook_lock:
 *
 * Drops every note from memory. What is not stored yet is stored before; if that fails, the text
 * stays, and [property@Notebook:message] says so.
 */
void
mentor_notebook_lock (MentorNotebook *self)
{
  g_return_if_fail (MENTOR_IS_NOTEBOOK (self));

  if (is_unsaved (self))
    {
      self->lock_next = TRUE;
      start_save (self, FALSE);
      return;
    }
  abandon_business (self);
  finish_lock (self);
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
  if (!is_unsaved (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_queue_push_tail (&self->callers, g_steal_pointer (&task));
  start_save (self, TRUE);
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

/* A record that was removed and restored may come as another object. */
void
mentor_notebook_set_mentee (MentorNotebook *self, MentorMentee *mentee)
{
  if (g_set_object (&self->mentee, mentee))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTEE]);
}

/* The notes are gone from the keyring for good. */
void
mentor_notebook_forget (MentorNotebook *self)
{
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);

  abandon_business (self);
  drop_notes (self);
  answer_callers (self, NULL);
  mentor_witness_set_parts (witness, NULL);
  mentor_witness_set_revision (witness, 0);
  mentor_witness_set_stored (witness, NULL);
  set_state (self, MENTOR_NOTEBOOK_CLOSED);
}
