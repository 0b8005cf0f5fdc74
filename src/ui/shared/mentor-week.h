/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

MentorDay mentor_week_get_end (GSettings *settings,
                               MentorDay  day);

G_END_DECLS
