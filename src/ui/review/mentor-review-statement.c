/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-statement.h"

#include "mentor-review-rules.h"

#include <glib/gi18n.h>

/**
 * MentorReviewStatement:
 *
 * A statement about the relationship, and five marks for how far it holds. It may be left open.
 */
struct _MentorReviewStatement {
  AdwPreferencesRow parent_instance;

  guint statement;
  MentorReview *review; /* nullable */
  gulong changed;
  gboolean showing;

  GtkBox *marks;
  GtkToggleButton *buttons[MENTOR_REVIEW_HIGHEST]; /* not owned */
};

G_DEFINE_FINAL_TYPE (MentorReviewStatement, mentor_review_statement, ADW_TYPE_PREFERENCES_ROW)

static void
mentor_review_statement_dispose (GObject *object)
{
  MentorReviewStatement *self = MENTOR_REVIEW_STATEMENT (object);

  if (self->review)
    g_clear_signal_handler (&self->changed, self->review);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REVIEW_STATEMENT);

  G_OBJECT_CLASS (mentor_review_statement_parent_class)->dispose (object);
}

static void
show (MentorReviewStatement *self)
{
  const int answer = self->review ? mentor_review_get_answer (self->review, self->statement) : 0;

  self->showing = TRUE;
  for (int i = 0; i < MENTOR_REVIEW_HIGHEST; i++)
    gtk_toggle_button_set_active (self->buttons[i], answer == i + 1);
  self->showing = FALSE;
}

/* A second click on the same mark takes it back. */
static void
on_toggled (MentorReviewStatement *self, GtkToggleButton *button)
{
  if (self->showing || self->review == NULL)
    return;
  for (int i = 0; i < MENTOR_REVIEW_HIGHEST; i++)
    if (self->buttons[i] == button)
      mentor_review_set_answer (self->review, self->statement,
                                gtk_toggle_button_get_active (button) ? i + 1 : 0);
  show (self);
}

static void
mentor_review_statement_class_init (MentorReviewStatementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_review_statement_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/review/mentor-review-statement.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReviewStatement, marks);
}

static void
mentor_review_statement_init (MentorReviewStatement *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_review_statement_new:
 * @statement: which one, from 0
 *
 * Returns: (transfer floating): a new row that shows no review yet
 */
GtkWidget *
mentor_review_statement_new (guint statement)
{
  MentorReviewStatement *self = g_object_new (MENTOR_TYPE_REVIEW_STATEMENT, NULL);
  const char *words = mentor_review_get_words (statement);

  self->statement = statement;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), words);
  for (int i = 0; i < MENTOR_REVIEW_HIGHEST; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      /* Translators: a statement, and how far it holds from 1 to 5 */
      g_autofree char *name = g_strdup_printf (_("%1$s: %2$d of 5"), words, i + 1);
      GtkWidget *button = gtk_toggle_button_new_with_label (number);

      /* The number alone does not say what it is about. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->marks, button);
      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
    }
  return GTK_WIDGET (self);
}

/**
 * mentor_review_statement_set_review:
 * @review: (nullable): whose answer is shown and given
 */
void
mentor_review_statement_set_review (MentorReviewStatement *self, MentorReview *review)
{
  if (self->review)
    g_clear_signal_handler (&self->changed, self->review);
  g_set_object (&self->review, review);
  if (review)
    self->changed = g_signal_connect_object (review, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
