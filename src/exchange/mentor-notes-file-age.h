/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-notes-file.h"

G_BEGIN_DECLS

GBytes          *mentor_notes_file_write          (MentorNotesFile     *self,
                                                   GError             **error);
MentorNotesFile *mentor_notes_file_read           (GBytes              *json,
                                                   GError             **error);

void             mentor_notes_file_encrypt_async  (MentorNotesFile     *self,
                                                   const char          *passphrase,
                                                   int                  work_factor,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GBytes          *mentor_notes_file_encrypt_finish (MentorNotesFile     *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

void             mentor_notes_file_decrypt_async  (GBytes              *file,
                                                   const char          *passphrase,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
MentorNotesFile *mentor_notes_file_decrypt_finish (GAsyncResult        *result,
                                                   GError             **error);

G_END_DECLS
