/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-milestone.h"

MENTOR_DEFINE_RECORD_TYPE (MentorMilestone, mentor_milestone, MENTOR_MILESTONE_FIELDS)
