/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook.h"

G_BEGIN_DECLS

gboolean mentor_notebook_is_file_damaged    (MentorNotebook      *self);

void     mentor_notebooks_begin_anew_async  (GListModel          *notebooks,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
gboolean mentor_notebooks_begin_anew_finish (GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
