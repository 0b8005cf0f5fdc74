/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-history.h"
#include "mentor-removed.h"

/**
 * MentorRemoved:
 *
 * A mentee record that was removed and can be put back: the record as it was, and until when.
 */
struct _MentorRemoved
{
  GObject parent_instance;

  MentorMentee *mentee;
  GDateTime *removed;
  GDateTime *until;
  GFile *file;
};

enum
{
  PROP_MENTEE = 1,
  PROP_REMOVED,
  PROP_UNTIL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MentorRemoved, mentor_removed, G_TYPE_OBJECT)

static void
mentor_removed_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorRemoved *self = MENTOR_REMOVED (object);

  switch (id)
    {
    case PROP_MENTEE:
      g_value_set_object (value, self->mentee);
      return;
    case PROP_REMOVED:
      g_value_set_boxed (value, self->removed);
      return;
    case PROP_UNTIL:
      g_value_set_boxed (value, self->until);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_removed_finalize (GObject *object)
{
  MentorRemoved *self = MENTOR_REMOVED (object);

  g_clear_object (&self->mentee);
  g_clear_pointer (&self->removed, g_date_time_unref);
  g_clear_pointer (&self->until, g_date_time_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (mentor_removed_parent_class)->finalize (object);
}

static void
mentor_removed_class_init (MentorRemovedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_removed_get_property;
  object_class->finalize = mentor_removed_finalize;

  properties[PROP_MENTEE] = g_param_spec_object ("mentee", NULL, NULL, MENTOR_TYPE_MENTEE, flags);
  properties[PROP_REMOVED] = g_param_spec_boxed ("removed", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_UNTIL] = g_param_spec_boxed ("until", NULL, NULL, G_TYPE_DATE_TIME, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mentor_removed_init (MentorRemoved *self)
{
}

/**
 * mentor_removed_new:
 * @mentee: the record as it was
 * @removed: when it was removed
 * @file: where it is kept
 *
 * Returns: (transfer full): a new object
 */
MentorRemoved *
mentor_removed_new (MentorMentee *mentee, GDateTime *removed, GFile *file)
{
  MentorRemoved *self = g_object_new (MENTOR_TYPE_REMOVED, NULL);

  self->mentee = g_object_ref (mentee);
  self->removed = g_date_time_ref (removed);
  self->until = g_date_time_add_days (removed, MENTOR_HISTORY_REMOVED_DAYS);
  self->file = g_object_ref (file);
  return self;
}

/**
 * mentor_removed_get_mentee:
 *
 * Returns: (transfer none): the record as it was
 */
MentorMentee *
mentor_removed_get_mentee (MentorRemoved *self)
{
  g_return_val_if_fail (MENTOR_IS_REMOVED (self), NULL);

  return self->mentee;
}

/**
 * mentor_removed_get_removed:
 *
 * Returns: (transfer none): when it was removed
 */
GDateTime *
mentor_removed_get_removed (MentorRemoved *self)
{
  g_return_val_if_fail (MENTOR_IS_REMOVED (self), NULL);

  return self->removed;
}

/**
 * mentor_removed_get_until:
 *
 * Returns: (transfer none): until when it can be put back
 */
GDateTime *
mentor_removed_get_until (MentorRemoved *self)
{
  g_return_val_if_fail (MENTOR_IS_REMOVED (self), NULL);

  return self->until;
}

/**
 * mentor_removed_is_over:
 *
 * The store erases nothing by itself: the private notes of the record have to go first.
 *
 * Returns: whether the time is over, so that the record is to be erased
 */
gboolean
mentor_removed_is_over (MentorRemoved *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  g_return_val_if_fail (MENTOR_IS_REMOVED (self), FALSE);

  return g_date_time_compare (self->until, now) < 0;
}

/**
 * mentor_removed_get_file:
 *
 * Returns: (transfer none): where it is kept
 */
GFile *
mentor_removed_get_file (MentorRemoved *self)
{
  g_return_val_if_fail (MENTOR_IS_REMOVED (self), NULL);

  return self->file;
}
