/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-markdown.h"
#include "mentor-people.h"
#include "mentor-summary-words.h"
#include "mentor-text-match.h"

#include "mentor-exchange-i18n.h"

/* A session as the two may share it: what was talked about, what was agreed, and when it goes on. */

typedef struct
{
  MentorMentee *mentee;
  MentorSession *session;
  MentorSummaryParts parts;
  gboolean markdown;
  GString *out;
} Summary;

/* How it is written */

static char *
write_line (Summary *self, const char *text, gboolean at_start)
{
  g_autofree char *plain = NULL;

  if (self->markdown)
    return mentor_markdown_escape_line (text, at_start);
  plain = g_strdup (text);
  return g_strdup (g_strstrip (g_strdelimit (plain, "\r\n\t", ' ')));
}

static char *
write_text (Summary *self, const char *text, const char *indent)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joint = NULL;

  if (self->markdown)
    return mentor_markdown_escape_text (text, indent);
  plain = g_strstrip (g_strdup (text));
  lines = g_strsplit (plain, "\n", -1);
  joint = g_strconcat ("\n", indent, NULL);
  return g_strjoinv (joint, lines);
}

static void
add_heading (Summary *self, const char *text)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
  g_string_append_printf (self->out, self->markdown ? "## %s\n\n" : "%s\n", text);
}

/* A line of a list, made of words that are written already. */
static void
add_item (Summary *self, const char *line)
{
  g_string_append_printf (self->out, "- %s\n", line);
}

static void
add_below (Summary *self, const char *text)
{
  g_autofree char *written = NULL;

  if (mentor_text_is_blank (text))
    return;
  /* Two blanks before a line break keep it. */
  if (self->markdown)
    g_string_insert (self->out, (gssize) self->out->len - 1, "  ");
  written = write_text (self, text, "  ");
  g_string_append_printf (self->out, "  %s\n", written);
}

/* When, who */

static char *
format_day (GDateTime *moment)
{
  /* Translators: a day with its weekday, of this year and of another year; see strftime */
  return g_date_time_format (moment, C_("date", "%A, %-d %B %Y"));
}

static char *
format_due (MentorDay day)
{
  g_autoptr (GDateTime) noon = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  noon = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
  /* Translators: a day of this year, and one of another year; see strftime */
  return g_date_time_format (noon, C_("date", "%-d %B %Y"));
}

/* The zone is said, as the other one may read it in another. */
static char *
describe_moment (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *day = format_day (start);
  /* Translators: a time of day; see strftime */
  g_autofree char *time = g_date_time_format (start, C_("time", "%H:%M"));
  const char *zone = mentor_session_get_time_zone (session);

  if (*zone)
    /* Translators: a day, a time of day, and the name of a time zone */
    return g_strdup_printf (C_("summary", "%1$s, %2$s (%3$s)"), day, time, zone);
  /* Translators: a day and a time of day */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, time);
}

/* A name that means the same to both of them. */
static char *
describe_owner (Summary *self, MentorOwner owner)
{
  const MentorRole role = mentor_mentee_get_role (self->mentee);
  const char *name;

  if (role == MENTOR_ROLE_PEER)
    name = owner == MENTOR_OWNER_MENTEE ? mentor_mentee_get_name (self->mentee) : "";
  else
    name = owner == MENTOR_OWNER_MENTEE ? mentor_mentee_get_name (self->mentee)
                                        : mentor_mentee_get_mentor_name (self->mentee);
  if (!mentor_text_is_blank (name))
    return write_line (self, name, FALSE);
  if (role == MENTOR_ROLE_PEER)
    return g_strdup (owner == mentor_mentee_get_user (self->mentee) ? C_("summary", "Me")
                                                                    : C_("summary", "You"));
  return g_strdup (owner == MENTOR_OWNER_MENTEE ? C_("summary", "Mentee")
                                                : C_("summary", "Mentor"));
}

/* The sections */

static void
add_title (Summary *self)
{
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  g_autofree char *written = write_line (self, name, FALSE);
  g_autofree char *title = *name ? g_strdup_printf (_("Session with %s"), written)
                                 : g_strdup (_("Session"));

  g_string_append_printf (self->out, self->markdown ? "# %s\n" : "%s\n", title);
  if (mentor_session_get_start (self->session))
    {
      g_autofree char *moment = describe_moment (self->session);
      g_autofree char *line = write_line (self, moment, TRUE);

      g_string_append_printf (self->out, self->markdown ? "\n%s\n" : "%s\n", line);
    }
}

