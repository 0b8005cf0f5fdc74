/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreement.h"

MENTOR_DEFINE_RECORD_TYPE (MentorAgreement, mentor_agreement, MENTOR_AGREEMENT_FIELDS)
