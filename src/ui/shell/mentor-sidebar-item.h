/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorSidebarSection:
 *
 * The sections of the sidebar, in their order.
 */
typedef enum {
  MENTOR_SIDEBAR_PAGES,
  MENTOR_SIDEBAR_PEOPLE,
  MENTOR_SIDEBAR_MENTORS,
  MENTOR_SIDEBAR_PEERS,
} MentorSidebarSection;

#define MENTOR_TYPE_SIDEBAR_ITEM (mentor_sidebar_item_get_type ())
G_DECLARE_FINAL_TYPE (MentorSidebarItem, mentor_sidebar_item, MENTOR, SIDEBAR_ITEM, GObject)

MentorSidebarItem   *mentor_sidebar_item_new_page    (const char        *name,
                                                      const char        *title,
                                                      const char        *icon_name);
MentorSidebarItem   *mentor_sidebar_item_new_mentee  (MentorMentee      *mentee);
MentorSidebarSection mentor_sidebar_item_get_section (MentorSidebarItem *self);
const char          *mentor_sidebar_item_get_page    (MentorSidebarItem *self);
const char          *mentor_sidebar_item_get_title   (MentorSidebarItem *self);
void                 mentor_sidebar_item_set_title   (MentorSidebarItem *self,
                                                      const char        *title);
const char          *mentor_sidebar_item_get_icon_name (MentorSidebarItem *self);
MentorMentee        *mentor_sidebar_item_get_mentee  (MentorSidebarItem *self);

G_END_DECLS
