/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-agreement.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

MentorStyledText *mentor_agreement_document_new (MentorAgreement *agreement,
                                                 const char      *title,
                                                 const char      *agreed,
                                                 const char      *review);

G_END_DECLS
