/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-trouble.h"
#include "mentor-store-enum-types.h"

/**
 * MentorTrouble:
 *
 * Something about a file that a person must know: what is wrong, with which file, and what is there
 * to help.
 *
 * A trouble does not change; when what is wrong is another thing, another trouble takes its place
 * in [method@Store.get_troubles].
 */
struct _MentorTrouble
{
  GObject parent_instance;

  MentorTroubleKind kind;
  char *record_id;
  char *message;
  GFile *file;
  GFile *earlier;
};

enum
{
  PROP_KIND = 1,
  PROP_RECORD_ID,
  PROP_MESSAGE,
  PROP_FILE,
  PROP_EARLIER,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MentorTrouble, mentor_trouble, G_TYPE_OBJECT)

static void
mentor_trouble_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorTrouble *self = MENTOR_TROUBLE (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      return;
    case PROP_RECORD_ID:
      g_value_set_string (value, self->record_id);
      return;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      return;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      return;
    case PROP_EARLIER:
      g_value_set_object (value, self->earlier);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_trouble_finalize (GObject *object)
{
  MentorTrouble *self = MENTOR_TROUBLE (object);

  g_free (self->record_id);
  g_free (self->message);
  g_clear_object (&self->file);
  g_clear_object (&self->earlier);

  G_OBJECT_CLASS (mentor_trouble_parent_class)->finalize (object);
}

static void
mentor_trouble_class_init (MentorTroubleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_trouble_get_property;
  object_class->finalize = mentor_trouble_finalize;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, MENTOR_TYPE_TROUBLE_KIND,
                                             MENTOR_TROUBLE_UNREADABLE, flags);
  properties[PROP_RECORD_ID] = g_param_spec_string ("record-id", NULL, NULL, NULL, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_EARLIER] = g_param_spec_object ("earlier", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mentor_trouble_init (MentorTrouble *self)
{
}

/**
 * mentor_trouble_new:
 * @kind: what is wrong
 * @record_id: (nullable): the id of the root record it is about
 * @file: (nullable): the file or folder it is about
 * @earlier: (nullable): a good earlier version of the record
 * @message: the cause, in words
 *
 * Returns: (transfer full): a new trouble
 */
MentorTrouble *
mentor_trouble_new (
    MentorTroubleKind kind, const char *record_id, GFile *file, GFile *earlier, const char *message)
{
  MentorTrouble *self = g_object_new (MENTOR_TYPE_TROUBLE, NULL);

  self->kind = kind;
  self->record_id = g_strdup (record_id);
  self->message = g_strdup (message);
  g_set_object (&self->file, file);
  g_set_object (&self->earlier, earlier);
  return self;
}

/**
 * mentor_trouble_get_kind:
 *
 * Returns: what is wrong
 */
MentorTroubleKind
mentor_trouble_get_kind (MentorTrouble *self)
{
  g_return_val_if_fail (MENTOR_IS_TROUBLE (self), MENTOR_TROUBLE_UNREADABLE);

  return self->kind;
}

/**
 * mentor_trouble_get_record_id:
 *
 * Returns: (nullable): the id of the root record it is about, where that is known
 */
const char *
mentor_trouble_get_record_id (MentorTrouble *self)
{
  g_return_val_if_fail (MENTOR_IS_TROUBLE (self), NULL);

  return self->record_id;
}

/**
 * mentor_trouble_get_message:
 *
 * Returns: the cause: for a file that was not understood, the line and what was expected there
 */
const char *
mentor_trouble_get_message (MentorTrouble *self)
{
  g_return_val_if_fail (MENTOR_IS_TROUBLE (self), NULL);

  return self->message;
}

/**
 * mentor_trouble_get_file:
 *
 * Returns: (transfer none) (nullable): the file it is about, where it stands now; one that was set
 * aside is in the folder of those
 */
GFile *
mentor_trouble_get_file (MentorTrouble *self)
{
  g_return_val_if_fail (MENTOR_IS_TROUBLE (self), NULL);

  return self->file;
}

/**
 * mentor_trouble_get_earlier:
 *
 * Returns: (transfer none) (nullable): the newest earlier version of the record that can be read
 */
GFile *
mentor_trouble_get_earlier (MentorTrouble *self)
{
  g_return_val_if_fail (MENTOR_IS_TROUBLE (self), NULL);

  return self->earlier;
}
