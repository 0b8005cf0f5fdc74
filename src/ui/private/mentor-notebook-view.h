/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-notebook-set.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTEBOOK_VIEW (mentor_notebook_view_get_type ())
G_DECLARE_FINAL_TYPE (MentorNotebookView, mentor_notebook_view, MENTOR, NOTEBOOK_VIEW, AdwBin)

void mentor_notebook_view_set_notebooks (MentorNotebookView *self,
                                         MentorNotebookSet  *notebooks);

G_END_DECLS
