/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-entry.h"

#include "mentor-excerpt.h"
#include "mentor-review-rules.h"
#include "mentor-review-words.h"

#include <glib/gi18n.h>

/**
 * MentorReviewEntry:
 *
 * An earlier review, to be read. What it says is set out when it is opened for the first time.
 */
struct _MentorReviewEntry {
  AdwExpanderRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorReview *review;
  gboolean editable;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (MentorReviewEntry, mentor_review_entry, ADW_TYPE_EXPANDER_ROW)

static void
mentor_review_entry_dispose (GObject *object)
{
  MentorReviewEntry *self = MENTOR_REVIEW_ENTRY (object);

  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mentor_review_entry_parent_class)->dispose (object);
}

static void
add_line (MentorReviewEntry *self, const char *caption, const char *words)
{
  GtkWidget *row;

  if (words == NULL || *words == '\0')
    return;
  /* Set in one go, the texts would be told before that they are plain. */
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "subtitle-selectable", TRUE, NULL);
  g_object_set (row, "title", caption, "subtitle", words, NULL);
  gtk_widget_add_css_class (row, "property");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
on_remove (MentorReviewEntry *self)
{
  mentor_context_remove (self->context, mentor_mentee_get_reviews (self->mentee), self->review,
                         _("Review removed"));
}

static void
add_remove (MentorReviewEntry *self)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("_Remove This Review"), "use-underline", TRUE, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (MentorReviewEntry *self)
{
  MentorRecordList *goals;
  g_autofree char *rhythm = NULL;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  goals = mentor_mentee_get_goals (self->mentee);
  rhythm = mentor_review_describe_rhythm (self->review);
  add_line (self, _("What We Take From It"), mentor_review_get_text (self->review));
  add_line (self, _("What to Do Next"), mentor_review_get_next (self->review));
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      g_autofree char *words =
          mentor_review_describe_goal (goal, mentor_review_get_date (self->review));

      add_line (self, mentor_goal_get_title (goal), words);
    }
  add_line (self, _("Rhythm"), rhythm);
  for (guint i = 0; i < mentor_review_count_statements (); i++)
    {
      const int answer = mentor_review_get_answer (self->review, i);
      /* Translators: how far a statement holds */
      g_autofree char *words = answer > 0 ? g_strdup_printf (_("%d of 5"), answer) : NULL;

      add_line (self, mentor_review_get_words (i), words);
    }
  if (self->editable)
    add_remove (self);
}

static void
mentor_review_entry_class_init (MentorReviewEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_review_entry_dispose;
}

static void
mentor_review_entry_init (MentorReviewEntry *self)
{
}

/**
 * mentor_review_entry_new:
 * @context: offers to take a removal back
 * @mentee: whose review it is
 * @review: the review
 * @editable: whether it can be removed
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_review_entry_new (MentorContext *context, MentorMentee *mentee, MentorReview *review, gboolean editable)
{
  g_autofree char *day = mentor_review_format_day (mentor_review_get_date (review));
  const char *next = mentor_review_get_next (review);
  g_autofree char *line = mentor_excerpt_first_line (*next ? next : mentor_review_get_text (review));
  MentorReviewEntry *self =
      g_object_new (MENTOR_TYPE_REVIEW_ENTRY, "use-markup", FALSE, "subtitle-lines", 1, NULL);

  g_object_set (self, "title", day, "subtitle", line, NULL);
  /* What is named by its title is a row inside of it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, day, -1);
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->review = g_object_ref (review);
  self->editable = editable;
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
  return GTK_WIDGET (self);
}

/**
 * mentor_review_entry_is_of:
 * @id: the id of a review
 *
 * Returns: whether it shows that one
 */
gboolean
mentor_review_entry_is_of (MentorReviewEntry *self, const char *id)
{
  return g_str_equal (mentor_record_get_id (MENTOR_RECORD (self->review)), id);
}
