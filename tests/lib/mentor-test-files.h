/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*MentorTestFunc) (gpointer data);

void   mentor_test_wait_for    (MentorTestFunc done,
                                gpointer       data);
void   mentor_test_turn_for    (guint          milliseconds);
void   mentor_test_on_ready    (GObject       *source,
                                GAsyncResult  *result,
                                gpointer       data);
void   mentor_test_wait_result (GAsyncResult **result);

char  *mentor_test_make_folder (void);
void   mentor_test_write       (const char    *path,
                                const char    *data,
                                gssize         length);
char  *mentor_test_read        (const char    *path);
char **mentor_test_list        (const char    *path);
guint  mentor_test_count       (const char    *path,
                                const char    *pattern);
char  *mentor_test_find        (const char    *path,
                                const char    *pattern);
guint  mentor_test_get_mode    (const char    *path);

G_END_DECLS
