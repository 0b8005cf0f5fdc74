/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MentorRecord MentorRecord;

#define MENTOR_TYPE_RECORD_LIST (mentor_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorRecordList, mentor_record_list, MENTOR, RECORD_LIST, GObject)

MentorRecordList *mentor_record_list_new         (GType             item_type,
                                                  MentorRecord     *owner);
void              mentor_record_list_leave_owner (MentorRecordList *self);
guint             mentor_record_list_get_size    (MentorRecordList *self);
gpointer          mentor_record_list_get         (MentorRecordList *self,
                                                  guint             position);
gpointer          mentor_record_list_find        (MentorRecordList *self,
                                                  const char       *id,
                                                  guint            *position);
gboolean          mentor_record_list_get_position (MentorRecordList *self,
                                                  MentorRecord     *record,
                                                  guint            *position);
void              mentor_record_list_append      (MentorRecordList *self,
                                                  gpointer          record);
void              mentor_record_list_insert      (MentorRecordList *self,
                                                  guint             position,
                                                  gpointer          record);
gboolean          mentor_record_list_remove      (MentorRecordList *self,
                                                  gpointer          record);
void              mentor_record_list_move        (MentorRecordList *self,
                                                  guint             from,
                                                  guint             to);
void              mentor_record_list_adopt       (MentorRecordList *self,
                                                  GPtrArray        *records);

G_END_DECLS
