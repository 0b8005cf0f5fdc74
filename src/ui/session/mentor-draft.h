/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-add-row.h"
#include "mentor-record-list.h"

G_BEGIN_DECLS

/**
 * MentorDraftFill:
 * @record: (type MentorRecord): a record with the words that are typed
 * @data: what was given
 *
 * Gives a record all but its words, as the line is set now.
 */
typedef void (*MentorDraftFill) (gpointer record, gpointer data);

void     mentor_draft_attach (MentorAddRow     *row,
                              MentorRecordList *list,
                              GType             type,
                              MentorDraftFill   fill,
                              gpointer          data);
gboolean mentor_draft_is_one (gpointer          record);

G_END_DECLS
