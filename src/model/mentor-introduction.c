/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-introduction.h"

MENTOR_DEFINE_RECORD_TYPE (MentorIntroduction, mentor_introduction, MENTOR_INTRODUCTION_FIELDS)
