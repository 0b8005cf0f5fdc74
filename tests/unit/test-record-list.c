/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee.h"
#include "mentor-test-records.h"

typedef struct
{
  MentorMentee *mentee;
  MentorRecordList *list;
  GPtrArray *model; /* what should be in the list */
  guint changed;
} Fixture;

static void
count (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->mentee = mentor_mentee_new ();
  fixture->list = mentor_mentee_get_actions (fixture->mentee);
  fixture->model = g_ptr_array_new_with_free_func (g_object_unref);
  mentor_test_watch_list (G_LIST_MODEL (fixture->list));
  g_signal_connect_swapped (fixture->mentee, "changed", G_CALLBACK (count), &fixture->changed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->model);
  g_object_unref (fixture->mentee);
}

static void
check (Fixture *fixture)
{
  mentor_test_check_list (G_LIST_MODEL (fixture->list));
  g_assert_cmpuint (mentor_record_list_get_size (fixture->list), ==, fixture->model->len);
  for (guint i = 0; i < fixture->model->len; i++)
    {
      MentorRecord *record = fixture->model->pdata[i];
      guint position = G_MAXUINT;

      g_assert_true (mentor_record_list_get (fixture->list, i) == record);
      g_assert_true (mentor_record_get_owner (record) == MENTOR_RECORD (fixture->mentee));
      g_assert_true (mentor_record_list_get_position (fixture->list, record, &position));
      g_assert_cmpuint (position, ==, i);
      g_assert_true (mentor_record_list_find (fixture->list, mentor_record_get_id (record),
                                              &position) == record);
      g_assert_cmpuint (position, ==, i);
    }
}

static void
insert_one (Fixture *fixture)
{
  MentorActionItem *item = mentor_action_item_new ();
  const guint position = (guint) g_test_rand_int_range (0, (int) fixture->model->len + 1);

  mentor_record_list_insert (fixture->list, position, item);
  g_ptr_array_insert (fixture->model, (int) position, item);
}

static void
remove_one (Fixture *fixture)
{
  const guint position = (guint) g_test_rand_int_range (0, (int) fixture->model->len);
  g_autoptr (MentorRecord) record = g_ptr_array_steal_index (fixture->model, position);

  g_assert_true (mentor_record_list_remove (fixture->list, record));
  g_assert_null (mentor_record_get_owner (record));
  g_assert_false (mentor_record_list_remove (fixture->list, record));
}

static void
move_one (Fixture *fixture)
{
  const guint from = (guint) g_test_rand_int_range (0, (int) fixture->model->len);
  const guint to = (guint) g_test_rand_int_range (0, (int) fixture->model->len);

  mentor_record_list_move (fixture->list, from, to);
  g_ptr_array_insert (fixture->model, (int) to, g_ptr_array_steal_index (fixture->model, from));
  if (from == to)
    fixture->changed++;
}

/* Some stay, some go, some come, and the order is another one now and then. */
static void
adopt_some (Fixture *fixture)
{
  GPtrArray *next = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same;

  for (guint i = 0; i < fixture->model->len; i++)
    if (g_test_rand_int_range (0, 8) > 0)
      g_ptr_array_add (next, g_object_ref (fixture->model->pdata[i]));
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    g_ptr_array_insert (next, g_test_rand_int_range (0, (int) next->len + 1),
                        mentor_action_item_new ());
  if (next->len > 1 && g_test_rand_bit ())
    g_ptr_array_add (next, g_ptr_array_steal_index (next, 0));

  same = next->len == fixture->model->len;
  for (guint i = 0; same && i < next->len; i++)
    same = next->pdata[i] == fixture->model->pdata[i];
  mentor_record_list_adopt (fixture->list, next);
  g_ptr_array_unref (fixture->model);
  fixture->model = next;
  if (same)
    fixture->changed++;
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < 2000; round++)
    {
      const int what = g_test_rand_int_range (0, 10);

      fixture->changed = 0;
      if (fixture->model->len == 0 || (what < 4 && fixture->model->len < 40))
        insert_one (fixture);
      else if (what < 6)
        remove_one (fixture);
      else if (what < 9)
        move_one (fixture);
      else
        adopt_some (fixture);
      g_assert_cmpuint (fixture->changed, ==, 1);
      check (fixture);
    }
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  g_assert_null (mentor_record_list_find (fixture->list, NULL, NULL));
  g_assert_null (mentor_record_list_find (fixture->list, "", NULL));
  insert_one (fixture);
  g_assert_null (mentor_record_list_find (fixture->list, "elsewhere", NULL));
  check (fixture);
}

/* Reading the same list again keeps the records that are there, so that whoever shows one goes on
 * showing it. */
static void
test_assign_keeps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MentorMentee) other = NULL;
  MentorActionItem *first;

  for (guint i = 0; i < 5; i++)
    insert_one (fixture);
  first = mentor_record_list_get (fixture->list, 0);
  other = mentor_record_copy (MENTOR_RECORD (fixture->mentee));
  mentor_action_item_set_text (mentor_record_list_get (mentor_mentee_get_actions (other), 0),
                               "Changed elsewhere");
  mentor_record_list_move (mentor_mentee_get_actions (other), 0, 3);

  mentor_record_assign (MENTOR_RECORD (fixture->mentee), MENTOR_RECORD (other));
  g_assert_true (mentor_record_list_get (fixture->list, 3) == first);
  g_assert_cmpstr (mentor_action_item_get_text (first), ==, "Changed elsewhere");
  g_ptr_array_insert (fixture->model, 3, g_ptr_array_steal_index (fixture->model, 0));
  check (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/record-list/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/record-list/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/record-list/assign-keeps", Fixture, NULL, set_up, test_assign_keeps, tear_down);
  return g_test_run ();
}
