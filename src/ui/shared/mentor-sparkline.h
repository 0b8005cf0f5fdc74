/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SPARKLINE (mentor_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (MentorSparkline, mentor_sparkline, MENTOR, SPARKLINE, GtkWidget)

GtkWidget *mentor_sparkline_new      (void);
void       mentor_sparkline_set_goal (MentorSparkline *self,
                                      MentorGoal      *goal);

G_END_DECLS
