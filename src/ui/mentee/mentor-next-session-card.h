/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NEXT_SESSION_CARD (mentor_next_session_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorNextSessionCard, mentor_next_session_card, MENTOR, NEXT_SESSION_CARD, AdwBin)

void     mentor_next_session_card_update      (MentorNextSessionCard *self,
                                               MentorMentee          *mentee);
gboolean mentor_next_session_card_has_session (MentorNextSessionCard *self);

G_END_DECLS
