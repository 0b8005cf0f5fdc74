/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-notebook-set.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_EXPORT_HINT (mentor_export_hint_get_type ())
G_DECLARE_FINAL_TYPE (MentorExportHint, mentor_export_hint, MENTOR, EXPORT_HINT, AdwBin)

void mentor_export_hint_set_notebooks (MentorExportHint  *self,
                                       MentorNotebookSet *notebooks);

G_END_DECLS
