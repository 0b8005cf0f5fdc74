/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-set.h"

/**
 * MentorNotebookSet:
 *
 * The notebook of one relationship, or those of all, as one thing with one state, for a page to show.
 */
struct _MentorNotebookSet {
  GObject parent_instance;

  MentorContext *context;
  MentorMentee *mentee; /* nullable: all relationships */
  GListStore *notebooks;
  MentorNotebook *asking; /* not owned; it asks for the password, and with its answer the others open */
  gboolean settled; /* each has been opened once: from here on none that is opened again hides the rest */
};

G_DEFINE_FINAL_TYPE (MentorNotebookSet, mentor_notebook_set, G_TYPE_OBJECT)

typedef enum { PROP_STATE = 1 } MentorNotebookSetProperty;
static GParamSpec *properties[PROP_STATE + 1];

static void
mentor_notebook_set_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorNotebookSetProperty) id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) mentor_notebook_set_get_state (MENTOR_NOTEBOOK_SET (object)));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_notebook_set_finalize (GObject *object)
{
  MentorNotebookSet *self = MENTOR_NOTEBOOK_SET (object);

  g_clear_object (&self->notebooks);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_notebook_set_parent_class)->finalize (object);
}

static void
mentor_notebook_set_class_init (MentorNotebookSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_notebook_set_get_property;
  object_class->finalize = mentor_notebook_set_finalize;

  /* Notified whenever what a page should say may be another thing: also for a new message in the same state. */
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mentor_notebook_set_init (MentorNotebookSet *self)
{
  self->notebooks = g_list_store_new (MENTOR_TYPE_NOTEBOOK);
}

static MentorNotebook *
peek_notebook (MentorNotebookSet *self, guint position)
{
  g_autoptr (MentorNotebook) notebook =
      g_list_model_get_item (G_LIST_MODEL (self->notebooks), position);

  return notebook; /* the list keeps it */
}

static guint
get_size (MentorNotebookSet *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->notebooks));
}

static gboolean
is_shut (MentorNotebook *notebook)
{
  const MentorNotebookState state = mentor_notebook_get_state (notebook);

  return state == MENTOR_NOTEBOOK_LOCKED || state == MENTOR_NOTEBOOK_DISMISSED;
}

/* The keyring is open now, and does not ask again. */
static void
open_others (MentorNotebookSet *self)
{
  mentor_vault_unlock (mentor_context_get_vault (self->context));
  for (guint i = 0; i < get_size (self); i++)
    if (is_shut (peek_notebook (self, i)))
      mentor_notebook_open (peek_notebook (self, i), TRUE);
}

/* Whether it has said what the keyring has: then that is open. */
static gboolean
is_answered (MentorNotebook *notebook)
{
  switch (mentor_notebook_get_state (notebook))
    {
    case MENTOR_NOTEBOOK_READY:
    case MENTOR_NOTEBOOK_UNREADABLE:
    case MENTOR_NOTEBOOK_ELSEWHERE:
      return TRUE;
    case MENTOR_NOTEBOOK_CLOSED:
    case MENTOR_NOTEBOOK_OPENING:
    case MENTOR_NOTEBOOK_LOCKED:
    case MENTOR_NOTEBOOK_DISMISSED:
    case MENTOR_NOTEBOOK_NO_SERVICE:
    case MENTOR_NOTEBOOK_UNKNOWN:
    case MENTOR_NOTEBOOK_FAILED:
      return FALSE;
    }
  return FALSE;
}

static void
settle (MentorNotebookSet *self)
{
  gboolean settled = TRUE;

  for (guint i = 0; i < get_size (self); i++)
    switch (mentor_notebook_get_state (peek_notebook (self, i)))
      {
      case MENTOR_NOTEBOOK_LOCKED:
      case MENTOR_NOTEBOOK_DISMISSED:
      case MENTOR_NOTEBOOK_NO_SERVICE:
        self->settled = FALSE;
        return;
      case MENTOR_NOTEBOOK_CLOSED:
      case MENTOR_NOTEBOOK_OPENING:
        settled = FALSE;
        break;
      case MENTOR_NOTEBOOK_READY:
      case MENTOR_NOTEBOOK_UNREADABLE:
      case MENTOR_NOTEBOOK_ELSEWHERE:
      case MENTOR_NOTEBOOK_UNKNOWN:
      case MENTOR_NOTEBOOK_FAILED:
        break;
      }
  self->settled = self->settled || settled;
}

