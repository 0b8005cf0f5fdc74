/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

char       *mentor_owner_dup_name (MentorMentee *mentee,
                                   MentorOwner   owner);
MentorOwner mentor_owner_other    (MentorOwner   owner);

G_END_DECLS
