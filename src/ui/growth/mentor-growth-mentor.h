/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-statistics.h"
#include "mentor-me.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GROWTH_MENTOR (mentor_growth_mentor_get_type ())
G_DECLARE_FINAL_TYPE (MentorGrowthMentor, mentor_growth_mentor, MENTOR, GROWTH_MENTOR, AdwBin)

void mentor_growth_mentor_set_me (MentorGrowthMentor *self,
                                  MentorMe *me);
void mentor_growth_mentor_show (MentorGrowthMentor *self,
                                             MentorRecordList *mentees,
                                             const MentorScope *scope);

G_END_DECLS
