/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-age-crypto.h"

G_BEGIN_DECLS

#define MENTOR_AGE_WRAPPED_SIZE (MENTOR_AGE_FILE_KEY_SIZE + MENTOR_AGE_TAG_SIZE)

/**
 * MentorAgeHeader: (skip)
 * @salt: for scrypt
 * @work_factor: for scrypt; 0 where the file opens with something else than a passphrase
 * @wrapped: the file key, encrypted
 * @mac: what the header says about itself
 * @signed_size: how many bytes of the file the MAC is about
 * @size: how many bytes of the file the header has
 *
 * What stands at the beginning of an age file.
 */
typedef struct {
  guint8 salt[MENTOR_AGE_SALT_SIZE];
  int work_factor;
  guint8 wrapped[MENTOR_AGE_WRAPPED_SIZE];
  guint8 mac[MENTOR_AGE_MAC_SIZE];
  gsize signed_size;
  gsize size;
} MentorAgeHeader;

gboolean mentor_age_header_read  (MentorAgeHeader       *self,
                                  GBytes                *file,
                                  GError               **error);
gboolean mentor_age_header_check (const MentorAgeHeader *self,
                                  GBytes                *file,
                                  const guint8          *file_key,
                                  GError               **error);
gboolean mentor_age_header_write (MentorAgeHeader       *self,
                                  const guint8          *file_key,
                                  GByteArray            *file,
                                  GError               **error);

G_END_DECLS
