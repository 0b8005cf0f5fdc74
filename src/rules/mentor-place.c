/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-place.h"

#include <string.h>

/* What belongs to the sentence around an address and not to the address. */
static void
strip_end (char *word)
{
  for (gsize length = strlen (word); length > 0 && strchr (".,;:!?)>]\"'", word[length - 1]); length--)
    word[length - 1] = '\0';
}

/**
 * mentor_place_find_link:
 * @place: where a session takes place
 *
 * Returns: (transfer full) (nullable): the web address in it, as of a meeting by video; %NULL where there is none
 */
char *
mentor_place_find_link (const char *place)
{
  g_auto (GStrv) words = g_strsplit_set (place, " \t\n<>()\"", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autoptr (GUri) uri = NULL;

      strip_end (words[i]);
      if (g_ascii_strncasecmp (words[i], "https://", 8) != 0 &&
          g_ascii_strncasecmp (words[i], "http://", 7) != 0)
        continue;
      uri = g_uri_parse (words[i], G_URI_FLAGS_NONE, NULL);
      if (uri && g_uri_get_host (uri) && *g_uri_get_host (uri))
        return g_strdup (words[i]);
    }
  return NULL;
}
