/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-enums.h"

G_BEGIN_DECLS

/* What a person reads for a value. All of them belong to the translation and are never freed. */

const char *mentor_label_role          (MentorRole         role);
const char *mentor_label_mentee_state  (MentorMenteeState  state);
const char *mentor_label_stage         (MentorStage        stage);
const char *mentor_label_area          (MentorArea         area);
const char *mentor_label_shape         (MentorGoalShape    shape);
const char *mentor_label_goal_state    (MentorGoalState    state);
const char *mentor_label_visibility    (MentorVisibility   visibility);
const char *mentor_label_session_state (MentorSessionState state);
const char *mentor_label_hat           (MentorHat          hat);
const char *mentor_label_repeat        (MentorRepeat       repeat);
const char *mentor_label_contact_kind  (MentorContactKind  kind);
const char *mentor_label_insight_kind  (MentorInsightKind  kind);
const char *mentor_label_practice      (MentorPractice     practice);
const char *mentor_label_audience      (MentorAudience     audience);
const char *mentor_label_prompt_set    (MentorPromptSet    set);
const char *mentor_label_depth         (MentorDepth        depth);
const char *mentor_label_template      (const char        *name);
const char *mentor_hat_style           (MentorHat          hat);

G_END_DECLS
