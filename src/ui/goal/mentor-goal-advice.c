/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-advice.h"

#include <glib/gi18n.h>

/**
 * MentorGoalAdvice:
 *
 * A quiet sentence where one goal more than is advised would be active, and the other way beside it.
 */
struct _MentorGoalAdvice {
  AdwBin parent_instance;

  GtkLabel *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (MentorGoalAdvice, mentor_goal_advice, ADW_TYPE_BIN)

static guint chosen;

static void
mentor_goal_advice_dispose (GObject *object)
{
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_GOAL_ADVICE);

  G_OBJECT_CLASS (mentor_goal_advice_parent_class)->dispose (object);
}

static void
on_clicked (MentorGoalAdvice *self)
{
  g_signal_emit (self, chosen, 0);
}

static void
mentor_goal_advice_class_init (MentorGoalAdviceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_advice_dispose;
  /**
   * MentorGoalAdvice::chosen:
   *
   * The other way is wanted.
   */
  chosen = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-advice.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAdvice, words);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalAdvice, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
mentor_goal_advice_init (MentorGoalAdvice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_goal_advice_say:
 * @too_many: whether as many goals as are advised are active beside this one; otherwise there is nothing to say
 * @idea: whether this one is an idea only
 *
 * Says what there is to say.
 */
void
mentor_goal_advice_say (MentorGoalAdvice *self, gboolean too_many, gboolean idea)
{
  gtk_widget_set_visible (GTK_WIDGET (self), too_many);
  gtk_label_set_label (self->words,
                       idea ? _("It waits among the ideas until there is room for it.")
                            : _("Three other goals are active. Few at a time get further."));
  gtk_button_set_label (self->button, idea ? _("Make It _Active") : _("Make It an _Idea"));
}
