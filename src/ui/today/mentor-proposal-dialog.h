/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PROPOSAL_DIALOG (mentor_proposal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorProposalDialog, mentor_proposal_dialog, MENTOR, PROPOSAL_DIALOG, AdwDialog)

AdwDialog *mentor_proposal_dialog_new (MentorContext *context,
                                       MentorMentee  *mentee);

G_END_DECLS
