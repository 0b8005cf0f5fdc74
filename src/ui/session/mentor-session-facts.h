/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_FACTS (mentor_session_facts_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionFacts, mentor_session_facts, MENTOR, SESSION_FACTS, AdwBin)

void mentor_session_facts_set_session (MentorSessionFacts *self,
                                       MentorMentee       *mentee,
                                       MentorSession      *session);
void mentor_session_facts_set_brief   (MentorSessionFacts *self,
                                       gboolean            brief);

G_END_DECLS
