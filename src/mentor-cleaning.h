/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"
#include "mentor-vault.h"

G_BEGIN_DECLS

void mentor_clean (MentorStore *store,
                   MentorVault *vault);

G_END_DECLS
