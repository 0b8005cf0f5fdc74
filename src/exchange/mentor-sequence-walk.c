/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sequence-walk.h"

#include <string.h>

struct _MentorSequenceWalk {
  MentorSequence *sequence;
  guint step;
  char **answers; /* nullable: while nothing of the note may be kept */
};

static void
wipe (char **text)
{
  explicit_bzero (*text, strlen (*text));
  g_clear_pointer (text, g_free);
}

/**
 * mentor_sequence_walk_new:
 * @sequence: a series of questions
 *
 * Returns: (transfer full): a way that stands at the first question; mentor_sequence_walk_read() begins it
 */
MentorSequenceWalk *
mentor_sequence_walk_new (MentorSequence *sequence)
{
  MentorSequenceWalk *self = g_new0 (MentorSequenceWalk, 1);

  self->sequence = g_object_ref (sequence);
  return self;
}

void
mentor_sequence_walk_free (MentorSequenceWalk *self)
{
  mentor_sequence_walk_forget (self);
  g_object_unref (self->sequence);
  g_free (self);
}

MentorSequence *
mentor_sequence_walk_get_sequence (MentorSequenceWalk *self)
{
  return self->sequence;
}

/**
 * mentor_sequence_walk_get_step:
 *
 * Returns: which question is asked, from 0 on
 */
guint
mentor_sequence_walk_get_step (MentorSequenceWalk *self)
{
  return self->step;
}

/**
 * mentor_sequence_walk_go:
 * @steps: how many questions to go on, or back when it is negative
 *
 * Returns: %FALSE when there is no question, and nothing has changed
 */
gboolean
mentor_sequence_walk_go (MentorSequenceWalk *self, int steps)
{
  const int step = (int) self->step + steps;

  if (self->answers == NULL || step < 0 || step >= (int) mentor_sequence_get_size (self->sequence))
    return FALSE;
  self->step = (guint) step;
  return TRUE;
}

/**
 * mentor_sequence_walk_read:
 * @text: the note as it is, "" for a new one
 *
 * Takes the answers from a note.
 *
 * Returns: %FALSE when the note is not made of the questions
 */
gboolean
mentor_sequence_walk_read (MentorSequenceWalk *self, const char *text)
{
  mentor_sequence_walk_forget (self);
  self->answers = mentor_sequence_split (self->sequence, text);
  return self->answers != NULL;
}

/**
 * mentor_sequence_walk_forget:
 *
 * Wipes the answers. The step stays, and [method@SequenceWalk.read] brings them back.
 */
void
mentor_sequence_walk_forget (MentorSequenceWalk *self)
{
  for (guint i = 0; self->answers && self->answers[i]; i++)
    wipe (&self->answers[i]);
  g_clear_pointer (&self->answers, g_free);
}

/**
 * mentor_sequence_walk_get_answer:
 *
 * Returns: what was answered to the question that is asked
 */
const char *
mentor_sequence_walk_get_answer (MentorSequenceWalk *self)
{
  return self->answers ? self->answers[self->step] : "";
}

/**
 * mentor_sequence_walk_answer:
 * @answer: (transfer full): another answer to the question that is asked
 *
 * Returns: (transfer full): the note that all answers make
 */
char *
mentor_sequence_walk_answer (MentorSequenceWalk *self, char *answer)
{
  g_return_val_if_fail (self->answers, answer);

  wipe (&self->answers[self->step]);
  self->answers[self->step] = answer;
  return mentor_sequence_join (self->sequence, (const char *const *) self->answers);
}
