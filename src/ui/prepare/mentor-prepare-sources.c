/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prepare-sources.h"

#include "mentor-action-dialog.h"
#include "mentor-action-rules.h"
#include "mentor-action-words.h"
#include "mentor-agenda-put.h"
#include "mentor-agenda-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-goal-rules.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-owner-names.h"
#include "mentor-people.h"
#include "mentor-prepare-section.h"
#include "mentor-prompt-choice.h"
#include "mentor-refresh.h"
#include "mentor-text-match.h"

#include <string.h>

#include <glib/gi18n.h>

/**
 * MentorPrepareSources:
 *
 * What could go on the agenda of a session: open actions of both, the question box, what to remember, goals, the last
 * insights, and a few questions.
 */
struct _MentorPrepareSources {
  GtkBox parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  GPtrArray *asked; /* ids of the questions that are shown */
  gboolean all_actions;
  MentorPrepareSection *actions;
  MentorPrepareSection *questions;
  MentorPrepareSection *remember;
  MentorPrepareSection *goals;
  MentorPrepareSection *insights;
  MentorPrepareSection *prompts;
};

G_DEFINE_FINAL_TYPE (MentorPrepareSources, mentor_prepare_sources, GTK_TYPE_BOX)

#define N_ACTIONS 5
#define N_INSIGHTS 3
#define N_PROMPTS 3

/* The kinds of things, as the keys of their rows begin. */
#define ACTION "action:"
#define QUESTION "question:"
#define REMEMBER "remember:"
#define GOAL "goal:"
#define INSIGHT "insight:"
#define PROMPT "prompt:"

static void
mentor_prepare_sources_dispose (GObject *object)
{
  MentorPrepareSources *self = MENTOR_PREPARE_SOURCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PREPARE_SOURCES);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_prepare_sources_parent_class)->dispose (object);
}

static const char *
get_id (gpointer record)
{
  return mentor_record_get_id (MENTOR_RECORD (record));
}

/* The next row of a section, with its words and whether they are on the agenda. */
static MentorPrepareRow *
take (MentorPrepareSources *self, MentorPrepareSection *section, const char *kind, const char *id,
      const char *text)
{
  g_autofree char *key = g_strconcat (kind, id, NULL);
  MentorPrepareRow *row = mentor_prepare_section_take (section, key);

  mentor_prepare_row_set_text (row, text);
  mentor_prepare_row_set_put (row,
                              mentor_mentee_is_on_agenda (self->mentee, self->session, id, text));
  return row;
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  return mentor_action_item_compare (*(gconstpointer *) a, *(gconstpointer *) b);
}

/* Many of them would hide all else. */
static guint
limit_actions (MentorPrepareSources *self, guint open)
{
  const gboolean limited = !self->all_actions && open > N_ACTIONS + 1;
  g_autofree char *label =
      g_strdup_printf (ngettext ("Show All (%u)", "Show All (%u)", open), open);

  g_object_set (self->actions, "button-label", label, "button-visible", limited, NULL);
  return limited ? N_ACTIONS : open;
}

static void
show_actions (MentorPrepareSources *self)
{
  MentorRecordList *all = mentor_mentee_get_actions (self->mentee);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  guint shown;

  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    if (mentor_action_item_get_state (mentor_record_list_get (all, i)) == MENTOR_ACTION_STATE_OPEN)
      g_ptr_array_add (open, mentor_record_list_get (all, i));
  g_ptr_array_sort (open, compare_actions);
  shown = limit_actions (self, open->len);
  mentor_prepare_section_begin (self->actions);
  for (guint i = 0; i < shown; i++)
    {
      MentorActionItem *action = open->pdata[i];
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autofree char *caption = mentor_action_describe (self->mentee, action, FALSE, &attributes);
      g_autofree char *owner =
          mentor_owner_dup_name (self->mentee, mentor_action_item_get_owner (action));
      MentorPrepareRow *row =
          take (self, self->actions, ACTION, get_id (action), mentor_action_item_get_text (action));

      mentor_prepare_row_set_caption (row, caption, attributes);
      mentor_prepare_row_set_chip (row, owner, NULL);
      mentor_prepare_row_set_opens (row, "sources.edit", get_id (action));
    }
  mentor_prepare_section_end (self->actions);
}

static void
show_questions (MentorPrepareSources *self)
{
  const char *const *questions = mentor_mentee_get_question_box (self->mentee);
  g_autofree char *name = mentor_mentee_dup_short_name (self->mentee);
  g_autofree char *title = NULL;

  switch (mentor_mentee_get_role (self->mentee))
    {
    case MENTOR_ROLE_MENTEE:
      title = g_strdup (_("Questions to Bring"));
      break;
    case MENTOR_ROLE_MENTOR:
      title = *name ? g_strdup_printf (_("Questions for %s"), name) : g_strdup (_("Questions"));
      break;
    case MENTOR_ROLE_PEER:
      title = g_strdup (_("Questions for Next Time"));
      break;
    }
  g_object_set (self->questions, "title", title, NULL);
  mentor_prepare_section_begin (self->questions);
  for (guint i = 0; questions[i]; i++)
    if (!mentor_text_is_blank (questions[i]))
      {
        g_autofree char *key = g_strconcat (QUESTION, questions[i], NULL);
        MentorPrepareRow *row = mentor_prepare_section_take (self->questions, key);

        mentor_prepare_row_set_text (row, questions[i]);
      }
  mentor_prepare_section_end (self->questions);
}

