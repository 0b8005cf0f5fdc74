/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-network.h"

#include "mentor-people.h"
#include "mentor-rules-i18n.h"
#include "mentor-text-match.h"

/*
 * The user, the people of their relationships, and those who were introduced. One name is one person, whatever its case
 * and its diacritics.
 */

static void
node_free (gpointer data)
{
  MentorNetworkNode *node = data;

  g_free (node->name);
  g_clear_object (&node->mentee);
  g_clear_object (&node->introduction);
  g_free (node);
}

static void
link_free (gpointer data)
{
  MentorNetworkLink *link = data;

  g_object_unref (link->mentee);
  g_clear_object (&link->introduction);
  g_free (link);
}

/**
 * mentor_network_free:
 * @self: (transfer full): a network
 */
void
mentor_network_free (MentorNetwork *self)
{
  g_ptr_array_unref (self->mentees);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->links);
  g_free (self);
}

const MentorNetworkNode *
mentor_network_get_node (const MentorNetwork *self, guint node)
{
  return self->nodes->pdata[node];
}

const MentorNetworkLink *
mentor_network_get_link (const MentorNetwork *self, guint link)
{
  return self->links->pdata[link];
}

static guint
add_node (MentorNetwork *self, MentorNetworkLevel level, const char *name, MentorMentee *mentee,
          MentorIntroduction *introduction)
{
  MentorNetworkNode *node = g_new0 (MentorNetworkNode, 1);

  node->level = level;
  node->name = g_strstrip (g_strdup (name));
  g_set_object (&node->mentee, mentee);
  g_set_object (&node->introduction, introduction);
  g_ptr_array_add (self->nodes, node);
  return self->nodes->len - 1;
}

static void
add_link (MentorNetwork *self, guint from, guint to, MentorMentee *mentee, MentorIntroduction *introduction)
{
  MentorNetworkLink *link = g_new0 (MentorNetworkLink, 1);

  link->from = from;
  link->to = to;
  link->mentee = g_object_ref (mentee);
  g_set_object (&link->introduction, introduction);
  g_ptr_array_add (self->links, link);
}

/* Names known so far, folded; each with the place of its node. */
static char *
fold_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  return mentor_text_fold (stripped);
}

static void
know (GHashTable *known, const char *name, guint node)
{
  g_autofree char *folded = fold_name (name);

  if (!mentor_text_is_blank (folded) && !g_hash_table_contains (known, folded))
    g_hash_table_insert (known, g_steal_pointer (&folded), GUINT_TO_POINTER (node));
}

static guint
find (GHashTable *known, const char *name, guint fallback)
{
  g_autofree char *folded = fold_name (name);
  gpointer node;

  return g_hash_table_lookup_extended (known, folded, NULL, &node) ? GPOINTER_TO_UINT (node) : fallback;
}

#define NOBODY G_MAXUINT

static guint
find_or_add (MentorNetwork *self, GHashTable *known, const char *name, MentorMentee *mentee,
             MentorIntroduction *introduction)
{
  guint node = find (known, name, NOBODY);

  if (node != NOBODY || mentor_text_is_blank (name))
    return node;
  node = add_node (self, MENTOR_NETWORK_OTHER, name, mentee, introduction);
  know (known, name, node);
  return node;
}

static void
add_introductions (MentorNetwork *self, GHashTable *known, MentorMentee *mentee)
{
  MentorRecordList *introductions = mentor_mentee_get_introductions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    {
      MentorIntroduction *one = mentor_record_list_get (introductions, i);
      const guint who =
          find_or_add (self, known, mentor_introduction_get_who (one), mentee, one);
      const guint to = find_or_add (self, known, mentor_introduction_get_to (one), mentee, one);

      if (who != NOBODY && to != NOBODY && who != to)
        add_link (self, who, to, mentee, one);
    }
}

