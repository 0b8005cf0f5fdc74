/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_WIZARD (mentor_goal_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalWizard, mentor_goal_wizard, MENTOR, GOAL_WIZARD, AdwDialog)

void mentor_goal_wizard_present (GtkWidget     *parent,
                                 MentorContext *context,
                                 MentorMentee  *mentee);

G_END_DECLS
