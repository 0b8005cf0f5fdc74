/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-labels.h"

#include <glib/gi18n.h>

const char *
mentor_label_role (MentorRole role)
{
  switch (role)
    {
    case MENTOR_ROLE_MENTOR:
      return C_("role", "I am the mentor");
    case MENTOR_ROLE_MENTEE:
      return C_("role", "I am the mentee");
    case MENTOR_ROLE_PEER:
      return C_("role", "We are peers");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_mentee_state (MentorMenteeState state)
{
  switch (state)
    {
    case MENTOR_MENTEE_STATE_EXPLORING:
      return C_("relationship", "Exploring");
    case MENTOR_MENTEE_STATE_ACTIVE:
      return C_("relationship", "Active");
    case MENTOR_MENTEE_STATE_PAUSED:
      return C_("relationship", "Paused");
    case MENTOR_MENTEE_STATE_CLOSING:
      return C_("relationship", "Closing");
    case MENTOR_MENTEE_STATE_CLOSED:
      return C_("relationship", "Closed");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_stage (MentorStage stage)
{
  switch (stage)
    {
    case MENTOR_STAGE_ANY:
      return C_("stage", "Any Stage");
    case MENTOR_STAGE_GETTING_TO_KNOW:
      return C_("stage", "Getting to Know");
    case MENTOR_STAGE_AGREEING:
      return C_("stage", "Agreeing");
    case MENTOR_STAGE_WORKING:
      return C_("stage", "Working Together");
    case MENTOR_STAGE_DRAWING_TO_A_CLOSE:
      return C_("stage", "Drawing to a Close");
    case MENTOR_STAGE_AFTERWARDS:
      return C_("stage", "Afterwards");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_area (MentorArea area)
{
  switch (area)
    {
    case MENTOR_AREA_CAREER:
      return C_("area", "Career");
    case MENTOR_AREA_SKILLS:
      return C_("area", "Skills");
    case MENTOR_AREA_NETWORK:
      return C_("area", "Network");
    case MENTOR_AREA_CONFIDENCE:
      return C_("area", "Confidence");
    case MENTOR_AREA_PERSPECTIVE:
      return C_("area", "Perspective");
    case MENTOR_AREA_DECISION:
      return C_("area", "Decision");
    case MENTOR_AREA_PROJECT:
      return C_("area", "Project");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_shape (MentorGoalShape shape)
{
  switch (shape)
    {
    case MENTOR_GOAL_SHAPE_DIRECTION:
      return C_("shape", "Direction");
    case MENTOR_GOAL_SHAPE_LEARNING:
      return C_("shape", "Learning");
    case MENTOR_GOAL_SHAPE_OUTCOME:
      return C_("shape", "Outcome");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_goal_state (MentorGoalState state)
{
  switch (state)
    {
    case MENTOR_GOAL_STATE_IDEA:
      return C_("goal", "Idea");
    case MENTOR_GOAL_STATE_ACTIVE:
      return C_("goal", "Active");
    case MENTOR_GOAL_STATE_RESTING:
      return C_("goal", "Resting");
    case MENTOR_GOAL_STATE_REACHED:
      return C_("goal", "Reached");
    case MENTOR_GOAL_STATE_CHANGED:
      return C_("goal", "Changed");
    case MENTOR_GOAL_STATE_LET_GO:
      return C_("goal", "Let Go");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_visibility (MentorVisibility visibility)
{
  switch (visibility)
    {
    case MENTOR_VISIBILITY_SHARED:
      return C_("visibility", "Shared");
    case MENTOR_VISIBILITY_PRIVATE:
      return C_("visibility", "Private");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_session_state (MentorSessionState state)
{
  switch (state)
    {
    case MENTOR_SESSION_STATE_PLANNED:
      return C_("session", "Planned");
    case MENTOR_SESSION_STATE_HELD:
      return C_("session", "Held");
    case MENTOR_SESSION_STATE_MISSED:
      return C_("session", "Missed");
    case MENTOR_SESSION_STATE_CANCELLED:
      return C_("session", "Cancelled");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_hat (MentorHat hat)
{
  switch (hat)
    {
    case MENTOR_HAT_NONE:
      return C_("hat", "No Hat");
    case MENTOR_HAT_ADVISOR:
      return C_("hat", "Advisor");
    case MENTOR_HAT_CHALLENGER:
      return C_("hat", "Challenger");
    case MENTOR_HAT_CONNECTOR:
      return C_("hat", "Connector");
    case MENTOR_HAT_SUPPORTER:
      return C_("hat", "Supporter");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_repeat (MentorRepeat repeat)
{
  switch (repeat)
    {
    case MENTOR_REPEAT_NONE:
      return C_("repeat", "Never");
    case MENTOR_REPEAT_DAILY:
      return C_("repeat", "Every Day");
    case MENTOR_REPEAT_WEEKLY:
      return C_("repeat", "Every Week");
    case MENTOR_REPEAT_FORTNIGHTLY:
      return C_("repeat", "Every Two Weeks");
    case MENTOR_REPEAT_MONTHLY:
      return C_("repeat", "Every Month");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_contact_kind (MentorContactKind kind)
{
  switch (kind)
    {
    case MENTOR_CONTACT_KIND_CALL:
      return C_("contact", "Call");
    case MENTOR_CONTACT_KIND_MESSAGE:
      return C_("contact", "Message");
    case MENTOR_CONTACT_KIND_MEETING:
      return C_("contact", "Meeting");
    case MENTOR_CONTACT_KIND_OTHER:
      return C_("contact", "Other");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_insight_kind (MentorInsightKind kind)
{
  switch (kind)
    {
    case MENTOR_INSIGHT_KIND_WIN:
      return C_("insight", "Win");
    case MENTOR_INSIGHT_KIND_LEARNED:
      return C_("insight", "Learned");
    case MENTOR_INSIGHT_KIND_CHANGED_MY_MIND:
      return C_("insight", "Changed My Mind");
    case MENTOR_INSIGHT_KIND_THANKS:
      return C_("insight", "Thanks");
    case MENTOR_INSIGHT_KIND_HARD_MOMENT:
      return C_("insight", "Hard Moment");
    }
  g_return_val_if_reached ("");
}

/**
 * mentor_label_practice:
 * @practice: what a mentor practises as a leader does
 *
 * Returns: its name, "" for none
 */
const char *
mentor_label_practice (MentorPractice practice)
{
  switch (practice)
    {
    case MENTOR_PRACTICE_NONE:
      return "";
    case MENTOR_PRACTICE_LISTENING:
      return C_("practice", "Listening");
    case MENTOR_PRACTICE_ASKING:
      return C_("practice", "Asking");
    case MENTOR_PRACTICE_FEEDBACK:
      return C_("practice", "Feedback");
    case MENTOR_PRACTICE_PATIENCE:
      return C_("practice", "Patience");
    case MENTOR_PRACTICE_PERSPECTIVE:
      return C_("practice", "Perspective");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_audience (MentorAudience audience)
{
  switch (audience)
    {
    case MENTOR_AUDIENCE_BOTH:
      return C_("audience", "For Both");
    case MENTOR_AUDIENCE_MENTOR:
      return C_("audience", "For Mentors");
    case MENTOR_AUDIENCE_MENTEE:
      return C_("audience", "For Mentees");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_prompt_set (MentorPromptSet set)
{
  switch (set)
    {
    case MENTOR_PROMPT_SET_GETTING_TO_KNOW:
      return C_("set", "Getting to Know");
    case MENTOR_PROMPT_SET_EXPECTATIONS:
      return C_("set", "Expectations");
    case MENTOR_PROMPT_SET_GOAL:
      return C_("set", "Goal");
    case MENTOR_PROMPT_SET_REALITY:
      return C_("set", "Reality");
    case MENTOR_PROMPT_SET_OPTIONS:
      return C_("set", "Options");
    case MENTOR_PROMPT_SET_WILL:
      return C_("set", "Will");
    case MENTOR_PROMPT_SET_ADVISOR:
      return C_("set", "Advisor");
    case MENTOR_PROMPT_SET_CHALLENGER:
      return C_("set", "Challenger");
    case MENTOR_PROMPT_SET_CONNECTOR:
      return C_("set", "Connector");
    case MENTOR_PROMPT_SET_SUPPORTER:
      return C_("set", "Supporter");
    case MENTOR_PROMPT_SET_MENTEE_REFLECTION:
      return C_("set", "Mentee’s Reflection");
    case MENTOR_PROMPT_SET_MENTOR_REFLECTION:
      return C_("set", "Mentor’s Reflection");
    case MENTOR_PROMPT_SET_CLOSING:
      return C_("set", "Closing");
    }
  g_return_val_if_reached ("");
}

const char *
mentor_label_depth (MentorDepth depth)
{
  switch (depth)
    {
    case MENTOR_DEPTH_LIGHT:
      return C_("depth", "Light");
    case MENTOR_DEPTH_MEDIUM:
      return C_("depth", "Medium");
    case MENTOR_DEPTH_DEEP:
      return C_("depth", "Deep");
    }
  g_return_val_if_reached ("");
}

static const struct {
  const char *name;
  const char *label;
} templates[] = {
  { "blank", NC_ ("template", "Session") },
  { "first-meeting", NC_ ("template", "First Meeting") },
  { "agreement", NC_ ("template", "Agreement Talk") },
  { "goal-finding", NC_ ("template", "Finding a Goal") },
  { "regular", NC_ ("template", "Regular Session") },
  { "grow", NC_ ("template", "Goal, Reality, Options, Will") },
  { "exploring-paths", NC_ ("template", "Exploring Paths") },
  { "decision", NC_ ("template", "A Decision") },
  { "hard-moment", NC_ ("template", "A Hard Moment") },
  { "feedback", NC_ ("template", "Feedback Talk") },
  { "introductions", NC_ ("template", "Introductions and Network") },
  { "review", NC_ ("template", "Review") },
  { "closing", NC_ ("template", "Closing") },
};

/**
 * mentor_label_template:
 * @name: the template of a session, which may be one of the user's own
 *
 * Returns: (nullable): what a person reads for a template that comes with the application; %NULL for any other
 */
const char *
mentor_label_template (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].name, name))
      return g_dpgettext2 (NULL, "template", templates[i].label);
  return NULL;
}

/**
 * mentor_hat_style:
 * @hat: a hat
 *
 * Returns: the style class that tints a chip or a button in the hat's colour
 */
const char *
mentor_hat_style (MentorHat hat)
{
  switch (hat)
    {
    case MENTOR_HAT_NONE:
      return "hat-none";
    case MENTOR_HAT_ADVISOR:
      return "hat-advisor";
    case MENTOR_HAT_CHALLENGER:
      return "hat-challenger";
    case MENTOR_HAT_CONNECTOR:
      return "hat-connector";
    case MENTOR_HAT_SUPPORTER:
      return "hat-supporter";
    }
  g_return_val_if_reached ("hat-none");
}
