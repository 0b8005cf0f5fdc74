/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include <glib-unix.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * libsecret's keyring file, cut at each byte and with each byte flipped. Every damage is met by a process of its own, as
 * after a start: it says what is wrong, and refuses to store, while the file stays as it is. What crashes or hangs there
 * is told by the place in the file.
 *
 * Runs in a session with the keyring "file". The parent never touches GLib's main loop, so that it can fork.
 */

#define CRASHED -1
#define SILENT -2
#define OVERWRITTEN -3
#define STORED -4
#define CHILD_SECONDS 20

static char *path;
static guint damages;
static gint64 slowest;

static gboolean
is_decided (VaultFixture *fixture)
{
  const MentorNotebookState state = mentor_notebook_get_state (fixture->notebook);

  return state != MENTOR_NOTEBOOK_OPENING && state != MENTOR_NOTEBOOK_CLOSED;
}

static void
write_file (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static gboolean
has_file (const char *data, gsize length)
{
  g_autofree char *found = NULL;
  gsize found_length;

  return g_file_get_contents (path, &found, &found_length, NULL) && found_length == length &&
         memcmp (found, data, length) == 0;
}

/* In the child: the microseconds to the page go to the pipe, the state is the exit status. */
static void
meet (int pipe, gboolean storing)
{
  VaultFixture fixture = { 0 };
  const gint64 begun = g_get_monotonic_time ();
  gint64 took;
  int status;

  alarm (CHILD_SECONDS);
  vault_fixture_set_up (&fixture, NULL);
  mentor_notebook_open (fixture.notebook, TRUE);
  while (!is_decided (&fixture))
    g_main_context_iteration (NULL, TRUE);
  took = g_get_monotonic_time () - begun;
  status = (int) mentor_notebook_get_state (fixture.notebook);
  if (storing && !mentor_notebook_get_writable (fixture.notebook))
    {
      g_autoptr (GError) error = NULL;

      vault_add_note (&fixture, "typed meanwhile");
      error = vault_store (&fixture);
      if (error == NULL || !vault_has_note (&fixture, "typed meanwhile"))
        status = 127;
    }
  if (write (pipe, &took, sizeof took) != sizeof took)
    status = 126;
  _exit (status);
}

/* The state that the page shows with the file as it is now, or one of the ways not to get there. */
static int
try_page (const char *data, gsize length, gboolean storing)
{
  g_autoptr (GError) error = NULL;
  int fds[2], status;
  gint64 took = 0;
  pid_t child;

  g_assert_true (g_unix_open_pipe (fds, O_CLOEXEC, &error));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    meet (fds[1], storing);
  close (fds[1]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (read (fds[0], &took, sizeof took) == sizeof took)
    slowest = MAX (slowest, took);
  close (fds[0]);
  if (!has_file (data, length))
    return OVERWRITTEN;
  if (WIFSIGNALED (status))
    return WTERMSIG (status) == SIGALRM ? SILENT : CRASHED;
  if (WEXITSTATUS (status) == 127)
    return STORED;
  g_assert_cmpint (WEXITSTATUS (status), !=, 126);
  return WEXITSTATUS (status);
}

static void
try_damage (const char *what, gsize place, const char *data, gsize length, gboolean cut)
{
  int outcome;

  write_file (data, length);
  /* Where it can be read and its times alone are damaged, storing is right: so storing is tried where it is not. */
  outcome = try_page (data, length, TRUE);
  damages++;
  if (outcome < 0 || outcome == MENTOR_NOTEBOOK_UNKNOWN || outcome == MENTOR_NOTEBOOK_NO_SERVICE)
    g_error ("%s %" G_GSIZE_FORMAT " of the file: %d", what, place, outcome);
  if (cut && outcome != MENTOR_NOTEBOOK_UNREADABLE)
    g_error ("cut at byte %" G_GSIZE_FORMAT ": %d", place, outcome);
}

static void
test_every_byte (void)
{
  g_autofree char *whole = NULL;
  g_autofree char *flipped = NULL;
  const gboolean first = g_str_equal (g_getenv ("MENTOR_TEST_HALF"), "cut");
  gsize length;

  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  g_assert_cmpint (try_page (whole, length, FALSE), ==, MENTOR_NOTEBOOK_READY);
  for (gsize i = 0; i < length; i++)
    {
      if (first)
        try_damage ("cut at byte", i, whole, i, TRUE);
      else
        {
          g_clear_pointer (&flipped, g_free);
          flipped = g_memdup2 (whole, length);
          flipped[i] = (char) ~flipped[i];
          try_damage ("flipped byte", i, flipped, length, FALSE);
        }
    }
  write_file (whole, length);
  g_assert_cmpint (try_page (whole, length, FALSE), ==, MENTOR_NOTEBOOK_READY);
  g_test_message ("%u damaged files, the slowest page after %.3f s (bound 1 s)", damages,
                  (double) slowest / G_USEC_PER_SEC);
}

/* In a process of its own, since it uses the main loop: one note, and its witness. */
static void
test_write (void)
{
  VaultFixture fixture = { 0 };

  vault_fixture_set_up (&fixture, NULL);
  mentor_notebook_open (fixture.notebook, FALSE);
  vault_wait_state (&fixture, MENTOR_NOTEBOOK_READY);
  vault_add_note (&fixture, "between us");
  vault_store_well (&fixture);
  vault_fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  path = g_strdup (g_getenv ("SECRET_FILE_TEST_PATH"));
  g_assert_nonnull (path);
  g_test_add_func ("/vault/bytes/write", test_write);
  g_test_add_func ("/vault/bytes/every-byte", test_every_byte);
  return g_test_run ();
}
