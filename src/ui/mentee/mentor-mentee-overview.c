/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-overview.h"
#include "mentor-action-row.h"
#include "mentor-action-rules.h"
#include "mentor-contact-box.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-goal-row.h"
#include "mentor-hint-card.h"
#include "mentor-labels.h"
#include "mentor-next-session-card.h"
#include "mentor-path-card.h"
#include "mentor-people.h"
#include "mentor-pulse.h"
#include "mentor-question-box.h"
#include "mentor-refresh.h"
#include "mentor-remember-box.h"
#include "mentor-together-box.h"

#include <glib/gi18n.h>

/**
 * MentorMenteeOverview:
 *
 * A relationship at a glance: who, when next, what is open, where the goals stand, what to keep in mind.
 */
struct _MentorMenteeOverview {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorPulse *pulse;
  GtkFilterListModel *open_actions;
  GtkSorter *action_sorter;
  GtkFilterListModel *active_goals;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *line;
  AdwWrapBox *chips;
  GtkWidget *plan;
  GtkBox *left;
  GtkBox *right;
  MentorNextSessionCard *next;
  MentorHintCard *hint;
  GtkListBox *actions;
  GtkLabel *goals_title;
  GtkListBox *goals;
  MentorRememberBox *remember;
  MentorPathCard *path;
  MentorTogetherBox *together;
  MentorQuestionBox *questions;
  MentorContactBox *contacts;
  gboolean narrow;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (MentorMenteeOverview, mentor_mentee_overview, ADW_TYPE_BIN)

typedef enum { PROP_NARROW = 1, PROP_EDITABLE } MentorMenteeOverviewProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

static void
mentor_mentee_overview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorMenteeOverview *self = MENTOR_MENTEE_OVERVIEW (object);

  switch ((MentorMenteeOverviewProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      return;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mentee_overview_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  MentorMenteeOverview *self = MENTOR_MENTEE_OVERVIEW (object);
  gboolean *place = id == PROP_NARROW ? &self->narrow : &self->editable;

  switch ((MentorMenteeOverviewProperty) id)
    {
    case PROP_NARROW:
    case PROP_EDITABLE:
      if (*place != g_value_get_boolean (value))
        {
          *place = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mentee_overview_dispose (GObject *object)
{
  MentorMenteeOverview *self = MENTOR_MENTEE_OVERVIEW (object);

  if (self->actions)
    gtk_list_box_bind_model (self->actions, NULL, NULL, NULL, NULL);
  if (self->goals)
    gtk_list_box_bind_model (self->goals, NULL, NULL, NULL, NULL);
  g_clear_object (&self->pulse);
  g_clear_object (&self->open_actions);
  g_clear_object (&self->action_sorter);
  g_clear_object (&self->active_goals);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MENTEE_OVERVIEW);

  G_OBJECT_CLASS (mentor_mentee_overview_parent_class)->dispose (object);
}

static int
get_margin (MentorMenteeOverview *self, gboolean narrow)
{
  return narrow ? 12 : 24;
}

static int
get_avatar_size (MentorMenteeOverview *self, gboolean narrow)
{
  return narrow ? 56 : 72;
}

static int
get_column_spacing (MentorMenteeOverview *self, gboolean narrow)
{
  return narrow ? 12 : 24;
}

static GtkOrientation
get_orientation (MentorMenteeOverview *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
are_buttons_shown (MentorMenteeOverview *self, gboolean narrow, gboolean editable)
{
  return editable && !narrow;
}

static void
mentor_mentee_overview_class_init (MentorMenteeOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_mentee_overview_get_property;
  object_class->set_property = mentor_mentee_overview_set_property;
  object_class->dispose = mentor_mentee_overview_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_CONTACT_BOX);
  g_type_ensure (MENTOR_TYPE_HINT_CARD);
  g_type_ensure (MENTOR_TYPE_NEXT_SESSION_CARD);
  g_type_ensure (MENTOR_TYPE_PATH_CARD);
  g_type_ensure (MENTOR_TYPE_QUESTION_BOX);
  g_type_ensure (MENTOR_TYPE_REMEMBER_BOX);
  g_type_ensure (MENTOR_TYPE_TOGETHER_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-mentee-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, avatar);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, name);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, line);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, chips);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, plan);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, left);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, right);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, next);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, actions);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, goals_title);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, remember);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, path);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, together);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, questions);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeOverview, contacts);
  gtk_widget_class_bind_template_callback (widget_class, get_margin);
  gtk_widget_class_bind_template_callback (widget_class, get_avatar_size);
  gtk_widget_class_bind_template_callback (widget_class, get_column_spacing);
  gtk_widget_class_bind_template_callback (widget_class, get_orientation);
  gtk_widget_class_bind_template_callback (widget_class, are_buttons_shown);
}

