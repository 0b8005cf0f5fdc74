/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_FIRST_LETTER_DIALOG (mentor_first_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorFirstLetterDialog, mentor_first_letter_dialog, MENTOR, FIRST_LETTER_DIALOG, AdwDialog)

AdwDialog *mentor_first_letter_dialog_new (MentorContext   *context,
                                           MentorCandidate *candidate);

G_END_DECLS
