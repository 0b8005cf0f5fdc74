/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-styled-html.h"

static const char *const elements[] = {
  [MENTOR_BLOCK_TITLE] = "h1",      [MENTOR_BLOCK_HEADING] = "h2",
  [MENTOR_BLOCK_SUBHEADING] = "h3", [MENTOR_BLOCK_META] = "p",
  [MENTOR_BLOCK_PARAGRAPH] = "p",   [MENTOR_BLOCK_ITEM] = "li",
};

static const char style[] =
    "body{max-width:38em;margin:3em auto;padding:0 1.2em;font:1.05em/1.6 serif;color:#222;background:#fffdf8}"
    "h1{line-height:1.2}h2{margin-top:2em;border-bottom:1px solid #ddd}h3{margin-bottom:.2em}"
    "p,li{white-space:pre-line;margin:.3em 0;overflow-wrap:anywhere}.meta{color:#666}"
    "@media (prefers-color-scheme:dark){body{color:#eee;background:#222}.meta{color:#aaa}h2{border-color:#555}}";

static const char *
get_title (const MentorStyledText *text)
{
  for (guint i = 0; i < mentor_styled_text_get_size (text); i++)
    if (mentor_styled_text_get (text, i)->kind == MENTOR_BLOCK_TITLE)
      return mentor_styled_text_get (text, i)->text;
  return "";
}

/**
 * mentor_styled_text_to_html:
 * @language: the language it is in, as in "de"
 * @right_to_left: which way that is written
 *
 * A page of its own: it needs no other file, and asks nobody for one.
 *
 * Returns: (transfer full): the page
 */
char *
mentor_styled_text_to_html (const MentorStyledText *self, const char *language, gboolean right_to_left)
{
  g_autofree char *title = g_markup_escape_text (get_title (self), -1);
  g_autofree char *lang = g_markup_escape_text (language, -1);
  GString *html = g_string_new (NULL);
  gboolean listing = FALSE;

  g_string_printf (html,
                   "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n"
                   "<style>%s</style>\n</head>\n<body>\n",
                   lang, right_to_left ? "rtl" : "ltr", title, style);
  for (guint i = 0; i < mentor_styled_text_get_size (self); i++)
    {
      const MentorBlock *block = mentor_styled_text_get (self, i);
      const gboolean item = block->kind == MENTOR_BLOCK_ITEM;
      g_autofree char *text = g_markup_escape_text (block->text, -1);

      if (item != listing)
        g_string_append (html, item ? "<ul>\n" : "</ul>\n");
      listing = item;
      g_string_append_printf (html, "<%s%s>%s</%s>\n", elements[block->kind],
                              block->kind == MENTOR_BLOCK_META ? " class=\"meta\"" : "", text,
                              elements[block->kind]);
    }
  g_string_append (html, listing ? "</ul>\n</body>\n</html>\n" : "</body>\n</html>\n");
  return g_string_free_and_steal (html);
}
