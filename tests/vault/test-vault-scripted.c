/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"
#include "mentor-keyring.h"
#include "mentor-notebook-part.h"

#include <libsecret/secret.h>
#include <string.h>

/* The vault before a Secret Service that misbehaves on purpose. It runs in a session with the
 * keyring "scripted:normal"; each test begins by saying what the service does from here on. */

#define PATIENCE_MS 600

#define assert_notes(fixture, ...)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    const char *texts_[] = { __VA_ARGS__ };                                                        \
    g_assert_cmpuint (vault_count_notes (fixture), ==, G_N_ELEMENTS (texts_));                     \
    for (guint i_ = 0; i_ < G_N_ELEMENTS (texts_); i_++)                                           \
      g_assert_true (vault_has_note (fixture, texts_[i_]));                                        \
  }                                                                                                \
  G_STMT_END

static void
set_up (VaultFixture *fixture, gconstpointer data)
{
  script_behave ("normal");
  mentor_keyring_set_patience (PATIENCE_MS);
  vault_fixture_set_up (fixture, NULL);
}

static void
open_well (VaultFixture *fixture)
{
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
}

/* A notebook with one note, stored, and a fresh start. */
static void
begin_with (VaultFixture *fixture, const char *text)
{
  open_well (fixture);
  vault_add_note (fixture, text);
  vault_store_well (fixture);
  vault_fixture_restart (fixture);
}

static void
assert_stored_afresh (VaultFixture *fixture, const char *text, const char *other)
{
  vault_fixture_restart (fixture);
  open_well (fixture);
  g_assert_true (vault_has_note (fixture, text));
  g_assert_true (vault_has_note (fixture, other));
  g_assert_cmpuint (vault_count_notes (fixture), ==, 2);
}

static void
test_normal (VaultFixture *fixture, gconstpointer data)
{
  MentorWitness *witness;
  MentorPrivateNote *note;
  g_autoptr (GPtrArray) stored = NULL;
  g_autofree char *json = NULL;
  guint before;

  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_CLOSED);
  open_well (fixture);
  g_assert_true (mentor_notebook_get_writable (fixture->notebook));
  witness = mentor_mentee_get_notebook (fixture->mentee);
  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), ==, 0);

  /* Two seconds after the last change it goes by itself. */
  before = script_count ("CreateItem");
  note = vault_add_note (fixture, "one");
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_PENDING);
  g_assert_false (mentor_vault_get_stored (fixture->vault));
  vault_run (1000);
  mentor_private_note_set_text (note, "one and a half");
  vault_run (1500);
  g_assert_cmpuint (script_count ("CreateItem"), ==, before);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  g_assert_cmpuint (script_count ("CreateItem"), ==, before + 1);
  g_assert_true (mentor_vault_get_stored (fixture->vault));

  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), ==, 1);
  g_assert_cmpint (mentor_witness_get_revision (witness), ==, 1);
  g_assert_nonnull (mentor_witness_get_stored (witness));

  vault_add_note (fixture, "two\nlines, “quotes” and שלום 🌱");
  vault_store_well (fixture);
  g_assert_cmpint (mentor_witness_get_revision (witness), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), ==, 1);
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "one and a half", "two\nlines, “quotes” and שלום 🌱");
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_STORED);

  /* Removing. */
  mentor_record_list_remove (
      mentor_notebook_get_notes (fixture->notebook),
      mentor_record_list_get (mentor_notebook_get_notes (fixture->notebook), 0));
  vault_store_well (fixture);
  vault_fixture_restart (fixture);
  open_well (fixture);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 1);

  stored = script_stored ();
  for (guint i = 0; i < stored->len; i++)
    g_assert_cmpuint (strspn (stored->pdata[i],
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="),
                      ==, strlen (stored->pdata[i]));
  json = script_item_json ();
  g_assert_nonnull (strstr (json, "com.example.Mentor.notebook"));
}

