/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"
#include "mentor-sidebar-item.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SIDEBAR_ROW (mentor_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorSidebarRow, mentor_sidebar_row, MENTOR, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget         *mentor_sidebar_row_new        (MentorSidebarItem *item);
MentorSidebarItem *mentor_sidebar_row_get_item   (MentorSidebarRow  *self);
void               mentor_sidebar_row_update     (MentorSidebarRow  *self);
void               mentor_sidebar_row_set_badge  (MentorSidebarRow  *self,
                                                  guint              count);
void               mentor_sidebar_row_set_locked (MentorSidebarRow  *self,
                                                  gboolean           locked);

G_END_DECLS
