/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorAgreement:
 *
 * What the two agree on about how they work together, on a day. A later one takes the place of an earlier one,
 * which stays as it was. The fields follow what written agreements of mentoring programmes cover (University of
 * Nebraska Medical Center, Technological University of the Shannon, University of New Mexico; see Sources in the
 * guide).
 */
/* clang-format off */
#define MENTOR_AGREEMENT_FIELDS(DO)                                                 \
  DO##_DATE (MentorAgreement, mentor_agreement, agreed_on, "agreedOn")              \
  DO##_TEXT (MentorAgreement, mentor_agreement, mentee_hopes, "menteeHopes")        \
  DO##_TEXT (MentorAgreement, mentor_agreement, mentor_hopes, "mentorHopes")        \
  DO##_TEXT (MentorAgreement, mentor_agreement, mentee_offers, "menteeOffers")      \
  DO##_TEXT (MentorAgreement, mentor_agreement, mentor_offers, "mentorOffers")      \
  DO##_TEXT (MentorAgreement, mentor_agreement, meeting, "meeting")                 \
  DO##_TEXT (MentorAgreement, mentor_agreement, agenda, "agenda")                   \
  DO##_TEXT (MentorAgreement, mentor_agreement, between, "between")                 \
  DO##_TEXT (MentorAgreement, mentor_agreement, confidentiality, "confidentiality") \
  DO##_TEXT (MentorAgreement, mentor_agreement, exceptions, "exceptions")           \
  DO##_TEXT (MentorAgreement, mentor_agreement, out_of_bounds, "outOfBounds")       \
  DO##_TEXT (MentorAgreement, mentor_agreement, feedback, "feedback")               \
  DO##_TEXT (MentorAgreement, mentor_agreement, cancelling, "cancelling")           \
  DO##_TEXT (MentorAgreement, mentor_agreement, duration, "duration")               \
  DO##_DATE (MentorAgreement, mentor_agreement, review_on, "reviewOn")              \
  DO##_TEXT (MentorAgreement, mentor_agreement, ending, "ending")
/* clang-format on */

#define MENTOR_TYPE_AGREEMENT (mentor_agreement_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorAgreement, mentor_agreement, AGREEMENT, MENTOR_AGREEMENT_FIELDS)

G_END_DECLS
