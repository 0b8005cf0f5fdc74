/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-path-card.h"

#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-path-rules.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>

/**
 * MentorPathCard:
 *
 * The path of a relationship, from the first talk to the last. It ticks itself and asks for nothing.
 */
struct _MentorPathCard {
  AdwBin parent_instance;

  MentorMentee *mentee;
  GtkBox *steps;
  GtkWidget *buttons[MENTOR_PATH_N_STEPS]; /* not owned */
  GtkWidget *next;
  GtkLabel *next_label;
};

G_DEFINE_FINAL_TYPE (MentorPathCard, mentor_path_card, ADW_TYPE_BIN)

static void
mentor_path_card_dispose (GObject *object)
{
  MentorPathCard *self = MENTOR_PATH_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PATH_CARD);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (mentor_path_card_parent_class)->dispose (object);
}

static const char *
get_name (MentorPathStep step)
{
  switch (step)
    {
    case MENTOR_PATH_STEP_KNOW:
      return C_("path", "Get to know each other");
    case MENTOR_PATH_STEP_AGREEMENT:
      return C_("path", "Agree on how you work together");
    case MENTOR_PATH_STEP_GOAL:
      return C_("path", "The first goal");
    case MENTOR_PATH_STEP_SESSIONS:
      return C_("path", "The first three sessions");
    case MENTOR_PATH_STEP_REVIEW:
      return C_("path", "Look back together");
    case MENTOR_PATH_STEP_CLOSE:
      return C_("path", "A good end");
    }
  g_return_val_if_reached ("");
}

static void
go_to (MentorPathCard *self, MentorPathStep step)
{
  static const char *const addresses[MENTOR_PATH_N_STEPS] = {
    [MENTOR_PATH_STEP_KNOW] = "mentee:%s:sessions",     [MENTOR_PATH_STEP_AGREEMENT] = "agreement:%s",
    [MENTOR_PATH_STEP_GOAL] = "mentee:%s:goals",        [MENTOR_PATH_STEP_SESSIONS] = "mentee:%s:sessions",
    [MENTOR_PATH_STEP_REVIEW] = "review:%s",          [MENTOR_PATH_STEP_CLOSE] = "closing:%s",
  };
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const gboolean meets = step == MENTOR_PATH_STEP_KNOW || step == MENTOR_PATH_STEP_SESSIONS;
  GString *address;

  /* Where there is nothing to look at yet, the click makes it. */
  if (meets && !mentor_mentee_has_gone (self->mentee, step) &&
      mentor_mentee_find_next_session (self->mentee, now) == NULL &&
      gtk_widget_activate_action (GTK_WIDGET (self), "app.new-session", NULL))
    return;
  address = g_string_new (addresses[step]);
  g_string_replace (address, "%s", mentor_record_get_id (MENTOR_RECORD (self->mentee)), 1);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address->str);
  g_string_free (address, TRUE);
}

static void
on_step (MentorPathCard *self, GtkWidget *button)
{
  for (guint i = 0; i < MENTOR_PATH_N_STEPS; i++)
    if (self->buttons[i] == button)
      go_to (self, (MentorPathStep) i);
}

static void
on_next (MentorPathCard *self)
{
  const guint next = mentor_mentee_get_next_step (self->mentee);

  if (next < MENTOR_PATH_N_STEPS)
    go_to (self, (MentorPathStep) next);
}

static char *
describe_next (MentorMentee *mentee, guint next)
{
  const MentorDay review = mentor_mentee_get_next_review (mentee);
  g_autofree char *due = NULL;

  if (mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_PAUSED && mentor_mentee_get_paused_since (mentee))
    {
      g_autofree char *since = mentor_format_day (mentor_mentee_get_paused_since (mentee));

      /* Translators: %s is a day */
      return g_strdup_printf (_("Paused since %s"), since);
    }
  if (next == MENTOR_PATH_N_STEPS)
    return g_strdup (_("You went all of it"));
  if (next == MENTOR_PATH_STEP_REVIEW && review)
    {
      due = mentor_format_day (review);
      /* Translators: the next step of a path and when, as in "Next: Look back together, 3 December" */
      return g_strdup_printf (_("Next: %1$s, %2$s"), get_name ((MentorPathStep) next), due);
    }
  /* Translators: the next step of a path */
  return g_strdup_printf (_("Next: %s"), get_name ((MentorPathStep) next));
}

static void
update (gpointer data)
{
  MentorPathCard *self = data;
  const guint next = mentor_mentee_get_next_step (self->mentee);
  const gboolean paused = mentor_mentee_get_state (self->mentee) == MENTOR_MENTEE_STATE_PAUSED;
  g_autofree char *words = describe_next (self->mentee, next);

  for (guint i = 0; i < MENTOR_PATH_N_STEPS; i++)
    {
      const gboolean gone = mentor_mentee_has_gone (self->mentee, (MentorPathStep) i);
      /* Translators: a step of a path that is gone or not gone yet */
      g_autofree char *label = g_strdup_printf (gone ? _("%s: done") : _("%s: to come"),
                                                get_name ((MentorPathStep) i));

      mentor_set_css_class (self->buttons[i], "gone", gone);
      gtk_widget_set_tooltip_text (self->buttons[i], label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_label_set_label (self->next_label, words);
  gtk_widget_set_sensitive (self->next, next < MENTOR_PATH_N_STEPS || paused);
  /* A pause is said as clearly as a step, but leads nowhere. */
  gtk_widget_set_can_target (self->next, !paused);
  gtk_widget_set_focusable (self->next, !paused);
}

static void
mentor_path_card_class_init (MentorPathCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_path_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/mentee/mentor-path-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPathCard, steps);
  gtk_widget_class_bind_template_child (widget_class, MentorPathCard, next);
  gtk_widget_class_bind_template_child (widget_class, MentorPathCard, next_label);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
}

static void
mentor_path_card_init (MentorPathCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < MENTOR_PATH_N_STEPS; i++)
    {
      GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (bar, "path-bar");
      self->buttons[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), bar);
      gtk_widget_add_css_class (self->buttons[i], "flat");
      gtk_widget_add_css_class (self->buttons[i], "path-step");
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_step), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->steps, self->buttons[i]);
    }
}

/**
 * mentor_path_card_set_mentee:
 * @mentee: (transfer none): whose path it is; to be called once
 */
void
mentor_path_card_set_mentee (MentorPathCard *self, MentorMentee *mentee)
{
  self->mentee = g_object_ref (mentee);
  g_object_bind_property (mentee, "path-hidden", self, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
