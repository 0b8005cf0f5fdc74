/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

void mentor_find_planned (MentorRecordList *mentees,
                          GDateTime        *now,
                          GPtrArray       **coming,
                          GPtrArray       **past);

G_END_DECLS
