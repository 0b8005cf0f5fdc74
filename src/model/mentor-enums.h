/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The nicks of these values are what stands in the files: a value may be added, never renamed.
 */

/**
 * MentorRole:
 * @MENTOR_ROLE_MENTOR: the user is the mentor
 * @MENTOR_ROLE_MENTEE: the user is the mentee
 * @MENTOR_ROLE_PEER: both learn from each other as equals
 *
 * The user's own part in a relationship.
 */
typedef enum {
  MENTOR_ROLE_MENTOR,
  MENTOR_ROLE_MENTEE,
  MENTOR_ROLE_PEER,
} MentorRole;

/**
 * MentorMenteeState:
 * @MENTOR_MENTEE_STATE_EXPLORING: the two find out whether they want this
 * @MENTOR_MENTEE_STATE_ACTIVE: they meet
 * @MENTOR_MENTEE_STATE_PAUSED: silent until a date, or until taken up again
 * @MENTOR_MENTEE_STATE_CLOSING: on the way to a good end
 * @MENTOR_MENTEE_STATE_CLOSED: ended
 *
 * Where a relationship stands.
 */
typedef enum {
  MENTOR_MENTEE_STATE_EXPLORING,
  MENTOR_MENTEE_STATE_ACTIVE,
  MENTOR_MENTEE_STATE_PAUSED,
  MENTOR_MENTEE_STATE_CLOSING,
  MENTOR_MENTEE_STATE_CLOSED,
} MentorMenteeState;

/**
 * MentorStage:
 * @MENTOR_STAGE_ANY: no stage named
 * @MENTOR_STAGE_GETTING_TO_KNOW: initiation
 * @MENTOR_STAGE_AGREEING: settling how to work together
 * @MENTOR_STAGE_WORKING: cultivation
 * @MENTOR_STAGE_DRAWING_TO_A_CLOSE: separation
 * @MENTOR_STAGE_AFTERWARDS: redefinition
 *
 * The stages of a mentoring relationship, after Kram (1983), doi 10.5465/255910. A hint, never a gate.
 */
typedef enum {
  MENTOR_STAGE_ANY,
  MENTOR_STAGE_GETTING_TO_KNOW,
  MENTOR_STAGE_AGREEING,
  MENTOR_STAGE_WORKING,
  MENTOR_STAGE_DRAWING_TO_A_CLOSE,
  MENTOR_STAGE_AFTERWARDS,
} MentorStage;

/**
 * MentorArea:
 *
 * What a goal is about.
 */
typedef enum {
  MENTOR_AREA_CAREER,
  MENTOR_AREA_SKILLS,
  MENTOR_AREA_NETWORK,
  MENTOR_AREA_CONFIDENCE,
  MENTOR_AREA_PERSPECTIVE,
  MENTOR_AREA_DECISION,
  MENTOR_AREA_PROJECT,
} MentorArea;

/**
 * MentorAreas:
 *
 * What a relationship is about: one bit per value of [enum@MentorArea].
 */
typedef enum { /*< flags >*/
  MENTOR_AREAS_CAREER = 1 << MENTOR_AREA_CAREER,
  MENTOR_AREAS_SKILLS = 1 << MENTOR_AREA_SKILLS,
  MENTOR_AREAS_NETWORK = 1 << MENTOR_AREA_NETWORK,
  MENTOR_AREAS_CONFIDENCE = 1 << MENTOR_AREA_CONFIDENCE,
  MENTOR_AREAS_PERSPECTIVE = 1 << MENTOR_AREA_PERSPECTIVE,
  MENTOR_AREAS_DECISION = 1 << MENTOR_AREA_DECISION,
  MENTOR_AREAS_PROJECT = 1 << MENTOR_AREA_PROJECT,
} MentorAreas;

/**
 * MentorGoalShape:
 * @MENTOR_GOAL_SHAPE_DIRECTION: a direction to explore
 * @MENTOR_GOAL_SHAPE_LEARNING: something to learn
 * @MENTOR_GOAL_SHAPE_OUTCOME: something to have at the end
 *
 * On complex tasks a specific learning goal does better than a specific outcome goal
 * (Seijts, Latham, Tasa & Latham 2004), hence the choice.
 */
typedef enum {
  MENTOR_GOAL_SHAPE_DIRECTION,
  MENTOR_GOAL_SHAPE_LEARNING,
  MENTOR_GOAL_SHAPE_OUTCOME,
} MentorGoalShape;

