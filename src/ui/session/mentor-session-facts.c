/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-facts.h"

#include "mentor-css-class.h"
#include "mentor-labels.h"
#include "mentor-summary-words.h"

#include <glib/gi18n.h>

/**
 * MentorSessionFacts:
 *
 * What a session was like, in a few clicks: the hats, the goals it touched, how useful it was, how much was listened.
 */
struct _MentorSessionFacts {
  AdwBin parent_instance;

  GtkOrientation orientation; /* of a label and what it names */
  MentorMentee *mentee;
  MentorSession *session;
  gboolean showing; /* the widgets are being set, not clicked */
  GtkToggleButton *advisor;
  GtkToggleButton *challenger;
  GtkToggleButton *connector;
  GtkToggleButton *supporter;
  gboolean brief; /* only the hats */
  GtkWidget *hats_label;
  GtkWidget *goals_row;
  GtkWidget *usefulness_row;
  GtkWidget *listening_row;
  AdwWrapBox *goals_box;
  GPtrArray *goal_buttons;
  GtkBox *usefulness;
  GtkToggleButton *marks[5];
  GtkWidget *usefulness_label;
  AdwWrapBox *usefulness_words;
  gboolean worded; /* the marks are words */
  GtkRange *listening;
  GtkLabel *listening_value;
  GtkWidget *listening_clear;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSessionFacts, mentor_session_facts, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum { PROP_ORIENTATION = 1 } MentorSessionFactsProperty;

static void
mentor_session_facts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorSessionFactsProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_SESSION_FACTS (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_session_facts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorSessionFacts *self = MENTOR_SESSION_FACTS (object);

  switch ((MentorSessionFactsProperty) id)
    {
    case PROP_ORIENTATION:
      if ((int) self->orientation != g_value_get_enum (value))
        {
          self->orientation = (GtkOrientation) g_value_get_enum (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_session_facts_dispose (GObject *object)
{
  MentorSessionFacts *self = MENTOR_SESSION_FACTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_FACTS);
  g_clear_object (&self->mentee);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_facts_parent_class)->dispose (object);
}

static void
mentor_session_facts_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_SESSION_FACTS (object)->goal_buttons);

  G_OBJECT_CLASS (mentor_session_facts_parent_class)->finalize (object);
}

static GtkToggleButton *
get_hat_button (MentorSessionFacts *self, MentorHat hat)
{
  GtkToggleButton *const buttons[] = { self->advisor, self->challenger, self->connector,
                                       self->supporter };

  return buttons[hat - MENTOR_HAT_ADVISOR];
}

static void
show_hats (MentorSessionFacts *self)
{
  const MentorHats hats = mentor_session_get_hats (self->session);

  self->showing = TRUE;
  for (MentorHat hat = MENTOR_HAT_ADVISOR; hat <= MENTOR_HAT_SUPPORTER; hat++)
    gtk_toggle_button_set_active (get_hat_button (self, hat),
                                  (hats & (1u << (hat - MENTOR_HAT_ADVISOR))) != 0);
  self->showing = FALSE;
}

static void
on_hat_toggled (MentorSessionFacts *self)
{
  guint hats = 0;

  if (self->showing)
    return;
  for (MentorHat hat = MENTOR_HAT_ADVISOR; hat <= MENTOR_HAT_SUPPORTER; hat++)
    if (gtk_toggle_button_get_active (get_hat_button (self, hat)))
      hats |= 1u << (hat - MENTOR_HAT_ADVISOR);
  mentor_session_set_hats (self->session, (MentorHats) hats);
}

static void
show_usefulness (MentorSessionFacts *self)
{
  const int usefulness = mentor_session_get_usefulness (self->session);

  self->showing = TRUE;
  for (int i = 0; i < (int) G_N_ELEMENTS (self->marks); i++)
    gtk_toggle_button_set_active (self->marks[i], usefulness == i + 1);
  self->showing = FALSE;
}

/* A second click on the same mark takes it back. */
static void
on_mark_toggled (MentorSessionFacts *self, GtkToggleButton *button)
{
  if (self->showing)
    return;
  for (int i = 0; i < (int) G_N_ELEMENTS (self->marks); i++)
    if (self->marks[i] == button)
      mentor_session_set_usefulness (self->session,
                                     gtk_toggle_button_get_active (button) ? i + 1 : 0);
  show_usefulness (self);
}

static void
show_listening (MentorSessionFacts *self)
{
  const int share = mentor_session_get_listening (self->session);
  /* Translators: a share in percent */
  g_autofree char *words = share >= 0 ? g_strdup_printf (_("%d %%"), share) : g_strdup ("–");

  self->showing = TRUE;
  gtk_range_set_value (self->listening, share >= 0 ? share : 50);
  self->showing = FALSE;
  gtk_label_set_label (self->listening_value, words);
  gtk_widget_set_visible (self->listening_clear, share >= 0);
  mentor_set_css_class (GTK_WIDGET (self->listening), "unset", share < 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->listening),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  share >= 0 ? words : _("Left open"), -1);
}

