/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-record.h"
#include "mentor-clock.h"

/**
 * MentorRecord:
 *
 * The base of everything that is kept: an id, when it was made and changed, and the fields of its table.
 *
 * A record belongs to at most one owner, through a [class@RecordList] or a field that holds one record. A change stamps
 * `modified` on the record and on all its owners and emits [signal@Record::changed] on each of them.
 */
typedef struct {
  char *id; /* GRefString */
  GDateTime *created;
  GDateTime *modified;
  char *unknown; /* JSON text of members this version does not know; nullable */
  MentorRecord *owner;
  guint64 serial;
  guint loading;
  gboolean read_only;
} MentorRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MentorRecord, mentor_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((MentorRecordPrivate *) mentor_record_get_instance_private (self))
#define AT(self, field, type) (*(type *) G_STRUCT_MEMBER_P ((self), (field)->offset))

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorRecord *self = MENTOR_RECORD (object);
  const MentorField *field = &MENTOR_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      g_value_set_string (value, mentor_record_get_string (self, field));
      return;
    case MENTOR_FIELD_DATE:
      if (AT (self, field, MentorDay) != 0)
        g_value_take_boxed (value, g_date_new_julian (AT (self, field, MentorDay)));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      g_value_set_boxed (value, AT (self, field, GDateTime *));
      return;
    case MENTOR_FIELD_NUMBER:
      g_value_set_int (value, AT (self, field, int));
      return;
    case MENTOR_FIELD_BOOLEAN:
      g_value_set_boolean (value, AT (self, field, int));
      return;
    case MENTOR_FIELD_ENUM:
      g_value_set_enum (value, AT (self, field, int));
      return;
    case MENTOR_FIELD_FLAGS:
      g_value_set_flags (value, AT (self, field, int));
      return;
    case MENTOR_FIELD_STRINGS:
      g_value_set_boxed (value, AT (self, field, GStrv));
      return;
    case MENTOR_FIELD_RECORD:
      g_value_set_object (value, mentor_record_get_record (self, field));
      return;
    case MENTOR_FIELD_RECORDS:
      g_value_set_object (value, mentor_record_get_list (self, field));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorRecord *self = MENTOR_RECORD (object);
  const MentorField *field = &MENTOR_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      mentor_record_set_string (self, field, g_value_get_string (value));
      return;
    case MENTOR_FIELD_DATE:
      {
        const GDate *date = g_value_get_boxed (value);

        mentor_record_set_day (self, field,
                               date && g_date_valid (date) ? g_date_get_julian (date) : 0);
        return;
      }
    case MENTOR_FIELD_TIMESTAMP:
      mentor_record_set_time (self, field, g_value_get_boxed (value));
      return;
    case MENTOR_FIELD_NUMBER:
      mentor_record_set_number (self, field, g_value_get_int (value));
      return;
    case MENTOR_FIELD_BOOLEAN:
      mentor_record_set_number (self, field, g_value_get_boolean (value));
      return;
    case MENTOR_FIELD_ENUM:
      mentor_record_set_number (self, field, g_value_get_enum (value));
      return;
    case MENTOR_FIELD_FLAGS:
      mentor_record_set_number (self, field, (int) g_value_get_flags (value));
      return;
    case MENTOR_FIELD_STRINGS:
      mentor_record_set_strings (self, field, g_value_get_boxed (value));
      return;
    case MENTOR_FIELD_RECORD:
    case MENTOR_FIELD_RECORDS:
      break;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_record_init (MentorRecord *self)
{
}

/* Not in mentor_record_init(), where the class of an instance is still the base class. */
static void
mentor_record_constructed (GObject *object)
{
  MentorRecord *self = MENTOR_RECORD (object);
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (mentor_record_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].fallback != 0)
      AT (self, &klass->fields[i], int) = klass->fields[i].fallback;
}

