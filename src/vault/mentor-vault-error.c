/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <libsecret/secret.h>

/* The formatter takes the hyphens for minus. */
/* clang-format off */
G_DEFINE_QUARK (mentor-vault-error-quark, mentor_vault_error)
/* clang-format on */

static const char *
describe (MentorVaultError code)
{
  switch (code)
    {
    case MENTOR_VAULT_ERROR_NO_SERVICE:
      return _ (
          "There is no keyring service in this session. Private notes need one, such as GNOME "
          "Keyring, KWallet or KeePassXC.");
    case MENTOR_VAULT_ERROR_LOCKED:
      return _ ("The keyring is locked.");
    case MENTOR_VAULT_ERROR_DISMISSED:
      return _ ("The keyring asked for permission and did not get it.");
    case MENTOR_VAULT_ERROR_UNREADABLE:
      return _ (
          "Some private notes are in the keyring but cannot be read. They stay there untouched.");
    case MENTOR_VAULT_ERROR_ELSEWHERE:
      return _ (
          "There are private notes for this person that this keyring does not have. They may be in "
          "the keyring of another computer, or in a password manager that is locked.");
    case MENTOR_VAULT_ERROR_UNKNOWN:
      return _ ("The keyring did not answer.");
    case MENTOR_VAULT_ERROR_FAILED:
      return _ ("The keyring could not do it.");
    case MENTOR_VAULT_ERROR_TOO_LONG:
      return _ ("A private note is longer than 1 MiB and cannot be stored. Please split it.");
    case MENTOR_VAULT_ERROR_BUSY:
      return _ ("Another window of this application is still busy with the keyring.");
    }
  g_return_val_if_reached ("");
}

/**
 * mentor_vault_error_new: (skip)
 * @code: what is wrong
 *
 * Returns: (transfer full): an error with the usual message for it
 */
GError *
mentor_vault_error_new (MentorVaultError code)
{
  return g_error_new_literal (MENTOR_VAULT_ERROR, code, describe (code));
}

static gboolean
is_no_service (const GError *cause)
{
  static const int codes[] = {
    G_DBUS_ERROR_SERVICE_UNKNOWN,
    G_DBUS_ERROR_NAME_HAS_NO_OWNER,
    G_DBUS_ERROR_SPAWN_EXEC_FAILED,
    G_DBUS_ERROR_SPAWN_FORK_FAILED,
    G_DBUS_ERROR_SPAWN_CHILD_EXITED,
    G_DBUS_ERROR_SPAWN_CHILD_SIGNALED,
    G_DBUS_ERROR_SPAWN_FAILED,
    G_DBUS_ERROR_SPAWN_SETUP_FAILED,
    G_DBUS_ERROR_SPAWN_CONFIG_INVALID,
    G_DBUS_ERROR_SPAWN_SERVICE_INVALID,
    G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND,
    G_DBUS_ERROR_SPAWN_PERMISSIONS_INVALID,
    G_DBUS_ERROR_SPAWN_FILE_INVALID,
    G_DBUS_ERROR_SPAWN_NO_MEMORY,
    G_DBUS_ERROR_NO_SERVER,
    G_DBUS_ERROR_ACCESS_DENIED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (cause, G_DBUS_ERROR, codes[i]))
      return TRUE;
  return FALSE;
}

/* Whether it is open what became of the call: no answer, the service gone, or something of which
 * libsecret keeps no code, like a session that a restarted service does not know. */
static gboolean
is_unknown (const GError *cause)
{
  static const struct
  {
    gboolean dbus;
    int code;
  } causes[] = {
    { TRUE, G_DBUS_ERROR_NO_REPLY },       { TRUE, G_DBUS_ERROR_TIMEOUT },
    { TRUE, G_DBUS_ERROR_TIMED_OUT },      { TRUE, G_DBUS_ERROR_DISCONNECTED },
    { TRUE, G_DBUS_ERROR_UNKNOWN_OBJECT }, { FALSE, G_IO_ERROR_TIMED_OUT },
    { FALSE, G_IO_ERROR_CLOSED },          { FALSE, G_IO_ERROR_BROKEN_PIPE },
    { FALSE, G_IO_ERROR_WRONG_ETAG },      { FALSE, G_IO_ERROR_DBUS_ERROR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (g_error_matches (cause, causes[i].dbus ? G_DBUS_ERROR : G_IO_ERROR, causes[i].code))
      return TRUE;
  return g_error_matches (cause, SECRET_ERROR, SECRET_ERROR_NO_SUCH_OBJECT);
}

/* What libsecret says, in a sandbox, where the portal has no key for it: the keyring behind it is
 * locked and was not opened, or it is not there. It has a code only for a dialog that was closed.
 */
#define NO_KEY "user interaction failed"

/**
 * mentor_vault_error_from_secret: (skip)
 * @cause: what libsecret said
 *
 * Returns: (transfer full): an error of %MENTOR_VAULT_ERROR that says the same
 */
GError *
mentor_vault_error_from_secret (GError *cause)
{
  if (is_no_service (cause))
    return mentor_vault_error_new (MENTOR_VAULT_ERROR_NO_SERVICE);
  if (is_unknown (cause) && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR))
    return mentor_vault_error_new (MENTOR_VAULT_ERROR_UNKNOWN);
  /* A dismissed prompt has no code of its own; nor has the user's no to the portal. */
  if (g_error_matches (cause, SECRET_ERROR, SECRET_ERROR_IS_LOCKED) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return mentor_vault_error_new (MENTOR_VAULT_ERROR_DISMISSED);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_FAILED) &&
      g_str_equal (cause->message, NO_KEY))
    return g_error_new_literal (MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_DISMISSED,
                                _ ("This desktop did not hand out the key to your private notes. "
                                   "Its keyring may be locked, or "
                                   "not running."));
  if (g_error_matches (cause, SECRET_ERROR, SECRET_ERROR_INVALID_FILE_FORMAT))
    return mentor_vault_error_new (MENTOR_VAULT_ERROR_UNREADABLE);

  g_dbus_error_strip_remote_error (cause);
  return g_error_new (MENTOR_VAULT_ERROR,
                      is_unknown (cause) ? MENTOR_VAULT_ERROR_UNKNOWN : MENTOR_VAULT_ERROR_FAILED,
                      /* Translators: %s is what the keyring said, possibly in English. */
                      _ ("The keyring could not do it: %s"), cause->message);
}
