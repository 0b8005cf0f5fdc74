/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-load.h"
#include "mentor-notebook-save.h"
#include "mentor-record-list.h"

G_BEGIN_DECLS

/**
 * MentorNotebookShelf: (skip)
 * @parts: (element-type MentorNotebookPart): the parts as last read or stored
 * @notes: the notes as they are shown and changed
 * @new_part: id of the part that is made when no other has room
 * @asked: (element-type utf8 MentorPrivateNote): the notes as they were handed to the store that is under way
 *
 * Which note stands in which part, and what has to be stored.
 */
typedef struct {
  GPtrArray *parts;
  MentorRecordList *notes;
  char *new_part;
  GHashTable *asked;
} MentorNotebookShelf;

void       mentor_notebook_shelf_init       (MentorNotebookShelf   *shelf);
void       mentor_notebook_shelf_clear      (MentorNotebookShelf   *shelf);
void       mentor_notebook_shelf_drop       (MentorNotebookShelf   *shelf);
GPtrArray *mentor_notebook_shelf_make_jobs  (MentorNotebookShelf   *shelf);
gboolean   mentor_notebook_shelf_take_load  (MentorNotebookShelf   *shelf,
                                             MentorNotebookContent *content);
gboolean   mentor_notebook_shelf_take_saved (MentorNotebookShelf   *shelf,
                                             MentorNotebookSaved   *saved);

G_END_DECLS
