/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-dated.h"

G_BEGIN_DECLS

char      *mentor_dated_dup_title    (MentorDated   *dated);
char      *mentor_dated_dup_subtitle (MentorDated   *dated);
GtkWidget *mentor_dated_row_new      (MentorContext *context,
                                      MentorDated   *dated);

G_END_DECLS
