/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean mentor_notebook_is_troubled (MentorNotebook *notebook);
void mentor_notebook_present_trouble (MentorNotebook *notebook, GtkWidget *parent);

G_END_DECLS