static void
on_listening (MentorSessionFacts *self)
{
  if (self->session && !self->showing)
    mentor_session_set_listening (self->session,
                                  5 * (int) (gtk_range_get_value (self->listening) / 5 + 0.5));
}

static void
on_clear_listening (MentorSessionFacts *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->listening));
  mentor_session_set_listening (self->session, -1);
}

static void
show_goals (MentorSessionFacts *self)
{
  const char *const *goals = mentor_session_get_goals (self->session);

  self->showing = TRUE;
  for (guint i = 0; i < self->goal_buttons->len; i++)
    {
      GtkToggleButton *button = self->goal_buttons->pdata[i];
      MentorRecord *goal = g_object_get_data (G_OBJECT (button), "goal");

      gtk_toggle_button_set_active (button,
                                    goals && g_strv_contains (goals, mentor_record_get_id (goal)));
    }
  self->showing = FALSE;
}

static void
on_goal_toggled (MentorSessionFacts *self, GtkToggleButton *button)
{
  const char *const *goals = mentor_session_get_goals (self->session);
  const char *id = mentor_record_get_id (g_object_get_data (G_OBJECT (button), "goal"));
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();

  if (self->showing)
    return;
  for (guint i = 0; goals && goals[i]; i++)
    if (!g_str_equal (goals[i], id))
      g_ptr_array_add (touched, (gpointer) goals[i]);
  if (gtk_toggle_button_get_active (button))
    g_ptr_array_add (touched, (gpointer) id);
  g_ptr_array_add (touched, NULL);
  mentor_session_set_goals (self->session, (const char *const *) touched->pdata);
}

static gboolean
is_offered (MentorSessionFacts *self, MentorGoal *goal)
{
  const char *const *goals = mentor_session_get_goals (self->session);
  const MentorGoalState state = mentor_goal_get_state (goal);

  return state == MENTOR_GOAL_STATE_ACTIVE || state == MENTOR_GOAL_STATE_IDEA ||
         (goals && g_strv_contains (goals, mentor_record_get_id (MENTOR_RECORD (goal))));
}

static void
add_goal (MentorSessionFacts *self, MentorGoal *goal)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  g_object_bind_property (goal, "title", label, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (goal, "title", button, "tooltip-text", G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "hat");
  gtk_widget_add_css_class (button, "touched");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  g_object_set_data_full (G_OBJECT (button), "goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_goal_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->goal_buttons, button);
  adw_wrap_box_append (self->goals_box, button);
}

static void
show_rows (MentorSessionFacts *self)
{
  gtk_widget_set_visible (self->hats_label, !self->brief);
  gtk_widget_set_visible (self->goals_row, !self->brief && self->goal_buttons->len > 0);
  gtk_widget_set_visible (self->usefulness_row, !self->brief);
  gtk_widget_set_visible (self->listening_row,
                          !self->brief &&
                              !(self->worded &&
                                mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTEE));
}

static void
fill_goals (MentorSessionFacts *self)
{
  MentorRecordList *goals = mentor_mentee_get_goals (self->mentee);

  for (guint i = 0; i < self->goal_buttons->len; i++)
    adw_wrap_box_remove (self->goals_box, self->goal_buttons->pdata[i]);
  g_ptr_array_set_size (self->goal_buttons, 0);
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    if (is_offered (self, mentor_record_list_get (goals, i)))
      add_goal (self, mentor_record_list_get (goals, i));
  show_rows (self);
  show_goals (self);
}

static void
mentor_session_facts_class_init (MentorSessionFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_session_facts_get_property;
  object_class->set_property = mentor_session_facts_set_property;
  object_class->dispose = mentor_session_facts_dispose;
  object_class->finalize = mentor_session_facts_finalize;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, advisor);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, challenger);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, connector);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, supporter);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, goals_box);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, hats_label);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, goals_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, usefulness_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, listening_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, usefulness);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, listening);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, listening_value);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, listening_clear);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, usefulness_label);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionFacts, usefulness_words);
  gtk_widget_class_bind_template_callback (widget_class, on_listening);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_listening);
}

