/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-question-card.h"
#include "mentor-agenda-put.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-prompt-choice.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/**
 * MentorQuestionCard:
 *
 * A question that fits one of the relationships now, the same one all day long.
 */
struct _MentorQuestionCard {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorPrompt *prompt;
  GHashTable *passed; /* ids of those that were not wanted */
  GtkLabel *text;
  GtkLabel *hat;
  GtkLabel *caption;
  GtkWidget *another;
  GtkWidget *bring;
};

G_DEFINE_FINAL_TYPE (MentorQuestionCard, mentor_question_card, ADW_TYPE_BIN)

static void
mentor_question_card_dispose (GObject *object)
{
  MentorQuestionCard *self = MENTOR_QUESTION_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_QUESTION_CARD);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->prompt);
  g_clear_pointer (&self->passed, g_hash_table_unref);

  G_OBJECT_CLASS (mentor_question_card_parent_class)->dispose (object);
}

/* The session the question could be brought to. */
static MentorSession *
find_session (MentorQuestionCard *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorSession *session = mentor_mentee_find_next_session (self->mentee, now);

  return session && !mentor_session_is_over (session, now) ? session : NULL;
}

static void
show_hat (MentorQuestionCard *self, MentorHat shown)
{
  static const MentorHat hats[] = { MENTOR_HAT_ADVISOR, MENTOR_HAT_CHALLENGER, MENTOR_HAT_CONNECTOR,
                                    MENTOR_HAT_SUPPORTER };

  for (guint i = 0; i < G_N_ELEMENTS (hats); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->hat), mentor_hat_style (hats[i]));
  gtk_widget_add_css_class (GTK_WIDGET (self->hat), mentor_hat_style (shown));
  gtk_label_set_label (self->hat, mentor_label_hat (shown));
  gtk_widget_set_visible (GTK_WIDGET (self->hat), shown != MENTOR_HAT_NONE);
}

static void
show_prompt (MentorQuestionCard *self)
{
  MentorSession *session = find_session (self);
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  g_autofree char *caption = NULL;

  if (session)
    {
      g_autofree char *day =
          mentor_format_long_day (mentor_day_of_time (mentor_session_get_start (session)));

      /* Translators: a person, and the day of the next session */
      caption = g_strdup_printf (_("For %1$s, %2$s"), *name ? name : _("Somebody"), day);
    }
  else
    caption = g_strdup_printf (_("For %s"), *name ? name : _("Somebody"));
  gtk_label_set_label (self->text, mentor_prompt_get_text (self->prompt));
  gtk_label_set_label (self->caption, caption);
  show_hat (self, mentor_prompt_get_hat (self->prompt));
  gtk_widget_set_visible (self->bring,
                          session && !mentor_record_get_read_only (MENTOR_RECORD (self->mentee)));
}

/* The best of those that were not passed over; after the last of them, the best of all. */
static void
choose (MentorQuestionCard *self)
{
  MentorPrompt *prompt = NULL;

  if (self->mentee)
    {
      g_autoptr (GPtrArray) prompts = mentor_prompt_choose (
          mentor_store_get_prompts (mentor_context_get_store (self->context)), self->mentee,
          mentor_day_today ());

      for (guint i = 0; prompt == NULL && i < prompts->len; i++)
        if (!g_hash_table_contains (self->passed, mentor_record_get_id (prompts->pdata[i])))
          prompt = prompts->pdata[i];
      if (prompt == NULL && prompts->len > 0)
        {
          g_hash_table_remove_all (self->passed);
          prompt = prompts->pdata[0];
        }
      gtk_widget_set_visible (self->another, prompts->len > 1);
    }
  g_set_object (&self->prompt, prompt);
  gtk_widget_set_visible (GTK_WIDGET (self), prompt != NULL);
  if (prompt)
    show_prompt (self);
}

static void
on_another (MentorQuestionCard *self)
{
  g_hash_table_add (self->passed, g_strdup (mentor_record_get_id (MENTOR_RECORD (self->prompt))));
  choose (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), gtk_label_get_label (self->text),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_write (MentorQuestionCard *self)
{
  g_autofree char *address =
      g_strdup_printf ("note:%s::%s", mentor_record_get_id (MENTOR_RECORD (self->mentee)),
                       mentor_record_get_id (MENTOR_RECORD (self->prompt)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
on_bring (MentorQuestionCard *self)
{
  MentorSession *session = find_session (self);

  if (session)
    mentor_agenda_put_prompt (self->context, self->mentee, session, self->prompt,
                              _("Added to the agenda"));
}

static void
mentor_question_card_class_init (MentorQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_question_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/today/mentor-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionCard, text);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionCard, hat);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionCard, caption);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionCard, another);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionCard, bring);
  gtk_widget_class_bind_template_callback (widget_class, on_another);
  gtk_widget_class_bind_template_callback (widget_class, on_bring);
  gtk_widget_class_bind_template_callback (widget_class, on_write);
}

static void
mentor_question_card_init (MentorQuestionCard *self)
{
  self->passed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_question_card_show:
 * @context: (transfer none): what may be asked
 * @mentee: (transfer none) (nullable): the relationship the question is for; without one there is no card
 *
 * Chooses a question, as after a change or on a new day.
 */
void
mentor_question_card_show (MentorQuestionCard *self, MentorContext *context, MentorMentee *mentee)
{
  g_set_object (&self->context, context);
  g_set_object (&self->mentee, mentee);
  choose (self);
}
