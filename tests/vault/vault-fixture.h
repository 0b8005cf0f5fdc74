/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-vault.h"

G_BEGIN_DECLS

/**
 * VaultFixture:
 *
 * A record, its notebook, and the means to act and to wait. The record stands in the file that MENTOR_TEST_RECORD names,
 * if it does, so that the next process finds its witness.
 */
typedef struct {
  MentorVault *vault;
  MentorMentee *mentee;
  MentorNotebook *notebook;
  char *record_file;
} VaultFixture;

void               vault_fixture_set_up    (VaultFixture       *fixture,
                                            gconstpointer       data);
void               vault_fixture_tear_down (VaultFixture       *fixture,
                                            gconstpointer       data);
/* The same record, seen by an application that has just been started. */
void               vault_fixture_restart   (VaultFixture       *fixture);

MentorPrivateNote *vault_add_note          (VaultFixture       *fixture,
                                            const char         *text);
gboolean           vault_has_note          (VaultFixture       *fixture,
                                            const char         *text);
guint              vault_count_notes       (VaultFixture       *fixture);
GError            *vault_store             (VaultFixture       *fixture);
void               vault_store_well        (VaultFixture       *fixture);
void               vault_forget_well       (VaultFixture       *fixture);

#define vault_wait_state(fixture, wanted)                                                                       \
  vault_wait_for (G_STRLOC, #wanted, vault_is_state, fixture, wanted, 5)
#define vault_wait_storing(fixture, wanted)                                                                     \
  vault_wait_for (G_STRLOC, #wanted, vault_is_storing, fixture, wanted, 5)

typedef gboolean (*VaultProbe) (VaultFixture *fixture, int wanted);
gboolean           vault_is_state          (VaultFixture       *fixture,
                                            int                 wanted);
gboolean           vault_is_storing        (VaultFixture       *fixture,
                                            int                 wanted);
void               vault_wait_for          (const char         *where,
                                            const char         *what,
                                            VaultProbe          probe,
                                            VaultFixture       *fixture,
                                            int                 wanted,
                                            guint               seconds);
void               vault_run               (guint               milliseconds);

/* The scripted Secret Service. */
void               script_behave           (const char         *behaviour);
void               script_lock             (void);
guint              script_count            (const char         *what);
GPtrArray         *script_items            (void);
GPtrArray         *script_stored           (void);
char              *script_item_json        (void);

G_END_DECLS
