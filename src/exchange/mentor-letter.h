/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

/**
 * MentorLetterParts:
 * @MENTOR_LETTER_GOALS: what was worked on and reached, and what was decided
 * @MENTOR_LETTER_WORDS: insights, in the words they were written in
 * @MENTOR_LETTER_THANKS: what was thanked for
 * @MENTOR_LETTER_PEOPLE: with whom, and who was introduced to whom
 * @MENTOR_LETTER_RATINGS: the ratings of the goals, then and now
 * @MENTOR_LETTER_PRIVATE_GOALS: private goals too
 *
 * What goes into a letter.
 */
typedef enum {
  MENTOR_LETTER_GOALS = 1 << 0,
  MENTOR_LETTER_WORDS = 1 << 1,
  MENTOR_LETTER_THANKS = 1 << 2,
  MENTOR_LETTER_PEOPLE = 1 << 3,
  MENTOR_LETTER_RATINGS = 1 << 4,
  MENTOR_LETTER_PRIVATE_GOALS = 1 << 5,
} MentorLetterParts;

/* What is ticked at first: neither ratings nor what is private. */
#define MENTOR_LETTER_USUAL                                                                        \
  ((MentorLetterParts) (MENTOR_LETTER_GOALS | MENTOR_LETTER_WORDS | MENTOR_LETTER_THANKS |         \
                        MENTOR_LETTER_PEOPLE))

/**
 * MentorLetter:
 * @mentees: (element-type MentorMentee): all relationships
 * @person: (nullable): only this one
 * @year: the year it is about
 * @name: whom it is for, or ""
 * @parts: what goes in
 *
 * A letter about a year, to oneself.
 */
typedef struct {
  MentorRecordList *mentees;
  MentorMentee *person;
  guint year;
  const char *name;
  MentorLetterParts parts;
} MentorLetter;

char *mentor_letter_to_text     (const MentorLetter *self);
char *mentor_letter_to_markdown (const MentorLetter *self);
MentorStyledText *mentor_letter_to_styled_text (const MentorLetter *self);
char *mentor_letter_make_name   (const MentorLetter *self);

G_END_DECLS