static void
test_change_while_storing (VaultFixture *fixture, gconstpointer data)
{
  MentorPrivateNote *note;

  mentor_keyring_set_patience (20000);
  open_well (fixture);
  note = vault_add_note (fixture, "first");
  script_behave ("slow:0.3");
  mentor_notebook_store_async (fixture->notebook, NULL, NULL, NULL);
  vault_run (500);
  mentor_private_note_set_text (note, "second");
  vault_store_well (fixture);
  g_assert_true (vault_has_note (fixture, "second"));
  script_behave ("normal");
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "second");
}

static void
test_opening_never_asks (VaultFixture *fixture, gconstpointer data)
{
  const guint before = script_count ("prompts");

  begin_with (fixture, "old");
  script_lock ();
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  g_assert_cmpuint (script_count ("prompts"), ==, before);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
  g_assert_nonnull (mentor_notebook_get_message (fixture->notebook));
  mentor_vault_unlock (fixture->vault);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  g_assert_cmpuint (script_count ("prompts"), ==, before + 1);
  assert_notes (fixture, "old");

  /* Unlocked by another program: the next look finds it open. */
  vault_fixture_restart (fixture);
  script_lock ();
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  script_behave ("normal");
  open_well (fixture);
  assert_notes (fixture, "old");
}

/* The prompt for reading is dismissed; then a note is written all the same, and the keyring would
 * take it. */
static void
dismissed (VaultFixture *fixture, const char *behaviour)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  guint stores;

  begin_with (fixture, "old");
  before = script_item_json ();
  stores = script_count ("CreateItem");
  script_behave (behaviour);
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_DISMISSED);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);

  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_DISMISSED);
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_FAILED);
  g_assert_cmpstr (mentor_notebook_get_message (fixture->notebook), ==, error->message);
  assert_notes (fixture, "new");
  after = script_item_json ();
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (script_count ("CreateItem"), ==, stores);

  script_behave ("grant");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_notes (fixture, "old", "new");
  assert_stored_afresh (fixture, "old", "new");
}

static void
test_dismissed (VaultFixture *fixture, gconstpointer data)
{
  dismissed (fixture, "dismiss");
}

static void
test_dismissed_then_granted (VaultFixture *fixture, gconstpointer data)
{
  dismissed (fixture, "dismiss-then-grant");
}

/* KeePassXC shows nothing while it is locked, and would take a second item beside the first. */
static void
test_hides_locked (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const guint before = script_count ("CreateItem");

  begin_with (fixture, "old");
  script_behave ("hides-locked");
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_ELSEWHERE);
  g_assert_false (mentor_notebook_get_writable (fixture->notebook));
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_ELSEWHERE);
  g_assert_cmpuint (script_count ("CreateItem"), ==, before + 1);
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_stored_afresh (fixture, "old", "new");
}

static void
test_silent (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  script_behave ("silent");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNKNOWN);
  vault_add_note (fixture, "typed anyway");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN);
  assert_notes (fixture, "typed anyway");
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
}

/* Whoever waits for a store is told when it takes too long, and told again for what is typed meanwhile. */
static void
test_silent_store (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MentorPrivateNote *note;

  open_well (fixture);
  script_behave ("silent");
  note = vault_add_note (fixture, "one");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN);
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_FAILED);
  g_assert_cmpstr (mentor_notebook_get_message (fixture->notebook), ==, error->message);
  g_clear_error (&error);
  mentor_private_note_set_text (note, "one and more");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN);
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "one and more");
}

/* Nobody presses anything: it is asked again by itself. */
static void
test_asked_again (VaultFixture *fixture, gconstpointer data)
{
  begin_with (fixture, "old");
  script_behave ("silent");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNKNOWN);
  script_behave ("normal");
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "old");
}

static void
test_never_completes (VaultFixture *fixture, gconstpointer data)
{
  begin_with (fixture, "old");
  script_behave (data);
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNKNOWN);
  g_assert_nonnull (mentor_notebook_get_message (fixture->notebook));
  vault_add_note (fixture, "new");
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_stored_afresh (fixture, "old", "new");
}

/* What libsecret 0.21.7 prints when a prompt ends in a way that it does not expect: these messages,
 * and no others. */
