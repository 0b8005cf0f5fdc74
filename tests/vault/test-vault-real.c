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
  /* Somebody may have to type a password. */
  vault_wait_for (G_STRLOC, "ready", vault_is_state, fixture, MENTOR_NOTEBOOK_READY, 40);
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

/* libsecret has a complaint of its own where KeePassXC comes back; a test of GLib's would end
 * there. */
static gboolean
is_ours (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return g_strcmp0 (domain, "libsecret") != 0;
}

/* Until the script that started this is done with what it does in between. */
static void
pause_here (void)
{
  char line[8];

  g_print ("# meanwhile\n");
  fflush (stdout);
  g_assert_nonnull (fgets (line, sizeof line, stdin));
}

/* Something happens to the keyring while the notes are open. */
static void
test_meanwhile (VaultFixture *fixture, gconstpointer data)
{
  if (g_getenv ("MENTOR_TEST_COMPLAINTS"))
    g_test_log_set_fatal_handler (is_ours, NULL);

  open_well (fixture, FALSE);
  vault_add_note (fixture, texts[0]);
  vault_store_well (fixture);
  pause_here ();
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

/* Another record's notebook, as it was left. */
static void
test_stranger_read (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  g_assert_cmpuint (vault_count_notes (fixture), ==, 1);
  g_assert_true (vault_has_note (fixture, "of another record"));
}

static void
remove_note (VaultFixture *fixture, const char *text)
{
  MentorRecordList *notes = mentor_notebook_get_notes (fixture->notebook);
  guint place = 0;

  while (!g_str_equal (mentor_private_note_get_text (mentor_record_list_get (notes, place)), text))
    place++;
  g_assert_true (mentor_record_list_remove (notes, mentor_record_list_get (notes, place)));
}

/* One note less; then the record goes, and all its notes with it. */
static void
test_remove (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  remove_note (fixture, texts[1]);
  vault_store_well (fixture);
}

static void
test_removed (VaultFixture *fixture, gconstpointer data)
{
  open_well (fixture, FALSE);
  g_assert_cmpuint (vault_count_notes (fixture), ==, G_N_ELEMENTS (texts) - 1);
  g_assert_false (vault_has_note (fixture, texts[1]));
  vault_forget_well (fixture);
}

/* Nothing is asked: the page that is wanted, and a text that stays where it was typed. */
static void
test_shut (VaultFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    MentorNotebookState state;
  } states[] = {
    { "locked", MENTOR_NOTEBOOK_LOCKED },         { "elsewhere", MENTOR_NOTEBOOK_ELSEWHERE },
    { "no-service", MENTOR_NOTEBOOK_NO_SERVICE }, { "unreadable", MENTOR_NOTEBOOK_UNREADABLE },
    { "dismissed", MENTOR_NOTEBOOK_DISMISSED },
  };
  const char *wanted = g_getenv ("MENTOR_TEST_STATE");
  g_autoptr (GError) error = NULL;
  guint place = 0;

  while (!g_str_equal (states[place].name, wanted))
    g_assert_cmpuint (++place, <, G_N_ELEMENTS (states));
  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_for (G_STRLOC, wanted, vault_is_state, fixture, (int) states[place].state, 30);
  vault_add_note (fixture, "typed anyway");
  g_assert_true (vault_has_note (fixture, "typed anyway"));
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), !=, MENTOR_STORING_STORED);
  /* Not where a store opens a dialog that nobody sees. */
  if (g_getenv ("MENTOR_TEST_STORE"))
    {
      error = vault_store (fixture);
      g_assert_nonnull (error);
      g_assert_true (vault_has_note (fixture, "typed anyway"));
    }
}

/* The keyring asks: the first time it is sent away, the second time it gets its password. */
static void
test_dismissed_then_granted (VaultFixture *fixture, gconstpointer data)
{
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "dismissed", vault_is_state, fixture, MENTOR_NOTEBOOK_DISMISSED, 40);
  vault_add_note (fixture, "typed in between");
  pause_here ();
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "ready", vault_is_state, fixture, MENTOR_NOTEBOOK_READY, 40);
  vault_store_well (fixture);
  remove_note (fixture, "typed in between");
  vault_store_well (fixture);
  assert_texts (fixture);
}

