/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

/* The page for an address; see [class@Context]. */

MentorPage *mentor_pages_make_root (MentorContext     *context,
                                    const char        *kind,
                                    MentorMentee      *mentee);
MentorPage *mentor_pages_make_part (MentorContext     *context,
                                    const char *const *parts,
                                    MentorMentee      *mentee);

G_END_DECLS
