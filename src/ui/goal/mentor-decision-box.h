/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-decision.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_DECISION_BOX (mentor_decision_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorDecisionBox, mentor_decision_box, MENTOR, DECISION_BOX, AdwBin)

void mentor_decision_box_set_decision (MentorDecisionBox *self,
                                       MentorDecision    *decision);
void mentor_decision_box_set_editable (MentorDecisionBox *self,
                                       gboolean           editable);

G_END_DECLS
