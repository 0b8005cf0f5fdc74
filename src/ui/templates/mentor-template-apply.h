/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_template_apply (MentorContext  *context,
                            MentorSession  *session,
                            MentorTemplate *template);

G_END_DECLS
