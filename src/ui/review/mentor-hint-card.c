/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-hint-card.h"

#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-hint-rules.h"
#include "mentor-proposal-dialog.h"

#include <glib/gi18n.h>

/**
 * MentorHintCard:
 *
 * One quiet sentence about the relationship, where it may help, with a way on. It can be put off, and is nothing that
 * has to be done.
 */
struct _MentorHintCard {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorDrift drift;
  MentorStage stage;
  gboolean editable;

  GtkLabel *words;
  GtkButton *first;
  GtkButton *second;
};

G_DEFINE_FINAL_TYPE (MentorHintCard, mentor_hint_card, ADW_TYPE_BIN)

typedef enum { PROP_EDITABLE = 1 } MentorHintCardProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

static void
mentor_hint_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorHintCardProperty) id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, MENTOR_HINT_CARD (object)->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_hint_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorHintCard *self = MENTOR_HINT_CARD (object);

  switch ((MentorHintCardProperty) id)
    {
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      if (self->mentee)
        mentor_hint_card_update (self);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_hint_card_dispose (GObject *object)
{
  MentorHintCard *self = MENTOR_HINT_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_HINT_CARD);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (mentor_hint_card_parent_class)->dispose (object);
}

/* What can be taken back: the stage, or that a hint was put off. */
typedef struct {
  MentorMentee *mentee;
  MentorStage stage;
  MentorStage stage_put_off;
  MentorDay drift_put_off;
} Former;

static void
former_free (gpointer data)
{
  g_object_unref (((Former *) data)->mentee);
  g_free (data);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_mentee_set_stage (former->mentee, former->stage);
  mentor_mentee_set_stage_put_off (former->mentee, former->stage_put_off);
  mentor_mentee_set_drift_put_off (former->mentee, former->drift_put_off);
}

static Former *
former_new (MentorMentee *mentee)
{
  Former *former = g_new0 (Former, 1);

  former->mentee = g_object_ref (mentee);
  former->stage = mentor_mentee_get_stage (mentee);
  former->stage_put_off = mentor_mentee_get_stage_put_off (mentee);
  former->drift_put_off = mentor_mentee_get_drift_put_off (mentee);
  return former;
}

