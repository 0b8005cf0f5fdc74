/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

gboolean mentor_feedback_is_due                 (MentorFeedback     *self,
                                                 MentorDay           today);
gboolean mentor_introduction_is_due             (MentorIntroduction *self,
                                                 MentorDay           today);
void     mentor_resource_follow_state           (MentorResource     *self,
                                                 MentorDay           today);
char    *mentor_mentee_describe_feedback        (MentorMentee       *self,
                                                 MentorDay           today);
char    *mentor_mentee_describe_introductions   (MentorMentee       *self,
                                                 MentorDay           today);
char    *mentor_mentee_describe_resources       (MentorMentee       *self);
char    *mentor_mentee_describe_insights        (MentorMentee       *self);

G_END_DECLS
