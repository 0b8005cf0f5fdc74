/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-me.h"

G_BEGIN_DECLS

/**
 * MentorCapacity:
 * @n_people: how many people the user mentors now; those who pause do not count
 * @minutes: how long the sessions with them take in a month, at the rhythm that was chosen
 * @people: with how many the user would like to work at most; 0 for not said
 * @hours: how many hours a month the user has; 0 for not said
 *
 * How much mentoring there is, beside how much fits.
 */
typedef struct {
  guint n_people;
  guint minutes;
  guint people;
  guint hours;
} MentorCapacity;

MentorCapacity mentor_capacity_find        (MentorMe             *me,
                                            MentorRecordList     *mentees);
gboolean       mentor_capacity_is_full     (const MentorCapacity *self);
gboolean       mentor_capacity_is_exceeded (const MentorCapacity *self);
char          *mentor_capacity_describe    (const MentorCapacity *self);

G_END_DECLS
