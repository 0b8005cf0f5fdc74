/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notice-rules.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GNotification *mentor_notice_make_notification (const MentorNotice *self,
                                                gboolean            names);

G_END_DECLS
