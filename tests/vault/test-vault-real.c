/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"
#include "mentor-keyring.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

/* Steps before a real keyring, or without one. Each is a process of its own, so that "stored" means
 * what the next process finds; check-vault.py puts them together. */

static const char *const texts[] = {
  "What went well: the talk about the new role.\n\nWhat I want to ask next time…",
  "שלום 🌱 “quotes” \\ backslash \t tab \r\n and \001 a control character",
  "third",
};

static void
open_well (VaultFixture *fixture, gboolean may_ask)
{
  mentor_notebook_open (fixture->notebook, may_ask);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_READY);
}

static void
assert_texts (VaultFixture *fixture)
{
  g_assert_cmpuint (vault_count_notes (fixture), ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (vault_has_note (fixture, texts[i]));
}

static void
test_write (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      vault_add_note (fixture, texts[i]);
      vault_store_well (fixture);
    }
}

static void
test_read (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  assert_texts (fixture);
}

static void
test_read_asking (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, TRUE);
  assert_texts (fixture);
}

/* Something happens to the keyring while the notes are open. */
static void
test_meanwhile (VaultFixture *fixture, gconstpointer data)
{
  char line[8];

  open_well (fixture, FALSE);
  vault_add_note (fixture, texts[0]);
  vault_store_well (fixture);
  g_print ("# meanwhile\n");
  fflush (stdout);
  g_assert_nonnull (fgets (line, sizeof line, stdin));
  vault_add_note (fixture, texts[1]);
  vault_store_well (fixture);
  vault_add_note (fixture, texts[2]);
  vault_store_well (fixture);
}

/* Another record's notebook, in the same keyring. */
static void
test_stranger (VaultFixture *fixture, gconstpointer data)
{
  const char *text = g_getenv ("MENTOR_TEST_TEXT");

  open_well (fixture, FALSE);
  vault_add_note (fixture, text ? text : "of another record");
  vault_store_well (fixture);
}

/* No prompter: every prompt is dismissed. */
static void
test_locked (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_DISMISSED);
  vault_add_note (fixture, "new");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_DISMISSED);
  g_assert_true (vault_has_note (fixture, "new"));
}

static void
test_no_service (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_NO_SERVICE);
  g_assert_nonnull (mentor_notebook_get_message (fixture->notebook));
  vault_add_note (fixture, "kept");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE);
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_FAILED);
  g_assert_true (vault_has_note (fixture, "kept"));
}

static void
test_unreadable (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "a page within a second", vault_is_state, fixture,
                  MENTOR_NOTEBOOK_UNREADABLE, 1);
  g_assert_false (mentor_notebook_get_writable (fixture->notebook));
  vault_add_note (fixture, "kept");
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNREADABLE);
  g_assert_true (vault_has_note (fixture, "kept"));
}

static gboolean
is_decided (VaultFixture *fixture, int unused)
{
  const MentorNotebookState state = mentor_notebook_get_state (fixture->notebook);

  return state != MENTOR_NOTEBOOK_OPENING && state != MENTOR_NOTEBOOK_CLOSED;
}

/* A flipped byte may be anywhere: whatever it does to the notes, there is a page, and soon. */
static void
test_any_page (VaultFixture *fixture, gconstpointer data)
{
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "a page within a second", is_decided, fixture, 0, 1);
}

/* The first store fails for want of room; libsecret then finds what it could not write. */
static void
test_no_room (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit before, none;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  none = before;
  none.rlim_cur = 64;
  open_well (fixture, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    vault_add_note (fixture, texts[i]);
  setrlimit (RLIMIT_FSIZE, &none);
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED);
  g_clear_error (&error);
  error = vault_store (fixture);
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED);
  assert_texts (fixture);
  setrlimit (RLIMIT_FSIZE, &before);
  vault_store_well (fixture);
  assert_texts (fixture);
}

/* One of two processes that store into the same notebook. */
static void
test_interleave (VaultFixture *fixture, gconstpointer data)
{
  const char *who = g_getenv ("MENTOR_TEST_WHO");

  g_assert_nonnull (who);
  open_well (fixture, FALSE);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", who, i);

      vault_add_note (fixture, text);
      vault_store_well (fixture);
    }
}

static void
test_interleaved (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  g_assert_cmpuint (vault_count_notes (fixture), ==, G_N_ELEMENTS (texts) + 40);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *one = g_strdup_printf ("one %u", i);
      g_autofree char *two = g_strdup_printf ("two %u", i);

      g_assert_true (vault_has_note (fixture, one));
      g_assert_true (vault_has_note (fixture, two));
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/vault/real/" path, VaultFixture, NULL, vault_fixture_set_up, function,             \
              vault_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("write", test_write);
  ADD ("read", test_read);
  ADD ("read-asking", test_read_asking);
  ADD ("meanwhile", test_meanwhile);
  ADD ("stranger", test_stranger);
  ADD ("locked", test_locked);
  ADD ("no-service", test_no_service);
  ADD ("unreadable", test_unreadable);
  ADD ("any-page", test_any_page);
  ADD ("no-room", test_no_room);
  ADD ("interleave", test_interleave);
  ADD ("interleaved", test_interleaved);
  return g_test_run ();
}
