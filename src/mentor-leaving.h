/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-window.h"

G_BEGIN_DECLS

/**
 * MentorLeavingFunc:
 * @leave: whether the window may go: everything is stored, or the person said so
 * @data: user data
 */
typedef void (*MentorLeavingFunc) (gboolean leave, gpointer data);

void mentor_leave         (MentorWindow     *window,
                           MentorLeavingFunc done,
                           gpointer          data);
void mentor_leave_at_once (MentorWindow     *window);

G_END_DECLS