static void
show_remember (MentorPrepareSources *self)
{
  MentorRecordList *all = mentor_mentee_get_remember (self->mentee);

  mentor_prepare_section_begin (self->remember);
  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    {
      MentorRememberItem *item = mentor_record_list_get (all, i);

      if (mentor_remember_item_get_show_next (item) && !mentor_remember_item_get_done (item) &&
          !mentor_text_is_blank (mentor_remember_item_get_text (item)))
        take (self, self->remember, REMEMBER, get_id (item), mentor_remember_item_get_text (item));
    }
  mentor_prepare_section_end (self->remember);
}

static char *
describe_check_in (MentorGoal *goal)
{
  MentorCheckIn *last = mentor_goal_find_last_check_in (goal);
  g_autofree char *day = last ? mentor_format_day (mentor_check_in_get_date (last)) : NULL;

  if (last == NULL)
    return g_strdup (_("No check-in yet"));
  if (!*mentor_check_in_get_line (last))
    return g_strdup_printf (_("Last check-in %s"), day);
  /* Translators: the day of a check-in and what was written then */
  return g_strdup_printf (_("%1$s: %2$s"), day, mentor_check_in_get_line (last));
}

static void
show_goals (MentorPrepareSources *self)
{
  MentorRecordList *all = mentor_mentee_get_goals (self->mentee);

  mentor_prepare_section_begin (self->goals);
  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    {
      MentorGoal *goal = mentor_record_list_get (all, i);
      const char *title = mentor_goal_get_title (goal);
      g_autofree char *caption = NULL;
      g_autofree char *address = NULL;
      MentorPrepareRow *row;

      if (mentor_goal_get_state (goal) != MENTOR_GOAL_STATE_ACTIVE)
        continue;
      row = take (self, self->goals, GOAL, get_id (goal), *title ? title : _("Goal without a title"));
      caption = describe_check_in (goal);
      address = mentor_make_address ("goal", self->mentee, goal);
      mentor_prepare_row_set_caption (row, caption, NULL);
      mentor_prepare_row_set_goal (row, goal);
      mentor_prepare_row_set_opens (row, "win.open", address);
    }
  mentor_prepare_section_end (self->goals);
}

/* The newest first. */
static int
compare_insights (gconstpointer a, gconstpointer b)
{
  const MentorDay day_a = mentor_insight_get_date (*(gpointer *) a);
  const MentorDay day_b = mentor_insight_get_date (*(gpointer *) b);

  return (day_a < day_b) - (day_a > day_b);
}

static void
show_insights (MentorPrepareSources *self)
{
  MentorRecordList *all = mentor_mentee_get_insights (self->mentee);
  g_autoptr (GPtrArray) newest = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    if (!mentor_text_is_blank (mentor_insight_get_text (mentor_record_list_get (all, i))))
      g_ptr_array_add (newest, mentor_record_list_get (all, i));
  g_ptr_array_sort (newest, compare_insights);
  mentor_prepare_section_begin (self->insights);
  for (guint i = 0; i < MIN (newest->len, N_INSIGHTS); i++)
    {
      MentorInsight *insight = newest->pdata[i];
      const char *kind = mentor_label_insight_kind (mentor_insight_get_kind (insight));
      g_autofree char *day = mentor_format_day (mentor_insight_get_date (insight));
      g_autofree char *caption = *day ? g_strdup_printf ("%s · %s", kind, day) : g_strdup (kind);
      MentorPrepareRow *row =
          take (self, self->insights, INSIGHT, get_id (insight), mentor_insight_get_text (insight));

      mentor_prepare_row_set_caption (row, caption, NULL);
    }
  mentor_prepare_section_end (self->insights);
}

/* The next few that fit after those that were shown; at the end of them it begins again. */
static void
choose_prompts (MentorPrepareSources *self)
{
  MentorStore *store = mentor_context_get_store (self->context);
  g_autoptr (GPtrArray) chosen =
      mentor_prompt_choose (mentor_store_get_prompts (store), self->mentee, mentor_day_today ());
  const char *last = self->asked->len ? self->asked->pdata[self->asked->len - 1] : NULL;
  g_autofree char *after = g_strdup (last);
  guint first = 0;

  for (guint i = 0; after && i < chosen->len; i++)
    if (g_str_equal (get_id (chosen->pdata[i]), after))
      first = i + 1;
  g_ptr_array_set_size (self->asked, 0);
  for (guint i = 0; i < MIN (chosen->len, N_PROMPTS); i++)
    g_ptr_array_add (self->asked, g_strdup (get_id (chosen->pdata[(first + i) % chosen->len])));
  g_object_set (self->prompts, "button-visible", chosen->len > N_PROMPTS, NULL);
}

