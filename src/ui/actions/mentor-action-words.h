/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

char *mentor_action_describe (MentorMentee      *mentee,
                              MentorActionItem  *action,
                              gboolean           show_person,
                              PangoAttrList    **attributes);

G_END_DECLS
