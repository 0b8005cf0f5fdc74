/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void     mentor_last_export_set_now  (GSettings     *settings);
char    *mentor_last_export_describe (GSettings     *settings);
gboolean mentor_last_export_is_due   (MentorContext *context);
gboolean mentor_last_export_is_to_be_told (MentorContext *context);
void     mentor_last_export_put_off  (GSettings     *settings);

G_END_DECLS
