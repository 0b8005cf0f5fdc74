/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-record.h"

G_BEGIN_DECLS

/* For the files of MentorRecord only. */

#define MENTOR_RECORD_AT(self, field, type) (*(type *) G_STRUCT_MEMBER_P ((self), (field)->offset))

void     mentor_record_get_property   (GObject           *object,
                                       guint              id,
                                       GValue            *value,
                                       GParamSpec        *pspec);
void     mentor_record_set_property   (GObject           *object,
                                       guint              id,
                                       const GValue      *value,
                                       GParamSpec        *pspec);
void     mentor_record_field_changed  (MentorRecord      *self,
                                       const MentorField *field);
gboolean mentor_record_is_loading     (MentorRecord      *self);
void     mentor_record_emit_changed   (MentorRecord      *self);
gboolean mentor_record_same_head      (MentorRecord      *self,
                                       MentorRecord      *other);
void     mentor_record_take_head      (MentorRecord      *self,
                                       MentorRecord      *other);
gboolean mentor_record_same_time      (GDateTime         *a,
                                       GDateTime         *b);
void     mentor_record_replace_time   (GDateTime        **place,
                                       GDateTime         *time);

G_END_DECLS
