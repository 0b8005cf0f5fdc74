/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-keyring-backend.h"
#include "mentor-keyring-plain.h"

G_BEGIN_DECLS

/**
 * MentorKeyringReportState:
 * @MENTOR_KEYRING_REPORT_ASKING: nothing is known yet
 * @MENTOR_KEYRING_REPORT_ANSWERS: the keyring answers
 * @MENTOR_KEYRING_REPORT_NO_SERVICE: there is none
 * @MENTOR_KEYRING_REPORT_SILENT: there is one, and it does not answer
 * @MENTOR_KEYRING_REPORT_FAILED: it said why not
 */
typedef enum {
  MENTOR_KEYRING_REPORT_ASKING,
  MENTOR_KEYRING_REPORT_ANSWERS,
  MENTOR_KEYRING_REPORT_NO_SERVICE,
  MENTOR_KEYRING_REPORT_SILENT,
  MENTOR_KEYRING_REPORT_FAILED,
} MentorKeyringReportState;

#define MENTOR_TYPE_KEYRING_REPORT (mentor_keyring_report_get_type ())
G_DECLARE_FINAL_TYPE (MentorKeyringReport, mentor_keyring_report, MENTOR, KEYRING_REPORT, GObject)

MentorKeyringReport     *mentor_keyring_report_new           (void);
void                     mentor_keyring_report_refresh       (MentorKeyringReport *self);
MentorKeyringReportState mentor_keyring_report_get_state     (MentorKeyringReport *self);
MentorKeyringBackend     mentor_keyring_report_get_backend   (MentorKeyringReport *self);
const char              *mentor_keyring_report_get_service   (MentorKeyringReport *self);
const char              *mentor_keyring_report_get_message   (MentorKeyringReport *self);
gboolean                 mentor_keyring_report_get_locked    (MentorKeyringReport *self);
MentorKeyringPassword    mentor_keyring_report_get_password  (MentorKeyringReport *self);
guint                    mentor_keyring_report_get_notebooks (MentorKeyringReport *self);
gboolean                 mentor_keyring_report_get_size      (MentorKeyringReport *self,
                                                              guint64             *bytes);

G_END_DECLS
