/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-session.h"

G_BEGIN_DECLS

int      mentor_session_get_elapsed  (MentorSession *self,
                                      GDateTime     *now);
gboolean mentor_session_is_running   (MentorSession *self);
gboolean mentor_session_is_forgotten (MentorSession *self,
                                      GDateTime     *now);
void     mentor_session_begin        (MentorSession *self,
                                      GDateTime     *now);
void     mentor_session_stop         (MentorSession *self,
                                      GDateTime     *now);
void     mentor_session_go_on        (MentorSession *self,
                                      GDateTime     *now);
gboolean mentor_session_has_come     (MentorSession *self,
                                      GDateTime     *now);
gboolean mentor_session_is_over      (MentorSession *self,
                                      GDateTime     *now);
gboolean mentor_session_is_unmarked  (MentorSession *self,
                                      GDateTime     *now);

G_END_DECLS
