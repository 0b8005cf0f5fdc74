/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-secret-text.h"

#include <string.h>

/* Overwriting private text before its memory is given back. What others free of it is overwritten by
 * the program's heap; this is for what is not freed, and for a heap that does not do so. */

#define STACK_BYTES (64 * 1024)

int mentor_secret_text_expected = FALSE;

/**
 * mentor_secret_text_expect: (skip)
 *
 * Private text comes: from now on the program's heap overwrites what is given back.
 */
void
mentor_secret_text_expect (void)
{
  g_atomic_int_set (&mentor_secret_text_expected, TRUE);
}

/**
 * mentor_secret_text_wipe: (skip)
 * @data: (nullable): memory
 * @length: bytes
 *
 * Overwrites @data in a way that the compiler does not leave out.
 */
void
mentor_secret_text_wipe (gpointer data, gsize length)
{
  if (data && length > 0)
    explicit_bzero (data, length);
}

/**
 * mentor_secret_text_free: (skip)
 * @text: (nullable) (transfer full): text from the heap
 */
void
mentor_secret_text_free (char *text)
{
  if (text)
    mentor_secret_text_wipe (text, strlen (text));
  g_free (text);
}

/**
 * mentor_secret_text_wipe_stack: (skip)
 *
 * Overwrites the part of this thread's stack that is not in use. To be called where work with
 * private text is over: a thread of a pool keeps its stack for what it does next.
 */
G_NO_INLINE void
mentor_secret_text_wipe_stack (void)
{
  char stack[STACK_BYTES];

  explicit_bzero (stack, sizeof stack);
}

static void
wipe_member (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  mentor_secret_text_wipe_node (node);
}

static void
wipe_element (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  mentor_secret_text_wipe_node (node);
}

/**
 * mentor_secret_text_wipe_node: (skip)
 * @node: JSON that nobody else uses and that is about to be freed
 *
 * Overwrites every string in it.
 */
void
mentor_secret_text_wipe_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), wipe_member, NULL);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), wipe_element, NULL);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      char *text = (char *) json_node_get_string (node);

      mentor_secret_text_wipe (text, strlen (text));
    }
}

/**
 * mentor_secret_text_wipe_note: (skip)
 * @note: a note that is about to be dropped
 *
 * Overwrites its text. Copies of the note share the text, so it is gone from them as well.
 */
void
mentor_secret_text_wipe_note (MentorPrivateNote *note)
{
  char *text = (char *) mentor_private_note_get_text (note);
  char *unknown = (char *) mentor_record_get_unknown (MENTOR_RECORD (note));

  /* "" may be a constant. */
  mentor_secret_text_wipe (text, strlen (text));
  if (unknown)
    mentor_secret_text_wipe (unknown, strlen (unknown));
}