static void
mentor_record_finalize (GObject *object)
{
  MentorRecord *self = MENTOR_RECORD (object);
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);
  MentorRecordPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const MentorField *field = &klass->fields[i];

      switch (field->kind)
        {
        case MENTOR_FIELD_LINE:
        case MENTOR_FIELD_TEXT:
        case MENTOR_FIELD_ID:
          g_clear_pointer (&AT (self, field, char *), g_ref_string_release);
          break;
        case MENTOR_FIELD_TIMESTAMP:
          g_clear_pointer (&AT (self, field, GDateTime *), g_date_time_unref);
          break;
        case MENTOR_FIELD_STRINGS:
          g_clear_pointer (&AT (self, field, GStrv), g_strfreev);
          break;
        case MENTOR_FIELD_RECORD:
          if (AT (self, field, MentorRecord *))
            mentor_record_set_owner (AT (self, field, MentorRecord *), NULL);
          g_clear_object (&AT (self, field, MentorRecord *));
          break;
        case MENTOR_FIELD_RECORDS:
          if (AT (self, field, MentorRecordList *))
            mentor_record_list_leave_owner (AT (self, field, MentorRecordList *));
          g_clear_object (&AT (self, field, MentorRecordList *));
          break;
        case MENTOR_FIELD_DATE:
        case MENTOR_FIELD_NUMBER:
        case MENTOR_FIELD_BOOLEAN:
        case MENTOR_FIELD_ENUM:
        case MENTOR_FIELD_FLAGS:
          break;
        }
    }
  g_clear_pointer (&priv->id, g_ref_string_release);
  g_clear_pointer (&priv->created, g_date_time_unref);
  g_clear_pointer (&priv->modified, g_date_time_unref);
  g_clear_pointer (&priv->unknown, g_ref_string_release);

  G_OBJECT_CLASS (mentor_record_parent_class)->finalize (object);
}

static gboolean
mentor_record_real_stores (MentorRecord *self, const MentorField *field)
{
  return TRUE;
}

static void
mentor_record_class_init (MentorRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mentor_record_constructed;
  object_class->finalize = mentor_record_finalize;
  klass->stores = mentor_record_real_stores;

  /**
   * MentorRecord::changed:
   *
   * The record, or a record that is part of it, has another content than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GParamSpec *
mentor_field_make_pspec (const MentorField *field)
{
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;
  const GParamFlags part = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      return g_param_spec_string (field->property, NULL, NULL, "", flags);
    case MENTOR_FIELD_DATE:
      return g_param_spec_boxed (field->property, NULL, NULL, G_TYPE_DATE, flags);
    case MENTOR_FIELD_TIMESTAMP:
      return g_param_spec_boxed (field->property, NULL, NULL, G_TYPE_DATE_TIME, flags);
    case MENTOR_FIELD_NUMBER:
      return g_param_spec_int (field->property, NULL, NULL, field->minimum, field->maximum,
                               field->fallback, flags);
    case MENTOR_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->property, NULL, NULL, field->fallback, flags);
    case MENTOR_FIELD_ENUM:
      return g_param_spec_enum (field->property, NULL, NULL, field->get_type (), field->fallback,
                                flags);
    case MENTOR_FIELD_FLAGS:
      return g_param_spec_flags (field->property, NULL, NULL, field->get_type (),
                                 (guint) field->fallback, flags);
    case MENTOR_FIELD_STRINGS:
      return g_param_spec_boxed (field->property, NULL, NULL, G_TYPE_STRV, flags);
    case MENTOR_FIELD_RECORD:
      return g_param_spec_object (field->property, NULL, NULL, field->get_type (), part);
    case MENTOR_FIELD_RECORDS:
      return g_param_spec_object (field->property, NULL, NULL, G_TYPE_LIST_MODEL, part);
    }
  g_return_val_if_reached (NULL);
}

/**
 * mentor_record_class_set_fields: (skip)
 * @klass: the class of a final type
 * @fields: (array length=n_fields): its table, static
 * @n_fields: the number of rows
 *
 * Gives the type a property for each row. To be called once, in the type's class_init.
 */
void
mentor_record_class_set_fields (MentorRecordClass *klass, const MentorField *fields, guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_record_get_property;
  object_class->set_property = mentor_record_set_property;

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    klass->properties[i + 1] = mentor_field_make_pspec (&fields[i]);
  g_object_class_install_properties (object_class, n_fields + 1, klass->properties);
}

/**
 * mentor_record_class_get_fields: (skip)
 * @n_fields: (out): the number of rows
 *
 * Returns: (transfer none): the table of the type
 */
const MentorField *
mentor_record_class_get_fields (MentorRecordClass *klass, guint *n_fields)
{
  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * mentor_record_class_find_field: (skip)
 * @member: a name in JSON
 *
 * Returns: (transfer none) (nullable): the row with this member
 */
const MentorField *
mentor_record_class_find_field (MentorRecordClass *klass, const char *member)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].member, member))
      return &klass->fields[i];
  return NULL;
}

/**
 * mentor_record_field_at: (skip)
 * @offset: where a struct member stands
 *
 * Returns: (transfer none): the row of the member there
 */
