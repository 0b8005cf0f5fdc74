/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MentorNotebookLock MentorNotebookLock;

void                mentor_notebook_lock_take_async  (GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
MentorNotebookLock *mentor_notebook_lock_take_finish (GAsyncResult       *result,
                                                      GError            **error);
void                mentor_notebook_lock_release     (MentorNotebookLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookLock, mentor_notebook_lock_release)

G_END_DECLS
