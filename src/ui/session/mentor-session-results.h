/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_RESULTS (mentor_session_results_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionResults, mentor_session_results, MENTOR, SESSION_RESULTS, AdwBin)

void mentor_session_results_set_session (MentorSessionResults *self,
                                         MentorContext        *context,
                                         MentorMentee         *mentee,
                                         MentorSession        *session);

G_END_DECLS
