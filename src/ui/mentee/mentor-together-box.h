/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TOGETHER_BOX (mentor_together_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorTogetherBox, mentor_together_box, MENTOR, TOGETHER_BOX, AdwBin)

void mentor_together_box_set_mentee (MentorTogetherBox *self,
                                     MentorMentee      *mentee);

G_END_DECLS
