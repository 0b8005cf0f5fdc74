/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-private-note.h"

G_BEGIN_DECLS

/* No secret is to be larger than this: D-Bus takes 64 MiB in one message, and every store costs its size. A part with one
 * single note may be. */
#define MENTOR_NOTEBOOK_PART_MAX_BYTES (512 * 1024)

/**
 * MentorNotebookPart: (skip)
 * @id: its name in the keyring and in the witness
 * @revision: how new it is
 * @notes: (element-type MentorPrivateNote): its notes as last read or stored; never changed afterwards
 * @unknown: (nullable): JSON text of members that this version does not know
 * @size: bytes of the secret
 * @readable: whether all of it could be understood; if not, it is never written
 *
 * One item of the keyring: some of the notes of one record.
 */
typedef struct {
  char *id;
  int revision;
  GPtrArray *notes;
  char *unknown;
  gsize size;
  gboolean readable;
} MentorNotebookPart;

MentorNotebookPart *mentor_notebook_part_new  (const char         *id);
void                mentor_notebook_part_free (MentorNotebookPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookPart, mentor_notebook_part_free)

G_END_DECLS
