/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-page.h"

#include "mentor-action-entry.h"
#include "mentor-action-row.h"
#include "mentor-add-row.h"
#include "mentor-check-in-card.h"
#include "mentor-check-in-dialog.h"
#include "mentor-curve.h"
#include "mentor-contact-rules.h"
#include "mentor-dialogs.h"
#include "mentor-decision-box.h"
#include "mentor-experiments.h"
#include "mentor-goal-about.h"
#include "mentor-goal-advice.h"
#include "mentor-goal-change.h"
#include "mentor-goal-parts.h"
#include "mentor-goal-paths.h"
#include "mentor-goal-words.h"
#include "mentor-labels.h"
#include "mentor-inline-text.h"
#include "mentor-milestone-row.h"
#include "mentor-people.h"
#include "mentor-revision-row.h"
#include "mentor-session-link.h"
#include "mentor-then-now.h"

#include <glib/gi18n.h>

/**
 * MentorGoalPage:
 *
 * A goal: its curve, a check-in in ten seconds, the steps to it, what it is about and what belongs to it.
 */
struct _MentorGoalPage {
  MentorPage parent_instance;

  MentorGoal *goal;
  GtkFilterListModel *linked_actions;
  GtkFilterListModel *linked_experiments;
  GtkFilterListModel *linked_sessions;
  MentorGoalParts asked_for; /* though there is nothing in them yet */
  guint update_id;

  AdwWindowTitle *window_title;
  GtkWidget *menu;
  MentorInlineText *title_line;
  GtkLabel *description;
  MentorCurve *curve;
  GtkLabel *curve_title;
  GtkWidget *curve_empty;
  GtkLabel *shape;
  GtkWidget *legend;
  MentorCheckInCard *check_in;
  GtkWidget *check_in_section;
  MentorGoalAdvice *advice;
  MentorThenNow *then_now;
  MentorGoalPaths *paths;
  MentorDecisionBox *decision;
  MentorExperiments *experiments;
  GtkListBox *milestones;
  MentorGoalAbout *about;
  GtkListBox *actions;
  GtkListBox *sessions;
  GtkWidget *sessions_section;
  GtkListBox *history;
  GtkWidget *history_section;
};

G_DEFINE_FINAL_TYPE (MentorGoalPage, mentor_goal_page, MENTOR_TYPE_PAGE)

static void
mentor_goal_page_dispose (GObject *object)
{
  MentorGoalPage *self = MENTOR_GOAL_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_PAGE);
  g_clear_object (&self->linked_actions);
  g_clear_object (&self->linked_experiments);
  g_clear_object (&self->linked_sessions);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (mentor_goal_page_parent_class)->dispose (object);
}

static gboolean
has_confidence (GListModel *check_ins)
{
  guint n_known = 0;

  for (guint i = 0; i < g_list_model_get_n_items (check_ins); i++)
    {
      g_autoptr (MentorCheckIn) check_in = g_list_model_get_item (check_ins, i);

      if (mentor_check_in_get_confidence (check_in) >= 0)
        n_known++;
    }
  return n_known > 1;
}

static MentorMentee *
get_mentee (MentorGoalPage *self)
{
  return mentor_page_get_mentee (MENTOR_PAGE (self));
}

static void
enable (MentorGoalPage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_actions (MentorGoalPage *self, gboolean editable)
{
  const MentorGoalState state = mentor_goal_get_state (self->goal);
  const gboolean going = editable && mentor_goal_is_going (self->goal);
  const MentorGoalParts offers =
      mentor_goal_find_offers (get_mentee (self), self->goal) & ~self->asked_for;

  enable (self, "goal.reach", going);
  enable (self, "goal.rest", going && state != MENTOR_GOAL_STATE_RESTING);
  enable (self, "goal.change", going);
  enable (self, "goal.let-go", going);
  enable (self, "goal.take-up", editable && state != MENTOR_GOAL_STATE_ACTIVE);
  enable (self, "goal.make-idea", editable && state == MENTOR_GOAL_STATE_ACTIVE);
  enable (self, "goal.remove", editable);
  enable (self, "goal.paths", offers & MENTOR_GOAL_PARTS_PATHS);
  enable (self, "goal.decision", offers & MENTOR_GOAL_PARTS_DECISION);
  enable (self, "goal.assumption", offers & MENTOR_GOAL_PARTS_ASSUMPTION);
}

static void
update_parts (MentorGoalPage *self, gboolean editable)
{
  const MentorGoalParts parts =
      mentor_goal_find_parts (get_mentee (self), self->goal) | self->asked_for;

  gtk_widget_set_visible (self->check_in_section, parts & MENTOR_GOAL_PARTS_CHECK_IN);
  mentor_then_now_show (self->then_now, self->goal);
  gtk_widget_set_visible (GTK_WIDGET (self->paths), parts & MENTOR_GOAL_PARTS_PATHS);
  gtk_widget_set_visible (GTK_WIDGET (self->decision), parts & MENTOR_GOAL_PARTS_DECISION);
  gtk_widget_set_visible (GTK_WIDGET (self->experiments), parts & MENTOR_GOAL_PARTS_ASSUMPTION);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->title_line), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->milestones), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->about), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->actions), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->history), editable);
  mentor_goal_paths_set_editable (self->paths, editable);
  mentor_decision_box_set_editable (self->decision, editable);
  mentor_experiments_set_editable (self->experiments, editable);
}