static void
on_state (MentorNotebookSet *self, GParamSpec *pspec, MentorNotebook *notebook)
{
  if (self->asking && notebook == self->asking &&
      mentor_notebook_get_state (notebook) != MENTOR_NOTEBOOK_OPENING)
    {
      self->asking = NULL;
      if (is_answered (notebook))
        open_others (self);
    }
  settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* With the first note, or the last one, another page may be right. */
static void
on_notes_changed (MentorNotebookSet *self, guint position, guint removed, guint added,
                  GListModel *notes)
{
  if (g_list_model_get_n_items (notes) == (added > removed ? added - removed : 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
insert_notebook (MentorNotebookSet *self, guint position, MentorMentee *mentee)
{
  MentorNotebook *notebook =
      mentor_vault_get_notebook (mentor_context_get_vault (self->context), mentee);

  g_signal_connect_object (notebook, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify::message", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify::writable", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify::storing", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify::hidden", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_notebook_get_notes (notebook), "items-changed",
                           G_CALLBACK (on_notes_changed), self, G_CONNECT_SWAPPED);
  g_list_store_insert (self->notebooks, position, notebook);
}

static void
on_mentees_changed (MentorNotebookSet *self, guint position, guint removed, guint added,
                    GListModel *mentees)
{
  for (guint i = 0; i < removed; i++)
    {
      MentorNotebook *notebook = peek_notebook (self, position);

      g_signal_handlers_disconnect_by_func (notebook, on_state, self);
      g_signal_handlers_disconnect_by_func (mentor_notebook_get_notes (notebook), on_notes_changed,
                                            self);
      g_list_store_remove (self->notebooks, position);
    }
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (MentorMentee) mentee = g_list_model_get_item (mentees, position + i);

      insert_notebook (self, position + i, mentee);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * mentor_notebook_set_new:
 * @context: (transfer none): what the page may ask
 * @mentee: (nullable) (transfer none): whose notebook, or %NULL for those of all
 *
 * Returns: (transfer full): a new set
 */
MentorNotebookSet *
mentor_notebook_set_new (MentorContext *context, MentorMentee *mentee)
{
  MentorNotebookSet *self = g_object_new (MENTOR_TYPE_NOTEBOOK_SET, NULL);

  self->context = g_object_ref (context);
  if (mentee)
    {
      self->mentee = g_object_ref (mentee);
      insert_notebook (self, 0, mentee);
    }
  else
    {
      GListModel *mentees =
          G_LIST_MODEL (mentor_store_get_mentees (mentor_context_get_store (context)));

      g_signal_connect_object (mentees, "items-changed", G_CALLBACK (on_mentees_changed), self,
                               G_CONNECT_SWAPPED);
      on_mentees_changed (self, 0, 0, g_list_model_get_n_items (mentees), mentees);
    }
  settle (self);
  return self;
}

MentorContext *
mentor_notebook_set_get_context (MentorNotebookSet *self)
{
  return self->context;
}

/**
 * mentor_notebook_set_get_mentee:
 *
 * Returns: (transfer none) (nullable): whose notebook it is, or %NULL for those of all
 */
MentorMentee *
mentor_notebook_set_get_mentee (MentorNotebookSet *self)
{
  return self->mentee;
}

/**
 * mentor_notebook_set_get_notebooks:
 *
 * Returns: (transfer none): the notebooks
 */
GListModel *
mentor_notebook_set_get_notebooks (MentorNotebookSet *self)
{
  return G_LIST_MODEL (self->notebooks);
}

/* What was written and is in no keyring yet stays on the screen, whatever became of the rest. */
static gboolean
has_unstored_text (MentorNotebook *notebook)
{
  return mentor_notebook_get_storing (notebook) != MENTOR_STORING_STORED &&
         mentor_record_list_get_size (mentor_notebook_get_notes (notebook)) > 0;
}

/* Some of it cannot be read, but there is where to write: that is for a line above the notes, not for a page. What
 * could not be locked yet is out of sight like what is. */
static MentorNotebookState
get_shown_state (MentorNotebook *notebook)
{
  if (mentor_notebook_get_hidden (notebook))
    return MENTOR_NOTEBOOK_LOCKED;
  return mentor_notebook_get_writable (notebook) || has_unstored_text (notebook)
             ? MENTOR_NOTEBOOK_READY
             : mentor_notebook_get_state (notebook);
}

/**
 * mentor_notebook_set_find_state:
 * @state: a state, as mentor_notebook_set_get_state() gives it
 *
 * Returns: (transfer none) (nullable): the first notebook that is to be shown so
 */
MentorNotebook *
mentor_notebook_set_find_state (MentorNotebookSet *self, MentorNotebookState state)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      if (get_shown_state (notebook) == state)
        return notebook;
    }
  return NULL;
}

static gboolean
has_parts (MentorNotebook *notebook)
{
  MentorWitness *witness = mentor_mentee_get_notebook (mentor_notebook_get_mentee (notebook));

  return *mentor_witness_get_parts (witness) != NULL;
}

static gboolean
is_reading_notes (MentorNotebookSet *self)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      if (get_shown_state (notebook) == MENTOR_NOTEBOOK_OPENING && has_parts (notebook))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_notes (MentorNotebookSet *self)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      if (get_shown_state (notebook) == MENTOR_NOTEBOOK_READY &&
          mentor_record_list_get_size (mentor_notebook_get_notes (notebook)) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * mentor_notebook_set_get_state:
 *
 * The state of all notebooks together. What the person can end at once comes first: nothing is shown while one of them
 * is locked. One that cannot be read does not hide the notes of the others.
 *
 * Returns: the state to show
 */
MentorNotebookState
mentor_notebook_set_get_state (MentorNotebookSet *self)
{
  static const MentorNotebookState first[] = { MENTOR_NOTEBOOK_DISMISSED, MENTOR_NOTEBOOK_LOCKED,
                                               MENTOR_NOTEBOOK_NO_SERVICE };
  static const MentorNotebookState waiting[] = { MENTOR_NOTEBOOK_OPENING, MENTOR_NOTEBOOK_CLOSED };
  static const MentorNotebookState last[] = { MENTOR_NOTEBOOK_UNKNOWN, MENTOR_NOTEBOOK_FAILED,
                                              MENTOR_NOTEBOOK_UNREADABLE,
                                              MENTOR_NOTEBOOK_ELSEWHERE };

  /* The others are locked still, for the keyring did not answer for the first. */
  if (mentor_notebook_set_find_state (self, MENTOR_NOTEBOOK_LOCKED) &&
      mentor_notebook_set_find_state (self, MENTOR_NOTEBOOK_UNKNOWN))
    return MENTOR_NOTEBOOK_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (mentor_notebook_set_find_state (self, first[i]))
      return first[i];
  for (guint i = 0; i < G_N_ELEMENTS (waiting); i++)
    if (!self->settled && mentor_notebook_set_find_state (self, waiting[i]))
      return waiting[i];
  if (has_notes (self))
    return MENTOR_NOTEBOOK_READY;
  /* No page says that there is nothing while what is known to be there is being read. */
  if (is_reading_notes (self))
    return MENTOR_NOTEBOOK_OPENING;
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    if (mentor_notebook_set_find_state (self, last[i]))
      return last[i];
  return MENTOR_NOTEBOOK_READY;
}

/**
 * mentor_notebook_set_find_trouble:
 *
 * Returns: (transfer none) (nullable): the first notebook of which not everything could be read
 */
MentorNotebook *
mentor_notebook_set_find_trouble (MentorNotebookSet *self)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      switch (mentor_notebook_get_state (notebook))
        {
        case MENTOR_NOTEBOOK_UNREADABLE:
        case MENTOR_NOTEBOOK_ELSEWHERE:
        case MENTOR_NOTEBOOK_UNKNOWN:
        case MENTOR_NOTEBOOK_FAILED:
          return notebook;
        case MENTOR_NOTEBOOK_CLOSED:
        case MENTOR_NOTEBOOK_OPENING:
        case MENTOR_NOTEBOOK_READY:
        case MENTOR_NOTEBOOK_LOCKED:
        case MENTOR_NOTEBOOK_DISMISSED:
        case MENTOR_NOTEBOOK_NO_SERVICE:
          break;
        }
    }
  return NULL;
}

/**
 * mentor_notebook_set_open:
 *
 * Opens what was not opened yet, as far as that goes without asking for a password.
 */
void
mentor_notebook_set_open (MentorNotebookSet *self)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      if (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_CLOSED)
        mentor_notebook_open (notebook, FALSE);
    }
}

