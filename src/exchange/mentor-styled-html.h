/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-styled-text.h"

G_BEGIN_DECLS

char *mentor_styled_text_to_html (const MentorStyledText *self,
                                  const char             *language,
                                  gboolean                right_to_left);

G_END_DECLS