static gboolean
knows_directly (MentorNetwork *self, guint from, guint to)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const MentorNetworkLink *link = self->links->pdata[i];

      if (link->introduction == NULL && link->from == from && link->to == to)
        return TRUE;
    }
  return FALSE;
}

/* Everybody of a relationship comes to be known first, whoever is named in the introductions of whom. */
static GArray *
add_people (MentorNetwork *self, GHashTable *known)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->mentees->len; i++)
    {
      MentorMentee *mentee = self->mentees->pdata[i];
      const char *name = mentor_mentee_get_counterpart (mentee);
      guint node = find (known, name, NOBODY);

      if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTEE)
        know (known, mentor_mentee_get_name (mentee), 0);
      if (node == NOBODY || node == 0)
        node = add_node (self, MENTOR_NETWORK_PERSON, name, mentee, NULL);
      know (known, name, node);
      if (!knows_directly (self, 0, node))
        add_link (self, 0, node, mentee, NULL);
      g_array_append_val (nodes, node);
    }
  return nodes;
}

/* Those who were named in a relationship come after its person. */
static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  GHashTable *ranks = data;
  const guint rank_a = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, *(gpointer *) a));
  const guint rank_b = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, *(gpointer *) b));

  return (rank_a > rank_b) - (rank_a < rank_b);
}

static void
sort_nodes (MentorNetwork *self, GArray *people)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) before = g_ptr_array_copy (self->nodes, NULL, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  g_ptr_array_set_free_func (before, NULL);
  for (guint i = 1; i < self->nodes->len; i++)
    {
      MentorNetworkNode *node = self->nodes->pdata[i];
      guint position = 0;

      g_ptr_array_find (self->mentees, node->mentee, &position);
      /* Where two relationships are with one person, all is with the first of them. */
      if (node->level == MENTOR_NETWORK_OTHER)
        position = g_array_index (people, guint, position) - 1;
      else
        position = i - 1;
      g_hash_table_insert (ranks, node,
                           GUINT_TO_POINTER (1 + 2 * position + (node->level == MENTOR_NETWORK_OTHER)));
    }
  g_ptr_array_sort_with_data (self->nodes, compare_nodes, ranks);
  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_insert (places, self->nodes->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->links->len; i++)
    {
      MentorNetworkLink *link = self->links->pdata[i];

      link->from = GPOINTER_TO_UINT (g_hash_table_lookup (places, before->pdata[link->from]));
      link->to = GPOINTER_TO_UINT (g_hash_table_lookup (places, before->pdata[link->to]));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  MentorMentee *mentee_a = *(MentorMentee **) a, *mentee_b = *(MentorMentee **) b;
  const int order = g_utf8_collate (mentor_mentee_get_counterpart (mentee_a),
                                    mentor_mentee_get_counterpart (mentee_b));

  return order ? order
               : g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (mentee_a)),
                            mentor_record_get_id (MENTOR_RECORD (mentee_b)));
}

/**
 * mentor_network_new:
 * @mentees: (element-type MentorMentee): all relationships
 * @my_name: the user's name, or ""
 *
 * Returns: (transfer full): who knows whom, placed on one side
 */
MentorNetwork *
mentor_network_new (MentorRecordList *mentees, const char *my_name)
{
  MentorNetwork *self = g_new0 (MentorNetwork, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) people = NULL;

  self->mentees = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    g_ptr_array_add (self->mentees, g_object_ref (mentor_record_list_get (mentees, i)));
  g_ptr_array_sort (self->mentees, compare_names);
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->links = g_ptr_array_new_with_free_func (link_free);
  add_node (self, MENTOR_NETWORK_ME, "", NULL, NULL);
  know (known, my_name, 0);
  people = add_people (self, known);
  for (guint i = 0; i < self->mentees->len; i++)
    add_introductions (self, known, self->mentees->pdata[i]);
  sort_nodes (self, people);
  mentor_network_place (self, 1);
  return self;
}

