/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-statistics.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GROWTH_MENTEE (mentor_growth_mentee_get_type ())
G_DECLARE_FINAL_TYPE (MentorGrowthMentee, mentor_growth_mentee, MENTOR, GROWTH_MENTEE, AdwBin)

void mentor_growth_mentee_show (MentorGrowthMentee *self,
                                             MentorRecordList *mentees,
                                             const MentorScope *scope);

G_END_DECLS
