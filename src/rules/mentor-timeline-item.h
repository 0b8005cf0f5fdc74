/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorTimelineKind:
 *
 * What one can choose to see of a timeline.
 */
typedef enum {
  MENTOR_TIMELINE_KIND_SESSION,
  MENTOR_TIMELINE_KIND_CONTACT,
  MENTOR_TIMELINE_KIND_GOAL,
  MENTOR_TIMELINE_KIND_CHECK_IN,
  MENTOR_TIMELINE_KIND_MILESTONE,
  MENTOR_TIMELINE_KIND_ACTION,
  MENTOR_TIMELINE_KIND_INSIGHT,
  MENTOR_TIMELINE_KIND_FEEDBACK,
  MENTOR_TIMELINE_KIND_INTRODUCTION,
  MENTOR_TIMELINE_KIND_RESOURCE,
  MENTOR_TIMELINE_KIND_AGREEMENT,
  MENTOR_TIMELINE_KIND_RELATIONSHIP,
} MentorTimelineKind;

#define MENTOR_TIMELINE_N_KINDS (MENTOR_TIMELINE_KIND_RELATIONSHIP + 1)

/**
 * MentorTimelineEvent:
 * @MENTOR_TIMELINE_EVENT_CLOSED: the relationship came to its close
 * @MENTOR_TIMELINE_EVENT_SESSION: a session that was held, missed or cancelled
 * @MENTOR_TIMELINE_EVENT_REVIEW: the two looked back
 * @MENTOR_TIMELINE_EVENT_AGREEMENT: the two agreed on something, anew or for the first time
 * @MENTOR_TIMELINE_EVENT_GOAL_REVISED: a goal got another state or another title
 * @MENTOR_TIMELINE_EVENT_GOAL_DECIDED: the decision of a goal was made
 * @MENTOR_TIMELINE_EVENT_MILESTONE: a step of a goal was done
 * @MENTOR_TIMELINE_EVENT_CHECK_IN: a goal was looked at
 * @MENTOR_TIMELINE_EVENT_GOAL_BEGUN: a goal was written down
 * @MENTOR_TIMELINE_EVENT_ACTION: an action item was done
 * @MENTOR_TIMELINE_EVENT_INSIGHT: somebody saw something
 * @MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN: feedback was looked at again
 * @MENTOR_TIMELINE_EVENT_FEEDBACK: feedback was given or received
 * @MENTOR_TIMELINE_EVENT_INTRODUCTION: two people were introduced to each other
 * @MENTOR_TIMELINE_EVENT_RESOURCE: something was read, watched or tried to its end
 * @MENTOR_TIMELINE_EVENT_CONTACT: the two were in touch between sessions
 * @MENTOR_TIMELINE_EVENT_BEGAN: the relationship began
 *
 * What happened. Of one day, the events stand in this order.
 */
typedef enum {
  MENTOR_TIMELINE_EVENT_CLOSED,
  MENTOR_TIMELINE_EVENT_SESSION,
  MENTOR_TIMELINE_EVENT_REVIEW,
  MENTOR_TIMELINE_EVENT_AGREEMENT,
  MENTOR_TIMELINE_EVENT_GOAL_REVISED,
  MENTOR_TIMELINE_EVENT_GOAL_DECIDED,
  MENTOR_TIMELINE_EVENT_MILESTONE,
  MENTOR_TIMELINE_EVENT_CHECK_IN,
  MENTOR_TIMELINE_EVENT_GOAL_BEGUN,
  MENTOR_TIMELINE_EVENT_ACTION,
  MENTOR_TIMELINE_EVENT_INSIGHT,
  MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN,
  MENTOR_TIMELINE_EVENT_FEEDBACK,
  MENTOR_TIMELINE_EVENT_INTRODUCTION,
  MENTOR_TIMELINE_EVENT_RESOURCE,
  MENTOR_TIMELINE_EVENT_CONTACT,
  MENTOR_TIMELINE_EVENT_BEGAN,
} MentorTimelineEvent;

#define MENTOR_TYPE_TIMELINE_ITEM (mentor_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimelineItem, mentor_timeline_item, MENTOR, TIMELINE_ITEM, GObject)

MentorTimelineItem *mentor_timeline_item_new           (MentorTimelineEvent event,
                                                        MentorDay           day,
                                                        MentorMentee       *mentee,
                                                        MentorGoal         *goal,
                                                        gpointer            record);
MentorTimelineKind  mentor_timeline_item_get_kind      (MentorTimelineItem *self);
MentorTimelineEvent mentor_timeline_item_get_event     (MentorTimelineItem *self);
MentorDay           mentor_timeline_item_get_day       (MentorTimelineItem *self);
guint               mentor_timeline_item_get_month     (MentorTimelineItem *self);
MentorMentee       *mentor_timeline_item_get_mentee    (MentorTimelineItem *self);
MentorGoal         *mentor_timeline_item_get_goal      (MentorTimelineItem *self);
gpointer            mentor_timeline_item_get_record    (MentorTimelineItem *self);
gboolean            mentor_timeline_item_is_private    (MentorTimelineItem *self);
char               *mentor_timeline_item_dup_address   (MentorTimelineItem *self);
gboolean            mentor_timeline_item_matches       (MentorTimelineItem *self,
                                                        const char         *folded_needle);
int                 mentor_timeline_item_compare       (MentorTimelineItem *self,
                                                        MentorTimelineItem *other);
gboolean            mentor_timeline_item_is_same       (MentorTimelineItem *self,
                                                        MentorTimelineItem *other);

G_END_DECLS
