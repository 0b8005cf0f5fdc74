/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-then-now.h"

#include "mentor-dates.h"
#include "mentor-goal-parts.h"

#include <glib/gi18n.h>

/**
 * MentorThenNow:
 *
 * A goal at its start beside the same goal today, in ratings and in words.
 */
struct _MentorThenNow {
  AdwBin parent_instance;

  GtkLabel *then_day;
  GtkLabel *then_rating;
  GtkLabel *then_words;
  GtkLabel *now_day;
  GtkLabel *now_rating;
  GtkLabel *now_words;
  GtkLabel *wished;
};

G_DEFINE_FINAL_TYPE (MentorThenNow, mentor_then_now, ADW_TYPE_BIN)

static void
mentor_then_now_dispose (GObject *object)
{
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_THEN_NOW);

  G_OBJECT_CLASS (mentor_then_now_parent_class)->dispose (object);
}

static void
mentor_then_now_class_init (MentorThenNowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_then_now_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-then-now.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, then_day);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, then_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, then_words);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, now_day);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, now_rating);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, now_words);
  gtk_widget_class_bind_template_child (widget_class, MentorThenNow, wished);
}

static void
mentor_then_now_init (MentorThenNow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_rating (GtkLabel *label, int rating)
{
  /* Translators: a rating that was not given */
  g_autofree char *text =
      rating >= 0 ? g_strdup_printf ("%d", rating) : g_strdup (C_("rating", "–"));
  g_autofree char *spoken =
      rating >= 0 ? g_strdup_printf (_("Rating %d"), rating) : g_strdup (_("Not rated"));

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

/**
 * mentor_then_now_show:
 * @goal: a goal
 *
 * Shows the goal as it is now, or nothing when no start was written down.
 */
void
mentor_then_now_show (MentorThenNow *self, MentorGoal *goal)
{
  MentorThenAndNow both;
  g_autofree char *then_day = NULL;
  g_autofree char *now_day = NULL;
  g_autofree char *then_title = NULL;
  g_autofree char *now_title = NULL;
  g_autofree char *wished = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), mentor_goal_get_then_and_now (goal, &both));
  then_day = mentor_format_month (both.then_day);
  now_day = both.now_day ? mentor_format_month (both.now_day) : NULL;
  then_title = g_strdup_printf (C_("goal", "Start · %s"), then_day);
  now_title = now_day ? g_strdup_printf (C_("goal", "Now · %s"), now_day)
                      : g_strdup (C_("goal", "Now"));

  gtk_label_set_label (self->then_day, then_title);
  gtk_label_set_label (self->now_day, now_title);
  show_rating (self->then_rating, both.then_rating);
  show_rating (self->now_rating, both.now_rating);
  show_words (self->then_words, both.then_words);
  show_words (self->now_words, now_day ? both.now_words : _("The first check-in says it."));
  wished = g_strdup_printf (_("Wished for: %d"), both.wished);
  gtk_label_set_label (self->wished, wished);
  gtk_widget_set_visible (GTK_WIDGET (self->wished), both.wished >= 0);
}
