/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-private-note.h"

G_BEGIN_DECLS

GPtrArray *mentor_notebook_merge (GPtrArray *base,
                                  GPtrArray *mine,
                                  GPtrArray *theirs);
gboolean   mentor_notebook_same  (GPtrArray *a,
                                  GPtrArray *b);

G_END_DECLS
