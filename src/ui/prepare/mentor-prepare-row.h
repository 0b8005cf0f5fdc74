/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PREPARE_ROW (mentor_prepare_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrepareRow, mentor_prepare_row, MENTOR, PREPARE_ROW, GtkListBoxRow)

GtkWidget  *mentor_prepare_row_new         (const char       *key);
const char *mentor_prepare_row_get_key     (MentorPrepareRow *self);
void        mentor_prepare_row_set_text    (MentorPrepareRow *self,
                                            const char       *text);
void        mentor_prepare_row_set_caption (MentorPrepareRow *self,
                                            const char       *caption,
                                            PangoAttrList    *attributes);
void        mentor_prepare_row_set_chip    (MentorPrepareRow *self,
                                            const char       *chip,
                                            const char       *style);
void        mentor_prepare_row_set_goal    (MentorPrepareRow *self,
                                            MentorGoal       *goal);
void        mentor_prepare_row_set_opens   (MentorPrepareRow *self,
                                            const char       *action,
                                            const char       *target);
void        mentor_prepare_row_set_put     (MentorPrepareRow *self,
                                            gboolean          put);

G_END_DECLS
