/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTEBOOK_SET (mentor_notebook_set_get_type ())
G_DECLARE_FINAL_TYPE (MentorNotebookSet, mentor_notebook_set, MENTOR, NOTEBOOK_SET, GObject)

MentorNotebookSet  *mentor_notebook_set_new           (MentorContext     *context,
                                                       MentorMentee      *mentee);
MentorContext      *mentor_notebook_set_get_context   (MentorNotebookSet *self);
MentorMentee       *mentor_notebook_set_get_mentee    (MentorNotebookSet *self);
GListModel         *mentor_notebook_set_get_notebooks (MentorNotebookSet *self);
MentorNotebookState mentor_notebook_set_get_state     (MentorNotebookSet *self);
MentorNotebook     *mentor_notebook_set_find_state    (MentorNotebookSet *self,
                                                       MentorNotebookState state);
MentorNotebook     *mentor_notebook_set_find_trouble  (MentorNotebookSet *self);
void                mentor_notebook_set_open          (MentorNotebookSet *self);
void                mentor_notebook_set_unlock        (MentorNotebookSet *self);
void                mentor_notebook_set_retry         (MentorNotebookSet *self);

G_END_DECLS
