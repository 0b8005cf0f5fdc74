/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-me.h"

G_BEGIN_DECLS

/**
 * MentorSeeking:
 * @MENTOR_SEEKING_FINDING: the user looks for a mentor
 * @MENTOR_SEEKING_BECOMING: the user wants to become one, or is one
 *
 * The two sides from which one comes to mentoring.
 */
typedef enum {
  MENTOR_SEEKING_FINDING,
  MENTOR_SEEKING_BECOMING,
} MentorSeeking;

/**
 * MentorStatement:
 * @property: the property of #MentorMe that has the answer: from 1, not yet, to 5, yes; 0 for no answer
 * @text: what is answered, to be translated with mentor_statement_get_text()
 * @advice: what may help where it is not so yet
 *
 * A statement that the user may agree with.
 */
typedef struct {
  const char *property;
  const char *text;
  const char *advice;
} MentorStatement;

const MentorStatement *mentor_self_check_get      (MentorSeeking          side,
                                                   guint                 *n_statements);
const char            *mentor_statement_get_text  (const MentorStatement *self);
char                  *mentor_self_check_conclude (MentorMe              *me,
                                                   MentorSeeking          side);
MentorSeeking          mentor_seeking_guess       (MentorMe              *me,
                                                   MentorRecordList      *mentees);

G_END_DECLS
