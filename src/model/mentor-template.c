/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template.h"

MENTOR_DEFINE_RECORD_TYPE (MentorTemplate, mentor_template, MENTOR_TEMPLATE_FIELDS)