/**
 * MentorGoalState:
 *
 * Where a goal stands. A goal may change, rest or be let go, each with a reason.
 */
typedef enum {
  MENTOR_GOAL_STATE_IDEA,
  MENTOR_GOAL_STATE_ACTIVE,
  MENTOR_GOAL_STATE_RESTING,
  MENTOR_GOAL_STATE_REACHED,
  MENTOR_GOAL_STATE_CHANGED,
  MENTOR_GOAL_STATE_LET_GO,
} MentorGoalState;

/**
 * MentorVisibility:
 * @MENTOR_VISIBILITY_SHARED: may stand in a report
 * @MENTOR_VISIBILITY_PRIVATE: enters a report only when ticked each time
 */
typedef enum {
  MENTOR_VISIBILITY_SHARED,
  MENTOR_VISIBILITY_PRIVATE,
} MentorVisibility;

/**
 * MentorSessionState:
 *
 * What became of a meeting.
 */
typedef enum {
  MENTOR_SESSION_STATE_PLANNED,
  MENTOR_SESSION_STATE_HELD,
  MENTOR_SESSION_STATE_MISSED,
  MENTOR_SESSION_STATE_CANCELLED,
} MentorSessionState;

/**
 * MentorHat:
 *
 * The hat a question belongs to.
 */
typedef enum {
  MENTOR_HAT_NONE,
  MENTOR_HAT_ADVISOR,
  MENTOR_HAT_CHALLENGER,
  MENTOR_HAT_CONNECTOR,
  MENTOR_HAT_SUPPORTER,
} MentorHat;

/**
 * MentorHats:
 *
 * The hats a mentor wore in a session.
 */
typedef enum { /*< flags >*/
  MENTOR_HATS_ADVISOR = 1 << 0,
  MENTOR_HATS_CHALLENGER = 1 << 1,
  MENTOR_HATS_CONNECTOR = 1 << 2,
  MENTOR_HATS_SUPPORTER = 1 << 3,
} MentorHats;

/**
 * MentorOwner:
 * @MENTOR_OWNER_MENTOR: the mentor of the relationship
 * @MENTOR_OWNER_MENTEE: the mentee of the relationship
 *
 * Who brings a point or does an action. Between peers the user is the mentor.
 */
typedef enum {
  MENTOR_OWNER_MENTOR,
  MENTOR_OWNER_MENTEE,
} MentorOwner;

/**
 * MentorPointOrigin:
 *
 * Where a point of an agenda came from.
 */
typedef enum {
  MENTOR_POINT_ORIGIN_OWN,
  MENTOR_POINT_ORIGIN_CARRIED,
  MENTOR_POINT_ORIGIN_GOAL,
  MENTOR_POINT_ORIGIN_ACTION,
  MENTOR_POINT_ORIGIN_PROMPT,
  MENTOR_POINT_ORIGIN_REMEMBER,
} MentorPointOrigin;

/**
 * MentorActionState:
 *
 * What became of an action item.
 */
typedef enum {
  MENTOR_ACTION_STATE_OPEN,
  MENTOR_ACTION_STATE_DONE,
  MENTOR_ACTION_STATE_DROPPED,
} MentorActionState;

/**
 * MentorRepeat:
 *
 * How often an action item comes again.
 */
typedef enum {
  MENTOR_REPEAT_NONE,
  MENTOR_REPEAT_DAILY,
  MENTOR_REPEAT_WEEKLY,
  MENTOR_REPEAT_FORTNIGHTLY,
  MENTOR_REPEAT_MONTHLY,
} MentorRepeat;

/**
 * MentorRepeatFrom:
 * @MENTOR_REPEAT_FROM_COMPLETION: the next one counts from the day it was done
 * @MENTOR_REPEAT_FROM_PLANNED: the next one counts from the day it was due
 */
typedef enum {
  MENTOR_REPEAT_FROM_COMPLETION,
  MENTOR_REPEAT_FROM_PLANNED,
} MentorRepeatFrom;

/**
 * MentorContactKind:
 *
 * How the two were in touch between sessions.
 */
typedef enum {
  MENTOR_CONTACT_KIND_CALL,
  MENTOR_CONTACT_KIND_MESSAGE,
  MENTOR_CONTACT_KIND_MEETING,
  MENTOR_CONTACT_KIND_OTHER,
} MentorContactKind;

