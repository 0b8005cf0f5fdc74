/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-age-error.h"

G_BEGIN_DECLS

gboolean mentor_age_armor_is   (GBytes  *file);
GBytes  *mentor_age_armor_open (GBytes  *file,
                                GError **error);

G_END_DECLS