/**
 * mentor_notebook_set_unlock:
 *
 * Opens all of them, and shows those that could not be locked. The keyring is asked once: a person who says no is not
 * asked again for each notebook.
 */
void
mentor_notebook_set_unlock (MentorNotebookSet *self)
{
  MentorNotebook *first = NULL;

  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      mentor_notebook_show (notebook);
      /* One without notes could open without a word from the keyring, and tell nothing of the others. */
      if (is_shut (notebook) && (first == NULL || (!has_parts (first) && has_parts (notebook))))
        first = notebook;
    }
  if (first == NULL)
    return;
  /* In this order: as it begins it tells of a message that is gone, in the state that it leaves. */
  mentor_notebook_open (first, TRUE);
  self->asking = first;
}

/**
 * mentor_notebook_set_retry:
 *
 * Tries anew whatever did not work.
 */
void
mentor_notebook_set_retry (MentorNotebookSet *self)
{
  for (guint i = 0; i < get_size (self); i++)
    {
      MentorNotebook *notebook = peek_notebook (self, i);

      switch (mentor_notebook_get_state (notebook))
        {
        case MENTOR_NOTEBOOK_NO_SERVICE:
        case MENTOR_NOTEBOOK_UNREADABLE:
        case MENTOR_NOTEBOOK_ELSEWHERE:
        case MENTOR_NOTEBOOK_UNKNOWN:
        case MENTOR_NOTEBOOK_FAILED:
          mentor_notebook_retry (notebook);
          if (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_OPENING)
            self->asking = notebook;
          break;
        case MENTOR_NOTEBOOK_CLOSED:
        case MENTOR_NOTEBOOK_OPENING:
        case MENTOR_NOTEBOOK_READY:
        case MENTOR_NOTEBOOK_LOCKED:
        case MENTOR_NOTEBOOK_DISMISSED:
          break;
        }
    }
}