static void
add_agenda (Summary *self)
{
  MentorRecordList *agenda = mentor_session_get_agenda (self->session);
  gboolean begun = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      g_autofree char *text = NULL;
      g_autofree char *open = NULL;

      if (!mentor_summary_shares_point (self->mentee, point, self->parts))
        continue;
      if (!begun)
        add_heading (self, _("What We Talked About"));
      begun = TRUE;
      text = write_line (self, mentor_agenda_point_get_text (point), TRUE);
      if (mentor_agenda_point_is_open (point))
        /* Translators: a point of the agenda that was not reached */
        open = g_strdup_printf (_("%s (for next time)"), text);
      add_item (self, open ? open : text);
      add_below (self, mentor_agenda_point_get_outcome (point));
    }
}

static void
add_goals (Summary *self)
{
  const char *const *ids = mentor_session_get_goals (self->session);
  gboolean begun = FALSE;

  for (guint i = 0; ids && ids[i]; i++)
    {
      MentorGoal *goal =
          mentor_record_list_find (mentor_mentee_get_goals (self->mentee), ids[i], NULL);
      g_autofree char *title = NULL;

      if (goal == NULL || !mentor_summary_shares_goal (goal, self->parts))
        continue;
      if (!begun)
        add_heading (self, _("Goals We Touched"));
      begun = TRUE;
      title = write_line (self, mentor_goal_get_title (goal), TRUE);
      add_item (self, title);
    }
}

static void
add_note (Summary *self, const char *heading, const char *text)
{
  g_autofree char *written = NULL;

  if (mentor_text_is_blank (text))
    return;
  add_heading (self, heading);
  written = write_text (self, text, "");
  g_string_append_printf (self->out, "%s\n", written);
}

static void
add_notes (Summary *self)
{
  add_note (self, _("Notes"), mentor_session_get_notes (self->session));
  add_note (self, C_("grow", "Goal"), mentor_session_get_grow_goal (self->session));
  add_note (self, C_("grow", "Reality"), mentor_session_get_grow_reality (self->session));
  add_note (self, C_("grow", "Options"), mentor_session_get_grow_options (self->session));
  add_note (self, C_("grow", "Will"), mentor_session_get_grow_will (self->session));
}

static void
add_action (Summary *self, MentorActionItem *action)
{
  const gboolean done = mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_DONE;
  const MentorDay due = mentor_action_item_get_due (action);
  g_autofree char *text = write_line (self, mentor_action_item_get_text (action), FALSE);
  g_autofree char *owner = describe_owner (self, mentor_action_item_get_owner (action));
  g_autofree char *plan = mentor_action_describe_plan (action);
  g_autofree char *line = NULL;
  g_autofree char *item = NULL;

  if (done)
    /* Translators: who did something, and what */
    line = g_strdup_printf (C_("summary", "%1$s: %2$s (done)"), owner, text);
  else if (due)
    {
      g_autofree char *day = format_due (due);

      /* Translators: who does something, what, and until when */
      line = g_strdup_printf (C_("summary", "%1$s: %2$s, by %3$s"), owner, text, day);
    }
  else
    /* Translators: who does something, and what */
    line = g_strdup_printf (C_("summary", "%1$s: %2$s"), owner, text);
  item = self->markdown ? g_strdup_printf ("[%c] %s", done ? 'x' : ' ', line) : g_strdup (line);
  add_item (self, item);
  add_below (self, plan);
}

static void
add_actions (Summary *self)
{
  MentorRecordList *actions = mentor_mentee_get_actions (self->mentee);
  gboolean begun = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (!mentor_summary_shares_action (self->mentee, self->session, action, self->parts))
        continue;
      if (!begun)
        add_heading (self, _("What We Agreed"));
      begun = TRUE;
      add_action (self, action);
    }
}