const MentorField *
mentor_record_field_at (MentorRecord *self, gsize offset)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].offset == offset)
      return &klass->fields[i];
  g_return_val_if_reached (NULL);
}

/**
 * mentor_record_create:
 * @type: a type derived from [class@Record]
 *
 * Returns: (transfer full) (type MentorRecord): a new record with an id of its own, made now
 */
gpointer
mentor_record_create (GType type)
{
  MentorRecord *self = g_object_new (type, NULL);
  MentorRecordPrivate *priv = PRIVATE (self);
  g_autofree char *id = g_uuid_string_random ();

  priv->id = g_ref_string_new (id);
  priv->created = mentor_clock_now ();
  priv->modified = g_date_time_ref (priv->created);
  return self;
}

/**
 * mentor_record_stores:
 * @field: (nullable): a row of the table, or %NULL for the record itself
 *
 * Returns: whether it goes into the file
 */
gboolean
mentor_record_stores (MentorRecord *self, const MentorField *field)
{
  return MENTOR_RECORD_GET_CLASS (self)->stores (self, field);
}

/**
 * mentor_record_get_id:
 *
 * Returns: a UUID (version 4) in its text form
 */
const char *
mentor_record_get_id (MentorRecord *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);

  return PRIVATE (self)->id;
}

/**
 * mentor_record_set_id:
 * @id: a UUID in its text form
 *
 * Gives a record that is being read its id.
 */
void
mentor_record_set_id (MentorRecord *self, const char *id)
{
  MentorRecordPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->id, g_ref_string_release);
  priv->id = g_ref_string_new (id);
}

/**
 * mentor_record_get_created:
 *
 * Returns: (transfer none) (nullable): when it was made
 */
GDateTime *
mentor_record_get_created (MentorRecord *self)
{
  return PRIVATE (self)->created;
}

/**
 * mentor_record_get_modified:
 *
 * Returns: (transfer none) (nullable): when its content, or that of a part of it, changed last
 */
GDateTime *
mentor_record_get_modified (MentorRecord *self)
{
  return PRIVATE (self)->modified;
}

static void
replace_time (GDateTime **place, GDateTime *time)
{
  GDateTime *old = *place;

  *place = time ? g_date_time_ref (time) : NULL;
  g_clear_pointer (&old, g_date_time_unref);
}

/**
 * mentor_record_set_times:
 * @created: (nullable): when it was made
 * @modified: (nullable): when it changed last
 *
 * Gives a record that is being read its times.
 */
void
mentor_record_set_times (MentorRecord *self, GDateTime *created, GDateTime *modified)
{
  replace_time (&PRIVATE (self)->created, created);
  replace_time (&PRIVATE (self)->modified, modified);
}

/**
 * mentor_record_get_unknown:
 *
 * Returns: (nullable): the JSON text of an object with the members of the file that this version does not know
 */
const char *
mentor_record_get_unknown (MentorRecord *self)
{
  return PRIVATE (self)->unknown;
}

/**
 * mentor_record_set_unknown:
 * @members: (nullable): the JSON text of an object
 */
void
mentor_record_set_unknown (MentorRecord *self, const char *members)
{
  MentorRecordPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->unknown, g_ref_string_release);
  priv->unknown = members ? g_ref_string_new (members) : NULL;
}

/**
 * mentor_record_get_read_only:
 *
 * Returns: whether the record belongs to a file that this version may show but not write
 */
gboolean
mentor_record_get_read_only (MentorRecord *self)
{
  return PRIVATE (mentor_record_get_root (self))->read_only;
}

/**
 * mentor_record_set_read_only:
 * @read_only: whether its file may only be shown
 */
void
mentor_record_set_read_only (MentorRecord *self, gboolean read_only)
{
  PRIVATE (self)->read_only = read_only;
}

/**
 * mentor_record_get_owner:
 *
 * Returns: (transfer none) (nullable): the record this one is part of
 */
MentorRecord *
mentor_record_get_owner (MentorRecord *self)
{
  return PRIVATE (self)->owner;
}

/* For mentor-record-list.c: the list sets and clears the owner of what is in it. */
void
mentor_record_set_owner (MentorRecord *self, MentorRecord *owner)
{
  PRIVATE (self)->owner = owner;
}

/**
 * mentor_record_get_root:
 *
 * Returns: (transfer none) (type MentorRecord): the record that has no owner: the one with a file of its own
 */
gpointer
mentor_record_get_root (MentorRecord *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD (self), NULL);

  while (PRIVATE (self)->owner)
    self = PRIVATE (self)->owner;
  return self;
}

