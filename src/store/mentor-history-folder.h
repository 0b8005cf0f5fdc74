/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-format.h"
#include "mentor-record.h"

G_BEGIN_DECLS

/*
 * The folder with the earlier versions of one file. Everything here waits for the disk: it is for worker threads.
 */
gboolean   mentor_history_folder_is_due       (const char         *folder,
                                               GDateTime          *now);
gboolean   mentor_history_folder_keep         (const char         *folder,
                                               const char         *data,
                                               gsize               length,
                                               GDateTime          *now,
                                               GError            **error);
gboolean   mentor_history_folder_keep_removed (const char         *folder,
                                               const char         *data,
                                               gsize               length,
                                               GDateTime          *now,
                                               GError            **error);
void       mentor_history_folder_tidy         (const char         *folder,
                                               GDateTime          *now);
void       mentor_history_folder_return       (const char         *folder);
GFile     *mentor_history_folder_find_good    (const char         *folder,
                                               const MentorFormat *format);
char      *mentor_history_folder_find_removed (const char         *folder,
                                               GDateTime         **removed);
gboolean   mentor_history_folder_erase        (const char         *folder,
                                               GError            **error);

G_END_DECLS
