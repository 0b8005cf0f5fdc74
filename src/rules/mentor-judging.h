/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mentor_judging_find (const char *text,
                           const char *words);

G_END_DECLS
