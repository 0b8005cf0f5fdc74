/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MentorGuideTopic:
 *
 * A page of the guide: what it says, one thing to do, and what it stands on.
 */
#define MENTOR_TYPE_GUIDE_TOPIC (mentor_guide_topic_get_type ())
G_DECLARE_FINAL_TYPE (MentorGuideTopic, mentor_guide_topic, MENTOR, GUIDE_TOPIC, GObject)

MentorGuideTopic  *mentor_guide_topic_new            (const char        *id,
                                                      const char        *deed);
const char        *mentor_guide_topic_get_id         (MentorGuideTopic  *self);
const char        *mentor_guide_topic_get_deed       (MentorGuideTopic  *self);
const char        *mentor_guide_topic_get_title      (MentorGuideTopic  *self);
void               mentor_guide_topic_set_title      (MentorGuideTopic  *self,
                                                      const char        *title);
const char        *mentor_guide_topic_get_summary    (MentorGuideTopic  *self);
void               mentor_guide_topic_set_summary    (MentorGuideTopic  *self,
                                                      const char        *summary);
const char        *mentor_guide_topic_get_task       (MentorGuideTopic  *self);
void               mentor_guide_topic_set_task       (MentorGuideTopic  *self,
                                                      const char        *task);
const char *const *mentor_guide_topic_get_paragraphs (MentorGuideTopic  *self);
void               mentor_guide_topic_set_paragraphs (MentorGuideTopic  *self,
                                                      const char *const *paragraphs);
const char *const *mentor_guide_topic_get_sources    (MentorGuideTopic  *self);
void               mentor_guide_topic_set_sources    (MentorGuideTopic  *self,
                                                      const char *const *sources);
gboolean           mentor_guide_topic_matches        (MentorGuideTopic  *self,
                                                      const char        *folded_needle);

G_END_DECLS
