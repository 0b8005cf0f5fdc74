/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-notice-log.h"

G_BEGIN_DECLS

/**
 * MentorNoticeKind:
 * @MENTOR_NOTICE_DAY_BEFORE: of a session, a day before it
 * @MENTOR_NOTICE_SOON: of a session, half an hour before it
 * @MENTOR_NOTICE_DIGEST: of what a day brings
 */
typedef enum {
  MENTOR_NOTICE_DAY_BEFORE,
  MENTOR_NOTICE_SOON,
  MENTOR_NOTICE_DIGEST,
} MentorNoticeKind;

/**
 * MentorNoticeSettings:
 * @day_before: whether to tell of a session a day before
 * @soon: whether to tell of a session half an hour before
 * @digest: whether to tell what the day brings
 * @digest_hour: from when on, 0 to 23
 * @not_before: the hour from which on anything may be told, 0 to 23
 * @not_after: the hour from which on nothing is told; the same as @not_before for no limits, and one before it means
 * that hour of the next day
 */
typedef struct {
  gboolean day_before;
  gboolean soon;
  gboolean digest;
  int digest_hour;
  int not_before;
  int not_after;
} MentorNoticeSettings;

/**
 * MentorNotice:
 * @key: under which the log knows it
 * @session: (nullable): what a notice of a session is about
 * @sessions: (element-type MentorSession): of a digest: what is still planned for the day, by time
 * @people: (element-type MentorMentee): of a digest: who is due for a session
 * @actions: of a digest: how many of the user's own actions are due
 */
typedef struct {
  MentorNoticeKind kind;
  char *key;
  MentorSession *session;
  GPtrArray *sessions;
  GPtrArray *people;
  guint actions;
} MentorNotice;

void       mentor_notice_free          (MentorNotice               *self);
GPtrArray *mentor_notice_list_due      (MentorRecordList           *mentees,
                                        const MentorNoticeSettings *settings,
                                        MentorNoticeLog            *log,
                                        GDateTime                  *now,
                                        GDateTime                 **next);
char      *mentor_notice_dup_earlier   (const MentorNotice         *self);
gboolean   mentor_notice_key_holds     (const char                 *key,
                                        MentorRecordList           *mentees,
                                        GDateTime                  *now);
gint64     mentor_notice_key_snooze    (const char                 *key,
                                        GDateTime                  *now);

G_END_DECLS
