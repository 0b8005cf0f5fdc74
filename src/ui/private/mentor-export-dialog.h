/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_EXPORT_DIALOG (mentor_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorExportDialog, mentor_export_dialog, MENTOR, EXPORT_DIALOG, AdwDialog)

void mentor_notes_export (GtkWidget     *parent,
                          MentorContext *context,
                          GListModel    *entries);

G_END_DECLS
