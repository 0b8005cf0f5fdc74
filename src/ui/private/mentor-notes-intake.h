/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-import.h"

G_BEGIN_DECLS

void     mentor_notes_intake_async  (GPtrArray            *notebooks,
                                     GPtrArray            *notes,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean mentor_notes_intake_finish (GAsyncResult         *result,
                                     MentorNotebookImport *outcome,
                                     GError              **error);

G_END_DECLS