static void
update (MentorGoalPage *self)
{
  GListModel *check_ins = G_LIST_MODEL (mentor_goal_get_check_ins (self->goal));
  const guint n_check_ins = g_list_model_get_n_items (check_ins);
  const gboolean editable = mentor_goal_is_editable (get_mentee (self), self->goal);
  g_autofree char *title = mentor_goal_curve_title (self->goal);
  g_autofree char *description = mentor_goal_describe (self->goal);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 *mentor_goal_get_title (self->goal) ? mentor_goal_get_title (self->goal)
                                                                     : _("Goal"));
  gtk_label_set_label (self->description, description);
  gtk_label_set_label (self->curve_title, title);
  gtk_label_set_label (self->shape, mentor_label_shape (mentor_goal_get_shape (self->goal)));
  gtk_widget_set_visible (self->curve_empty, n_check_ins == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->curve), n_check_ins > 0);
  gtk_widget_set_visible (self->legend, has_confidence (check_ins));
  gtk_widget_set_visible (
      self->history_section,
      mentor_record_list_get_size (mentor_goal_get_revisions (self->goal)) > 0);
  mentor_goal_advice_say (self->advice,
                          editable &&
                              mentor_goal_get_state (self->goal) == MENTOR_GOAL_STATE_ACTIVE &&
                              mentor_goal_is_one_too_many (get_mentee (self), self->goal),
                          FALSE);
  update_parts (self, editable);
  update_actions (self, editable);
}

static void
update_linked (gpointer data)
{
  MentorGoalPage *self = data;

  self->update_id = 0;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->linked_actions),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->linked_experiments),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->linked_sessions),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->sessions_section,
                          g_list_model_get_n_items (G_LIST_MODEL (self->linked_sessions)) > 0);
  update (self);
}

/* Once for all changes of a turn of the loop: typing into a long record makes many. */
static void
queue_update_linked (MentorGoalPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update_linked, self);
}

static gboolean
is_linked (MentorActionItem *action, gpointer goal)
{
  return g_str_equal (mentor_action_item_get_goal (action), mentor_record_get_id (goal));
}

static gboolean
is_linked_action (gpointer item, gpointer data)
{
  return is_linked (item, data) && !mentor_action_item_get_experiment (item);
}

/* They stand beside what they test. */
static gboolean
is_linked_experiment (gpointer item, gpointer data)
{
  return is_linked (item, data) && mentor_action_item_get_experiment (item);
}

static gboolean
is_linked_session (gpointer item, gpointer data)
{
  const char *const *goals = mentor_session_get_goals (item);

  return goals && g_strv_contains (goals, mentor_record_get_id (data));
}

static int
open_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const gboolean open_a =
      mentor_action_item_get_state ((MentorActionItem *) a) == MENTOR_ACTION_STATE_OPEN;
  const gboolean open_b =
      mentor_action_item_get_state ((MentorActionItem *) b) == MENTOR_ACTION_STATE_OPEN;
  const MentorDay day_a = mentor_action_item_get_finished_on ((MentorActionItem *) a);
  const MentorDay day_b = mentor_action_item_get_finished_on ((MentorActionItem *) b);

  if (open_a != open_b)
    return open_a ? -1 : 1;
  return open_a ? 0 : (day_a < day_b) - (day_a > day_b);
}

static int
newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_session_compare (b, a);
}

static void
on_add_milestone (MentorGoalPage *self, const char *words)
{
  g_autoptr (MentorMilestone) milestone = mentor_milestone_new ();

  mentor_milestone_set_text (milestone, words);
  mentor_record_list_append (mentor_goal_get_milestones (self->goal), milestone);
}

