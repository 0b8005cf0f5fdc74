/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

char *mentor_today_describe (GPtrArray *near,
                             GPtrArray *due,
                             MentorDay  week_end);

G_END_DECLS
