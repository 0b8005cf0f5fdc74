/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CONTACT_BOX (mentor_contact_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorContactBox, mentor_contact_box, MENTOR, CONTACT_BOX, AdwBin)

void mentor_contact_box_set_mentee (MentorContactBox *self,
                                    MentorContext    *context,
                                    MentorMentee     *mentee);

G_END_DECLS
