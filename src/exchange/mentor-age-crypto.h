/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-age-error.h"

G_BEGIN_DECLS

#define MENTOR_AGE_KEY_SIZE 32 /* of whatever encrypts */
#define MENTOR_AGE_FILE_KEY_SIZE 16
#define MENTOR_AGE_MAC_SIZE 32
#define MENTOR_AGE_TAG_SIZE 16
#define MENTOR_AGE_NONCE_SIZE 12
#define MENTOR_AGE_SALT_SIZE 16

/* The base-two logarithm of how often scrypt stirs. 18 is what the age program takes: about a second, 256 MiB. */
#define MENTOR_AGE_WORK_FACTOR 18
#define MENTOR_AGE_WORK_FACTOR_MAX 22

typedef struct _MentorAgeCipher MentorAgeCipher;

gboolean         mentor_age_crypto_init   (GError         **error);
void             mentor_age_random        (guint8          *data,
                                           gsize            size);
gboolean         mentor_age_hmac          (const guint8    *key,
                                           gsize            key_size,
                                           gconstpointer    data,
                                           gsize            size,
                                           guint8          *mac,
                                           GError         **error);
gboolean         mentor_age_hkdf          (const guint8    *secret,
                                           gsize            secret_size,
                                           const guint8    *salt,
                                           gsize            salt_size,
                                           const char      *info,
                                           guint8          *key,
                                           GError         **error);
guint64          mentor_age_scrypt_memory (int              work_factor);
gboolean         mentor_age_scrypt        (const char      *passphrase,
                                           const guint8    *salt,
                                           int              work_factor,
                                           guint8          *key,
                                           GError         **error);

MentorAgeCipher *mentor_age_cipher_new    (const guint8    *key,
                                           GError         **error);
void             mentor_age_cipher_free   (MentorAgeCipher *self);
gboolean         mentor_age_cipher_seal   (MentorAgeCipher *self,
                                           const guint8    *nonce,
                                           const guint8    *plain,
                                           gsize            size,
                                           guint8          *sealed,
                                           GError         **error);
gboolean         mentor_age_cipher_open   (MentorAgeCipher *self,
                                           const guint8    *nonce,
                                           const guint8    *sealed,
                                           gsize            size,
                                           guint8          *plain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorAgeCipher, mentor_age_cipher_free)

GBytes          *mentor_age_take_secret   (guint8          *data,
                                           gsize            size);

G_END_DECLS
