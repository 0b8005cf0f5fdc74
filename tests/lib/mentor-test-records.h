/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "mentor-record.h"

G_BEGIN_DECLS

/* Every concrete type of record, and a way to give every field of it a value. */
extern GType (*const mentor_test_record_types[]) (void);
extern const guint mentor_test_n_record_types;

void mentor_test_fill        (MentorRecord      *record,
                              guint              seed);
void mentor_test_change      (MentorRecord      *record,
                              const MentorField *field,
                              guint              seed);
void mentor_test_watch_list  (GListModel        *list);
void mentor_test_check_list  (GListModel        *list);

G_END_DECLS
