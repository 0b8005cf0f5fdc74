/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_HINT_CARD (mentor_hint_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorHintCard, mentor_hint_card, MENTOR, HINT_CARD, AdwBin)

void mentor_hint_card_set_mentee (MentorHintCard *self,
                                  MentorContext  *context,
                                  MentorMentee   *mentee);
void mentor_hint_card_update     (MentorHintCard *self);

G_END_DECLS
