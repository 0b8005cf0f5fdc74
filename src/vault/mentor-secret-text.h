/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "mentor-private-note.h"

G_BEGIN_DECLS

/* Whether private text has been in this process, or is about to be. For the program's heap, which asks at each turn. */
extern int mentor_secret_text_expected;

void mentor_secret_text_expect    (void);
void mentor_secret_text_free      (char              *text);
void mentor_secret_text_wipe      (gpointer           data,
                                   gsize              length);
void mentor_secret_text_wipe_node (JsonNode          *node);
void mentor_secret_text_wipe_note (MentorPrivateNote *note);

void mentor_secret_text_wipe_stack (void);

G_END_DECLS
