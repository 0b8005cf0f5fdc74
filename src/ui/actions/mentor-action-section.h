/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_ACTION_SECTION (mentor_action_section_get_type ())
G_DECLARE_FINAL_TYPE (MentorActionSection, mentor_action_section, MENTOR, ACTION_SECTION, AdwBin)

void        mentor_action_section_bind     (MentorActionSection *self,
                                            MentorContext       *context,
                                            GListModel          *model);
void        mentor_action_section_update   (MentorActionSection *self);
GListModel *mentor_action_section_list_all (MentorContext       *context);

G_END_DECLS
