/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook.h"

G_BEGIN_DECLS

/**
 * MentorNotebookImport:
 * @n_new: notes that were not there
 * @n_newer: notes that were there in an older form, which was replaced
 * @n_kept: notes that are there in a newer form, which was left
 * @n_same: notes that are there already
 * @n_beside: notes changed here and there at the same time: both are there now; counted in @n_new
 * as well
 *
 * What an import did, or would do.
 */
typedef struct
{
  guint n_new;
  guint n_newer;
  guint n_kept;
  guint n_same;
  guint n_beside;
} MentorNotebookImport;

GPtrArray *
mentor_notebook_import_plan (GPtrArray *mine, GPtrArray *imported, MentorNotebookImport *outcome);
gboolean mentor_notebook_import (MentorNotebook *self,
                                 GListModel *imported,
                                 MentorNotebookImport *outcome,
                                 GError **error);

G_END_DECLS
