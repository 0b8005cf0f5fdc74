/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-record-private.h"
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

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

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
      MENTOR_RECORD_AT (self, &klass->fields[i], int) = klass->fields[i].fallback;
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
          g_clear_pointer (&MENTOR_RECORD_AT (self, field, char *), g_ref_string_release);
          break;
        case MENTOR_FIELD_TIMESTAMP:
          g_clear_pointer (&MENTOR_RECORD_AT (self, field, GDateTime *), g_date_time_unref);
          break;
        case MENTOR_FIELD_STRINGS:
          g_clear_pointer (&MENTOR_RECORD_AT (self, field, GStrv), g_strfreev);
          break;
        case MENTOR_FIELD_RECORD:
          if (MENTOR_RECORD_AT (self, field, MentorRecord *))
            mentor_record_set_owner (MENTOR_RECORD_AT (self, field, MentorRecord *), NULL);
          g_clear_object (&MENTOR_RECORD_AT (self, field, MentorRecord *));
          break;
        case MENTOR_FIELD_RECORDS:
          if (MENTOR_RECORD_AT (self, field, MentorRecordList *))
            mentor_record_list_leave_owner (MENTOR_RECORD_AT (self, field, MentorRecordList *));
          g_clear_object (&MENTOR_RECORD_AT (self, field, MentorRecordList *));
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

void
mentor_record_replace_time (GDateTime **place, GDateTime *time)
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
  mentor_record_replace_time (&PRIVATE (self)->created, created);
  mentor_record_replace_time (&PRIVATE (self)->modified, modified);
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

gboolean
mentor_record_is_loading (MentorRecord *self)
{
  for (MentorRecord *record = self; record; record = PRIVATE (record)->owner)
    if (PRIVATE (record)->loading > 0)
      return TRUE;
  return FALSE;
}

void
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
      mentor_record_replace_time (&PRIVATE (record)->modified, now);
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

  if (MENTOR_RECORD_GET_CLASS (self)->loaded)
    MENTOR_RECORD_GET_CLASS (self)->loaded (self);
  PRIVATE (self)->loading--;
}

/* Whether id, unknown members and making are the same. */
gboolean
mentor_record_same_head (MentorRecord *self, MentorRecord *other)
{
  MentorRecordPrivate *mine = PRIVATE (self);
  MentorRecordPrivate *theirs = PRIVATE (other);

  return g_strcmp0 (mine->id, theirs->id) == 0 && g_strcmp0 (mine->unknown, theirs->unknown) == 0 &&
         mentor_record_same_time (mine->created, theirs->created);
}

static void
share (char **place, char *string)
{
  if (*place == string)
    return;
  g_clear_pointer (place, g_ref_string_release);
  *place = string ? g_ref_string_acquire (string) : NULL;
}

/* Takes over all that is no field. */
void
mentor_record_take_head (MentorRecord *self, MentorRecord *other)
{
  MentorRecordPrivate *mine = PRIVATE (self);
  MentorRecordPrivate *theirs = PRIVATE (other);

  share (&mine->id, theirs->id);
  share (&mine->unknown, theirs->unknown);
  mentor_record_set_times (self, theirs->created, theirs->modified);
  mine->read_only = theirs->read_only;
}
