/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

MentorDay        mentor_day_add_months         (MentorDay        day,
                                                guint            months);
MentorAgreement *mentor_mentee_find_agreement  (MentorMentee    *self);
MentorAgreement *mentor_mentee_find_agreed     (MentorMentee    *self);
MentorAgreement *mentor_agreement_find_former  (MentorAgreement *self,
                                                MentorMentee    *mentee);
MentorAgreement *mentor_agreement_make_next    (MentorAgreement *self);
GPtrArray       *mentor_agreement_find_changes (MentorAgreement *self,
                                                MentorAgreement *former);
gboolean         mentor_agreement_is_blank     (MentorAgreement *self);
void             mentor_agreement_agree        (MentorAgreement *self,
                                                MentorMentee    *mentee,
                                                MentorDay        today);

G_END_DECLS
