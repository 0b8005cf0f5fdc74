/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-pages.h"

#include "mentor-actions-page.h"
#include "mentor-agreement-page.h"
#include "mentor-calendar-page.h"
#include "mentor-closing-page.h"
#include "mentor-goal-page.h"
#include "mentor-growth-page.h"
#include "mentor-guide-page.h"
#include "mentor-insights-page.h"
#include "mentor-mentee-page.h"
#include "mentor-network-page.h"
#include "mentor-note-page.h"
#include "mentor-prepare-page.h"
#include "mentor-questions-page.h"
#include "mentor-reflections-page.h"
#include "mentor-session-page.h"
#include "mentor-today-page.h"
#include "mentor-together-page.h"
#include "mentor-topic-page.h"
#include "mentor-wrap-up-page.h"

/**
 * mentor_pages_make_root:
 * @context: what the page may ask
 * @kind: the first part of an address
 * @mentee: (nullable): whose page it is, where it is somebody's
 *
 * Returns: (transfer floating) (nullable): a page that the sidebar leads to, or %NULL
 */
MentorPage *
mentor_pages_make_root (MentorContext *context, const char *kind, MentorMentee *mentee)
{
  if (g_str_equal (kind, "today"))
    return mentor_today_page_new (context);
  if (g_str_equal (kind, "actions"))
    return mentor_actions_page_new (context);
  if (g_str_equal (kind, "reflections"))
    return mentor_reflections_page_new (context);
  if (g_str_equal (kind, "questions"))
    return mentor_questions_page_new (context);
  if (g_str_equal (kind, "guide"))
    return mentor_guide_page_new (context);
  if (g_str_equal (kind, "growth"))
    return mentor_growth_page_new (context);
  return mentee ? mentor_mentee_page_new (context, mentee) : NULL;
}

static MentorPage *
make_goal_page (MentorContext *context, MentorMentee *mentee, const char *id)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee), id, NULL);

  return goal ? mentor_goal_page_new (context, mentee, goal) : NULL;
}

/* The pages that a session has: before, during and after it. */
static const struct
{
  const char *kind;
  MentorPage *(*make) (MentorContext *context, MentorMentee *mentee, MentorSession *session);
} session_pages[] = {
  { "prepare", mentor_prepare_page_new },
  { "session", mentor_session_page_new },
  { "wrap-up", mentor_wrap_up_page_new },
};

static MentorPage *
make_session_page (MentorContext *context, MentorMentee *mentee, const char *kind, const char *id)
{
  MentorSession *session = mentor_record_list_find (mentor_mentee_get_sessions (mentee), id, NULL);

  if (session)
    for (guint i = 0; i < G_N_ELEMENTS (session_pages); i++)
      if (g_str_equal (kind, session_pages[i].kind))
        return session_pages[i].make (context, mentee, session);
  return NULL;
}

/* The pages about the relationship itself. */
static const struct
{
  const char *kind;
  MentorPage *(*make) (MentorContext *context, MentorMentee *mentee);
} mentee_pages[] = {
  { "agreement", mentor_agreement_page_new },
  { "closing", mentor_closing_page_new },
};

static MentorPage *
make_mentee_page (MentorContext *context, MentorMentee *mentee, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (mentee_pages); i++)
    if (g_str_equal (kind, mentee_pages[i].kind))
      return mentee_pages[i].make (context, mentee);
  return NULL;
}

static MentorPage *
make_note_page (MentorContext *context,
                MentorMentee *mentee,
                const char *id,
                const char *question,
                const char *session)
{
  MentorNotebook *notebook = mentor_vault_get_notebook (mentor_context_get_vault (context), mentee);
  MentorPrivateNote *note =
      mentor_record_list_find (mentor_notebook_get_notes (notebook), id, NULL);

  if (note == NULL && *id != '\0')
    return NULL;
  return mentor_note_page_new (context, mentee, note, question, session);
}

/**
 * mentor_pages_make_part:
 * @context: what the page may ask
 * @parts: (array zero-terminated=1): an address, taken apart at its colons
 * @mentee: (nullable): whom the address names
 *
 * Returns: (transfer floating) (nullable): a page that one comes to from another page, or %NULL
 * when the address is not that of one or leads nowhere
 */
MentorPage *
mentor_pages_make_part (MentorContext *context, const char *const *parts, MentorMentee *mentee)
{
  const guint n_parts = g_strv_length ((char **) parts);
  const char *kind = n_parts > 0 ? parts[0] : "";
  const char *id = n_parts > 2 ? parts[2] : "";
  MentorPage *page;

  if (mentee && g_str_equal (kind, "goal"))
    return make_goal_page (context, mentee, id);
  if (mentee && g_str_equal (kind, "insights"))
    return mentor_insights_page_new (context, mentee, id);
  if (mentee && (page = mentor_together_page_new (context, mentee, kind, id)))
    return page;
  if (mentee && g_str_equal (kind, "note"))
    return make_note_page (context, mentee, id, n_parts > 3 ? parts[3] : "",
                           n_parts > 4 ? parts[4] : "");
  if (mentee && n_parts == 2)
    return make_mentee_page (context, mentee, kind);
  if (mentee)
    return make_session_page (context, mentee, kind, id);
  if (g_str_equal (kind, "calendar"))
    return mentor_calendar_page_new (context);
  if (g_str_equal (kind, "network"))
    return mentor_network_page_new (context);
  if (g_str_equal (kind, "guide") && n_parts > 1)
    return mentor_topic_page_new (context, parts[1]);
  return NULL;
}