/**
 * mentor_record_get_serial:
 *
 * Returns: a number that is another one after every change of the record or of a part of it
 */
guint64
mentor_record_get_serial (MentorRecord *self)
{
  return PRIVATE (self)->serial;
}

static gboolean
mentor_record_is_loading (MentorRecord *self)
{
  for (MentorRecord *record = self; record; record = PRIVATE (record)->owner)
    if (PRIVATE (record)->loading > 0)
      return TRUE;
  return FALSE;
}

static void
mentor_record_emit_changed (MentorRecord *self)
{
  g_autoptr (MentorRecord) kept = g_object_ref (self);

  for (MentorRecord *record = kept; record; record = PRIVATE (record)->owner)
    g_signal_emit (record, signals[CHANGED], 0);
}

/**
 * mentor_record_touch:
 *
 * Says that the content of the record is another one: stamps it and its owners and tells whoever listens.
 */
void
mentor_record_touch (MentorRecord *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (MENTOR_IS_RECORD (self));

  if (mentor_record_is_loading (self))
    return;

  now = mentor_clock_now ();
  for (MentorRecord *record = self; record; record = PRIVATE (record)->owner)
    {
      PRIVATE (record)->serial++;
      replace_time (&PRIVATE (record)->modified, now);
    }
  mentor_record_emit_changed (self);
}

/**
 * mentor_record_begin_load:
 *
 * From here to mentor_record_end_load() changes come from a file: nothing is stamped and nobody is told of a change.
 */
void
mentor_record_begin_load (MentorRecord *self)
{
  PRIVATE (self)->loading++;
}

/**
 * mentor_record_end_load:
 */
void
mentor_record_end_load (MentorRecord *self)
{
  g_return_if_fail (PRIVATE (self)->loading > 0);

  PRIVATE (self)->loading--;
}

static void
mentor_record_field_changed (MentorRecord *self, const MentorField *field)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[field - klass->fields + 1]);
  mentor_record_touch (self);
}

/**
 * mentor_record_get_string: (skip)
 * @field: a row of kind line, text or id
 *
 * Returns: the text, "" when there is none
 */
const char *
mentor_record_get_string (MentorRecord *self, const MentorField *field)
{
  const char *text = AT (self, field, char *);

  return text ? text : "";
}

/**
 * mentor_record_set_string: (skip)
 * @field: a row of kind line, text or id
 * @value: (nullable): valid UTF-8; the line breaks of a line become spaces
 */
