/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sequences.h"

#include "mentor-content.h"

#include <glib/gi18n.h>

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (NULL, context, text);
}

/**
 * mentor_sequences_get:
 *
 * Returns: (transfer none) (element-type MentorSequence): the series of questions, in their order
 */
GPtrArray *
mentor_sequences_get (void)
{
  static GPtrArray *sequences = NULL;

  if (sequences == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) xml =
          g_resources_lookup_data ("/com/example/Mentor/sequences/sequences.xml", 0, &error);

      sequences = xml ? mentor_content_read_sequences (xml, translate, &error) : NULL;
      /* It is a part of the program. */
      if (sequences == NULL)
        g_error ("%s", error->message);
    }
  return sequences;
}

/**
 * mentor_sequences_find:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the series of that id
 */
MentorSequence *
mentor_sequences_find (const char *id)
{
  GPtrArray *sequences = mentor_sequences_get ();

  for (guint i = 0; i < sequences->len; i++)
    if (g_strcmp0 (mentor_sequence_get_id (sequences->pdata[i]), id) == 0)
      return sequences->pdata[i];
  return NULL;
}
