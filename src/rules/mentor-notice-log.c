/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notice-log.h"

#include <string.h>

/* Long enough for a clock that was set back, or a journey around the world, not to have anything
 * told twice. */
#define KEPT (7 * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND)

struct _MentorNoticeLog
{
  GHashTable *until; /* key to a gint64: seconds since 1970, or MENTOR_NOTICE_TOLD */
};

/**
 * mentor_notice_log_new:
 *
 * Returns: (transfer full): an empty log
 */
MentorNoticeLog *
mentor_notice_log_new (void)
{
  MentorNoticeLog *self = g_new (MentorNoticeLog, 1);

  self->until = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * mentor_notice_log_free:
 * @self: (transfer full): what was said so far
 */
void
mentor_notice_log_free (MentorNoticeLog *self)
{
  g_hash_table_unref (self->until);
  g_free (self);
}

/**
 * mentor_notice_log_get:
 * @key: the key of a notice
 *
 * Returns: the moment before which it is not told, as seconds since 1970; %MENTOR_NOTICE_TOLD when
 * it was told, 0 when nothing is known
 */
gint64
mentor_notice_log_get (MentorNoticeLog *self, const char *key)
{
  const gint64 *until = g_hash_table_lookup (self->until, key);

  return until ? *until : 0;
}

/**
 * mentor_notice_log_set:
 * @key: the key of a notice
 * @until: as mentor_notice_log_get() gives it
 */
void
mentor_notice_log_set (MentorNoticeLog *self, const char *key, gint64 until)
{
  g_hash_table_replace (self->until, g_strdup (key), g_memdup2 (&until, sizeof until));
}

/**
 * mentor_notice_log_prune:
 * @now: the present moment
 *
 * Forgets what is about a time long past.
 *
 * Returns: whether there was something to forget
 */
gboolean
mentor_notice_log_prune (MentorNoticeLog *self, GDateTime *now)
{
  GHashTableIter iter;
  const char *key;
  gboolean changed = FALSE;

  g_hash_table_iter_init (&iter, self->until);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, NULL))
    {
      gint64 moment;

      if (mentor_notice_key_parse (key, NULL, NULL, &moment) &&
          moment >= g_date_time_to_unix (now) - KEPT)
        continue;
      g_hash_table_iter_remove (&iter);
      changed = TRUE;
    }
  return changed;
}

/**
 * mentor_notice_log_is_waiting:
 *
 * Returns: whether something was put off and not told since
 */
gboolean
mentor_notice_log_is_waiting (MentorNoticeLog *self)
{
  GHashTableIter iter;
  const gint64 *until;

  g_hash_table_iter_init (&iter, self->until);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &until))
    if (*until != MENTOR_NOTICE_TOLD)
      return TRUE;
  return FALSE;
}

/**
 * mentor_notice_log_get_keys:
 *
 * Returns: (transfer container): the keys of which something is known; valid until the log changes
 */
const char **
mentor_notice_log_get_keys (MentorNoticeLog *self)
{
  return (const char **) g_hash_table_get_keys_as_array (self->until, NULL);
}

/**
 * mentor_notice_log_to_variant:
 *
 * Returns: (transfer floating): the log as `a{sx}`
 */
GVariant *
mentor_notice_log_to_variant (MentorNoticeLog *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sx}"));
  GHashTableIter iter;
  const char *key;
  const gint64 *until;

  g_hash_table_iter_init (&iter, self->until);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, (gpointer *) &until))
    g_variant_builder_add (&builder, "{sx}", key, *until);
  return g_variant_builder_end (&builder);
}

/**
 * mentor_notice_log_read:
 * @variant: as mentor_notice_log_to_variant() gives it
 *
 * Adds to the log what stands in @variant.
 */
void
mentor_notice_log_read (MentorNoticeLog *self, GVariant *variant)
{
  GVariantIter iter;
  const char *key;
  gint64 until;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&sx}", &key, &until))
    mentor_notice_log_set (self, key, until);
}

/**
 * mentor_notice_key_new:
 * @kind: a word without a colon
 * @id: the id of a record, or ""
 * @moment: what the notice is about, as seconds since 1970
 *
 * Returns: (transfer full): a key
 */
char *
mentor_notice_key_new (const char *kind, const char *id, gint64 moment)
{
  return g_strdup_printf ("%s:%s:%" G_GINT64_FORMAT, kind, id, moment);
}

/**
 * mentor_notice_key_parse:
 * @key: any text
 * @kind: (out) (optional): return location for what kind of notice it is
 * @id: (out) (optional): return location for the id of the record
 * @moment: (out) (optional): return location for what it is about
 *
 * Returns: whether @key is one
 */
gboolean
mentor_notice_key_parse (const char *key, char **kind, char **id, gint64 *moment)
{
  const char *first = strchr (key, ':');
  const char *last = strrchr (key, ':');
  gint64 number;

  if (first == last ||
      !g_ascii_string_to_signed (last + 1, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return FALSE;
  if (kind)
    *kind = g_strndup (key, first - key);
  if (id)
    *id = g_strndup (first + 1, last - first - 1);
  if (moment)
    *moment = number;
  return TRUE;
}
