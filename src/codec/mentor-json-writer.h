/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * MentorJsonWriter:
 *
 * Writes JSON with an indent of two spaces, as json-glib's generator does, without a tree of nodes before it: for a large
 * document that takes a fraction of the time. The caller sees to it that begins and ends, and members and values, match.
 */
typedef struct {
  GString *text;
  guint depth;
  gboolean empty; /* nothing stands yet in the innermost object or array */
  gboolean named; /* the name of a member stands there and waits for its value */
} MentorJsonWriter;

void mentor_json_writer_init   (MentorJsonWriter *self,
                                GString          *text);
void mentor_json_writer_begin  (MentorJsonWriter *self,
                                char              bracket);
void mentor_json_writer_end    (MentorJsonWriter *self,
                                char              bracket);
void mentor_json_writer_name   (MentorJsonWriter *self,
                                const char       *name);
void mentor_json_writer_string (MentorJsonWriter *self,
                                const char       *value);
void mentor_json_writer_plain  (MentorJsonWriter *self,
                                const char       *value);
void mentor_json_writer_int    (MentorJsonWriter *self,
                                gint64            value);
void mentor_json_writer_node   (MentorJsonWriter *self,
                                JsonNode         *value);

G_END_DECLS
