/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-prompt-library.h"

G_BEGIN_DECLS

MentorSession *mentor_mentee_find_session_after   (MentorMentee      *self,
                                                   MentorSession     *session);
void           mentor_mentee_settle               (MentorMentee      *self,
                                                   MentorSession     *session);
GPtrArray     *mentor_prompts_choose_reflections  (MentorRecordList  *prompts,
                                                   MentorRole         role,
                                                   MentorStage        stage,
                                                   guint              n);

G_END_DECLS
