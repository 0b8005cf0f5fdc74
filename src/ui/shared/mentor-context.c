/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-context.h"

#include <glib/gi18n.h>

typedef struct {
  char *message;
  void (*undo) (gpointer data);
  gpointer data;
  GDestroyNotify destroy;
} UndoStep;

struct _MentorContext {
  GObject parent_instance;

  MentorStore *store;
  MentorVault *vault;
  GSettings *settings;
  GPtrArray *steps; /* what can be taken back, the newest last */
};

G_DEFINE_FINAL_TYPE (MentorContext, mentor_context, G_TYPE_OBJECT)

enum { SAID, N_SIGNALS };
static guint signals[N_SIGNALS];

#define MAX_STEPS 50

static void
undo_step_free (gpointer data)
{
  UndoStep *step = data;

  if (step->destroy)
    step->destroy (step->data);
  g_free (step->message);
  g_free (step);
}

static void
mentor_context_finalize (GObject *object)
{
  MentorContext *self = MENTOR_CONTEXT (object);

  g_ptr_array_unref (self->steps);
  g_clear_object (&self->store);
  g_clear_object (&self->vault);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_context_parent_class)->finalize (object);
}

static void
mentor_context_class_init (MentorContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_context_finalize;

  /**
   * MentorContext::said:
   * @message: one short sentence
   * @undoable: whether mentor_context_undo() takes back what it is about
   *
   * Something happened that the person should read, as in a toast.
   */
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
mentor_context_init (MentorContext *self)
{
  self->steps = g_ptr_array_new_with_free_func (undo_step_free);
}

/**
 * mentor_context_new:
 * @store: (transfer none): the plain data
 * @vault: (transfer none): the private notes
 * @settings: (transfer none): the preferences
 *
 * Returns: (transfer full): a new context
 */
MentorContext *
mentor_context_new (MentorStore *store, MentorVault *vault, GSettings *settings)
{
  MentorContext *self = g_object_new (MENTOR_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  self->vault = g_object_ref (vault);
  self->settings = g_object_ref (settings);
  return self;
}

MentorStore *
mentor_context_get_store (MentorContext *self)
{
  return self->store;
}

MentorVault *
mentor_context_get_vault (MentorContext *self)
{
  return self->vault;
}

GSettings *
mentor_context_get_settings (MentorContext *self)
{
  return self->settings;
}

/**
 * mentor_context_find_mentee:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the mentee with this id
 */
MentorMentee *
mentor_context_find_mentee (MentorContext *self, const char *id)
{
  return mentor_record_list_find (mentor_store_get_mentees (self->store), id, NULL);
}

/**
 * mentor_context_find_prompt:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the prompt with this id
 */
MentorPrompt *
mentor_context_find_prompt (MentorContext *self, const char *id)
{
  return mentor_record_list_find (
      mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store)), id, NULL);
}

/**
 * mentor_context_say:
 * @message: one short sentence
 */
void
mentor_context_say (MentorContext *self, const char *message)
{
  g_signal_emit (self, signals[SAID], 0, message, FALSE);
}

/**
 * mentor_context_say_read_only:
 * @mentee: (nullable): for whom something would be made
 *
 * Nothing can be made for one whose file is of a newer version, and nothing meant for them is for somebody else.
 *
 * Returns: whether that is so; it is said then
 */
gboolean
mentor_context_say_read_only (MentorContext *self, MentorMentee *mentee)
{
  if (mentee == NULL || !mentor_record_get_read_only (MENTOR_RECORD (mentee)))
    return FALSE;
  mentor_context_say (self,
                      _("A newer version of Mentor wrote this. It is shown here and not changed."));
  return TRUE;
}

/**
 * mentor_context_offer_undo:
 * @message: what happened
 * @undo: takes it back
 * @data: for @undo
 * @destroy: (nullable): frees @data
 *
 * Says what happened, with a button that takes it back; Ctrl+Z does the same, also later.
 */
void
mentor_context_offer_undo (MentorContext *self, const char *message, void (*undo) (gpointer data),
                           gpointer data, GDestroyNotify destroy)
{
  UndoStep *step = g_new0 (UndoStep, 1);

  step->message = g_strdup (message);
  step->undo = undo;
  step->data = data;
  step->destroy = destroy;
  if (self->steps->len == MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  g_ptr_array_add (self->steps, step);
  g_signal_emit (self, signals[SAID], 0, message, TRUE);
}

typedef struct {
  MentorRecordList *list;
  MentorRecord *record;
  guint position;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->list);
  g_object_unref (removal->record);
  g_free (removal);
}

static void
removal_undo (gpointer data)
{
  Removal *removal = data;

  mentor_record_list_insert (removal->list,
                             MIN (removal->position, mentor_record_list_get_size (removal->list)),
                             removal->record);
}

/**
 * mentor_context_remove:
 * @list: the list a record is in
 * @record: (type MentorRecord): the record
 * @message: what happened, as in "Goal removed"
 *
 * Takes a record out and offers to put it back.
 */
void
mentor_context_remove (MentorContext *self, MentorRecordList *list, gpointer record,
                       const char *message)
{
  Removal *removal;
  guint position;

  if (!mentor_record_list_get_position (list, record, &position))
    return;
  removal = g_new0 (Removal, 1);
  removal->list = g_object_ref (list);
  removal->record = g_object_ref (record);
  removal->position = position;
  mentor_record_list_remove (list, record);
  mentor_context_offer_undo (self, message, removal_undo, removal, removal_free);
}

/**
 * mentor_context_undo:
 *
 * Takes back the newest step that can be taken back.
 */
void
mentor_context_undo (MentorContext *self)
{
  UndoStep *step;

  if (self->steps->len == 0)
    return;
  step = g_ptr_array_steal_index (self->steps, self->steps->len - 1);
  step->undo (step->data);
  undo_step_free (step);
}
