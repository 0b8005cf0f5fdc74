/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-dated.h"

G_BEGIN_DECLS

const char *mentor_dated_get_icon    (MentorDatedKind  kind);
char       *mentor_calendar_mark     (MentorDatedKind  kind,
                                      guint            count);
char       *mentor_calendar_describe (MentorDay        day,
                                      const guint     *counts);

G_END_DECLS
