/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-guide-texts.h"

#include "mentor-content.h"

#include <glib/gi18n.h>

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (NULL, context, text);
}

/**
 * mentor_guide_read:
 * @sources: (out) (optional): what all pages stand on, a line each
 *
 * Returns: (transfer full) (element-type MentorGuideTopic): the pages of the guide, in their order
 */
GPtrArray *
mentor_guide_read (GStrv *sources)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) xml =
      g_resources_lookup_data ("/com/example/Mentor/guide/guide.xml", 0, &error);
  GPtrArray *topics = xml ? mentor_content_read_guide (xml, translate, sources, &error) : NULL;

  /* It is a part of the program. */
  if (topics == NULL)
    g_error ("%s", error->message);
  return topics;
}
