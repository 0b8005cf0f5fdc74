/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_TIME_ENTRY (mentor_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimeEntry, mentor_time_entry, MENTOR, TIME_ENTRY, GtkEntry)

GtkWidget *mentor_time_entry_new         (void);
int        mentor_time_entry_get_minutes (MentorTimeEntry *self);
void       mentor_time_entry_set_minutes (MentorTimeEntry *self,
                                          int              minutes);

G_END_DECLS
