/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-notebook-private.h"

/*
 * The witness in the plain record: it is written after the keyring, so that it never promises what
 * the keyring does not have.
 */

MentorNotebookClaim *
mentor_notebook_make_claim (MentorNotebook *self)
{
  static const char *const none[] = { NULL };
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);
  const char *record = mentor_record_get_id (MENTOR_RECORD (self->mentee));

  if (self->carrying_on)
    return mentor_notebook_claim_new (record, none, 0);
  return mentor_notebook_claim_new (record, mentor_witness_get_parts (witness),
                                    mentor_witness_get_revision (witness));
}

void
mentor_notebook_tell_witness (MentorNotebook *self, int revision, gboolean stored, gboolean only)
{
  MentorWitness *witness = mentor_mentee_get_notebook (self->mentee);
  const char *const *known = mentor_witness_get_parts (witness);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (!only)
    g_strv_builder_addv (builder, (const char **) known);
  for (guint i = 0; i < self->shelf.parts->len; i++)
    {
      MentorNotebookPart *part = self->shelf.parts->pdata[i];

      if (only || !g_strv_contains (known, part->id))
        g_strv_builder_add (builder, part->id);
    }
  parts = g_strv_builder_end (builder);
  mentor_witness_set_parts (witness, (const char *const *) parts);
  mentor_witness_set_revision (
      witness, only ? revision : MAX (revision, mentor_witness_get_revision (witness)));
  if (stored)
    {
      g_autoptr (GDateTime) now = mentor_clock_now ();

      mentor_witness_set_stored (witness, now);
    }
}