/**
 * MentorInsightKind:
 *
 * What kind of insight somebody had.
 */
typedef enum {
  MENTOR_INSIGHT_KIND_WIN,
  MENTOR_INSIGHT_KIND_LEARNED,
  MENTOR_INSIGHT_KIND_CHANGED_MY_MIND,
  MENTOR_INSIGHT_KIND_THANKS,
  MENTOR_INSIGHT_KIND_HARD_MOMENT,
} MentorInsightKind;

/**
 * MentorPractice:
 *
 * What a mentor practised, as a leader does: the kind of a mentor's insight beside what it is about.
 */
typedef enum {
  MENTOR_PRACTICE_NONE,
  MENTOR_PRACTICE_LISTENING,
  MENTOR_PRACTICE_ASKING,
  MENTOR_PRACTICE_FEEDBACK,
  MENTOR_PRACTICE_PATIENCE,
  MENTOR_PRACTICE_PERSPECTIVE,
} MentorPractice;

/**
 * MentorFeedbackKind:
 * @MENTOR_FEEDBACK_KIND_RECEIVED: the user received it
 * @MENTOR_FEEDBACK_KIND_GIVEN: the user gave it
 *
 * Which way feedback went.
 */
typedef enum {
  MENTOR_FEEDBACK_KIND_RECEIVED,
  MENTOR_FEEDBACK_KIND_GIVEN,
} MentorFeedbackKind;

/**
 * MentorResourceState:
 *
 * What became of something to read, watch or try.
 */
typedef enum {
  MENTOR_RESOURCE_STATE_PLANNED,
  MENTOR_RESOURCE_STATE_STARTED,
  MENTOR_RESOURCE_STATE_FINISHED,
  MENTOR_RESOURCE_STATE_PUT_ASIDE,
} MentorResourceState;

/**
 * MentorCandidateState:
 * @MENTOR_CANDIDATE_STATE_IDEA: thought of
 * @MENTOR_CANDIDATE_STATE_ASKED: written to
 * @MENTOR_CANDIDATE_STATE_TALKING: the two find out whether they want this
 * @MENTOR_CANDIDATE_STATE_AGREED: became a mentor
 * @MENTOR_CANDIDATE_STATE_NOT_NOW: not for now, on either side
 *
 * Where it stands with somebody who might become a mentor.
 */
typedef enum {
  MENTOR_CANDIDATE_STATE_IDEA,
  MENTOR_CANDIDATE_STATE_ASKED,
  MENTOR_CANDIDATE_STATE_TALKING,
  MENTOR_CANDIDATE_STATE_AGREED,
  MENTOR_CANDIDATE_STATE_NOT_NOW,
} MentorCandidateState;

/**
 * MentorAudience:
 *
 * Who a prompt is for.
 */
typedef enum {
  MENTOR_AUDIENCE_BOTH,
  MENTOR_AUDIENCE_MENTOR,
  MENTOR_AUDIENCE_MENTEE,
} MentorAudience;

/**
 * MentorPromptSet:
 *
 * The set a prompt belongs to. Goal, reality, options and will are the steps of GROW (Whitmore).
 */
typedef enum {
  MENTOR_PROMPT_SET_GETTING_TO_KNOW,
  MENTOR_PROMPT_SET_EXPECTATIONS,
  MENTOR_PROMPT_SET_GOAL,
  MENTOR_PROMPT_SET_REALITY,
  MENTOR_PROMPT_SET_OPTIONS,
  MENTOR_PROMPT_SET_WILL,
  MENTOR_PROMPT_SET_ADVISOR,
  MENTOR_PROMPT_SET_CHALLENGER,
  MENTOR_PROMPT_SET_CONNECTOR,
  MENTOR_PROMPT_SET_SUPPORTER,
  MENTOR_PROMPT_SET_MENTEE_REFLECTION,
  MENTOR_PROMPT_SET_MENTOR_REFLECTION,
  MENTOR_PROMPT_SET_CLOSING,
} MentorPromptSet;

/**
 * MentorDepth:
 *
 * How far a prompt goes.
 */
typedef enum {
  MENTOR_DEPTH_LIGHT,
  MENTOR_DEPTH_MEDIUM,
  MENTOR_DEPTH_DEEP,
} MentorDepth;

G_END_DECLS
