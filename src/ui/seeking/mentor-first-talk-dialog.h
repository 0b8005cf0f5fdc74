/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-self-check.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_FIRST_TALK_DIALOG (mentor_first_talk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorFirstTalkDialog, mentor_first_talk_dialog, MENTOR, FIRST_TALK_DIALOG, AdwDialog)

AdwDialog *mentor_first_talk_dialog_new (MentorContext   *context,
                                         MentorSeeking    side,
                                         MentorCandidate *candidate);

G_END_DECLS
