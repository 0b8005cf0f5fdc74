/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_LETTER_DIALOG (mentor_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorLetterDialog, mentor_letter_dialog, MENTOR, LETTER_DIALOG, AdwDialog)

AdwDialog *mentor_letter_dialog_new (MentorContext *context,
                                     MentorMentee  *person);

G_END_DECLS
