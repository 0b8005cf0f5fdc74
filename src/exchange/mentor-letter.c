/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-letter.h"

#include "mentor-markdown.h"
#include "mentor-people.h"
#include "mentor-statistics.h"
#include "mentor-text-match.h"

#include "mentor-exchange-i18n.h"

/* A year as a letter to oneself: what was worked on, what changed, and what was written meanwhile, in its own words. */

typedef struct {
  const MentorLetter *letter;
  MentorScope scope;
  gboolean markdown;
  GString *out;
  MentorStyledText *styled; /* nullable */
  const char *heading; /* of the section that has nothing in it yet */
} Writing;

/* How it is written */

static char *
write_line (Writing *self, const char *text)
{
  g_autofree char *plain = NULL;

  if (self->markdown)
    return mentor_markdown_escape_line (text, FALSE);
  plain = g_strdup (text);
  return g_strdup (g_strstrip (g_strdelimit (plain, "\r\n\t", ' ')));
}

static char *
write_text (Writing *self, const char *text)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;

  if (self->markdown)
    return mentor_markdown_escape_text (text, "  ");
  plain = g_strstrip (g_strdup (text));
  lines = g_strsplit (plain, "\n", -1);
  return g_strjoinv ("\n  ", lines);
}

/* The same for paper. */
static void
add_block (Writing *self, MentorBlockKind kind, const char *text)
{
  if (self->styled)
    mentor_styled_text_add (self->styled, kind, text);
}

static void
begin_section (Writing *self, const char *heading)
{
  self->heading = heading;
}

/* @item is written already. The heading comes with the first. */
static void
add_item (Writing *self, const char *item)
{
  if (self->heading)
    {
      g_string_append_printf (self->out, self->markdown ? "\n## %s\n\n" : "\n%s\n\n",
                              self->heading);
      add_block (self, MENTOR_BLOCK_HEADING, self->heading);
    }
  self->heading = NULL;
  add_block (self, MENTOR_BLOCK_ITEM, item);
  g_string_append_printf (self->out, "- %s\n", item);
}

static void
add_below (Writing *self, const char *text)
{
  g_autofree char *written = NULL;

  if (mentor_text_is_blank (text))
    return;
  if (self->markdown)
    g_string_insert (self->out, (gssize) self->out->len - 1, "  ");
  written = write_text (self, text);
  g_string_append_printf (self->out, "  %s\n", written);
  add_block (self, MENTOR_BLOCK_META, text);
}

static char *
format_day (MentorDay day)
{
  g_autoptr (GDateTime) noon = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  noon = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
  /* Translators: a day in a letter about its year; see strftime */
  return g_date_time_format (noon, C_("letter", "%-d %B"));
}

/* What goes in */

static gboolean
shares_goal (Writing *self, MentorGoal *goal)
{
  return !mentor_text_is_blank (mentor_goal_get_title (goal)) &&
         (mentor_goal_get_visibility (goal) != MENTOR_VISIBILITY_PRIVATE ||
          (self->letter->parts & MENTOR_LETTER_PRIVATE_GOALS));
}

/* The goal of somebody whom the user mentors is theirs: their name stands beside it. */
static char *
write_title (Writing *self, MentorMentee *mentee, MentorGoal *goal)
{
  const char *name = mentor_mentee_get_counterpart (mentee);
  g_autofree char *title = NULL;

  if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTOR && *name)
    /* Translators: a goal, and the name of whose goal it is */
    title = g_strdup_printf (C_("letter", "%1$s (%2$s)"), mentor_goal_get_title (goal), name);
  else
    title = g_strdup (mentor_goal_get_title (goal));
  return write_line (self, title);
}

/* What belongs to a private goal is as private as the goal. */
static gboolean
shares_for_goal (Writing *self, MentorMentee *mentee, const char *id)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee), id, NULL);

  return goal == NULL || mentor_goal_get_visibility (goal) != MENTOR_VISIBILITY_PRIVATE ||
         (self->letter->parts & MENTOR_LETTER_PRIVATE_GOALS);
}