void
mentor_record_set_string (MentorRecord *self, const MentorField *field, const char *value)
{
  g_autofree char *line = NULL;
  char **place = &AT (self, field, char *);

  if (value == NULL)
    value = "";
  if (field->kind == MENTOR_FIELD_LINE && strpbrk (value, "\r\n"))
    value = g_strdelimit (line = g_strdup (value), "\r\n", ' ');
  if (g_str_equal (mentor_record_get_string (self, field), value))
    return;

  g_clear_pointer (place, g_ref_string_release);
  if (*value != '\0')
    *place = g_ref_string_new (value);
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_number: (skip)
 * @field: a row of kind number, boolean, enum or flags
 *
 * Returns: the value
 */
int
mentor_record_get_number (MentorRecord *self, const MentorField *field)
{
  return AT (self, field, int);
}

/**
 * mentor_record_set_number: (skip)
 * @field: a row of kind number, boolean, enum or flags
 * @value: the value; a number outside of the bounds becomes the nearest one inside
 */
void
mentor_record_set_number (MentorRecord *self, const MentorField *field, int value)
{
  if (field->kind == MENTOR_FIELD_NUMBER)
    value = CLAMP (value, field->minimum, field->maximum);
  if (AT (self, field, int) == value)
    return;

  AT (self, field, int) = value;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_day: (skip)
 * @field: a row of kind date
 *
 * Returns: the Julian day as [struct@GLib.Date] counts it, 0 for none
 */
MentorDay
mentor_record_get_day (MentorRecord *self, const MentorField *field)
{
  return AT (self, field, MentorDay);
}

/**
 * mentor_record_set_day: (skip)
 * @field: a row of kind date
 * @value: a Julian day, 0 for none
 */
void
mentor_record_set_day (MentorRecord *self, const MentorField *field, MentorDay value)
{
  if (AT (self, field, MentorDay) == value)
    return;

  AT (self, field, MentorDay) = value;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_time: (skip)
 * @field: a row of kind timestamp
 *
 * Returns: (transfer none) (nullable): the moment
 */
GDateTime *
mentor_record_get_time (MentorRecord *self, const MentorField *field)
{
  return AT (self, field, GDateTime *);
}

static gboolean
same_time (GDateTime *a, GDateTime *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_date_time_equal (a, b) && g_date_time_get_utc_offset (a) == g_date_time_get_utc_offset (b);
}

/**
 * mentor_record_set_time: (skip)
 * @field: a row of kind timestamp
 * @value: (nullable): a moment
 */
void
mentor_record_set_time (MentorRecord *self, const MentorField *field, GDateTime *value)
{
  if (same_time (AT (self, field, GDateTime *), value))
    return;

  replace_time (&AT (self, field, GDateTime *), value);
  mentor_record_field_changed (self, field);
}

static const char *const no_strings[] = { NULL };

/**
 * mentor_record_get_strings: (skip)
 * @field: a row of kind strings
 *
 * Returns: (transfer none) (array zero-terminated=1): the strings, possibly none
 */
const char *const *
mentor_record_get_strings (MentorRecord *self, const MentorField *field)
{
  GStrv strings = AT (self, field, GStrv);

  return strings ? (const char *const *) strings : no_strings;
}

/**
 * mentor_record_set_strings: (skip)
 * @field: a row of kind strings
 * @value: (nullable) (array zero-terminated=1): strings
 */
void
mentor_record_set_strings (MentorRecord *self, const MentorField *field, const char *const *value)
{
  if (value == NULL)
    value = no_strings;
  if (g_strv_equal (mentor_record_get_strings (self, field), value))
    return;

  g_strfreev (AT (self, field, GStrv));
  AT (self, field, GStrv) = *value ? g_strdupv ((char **) value) : NULL;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_list: (skip)
 * @field: a row of kind records
 *
 * Returns: (transfer none): the list
 */
MentorRecordList *
mentor_record_get_list (MentorRecord *self, const MentorField *field)
{
  MentorRecordList **place = &AT (self, field, MentorRecordList *);

  if (*place == NULL)
    *place = mentor_record_list_new (field->get_type (), self);
  return *place;
}

/**
 * mentor_record_peek_list: (skip)
 * @field: a row of kind records
 *
 * Returns: (transfer none) (nullable): the list if there ever was a record in it; asking does not make one
 */
MentorRecordList *
mentor_record_peek_list (MentorRecord *self, const MentorField *field)
{
  return AT (self, field, MentorRecordList *);
}

/**
 * mentor_record_get_record: (skip)
 * @field: a row of kind record
 *
 * Returns: (transfer none) (type MentorRecord): the part, made when first asked for
 */
gpointer
mentor_record_get_record (MentorRecord *self, const MentorField *field)
{
  MentorRecord **place = &AT (self, field, MentorRecord *);

  if (*place == NULL)
    {
      *place = g_object_new (field->get_type (), NULL);
      mentor_record_set_owner (*place, self);
    }
  return *place;
}

static gboolean
mentor_record_list_equal (MentorRecordList *a, MentorRecordList *b)
{
  const guint size = a ? mentor_record_list_get_size (a) : 0;

  if (size != (b ? mentor_record_list_get_size (b) : 0))
    return FALSE;
  for (guint i = 0; i < size; i++)
    if (!mentor_record_equal (mentor_record_list_get (a, i), mentor_record_list_get (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
mentor_field_equal (const MentorField *field, MentorRecord *a, MentorRecord *b)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      return g_str_equal (mentor_record_get_string (a, field), mentor_record_get_string (b, field));
    case MENTOR_FIELD_DATE:
      return AT (a, field, MentorDay) == AT (b, field, MentorDay);
    case MENTOR_FIELD_TIMESTAMP:
      return same_time (AT (a, field, GDateTime *), AT (b, field, GDateTime *));
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      return AT (a, field, int) == AT (b, field, int);
    case MENTOR_FIELD_STRINGS:
      return g_strv_equal (mentor_record_get_strings (a, field),
                           mentor_record_get_strings (b, field));
    case MENTOR_FIELD_RECORD:
      return mentor_record_equal (mentor_record_get_record (a, field),
                                  mentor_record_get_record (b, field));
    case MENTOR_FIELD_RECORDS:
      return mentor_record_list_equal (mentor_record_peek_list (a, field),
                                       mentor_record_peek_list (b, field));
    }
  g_return_val_if_reached (FALSE);
}

/**
 * mentor_record_equal:
 * @other: another record
 *
 * Returns: whether both have the same type, id, fields, parts and unknown members; when they changed does not count
 */
gboolean
mentor_record_equal (MentorRecord *self, MentorRecord *other)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  if (G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other) ||
      g_strcmp0 (PRIVATE (self)->id, PRIVATE (other)->id) != 0 ||
      g_strcmp0 (PRIVATE (self)->unknown, PRIVATE (other)->unknown) != 0 ||
      !same_time (PRIVATE (self)->created, PRIVATE (other)->created))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!mentor_field_equal (&klass->fields[i], self, other))
      return FALSE;
  return TRUE;
}

static void
mentor_field_assign_list (const MentorField *field, MentorRecord *to, MentorRecord *from)
{
  MentorRecordList *mine = mentor_record_peek_list (to, field);
  MentorRecordList *other = mentor_record_peek_list (from, field);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const guint size = other ? mentor_record_list_get_size (other) : 0;

  if (mine == NULL && size == 0)
    return;
  for (guint i = 0; i < size; i++)
    {
      MentorRecord *theirs = mentor_record_list_get (other, i);
      MentorRecord *known = NULL;

      if (mine)
        known = mentor_record_list_find (mine, mentor_record_get_id (theirs), NULL);
      if (known)
        mentor_record_assign (known, theirs);
      g_ptr_array_add (records, known ? g_object_ref (known) : mentor_record_copy (theirs));
    }
  mentor_record_list_adopt (mentor_record_get_list (to, field), records);
}

static void
mentor_field_assign (const MentorField *field, MentorRecord *to, MentorRecord *from)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      if (!mentor_field_equal (field, to, from))
        {
          g_clear_pointer (&AT (to, field, char *), g_ref_string_release);
          if (AT (from, field, char *))
            AT (to, field, char *) = g_ref_string_acquire (AT (from, field, char *));
          mentor_record_field_changed (to, field);
        }
      return;
    case MENTOR_FIELD_DATE:
      mentor_record_set_day (to, field, AT (from, field, MentorDay));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      mentor_record_set_time (to, field, AT (from, field, GDateTime *));
      return;
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      mentor_record_set_number (to, field, AT (from, field, int));
      return;
    case MENTOR_FIELD_STRINGS:
      mentor_record_set_strings (to, field, mentor_record_get_strings (from, field));
      return;
    case MENTOR_FIELD_RECORD:
      if (AT (from, field, MentorRecord *))
        mentor_record_assign (mentor_record_get_record (to, field), AT (from, field, MentorRecord *));
      else if (AT (to, field, MentorRecord *))
        {
          g_autoptr (MentorRecord) none = g_object_new (field->get_type (), NULL);

          mentor_record_assign (AT (to, field, MentorRecord *), none);
        }
      return;
    case MENTOR_FIELD_RECORDS:
      mentor_field_assign_list (field, to, from);
      return;
    }
}

/**
 * mentor_record_assign:
 * @other: a record of the same type
 *
 * Makes the content of the record that of @other, in place: parts with the same id stay the objects they are. Nothing is
 * stamped and the serial stays; the times are those of @other.
 */
void
mentor_record_assign (MentorRecord *self, MentorRecord *other)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);
  MentorRecordPrivate *priv = PRIVATE (self);
  MentorRecordPrivate *theirs = PRIVATE (other);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  mentor_record_begin_load (self);
  if (g_strcmp0 (priv->id, theirs->id) != 0)
    {
      g_clear_pointer (&priv->id, g_ref_string_release);
      priv->id = theirs->id ? g_ref_string_acquire (theirs->id) : NULL;
    }
  for (guint i = 0; i < klass->n_fields; i++)
    mentor_field_assign (&klass->fields[i], self, other);
  g_clear_pointer (&priv->unknown, g_ref_string_release);
  priv->unknown = theirs->unknown ? g_ref_string_acquire (theirs->unknown) : NULL;
  mentor_record_set_times (self, theirs->created, theirs->modified);
  priv->read_only = theirs->read_only;
  mentor_record_end_load (self);

  if (!mentor_record_is_loading (self))
    mentor_record_emit_changed (self);
}

/**
 * mentor_record_copy:
 *
 * Returns: (transfer full) (type MentorRecord): a record with the same id and content and no owner. Texts are shared
 *   until one of the two changes, so that a copy of a large record is quick and may go to another thread.
 */
gpointer
mentor_record_copy (MentorRecord *self)
{
  MentorRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  mentor_record_assign (copy, self);
  return copy;
}
