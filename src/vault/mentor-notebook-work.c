/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring.h"
#include "mentor-notebook-private.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

/*
 * What a notebook does with the keyring: one thing at a time, and the outcome becomes its state.
 *
 * Loading and storing are rounds with a number. Whatever ends a round early (a new try, the lock,
 * the end of the notebook) only takes the next number: an outcome that comes later finds that
 * nobody waits for it.
 */

/* Where the keyring does not answer it is asked again by itself, soon at first. */
#define AGAIN_DELAY_MS 1000
#define REOPEN_TIMES 2

typedef struct
{
  MentorNotebook *notebook;
  guint round;
  guint64 serial;
} Round;

void
mentor_notebook_set_state (MentorNotebook *self, MentorNotebookState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

void
mentor_notebook_set_storing (MentorNotebook *self, MentorStoring storing)
{
  if (self->storing == storing)
    return;
  self->storing = storing;
  g_object_notify (G_OBJECT (self), "storing");
}

void
mentor_notebook_set_hidden (MentorNotebook *self, gboolean hidden)
{
  if (self->hidden == hidden)
    return;
  self->hidden = hidden;
  g_object_notify (G_OBJECT (self), "hidden");
}

static void
set_message (MentorNotebook *self, const char *message)
{
  if (g_set_str (&self->message, message))
    g_object_notify (G_OBJECT (self), "message");
}

static void
set_writable (MentorNotebook *self, gboolean writable)
{
  if (self->writable == writable)
    return;
  self->writable = writable;
  g_object_notify (G_OBJECT (self), "writable");
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

gboolean
mentor_notebook_is_unsaved (MentorNotebook *self)
{
  return self->serial != self->stored_serial;
}

/* The end of what is under way */

static void
end_business (MentorNotebook *self)
{
  self->business = MENTOR_NOTEBOOK_IDLE;
  self->asking = FALSE;
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_timer, g_source_remove);
}

void
mentor_notebook_abandon (MentorNotebook *self)
{
  self->round++;
  g_cancellable_cancel (self->cancellable);
  end_business (self);
}

void
mentor_notebook_answer_callers (MentorNotebook *self, const GError *error)
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

void
mentor_notebook_drop (MentorNotebook *self)
{
  self->lock_next = FALSE;
  self->save_next = FALSE;
  self->carrying_on = FALSE;
  g_clear_handle_id (&self->store_timer, g_source_remove);
  g_clear_handle_id (&self->again_timer, g_source_remove);
  self->applying++;
  mentor_notebook_shelf_drop (&self->shelf);
  self->applying--;
  self->stored_serial = self->serial;
  self->loaded = FALSE;
  set_trouble (self, NULL);
  set_writable (self, FALSE);
  set_message (self, NULL);
  mentor_notebook_set_storing (self, MENTOR_STORING_STORED);
}

void
mentor_notebook_finish_lock (MentorNotebook *self)
{
  mentor_notebook_drop (self);
  self->locked = TRUE;
  mentor_notebook_set_state (self, MENTOR_NOTEBOOK_LOCKED);
  mentor_notebook_set_hidden (self, FALSE);
}

static void
all_stored (MentorNotebook *self)
{
  self->came = 0;
  self->save_next = FALSE;
  g_clear_handle_id (&self->store_timer, g_source_remove);
  set_message (self, self->trouble ? self->trouble->message : NULL);
  mentor_notebook_set_storing (self, MENTOR_STORING_STORED);
  mentor_notebook_answer_callers (self, NULL);
  if (self->lock_next || self->hidden)
    mentor_notebook_finish_lock (self);
}

static void
store_failed (MentorNotebook *self, const GError *error)
{
  self->save_next = FALSE;
  if (self->hidden)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("The notes are not locked, since they could not be stored before: %s"),
          error->message);

      self->lock_next = FALSE;
      set_message (self, message);
    }
  else
    set_message (self, error->message);
  mentor_notebook_set_storing (self, MENTOR_STORING_FAILED);
  mentor_notebook_answer_callers (self, error);
}

/* What is left to do when something is over. */
static void
go_on (MentorNotebook *self)
{
  if (self->business != MENTOR_NOTEBOOK_IDLE)
    return;
  if (!mentor_notebook_is_unsaved (self))
    all_stored (self);
  else if (self->save_next)
    mentor_notebook_start_save (self, self->save_asks);
}

/* It is under way, for longer than a person waits without a word. It goes on, but nobody who waits
 * for it is kept, and what is not stored counts as that. */
static void
tell_slow (MentorNotebook *self)
{
  const gboolean save_next = self->save_next;
  g_autoptr (GError) error = g_error_new_literal (
      MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN,
      _ ("The keyring has not answered yet. It may be asking for a password in another window."));

  set_message (self, error->message);
  if (!self->loaded)
    mentor_notebook_set_state (self, MENTOR_NOTEBOOK_UNKNOWN);
  if (mentor_notebook_is_unsaved (self))
    store_failed (self, error);
  self->save_next = save_next;
}

static void
on_slow (gpointer data)
{
  MentorNotebook *self = data;

  self->slow_timer = 0;
  tell_slow (self);
}