static gboolean
is_of_libsecret (const char *domain, const char *message)
{
  if (g_strcmp0 (domain, "GLib-GIO") == 0)
    return g_str_equal (message, "g_task_return_error: assertion 'error != NULL' failed") ||
           g_str_has_prefix (message, "GTask secret_service_real_prompt_async ");
  return g_strcmp0 (domain, "libsecret") == 0 &&
         g_str_has_prefix (message, "received unexpected result type s from Completed signal");
}

static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return !is_of_libsecret (domain, message);
}

static void
on_log (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (!is_of_libsecret (domain, message))
    g_log_default_handler (domain, level, message, NULL);
}

static void
allow_messages_of_libsecret (void)
{
  const GLogLevelFlags levels =
      G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION;

  g_test_log_set_fatal_handler (is_fatal, NULL);
  g_log_set_handler ("GLib-GIO", levels, on_log, NULL);
  g_log_set_handler ("libsecret", levels, on_log, NULL);
}

static void
test_wrong_type (VaultFixture *fixture, gconstpointer data)
{
  allow_messages_of_libsecret ();
  test_never_completes (fixture, "wrong-type");
}

/* A prompt that takes its time is no fault: when the answer comes it counts. */
static void
test_slow_prompt (VaultFixture *fixture, gconstpointer data)
{
  begin_with (fixture, "old");
  script_behave ("grant,slow:0.15");
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNKNOWN);
  vault_wait_for (G_STRLOC, "ready in the end", vault_is_state, fixture, MENTOR_NOTEBOOK_READY, 15);
  assert_notes (fixture, "old");
  g_assert_null (mentor_notebook_get_message (fixture->notebook));
}

static void
test_leaves_with_prompt (VaultFixture *fixture, gconstpointer data)
{
  gint64 begun;

  allow_messages_of_libsecret ();
  begin_with (fixture, "old");
  mentor_keyring_set_patience (20000);
  script_behave ("leaves-with-prompt");
  begun = g_get_monotonic_time ();
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNKNOWN);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
  /* Asked again, there is nobody. */
  vault_wait_state (fixture, MENTOR_NOTEBOOK_NO_SERVICE);
  /* It comes back, and nobody has to press anything. */
  script_behave ("normal");
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "old");
}

/* A service has its name before it can be spoken to: it is asked again. */
static void
test_name_first (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin_with (fixture, "old");
  script_behave ("away");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_NO_SERVICE);
  script_behave ("name-first");
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "old");

  script_behave ("away");
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE);
  script_behave ("name-first");
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_stored_afresh (fixture, "old", "new");
}

static void
test_leaves_in_store (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  guint stores;

  begin_with (fixture, "old");
  open_well (fixture);
  vault_add_note (fixture, "new");
  script_behave ("leaves-in-store");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "old", "new");

  /* It had been stored: that is found out, and not done again. */
  stores = script_count ("CreateItem") + script_count ("SetSecret");
  script_behave ("normal");
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  g_assert_cmpuint (script_count ("CreateItem") + script_count ("SetSecret"), ==, stores);
  g_assert_cmpint (mentor_witness_get_revision (mentor_mentee_get_notebook (fixture->mentee)), ==,
                   2);
  assert_stored_afresh (fixture, "old", "new");
}

/* libsecret gives up after 25 seconds, though it was stored. */
static void
test_late_store (VaultFixture *fixture, gconstpointer data)
{
  guint stores;

  /* As long as the application has it: nobody is told before the keyring has answered. */
  mentor_keyring_set_patience (30000);
  open_well (fixture);
  vault_add_note (fixture, "late");
  stores = script_count ("CreateItem");
  script_behave ("late-store:40");
  vault_store_well (fixture);
  g_assert_cmpuint (script_count ("CreateItem"), ==, stores + 1);
  script_behave ("normal");
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "late");
}

/* "Stored" is not believed for a part that has never been seen. */
static void
test_drop_item (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_well (fixture);
  script_behave ("drop-item");
  vault_add_note (fixture, "lost at once");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED);
  assert_notes (fixture, "lost at once");
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "lost at once");
}

