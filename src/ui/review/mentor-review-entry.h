/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVIEW_ENTRY (mentor_review_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorReviewEntry, mentor_review_entry, MENTOR, REVIEW_ENTRY, AdwExpanderRow)

GtkWidget *mentor_review_entry_new (MentorContext *context,
                                    MentorMentee  *mentee,
                                    MentorReview  *review,
                                    gboolean       editable);
gboolean   mentor_review_entry_is_of (MentorReviewEntry *self,
                                      const char        *id);

G_END_DECLS
