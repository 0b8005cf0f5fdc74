/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-shelf.h"
#include "mentor-notebook-survey.h"
#include "mentor-notebook.h"

/* What mentor-notebook.c, the object, mentor-notebook-work.c, what it does with the keyring, and
 * mentor-notebook-witness.c, what the plain record knows of that, share. */

G_BEGIN_DECLS

typedef enum
{
  MENTOR_NOTEBOOK_IDLE,
  MENTOR_NOTEBOOK_LOADING,
  MENTOR_NOTEBOOK_SAVING
} MentorNotebookBusiness;

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
  gboolean locked; /* by the user, whatever the keyring is */
  gboolean hidden; /* the same, but the text has to stay until it is stored */

  guint64 serial;        /* counts changes */
  guint64 stored_serial; /* what it was when all was in the keyring */
  guint applying;        /* changes come from the keyring, not from the user */

  MentorNotebookBusiness business;
  guint round; /* tells the outcome of what is under way from one that nobody waits for any more */
  GCancellable *cancellable;
  gboolean asking;    /* what is under way may ask for a password */
  gboolean save_next; /* when it is over, store */
  gboolean save_asks;
  gboolean lock_next;   /* when it is over, drop the notes */
  gboolean carrying_on; /* what the witness knows and the keyring has not is given up */
  guint store_timer;
  guint slow_timer;
  guint again_timer;
  guint reopened;
  guint came;     /* a service has just come: what fails is tried so many times more */
  GQueue callers; /* GTasks of store_async */
};

gboolean mentor_notebook_is_unsaved (MentorNotebook *self);
void mentor_notebook_set_state (MentorNotebook *self, MentorNotebookState state);
void mentor_notebook_set_storing (MentorNotebook *self, MentorStoring storing);
void mentor_notebook_set_hidden (MentorNotebook *self, gboolean hidden);
void mentor_notebook_start_load (MentorNotebook *self, gboolean may_ask);
void mentor_notebook_start_save (MentorNotebook *self, gboolean may_ask);
void mentor_notebook_abandon (MentorNotebook *self);
void mentor_notebook_drop (MentorNotebook *self);
void mentor_notebook_finish_lock (MentorNotebook *self);
void mentor_notebook_answer_callers (MentorNotebook *self, const GError *error);

MentorNotebookClaim *mentor_notebook_make_claim (MentorNotebook *self);
/* @only: the witness shall know these parts and no other; else what it knows stays. */
void
mentor_notebook_tell_witness (MentorNotebook *self, int revision, gboolean stored, gboolean only);

G_END_DECLS
