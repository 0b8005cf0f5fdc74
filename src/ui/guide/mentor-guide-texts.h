/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-guide-topic.h"

G_BEGIN_DECLS

GPtrArray *mentor_guide_read (GStrv *sources);

G_END_DECLS
