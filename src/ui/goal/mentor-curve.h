/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_CURVE (mentor_curve_get_type ())
G_DECLARE_FINAL_TYPE (MentorCurve, mentor_curve, MENTOR, CURVE, GtkWidget)

GtkWidget  *mentor_curve_new           (void);
GListModel *mentor_curve_get_check_ins (MentorCurve *self);
void        mentor_curve_set_check_ins (MentorCurve *self,
                                        GListModel  *check_ins);
void        mentor_curve_update        (MentorCurve *self);

G_END_DECLS