static GtkWidget *
create_milestone (gpointer item, gpointer data)
{
  MentorGoalPage *self = data;
  GtkWidget *row;

  if (MENTOR_IS_MILESTONE (item))
    return mentor_milestone_row_new (mentor_page_get_context (MENTOR_PAGE (self)),
                                     mentor_goal_get_milestones (self->goal), item);
  row = mentor_add_row_new (_("Add a milestone"));
  g_signal_connect_object (row, "add", G_CALLBACK (on_add_milestone), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_action (gpointer item, gpointer data)
{
  MentorPage *page = data;

  if (MENTOR_IS_ACTION_ITEM (item))
    return mentor_action_row_new (mentor_page_get_context (page), mentor_page_get_mentee (page),
                                  item, FALSE);
  return mentor_action_entry_new (mentor_page_get_mentee (page),
                                  mentor_record_get_id (MENTOR_RECORD (MENTOR_GOAL_PAGE (page)->goal)),
                                  NULL);
}

static GtkWidget *
create_session (gpointer item, gpointer data)
{
  return mentor_session_link_new (mentor_page_get_mentee (data), item);
}

static GtkWidget *
create_revision (gpointer item, gpointer data)
{
  MentorGoalPage *self = data;

  return mentor_revision_row_new (mentor_page_get_context (MENTOR_PAGE (self)),
                                  mentor_goal_get_revisions (self->goal), item);
}

static GtkFilterListModel *
filter_actions (MentorGoalPage *self, GtkCustomFilterFunc matches)
{
  MentorRecordList *actions = mentor_mentee_get_actions (get_mentee (self));

  return gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (actions)),
      GTK_FILTER (gtk_custom_filter_new (matches, g_object_ref (self->goal), g_object_unref)));
}

static GListModel *
sort_actions (GtkFilterListModel *actions)
{
  return G_LIST_MODEL (
      gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (actions)),
                               GTK_SORTER (gtk_custom_sorter_new (open_first, NULL, NULL))));
}

static void
bind_lists (MentorGoalPage *self)
{
  MentorMentee *mentee = get_mentee (self);
  MentorRecordList *milestones = mentor_goal_get_milestones (self->goal);
  g_autoptr (GListModel) milestone_rows =
      mentor_add_row_make_model (g_object_ref (G_LIST_MODEL (milestones)));
  g_autoptr (GListModel) action_rows = NULL;
  g_autoptr (GListModel) experiments = NULL;
  g_autoptr (GtkSortListModel) sorted = NULL;

  gtk_list_box_bind_model (self->milestones, milestone_rows, create_milestone, self, NULL);
  gtk_list_box_bind_model (self->history, G_LIST_MODEL (mentor_goal_get_revisions (self->goal)),
                           create_revision, self, NULL);

  self->linked_actions = filter_actions (self, is_linked_action);
  action_rows = mentor_add_row_make_model (sort_actions (self->linked_actions));
  gtk_list_box_bind_model (self->actions, action_rows, create_action, self, NULL);
  self->linked_experiments = filter_actions (self, is_linked_experiment);
  experiments = sort_actions (self->linked_experiments);
  mentor_experiments_set_goal (self->experiments, mentor_page_get_context (MENTOR_PAGE (self)),
                               mentee, self->goal, experiments);

  self->linked_sessions = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (mentor_mentee_get_sessions (mentee))),
      GTK_FILTER (
          gtk_custom_filter_new (is_linked_session, g_object_ref (self->goal), g_object_unref)));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->linked_sessions)),
                                    GTK_SORTER (gtk_custom_sorter_new (newest_first, NULL, NULL)));
  gtk_list_box_bind_model (self->sessions, G_LIST_MODEL (sorted), create_session, self, NULL);

  g_signal_connect_object (mentee, "changed", G_CALLBACK (queue_update_linked), self,
                           G_CONNECT_SWAPPED);
  update_linked (self);
}

static void
on_table (MentorGoalPage *self)
{
  mentor_dialog_present (
      mentor_check_in_dialog_new (mentor_page_get_context (MENTOR_PAGE (self)), self->goal),
      GTK_WIDGET (self));
}