static void
test_no_default_alias (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_well (fixture);
  script_behave ("no-default-alias");
  vault_add_note (fixture, "nowhere to go");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_DISMISSED);
  assert_notes (fixture, "nowhere to go");
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
}

static void
test_ascii_only (VaultFixture *fixture, gconstpointer data)
{
  script_behave ("ascii-only");
  open_well (fixture);
  vault_add_note (fixture, "größer als ☃");
  vault_store_well (fixture);
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "größer als ☃");
}

/* Locked by another program while notes are open: typing never brings a prompt up, leaving the note
 * does. */
static void
test_locked_meanwhile (VaultFixture *fixture, gconstpointer data)
{
  guint prompts;

  begin_with (fixture, "old");
  open_well (fixture);
  prompts = script_count ("prompts");
  script_behave ("grant");
  vault_add_note (fixture, "new");
  vault_wait_storing (fixture, MENTOR_STORING_FAILED);
  g_assert_cmpuint (script_count ("prompts"), ==, prompts);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "old", "new");
  vault_store_well (fixture);
  g_assert_cmpuint (script_count ("prompts"), ==, prompts + 1);
  assert_stored_afresh (fixture, "old", "new");
}

static void
test_lock (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (MentorPrivateNote) held = NULL;

  open_well (fixture);
  held = g_object_ref (vault_add_note (fixture, "between us"));
  mentor_vault_lock (fixture->vault);
  g_assert_true (mentor_vault_get_locked (fixture->vault));
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
  /* Whoever still holds the note holds no text. */
  g_assert_cmpstr (mentor_private_note_get_text (held), ==, "");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_run (200);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_LOCKED);
  mentor_vault_unlock (fixture->vault);
  g_assert_false (mentor_vault_get_locked (fixture->vault));
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  assert_notes (fixture, "between us");
}

static void
test_lock_unstored (VaultFixture *fixture, gconstpointer data)
{
  begin_with (fixture, "old");
  open_well (fixture);
  vault_add_note (fixture, "new");
  script_behave ("dismiss");
  g_assert_false (mentor_notebook_get_hidden (fixture->notebook));
  mentor_vault_lock (fixture->vault);
  /* Nobody has to wait for the keyring until it is out of sight. */
  g_assert_true (mentor_notebook_get_hidden (fixture->notebook));
  vault_wait_storing (fixture, MENTOR_STORING_FAILED);
  g_assert_true (mentor_notebook_get_hidden (fixture->notebook));
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_READY);
  g_assert_nonnull (mentor_notebook_get_message (fixture->notebook));
  assert_notes (fixture, "old", "new");

  /* Shown again it is not locked by a store that succeeds; hidden it is. */
  mentor_notebook_show (fixture->notebook);
  g_assert_false (mentor_notebook_get_hidden (fixture->notebook));
  script_behave ("normal");
  vault_store_well (fixture);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_READY);
  script_behave ("dismiss");
  vault_add_note (fixture, "newer");
  mentor_vault_lock (fixture->vault);
  vault_wait_storing (fixture, MENTOR_STORING_FAILED);
  script_behave ("normal");
  mentor_notebook_retry (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  g_assert_false (mentor_notebook_get_hidden (fixture->notebook));
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
  vault_fixture_restart (fixture);
  open_well (fixture);
  assert_notes (fixture, "old", "new", "newer");
}

static void
test_lock_while_opening (VaultFixture *fixture, gconstpointer data)
{
  begin_with (fixture, "old");
  script_behave ("slow:0.2");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_run (100);
  mentor_vault_lock (fixture->vault);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_LOCKED);
  vault_run (1500);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_LOCKED);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
}

