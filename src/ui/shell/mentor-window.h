/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_WINDOW (mentor_window_get_type ())
G_DECLARE_FINAL_TYPE (MentorWindow, mentor_window, MENTOR, WINDOW, AdwApplicationWindow)

GtkWidget     *mentor_window_new         (AdwApplication *application,
                                          MentorContext  *context,
                                          gboolean        example);
MentorContext *mentor_window_get_context (MentorWindow   *self);
MentorPage    *mentor_window_get_page    (MentorWindow   *self);
void           mentor_window_show_welcome (MentorWindow  *self,
                                          GtkWidget      *welcome);
void           mentor_window_start       (MentorWindow   *self,
                                          const char     *address);
void           mentor_window_open        (MentorWindow   *self,
                                          const char     *address);

G_END_DECLS
