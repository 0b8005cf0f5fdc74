/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-error.h"
#include "mentor-age-crypto.h"
#include "mentor-exchange-i18n.h"

/* The formatter takes the hyphens for minus. */
/* clang-format off */
G_DEFINE_QUARK (mentor-age-error-quark, mentor_age_error)
/* clang-format on */

static const char *
describe (MentorAgeError code)
{
  switch (code)
    {
    case MENTOR_AGE_ERROR_NOT_AGE:
      return _ ("This is not an encrypted file of the kind that Mentor writes, an age file.");
    case MENTOR_AGE_ERROR_VERSION:
      return _ (
          "This file was encrypted in a newer way than this version of Mentor knows. A newer Mentor "
          "may be able to open it.");
    case MENTOR_AGE_ERROR_NO_PASSPHRASE:
      return _ (
          "This file opens with a key and not with a passphrase. Mentor reads files that were "
          "encrypted with a passphrase.");
    case MENTOR_AGE_ERROR_WRONG_PASSPHRASE:
      return _ ("This passphrase does not open the file. Capital letters and spaces count.");
    case MENTOR_AGE_ERROR_HEADER:
      return _ (
          "The beginning of this file was changed or damaged after it was written, so it cannot be "
          "opened. Nothing was imported. Another copy of it may be whole.");
    case MENTOR_AGE_ERROR_BODY:
      return _ (
          "This file was changed or damaged after it was written. Nothing was imported. Another copy "
          "of it may be whole.");
    case MENTOR_AGE_ERROR_TRUNCATED:
      return _ (
          "The end of this file is missing, as after a copy that was interrupted. Nothing was "
          "imported. Another copy of it may be whole.");
    case MENTOR_AGE_ERROR_ARMOR:
      return _ (
          "The text of this encrypted file was changed or damaged, perhaps when it was copied or "
          "mailed. Nothing was imported. Another copy of it may be whole.");
    case MENTOR_AGE_ERROR_WORK_FACTOR:
      return _ ("Trying a passphrase on this file would take more time and memory than is sound.");
    case MENTOR_AGE_ERROR_EMPTY_PASSPHRASE:
      return _ ("Please give a passphrase.");
    case MENTOR_AGE_ERROR_MEMORY:
      return _ ("There is too little free memory for this file.");
    case MENTOR_AGE_ERROR_TOO_LARGE:
      return _ ("This file is larger than any that Mentor writes.");
    case MENTOR_AGE_ERROR_FAILED:
      return _ ("The cryptography of this system did not do what was asked of it.");
    }
  g_return_val_if_reached ("");
}

/**
 * mentor_age_fail: (skip)
 * @error: return location
 * @code: what is wrong
 *
 * Sets @error to the usual words for @code.
 *
 * Returns: %FALSE
 */
gboolean
mentor_age_fail (GError **error, MentorAgeError code)
{
  g_set_error_literal (error, MENTOR_AGE_ERROR, code, describe (code));
  return FALSE;
}

/**
 * mentor_age_fail_of_factor: (skip)
 * @error: return location
 * @code: %MENTOR_AGE_ERROR_WORK_FACTOR or %MENTOR_AGE_ERROR_MEMORY
 * @work_factor: what the file asks for
 *
 * The same, with what it would have cost.
 *
 * Returns: %FALSE
 */
gboolean
mentor_age_fail_of_factor (GError **error, MentorAgeError code, int work_factor)
{
  g_autofree char *size = NULL;

  /* Beyond this the numbers tell nothing to anybody. */
  if (work_factor > 40)
    return mentor_age_fail (error, code);

  size = g_format_size_full (mentor_age_scrypt_memory (work_factor), G_FORMAT_SIZE_IEC_UNITS);
  if (code == MENTOR_AGE_ERROR_MEMORY)
    g_set_error (error, MENTOR_AGE_ERROR, code,
                 /* Translators: %s is a size, such as 4.0 GiB. */
                 _ ("Trying a passphrase on this file takes %s of memory, which is not free at the "
                    "moment. Closing other programs may help."),
                 size);
  else
    g_set_error (error, MENTOR_AGE_ERROR, code,
                 /* Translators: the first %s is a size, such as 8.0 GiB; then how many times as long as usual. */
                 _ ("Trying a passphrase on this file would take %s of memory and %u times as long "
                    "as on one that Mentor writes. That is more than is sound, so it is not tried."),
                 size, 1u << CLAMP (work_factor - MENTOR_AGE_WORK_FACTOR, 0, 30));
  return FALSE;
}
