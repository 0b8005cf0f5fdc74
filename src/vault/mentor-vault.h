/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook.h"
#include "mentor-vault-error.h"

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

void            mentor_vault_forget_async (MentorVault         *self,
                                           const char          *mentee_id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean        mentor_vault_forget_finish (MentorVault        *self,
                                           GAsyncResult        *result,
                                           GError             **error);
void            mentor_vault_harden       (void);

G_END_DECLS