/* Two windows with the same notebook, each unaware of the other. */
static void
test_two_notebooks (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();
  MentorNotebook *other;

  begin_with (fixture, "old");
  open_well (fixture);
  mentee = mentor_record_copy (MENTOR_RECORD (fixture->mentee));
  other = mentor_vault_get_notebook (vault, mentee);
  mentor_notebook_open (other, FALSE);
  while (mentor_notebook_get_state (other) != MENTOR_NOTEBOOK_READY)
    g_main_context_iteration (NULL, TRUE);

  vault_add_note (fixture, "here");
  vault_store_well (fixture);
  mentor_private_note_set_text (note, "there");
  mentor_record_list_append (mentor_notebook_get_notes (other), note);
  mentor_notebook_store_async (other, NULL, NULL, NULL);
  while (mentor_notebook_get_storing (other) != MENTOR_STORING_STORED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_notebook_get_notes (other)), ==, 3);

  /* One removes a note, the other changes another. */
  mentor_record_list_remove (mentor_notebook_get_notes (other), note);
  mentor_notebook_store_async (other, NULL, NULL, NULL);
  while (mentor_notebook_get_storing (other) != MENTOR_STORING_STORED)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < vault_count_notes (fixture); i++)
    mentor_private_note_set_mood (
        mentor_record_list_get (mentor_notebook_get_notes (fixture->notebook), i), 4);
  vault_store_well (fixture);
  assert_notes (fixture, "old", "here");
  assert_stored_afresh (fixture, "old", "here");
}

static const SecretSchema schema = {
  "com.example.Mentor.Notebook",
  SECRET_SCHEMA_NONE,
  {
      { "record", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "part", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "format", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
  },
};

static void
put_secret (VaultFixture *fixture, const char *part, const char *secret)
{
  g_autoptr (GError) error = NULL;

  secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Mentor: private notes", secret,
                              NULL, &error, "record",
                              mentor_record_get_id (MENTOR_RECORD (fixture->mentee)), "part", part,
                              "format", "com.example.Mentor.notebook", NULL);
  g_assert_no_error (error);
}

static char *
get_secret (VaultFixture *fixture, const char *part)
{
  return secret_password_lookup_sync (&schema, NULL, NULL, "record",
                                      mentor_record_get_id (MENTOR_RECORD (fixture->mentee)),
                                      "part", part, NULL);
}

static void
test_unreadable_part (VaultFixture *fixture, gconstpointer data)
{
  g_autofree char *left = NULL;

  begin_with (fixture, "old");
  put_secret (fixture, "damaged", "bm90IGEgbm90ZWJvb2s=");
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNREADABLE);
  assert_notes (fixture, "old");
  g_assert_true (mentor_notebook_get_writable (fixture->notebook));
  vault_add_note (fixture, "new");
  vault_store_well (fixture);
  left = get_secret (fixture, "damaged");
  g_assert_cmpstr (left, ==, "bm90IGEgbm90ZWJvb2s=");
  vault_fixture_restart (fixture);
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNREADABLE);
  assert_notes (fixture, "old", "new");
}

/* The only part is damaged while its notes are open here: they are kept, in a new part. */
static void
test_damaged_meanwhile (VaultFixture *fixture, gconstpointer data)
{
  g_autofree char *part = NULL, *left = NULL;

  begin_with (fixture, "old");
  open_well (fixture);
  part = g_strdup (mentor_witness_get_parts (mentor_mentee_get_notebook (fixture->mentee))[0]);
  put_secret (fixture, part, "damaged");
  vault_add_note (fixture, "new");
  vault_store_well (fixture);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNREADABLE);
  assert_notes (fixture, "old", "new");
  left = get_secret (fixture, part);
  g_assert_cmpstr (left, ==, "damaged");
  vault_fixture_restart (fixture);
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_UNREADABLE);
  assert_notes (fixture, "old", "new");
}

/* Removed by another program while open: nothing is stored, and nothing is dropped. */
static void
test_removed_meanwhile (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin_with (fixture, "old");
  open_well (fixture);
  secret_password_clear_sync (&schema, NULL, NULL, "record",
                              mentor_record_get_id (MENTOR_RECORD (fixture->mentee)), NULL);
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_ELSEWHERE);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_ELSEWHERE);
  assert_notes (fixture, "old", "new");
  mentor_notebook_carry_on (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_notes (fixture, "old", "new");
  assert_stored_afresh (fixture, "old", "new");
}

