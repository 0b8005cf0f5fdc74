/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_EXPERIMENTS (mentor_experiments_get_type ())
G_DECLARE_FINAL_TYPE (MentorExperiments, mentor_experiments, MENTOR, EXPERIMENTS, AdwBin)

void mentor_experiments_set_goal     (MentorExperiments *self,
                                      MentorContext     *context,
                                      MentorMentee      *mentee,
                                      MentorGoal        *goal,
                                      GListModel        *actions);
void mentor_experiments_set_editable (MentorExperiments *self,
                                      gboolean           editable);

G_END_DECLS
