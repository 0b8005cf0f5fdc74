/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_FOLDER (mentor_folder_get_type ())
G_DECLARE_FINAL_TYPE (MentorFolder, mentor_folder, MENTOR, FOLDER, GObject)

MentorFolder *mentor_folder_new        (GSettings    *settings);
MentorStore  *mentor_folder_get_store  (MentorFolder *self);
gboolean      mentor_folder_is_example (MentorFolder *self);
gboolean      mentor_folder_is_loaded  (MentorFolder *self);
gboolean      mentor_folder_is_empty   (MentorFolder *self);
void          mentor_folder_load       (MentorFolder *self);

G_END_DECLS