static void
for_each_mentee (Writing *self, void (*write) (Writing *self, MentorMentee *mentee))
{
  for (guint i = 0; i < mentor_record_list_get_size (self->letter->mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (self->letter->mentees, i);

      if (mentor_scope_has_mentee (&self->scope, mentee))
        write (self, mentee);
    }
}

static gboolean
was_reached (Writing *self, MentorGoal *goal)
{
  MentorRecordList *revisions = mentor_goal_get_revisions (goal);

  if (mentor_goal_get_state (goal) != MENTOR_GOAL_STATE_REACHED)
    return FALSE;
  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    {
      MentorRevision *revision = mentor_record_list_get (revisions, i);

      if (g_str_equal (mentor_revision_get_to (revision), "reached") &&
          mentor_scope_has_day (&self->scope, mentor_revision_get_date (revision)))
        return TRUE;
    }
  return FALSE;
}

static void
write_reached (Writing *self, MentorMentee *mentee)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      g_autofree char *title = NULL;

      if (!shares_goal (self, goal) || !was_reached (self, goal))
        continue;
      title = write_title (self, mentee, goal);
      add_item (self, title);
    }
}

static gboolean
was_worked_on (Writing *self, MentorMentee *mentee, MentorGoal *goal)
{
  MentorRecordList *check_ins = mentor_goal_get_check_ins (goal);
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    if (mentor_scope_has_day (&self->scope,
                              mentor_check_in_get_date (mentor_record_list_get (check_ins, i))))
      return TRUE;
  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      const char *const *goals = mentor_session_get_goals (session);
      GDateTime *start = mentor_session_get_start (session);

      if (start && goals && mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD &&
          (guint) g_date_time_get_year (start) == self->letter->year &&
          g_strv_contains (goals, mentor_record_get_id (MENTOR_RECORD (goal))))
        return TRUE;
    }
  return FALSE;
}

static void
write_worked_on (Writing *self, MentorMentee *mentee)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      g_autofree char *title = NULL;

      if (!shares_goal (self, goal) || was_reached (self, goal) ||
          !was_worked_on (self, mentee, goal))
        continue;
      title = write_title (self, mentee, goal);
      add_item (self, title);
    }
}

static void
write_decisions (Writing *self, MentorMentee *mentee)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      MentorDecision *decision = mentor_goal_get_decision (goal);
      g_autofree char *title = NULL;

      if (!shares_goal (self, goal) || mentor_text_is_blank (mentor_decision_get_decided (decision)) ||
          !mentor_scope_has_day (&self->scope, mentor_decision_get_decided_on (decision)))
        continue;
      title = write_title (self, mentee, goal);
      add_item (self, title);
      add_below (self, mentor_decision_get_decided (decision));
    }
}

static void
write_ratings (Writing *self)
{
  g_autoptr (GArray) changes = mentor_find_goal_changes (self->letter->mentees, &self->scope);

  for (guint i = 0; i < changes->len; i++)
    {
      const MentorGoalChange *change = &g_array_index (changes, MentorGoalChange, i);
      g_autofree char *title = NULL;
      g_autofree char *line = NULL;

      if (!shares_goal (self, change->goal))
        continue;
      title = write_title (self, change->mentee, change->goal);
      if (change->then_day == change->now_day)
        /* Translators: a goal, and its only rating from 0 to 10 */
        line = g_strdup_printf (C_("letter", "%1$s: at %2$d"), title, change->now);
      else
        /* Translators: a goal, and its ratings from 0 to 10 */
        line = g_strdup_printf (C_("letter", "%1$s: from %2$d to %3$d"), title, change->then,
                                change->now);
      add_item (self, line);
    }
}

static int
compare_insights (gconstpointer a, gconstpointer b)
{
  const MentorDay day_a = mentor_insight_get_date ((MentorInsight *) a);
  const MentorDay day_b = mentor_insight_get_date ((MentorInsight *) b);

  return (day_a > day_b) - (day_a < day_b);
}

