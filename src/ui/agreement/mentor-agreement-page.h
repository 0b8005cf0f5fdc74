/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_AGREEMENT_PAGE (mentor_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorAgreementPage, mentor_agreement_page, MENTOR, AGREEMENT_PAGE, MentorPage)

MentorPage *mentor_agreement_page_new (MentorContext *context, MentorMentee *mentee);

G_END_DECLS
