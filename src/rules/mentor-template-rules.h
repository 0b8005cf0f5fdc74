/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-template-library.h"

G_BEGIN_DECLS

/* What stands as the template of a session that was begun with none on purpose. */
#define MENTOR_TEMPLATE_BLANK "blank"

/* The minutes of a block are whole steps. */
#define MENTOR_TEMPLATE_STEP 5

/* The minutes of a new block. */
#define MENTOR_TEMPLATE_USUAL 10

void            mentor_template_share_minutes        (const int             *weights,
                                                      guint                  n_weights,
                                                      int                    minutes,
                                                      int                   *shares);
int            *mentor_template_get_shares           (MentorTemplate        *self,
                                                      int                    minutes);
const char     *mentor_template_get_key              (MentorTemplate        *self);
MentorTemplate *mentor_template_library_find_key     (MentorTemplateLibrary *self,
                                                      const char            *key);
char           *mentor_template_library_make_name    (MentorTemplateLibrary *self,
                                                      const char            *name);
MentorTemplate *mentor_mentee_suggest_template       (MentorMentee          *self,
                                                      MentorTemplateLibrary *library);
void            mentor_session_apply_template        (MentorSession         *self,
                                                      MentorTemplateLibrary *library,
                                                      MentorTemplate        *template,
                                                      MentorDay              today);
MentorTemplate *mentor_session_make_template         (MentorSession         *self,
                                                      MentorTemplateLibrary *library,
                                                      const char            *name);

G_END_DECLS
