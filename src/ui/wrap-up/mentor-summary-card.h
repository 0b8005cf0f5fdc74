/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SUMMARY_CARD (mentor_summary_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorSummaryCard, mentor_summary_card, MENTOR, SUMMARY_CARD, AdwBin)

void mentor_summary_card_set_session (MentorSummaryCard *self,
                                      MentorContext     *context,
                                      MentorMentee      *mentee,
                                      MentorSession     *session);

G_END_DECLS