static void
test_older_keyring (VaultFixture *fixture, gconstpointer data)
{
  g_autofree char *part = NULL, *older = NULL;
  g_autoptr (GError) error = NULL;

  begin_with (fixture, "old");
  part = g_strdup (mentor_witness_get_parts (mentor_mentee_get_notebook (fixture->mentee))[0]);
  older = get_secret (fixture, part);
  open_well (fixture);
  vault_add_note (fixture, "newest");
  vault_store_well (fixture);
  put_secret (fixture, part, older);
  vault_fixture_restart (fixture);

  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_ELSEWHERE);
  assert_notes (fixture, "old");
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_ELSEWHERE);
  mentor_notebook_carry_on (fixture->notebook);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  assert_stored_afresh (fixture, "old", "new");
}

/* One part of several is in another keyring: what is here is shown, and nothing is stored. */
static void
test_part_elsewhere (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;
  MentorWitness *witness;

  begin_with (fixture, "old");
  witness = mentor_mentee_get_notebook (fixture->mentee);
  g_strv_builder_addv (builder, (const char **) mentor_witness_get_parts (witness));
  g_strv_builder_add (builder, "another");
  parts = g_strv_builder_end (builder);
  mentor_witness_set_parts (witness, (const char *const *) parts);
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_ELSEWHERE);
  assert_notes (fixture, "old");
  g_assert_false (mentor_notebook_get_writable (fixture->notebook));
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_ELSEWHERE);
  mentor_notebook_carry_on (fixture->notebook);
  vault_wait_storing (fixture, MENTOR_STORING_STORED);
  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), ==, 1);
  assert_stored_afresh (fixture, "old", "new");
}

/* The keyring has more than the witness knows, as after a crash between the two: the witness
 * follows. */
static void
test_newer_keyring (VaultFixture *fixture, gconstpointer data)
{
  MentorWitness *witness;

  begin_with (fixture, "old");
  witness = mentor_mentee_get_notebook (fixture->mentee);
  mentor_witness_set_parts (witness, NULL);
  mentor_witness_set_revision (witness, 0);
  open_well (fixture);
  assert_notes (fixture, "old");
  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), ==, 1);
  g_assert_cmpint (mentor_witness_get_revision (witness), ==, 1);
}

static void
test_forget (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;
  guint before;

  items = script_items ();
  before = items->len;
  begin_with (fixture, "old");
  open_well (fixture);
  vault_forget_well (fixture);
  g_ptr_array_unref (items);
  items = script_items ();
  g_assert_cmpuint (items->len, ==, before);
  g_assert_cmpint (mentor_notebook_get_state (fixture->notebook), ==, MENTOR_NOTEBOOK_CLOSED);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
  open_well (fixture);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
}

/* A record that is removed and restored, as another object with its id, keeps its notebook and what
 * is not stored. */
static void
test_restored_record (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (MentorMentee) restored = mentor_record_copy (MENTOR_RECORD (fixture->mentee));

  open_well (fixture);
  vault_add_note (fixture, "kept");
  g_assert_true (mentor_vault_get_notebook (fixture->vault, restored) == fixture->notebook);
  g_set_object (&fixture->mentee, restored);
  vault_store_well (fixture);
  g_assert_cmpint (mentor_witness_get_revision (mentor_mentee_get_notebook (restored)), ==, 1);
}

