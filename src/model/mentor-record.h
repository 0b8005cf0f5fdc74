/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-record-list.h"

G_BEGIN_DECLS

/**
 * MentorFieldKind:
 * @MENTOR_FIELD_LINE: text without line breaks
 * @MENTOR_FIELD_TEXT: text of any number of lines
 * @MENTOR_FIELD_ID: the id of another record
 * @MENTOR_FIELD_DATE: a day, or none
 * @MENTOR_FIELD_TIMESTAMP: a moment with its offset from UTC, or none
 * @MENTOR_FIELD_NUMBER: a whole number with bounds
 * @MENTOR_FIELD_BOOLEAN: yes or no
 * @MENTOR_FIELD_ENUM: one value of an enumeration
 * @MENTOR_FIELD_FLAGS: any values of a set of flags
 * @MENTOR_FIELD_STRINGS: any number of strings
 * @MENTOR_FIELD_RECORD: one record that is part of this one
 * @MENTOR_FIELD_RECORDS: a list of records that are part of this one
 *
 * What a field holds.
 */
typedef enum {
  MENTOR_FIELD_LINE,
  MENTOR_FIELD_TEXT,
  MENTOR_FIELD_ID,
  MENTOR_FIELD_DATE,
  MENTOR_FIELD_TIMESTAMP,
  MENTOR_FIELD_NUMBER,
  MENTOR_FIELD_BOOLEAN,
  MENTOR_FIELD_ENUM,
  MENTOR_FIELD_FLAGS,
  MENTOR_FIELD_STRINGS,
  MENTOR_FIELD_RECORD,
  MENTOR_FIELD_RECORDS,
} MentorFieldKind;

/**
 * MentorField:
 * @member: the name in JSON
 * @property: the name of the GObject property
 * @kind: what it holds
 * @offset: where in the instance it stands
 * @minimum: lowest number
 * @maximum: highest number
 * @fallback: the number or value that a new record has; a number equal to it is left out of the file
 * @get_type: the enumeration, flags or record type
 *
 * One row of a record type's table. All that reads, writes, compares, copies and notifies works from it.
 */
typedef struct {
  const char *member;
  const char *property;
  MentorFieldKind kind;
  gsize offset;
  int minimum;
  int maximum;
  int fallback;
  GType (*get_type) (void);
} MentorField;

/* The storage behind each kind. Strings are GRefStrings, so that a copy of a record shares them with it. */
typedef char *MentorString;
typedef guint32 MentorDay; /* Julian day as in GDate, 0 for none */

#define MENTOR_TYPE_RECORD (mentor_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorRecord, mentor_record, MENTOR, RECORD, GObject)

/**
 * MentorRecordClass:
 * @fields: the table
 * @n_fields: its number of rows
 * @stores: whether a field, or with %NULL the whole record, goes into the file
 * @loaded: what there is to do when the record was read, as a part of reading it
 *
 * The class of a record. A type sets its table with mentor_record_class_set_fields().
 */
struct _MentorRecordClass {
  GObjectClass parent_class;

  const MentorField *fields;
  guint n_fields;
  GParamSpec **properties;

  gboolean (*stores) (MentorRecord *self, const MentorField *field);
  void (*loaded) (MentorRecord *self);
};

void               mentor_record_class_set_fields (MentorRecordClass *klass,
                                                   const MentorField *fields,
                                                   guint              n_fields);
const MentorField *mentor_record_class_get_fields (MentorRecordClass *klass,
                                                   guint             *n_fields);
const MentorField *mentor_record_class_find_field (MentorRecordClass *klass,
                                                   const char        *member);

gpointer           mentor_record_create           (GType              type);
gpointer           mentor_record_copy             (MentorRecord      *self);
gboolean           mentor_record_equal            (MentorRecord      *self,
                                                   MentorRecord      *other);
void               mentor_record_assign           (MentorRecord      *self,
                                                   MentorRecord      *other);
gboolean           mentor_record_stores           (MentorRecord      *self,
                                                   const MentorField *field);

const char        *mentor_record_get_id           (MentorRecord      *self);
void               mentor_record_set_id           (MentorRecord      *self,
                                                   const char        *id);
GDateTime         *mentor_record_get_created      (MentorRecord      *self);
GDateTime         *mentor_record_get_modified     (MentorRecord      *self);
void               mentor_record_set_times        (MentorRecord      *self,
                                                   GDateTime         *created,
                                                   GDateTime         *modified);
const char        *mentor_record_get_unknown      (MentorRecord      *self);
void               mentor_record_set_unknown      (MentorRecord      *self,
                                                   const char        *members);
gboolean           mentor_record_get_read_only    (MentorRecord      *self);
void               mentor_record_set_read_only    (MentorRecord      *self,
                                                   gboolean           read_only);
MentorRecord      *mentor_record_get_owner        (MentorRecord      *self);
void               mentor_record_set_owner        (MentorRecord      *self,
                                                   MentorRecord      *owner);
gpointer           mentor_record_get_root         (MentorRecord      *self);
guint64            mentor_record_get_serial       (MentorRecord      *self);
void               mentor_record_touch            (MentorRecord      *self);
void               mentor_record_begin_load       (MentorRecord      *self);
void               mentor_record_end_load         (MentorRecord      *self);

const char        *mentor_record_get_string       (MentorRecord      *self,
                                                   const MentorField *field);
void               mentor_record_set_string       (MentorRecord      *self,
                                                   const MentorField *field,
                                                   const char        *value);
int                mentor_record_get_number       (MentorRecord      *self,
                                                   const MentorField *field);
void               mentor_record_set_number       (MentorRecord      *self,
                                                   const MentorField *field,
                                                   int                value);
MentorDay          mentor_record_get_day          (MentorRecord      *self,
                                                   const MentorField *field);
void               mentor_record_set_day          (MentorRecord      *self,
                                                   const MentorField *field,
                                                   MentorDay          value);
GDateTime         *mentor_record_get_time         (MentorRecord      *self,
                                                   const MentorField *field);
void               mentor_record_set_time         (MentorRecord      *self,
                                                   const MentorField *field,
                                                   GDateTime         *value);
const char *const *mentor_record_get_strings      (MentorRecord      *self,
                                                   const MentorField *field);
void               mentor_record_set_strings      (MentorRecord      *self,
                                                   const MentorField *field,
                                                   const char *const *value);
MentorRecordList  *mentor_record_get_list         (MentorRecord      *self,
                                                   const MentorField *field);
MentorRecordList  *mentor_record_peek_list        (MentorRecord      *self,
                                                   const MentorField *field);
gpointer           mentor_record_get_record       (MentorRecord      *self,
                                                   const MentorField *field);

const MentorField *mentor_record_field_at         (MentorRecord      *self,
                                                   gsize              offset);

G_END_DECLS
