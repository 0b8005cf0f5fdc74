/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who knows whom, and where each stands in the picture of it. */

#include "mentor-network.h"

#include <locale.h>

static MentorMentee *
add_person (MentorRecordList *mentees, MentorRole role, const char *name)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_role (mentee, role);
  mentor_mentee_set_name (mentee, role == MENTOR_ROLE_MENTEE ? "Ira" : name);
  mentor_mentee_set_mentor_name (mentee, role == MENTOR_ROLE_MENTEE ? name : "");
  mentor_record_list_append (mentees, mentee);
  return mentee;
}

static MentorIntroduction *
introduce (MentorMentee *mentee, const char *who, const char *to)
{
  g_autoptr (MentorIntroduction) introduction = mentor_introduction_new ();

  mentor_introduction_set_who (introduction, who);
  mentor_introduction_set_to (introduction, to);
  mentor_record_list_append (mentor_mentee_get_introductions (mentee), introduction);
  return introduction;
}

static guint
find (MentorNetwork *network, const char *name)
{
  for (guint i = 1; i < network->nodes->len; i++)
    if (g_str_equal (mentor_network_get_node (network, i)->name, name))
      return i;
  return G_MAXUINT;
}

static guint
count_links (MentorNetwork *network, guint from, guint to)
{
  guint count = 0;

  for (guint i = 0; i < network->links->len; i++)
    {
      const MentorNetworkLink *link = mentor_network_get_link (network, i);

      count += (link->from == from && link->to == to) || (link->from == to && link->to == from);
    }
  return count;
}

static void
test_nobody (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorNetwork) network = mentor_network_new (mentees, "");
  g_autofree char *words = mentor_network_summarize (network);

  g_assert_cmpuint (network->nodes->len, ==, 1);
  g_assert_cmpuint (network->links->len, ==, 0);
  g_assert_cmpuint (network->n_rows, ==, 1);
  g_assert_cmpstr (words, ==, "0 relationships, 0 introductions");
}

static void
test_names (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorMentee *amara = add_person (mentees, MENTOR_ROLE_MENTOR, "Amara Ôsei");
  MentorMentee *mei = add_person (mentees, MENTOR_ROLE_MENTEE, "Mei Tanaka");
  MentorMentee *again = add_person (mentees, MENTOR_ROLE_PEER, "amara osei");
  MentorIntroduction *first = introduce (amara, "AMARA OSEI", " Lena ");
  g_autoptr (MentorNetwork) network = NULL;
  g_autofree char *words = NULL;
  g_autofree char *lena_words = NULL;
  guint lena;

  introduce (again, "lena", "Mei Tanaka");
  introduce (mei, "Ira", "Rui");
  introduce (mei, "ira k.", "Léna");
  introduce (mei, "Mei Tanaka", "");
  introduce (mei, "Mei Tanaka", "mei tanaka");
  network = mentor_network_new (mentees, "Ira K.");

  /* The user, two people, Lena with the first of them, Rui. The relationship with the same person comes first, by name. */
  g_assert_cmpuint (network->nodes->len, ==, 5);
  lena = find (network, "Lena");
  g_assert_cmpuint (find (network, "Amara Ôsei"), ==, 1);
  g_assert_cmpuint (lena, ==, 2);
  g_assert_cmpuint (find (network, "Mei Tanaka"), ==, 3);
  g_assert_cmpuint (find (network, "Rui"), ==, 4);
  g_assert_true (mentor_network_get_node (network, lena)->introduction == first);
  g_assert_true (mentor_network_get_node (network, lena)->mentee == amara);
  g_assert_cmpuint (count_links (network, 0, 1), ==, 1);
  g_assert_cmpuint (count_links (network, 0, 3), ==, 1);
  g_assert_cmpuint (count_links (network, 1, lena), ==, 1);
  g_assert_cmpuint (count_links (network, 3, lena), ==, 1);
  g_assert_cmpuint (count_links (network, 0, lena), ==, 1);
  g_assert_cmpuint (count_links (network, 0, 4), ==, 1);
  g_assert_cmpuint (network->links->len, ==, 6);

  words = mentor_network_summarize (network);
  g_assert_cmpstr (words, ==, "2 relationships, 4 introductions");
  lena_words = mentor_network_describe (network, lena);
  g_assert_cmpstr (lena_words, ==, "Lena; introductions: Amara Ôsei, Me, Mei Tanaka");
}

/* Nobody stands on somebody else, on one side or on two. */
static void
assert_places (MentorNetwork *network, guint n_sides)
{
  mentor_network_place (network, n_sides);
  for (guint i = 0; i < network->nodes->len; i++)
    {
      const MentorNetworkNode *node = mentor_network_get_node (network, i);

      g_assert_cmpfloat (node->row, >=, 0);
      g_assert_cmpfloat (node->row, <=, network->n_rows - 1);
      g_assert_true (node->level == MENTOR_NETWORK_ME ? node->side == 0 : node->side != 0);
      g_assert_true (n_sides == 2 || node->side >= 0);
      for (guint j = 0; j < i; j++)
        {
          const MentorNetworkNode *other = mentor_network_get_node (network, j);

          if (other->level == node->level && other->side == node->side)
            g_assert_cmpfloat (ABS (other->row - node->row), >=, 1);
        }
    }
}

static void
test_places (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorNetwork) network = NULL;
  guint one_side;

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      MentorMentee *mentee = add_person (mentees, MENTOR_ROLE_MENTOR, name);

      for (int j = 0; j < i % 5; j++)
        {
          g_autofree char *other = g_strdup_printf ("Other %d %d", i, j);

          introduce (mentee, name, other);
        }
    }
  network = mentor_network_new (mentees, "");
  g_assert_cmpuint (network->nodes->len, ==, 31);
  assert_places (network, 1);
  one_side = network->n_rows;
  assert_places (network, 2);
  g_assert_cmpuint (network->n_rows, <, one_side);
  g_assert_cmpuint (network->n_rows, >=, one_side / 2);
  assert_places (network, 1);
  g_assert_cmpuint (network->n_rows, ==, one_side);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/nobody", test_nobody);
  g_test_add_func ("/network/names", test_names);
  g_test_add_func ("/network/places", test_places);
  return g_test_run ();
}
