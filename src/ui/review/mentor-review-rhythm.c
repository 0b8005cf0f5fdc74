/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-rhythm.h"

#include "mentor-dates.h"
#include "mentor-review-rules.h"
#include "mentor-review-words.h"

#include <glib/gi18n.h>

/**
 * MentorReviewRhythm:
 *
 * A row in which the rhythm is kept or changed at a review.
 */
struct _MentorReviewRhythm {
  AdwPreferencesRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorReview *review; /* nullable: until there is one */
  GtkLabel *words;
  AdwWrapBox *choices;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (MentorReviewRhythm, mentor_review_rhythm, ADW_TYPE_PREFERENCES_ROW)

static const int usual_rhythms[] = { 7, 14, 21, 28, 42, 56, 91 };

static void
mentor_review_rhythm_dispose (GObject *object)
{
  MentorReviewRhythm *self = MENTOR_REVIEW_RHYTHM (object);

  g_clear_object (&self->review);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REVIEW_RHYTHM);

  G_OBJECT_CLASS (mentor_review_rhythm_parent_class)->dispose (object);
}

static void
mentor_review_rhythm_class_init (MentorReviewRhythmClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_review_rhythm_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/review/mentor-review-rhythm.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReviewRhythm, words);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewRhythm, choices);
}

static void
mentor_review_rhythm_init (MentorReviewRhythm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the rhythm was before one was chosen. */
typedef struct {
  MentorMentee *mentee;
  MentorReview *review;
  int ideal;
  int latest;
  int before;
  int after;
} Rhythm;

static void
rhythm_free (gpointer data)
{
  Rhythm *rhythm = data;

  g_object_unref (rhythm->mentee);
  g_object_unref (rhythm->review);
  g_free (rhythm);
}

static void
rhythm_undo (gpointer data)
{
  Rhythm *rhythm = data;

  mentor_mentee_set_rhythm_ideal (rhythm->mentee, rhythm->ideal);
  mentor_mentee_set_rhythm_latest (rhythm->mentee, rhythm->latest);
  mentor_review_set_rhythm_before (rhythm->review, rhythm->before);
  mentor_review_set_rhythm_after (rhythm->review, rhythm->after);
}

/**
 * mentor_review_rhythm_update:
 *
 * Shows what the rhythm is now. There is to be a review.
 */
void
mentor_review_rhythm_update (MentorReviewRhythm *self)
{
  const int after = mentor_review_get_rhythm_after (self->review);
  const int ideal = mentor_mentee_get_rhythm_ideal (self->mentee);
  g_autofree char *said = mentor_review_describe_rhythm (self->review);
  g_autofree char *now = mentor_format_rhythm (ideal);

  if (said)
    gtk_label_set_label (self->words, said);
  else if (ideal > 0)
    {
      /* Translators: %s is as in "every 4 weeks" */
      g_autofree char *asked = g_strdup_printf (_("You meet %s. Keep it, or choose another one."), now);

      gtk_label_set_label (self->words, asked);
    }
  else
    gtk_label_set_label (self->words, _("There is no rhythm yet. Choose one if it helps."));
  self->showing = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); button;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (button),
        after > 0 && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days")) == after);
  self->showing = FALSE;
}

/* A second click takes the choice back. */
static void
on_rhythm (MentorReviewRhythm *self, GtkToggleButton *button)
{
  Rhythm *rhythm;

  if (self->showing)
    return;
  rhythm = g_new0 (Rhythm, 1);
  rhythm->mentee = g_object_ref (self->mentee);
  rhythm->review = g_object_ref (self->review);
  rhythm->ideal = mentor_mentee_get_rhythm_ideal (self->mentee);
  rhythm->latest = mentor_mentee_get_rhythm_latest (self->mentee);
  rhythm->before = mentor_review_get_rhythm_before (self->review);
  rhythm->after = mentor_review_get_rhythm_after (self->review);
  mentor_review_choose_rhythm (self->review, self->mentee,
                               gtk_toggle_button_get_active (button)
                                   ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"))
                                   : 0);
  mentor_review_rhythm_update (self);
  if (mentor_mentee_get_rhythm_ideal (self->mentee) != rhythm->ideal)
    mentor_context_offer_undo (self->context, _("Rhythm changed"), rhythm_undo, rhythm, rhythm_free);
  else
    rhythm_free (rhythm);
}

static void
add_rhythm (MentorReviewRhythm *self, int days, const char *words)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  gtk_widget_add_css_class (button, "chip-toggle");
  g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (days));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_rhythm), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->choices, button);
}

/* The one they have stands first, and is kept by pressing it. */
static void
fill_rhythms (MentorReviewRhythm *self)
{
  const int current = mentor_review_get_rhythm_after (self->review) > 0
                          ? mentor_review_get_rhythm_before (self->review)
                          : mentor_mentee_get_rhythm_ideal (self->mentee);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))))
    adw_wrap_box_remove (self->choices, child);
  if (current > 0)
    {
      g_autofree char *words = mentor_format_rhythm (current);
      /* Translators: %s is as in "every 4 weeks" */
      g_autofree char *keep = g_strdup_printf (_("Keep %s"), words);

      add_rhythm (self, current, keep);
    }
  for (guint i = 0; i < G_N_ELEMENTS (usual_rhythms); i++)
    {
      g_autofree char *words = mentor_format_rhythm (usual_rhythms[i]);

      if (usual_rhythms[i] != current)
        add_rhythm (self, usual_rhythms[i], words);
    }
}

/**
 * mentor_review_rhythm_set_review:
 * @context: (transfer none): takes what is taken back
 * @mentee: (transfer none): whose rhythm it is
 * @review: (transfer none): the review in which it is chosen
 */
void
mentor_review_rhythm_set_review (MentorReviewRhythm *self, MentorContext *context,
                                 MentorMentee *mentee, MentorReview *review)
{
  g_set_object (&self->context, context);
  g_set_object (&self->mentee, mentee);
  g_set_object (&self->review, review);
  fill_rhythms (self);
}
