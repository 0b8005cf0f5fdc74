/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTICES (mentor_notices_get_type ())
G_DECLARE_FINAL_TYPE (MentorNotices, mentor_notices, MENTOR, NOTICES, GObject)

MentorNotices *mentor_notices_new        (GApplication  *application,
                                          MentorStore   *store,
                                          GSettings     *settings);
void           mentor_notices_snooze     (MentorNotices *self,
                                          const char    *key);
gboolean       mentor_notices_is_waiting (MentorNotices *self);
gboolean       mentor_notices_are_wanted (GSettings     *settings);

G_END_DECLS
