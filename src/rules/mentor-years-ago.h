/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/* How far from the day itself something still counts as of this day. */
#define MENTOR_YEARS_AGO_DAYS 3

/**
 * MentorMemory:
 * @mentee: the relationship
 * @goal: (nullable): the goal, where @record is a check-in
 * @record: a session, a check-in or an insight
 * @day: when it was
 * @years: how many years ago
 *
 * Something that happened about this day in another year.
 */
typedef struct {
  MentorMentee *mentee;
  MentorGoal *goal;
  MentorRecord *record;
  MentorDay day;
  guint years;
} MentorMemory;

GArray *mentor_find_years_ago (MentorRecordList *mentees,
                               MentorDay         today);

G_END_DECLS
