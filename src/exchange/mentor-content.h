/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorTranslate:
 * @context: the context of the text: "prompt", "template", "sequence", "example" or "guide"
 * @text: the text as it stands in the content, never ""
 *
 * Returns: (transfer none): the text in the user's language
 */
typedef const char *(*MentorTranslate) (const char *context, const char *text);

GPtrArray *mentor_content_read_prompts (GBytes         *xml,
                                        MentorTranslate translate,
                                        GError        **error);
GPtrArray *mentor_content_read_templates (GBytes       *xml,
                                        MentorTranslate translate,
                                        GError        **error);
GPtrArray *mentor_content_read_sequences (GBytes       *xml,
                                        MentorTranslate translate,
                                        GError        **error);
GPtrArray *mentor_content_read_guide   (GBytes         *xml,
                                        MentorTranslate translate,
                                        GStrv          *sources,
                                        GError        **error);
GPtrArray *mentor_content_read_example (GBytes         *xml,
                                        GDateTime      *now,
                                        MentorTranslate translate,
                                        GError        **error);
char      *mentor_content_make_id      (const char     *space,
                                        const char     *name);

G_END_DECLS
