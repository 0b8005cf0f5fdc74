/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files that could not be understood, moved out of the way as they are, each with the reason beside it. Everything here
 * waits for the disk: it is for worker threads.
 */
char      *mentor_set_aside       (const char *data_folder,
                                   const char *name,
                                   const char *reason,
                                   GDateTime  *now,
                                   GError    **error);
GPtrArray *mentor_set_aside_list  (const char *data_folder);
void       mentor_set_aside_close (const char *path);
char      *mentor_set_aside_get_reason (const char *path);
char      *mentor_set_aside_get_name (const char *path);

G_END_DECLS
