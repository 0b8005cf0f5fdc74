/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*MentorKeyringUnlocksFunc) (gpointer data);

guint mentor_keyring_unlocks_hear (GDBusConnection         *bus,
                                   MentorKeyringUnlocksFunc func,
                                   gpointer                 data);

G_END_DECLS
