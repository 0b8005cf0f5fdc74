/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"

G_BEGIN_DECLS

gboolean mentor_builtin_example_exists        (void);
GFile   *mentor_builtin_example_get_folder    (void);
GFile   *mentor_builtin_example_get_state     (void);
gboolean mentor_builtin_example_make          (GError            **error);
void     mentor_builtin_example_fill          (MentorStore        *store);
void     mentor_builtin_example_remove_async  (GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean mentor_builtin_example_remove_finish (GAsyncResult       *result,
                                            GError            **error);
void     mentor_builtin_add_prompts          (MentorStore        *store);
void     mentor_builtin_add_templates        (MentorStore        *store);

G_END_DECLS
