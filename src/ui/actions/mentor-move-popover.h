/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-fields.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MOVE_POPOVER (mentor_move_popover_get_type ())
G_DECLARE_FINAL_TYPE (MentorMovePopover, mentor_move_popover, MENTOR, MOVE_POPOVER, GtkPopover)

GtkWidget *mentor_move_popover_new (MentorDay day);

G_END_DECLS
