/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void mentor_rating_bind_row (AdwComboRow *row,
                             gpointer     object,
                             const char  *property);

G_END_DECLS
