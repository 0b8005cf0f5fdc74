/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-goal.h"
#include "mentor-session.h"
#include "mentor-action-item.h"
#include "mentor-remember-item.h"
#include "mentor-contact.h"
#include "mentor-insight.h"
#include "mentor-witness.h"
#include "mentor-agreement.h"
#include "mentor-closing.h"
#include "mentor-feedback.h"
#include "mentor-introduction.h"
#include "mentor-resource.h"
#include "mentor-review.h"

G_BEGIN_DECLS

/**
 * MentorMentee:
 *
 * One mentoring relationship: the person whose growth it is about, and all that belongs to it. It
 * is the root of one file.
 */
/* clang-format off */
#define MENTOR_MENTEE_FIELDS(DO)                                                                                              \
  DO##_LINE (MentorMentee, mentor_mentee, name, "name")                                                                       \
  DO##_LINE (MentorMentee, mentor_mentee, pronouns, "pronouns")                                                               \
  DO##_LINE (MentorMentee, mentor_mentee, headline, "headline")                                                               \
  DO##_LINE (MentorMentee, mentor_mentee, organisation, "organisation")                                                       \
  DO##_STRINGS (MentorMentee, mentor_mentee, contacts, "contacts")                                                            \
  DO##_TEXT (MentorMentee, mentor_mentee, how_we_met, "howWeMet")                                                             \
  DO##_STRINGS (MentorMentee, mentor_mentee, tags, "tags")                                                                    \
  DO##_LINE (MentorMentee, mentor_mentee, mentor_name, "mentorName")                                                          \
  DO##_ENUM (MentorMentee, mentor_mentee, role, "role", MentorRole, mentor_role, MENTOR_ROLE_MENTOR)                          \
  DO##_ENUM (MentorMentee, mentor_mentee, state, "state", MentorMenteeState, mentor_mentee_state, MENTOR_MENTEE_STATE_ACTIVE) \
  DO##_ENUM (MentorMentee, mentor_mentee, stage, "stage", MentorStage, mentor_stage, MENTOR_STAGE_GETTING_TO_KNOW)            \
  DO##_TEXT (MentorMentee, mentor_mentee, purpose, "purpose")                                                                 \
  DO##_FLAGS (MentorMentee, mentor_mentee, areas, "areas", MentorAreas, mentor_areas)                                         \
  DO##_DATE (MentorMentee, mentor_mentee, started, "started")                                                                 \
  DO##_DATE (MentorMentee, mentor_mentee, planned_end, "plannedEnd")                                                          \
  DO##_DATE (MentorMentee, mentor_mentee, paused_since, "pausedSince")                                                        \
  DO##_DATE (MentorMentee, mentor_mentee, paused_until, "pausedUntil")                                                        \
  DO##_LINE (MentorMentee, mentor_mentee, pause_reason, "pauseReason")                                                        \
  DO##_DATE (MentorMentee, mentor_mentee, next_review, "nextReview")                                                          \
  DO##_NUMBER (MentorMentee, mentor_mentee, rhythm_ideal, "rhythmIdeal", 0, 3660, 0)                                          \
  DO##_NUMBER (MentorMentee, mentor_mentee, rhythm_latest, "rhythmLatest", 0, 3660, 0)                                        \
  DO##_NUMBER (MentorMentee, mentor_mentee, usual_length, "usualLength", 0, 1440, 60)                                         \
  DO##_LINE (MentorMentee, mentor_mentee, usual_place, "usualPlace")                                                          \
  DO##_RECORDS (MentorMentee, mentor_mentee, remember, "remember", mentor_remember_item)                                      \
  DO##_STRINGS (MentorMentee, mentor_mentee, question_box, "questionBox")                                                     \
  DO##_RECORDS (MentorMentee, mentor_mentee, contact_log, "contactLog", mentor_contact)                                       \
  DO##_RECORD (MentorMentee, mentor_mentee, notebook, "notebook", MentorWitness, mentor_witness)                              \
  DO##_RECORDS (MentorMentee, mentor_mentee, goals, "goals", mentor_goal)                                                     \
  DO##_RECORDS (MentorMentee, mentor_mentee, sessions, "sessions", mentor_session)                                            \
  DO##_RECORDS (MentorMentee, mentor_mentee, actions, "actions", mentor_action_item)                                          \
  DO##_RECORDS (MentorMentee, mentor_mentee, insights, "insights", mentor_insight)                                            \
  DO##_RECORDS (MentorMentee, mentor_mentee, agreements, "agreements", mentor_agreement)                                      \
  DO##_RECORDS (MentorMentee, mentor_mentee, reviews, "reviews", mentor_review)                                               \
  DO##_RECORDS (MentorMentee, mentor_mentee, feedback, "feedback", mentor_feedback)                                           \
  DO##_RECORDS (MentorMentee, mentor_mentee, introductions, "introductions", mentor_introduction)                             \
  DO##_RECORDS (MentorMentee, mentor_mentee, resources, "resources", mentor_resource)                                         \
  DO##_BOOLEAN (MentorMentee, mentor_mentee, path_hidden, "pathHidden")                                                       \
  DO##_ENUM (MentorMentee, mentor_mentee, stage_put_off, "stagePutOff", MentorStage, mentor_stage, MENTOR_STAGE_ANY)          \
  DO##_DATE (MentorMentee, mentor_mentee, drift_put_off, "driftPutOff")                                                       \
  DO##_RECORD (MentorMentee, mentor_mentee, closing, "closing", MentorClosing, mentor_closing)
/* clang-format on */

#define MENTOR_TYPE_MENTEE (mentor_mentee_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorMentee, mentor_mentee, MENTEE, MENTOR_MENTEE_FIELDS)

G_END_DECLS
