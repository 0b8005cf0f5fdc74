/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-keyring-backend.h"

G_BEGIN_DECLS

/* One call of libsecret and what watches over it; for mentor-keyring.c. */

#define MENTOR_KEYRING_SERVICE "org.freedesktop.secrets"

typedef enum {
  MENTOR_KEYRING_SEARCH,
  MENTOR_KEYRING_LOOKUP,
  MENTOR_KEYRING_STORE,
  MENTOR_KEYRING_CLEAR,
} MentorKeyringCallKind;

typedef struct {
  MentorKeyringCallKind kind;
  GHashTable *attributes;
  char *secret;
  gboolean may_ask;
  gboolean file_was_there;
  MentorKeyringBackend backend;
  GTask *task;         /* NULL from the answer on */
  GCancellable *inner; /* what libsecret gets */
  GSource *cancelled;
  guint watchdog;
  guint watch;
  char *owner;
} MentorKeyringCall;

MentorKeyringCall *mentor_keyring_call_new            (MentorKeyringCallKind kind,
                                                       GTask                *task);
void               mentor_keyring_call_unref          (MentorKeyringCall    *call);
void               mentor_keyring_call_watch          (MentorKeyringCall    *call,
                                                       guint                 patience);
void               mentor_keyring_call_watch_service  (MentorKeyringCall    *call);
GTask             *mentor_keyring_call_take_task      (MentorKeyringCall    *call);
void               mentor_keyring_call_fail           (MentorKeyringCall    *call,
                                                       GError               *error);
void               mentor_keyring_call_forget_session (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorKeyringCall, mentor_keyring_call_unref)

G_END_DECLS