static void
on_change_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct {
    const char *action;
    MentorGoalState to;
  } changes[] = {
    { "goal.reach", MENTOR_GOAL_STATE_REACHED },   { "goal.rest", MENTOR_GOAL_STATE_RESTING },
    { "goal.change", MENTOR_GOAL_STATE_CHANGED },  { "goal.let-go", MENTOR_GOAL_STATE_LET_GO },
    { "goal.take-up", MENTOR_GOAL_STATE_ACTIVE },  { "goal.make-idea", MENTOR_GOAL_STATE_IDEA },
  };
  MentorGoalPage *self = MENTOR_GOAL_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].action, name))
      mentor_dialog_present (mentor_goal_change_new (mentor_page_get_context (MENTOR_PAGE (self)),
                                                     get_mentee (self), self->goal, changes[i].to),
                             widget);
}

static void
on_ask_for (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorGoalPage *self = MENTOR_GOAL_PAGE (widget);
  const struct {
    const char *action;
    MentorGoalParts part;
    gpointer shows;
  } parts[] = {
    { "goal.paths", MENTOR_GOAL_PARTS_PATHS, self->paths },
    { "goal.decision", MENTOR_GOAL_PARTS_DECISION, self->decision },
    { "goal.assumption", MENTOR_GOAL_PARTS_ASSUMPTION, self->experiments },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].action, name))
      {
        self->asked_for |= parts[i].part;
        update (self);
        gtk_widget_grab_focus (parts[i].shows);
      }
}

static void
on_advice (MentorGoalPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "goal.make-idea", NULL);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorGoalPage *self = MENTOR_GOAL_PAGE (widget);
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (self));

  mentor_context_remove (mentor_page_get_context (MENTOR_PAGE (self)),
                         mentor_mentee_get_goals (mentee), self->goal, _("Goal removed"));
}

static void
mentor_goal_page_shown (AdwNavigationPage *page)
{
  MentorGoalPage *self = MENTOR_GOAL_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (mentor_goal_page_parent_class)->shown (page);
  /* A title that is there is not what somebody wants to type over who has just come. */
  gtk_widget_grab_focus (*mentor_goal_get_title (self->goal) ? self->menu
                                                              : GTK_WIDGET (self->title_line));
}

static void
mentor_goal_page_class_init (MentorGoalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const actions[] = { "goal.reach", "goal.rest", "goal.change", "goal.let-go",
                                         "goal.take-up", "goal.make-idea" };
  static const char *const parts[] = { "goal.paths", "goal.decision", "goal.assumption" };

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_goal_page_shown;

  g_type_ensure (MENTOR_TYPE_CHECK_IN_CARD);
  g_type_ensure (MENTOR_TYPE_CURVE);
  g_type_ensure (MENTOR_TYPE_DECISION_BOX);
  g_type_ensure (MENTOR_TYPE_EXPERIMENTS);
  g_type_ensure (MENTOR_TYPE_GOAL_ABOUT);
  g_type_ensure (MENTOR_TYPE_GOAL_ADVICE);
  g_type_ensure (MENTOR_TYPE_GOAL_PATHS);
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  g_type_ensure (MENTOR_TYPE_THEN_NOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, menu);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, title_line);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, description);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, curve);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, curve_title);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, curve_empty);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, shape);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, legend);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, check_in);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, check_in_section);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, advice);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, then_now);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, paths);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, decision);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, experiments);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, about);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, sessions_section);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, history);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPage, history_section);
  gtk_widget_class_bind_template_callback (widget_class, on_advice);
  gtk_widget_class_bind_template_callback (widget_class, on_table);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, on_change_state);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_install_action (widget_class, parts[i], NULL, on_ask_for);
  gtk_widget_class_install_action (widget_class, "goal.remove", NULL, on_remove);
}

static void
mentor_goal_page_init (MentorGoalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_goal_page_new:
 * @context: what the page may ask
 * @mentee: whose goal it is
 * @goal: the goal
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_goal_page_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal)
{
  MentorGoalPage *self =
      g_object_new (MENTOR_TYPE_GOAL_PAGE, "context", context, "mentee", mentee, NULL);

  self->goal = g_object_ref (goal);
  adw_window_title_set_subtitle (self->window_title, mentor_mentee_get_counterpart (mentee));
  g_object_bind_property (goal, "title", self->title_line, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  mentor_curve_set_goal (self->curve, goal);
  mentor_check_in_card_set_goal (self->check_in, context, goal);
  mentor_goal_about_set_goal (self->about, goal);
  mentor_goal_paths_set_goal (self->paths, context, mentee, goal);
  mentor_decision_box_set_decision (self->decision, mentor_goal_get_decision (goal));
  bind_lists (self);

  g_signal_connect_object (goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  mentor_page_follow (MENTOR_PAGE (self), mentor_mentee_get_goals (mentee), goal);
  update (self);
  return MENTOR_PAGE (self);
}