static void
show_prompts (MentorPrepareSources *self)
{
  mentor_prepare_section_begin (self->prompts);
  for (guint i = 0; i < self->asked->len; i++)
    {
      MentorPrompt *prompt = mentor_context_find_prompt (self->context, self->asked->pdata[i]);
      MentorPrepareRow *row;
      MentorHat hat;

      if (prompt == NULL)
        continue;
      hat = mentor_prompt_get_hat (prompt);
      row = take (self, self->prompts, PROMPT, get_id (prompt), mentor_prompt_get_text (prompt));
      mentor_prepare_row_set_chip (row, hat == MENTOR_HAT_NONE ? "" : mentor_label_hat (hat),
                                   mentor_hat_style (hat));
    }
  mentor_prepare_section_end (self->prompts);
}

static void
refresh (gpointer data)
{
  MentorPrepareSources *self = data;

  if (self->asked->len == 0)
    choose_prompts (self);
  show_actions (self);
  show_questions (self);
  show_remember (self);
  show_goals (self);
  show_insights (self);
  show_prompts (self);
}

static void
on_all_actions (MentorPrepareSources *self)
{
  self->all_actions = TRUE;
  show_actions (self);
}

static void
on_others (MentorPrepareSources *self)
{
  choose_prompts (self);
  show_prompts (self);
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorPrepareSources *self = MENTOR_PREPARE_SOURCES (widget);
  MentorActionItem *action =
      mentor_record_list_find (mentor_mentee_get_actions (self->mentee),
                               g_variant_get_string (parameter, NULL), NULL);

  if (action)
    mentor_action_dialog_present (widget, self->context, self->mentee, action, NULL);
}

static void
put_found (MentorPrepareSources *self, const char *key)
{
  const char *id = strchr (key, ':') + 1;
  const MentorOwner user = mentor_mentee_get_user (self->mentee);
  gpointer found;

  if (g_str_has_prefix (key, QUESTION))
    mentor_agenda_put_question (self->context, self->mentee, self->session, id);
  else if (g_str_has_prefix (key, PROMPT) &&
           (found = mentor_context_find_prompt (self->context, id)))
    mentor_agenda_put_prompt (self->context, self->mentee, self->session, found, NULL);
  else if (g_str_has_prefix (key, ACTION) &&
           (found = mentor_record_list_find (mentor_mentee_get_actions (self->mentee), id, NULL)))
    mentor_agenda_put (self->session, mentor_action_item_get_text (found),
                       mentor_action_item_get_owner (found), MENTOR_POINT_ORIGIN_ACTION, id);
  else if (g_str_has_prefix (key, REMEMBER) &&
           (found = mentor_record_list_find (mentor_mentee_get_remember (self->mentee), id, NULL)))
    mentor_agenda_put (self->session, mentor_remember_item_get_text (found), user,
                       MENTOR_POINT_ORIGIN_REMEMBER, id);
  else if (g_str_has_prefix (key, GOAL) &&
           (found = mentor_record_list_find (mentor_mentee_get_goals (self->mentee), id, NULL)))
    mentor_agenda_put (self->session, mentor_goal_get_title (found), user,
                       MENTOR_POINT_ORIGIN_GOAL, id);
  else if (g_str_has_prefix (key, INSIGHT) &&
           (found = mentor_record_list_find (mentor_mentee_get_insights (self->mentee), id, NULL)))
    mentor_agenda_put (self->session, mentor_insight_get_text (found), user,
                       MENTOR_POINT_ORIGIN_OWN, "");
}

static void
on_put (GtkWidget *widget, const char *name, GVariant *parameter)
{
  put_found (MENTOR_PREPARE_SOURCES (widget), g_variant_get_string (parameter, NULL));
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), _("Put on the agenda"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
mentor_prepare_sources_class_init (MentorPrepareSourcesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_prepare_sources_dispose;

  g_type_ensure (MENTOR_TYPE_PREPARE_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/prepare/mentor-prepare-sources.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, actions);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, questions);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, remember);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, insights);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSources, prompts);
  gtk_widget_class_bind_template_callback (widget_class, on_all_actions);
  gtk_widget_class_bind_template_callback (widget_class, on_others);
  gtk_widget_class_install_action (widget_class, "sources.put", "s", on_put);
  gtk_widget_class_install_action (widget_class, "sources.edit", "s", on_edit);
}

static void
mentor_prepare_sources_init (MentorPrepareSources *self)
{
  self->asked = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_prepare_sources_set_session:
 * @context: what may be asked
 * @mentee: a relationship
 * @session: the one of its sessions that is prepared; to be called once
 */
void
mentor_prepare_sources_set_session (MentorPrepareSources *self, MentorContext *context,
                                    MentorMentee *mentee, MentorSession *session)
{
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sources.put",
                                 !mentor_record_get_read_only (MENTOR_RECORD (session)));
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
}
