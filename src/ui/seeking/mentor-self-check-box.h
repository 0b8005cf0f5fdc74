/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-self-check.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SELF_CHECK_BOX (mentor_self_check_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorSelfCheckBox, mentor_self_check_box, MENTOR, SELF_CHECK_BOX, AdwBin)

void mentor_self_check_box_set_me (MentorSelfCheckBox *self,
                                   MentorMe           *me,
                                   MentorSeeking       side);

G_END_DECLS
