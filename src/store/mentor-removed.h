/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REMOVED (mentor_removed_get_type ())
G_DECLARE_FINAL_TYPE (MentorRemoved, mentor_removed, MENTOR, REMOVED, GObject)

MentorRemoved *mentor_removed_new         (MentorMentee  *mentee,
                                           GDateTime     *removed,
                                           GFile         *file);
MentorMentee  *mentor_removed_get_mentee  (MentorRemoved *self);
GDateTime     *mentor_removed_get_removed (MentorRemoved *self);
GDateTime     *mentor_removed_get_until   (MentorRemoved *self);
gboolean       mentor_removed_is_over     (MentorRemoved *self);
GFile         *mentor_removed_get_file    (MentorRemoved *self);

G_END_DECLS
