/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-decision.h"

MENTOR_DEFINE_RECORD_TYPE (MentorDecision, mentor_decision, MENTOR_DECISION_FIELDS)
