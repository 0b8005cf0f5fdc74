/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sidebar-item.h"

/**
 * MentorSidebarItem:
 *
 * One row of the sidebar: a page of the application, or a relationship.
 */
struct _MentorSidebarItem {
  GObject parent_instance;

  MentorMentee *mentee; /* nullable */
  const char *page;     /* static; nullable */
  const char *title;
  const char *icon_name;
};

G_DEFINE_FINAL_TYPE (MentorSidebarItem, mentor_sidebar_item, G_TYPE_OBJECT)

static void
mentor_sidebar_item_finalize (GObject *object)
{
  g_clear_object (&MENTOR_SIDEBAR_ITEM (object)->mentee);

  G_OBJECT_CLASS (mentor_sidebar_item_parent_class)->finalize (object);
}

static void
mentor_sidebar_item_class_init (MentorSidebarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_sidebar_item_finalize;
}

static void
mentor_sidebar_item_init (MentorSidebarItem *self)
{
}

/**
 * mentor_sidebar_item_new_page:
 * @name: the page's name, static
 * @title: what a person reads, static
 * @icon_name: its symbol, static
 *
 * Returns: (transfer full): a new item
 */
MentorSidebarItem *
mentor_sidebar_item_new_page (const char *name, const char *title, const char *icon_name)
{
  MentorSidebarItem *self = g_object_new (MENTOR_TYPE_SIDEBAR_ITEM, NULL);

  self->page = name;
  self->title = title;
  self->icon_name = icon_name;
  return self;
}

/**
 * mentor_sidebar_item_new_mentee:
 * @mentee: (transfer none): a relationship
 *
 * Returns: (transfer full): a new item
 */
MentorSidebarItem *
mentor_sidebar_item_new_mentee (MentorMentee *mentee)
{
  MentorSidebarItem *self = g_object_new (MENTOR_TYPE_SIDEBAR_ITEM, NULL);

  self->mentee = g_object_ref (mentee);
  return self;
}

MentorSidebarSection
mentor_sidebar_item_get_section (MentorSidebarItem *self)
{
  if (self->mentee == NULL)
    return MENTOR_SIDEBAR_PAGES;
  switch (mentor_mentee_get_role (self->mentee))
    {
    case MENTOR_ROLE_MENTOR:
      return MENTOR_SIDEBAR_PEOPLE;
    case MENTOR_ROLE_MENTEE:
      return MENTOR_SIDEBAR_MENTORS;
    case MENTOR_ROLE_PEER:
      return MENTOR_SIDEBAR_PEERS;
    }
  g_return_val_if_reached (MENTOR_SIDEBAR_PEOPLE);
}

const char *
mentor_sidebar_item_get_page (MentorSidebarItem *self)
{
  return self->page;
}

const char *
mentor_sidebar_item_get_title (MentorSidebarItem *self)
{
  return self->title;
}

/**
 * mentor_sidebar_item_set_title:
 * @title: what a person reads, static
 */
void
mentor_sidebar_item_set_title (MentorSidebarItem *self, const char *title)
{
  self->title = title;
}

const char *
mentor_sidebar_item_get_icon_name (MentorSidebarItem *self)
{
  return self->icon_name;
}

MentorMentee *
mentor_sidebar_item_get_mentee (MentorSidebarItem *self)
{
  return self->mentee;
}
