/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files as the store needs them. Everything here waits for the disk: it is for worker threads.
 *
 * A stamp is a text that is another one when the file was written in between: it is made of the inode, the size and the
 * time of the last change.
 */
gboolean mentor_disk_make_folder (const char *path,
                                  GError    **error);
char    *mentor_disk_get_stamp   (const char *path,
                                  GError    **error);
gboolean mentor_disk_read        (const char *path,
                                  char      **data,
                                  gsize      *length,
                                  char      **stamp,
                                  GError    **error);
gboolean mentor_disk_write       (const char *path,
                                  const char *data,
                                  gsize       length,
                                  char      **stamp,
                                  GError    **error);
gboolean mentor_disk_move        (const char *from,
                                  const char *to,
                                  GError    **error);
gboolean mentor_disk_remove      (const char *path,
                                  GError    **error);
void     mentor_disk_remove_leftover (const char *folder,
                                      const char *name);

G_END_DECLS
