/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sequence.h"

#include "mentor-text-match.h"

#include <string.h>

struct _MentorSequence {
  GObject parent_instance;

  char *id;
  MentorAudience audience;
  char *name;
  char *purpose;
  GStrv questions;
};

G_DEFINE_FINAL_TYPE (MentorSequence, mentor_sequence, G_TYPE_OBJECT)

#define HEADING "## "
#define GAP "\n\n"

static void
mentor_sequence_finalize (GObject *object)
{
  MentorSequence *self = MENTOR_SEQUENCE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->purpose);
  g_strfreev (self->questions);

  G_OBJECT_CLASS (mentor_sequence_parent_class)->finalize (object);
}

static void
mentor_sequence_class_init (MentorSequenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_sequence_finalize;
}

static void
mentor_sequence_init (MentorSequence *self)
{
  self->name = g_strdup ("");
  self->purpose = g_strdup ("");
  self->questions = g_new0 (char *, 1);
}

/**
 * mentor_sequence_new:
 * @id: the id as it stands in the content
 * @audience: who is offered it
 *
 * Returns: (transfer full): a series without questions
 */
MentorSequence *
mentor_sequence_new (const char *id, MentorAudience audience)
{
  MentorSequence *self = g_object_new (MENTOR_TYPE_SEQUENCE, NULL);

  self->id = g_strdup (id);
  self->audience = audience;
  return self;
}

const char *
mentor_sequence_get_id (MentorSequence *self)
{
  return self->id;
}

const char *
mentor_sequence_get_name (MentorSequence *self)
{
  return self->name;
}

void
mentor_sequence_set_name (MentorSequence *self, const char *name)
{
  g_set_str (&self->name, name);
}

/**
 * mentor_sequence_get_purpose:
 *
 * Returns: what it is good for, in a sentence
 */
const char *
mentor_sequence_get_purpose (MentorSequence *self)
{
  return self->purpose;
}

void
mentor_sequence_set_purpose (MentorSequence *self, const char *purpose)
{
  g_set_str (&self->purpose, purpose);
}

const char *const *
mentor_sequence_get_questions (MentorSequence *self)
{
  return (const char *const *) self->questions;
}

void
mentor_sequence_set_questions (MentorSequence *self, const char *const *questions)
{
  g_strfreev (self->questions);
  self->questions = g_strdupv ((GStrv) questions);
}

/**
 * mentor_sequence_get_size:
 *
 * Returns: how many questions there are
 */
guint
mentor_sequence_get_size (MentorSequence *self)
{
  return g_strv_length (self->questions);
}

/**
 * mentor_sequence_fits:
 * @role: what the user is in a relationship
 *
 * Returns: whether the series is offered there
 */
gboolean
mentor_sequence_fits (MentorSequence *self, MentorRole role)
{
  switch (self->audience)
    {
    case MENTOR_AUDIENCE_BOTH:
      return TRUE;
    case MENTOR_AUDIENCE_MENTOR:
      return role != MENTOR_ROLE_MENTEE;
    case MENTOR_AUDIENCE_MENTEE:
      return role != MENTOR_ROLE_MENTOR;
    }
  g_return_val_if_reached (FALSE);
}

/**
 * mentor_sequence_join:
 * @answers: an answer to each question, "" where there is none
 *
 * Returns: (transfer full): the note that the answers make: only what was answered stands in it
 */
char *
mentor_sequence_join (MentorSequence *self, const char *const *answers)
{
  gsize length = 1;
  char *text, *at;

  /* In one piece, so that nothing of a private note is left where a growing string was before. */
  for (guint i = 0; self->questions[i]; i++)
    length += strlen (HEADING) + strlen (self->questions[i]) + strlen (answers[i]) + 2 * strlen (GAP);
  at = text = g_malloc (length);
  *text = '\0';
  for (guint i = 0; self->questions[i]; i++)
    if (!mentor_text_is_blank (answers[i]))
      {
        if (at != text)
          at = g_stpcpy (at, GAP);
        at = g_stpcpy (at, HEADING);
        at = g_stpcpy (at, self->questions[i]);
        at = g_stpcpy (at, GAP);
        at = g_stpcpy (at, answers[i]);
      }
  return text;
}

/* Where the question stands as a heading with an answer after it, or NULL. */
static const char *
find_heading (const char *text, const char *from, const char *question)
{
  const gsize length = strlen (question);

  for (const char *at = from; (at = strstr (at, HEADING)); at++)
    {
      const char *after = at + strlen (HEADING);

      if ((at == text || (at >= text + 2 && strncmp (at - 2, GAP, 2) == 0)) &&
          strncmp (after, question, length) == 0 && g_str_has_prefix (after + length, GAP))
        return at;
    }
  return NULL;
}

/**
 * mentor_sequence_split:
 * @text: a note
 *
 * The other way round of [method@Sequence.join].
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the answers, a string for each question, or %NULL where
 *   the note is not made of the questions of this series
 */
char **
mentor_sequence_split (MentorSequence *self, const char *text)
{
  const guint size = mentor_sequence_get_size (self);
  g_autofree const char **starts = g_new0 (const char *, size + 1);
  const char *from = text, *end = text + strlen (text);
  char **answers;

  for (guint i = 0; i < size; i++)
    {
      starts[i] = find_heading (text, from, self->questions[i]);
      /* What stands before the first heading belongs to no question. */
      if (starts[i] && from == text && starts[i] != text)
        return NULL;
      if (starts[i])
        from = starts[i] + strlen (HEADING) + strlen (self->questions[i]) + strlen (GAP);
    }
  if (from == text && !mentor_text_is_blank (text))
    return NULL;
  answers = g_new0 (char *, size + 1);
  for (guint i = size; i-- > 0;)
    if (starts[i])
      {
        const char *start = starts[i] + strlen (HEADING) + strlen (self->questions[i]) + strlen (GAP);

        answers[i] = g_strndup (start, (gsize) (end - start));
        end = starts[i] - strlen (GAP);
      }
    else
      answers[i] = g_strdup ("");
  return answers;
}
