/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PAGE (mentor_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorPage, mentor_page, MENTOR, PAGE, AdwNavigationPage)

/**
 * MentorPageClass:
 * @flush: stores what is typed and not stored yet, as when the page is left
 * @search: shows the page's search, if it has one
 * @do_here: does what a key of the window asks for in the page itself: "new-action", "insight" or "question"
 *
 * The class of a page.
 */
struct _MentorPageClass {
  AdwNavigationPageClass parent_class;

  void (*flush) (MentorPage *self);
  void (*search) (MentorPage *self);
  gboolean (*do_here) (MentorPage *self, const char *what);
};

MentorContext *mentor_page_get_context (MentorPage *self);
MentorMentee  *mentor_page_get_mentee  (MentorPage *self);
char          *mentor_page_dup_address (MentorPage *self);
void           mentor_page_set_address (MentorPage *self,
                                        const char *address);
void           mentor_page_follow      (MentorPage *self,
                                        MentorRecordList *list,
                                        gpointer record);
void           mentor_page_flush       (MentorPage *self);
void           mentor_page_search      (MentorPage *self);
gboolean       mentor_page_do_here     (MentorPage *self,
                                        const char *what);

G_END_DECLS
