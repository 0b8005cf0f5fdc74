/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REMEMBER_BOX (mentor_remember_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorRememberBox, mentor_remember_box, MENTOR, REMEMBER_BOX, AdwBin)

void mentor_remember_box_set_mentee (MentorRememberBox *self,
                                     MentorContext     *context,
                                     MentorMentee      *mentee);

G_END_DECLS