static char *
list_hats (MentorHats hats)
{
  GString *list = g_string_new (NULL);
  const char *const names[] = { C_("hat", "Advisor"), C_("hat", "Challenger"),
                                C_("hat", "Connector"), C_("hat", "Supporter") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (hats & (1u << i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", names[i]);
  return g_string_free_and_steal (list);
}

static void
add_marks (Summary *self)
{
  const int usefulness = mentor_session_get_usefulness (self->session);
  const int listening = mentor_session_get_listening (self->session);
  g_autofree char *hats = list_hats (mentor_session_get_hats (self->session));

  if (usefulness == 0 && *hats == '\0' && listening < 0)
    return;
  add_heading (self, _("How It Was"));
  if (usefulness > 0)
    {
      g_autofree char *line =
          /* Translators: how useful a session was, as in "Useful: a little" */
          g_strdup_printf (_("How useful: %s"), mentor_label_usefulness (usefulness));

      add_item (self, line);
    }
  if (*hats)
    {
      g_autofree char *line = g_strdup_printf (_("Hats: %s"), hats);

      add_item (self, line);
    }
  if (listening >= 0)
    {
      /* Translators: a share in percent */
      g_autofree char *line = g_strdup_printf (_("Share of listening: %d %%"), listening);

      add_item (self, line);
    }
}

static MentorSession *
find_next (MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  MentorSession *next =
      mentor_record_list_find (sessions, mentor_session_get_next_session (session), NULL);

  if (next && mentor_session_get_start (next) &&
      mentor_session_get_state (next) != MENTOR_SESSION_STATE_CANCELLED)
    return next;
  next = NULL;
  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *other = mentor_record_list_get (sessions, i);

      if (other != session && mentor_session_get_start (other) &&
          mentor_session_get_state (other) == MENTOR_SESSION_STATE_PLANNED &&
          mentor_session_compare (other, session) > 0 &&
          (next == NULL || mentor_session_compare (other, next) < 0))
        next = other;
    }
  return next;
}

static void
add_next (Summary *self)
{
  MentorSession *next = find_next (self->mentee, self->session);
  g_autofree char *moment = NULL;
  g_autofree char *line = NULL;
  g_autofree char *place = NULL;

  if (next == NULL)
    return;
  moment = describe_moment (next);
  line = write_line (self, moment, TRUE);
  place = write_line (self, mentor_session_get_place (next), FALSE);
  add_heading (self, _("Next Session"));
  g_string_append (self->out, line);
  if (*place)
    g_string_append_printf (self->out, self->markdown ? "  \n%s" : "\n%s", place);
  g_string_append_c (self->out, '\n');
}

static char *
summarise (MentorMentee *mentee, MentorSession *session, MentorSummaryParts parts,
           gboolean markdown)
{
  Summary self = { mentee, session, parts, markdown, g_string_new (NULL) };

  add_title (&self);
  add_agenda (&self);
  add_goals (&self);
  add_actions (&self);
  if (parts & MENTOR_SUMMARY_MARKS)
    add_marks (&self);
  if (parts & MENTOR_SUMMARY_NOTES)
    add_notes (&self);
  add_next (&self);
  return g_string_free_and_steal (self.out);
}

/**
 * mentor_summary_to_markdown:
 * @mentee: a relationship
 * @session: one of its sessions
 * @parts: what was ticked
 *
 * Returns: (transfer full): the session to share, as Markdown
 */
char *
mentor_summary_to_markdown (MentorMentee *mentee, MentorSession *session, MentorSummaryParts parts)
{
  return summarise (mentee, session, parts, TRUE);
}

/**
 * mentor_summary_to_text:
 * @mentee: a relationship
 * @session: one of its sessions
 * @parts: what was ticked
 *
 * Returns: (transfer full): the session to share, as plain text
 */
char *
mentor_summary_to_text (MentorMentee *mentee, MentorSession *session, MentorSummaryParts parts)
{
  return summarise (mentee, session, parts, FALSE);
}

/**
 * mentor_summary_make_name:
 * @mentee: a relationship
 * @session: one of its sessions
 *
 * Returns: (transfer full): a name for the file, of letters that every file system takes
 */
char *
mentor_summary_make_name (MentorMentee *mentee, MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);
  g_autofree char *day = start ? g_date_time_format (start, "%Y-%m-%d") : NULL;
  GString *out = g_string_new (day ? day : _("Session"));
  guint n_letters = 0;

  for (const char *letter = name; *letter && n_letters < 40; letter = g_utf8_next_char (letter))
    if (g_unichar_isalnum (g_utf8_get_char (letter)))
      {
        if (n_letters++ == 0)
          g_string_append_c (out, ' ');
        g_string_append_unichar (out, g_utf8_get_char (letter));
      }
  g_string_append (out, ".md");
  return g_string_free_and_steal (out);
}
