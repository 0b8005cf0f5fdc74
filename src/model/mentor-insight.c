/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-insight.h"

MENTOR_DEFINE_RECORD_TYPE (MentorInsight, mentor_insight, MENTOR_INSIGHT_FIELDS)
