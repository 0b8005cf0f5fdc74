/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-mentee.h"
#include "mentor-private-note.h"

G_BEGIN_DECLS

/**
 * MentorNotebookState:
 * @MENTOR_NOTEBOOK_CLOSED: not asked for yet
 * @MENTOR_NOTEBOOK_OPENING: the keyring is being asked
 * @MENTOR_NOTEBOOK_READY: the notes are there
 * @MENTOR_NOTEBOOK_LOCKED: the keyring is locked, or the user locked the notes
 * @MENTOR_NOTEBOOK_DISMISSED: the keyring asked and the user said no
 * @MENTOR_NOTEBOOK_NO_SERVICE: there is no keyring service
 * @MENTOR_NOTEBOOK_UNREADABLE: some or all of the notes are there and cannot be understood; those that can are in the list
 * @MENTOR_NOTEBOOK_ELSEWHERE: the witness knows of notes that this keyring does not have; those it has are in the list
 * @MENTOR_NOTEBOOK_UNKNOWN: no answer in time; asked again
 * @MENTOR_NOTEBOOK_FAILED: the service said why not
 *
 * What a page of private notes shows.
 */
typedef enum {
  MENTOR_NOTEBOOK_CLOSED,
  MENTOR_NOTEBOOK_OPENING,
  MENTOR_NOTEBOOK_READY,
  MENTOR_NOTEBOOK_LOCKED,
  MENTOR_NOTEBOOK_DISMISSED,
  MENTOR_NOTEBOOK_NO_SERVICE,
  MENTOR_NOTEBOOK_UNREADABLE,
  MENTOR_NOTEBOOK_ELSEWHERE,
  MENTOR_NOTEBOOK_UNKNOWN,
  MENTOR_NOTEBOOK_FAILED,
} MentorNotebookState;

/**
 * MentorStoring:
 * @MENTOR_STORING_STORED: the keyring has confirmed all there is
 * @MENTOR_STORING_PENDING: something is not stored yet
 * @MENTOR_STORING_FAILED: storing failed; the text is kept here and can be tried again
 */
typedef enum {
  MENTOR_STORING_STORED,
  MENTOR_STORING_PENDING,
  MENTOR_STORING_FAILED,
} MentorStoring;

#define MENTOR_TYPE_NOTEBOOK (mentor_notebook_get_type ())
G_DECLARE_FINAL_TYPE (MentorNotebook, mentor_notebook, MENTOR, NOTEBOOK, GObject)

MentorNotebook     *mentor_notebook_new         (MentorMentee        *mentee);
MentorMentee       *mentor_notebook_get_mentee  (MentorNotebook      *self);
MentorRecordList   *mentor_notebook_get_notes   (MentorNotebook      *self);
MentorNotebookState mentor_notebook_get_state   (MentorNotebook      *self);
MentorStoring       mentor_notebook_get_storing (MentorNotebook      *self);
const char         *mentor_notebook_get_message (MentorNotebook      *self);
gboolean            mentor_notebook_get_writable (MentorNotebook     *self);
gboolean            mentor_notebook_get_hidden  (MentorNotebook      *self);

void                mentor_notebook_open        (MentorNotebook      *self,
                                                 gboolean             may_ask);
void                mentor_notebook_retry       (MentorNotebook      *self);
void                mentor_notebook_carry_on    (MentorNotebook      *self);
void                mentor_notebook_lock        (MentorNotebook      *self);
void                mentor_notebook_show        (MentorNotebook      *self);
void                mentor_notebook_store_async (MentorNotebook      *self,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean            mentor_notebook_store_finish (MentorNotebook     *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* For mentor-vault.c. */
void                mentor_notebook_set_mentee  (MentorNotebook      *self,
                                                 MentorMentee        *mentee);
void                mentor_notebook_service_came (MentorNotebook     *self);
void                mentor_notebook_forget      (MentorNotebook      *self);

G_END_DECLS