static void
write_insights (Writing *self, guint kinds)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (self->letter->mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (self->letter->mentees, i);
      MentorRecordList *insights = mentor_mentee_get_insights (mentee);

      if (!mentor_scope_has_mentee (&self->scope, mentee))
        continue;
      for (guint j = 0; j < mentor_record_list_get_size (insights); j++)
        {
          MentorInsight *insight = mentor_record_list_get (insights, j);

          if ((kinds & (1u << mentor_insight_get_kind (insight))) &&
              mentor_scope_has_day (&self->scope, mentor_insight_get_date (insight)) &&
              shares_for_goal (self, mentee, mentor_insight_get_goal (insight)) &&
              !mentor_text_is_blank (mentor_insight_get_text (insight)))
            g_ptr_array_add (found, insight);
        }
    }
  g_ptr_array_sort_values (found, compare_insights);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *day = format_day (mentor_insight_get_date (found->pdata[i]));
      g_autofree char *written_day = write_line (self, day);
      g_autofree char *text = write_text (self, mentor_insight_get_text (found->pdata[i]));
      /* Translators: a day, and what was written on it */
      g_autofree char *line = g_strdup_printf (C_("letter", "%1$s: %2$s"), written_day, text);

      add_item (self, line);
    }
}

static void
write_person (Writing *self, MentorMentee *mentee)
{
  MentorScope scope = self->scope;
  g_autoptr (MentorStatistics) statistics = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  scope.person = mentee;
  statistics = mentor_statistics_new (self->letter->mentees, &scope);
  if (statistics->total.n_sessions == 0 || *mentor_mentee_get_counterpart (mentee) == '\0')
    return;
  name = write_line (self, mentor_mentee_get_counterpart (mentee));
  line = g_strdup_printf (
      /* Translators: a name, and how many sessions there were */
      g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$'u session", "%1$s: %2$'u sessions",
                   statistics->total.n_sessions),
      name, statistics->total.n_sessions);
  add_item (self, line);
}

static void
write_introductions (Writing *self, MentorMentee *mentee)
{
  MentorRecordList *introductions = mentor_mentee_get_introductions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    {
      MentorIntroduction *introduction = mentor_record_list_get (introductions, i);
      g_autofree char *who = NULL;
      g_autofree char *to = NULL;
      g_autofree char *line = NULL;

      if (!mentor_scope_has_day (&self->scope, mentor_introduction_get_made_on (introduction)) ||
          !shares_for_goal (self, mentee, mentor_introduction_get_goal (introduction)))
        continue;
      who = write_line (self, mentor_introduction_get_who (introduction));
      to = write_line (self, mentor_introduction_get_to (introduction));
      /* Translators: two people, of whom the first was introduced to the second */
      line = g_strdup_printf (C_("letter", "%1$s met %2$s"), who, to);
      add_item (self, line);
      add_below (self, mentor_introduction_get_outcome (introduction));
    }
}

/* The letter */

static void
write_beginning (Writing *self)
{
  const guint year = self->letter->year;
  g_autoptr (MentorStatistics) statistics =
      mentor_statistics_new (self->letter->mentees, &self->scope);
  const guint n_sessions = statistics->total.n_sessions;
  const char *name = mentor_text_is_blank (self->letter->name) ? NULL : self->letter->name;
  g_autofree char *written = name ? write_line (self, name) : NULL;
  /* Translators: the argument is a year */
  g_autofree char *title = g_strdup_printf (_("A Letter About %u"), year);
  g_autofree char *greeting =
      written ? g_strdup_printf (C_("letter", "Dear %s,"), written) : g_strdup (C_("letter", "Dear me,"));
  g_autofree char *first = NULL;

  if (n_sessions == 0)
    first = g_strdup (_("this was a quiet year. What there is of it stands here."));
  else if (statistics->n_people > 1)
    /* Translators: a sentence after “Dear …,”; the second argument is a number of people, more than one */
    first = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "in this year you sat down %1$'u time with %2$'u people. This is what stayed.",
                     "in this year you sat down %1$'u times with %2$'u people. This is what stayed.",
                     n_sessions),
        n_sessions, statistics->n_people);
  else
    first = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "in this year the two of you sat down %'u time. This is what stayed.",
                     "in this year the two of you sat down %'u times. This is what stayed.",
                     n_sessions),
        n_sessions);
  g_string_append_printf (self->out, self->markdown ? "# %s\n\n%s\n\n%s\n" : "%s\n\n%s\n\n%s\n",
                          title, greeting, first);
  add_block (self, MENTOR_BLOCK_TITLE, title);
  add_block (self, MENTOR_BLOCK_PARAGRAPH, greeting);
  add_block (self, MENTOR_BLOCK_PARAGRAPH, first);
}

