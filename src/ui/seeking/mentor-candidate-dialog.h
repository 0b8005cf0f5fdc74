/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CANDIDATE_DIALOG (mentor_candidate_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorCandidateDialog, mentor_candidate_dialog, MENTOR, CANDIDATE_DIALOG, AdwDialog)

void mentor_candidate_dialog_present (GtkWidget       *parent,
                                      MentorContext   *context,
                                      MentorCandidate *candidate);

G_END_DECLS
