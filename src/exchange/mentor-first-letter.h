/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-me.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

char             *mentor_first_letter_write          (MentorMe        *me,
                                                      MentorCandidate *candidate);
MentorStyledText *mentor_first_letter_to_styled_text (const char      *letter);

G_END_DECLS
