/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CONTACT_DIALOG (mentor_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorContactDialog, mentor_contact_dialog, MENTOR, CONTACT_DIALOG, AdwDialog)

AdwDialog *mentor_contact_dialog_new (MentorContext *context,
                                      MentorMentee  *mentee,
                                      MentorContact *contact);

G_END_DECLS
