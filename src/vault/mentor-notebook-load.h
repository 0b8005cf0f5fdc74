/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-part.h"
#include "mentor-notebook-survey.h"

G_BEGIN_DECLS

/**
 * MentorNotebookContent: (skip)
 * @parts: (element-type MentorNotebookPart): what could be read
 * @revision: the newest revision in it
 * @trouble: (nullable): why that is not all there is
 * @writable: whether something may be stored
 */
typedef struct {
  GPtrArray *parts;
  int revision;
  GError *trouble;
  gboolean writable;
} MentorNotebookContent;

void                   mentor_notebook_content_free (MentorNotebookContent *content);
void                   mentor_notebook_load_async   (MentorNotebookClaim   *claim,
                                                     gboolean               may_ask,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
MentorNotebookContent *mentor_notebook_load_finish  (GAsyncResult          *result,
                                                     GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookContent, mentor_notebook_content_free)

G_END_DECLS
