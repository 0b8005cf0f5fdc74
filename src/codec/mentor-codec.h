/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "mentor-format.h"
#include "mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorCodecError:
 * @MENTOR_CODEC_ERROR_SYNTAX: no JSON, or not UTF-8
 * @MENTOR_CODEC_ERROR_FORMAT: JSON, but not of the format asked for
 * @MENTOR_CODEC_ERROR_VALUE: a member has a value that it cannot have
 * @MENTOR_CODEC_ERROR_DUPLICATE: two records have the same id
 * @MENTOR_CODEC_ERROR_LIMIT: too large or too deep
 *
 * Why a document could not be read. The message names the line, and from %MENTOR_CODEC_ERROR_VALUE on the member.
 */
typedef enum {
  MENTOR_CODEC_ERROR_SYNTAX,
  MENTOR_CODEC_ERROR_FORMAT,
  MENTOR_CODEC_ERROR_VALUE,
  MENTOR_CODEC_ERROR_DUPLICATE,
  MENTOR_CODEC_ERROR_LIMIT,
} MentorCodecError;

#define MENTOR_CODEC_ERROR (mentor_codec_error_quark ())
GQuark      mentor_codec_error_quark (void);

gpointer    mentor_codec_read        (const MentorFormat *format,
                                      const char         *data,
                                      gsize               length,
                                      GError            **error);
gboolean    mentor_codec_check       (MentorRecord       *root,
                                      GError            **error);
char       *mentor_codec_write       (const MentorFormat *format,
                                      MentorRecord       *root,
                                      gsize              *length);

gpointer    mentor_codec_decode      (GType               type,
                                      JsonObject         *object,
                                      GError            **error);
JsonObject *mentor_codec_encode      (MentorRecord       *record);
void        mentor_codec_wipe        (JsonNode           *node);

G_END_DECLS
