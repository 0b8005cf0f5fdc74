/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REMOVED_DIALOG (mentor_removed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorRemovedDialog, mentor_removed_dialog, MENTOR, REMOVED_DIALOG, AdwDialog)

void mentor_removed_dialog_present (GtkWidget     *parent,
                                    MentorContext *context);

G_END_DECLS
