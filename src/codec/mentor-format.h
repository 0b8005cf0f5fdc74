/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MentorFormat:
 * @name: what stands as "format" in a document
 * @version: the newest version that is known; it stands as "version"
 * @get_type: the type of the record a document holds
 * @secret: whether its text is overwritten in the memory that reading and writing take
 *
 * A kind of document.
 */
typedef struct {
  const char *name;
  int version;
  GType (*get_type) (void);
  gboolean secret;
} MentorFormat;

extern const MentorFormat mentor_format_me;
extern const MentorFormat mentor_format_mentee;
extern const MentorFormat mentor_format_private_notes;
extern const MentorFormat mentor_format_prompts;
extern const MentorFormat mentor_format_templates;

/* The limits of every document. */
#define MENTOR_DOCUMENT_MAX_BYTES (256 * 1024 * 1024)
#define MENTOR_DOCUMENT_MAX_DEPTH 64
#define MENTOR_TEXT_MAX_BYTES (1024 * 1024)

G_END_DECLS