static void
mentor_mentee_overview_init (MentorMenteeOverview *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_part (GString *text, const char *part)
{
  if (*part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe_work (MentorMentee *mentee)
{
  const char *headline = mentor_mentee_get_headline (mentee);
  const char *organisation = mentor_mentee_get_organisation (mentee);

  if (*headline && *organisation)
    /* Translators: what a person does, and where */
    return g_strdup_printf (C_("person", "%1$s, %2$s"), headline, organisation);
  return g_strdup (*headline ? headline : organisation);
}

static char *
describe_mentee (MentorMentee *mentee)
{
  GString *text = g_string_new (NULL);
  g_autofree char *work = describe_work (mentee);
  const MentorDay started = mentor_mentee_get_started (mentee);

  if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTEE)
    add_part (text, _("Your mentor"));
  else if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_PEER)
    add_part (text, _("As peers"));
  add_part (text, mentor_mentee_get_pronouns (mentee));
  add_part (text, work);
  if (started)
    {
      g_autofree char *month = mentor_format_month (started);
      g_autofree char *since = g_strdup_printf (_("since %s"), month);

      add_part (text, since);
    }
  if (mentor_mentee_get_rhythm_ideal (mentee) > 0)
    {
      g_autofree char *rhythm = mentor_format_rhythm (mentor_mentee_get_rhythm_ideal (mentee));

      add_part (text, rhythm);
    }
  return g_string_free (text, FALSE);
}

static void
add_chip (MentorMenteeOverview *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "chip");
  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_wrap_box_append (self->chips, label);
}

static void
update_chips (MentorMenteeOverview *self)
{
  const MentorMenteeState state = mentor_mentee_get_state (self->mentee);
  const MentorStage stage = mentor_mentee_get_stage (self->mentee);
  const MentorAreas areas = mentor_mentee_get_areas (self->mentee);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    adw_wrap_box_remove (self->chips, child);
  if (state != MENTOR_MENTEE_STATE_ACTIVE)
    add_chip (self, mentor_label_mentee_state (state), "accent");
  if (stage != MENTOR_STAGE_ANY)
    add_chip (self, mentor_label_stage (stage), NULL);
  for (int area = MENTOR_AREA_CAREER; area <= MENTOR_AREA_PROJECT; area++)
    if (areas & (1u << area))
      add_chip (self, mentor_label_area ((MentorArea) area), NULL);
}

static void
place_questions (MentorMenteeOverview *self)
{
  const gboolean first = mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTEE;
  GtkBox *place = first ? self->left : self->right;
  GtkWidget *questions = GTK_WIDGET (self->questions);
  GtkWidget *parent = gtk_widget_get_parent (questions);

  if (parent == GTK_WIDGET (place))
    return;
  g_object_ref (questions);
  gtk_box_remove (GTK_BOX (parent), questions);
  gtk_box_insert_child_after (place, questions, first ? NULL : GTK_WIDGET (self->together));
  g_object_unref (questions);
}

static void
update (gpointer data)
{
  MentorMenteeOverview *self = data;
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  g_autofree char *line = describe_mentee (self->mentee);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, *name ? name : _("Without a name"));
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  gtk_label_set_label (self->goals_title,
                       mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTEE
                           ? _("My Goals")
                           : _("Goals"));
  update_chips (self);
  place_questions (self);
  mentor_next_session_card_update (self->next, self->mentee);
  mentor_hint_card_update (self->hint);
  mentor_set_css_class (
      self->plan, "suggested-action",
      !(mentor_next_session_card_has_session (self->next) || mentor_mentee_is_silent (self->mentee)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->open_actions),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->action_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->active_goals),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
is_open (gpointer action, gpointer data)
{
  return mentor_action_item_is_current (action, mentor_day_today ());
}

static gboolean
is_active (gpointer goal, gpointer data)
{
  return mentor_goal_get_state (goal) == MENTOR_GOAL_STATE_ACTIVE;
}

static int
compare_actions (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_action_item_compare (a, b);
}

static GtkWidget *
create_goal_row (gpointer goal, gpointer data)
{
  MentorMenteeOverview *self = data;

  return mentor_goal_row_new (self->context, self->mentee, goal, FALSE);
}

static GtkWidget *
create_action_row (gpointer action, gpointer data)
{
  MentorMenteeOverview *self = data;

  return mentor_action_row_new (self->context, self->mentee, action, FALSE);
}

static GtkFilterListModel *
filter_list (MentorRecordList *list, GtkCustomFilterFunc function)
{
  return gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (list)),
                                    GTK_FILTER (gtk_custom_filter_new (function, NULL, NULL)));
}

/**
 * mentor_mentee_overview_set_mentee:
 * @context: (transfer none): what the rows may ask
 * @mentee: (transfer none): the relationship that is shown; to be called once
 */
void
mentor_mentee_overview_set_mentee (MentorMenteeOverview *self, MentorContext *context,
                                   MentorMentee *mentee)
{
  g_autoptr (GtkSortListModel) actions = NULL;

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->open_actions = filter_list (mentor_mentee_get_actions (mentee), is_open);
  self->active_goals = filter_list (mentor_mentee_get_goals (mentee), is_active);
  self->action_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_actions, NULL, NULL));
  actions = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->open_actions)),
                                     g_object_ref (self->action_sorter));
  gtk_list_box_bind_model (self->actions, G_LIST_MODEL (actions), create_action_row, self, NULL);
  gtk_list_box_bind_model (self->goals, G_LIST_MODEL (self->active_goals), create_goal_row, self,
                           NULL);
  g_object_bind_property (self, "editable", self->actions, "sensitive", G_BINDING_SYNC_CREATE);
  mentor_remember_box_set_mentee (self->remember, context, mentee);
  mentor_hint_card_set_mentee (self->hint, context, mentee);
  mentor_path_card_set_mentee (self->path, mentee);
  mentor_together_box_set_mentee (self->together, mentee);
  mentor_question_box_set_mentee (self->questions, context, mentee);
  mentor_contact_box_set_mentee (self->contacts, context, mentee);
  self->pulse = mentor_pulse_new (mentor_context_get_store (context));
  g_signal_connect_object (self->pulse, "day-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