/* The card goes when it is pressed; the keyboard stays near it. */
static void
leave_focus (MentorHintCard *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
on_put_off (MentorHintCard *self)
{
  Former *former = former_new (self->mentee);

  if (self->drift != MENTOR_DRIFT_NONE)
    mentor_mentee_set_drift_put_off (self->mentee, mentor_day_today ());
  else
    mentor_mentee_set_stage_put_off (self->mentee, self->stage);
  mentor_context_offer_undo (self->context, _("Hint put off"), former_restore, former, former_free);
}

static void
move_on (MentorHintCard *self)
{
  Former *former = former_new (self->mentee);

  mentor_mentee_set_stage (self->mentee, self->stage);
  mentor_context_offer_undo (self->context, _("Stage changed"), former_restore, former, former_free);
}

static void
propose (MentorHintCard *self)
{
  mentor_dialog_present (mentor_proposal_dialog_new (self->context, self->mentee), GTK_WIDGET (self));
}

static void
open_page (MentorHintCard *self, const char *before, const char *after)
{
  g_autofree char *address =
      g_strconcat (before, mentor_record_get_id (MENTOR_RECORD (self->mentee)), after, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
on_first (MentorHintCard *self)
{
  switch (self->drift)
    {
    case MENTOR_DRIFT_NONE:
      move_on (self);
      return;
    case MENTOR_DRIFT_PAUSE_OVER:
      gtk_widget_activate_action (GTK_WIDGET (self), "mentee.resume", NULL);
      return;
    case MENTOR_DRIFT_SILENCE:
    case MENTOR_DRIFT_MOVED:
      propose (self);
      return;
    case MENTOR_DRIFT_GOALS:
      open_page (self, "mentee:", ":goals");
      return;
    }
}

static void
on_second (MentorHintCard *self)
{
  if (self->drift == MENTOR_DRIFT_SILENCE)
    gtk_widget_activate_action (GTK_WIDGET (self), "mentee.pause", NULL);
  else
    open_page (self, "review:", "");
}

static void
mentor_hint_card_class_init (MentorHintCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_hint_card_get_property;
  object_class->set_property = mentor_hint_card_set_property;
  object_class->dispose = mentor_hint_card_dispose;

  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/review/mentor-hint-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorHintCard, words);
  gtk_widget_class_bind_template_child (widget_class, MentorHintCard, first);
  gtk_widget_class_bind_template_child (widget_class, MentorHintCard, second);
  gtk_widget_class_bind_template_callback (widget_class, on_first);
  gtk_widget_class_bind_template_callback (widget_class, on_second);
  gtk_widget_class_bind_template_callback (widget_class, on_put_off);
}

static void
mentor_hint_card_init (MentorHintCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_stage_words (MentorStage stage)
{
  switch (stage)
    {
    case MENTOR_STAGE_AGREEING:
      return _("You have met, and the agreement is begun. You could move on to agreeing.");
    case MENTOR_STAGE_WORKING:
      return _("The agreement is made and a first goal is there. You could move on to working together.");
    case MENTOR_STAGE_DRAWING_TO_A_CLOSE:
      return _("The end you planned is near. You could move on to drawing to a close.");
    case MENTOR_STAGE_ANY:
    case MENTOR_STAGE_GETTING_TO_KNOW:
    case MENTOR_STAGE_AFTERWARDS:
      break;
    }
  g_return_val_if_reached ("");
}

static char *
describe (MentorHintCard *self, MentorDay since)
{
  g_autofree char *day = mentor_format_day (since);

  switch (self->drift)
    {
    case MENTOR_DRIFT_NONE:
      break;
    case MENTOR_DRIFT_PAUSE_OVER:
      /* Translators: %s is a day */
      return g_strdup_printf (_("The pause was until %s. Take up again when it fits."), day);
    case MENTOR_DRIFT_SILENCE:
      if (mentor_mentee_get_last_contact (self->mentee) == 0)
        return g_strdup (_("You have not met yet. That happens; a short message is enough to begin."));
      return g_strdup (_("It has been a while. That happens; a short message is enough to begin again, and a "
                         "pause is fine too."));
    case MENTOR_DRIFT_MOVED:
      return g_strdup (_("The last sessions did not come about. Perhaps another time or another rhythm fits "
                         "better now."));
    case MENTOR_DRIFT_GOALS:
      /* Translators: %s is a day */
      return g_strdup_printf (_("Nothing was written to a goal since %s. Goals may change, rest or go."), day);
    }
  return g_strdup (get_stage_words (self->stage));
}

static void
name_buttons (MentorHintCard *self)
{
  static const char *const names[][2] = {
    [MENTOR_DRIFT_NONE] = { NC_ ("hint", "_Move On"), NULL },
    [MENTOR_DRIFT_PAUSE_OVER] = { NC_ ("hint", "_Take Up Again"), NULL },
    [MENTOR_DRIFT_SILENCE] = { NC_ ("hint", "P_ropose a Date…"), NC_ ("hint", "Pa_use…") },
    [MENTOR_DRIFT_MOVED] = { NC_ ("hint", "P_ropose a Date…"), NC_ ("hint", "_Talk About It") },
    [MENTOR_DRIFT_GOALS] = { NC_ ("hint", "_Look at the Goals"), NC_ ("hint", "_Talk About It") },
  };
  const char *second = names[self->drift][1];

  gtk_button_set_label (self->first, g_dpgettext2 (NULL, "hint", names[self->drift][0]));
  gtk_widget_set_visible (GTK_WIDGET (self->second), second != NULL);
  if (second)
    gtk_button_set_label (self->second, g_dpgettext2 (NULL, "hint", second));
}

/**
 * mentor_hint_card_update:
 *
 * Says what there is to say now, or goes.
 */
void
mentor_hint_card_update (MentorHintCard *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorDay since = 0;
  gboolean shown;

  self->drift = mentor_mentee_find_drift (self->mentee, now, &since);
  self->stage = mentor_mentee_suggest_stage (self->mentee, mentor_day_today ());
  shown = self->editable && (self->drift != MENTOR_DRIFT_NONE || self->stage != MENTOR_STAGE_ANY);
  if (shown)
    {
      g_autofree char *words = describe (self, since);

      gtk_label_set_label (self->words, words);
      name_buttons (self);
    }
  else
    leave_focus (self);
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

/**
 * mentor_hint_card_set_mentee:
 * @context: (transfer none): offers to take it back
 * @mentee: (transfer none): the relationship; to be called once
 */
void
mentor_hint_card_set_mentee (MentorHintCard *self, MentorContext *context, MentorMentee *mentee)
{
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
}