/* A person and those who follow take as many rows as they need. Returns where the next one begins. */
static guint
find_next_person (MentorNetwork *self, guint person)
{
  guint next = person + 1;

  while (next < self->nodes->len && mentor_network_get_node (self, next)->level == MENTOR_NETWORK_OTHER)
    next++;
  return next;
}

static void
place_block (MentorNetwork *self, guint person, guint next, int side, guint row)
{
  MentorNetworkNode *node = self->nodes->pdata[person];
  const guint n_others = next - person - 1;

  node->side = side;
  node->row = row + (n_others > 1 ? (n_others - 1) / 2. : 0);
  for (guint i = 0; i < n_others; i++)
    {
      MentorNetworkNode *other = self->nodes->pdata[person + 1 + i];

      other->side = side;
      other->row = row + i;
    }
}

/**
 * mentor_network_place:
 * @n_sides: 1 when all others stand after the user, 2 when they stand before and after
 *
 * Gives everybody a place, so that nobody stands on somebody else: each in a row of the level they are of.
 */
void
mentor_network_place (MentorNetwork *self, guint n_sides)
{
  guint rows[] = { 0, 0 }; /* before, after */
  MentorNetworkNode *me = self->nodes->pdata[0];

  for (guint i = 1; i < self->nodes->len;)
    {
      const guint next = find_next_person (self, i);
      const guint which = n_sides > 1 && rows[0] < rows[1] ? 0 : 1;

      place_block (self, i, next, which == 0 ? -1 : 1, rows[which]);
      rows[which] += MAX (next - i - 1, 1);
      i = next;
    }
  self->n_rows = MAX (MAX (rows[0], rows[1]), 1);
  me->row = (self->n_rows - 1) / 2.;
  /* The shorter side stands in the middle. */
  for (guint i = 1; i < self->nodes->len; i++)
    {
      MentorNetworkNode *node = self->nodes->pdata[i];

      node->row += (self->n_rows - rows[node->side < 0 ? 0 : 1]) / 2.;
    }
}

/**
 * mentor_network_describe:
 * @node: the place of somebody among the nodes
 *
 * Returns: (transfer full): who that is, and with whom they are linked by introductions
 */
char *
mentor_network_describe (const MentorNetwork *self, guint node)
{
  const MentorNetworkNode *me = mentor_network_get_node (self, node);
  const char *name = me->level == MENTOR_NETWORK_ME ? C_("network", "Me")
                     : *me->name                    ? me->name
                                                    : _("Without a name");
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const MentorNetworkLink *link = self->links->pdata[i];
      const MentorNetworkNode *other;

      if (link->introduction == NULL || (link->from != node && link->to != node))
        continue;
      other = mentor_network_get_node (self, link->from == node ? link->to : link->from);
      if (others->len > 0)
        g_string_append (others, ", ");
      g_string_append (others, other->level == MENTOR_NETWORK_ME ? C_("network", "Me") : other->name);
    }
  if (others->len == 0)
    return g_strdup (name);
  /* Translators: the first is a person, the second a list of people whom that person met or may meet */
  return g_strdup_printf (C_("network", "%1$s; introductions: %2$s"), name, others->str);
}

/**
 * mentor_network_summarize:
 *
 * Returns: (transfer full): how many people and introductions there are, in a sentence
 */
char *
mentor_network_summarize (const MentorNetwork *self)
{
  guint n_people = 0, n_introductions = 0;
  g_autofree char *people = NULL;
  g_autofree char *introductions = NULL;

  for (guint i = 0; i < self->nodes->len; i++)
    n_people += mentor_network_get_node (self, i)->level == MENTOR_NETWORK_PERSON ? 1 : 0;
  for (guint i = 0; i < self->links->len; i++)
    n_introductions += mentor_network_get_link (self, i)->introduction ? 1 : 0;
  people = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u relationship", "%u relationships", n_people), n_people);
  introductions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u introduction", "%u introductions", n_introductions),
      n_introductions);
  return g_strdup_printf ("%s, %s", people, introductions);
}