static char *
write_letter (const MentorLetter *letter, gboolean markdown, MentorStyledText *styled)
{
  const char *end = _("Go on kindly, with others and with yourself.");
  Writing self = {
    .letter = letter, .markdown = markdown, .out = g_string_new (NULL), .styled = styled
  };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) letter->year);
  self.scope.person = letter->person;
  self.scope.from = g_date_get_julian (&date);
  g_date_set_dmy (&date, 31, G_DATE_DECEMBER, (GDateYear) letter->year);
  self.scope.to = self.scope.today = g_date_get_julian (&date);

  write_beginning (&self);
  if (letter->parts & MENTOR_LETTER_GOALS)
    {
      begin_section (&self, _("What It Was About"));
      for_each_mentee (&self, write_worked_on);
      begin_section (&self, _("What Was Reached"));
      for_each_mentee (&self, write_reached);
      begin_section (&self, _("What Was Decided"));
      for_each_mentee (&self, write_decisions);
    }
  if (letter->parts & MENTOR_LETTER_RATINGS)
    {
      begin_section (&self, _("How It Was Rated"));
      write_ratings (&self);
    }
  if (letter->parts & MENTOR_LETTER_WORDS)
    {
      begin_section (&self, _("In Your Words"));
      write_insights (&self, 1u << MENTOR_INSIGHT_KIND_WIN | 1u << MENTOR_INSIGHT_KIND_LEARNED |
                                 1u << MENTOR_INSIGHT_KIND_CHANGED_MY_MIND |
                                 1u << MENTOR_INSIGHT_KIND_HARD_MOMENT);
    }
  if (letter->parts & MENTOR_LETTER_THANKS)
    {
      begin_section (&self, _("Thanks"));
      write_insights (&self, 1u << MENTOR_INSIGHT_KIND_THANKS);
    }
  if (letter->parts & MENTOR_LETTER_PEOPLE)
    {
      begin_section (&self, _("The People"));
      for_each_mentee (&self, write_person);
      begin_section (&self, _("Who Met Whom"));
      for_each_mentee (&self, write_introductions);
    }
  g_string_append_printf (self.out, "\n%s\n", end);
  add_block (&self, MENTOR_BLOCK_PARAGRAPH, end);
  return g_string_free_and_steal (self.out);
}

/**
 * mentor_letter_to_text:
 * @self: what the letter is about
 *
 * Returns: (transfer full): the letter as plain text
 */
char *
mentor_letter_to_text (const MentorLetter *self)
{
  return write_letter (self, FALSE, NULL);
}

/**
 * mentor_letter_to_markdown:
 * @self: what the letter is about
 *
 * Returns: (transfer full): the letter as Markdown
 */
char *
mentor_letter_to_markdown (const MentorLetter *self)
{
  return write_letter (self, TRUE, NULL);
}

/**
 * mentor_letter_to_styled_text:
 * @self: what the letter is about
 *
 * Returns: (transfer full): the letter for paper
 */
MentorStyledText *
mentor_letter_to_styled_text (const MentorLetter *self)
{
  MentorStyledText *styled = mentor_styled_text_new ();
  g_autofree char *text = write_letter (self, FALSE, styled);

  return styled;
}

/**
 * mentor_letter_make_name:
 * @self: what the letter is about
 *
 * Returns: (transfer full): a name for the file
 */
char *
mentor_letter_make_name (const MentorLetter *self)
{
  /* Translators: the name of a file, without its ending; the argument is a year */
  g_autofree char *name = g_strdup_printf (C_("letter", "Letter %u"), self->year);

  return g_strconcat (name, ".md", NULL);
}
