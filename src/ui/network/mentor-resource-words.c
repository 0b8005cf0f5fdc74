/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-kind.h"

#include "mentor-dates.h"
#include "mentor-place.h"
#include "mentor-text-match.h"
#include "mentor-timeline-words.h"
#include "mentor-together-rules.h"

#include <glib/gi18n.h>

/* Resources: what to read, watch or try. */

/* The first one is all of them, then come the states in their order. */
static const char *const choices[] = {
  NC_ ("resource", "All"),
  NC_ ("resource", "Planned"),
  NC_ ("resource", "Begun"),
  NC_ ("resource", "Finished"),
  NC_ ("resource", "Put Aside"),
};

static const char *
label_state (MentorResourceState state)
{
  return g_dpgettext2 (NULL, "resource", choices[1 + state]);
}

static const MentorFormField fields[] = {
  { .kind = MENTOR_FORM_GROUP, .title = "" },
  { .kind = MENTOR_FORM_LINE, .property = "title", .title = NC_ ("resource", "Title") },
  { .kind = MENTOR_FORM_LINE, .property = "place", .title = NC_ ("resource", "Where It Is Found") },
  { MENTOR_FORM_ENUM, "state", NC_ ("resource", "State"), NULL, MENTOR_ENUM_LABEL (label_state) },
  { .kind = MENTOR_FORM_DATE, .property = "finished-on", .title = NC_ ("resource", "Finished On") },
  { .kind = MENTOR_FORM_GOAL, .property = "goal", .title = NC_ ("resource", "Goal") },
  { .kind = MENTOR_FORM_TEXT, .property = "note", .title = NC_ ("resource", "What is it good for, or what stayed?") },
};

static gboolean
fits (gpointer record, guint choice, MentorDay today)
{
  return choice == 0 || (guint) mentor_resource_get_state (record) == choice - 1;
}

/* What is begun comes first, then the plans, then the rest. */
static int
compare (gpointer a, gpointer b, MentorDay today)
{
  static const int ranks[] = { 1, 0, 2, 3 };
  const int rank_a = ranks[mentor_resource_get_state (a)], rank_b = ranks[mentor_resource_get_state (b)];
  const MentorDay day_a = mentor_resource_get_finished_on (a);
  const MentorDay day_b = mentor_resource_get_finished_on (b);

  if (rank_a != rank_b)
    return rank_a - rank_b;
  return (day_a < day_b) - (day_a > day_b);
}

static void
begin (gpointer record, MentorMentee *mentee, MentorDay today)
{
}

static gboolean
is_blank (gpointer record)
{
  return mentor_text_is_blank (mentor_resource_get_title (record)) &&
         mentor_text_is_blank (mentor_resource_get_place (record));
}

static char *
dup_title (gpointer record)
{
  const char *title = mentor_resource_get_title (record);

  return mentor_dup_first_line (mentor_text_is_blank (title) ? mentor_resource_get_place (record) : title);
}

static char *
dup_detail (gpointer record)
{
  const char *place = mentor_resource_get_place (record);
  g_autofree char *day = mentor_format_day (mentor_resource_get_finished_on (record));
  g_autoptr (GString) text = g_string_new (label_state (mentor_resource_get_state (record)));

  if (*day)
    g_string_append_printf (text, " · %s", day);
  if (!mentor_text_is_blank (place) && !mentor_text_is_blank (mentor_resource_get_title (record)))
    g_string_append_printf (text, " · %s", place);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_text (gpointer record)
{
  return mentor_dup_first_line (mentor_resource_get_note (record));
}

static void
follow (gpointer record, MentorDay today)
{
  mentor_resource_follow_state (record, today);
}

static gboolean
shows (gpointer record, const char *property)
{
  return !g_str_equal (property, "finished-on") ||
         mentor_resource_get_state (record) == MENTOR_RESOURCE_STATE_FINISHED;
}

static char *
dup_link (gpointer record)
{
  return mentor_place_find_link (mentor_resource_get_place (record));
}

const MentorTogetherKind mentor_together_resources = {
  .address = "resources",
  .context = "resource",
  .icon_name = "mentor-guide-symbolic",
  .words = {
    .title = NC_ ("resource", "Resources"),
    .one = NC_ ("resource", "Resource"),
    .add = NC_ ("resource", "Add Resource"),
    .removed = NC_ ("resource", "Resource removed"),
    .empty = NC_ ("resource", "To Read, Watch or Try"),
    .purpose = NC_ ("resource", "A book, a talk, a course, a tool: what one of you recommends, where it is found, and what stayed of it."),
    .nothing = NC_ ("resource", "No resource of this kind"),
  },
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = mentor_resource_get_type,
  .get_list = mentor_mentee_get_resources,
  .fits = fits,
  .compare = compare,
  .begin = begin,
  .is_blank = is_blank,
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_text = dup_text,
  .follow = follow,
  .shows = shows,
  .dup_link = dup_link,
};
