/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorNetworkLevel:
 * @MENTOR_NETWORK_ME: the user
 * @MENTOR_NETWORK_PERSON: somebody the user has a relationship with
 * @MENTOR_NETWORK_OTHER: somebody who was or may be introduced
 *
 * How far somebody is from the user.
 */
typedef enum {
  MENTOR_NETWORK_ME,
  MENTOR_NETWORK_PERSON,
  MENTOR_NETWORK_OTHER,
} MentorNetworkLevel;

/**
 * MentorNetworkNode:
 * @level: how far from the user
 * @name: the name; "" for the user, and for whom none was given
 * @mentee: (nullable): the relationship with them, or the one in which they were named first
 * @introduction: (nullable): the one that named them first, for %MENTOR_NETWORK_OTHER
 * @side: -1 before the user, 1 after, 0 for the user
 * @row: how far down, from 0 on
 *
 * Somebody in the network.
 */
typedef struct {
  MentorNetworkLevel level;
  char *name;
  MentorMentee *mentee;
  MentorIntroduction *introduction;
  int side;
  double row;
} MentorNetworkNode;

/**
 * MentorNetworkLink:
 * @from: the place of one of them among the nodes
 * @to: that of the other one
 * @mentee: in which relationship
 * @introduction: (nullable): the introduction that links them; %NULL for the relationship itself
 *
 * Two people who know each other, or may come to.
 */
typedef struct {
  guint from;
  guint to;
  MentorMentee *mentee;
  MentorIntroduction *introduction;
} MentorNetworkLink;

/**
 * MentorNetwork:
 * @mentees: (element-type MentorMentee): the relationships, by name
 * @nodes: (element-type MentorNetworkNode): everybody; the user comes first, then each person of a relationship, followed
 *   by those who were named there
 * @links: (element-type MentorNetworkLink): who is linked with whom
 * @n_rows: how many rows it takes, once it was placed
 *
 * Who knows whom.
 */
typedef struct {
  GPtrArray *mentees;
  GPtrArray *nodes;
  GPtrArray *links;
  guint n_rows;
} MentorNetwork;

MentorNetwork           *mentor_network_new      (MentorRecordList        *mentees,
                                                  const char              *my_name);
void                     mentor_network_free     (MentorNetwork           *self);
const MentorNetworkNode *mentor_network_get_node (const MentorNetwork     *self,
                                                  guint                    node);
const MentorNetworkLink *mentor_network_get_link (const MentorNetwork     *self,
                                                  guint                    link);
void                     mentor_network_place    (MentorNetwork           *self,
                                                  guint                    n_sides);
char                    *mentor_network_describe (const MentorNetwork     *self,
                                                  guint                    node);
char                    *mentor_network_summarize (const MentorNetwork    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNetwork, mentor_network_free)

G_END_DECLS