static void
mentor_session_facts_init (MentorSessionFacts *self)
{
  self->goal_buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (MentorHat hat = MENTOR_HAT_ADVISOR; hat <= MENTOR_HAT_SUPPORTER; hat++)
    {
      gtk_button_set_label (GTK_BUTTON (get_hat_button (self, hat)), mentor_label_hat (hat));
      g_signal_connect_object (get_hat_button (self, hat), "toggled", G_CALLBACK (on_hat_toggled),
                               self, G_CONNECT_SWAPPED);
    }
  for (int i = 0; i < (int) G_N_ELEMENTS (self->marks); i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", i + 1);
      /* Translators: how useful a session was */
      g_autofree char *name = g_strdup_printf (_("Useful: %d of 5"), i + 1);

      self->marks[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->marks[i]), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      g_signal_connect_object (self->marks[i], "toggled", G_CALLBACK (on_mark_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->usefulness, GTK_WIDGET (self->marks[i]));
    }
}

/**
 * mentor_session_facts_set_session:
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_session_facts_set_session (MentorSessionFacts *self, MentorMentee *mentee,
                                  MentorSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::hats", G_CALLBACK (show_hats), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::usefulness", G_CALLBACK (show_usefulness), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::listening", G_CALLBACK (show_listening), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::goals", G_CALLBACK (show_goals), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_mentee_get_goals (mentee), "items-changed", G_CALLBACK (fill_goals),
                           self, G_CONNECT_SWAPPED);
  show_hats (self);
  show_usefulness (self);
  show_listening (self);
  fill_goals (self);
}

/**
 * mentor_session_facts_set_brief:
 * @brief: whether to show the hats alone, as long as the rest cannot be known
 */
void
mentor_session_facts_set_brief (MentorSessionFacts *self, gboolean brief)
{
  self->brief = brief;
  mentor_set_css_class (GTK_WIDGET (self), "brief", brief);
  show_rows (self);
}

/**
 * mentor_session_facts_use_words:
 *
 * Asks first how useful the session was, in words, where there is room for that, and asks only those who mentor how much
 * they listened. To be called once, after mentor_session_facts_set_session().
 */
void
mentor_session_facts_use_words (MentorSessionFacts *self)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (self->marks); i++)
    {
      GtkWidget *mark = GTK_WIDGET (self->marks[i]);
      const char *words = mentor_label_usefulness (i + 1);

      g_object_ref (mark);
      gtk_box_remove (self->usefulness, mark);
      adw_wrap_box_append (self->usefulness_words, mark);
      g_object_unref (mark);
      gtk_button_set_label (GTK_BUTTON (mark), words);
      gtk_widget_set_tooltip_text (mark, NULL);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "hat");
      gtk_widget_add_css_class (mark, "touched");
      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
    }
  gtk_box_reorder_child_after (
      GTK_BOX (gtk_widget_get_parent (self->usefulness_row)), self->usefulness_row, NULL);
  gtk_widget_set_valign (self->usefulness_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->usefulness_label, "facts-label");
  gtk_widget_set_visible (GTK_WIDGET (self->usefulness), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->usefulness_words), TRUE);
  self->worded = TRUE;
  show_rows (self);
}
