/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-test-store.h"

#include "mentor-clock.h"
#include "mentor-codec.h"

#include <string.h>

void
mentor_test_store_set_up (MentorTestStore *self, gconstpointer data)
{
  self->base = mentor_test_make_folder ();
  self->data = g_build_filename (self->base, "data", NULL);
  self->state = g_build_filename (self->base, "state", NULL);
  self->mentees = g_build_filename (self->data, "mentees", NULL);
  self->aside = g_build_filename (self->data, "set-aside", NULL);
  mentor_test_store_open (self);
}

void
mentor_test_store_tear_down (MentorTestStore *self, gconstpointer data)
{
  mentor_test_store_close (self);
  g_free (self->base);
  g_free (self->data);
  g_free (self->state);
  g_free (self->mentees);
  g_free (self->aside);
  mentor_clock_set (NULL);
}

void
mentor_test_store_open (MentorTestStore *self)
{
  g_autoptr (GFile) data = g_file_new_for_path (self->data);
  g_autoptr (GFile) state = g_file_new_for_path (self->state);

  self->store = mentor_store_new (data, state);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* The last reference must be ours: work that is under way may hold another one for a moment. */
void
mentor_test_store_close (MentorTestStore *self)
{
  gpointer gone = self->store;

  if (self->store == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (self->store), &gone);
  g_clear_object (&self->store);
  mentor_test_wait_for (is_gone, &gone);
}

void
mentor_test_store_reopen (MentorTestStore *self)
{
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  mentor_test_store_load (self);
}

void
mentor_test_store_load (MentorTestStore *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_store_load_async (self->store, NULL, mentor_test_on_ready, &result);
  g_assert_true (mentor_store_get_loading (self->store));
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_load_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_assert_false (mentor_store_get_loading (self->store));
}

void
mentor_test_store_save (MentorTestStore *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_save_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_assert_true (mentor_store_get_saved (self->store));
}

void
mentor_test_store_fail (MentorTestStore *self, GQuark domain, int code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_false (mentor_store_save_finish (self->store, result, &error));
  g_assert_error (error, domain, code);
  g_assert_false (mentor_store_get_saved (self->store));
}

MentorMentee *
mentor_test_store_add (MentorTestStore *self, const char *name)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_name (mentee, name);
  mentor_record_list_append (mentor_store_get_mentees (self->store), mentee);
  return mentee; /* the list holds it */
}

MentorMentee *
mentor_test_store_get (MentorTestStore *self, guint position)
{
  return mentor_record_list_get (mentor_store_get_mentees (self->store), position);
}

guint
mentor_test_store_count (MentorTestStore *self)
{
  return mentor_record_list_get_size (mentor_store_get_mentees (self->store));
}

guint
mentor_test_store_n_troubles (MentorTestStore *self)
{
  return g_list_model_get_n_items (mentor_store_get_troubles (self->store));
}

/* The one trouble that there is, which is of this kind. */
MentorTrouble *
mentor_test_store_get_trouble (MentorTestStore *self, MentorTroubleKind kind)
{
  g_autoptr (MentorTrouble) trouble = NULL;

  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 1);
  trouble = g_list_model_get_item (mentor_store_get_troubles (self->store), 0);
  g_test_message ("%s", mentor_trouble_get_message (trouble));
  g_assert_cmpint (mentor_trouble_get_kind (trouble), ==, kind);
  g_assert_cmpuint (strlen (mentor_trouble_get_message (trouble)), >, 0);
  return trouble; /* the list holds it */
}

char *
mentor_test_store_path (MentorTestStore *self, gpointer record)
{
  return g_strdup_printf ("%s/%s.json", self->mentees, mentor_record_get_id (record));
}

char *
mentor_test_store_history (MentorTestStore *self, gpointer record)
{
  return g_build_filename (self->state, "history", mentor_record_get_id (record), NULL);
}

MentorMentee *
mentor_test_store_read (const char *path)
{
  g_autofree char *text = mentor_test_read (path);
  g_autoptr (GError) error = NULL;
  MentorMentee *mentee = mentor_codec_read (&mentor_format_mentee, text, strlen (text), &error);

  g_assert_no_error (error);
  return mentee;
}

/* As another program writes it: a file of its own, moved into place. */
void
mentor_test_store_write (const char *path, gpointer record)
{
  gsize length;
  g_autofree char *text = mentor_codec_write (&mentor_format_mentee, record, &length);

  mentor_test_write (path, text, (gssize) length);
}

gboolean
mentor_test_store_is_saved (gpointer self)
{
  return mentor_store_get_saved (((MentorTestStore *) self)->store);
}

gboolean
mentor_test_store_has_trouble (gpointer self)
{
  return mentor_test_store_n_troubles (self) > 0;
}

gboolean
mentor_test_store_has_no_trouble (gpointer self)
{
  return mentor_test_store_n_troubles (self) == 0;
}