static Round *
begin_business (MentorNotebook *self, MentorNotebookBusiness business, gboolean may_ask)
{
  Round *round = g_new0 (Round, 1);

  g_clear_handle_id (&self->again_timer, g_source_remove);
  self->business = business;
  self->asking = may_ask;
  self->cancellable = g_cancellable_new ();
  self->slow_timer = g_timeout_add_once (mentor_keyring_get_patience (), on_slow, self);
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

static void
on_again (gpointer data)
{
  MentorNotebook *self = data;

  self->again_timer = 0;
  if (self->business != MENTOR_NOTEBOOK_IDLE)
    return;
  if (self->loaded)
    {
      mentor_notebook_start_save (self, FALSE);
      return;
    }
  self->reopened++;
  mentor_notebook_start_load (self, FALSE);
}

static void
try_again_in (MentorNotebook *self, guint milliseconds)
{
  g_clear_handle_id (&self->again_timer, g_source_remove);
  self->again_timer = g_timeout_add_once (milliseconds, on_again, self);
}

/* A service that has just come may have its name before it can be spoken to. */
static gboolean
may_come_yet (MentorNotebook *self, const GError *error)
{
  if (self->came == 0 || !(g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED) ||
                           g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN)))
    return FALSE;
  self->came--;
  return TRUE;
}

static void
load_failed (MentorNotebook *self, const GError *error)
{
  if (!self->loaded)
    {
      set_message (self, error->message);
      mentor_notebook_set_state (self, state_of (error));
    }
  if (may_come_yet (self, error))
    try_again_in (self, AGAIN_DELAY_MS);
  else if (g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN))
    try_again_in (self, self->reopened < REOPEN_TIMES ? AGAIN_DELAY_MS
                                                      : mentor_keyring_get_patience ());
  if (mentor_notebook_is_unsaved (self))
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
  self->came = 0;
  set_trouble (self, content->trouble);
  set_writable (self, content->writable);
  if (self->carrying_on || follows)
    {
      MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);

      if (self->carrying_on || revision > mentor_witness_get_revision (witness) ||
          self->shelf.parts->len > 0)
        mentor_notebook_tell_witness (self, revision, FALSE, self->carrying_on);
      self->carrying_on = FALSE;
    }
  if (!complete && !mentor_notebook_is_unsaved (self))
    self->serial++;
  else if (complete)
    self->stored_serial = self->serial;
  set_message (self, content->trouble ? content->trouble->message : NULL);
  mentor_notebook_set_state (self, state_of (content->trouble));
  if (mentor_notebook_is_unsaved (self))
    {
      mentor_notebook_set_storing (self, MENTOR_STORING_PENDING);
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

void
mentor_notebook_start_load (MentorNotebook *self, gboolean may_ask)
{
  g_autoptr (MentorNotebookClaim) claim = mentor_notebook_make_claim (self);
  Round *round = begin_business (self, MENTOR_NOTEBOOK_LOADING, may_ask);

  mentor_secret_text_expect ();
  self->locked = FALSE;
  /* What is asked again by itself goes on being unknown until there is an answer. */
  if (!self->loaded && (self->reopened == 0 || self->state != MENTOR_NOTEBOOK_UNKNOWN))
    {
      set_message (self, NULL);
      mentor_notebook_set_state (self, MENTOR_NOTEBOOK_OPENING);
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
    mentor_notebook_tell_witness (self, saved->revision, TRUE, FALSE);

  if (saved->error)
    {
      const MentorNotebookState state = state_of (saved->error);

      if (state == MENTOR_NOTEBOOK_ELSEWHERE || state == MENTOR_NOTEBOOK_UNREADABLE)
        {
          set_trouble (self, saved->error);
          set_writable (self, FALSE);
          mentor_notebook_set_state (self, state);
        }
      store_failed (self, saved->error);
      if (may_come_yet (self, saved->error))
        try_again_in (self, AGAIN_DELAY_MS);
      return;
    }
  self->stored_serial = round->serial;
  if (reload)
    mentor_notebook_start_load (self, FALSE);
  go_on (self);
}

void
mentor_notebook_start_save (MentorNotebook *self, gboolean may_ask)
{
  g_autoptr (MentorNotebookClaim) claim = NULL;
  g_autoptr (GPtrArray) jobs = NULL;
  Round *round;

  g_clear_handle_id (&self->store_timer, g_source_remove);
  if (self->business != MENTOR_NOTEBOOK_IDLE)
    {
      self->save_next = TRUE;
      self->save_asks = self->save_asks || may_ask;
      if (self->slow_timer == 0)
        tell_slow (self);
      return;
    }
  self->save_next = FALSE;
  self->save_asks = FALSE;
  if (!self->loaded)
    {
      self->save_next = TRUE;
      self->save_asks = may_ask;
      mentor_notebook_start_load (self, may_ask);
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
  mentor_notebook_set_storing (self, MENTOR_STORING_PENDING);
  claim = mentor_notebook_make_claim (self);
  round = begin_business (self, MENTOR_NOTEBOOK_SAVING, may_ask);
  mentor_notebook_save_async (claim, g_steal_pointer (&jobs), may_ask, self->cancellable, on_saved,
                              round);
}
