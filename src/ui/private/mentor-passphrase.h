/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Fewer characters are guessed by a machine in too short a time. */
#define MENTOR_PASSPHRASE_MIN_CHARACTERS 12

void        mentor_passphrase_guard    (AdwPasswordEntryRow *row);
void        mentor_passphrase_forget   (AdwPasswordEntryRow *row);
const char *mentor_passphrase_describe (AdwPasswordEntryRow *row,
                                        AdwPasswordEntryRow *again,
                                        gboolean            *good);

G_END_DECLS
