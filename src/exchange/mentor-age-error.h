/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MentorAgeError:
 * @MENTOR_AGE_ERROR_NOT_AGE: it is some other kind of file
 * @MENTOR_AGE_ERROR_VERSION: a version of the format that is not known here
 * @MENTOR_AGE_ERROR_NO_PASSPHRASE: it opens with a key and not with a passphrase
 * @MENTOR_AGE_ERROR_WRONG_PASSPHRASE: the passphrase does not open it
 * @MENTOR_AGE_ERROR_HEADER: its beginning is damaged or was changed
 * @MENTOR_AGE_ERROR_BODY: what follows is damaged or was changed
 * @MENTOR_AGE_ERROR_TRUNCATED: its end is missing
 * @MENTOR_AGE_ERROR_ARMOR: the letters around it are damaged or were changed
 * @MENTOR_AGE_ERROR_WORK_FACTOR: trying the passphrase would take more time and memory than is sound
 * @MENTOR_AGE_ERROR_EMPTY_PASSPHRASE: there is no passphrase
 * @MENTOR_AGE_ERROR_MEMORY: there is too little free memory to try the passphrase
 * @MENTOR_AGE_ERROR_TOO_LARGE: it is larger than any file of ours
 * @MENTOR_AGE_ERROR_FAILED: the system's cryptography did not do it
 *
 * Why a file could not be encrypted or decrypted. The messages are for people and translated.
 */
typedef enum {
  MENTOR_AGE_ERROR_NOT_AGE,
  MENTOR_AGE_ERROR_VERSION,
  MENTOR_AGE_ERROR_NO_PASSPHRASE,
  MENTOR_AGE_ERROR_WRONG_PASSPHRASE,
  MENTOR_AGE_ERROR_HEADER,
  MENTOR_AGE_ERROR_BODY,
  MENTOR_AGE_ERROR_TRUNCATED,
  MENTOR_AGE_ERROR_ARMOR,
  MENTOR_AGE_ERROR_WORK_FACTOR,
  MENTOR_AGE_ERROR_EMPTY_PASSPHRASE,
  MENTOR_AGE_ERROR_MEMORY,
  MENTOR_AGE_ERROR_TOO_LARGE,
  MENTOR_AGE_ERROR_FAILED,
} MentorAgeError;

#define MENTOR_AGE_ERROR (mentor_age_error_quark ())
GQuark   mentor_age_error_quark    (void);

gboolean mentor_age_fail           (GError       **error,
                                    MentorAgeError code);
gboolean mentor_age_fail_of_factor (GError       **error,
                                    MentorAgeError code,
                                    int            work_factor);

G_END_DECLS
