/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TROUBLES_DIALOG (mentor_troubles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorTroublesDialog, mentor_troubles_dialog, MENTOR, TROUBLES_DIALOG, AdwDialog)

void mentor_troubles_dialog_present (GtkWidget     *parent,
                                     MentorContext *context);

G_END_DECLS
