/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-me.h"
#include "mentor-self-check.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

MentorStyledText *mentor_first_talk_new (MentorMe        *me,
                                         MentorSeeking    side,
                                         MentorCandidate *candidate,
                                         const char      *when);

G_END_DECLS
