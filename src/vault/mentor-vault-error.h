/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorVaultError:
 * @MENTOR_VAULT_ERROR_NO_SERVICE: there is no keyring service
 * @MENTOR_VAULT_ERROR_LOCKED: the keyring is locked, and it was not to be asked
 * @MENTOR_VAULT_ERROR_DISMISSED: the keyring asked and the user said no
 * @MENTOR_VAULT_ERROR_UNREADABLE: something is there and cannot be understood
 * @MENTOR_VAULT_ERROR_ELSEWHERE: the witness knows of something that this keyring does not have
 * @MENTOR_VAULT_ERROR_UNKNOWN: no answer; it may have happened or not
 * @MENTOR_VAULT_ERROR_FAILED: the service said no
 * @MENTOR_VAULT_ERROR_TOO_LONG: a note is longer than a note can be
 * @MENTOR_VAULT_ERROR_BUSY: another process of ours is at it for too long
 *
 * Why the keyring could not do something. The messages are for people and translated.
 */
typedef enum {
  MENTOR_VAULT_ERROR_NO_SERVICE,
  MENTOR_VAULT_ERROR_LOCKED,
  MENTOR_VAULT_ERROR_DISMISSED,
  MENTOR_VAULT_ERROR_UNREADABLE,
  MENTOR_VAULT_ERROR_ELSEWHERE,
  MENTOR_VAULT_ERROR_UNKNOWN,
  MENTOR_VAULT_ERROR_FAILED,
  MENTOR_VAULT_ERROR_TOO_LONG,
  MENTOR_VAULT_ERROR_BUSY,
} MentorVaultError;

#define MENTOR_VAULT_ERROR (mentor_vault_error_quark ())
GQuark  mentor_vault_error_quark       (void);

GError *mentor_vault_error_new         (MentorVaultError code);
GError *mentor_vault_error_from_secret (GError          *cause);

G_END_DECLS
