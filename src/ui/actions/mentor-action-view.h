/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_ACTION_VIEW (mentor_action_view_get_type ())
G_DECLARE_FINAL_TYPE (MentorActionView, mentor_action_view, MENTOR, ACTION_VIEW, AdwBin)

GtkWidget        *mentor_action_view_new        (MentorContext    *context,
                                                 gboolean          show_person);
void              mentor_action_view_set_action (MentorActionView *self,
                                                 MentorMentee     *mentee,
                                                 MentorActionItem *action);
MentorActionItem *mentor_action_view_get_action (MentorActionView *self);
GtkLabel         *mentor_action_view_get_label  (MentorActionView *self);
void              mentor_action_view_set_show_owner (MentorActionView *self,
                                                 gboolean          show_owner);
void              mentor_action_view_edit       (MentorActionView *self);
void              mentor_action_view_update     (MentorActionView *self);
void              mentor_action_view_set_compact    (MentorActionView *self,
                                                     gboolean          compact);

G_END_DECLS
