/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean mentor_notebook_is_troubled        (MentorNotebook    *notebook);
char    *mentor_notebook_describe_elsewhere (MentorNotebook    *notebook);
char    *mentor_notebook_describe_damage    (MentorNotebook    *notebook);
void     mentor_notebook_present_trouble    (MentorNotebook    *notebook,
                                             GtkWidget         *parent);
void     mentor_notebooks_present_damage    (MentorNotebookSet *notebooks,
                                             GtkWidget         *parent);

G_END_DECLS
