/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-goals.h"
#include "mentor-goal-group.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>

/**
 * MentorMenteeGoals:
 *
 * All goals of a relationship, by where they stand.
 */
struct _MentorMenteeGoals {
  AdwBin parent_instance;

  MentorMentee *mentee;
  GtkStack *stack;
  GtkLabel *summary;
  GtkBox *groups;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MentorMenteeGoals, mentor_mentee_goals, ADW_TYPE_BIN)

typedef enum { PROP_NARROW = 1 } MentorMenteeGoalsProperty;
static GParamSpec *properties[PROP_NARROW + 1];

/* What is worked on stands first, what is behind the two last. */
static const MentorGoalState states[] = {
  MENTOR_GOAL_STATE_ACTIVE,  MENTOR_GOAL_STATE_IDEA,    MENTOR_GOAL_STATE_RESTING,
  MENTOR_GOAL_STATE_REACHED, MENTOR_GOAL_STATE_CHANGED, MENTOR_GOAL_STATE_LET_GO,
};

static void
mentor_mentee_goals_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorMenteeGoalsProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_MENTEE_GOALS (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mentee_goals_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorMenteeGoals *self = MENTOR_MENTEE_GOALS (object);

  switch ((MentorMenteeGoalsProperty) id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mentee_goals_dispose (GObject *object)
{
  MentorMenteeGoals *self = MENTOR_MENTEE_GOALS (object);

  g_clear_object (&self->mentee);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MENTEE_GOALS);

  G_OBJECT_CLASS (mentor_mentee_goals_parent_class)->dispose (object);
}

static int
get_margin (MentorMenteeGoals *self, gboolean narrow)
{
  return narrow ? 12 : 24;
}

static void
mentor_mentee_goals_class_init (MentorMenteeGoalsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_mentee_goals_get_property;
  object_class->set_property = mentor_mentee_goals_set_property;
  object_class->dispose = mentor_mentee_goals_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-mentee-goals.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeGoals, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeGoals, summary);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeGoals, groups);
  gtk_widget_class_bind_template_callback (widget_class, get_margin);
}

static void
mentor_mentee_goals_init (MentorMenteeGoals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
summarize (MentorRecordList *goals)
{
  const guint size = mentor_record_list_get_size (goals);
  guint active = 0;
  g_autofree char *all = NULL;

  for (guint i = 0; i < size; i++)
    if (mentor_goal_get_state (mentor_record_list_get (goals, i)) == MENTOR_GOAL_STATE_ACTIVE)
      active++;
  all = g_strdup_printf (ngettext ("%u goal", "%u goals", size), size);
  if (active == 0)
    return g_strdup_printf (_("%s, none active at the moment"), all);
  if (active == size)
    return g_strdup_printf (ngettext ("%u active goal", "%u active goals", active), active);
  return g_strdup_printf (ngettext ("%s, %u of them active", "%s, %u of them active", active), all,
                          active);
}

static void
refresh (gpointer data)
{
  MentorMenteeGoals *self = data;
  MentorRecordList *goals = mentor_mentee_get_goals (self->mentee);
  g_autofree char *summary = summarize (goals);

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group;
       group = gtk_widget_get_next_sibling (group))
    mentor_goal_group_refresh (MENTOR_GOAL_GROUP (group));
  gtk_label_set_label (self->summary, summary);
  gtk_stack_set_visible_child_name (self->stack,
                                    mentor_record_list_get_size (goals) > 0 ? "goals" : "empty");
}

/**
 * mentor_mentee_goals_set_mentee:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): whose goals are shown; to be called once
 */
void
mentor_mentee_goals_set_mentee (MentorMenteeGoals *self, MentorContext *context,
                                MentorMentee *mentee)
{
  self->mentee = g_object_ref (mentee);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_box_append (self->groups, mentor_goal_group_new (context, mentee, states[i]));
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
}
