/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-enums.h"
#include "mentor-record.h"
#include "mentor-enum-types.h"

/*
 * A record type lists its fields once, in its header, as a macro of rows:
 *
 *   #define MENTOR_MILESTONE_FIELDS(DO)                                   \
 *     DO##_LINE (MentorMilestone, mentor_milestone, text, "text")         \
 *     DO##_DATE (MentorMilestone, mentor_milestone, done_on, "doneOn")
 *
 * Expanded with MENTOR_DECLARE the rows are the prototypes of the accessors, with MENTOR_MEMBER the members of the
 * struct, with MENTOR_ROW the table, with MENTOR_DEFINE the accessors. The name in C is the name of the property too,
 * with "-" for "_".
 *
 * Getters give what the record owns; setters copy. The value of a text that is not there is "", of a date 0, of a
 * timestamp NULL.
 */

#define MENTOR_GETTER_(T, p, type, name) type p##_get_##name (T *self);
#define MENTOR_ACCESSORS_(T, p, type, name) \
  MENTOR_GETTER_ (T, p, type, name)         \
  void p##_set_##name (T *self, type value);

#define MENTOR_DECLARE_LINE(T, p, name, json) MENTOR_ACCESSORS_ (T, p, const char *, name)
#define MENTOR_DECLARE_TEXT(T, p, name, json) MENTOR_ACCESSORS_ (T, p, const char *, name)
#define MENTOR_DECLARE_ID(T, p, name, json) MENTOR_ACCESSORS_ (T, p, const char *, name)
#define MENTOR_DECLARE_DATE(T, p, name, json) MENTOR_ACCESSORS_ (T, p, MentorDay, name)
#define MENTOR_DECLARE_TIMESTAMP(T, p, name, json) MENTOR_ACCESSORS_ (T, p, GDateTime *, name)
#define MENTOR_DECLARE_NUMBER(T, p, name, json, low, high, none) MENTOR_ACCESSORS_ (T, p, int, name)
#define MENTOR_DECLARE_BOOLEAN(T, p, name, json) MENTOR_ACCESSORS_ (T, p, gboolean, name)
#define MENTOR_DECLARE_ENUM(T, p, name, json, V, v, none) MENTOR_ACCESSORS_ (T, p, V, name)
#define MENTOR_DECLARE_FLAGS(T, p, name, json, V, v) MENTOR_ACCESSORS_ (T, p, V, name)
#define MENTOR_DECLARE_STRINGS(T, p, name, json) MENTOR_ACCESSORS_ (T, p, const char *const *, name)
#define MENTOR_DECLARE_RECORD(T, p, name, json, V, v) MENTOR_GETTER_ (T, p, V *, name)
#define MENTOR_DECLARE_RECORDS(T, p, name, json, v) MENTOR_GETTER_ (T, p, MentorRecordList *, name)

#define MENTOR_MEMBER_LINE(T, p, name, json) MentorString name;
#define MENTOR_MEMBER_TEXT(T, p, name, json) MentorString name;
#define MENTOR_MEMBER_ID(T, p, name, json) MentorString name;
#define MENTOR_MEMBER_DATE(T, p, name, json) MentorDay name;
#define MENTOR_MEMBER_TIMESTAMP(T, p, name, json) GDateTime *name;
#define MENTOR_MEMBER_NUMBER(T, p, name, json, low, high, none) int name;
#define MENTOR_MEMBER_BOOLEAN(T, p, name, json) int name;
#define MENTOR_MEMBER_ENUM(T, p, name, json, V, v, none) int name;
#define MENTOR_MEMBER_FLAGS(T, p, name, json, V, v) int name;
#define MENTOR_MEMBER_STRINGS(T, p, name, json) GStrv name;
#define MENTOR_MEMBER_RECORD(T, p, name, json, V, v) MentorRecord *name;
#define MENTOR_MEMBER_RECORDS(T, p, name, json, v) MentorRecordList *name;

