/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notes-file.h"

G_BEGIN_DECLS

void     mentor_notes_save_async  (GFile              *file,
                                   MentorNotesFile    *notes,
                                   const char         *passphrase,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean mentor_notes_save_finish (GAsyncResult       *result,
                                   GError            **error);

G_END_DECLS
