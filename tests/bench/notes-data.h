/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"
#include "mentor-vault.h"

G_BEGIN_DECLS

MentorStore *notes_data_load (const char  *folder);
void         notes_data_fill (MentorStore *store,
                              MentorVault *vault,
                              guint        n_notes);
void         notes_data_wait (GAsyncResult **result);
void         notes_data_done (GObject      *source,
                              GAsyncResult *result,
                              gpointer      data);

G_END_DECLS
