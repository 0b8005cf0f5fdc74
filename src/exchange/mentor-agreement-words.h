/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorAgreementGroup:
 *
 * What belongs together in an agreement.
 */
typedef enum { /*< skip >*/
  MENTOR_AGREEMENT_HOPES,
  MENTOR_AGREEMENT_MEETING,
  MENTOR_AGREEMENT_BETWEEN_US,
  MENTOR_AGREEMENT_TALKING,
  MENTOR_AGREEMENT_END,
} MentorAgreementGroup;

#define MENTOR_AGREEMENT_N_GROUPS (MENTOR_AGREEMENT_END + 1)

/**
 * MentorAgreementWords:
 * @property: the text of the agreement it is about
 * @group: where it stands
 * @of_one: whether it is about one of the two
 * @owner: about which one then
 * @caption: what it is called where both read it; to be translated, as the following are
 * @question: what is asked; has `%s` for a name when it is about the other one
 * @own_question: what is asked when it is about the user
 * @hint: what an answer may be
 *
 * The words around one text of an agreement.
 */
typedef struct {
  const char *property;
  MentorAgreementGroup group;
  gboolean of_one;
  MentorOwner owner;
  const char *caption;
  const char *question;
  const char *own_question;
  const char *hint;
} MentorAgreementWords;

const MentorAgreementWords *mentor_agreement_words_get    (guint                        *n_words);
const char                 *mentor_agreement_group_title  (MentorAgreementGroup          group);
const char                 *mentor_agreement_find_caption (const char                   *property);
char                       *mentor_agreement_dup_question (const MentorAgreementWords   *words,
                                                           MentorMentee                 *mentee);
const char                 *mentor_agreement_get_hint     (const MentorAgreementWords   *words);

G_END_DECLS
