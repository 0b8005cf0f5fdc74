/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-summary-choices.h"

G_BEGIN_DECLS

char *mentor_summary_to_markdown (MentorMentee       *mentee,
                                  MentorSession      *session,
                                  MentorSummaryParts  parts);
char *mentor_summary_to_text     (MentorMentee       *mentee,
                                  MentorSession      *session,
                                  MentorSummaryParts  parts);
char *mentor_summary_make_name   (MentorMentee       *mentee,
                                  MentorSession      *session);

G_END_DECLS
