/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorNoticeLog:
 *
 * What was told already, and what is put off until when, by the keys of notices.
 */
typedef struct _MentorNoticeLog MentorNoticeLog;

#define MENTOR_NOTICE_TOLD G_MAXINT64

MentorNoticeLog *mentor_notice_log_new       (void);
void             mentor_notice_log_free      (MentorNoticeLog *self);
gint64           mentor_notice_log_get       (MentorNoticeLog *self,
                                              const char      *key);
void             mentor_notice_log_set       (MentorNoticeLog *self,
                                              const char      *key,
                                              gint64           until);
gboolean         mentor_notice_log_prune     (MentorNoticeLog *self,
                                              GDateTime       *now);
gboolean         mentor_notice_log_is_waiting (MentorNoticeLog *self);
const char     **mentor_notice_log_get_keys  (MentorNoticeLog *self);
GVariant        *mentor_notice_log_to_variant (MentorNoticeLog *self);
void             mentor_notice_log_read      (MentorNoticeLog *self,
                                              GVariant        *variant);

/* The keys: what the notice is about, and the moment or day that it is about. */
char            *mentor_notice_key_new       (const char      *kind,
                                              const char      *id,
                                              gint64           moment);
gboolean         mentor_notice_key_parse     (const char      *key,
                                              char           **kind,
                                              char           **id,
                                              gint64          *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNoticeLog, mentor_notice_log_free)

G_END_DECLS
