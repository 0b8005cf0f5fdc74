/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-keeper.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_APPLICATION (mentor_application_get_type ())
G_DECLARE_FINAL_TYPE (MentorApplication, mentor_application, MENTOR, APPLICATION, AdwApplication)

MentorApplication *mentor_application_new           (void);
GSettings         *mentor_application_get_settings  (MentorApplication *self);
MentorKeeper      *mentor_application_get_keeper    (MentorApplication *self);
GtkWidget         *mentor_application_get_window    (MentorApplication *self);
MentorContext     *mentor_application_get_context   (MentorApplication *self);
void               mentor_application_leave         (MentorApplication *self);
void               mentor_application_leave_example (MentorApplication *self);
void               mentor_application_set_status    (MentorApplication *self,
                                                     int                status);
int                mentor_application_get_status    (MentorApplication *self);

G_END_DECLS
