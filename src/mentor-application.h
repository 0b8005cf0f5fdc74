/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-notices.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_APPLICATION (mentor_application_get_type ())
G_DECLARE_FINAL_TYPE (MentorApplication, mentor_application, MENTOR, APPLICATION, AdwApplication)

/**
 * MentorApplicationFunc:
 * @self: the application, with all records there
 * @data: user data
 */
typedef void (*MentorApplicationFunc) (MentorApplication *self, gpointer data);

MentorApplication *mentor_application_new            (void);
GSettings         *mentor_application_get_settings   (MentorApplication    *self);
GtkWidget         *mentor_application_get_window     (MentorApplication    *self);
MentorContext     *mentor_application_get_context    (MentorApplication    *self);
MentorStore       *mentor_application_get_store      (MentorApplication    *self);
MentorNotices     *mentor_application_get_notices    (MentorApplication    *self);
gboolean           mentor_application_is_loaded      (MentorApplication    *self);
void               mentor_application_when_loaded    (MentorApplication    *self,
                                                      MentorApplicationFunc func,
                                                      gpointer              data,
                                                      GDestroyNotify        destroy);
void               mentor_application_hold_folder    (MentorApplication    *self);
void               mentor_application_release_folder (MentorApplication    *self);
void               mentor_application_leave_example  (MentorApplication    *self);
void               mentor_application_set_status     (MentorApplication    *self,
                                                      int                   status);
int                mentor_application_get_status     (MentorApplication    *self);

G_END_DECLS
