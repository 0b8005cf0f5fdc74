/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

MentorDay         mentor_action_item_get_next_due (MentorActionItem *self,
                                                   MentorDay         done_on);
MentorActionItem *mentor_action_item_make_next    (MentorActionItem *self,
                                                   MentorDay         done_on);
MentorActionItem *mentor_action_item_find_next    (MentorActionItem *self,
                                                   MentorRecordList *actions);
gboolean          mentor_action_item_is_current   (MentorActionItem *self,
                                                   MentorDay         today);
int               mentor_action_item_compare      (gconstpointer     a,
                                                   gconstpointer     b);

G_END_DECLS