/* A thousand notes of 2 kB: in parts, none too large, and a change costs one part. */
static void
test_large (VaultFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (2000, 'x');
  g_autoptr (GPtrArray) stored = NULL;
  guint earlier;
  guint stores;
  MentorWitness *witness = mentor_mentee_get_notebook (fixture->mentee);

  stored = script_stored ();
  earlier = stored->len;
  g_clear_pointer (&stored, g_ptr_array_unref);
  mentor_keyring_set_patience (20000);
  open_well (fixture);
  for (guint i = 0; i < 1000; i++)
    vault_add_note (fixture, text);
  vault_store_well (fixture);
  g_assert_cmpuint (g_strv_length ((char **) mentor_witness_get_parts (witness)), >=, 5);
  stored = script_stored ();
  for (guint i = earlier; i < stored->len; i++)
    g_assert_cmpuint (strlen (stored->pdata[i]), <=, MENTOR_NOTEBOOK_PART_MAX_BYTES);

  vault_fixture_restart (fixture);
  open_well (fixture);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 1000);
  stores = script_count ("CreateItem");
  mentor_private_note_set_text (
      mentor_record_list_get (mentor_notebook_get_notes (fixture->notebook), 500), "short");
  vault_store_well (fixture);
  g_assert_cmpuint (script_count ("CreateItem"), ==, stores + 1);

  /* One that grows out of its part. */
  {
    g_autofree char *long_text = g_strnfill (300000, 'y');

    mentor_private_note_set_text (
        mentor_record_list_get (mentor_notebook_get_notes (fixture->notebook), 0), long_text);
    vault_store_well (fixture);
    g_assert_cmpuint (vault_count_notes (fixture), ==, 1000);
    vault_fixture_restart (fixture);
    open_well (fixture);
    g_assert_cmpuint (vault_count_notes (fixture), ==, 1000);
    g_assert_true (vault_has_note (fixture, "short"));
    g_assert_true (vault_has_note (fixture, long_text));
  }
  vault_forget_well (fixture);
}

static void
test_too_long (VaultFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, 'x');
  g_autoptr (GError) error = NULL;
  MentorPrivateNote *note;

  open_well (fixture);
  note = vault_add_note (fixture, text);
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_TOO_LONG);
  g_assert_cmpstr (mentor_notebook_get_message (fixture->notebook), ==, error->message);
  mentor_private_note_set_text (note, text + 1);
  vault_store_well (fixture);
}

#define ADD(path, function, argument)                                                              \
  g_test_add ("/vault/scripted/" path, VaultFixture, argument, set_up, function,                   \
              vault_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("normal", test_normal, NULL);
  ADD ("change-while-storing", test_change_while_storing, NULL);
  ADD ("opening-never-asks", test_opening_never_asks, NULL);
  ADD ("dismissed", test_dismissed, NULL);
  ADD ("dismissed-then-granted", test_dismissed_then_granted, NULL);
  ADD ("hides-locked", test_hides_locked, NULL);
  ADD ("silent", test_silent, NULL);
  ADD ("silent-store", test_silent_store, NULL);
  ADD ("asked-again", test_asked_again, NULL);
  ADD ("never-completes", test_never_completes, "never-completes");
  ADD ("slow-prompt", test_slow_prompt, NULL);
  ADD ("name-first", test_name_first, NULL);
  ADD ("leaves-in-store", test_leaves_in_store, NULL);
  ADD ("drop-item", test_drop_item, NULL);
  ADD ("no-default-alias", test_no_default_alias, NULL);
  ADD ("ascii-only", test_ascii_only, NULL);
  ADD ("locked-meanwhile", test_locked_meanwhile, NULL);
  ADD ("lock", test_lock, NULL);
  ADD ("lock-unstored", test_lock_unstored, NULL);
  ADD ("lock-while-opening", test_lock_while_opening, NULL);
  ADD ("two-notebooks", test_two_notebooks, NULL);
  ADD ("unreadable-part", test_unreadable_part, NULL);
  ADD ("damaged-meanwhile", test_damaged_meanwhile, NULL);
  ADD ("removed-meanwhile", test_removed_meanwhile, NULL);
  ADD ("older-keyring", test_older_keyring, NULL);
  ADD ("part-elsewhere", test_part_elsewhere, NULL);
  ADD ("newer-keyring", test_newer_keyring, NULL);
  ADD ("forget", test_forget, NULL);
  ADD ("restored-record", test_restored_record, NULL);
  ADD ("large", test_large, NULL);
  ADD ("too-long", test_too_long, NULL);
  /* Here libsecret itself prints criticals. */
  ADD ("critical/leaves-with-prompt", test_leaves_with_prompt, NULL);
  ADD ("critical/wrong-type", test_wrong_type, NULL);
  /* Takes the 25 seconds that libsecret waits. */
  ADD ("late/late-store", test_late_store, NULL);
  return g_test_run ();
}