#define MENTOR_ROW_(T, name, json, kind, low, high, none, get_type) \
  { json, #name, MENTOR_FIELD_##kind, G_STRUCT_OFFSET (T, name), low, high, none, get_type },

#define MENTOR_ROW_LINE(T, p, name, json) MENTOR_ROW_ (T, name, json, LINE, 0, 0, 0, NULL)
#define MENTOR_ROW_TEXT(T, p, name, json) MENTOR_ROW_ (T, name, json, TEXT, 0, 0, 0, NULL)
#define MENTOR_ROW_ID(T, p, name, json) MENTOR_ROW_ (T, name, json, ID, 0, 0, 0, NULL)
#define MENTOR_ROW_DATE(T, p, name, json) MENTOR_ROW_ (T, name, json, DATE, 0, 0, 0, NULL)
#define MENTOR_ROW_TIMESTAMP(T, p, name, json) MENTOR_ROW_ (T, name, json, TIMESTAMP, 0, 0, 0, NULL)
#define MENTOR_ROW_NUMBER(T, p, name, json, low, high, none) \
  MENTOR_ROW_ (T, name, json, NUMBER, low, high, none, NULL)
#define MENTOR_ROW_BOOLEAN(T, p, name, json) MENTOR_ROW_ (T, name, json, BOOLEAN, 0, 1, 0, NULL)
#define MENTOR_ROW_ENUM(T, p, name, json, V, v, none) \
  MENTOR_ROW_ (T, name, json, ENUM, 0, 0, none, v##_get_type)
#define MENTOR_ROW_FLAGS(T, p, name, json, V, v) \
  MENTOR_ROW_ (T, name, json, FLAGS, 0, 0, 0, v##_get_type)
#define MENTOR_ROW_STRINGS(T, p, name, json) MENTOR_ROW_ (T, name, json, STRINGS, 0, 0, 0, NULL)
#define MENTOR_ROW_RECORD(T, p, name, json, V, v) \
  MENTOR_ROW_ (T, name, json, RECORD, 0, 0, 0, v##_get_type)
#define MENTOR_ROW_RECORDS(T, p, name, json, v) \
  MENTOR_ROW_ (T, name, json, RECORDS, 0, 0, 0, v##_get_type)

#define MENTOR_FIELD_OF_(T, name) \
  mentor_record_field_at (MENTOR_RECORD (self), G_STRUCT_OFFSET (T, name))

#define MENTOR_PLAIN_GET_(T, p, type, name) \
  type p##_get_##name (T *self)             \
  {                                         \
    return (type) self->name;               \
  }
#define MENTOR_SET_(T, p, type, name, set)                                   \
  void p##_set_##name (T *self, type value)                                  \
  {                                                                          \
    mentor_record_set_##set (MENTOR_RECORD (self), MENTOR_FIELD_OF_ (T, name), value); \
  }
#define MENTOR_DEFINE_STRING_(T, p, name)        \
  const char *p##_get_##name (T *self)           \
  {                                              \
    return self->name ? self->name : "";         \
  }                                              \
  MENTOR_SET_ (T, p, const char *, name, string)

#define MENTOR_DEFINE_LINE(T, p, name, json) MENTOR_DEFINE_STRING_ (T, p, name)
#define MENTOR_DEFINE_TEXT(T, p, name, json) MENTOR_DEFINE_STRING_ (T, p, name)
#define MENTOR_DEFINE_ID(T, p, name, json) MENTOR_DEFINE_STRING_ (T, p, name)
#define MENTOR_DEFINE_DATE(T, p, name, json)   \
  MENTOR_PLAIN_GET_ (T, p, MentorDay, name)    \
  MENTOR_SET_ (T, p, MentorDay, name, day)
#define MENTOR_DEFINE_TIMESTAMP(T, p, name, json) \
  MENTOR_PLAIN_GET_ (T, p, GDateTime *, name)     \
  MENTOR_SET_ (T, p, GDateTime *, name, time)
#define MENTOR_DEFINE_NUMBER(T, p, name, json, low, high, none) \
  MENTOR_PLAIN_GET_ (T, p, int, name)                           \
  MENTOR_SET_ (T, p, int, name, number)
#define MENTOR_DEFINE_BOOLEAN(T, p, name, json) \
  MENTOR_PLAIN_GET_ (T, p, gboolean, name)      \
  MENTOR_SET_ (T, p, gboolean, name, number)
#define MENTOR_DEFINE_ENUM(T, p, name, json, V, v, none) \
  MENTOR_PLAIN_GET_ (T, p, V, name)                      \
  MENTOR_SET_ (T, p, V, name, number)
#define MENTOR_DEFINE_FLAGS(T, p, name, json, V, v) \
  MENTOR_PLAIN_GET_ (T, p, V, name)                 \
  MENTOR_SET_ (T, p, V, name, number)
#define MENTOR_DEFINE_STRINGS(T, p, name, json)                                            \
  const char *const *p##_get_##name (T *self)                                              \
  {                                                                                        \
    return mentor_record_get_strings (MENTOR_RECORD (self), MENTOR_FIELD_OF_ (T, name));   \
  }                                                                                        \
  MENTOR_SET_ (T, p, const char *const *, name, strings)
#define MENTOR_DEFINE_RECORD(T, p, name, json, V, v)                                       \
  V *p##_get_##name (T *self)                                                              \
  {                                                                                        \
    return mentor_record_get_record (MENTOR_RECORD (self), MENTOR_FIELD_OF_ (T, name));    \
  }
#define MENTOR_DEFINE_RECORDS(T, p, name, json, v)                                         \
  MentorRecordList *p##_get_##name (T *self)                                               \
  {                                                                                        \
    return mentor_record_get_list (MENTOR_RECORD (self), MENTOR_FIELD_OF_ (T, name));      \
  }

/**
 * MENTOR_RECORD_TYPE:
 *
 * The header's part of a record type: class macros, get_type, a constructor and the accessors of its rows.
 */
#define MENTOR_DECLARE_RECORD_TYPE(T, p, NAME, FIELDS)          \
  G_DECLARE_FINAL_TYPE (T, p, MENTOR, NAME, MentorRecord)       \
  T *p##_new (void);                                            \
  FIELDS (MENTOR_DECLARE)

/* The source's part: struct, table, class, constructor, accessors. */
#define MENTOR_DEFINE_RECORD_TYPE(T, p, FIELDS)                                   \
  MENTOR_DEFINE_RECORD_TYPE_WITH_CODE (T, p, FIELDS, {})

#define MENTOR_DEFINE_RECORD_TYPE_WITH_CODE(T, p, FIELDS, code)                   \
  struct _##T {                                                                   \
    MentorRecord parent_instance;                                                 \
    FIELDS (MENTOR_MEMBER)                                                        \
  };                                                                              \
  G_DEFINE_FINAL_TYPE (T, p, MENTOR_TYPE_RECORD)                                  \
  static const MentorField fields[] = { FIELDS (MENTOR_ROW) };                    \
  static void p##_class_init (T##Class *klass)                                    \
  {                                                                               \
    MentorRecordClass *record_class = MENTOR_RECORD_CLASS (klass);                \
    mentor_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields)); \
    code;                                                                         \
  }                                                                               \
  static void p##_init (T *self) {}                                               \
  T *p##_new (void)                                                               \
  {                                                                               \
    return mentor_record_create (p##_get_type ());                                \
  }                                                                               \
  FIELDS (MENTOR_DEFINE)
