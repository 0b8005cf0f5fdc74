/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-action-item.h"

G_BEGIN_DECLS

/* What the pages and the summary say in the same words. */

char       *mentor_action_describe_plan (MentorActionItem *action);
const char *mentor_label_usefulness     (int               usefulness);

G_END_DECLS
