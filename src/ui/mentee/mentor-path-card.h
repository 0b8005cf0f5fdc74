/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PATH_CARD (mentor_path_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorPathCard, mentor_path_card, MENTOR, PATH_CARD, AdwBin)

void mentor_path_card_set_mentee (MentorPathCard *self,
                                  MentorMentee   *mentee);

G_END_DECLS
