/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorDatedKind:
 * @MENTOR_DATED_KIND_SESSION: a session, on the day it starts
 * @MENTOR_DATED_KIND_ACTION: an open action item, on the day it is due
 * @MENTOR_DATED_KIND_GOAL: a goal, on its target date
 * @MENTOR_DATED_KIND_MILESTONE: a milestone of a goal, on its date
 *
 * What stands on a day.
 */
typedef enum {
  MENTOR_DATED_KIND_SESSION,
  MENTOR_DATED_KIND_ACTION,
  MENTOR_DATED_KIND_GOAL,
  MENTOR_DATED_KIND_MILESTONE,
} MentorDatedKind;

#define MENTOR_DATED_N_KINDS (MENTOR_DATED_KIND_MILESTONE + 1)

#define MENTOR_TYPE_DATED (mentor_dated_get_type ())
G_DECLARE_FINAL_TYPE (MentorDated, mentor_dated, MENTOR, DATED, GObject)

MentorDatedKind mentor_dated_get_kind   (MentorDated      *self);
MentorDay       mentor_dated_get_day    (MentorDated      *self);
MentorMentee   *mentor_dated_get_mentee (MentorDated      *self);
gpointer        mentor_dated_get_record (MentorDated      *self);
GPtrArray      *mentor_dated_find       (MentorRecordList *mentees,
                                         MentorDay         from,
                                         MentorDay         to);

G_END_DECLS
