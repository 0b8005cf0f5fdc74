/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-part.h"
#include "mentor-notebook-survey.h"

G_BEGIN_DECLS

/**
 * MentorNotebookJob: (skip)
 * @part: id of a part, or a new one
 * @base: (element-type MentorPrivateNote): its notes as last read or stored
 * @mine: (element-type MentorPrivateNote): the notes that shall be in it; nobody changes them meanwhile
 *
 * One part to be brought up to date.
 */
typedef struct {
  char *part;
  GPtrArray *base;
  GPtrArray *mine;
} MentorNotebookJob;

/**
 * MentorNotebookSaved: (skip)
 * @parts: (element-type MentorNotebookPart): the parts as they stand in the keyring now
 * @revision: the newest revision
 * @reload: whether the rest has to be read again: notes may have come to other parts
 * @found: (element-type utf8): the parts that were there when it began
 * @error: (nullable): why not all of it could be done
 */
typedef struct {
  GPtrArray *parts;
  int revision;
  gboolean reload;
  GPtrArray *found;
  GError *error;
} MentorNotebookSaved;

MentorNotebookJob   *mentor_notebook_job_new     (const char          *part,
                                                  GPtrArray           *base,
                                                  GPtrArray           *mine);
void                 mentor_notebook_job_free    (MentorNotebookJob   *job);

void                 mentor_notebook_saved_free  (MentorNotebookSaved *saved);
void                 mentor_notebook_save_async  (MentorNotebookClaim *claim,
                                                  GPtrArray           *jobs,
                                                  gboolean             may_ask,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
MentorNotebookSaved *mentor_notebook_save_finish (GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookSaved, mentor_notebook_saved_free)

G_END_DECLS