static gboolean
is_decided (VaultFixture *fixture, int unused)
{
  const MentorNotebookState state = mentor_notebook_get_state (fixture->notebook);

  return state != MENTOR_NOTEBOOK_OPENING && state != MENTOR_NOTEBOOK_CLOSED;
}

/* The service confirmed and was ended at once: all notes, or a page that knows of them. */
static void
test_after_crash (VaultFixture *fixture, gconstpointer data)
{
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "a page", is_decided, fixture, 0, 30);
  switch (mentor_notebook_get_state (fixture->notebook))
    {
    case MENTOR_NOTEBOOK_READY:
      assert_texts (fixture);
      g_print ("# after it: all notes\n");
      break;
    case MENTOR_NOTEBOOK_ELSEWHERE:
    case MENTOR_NOTEBOOK_UNREADABLE:
      g_print ("# after it: %s\n", mentor_notebook_get_message (fixture->notebook));
      break;
    default:
      g_error ("state %d: %s", mentor_notebook_get_state (fixture->notebook),
               mentor_notebook_get_message (fixture->notebook));
    }
}

#define MANY 1000

static double
mean_store (VaultFixture *fixture)
{
  const gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < 5; i++)
    {
      vault_add_note (fixture, "one more");
      vault_store_well (fixture);
    }
  return (double) (g_get_monotonic_time () - begun) / 5000;
}

/* As many notes as one record gets in some years, each of 2 kB; the figures are printed, not
 * judged. */
static void
test_many (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Übung macht… 🌱\n");
  double few, many;

  while (text->len < 2000)
    g_string_append (text, "What I want to ask next time.\n");
  open_well (fixture, FALSE);
  few = mean_store (fixture);
  for (guint i = 0; i < MANY; i++)
    vault_add_note (fixture, text->str);
  vault_store_well (fixture);
  many = mean_store (fixture);
  g_print ("# a store: %.1f ms with few notes, %.1f ms with %d of 2 kB, %.1f times as long\n", few,
           many, MANY, many / few);
}

static void
test_many_read (VaultFixture *fixture, gconstpointer data)
{
  const gint64 begun = g_get_monotonic_time ();

  open_well (fixture, FALSE);
  g_print ("# read in %.1f ms\n", (double) (g_get_monotonic_time () - begun) / 1000);
  g_assert_cmpuint (vault_count_notes (fixture), ==, MANY + 10);
}

/* Every prompt is dismissed: there is no prompter, or somebody sends each away. */
static void
test_locked (VaultFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mentor_notebook_open (fixture->notebook, FALSE);
  vault_wait_state (fixture, MENTOR_NOTEBOOK_LOCKED);
  mentor_notebook_open (fixture->notebook, TRUE);
  vault_wait_for (G_STRLOC, "dismissed", vault_is_state, fixture, MENTOR_NOTEBOOK_DISMISSED, 40);
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

/* How many notes each of two processes stores. */
static guint
get_count (void)
{
  const char *count = g_getenv ("MENTOR_TEST_COUNT");

  g_assert_nonnull (count);
  return (guint) g_ascii_strtoull (count, NULL, 10);
}

/* One of two processes that store into the same notebook. */
static void
test_interleave (VaultFixture *fixture, gconstpointer data)
{
  const char *who = g_getenv ("MENTOR_TEST_WHO");

  g_assert_nonnull (who);
  open_well (fixture, FALSE);
  for (guint i = 0; i < get_count (); i++)
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
  g_assert_cmpuint (vault_count_notes (fixture), ==, G_N_ELEMENTS (texts) + 2 * get_count ());
  for (guint i = 0; i < get_count (); i++)
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
  ADD ("stranger-read", test_stranger_read);
  ADD ("remove", test_remove);
  ADD ("removed", test_removed);
  ADD ("shut", test_shut);
  ADD ("dismissed-then-granted", test_dismissed_then_granted);
  ADD ("after-crash", test_after_crash);
  ADD ("many", test_many);
  ADD ("many-read", test_many_read);
  ADD ("locked", test_locked);
  ADD ("no-service", test_no_service);
  ADD ("unreadable", test_unreadable);
  ADD ("any-page", test_any_page);
  ADD ("no-room", test_no_room);
  ADD ("interleave", test_interleave);
  ADD ("interleaved", test_interleaved);
  return g_test_run ();
}
