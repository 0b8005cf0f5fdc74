/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHECK_IN_DIALOG (mentor_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorCheckInDialog, mentor_check_in_dialog, MENTOR, CHECK_IN_DIALOG, AdwDialog)

AdwDialog *mentor_check_in_dialog_new (MentorContext *context,
                                       MentorGoal    *goal);

G_END_DECLS
