/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-format.h"
#include "mentor-record.h"
#include "mentor-trouble.h"

G_BEGIN_DECLS

/* What is to be done. */
typedef enum {
  MENTOR_WRITE_FILE,   /* write the record into its file */
  MENTOR_WRITE_REMOVE, /* remove the file */
  MENTOR_WRITE_KEEP,   /* write the record into the history only */
} MentorWriteKind;

/* The writing, or the removal, of one file: all that a worker thread needs for it, and what comes of it. Nothing in it is
 * shared with the main thread while the worker has it. */
typedef struct {
  MentorWriteKind kind;
  const MentorFormat *format;
  MentorRecord *record;  /* a copy; gone when it was encoded */
  char *id;
  char *data_folder;
  char *name;            /* relative to the data folder */
  char *history_folder;  /* of this file */
  char *stamp;           /* of the version last read or written; NULL: there should be none */
  GDateTime *on_disk;    /* "modified" of that version */
  GDateTime *modified;   /* that of the record */
  GDateTime *now;
  GStrv others;          /* for a new file: the names of files that are in the folder as far as is known */
  gboolean insist;       /* write also when what was there has gone or is older */
  gboolean unsaved;      /* for a removal: the record is newer than the file */

  char *new_stamp;
  MentorTrouble *trouble; /* when something that could not be read had to be set aside */
} MentorWriteJob;

void     mentor_write_job_free (MentorWriteJob *job);
gboolean mentor_write_job_run  (MentorWriteJob *job,
                                GError        **error);

G_END_DECLS
