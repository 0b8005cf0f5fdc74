/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorScope:
 * @person: (nullable): only this relationship, %NULL for all
 * @roles: one bit for each [enum@MentorRole] of the user that counts, 0 for all
 * @from: the first day, 0 for the beginning
 * @to: the last day, 0 for no end
 * @today: the day it is
 *
 * What is counted.
 */
typedef struct {
  MentorMentee *person;
  guint roles;
  MentorDay from;
  MentorDay to;
  MentorDay today;
} MentorScope;

#define MENTOR_SCOPE_ROLE(role) (1u << (role))

#define MENTOR_N_HATS 4
#define MENTOR_N_INSIGHT_KINDS (MENTOR_INSIGHT_KIND_HARD_MOMENT + 1)
#define MENTOR_N_PRACTICES (MENTOR_PRACTICE_PERSPECTIVE + 1)

/**
 * MentorMonth:
 * @month: twelve times the year and the month from 0
 * @n_sessions: sessions held
 * @n_done: actions done in it
 * @n_moved: actions that were due in it, are open and were moved to a later session before
 * @n_open: the other actions that were due in it and are open
 *
 * A month in numbers.
 */
typedef struct {
  guint month;
  guint n_sessions;
  guint n_done;
  guint n_moved;
  guint n_open;
} MentorMonth;

/**
 * MentorStatistics:
 * @months: (element-type MentorMonth): from the first month with something in it to the last, without a gap
 * @total: all months together
 * @n_people: relationships with a session held
 * @n_minutes: how long the sessions were together
 * @hats: in how many sessions each hat was worn
 * @n_hats: all of @hats together
 * @insights: how many of each [enum@MentorInsightKind]
 * @practices: how many insights of each [enum@MentorPractice]
 * @n_decisions: decisions made
 * @n_introductions: introductions made
 *
 * What happened, counted. It is never an aim: nobody is compared with anybody.
 */
typedef struct {
  GArray *months;
  MentorMonth total;
  guint n_people;
  guint n_minutes;
  guint hats[MENTOR_N_HATS];
  guint n_hats;
  guint insights[MENTOR_N_INSIGHT_KINDS];
  guint practices[MENTOR_N_PRACTICES];
  guint n_decisions;
  guint n_introductions;
} MentorStatistics;

/**
 * MentorGoalChange:
 * @mentee: whose goal
 * @goal: the goal
 * @then: the rating at the beginning of the time
 * @then_day: when that was
 * @now: the rating at the end of it
 * @now_day: when that was
 *
 * A goal that was rated, then and now.
 */
typedef struct {
  MentorMentee *mentee;
  MentorGoal *goal;
  int then;
  MentorDay then_day;
  int now;
  MentorDay now_day;
} MentorGoalChange;

gboolean          mentor_scope_has_mentee      (const MentorScope *self,
                                                MentorMentee      *mentee);
gboolean          mentor_scope_has_day         (const MentorScope *self,
                                                MentorDay          day);
guint             mentor_day_get_month         (MentorDay          day);
MentorStatistics *mentor_statistics_new        (MentorRecordList  *mentees,
                                                const MentorScope *scope);
void              mentor_statistics_free       (MentorStatistics  *self);
GArray           *mentor_find_goal_changes     (MentorRecordList  *mentees,
                                                const MentorScope *scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorStatistics, mentor_statistics_free)

G_END_DECLS
