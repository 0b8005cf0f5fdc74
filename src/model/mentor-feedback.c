/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-feedback.h"

MENTOR_DEFINE_RECORD_TYPE (MentorFeedback, mentor_feedback, MENTOR_FEEDBACK_FIELDS)
