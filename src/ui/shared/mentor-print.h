/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-styled-text.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PRINT (mentor_print_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrint, mentor_print, MENTOR, PRINT, GObject)

MentorPrint *mentor_print_new         (MentorStyledText *text);
void         mentor_print_run         (MentorPrint      *self,
                                       GtkWindow        *parent);
void         mentor_print_cancel      (MentorPrint      *self);
gboolean     mentor_print_export      (MentorPrint      *self,
                                       const char       *path,
                                       GError          **error);
guint        mentor_print_get_n_pages (MentorPrint      *self);

G_END_DECLS
