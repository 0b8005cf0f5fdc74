/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_VAULT (mentor_vault_get_type ())
G_DECLARE_FINAL_TYPE (MentorVault, mentor_vault, MENTOR, VAULT, GObject)

MentorVault    *mentor_vault_new          (void);
MentorNotebook *mentor_vault_get_notebook (MentorVault         *self,
                                           MentorMentee        *mentee);
gboolean        mentor_vault_get_locked   (MentorVault         *self);
gboolean        mentor_vault_get_stored   (MentorVault         *self);
void            mentor_vault_lock         (MentorVault         *self);
void            mentor_vault_unlock       (MentorVault         *self);
void            mentor_vault_store_async  (MentorVault         *self,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean        mentor_vault_store_finish (MentorVault         *self,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
