/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"
#include "mentor-codec.h"

#include <string.h>

#define CONTROL "com.example.Mentor.Test.Secrets"

static void
read_record (VaultFixture *fixture)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (fixture->record_file == NULL ||
      !g_file_get_contents (fixture->record_file, &data, &length, NULL))
    {
      fixture->mentee = mentor_mentee_new ();
      return;
    }
  fixture->mentee = mentor_codec_read (&mentor_format_mentee, data, length, &error);
  g_assert_no_error (error);
}

static void
write_record (VaultFixture *fixture)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (fixture->record_file == NULL)
    return;
  data = mentor_codec_write (&mentor_format_mentee, MENTOR_RECORD (fixture->mentee), &length);
  g_file_set_contents (fixture->record_file, data, (gssize) length, &error);
  g_assert_no_error (error);
}

void
vault_fixture_set_up (VaultFixture *fixture, gconstpointer data)
{
  fixture->record_file = g_strdup (g_getenv ("MENTOR_TEST_RECORD"));
  read_record (fixture);
  fixture->vault = mentor_vault_new ();
  fixture->notebook = g_object_ref (mentor_vault_get_notebook (fixture->vault, fixture->mentee));
}

static void
drop (gpointer *object)
{
  gpointer gone = *object;

  g_object_add_weak_pointer (gone, &gone);
  g_clear_object (object);
  /* What is under way holds it a little longer. */
  for (guint i = 0; i < 100 && gone; i++)
    vault_run (20);
  g_assert_null (gone);
}

void
vault_fixture_tear_down (VaultFixture *fixture, gconstpointer data)
{
  write_record (fixture);
  drop ((gpointer *) &fixture->vault);
  drop ((gpointer *) &fixture->notebook);
  drop ((gpointer *) &fixture->mentee);
  g_free (fixture->record_file);
}

void
vault_fixture_restart (VaultFixture *fixture)
{
  gsize length;
  g_autofree char *data =
      mentor_codec_write (&mentor_format_mentee, MENTOR_RECORD (fixture->mentee), &length);

  drop ((gpointer *) &fixture->vault);
  drop ((gpointer *) &fixture->notebook);
  g_clear_object (&fixture->mentee);
  fixture->mentee = mentor_codec_read (&mentor_format_mentee, data, length, NULL);
  fixture->vault = mentor_vault_new ();
  fixture->notebook = g_object_ref (mentor_vault_get_notebook (fixture->vault, fixture->mentee));
}

MentorPrivateNote *
vault_add_note (VaultFixture *fixture, const char *text)
{
  g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();

  mentor_private_note_set_text (note, text);
  mentor_record_list_append (mentor_notebook_get_notes (fixture->notebook), note);
  return note;
}

gboolean
vault_has_note (VaultFixture *fixture, const char *text)
{
  MentorRecordList *notes = mentor_notebook_get_notes (fixture->notebook);

  for (guint i = 0; i < mentor_record_list_get_size (notes); i++)
    if (g_str_equal (mentor_private_note_get_text (mentor_record_list_get (notes, i)), text))
      return TRUE;
  return FALSE;
}

guint
vault_count_notes (VaultFixture *fixture)
{
  return mentor_record_list_get_size (mentor_notebook_get_notes (fixture->notebook));
}

typedef struct
{
  gboolean done;
  gboolean good;
  GError *error;
} Answer;

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->good = mentor_notebook_store_finish (MENTOR_NOTEBOOK (source), result, &answer->error);
  answer->done = TRUE;
}

GError *
vault_store (VaultFixture *fixture)
{
  Answer answer = { FALSE, FALSE, NULL };

  mentor_notebook_store_async (fixture->notebook, NULL, on_stored, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (answer.good == (answer.error == NULL));
  return answer.error;
}

void
vault_store_well (VaultFixture *fixture)
{
  g_autoptr (GError) error = vault_store (fixture);

  g_assert_no_error (error);
  g_assert_cmpint (mentor_notebook_get_storing (fixture->notebook), ==, MENTOR_STORING_STORED);
  g_assert_true (mentor_vault_get_stored (fixture->vault));
}

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->good = mentor_vault_forget_finish (MENTOR_VAULT (source), result, &answer->error);
  answer->done = TRUE;
}

void
vault_forget_well (VaultFixture *fixture)
{
  Answer answer = { FALSE, FALSE, NULL };

  mentor_vault_forget_async (fixture->vault, mentor_record_get_id (MENTOR_RECORD (fixture->mentee)),
                             NULL, on_forgotten, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (answer.error);
  g_assert_true (answer.good);
}

gboolean
vault_is_state (VaultFixture *fixture, int wanted)
{
  return (int) mentor_notebook_get_state (fixture->notebook) == wanted;
}

gboolean
vault_is_storing (VaultFixture *fixture, int wanted)
{
  return (int) mentor_notebook_get_storing (fixture->notebook) == wanted;
}

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
vault_wait_for (const char *where,
                const char *what,
                VaultProbe probe,
                VaultFixture *fixture,
                int wanted,
                guint seconds)
{
  const gint64 deadline = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  const guint tick = g_timeout_add (20, on_tick, NULL);

  while (!probe (fixture, wanted))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("%s: waited %u s for %s; state %d, storing %d, message: %s", where, seconds, what,
                 mentor_notebook_get_state (fixture->notebook),
                 mentor_notebook_get_storing (fixture->notebook),
                 mentor_notebook_get_message (fixture->notebook));
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Only to show that something does not happen. */
void
vault_run (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GVariant *
control (const char *method, GVariant *arguments)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (bus, CONTROL, "/com/example/Mentor/Test/Secrets",
                                                  CONTROL, method, arguments, NULL,
                                                  G_DBUS_CALL_FLAGS_NONE, 5000, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

void
script_behave (const char *behaviour)
{
  g_variant_unref (control ("SetBehaviour", g_variant_new ("(s)", behaviour)));
}

void
script_lock (void)
{
  g_variant_unref (control ("Lock", NULL));
}

guint
script_count (const char *what)
{
  g_autoptr (GVariant) answer = control ("Counts", NULL);
  g_autoptr (GVariant) counts = g_variant_get_child_value (answer, 0);
  guint32 count = 0;

  g_variant_lookup (counts, what, "u", &count);
  return count;
}

static GPtrArray *
secrets (const char *method)
{
  g_autoptr (GVariant) answer = control (method, NULL);
  g_autoptr (GVariant) rows = g_variant_get_child_value (answer, 0);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < g_variant_n_children (rows); i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);
      g_autoptr (GVariant) secret = g_variant_get_child_value (row, 2);
      gsize length;
      const char *data = g_variant_get_fixed_array (secret, &length, 1);

      g_ptr_array_add (found, g_strndup (data, length));
    }
  return found;
}

/* The secrets that are there. */
GPtrArray *
script_items (void)
{
  return secrets ("Items");
}

/* Every secret that ever came. */
GPtrArray *
script_stored (void)
{
  return secrets ("Stored");
}

/* What all items hold, decoded, one after the other. */
char *
script_item_json (void)
{
  g_autoptr (GPtrArray) items = script_items ();
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      gsize length;
      g_autofree guchar *json = g_base64_decode (items->pdata[i], &length);

      g_string_append_len (all, (const char *) json, (gssize) length);
    }
  return g_string_free (all, FALSE);
}
