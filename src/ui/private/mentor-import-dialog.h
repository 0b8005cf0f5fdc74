/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_IMPORT_DIALOG (mentor_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorImportDialog, mentor_import_dialog, MENTOR, IMPORT_DIALOG, AdwDialog)

void mentor_notes_import (GtkWidget     *parent,
                          MentorContext *context);

G_END_DECLS
