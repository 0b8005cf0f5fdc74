/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-heading.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorNoteHeading:
 *
 * What stands over a private note: the question it begins with, and what it belongs to. In a series of questions it
 * says which of them this is, and has the buttons to go on and back.
 */
struct _MentorNoteHeading {
  GtkBox parent_instance;

  gboolean small; /* there is room for little */
  GtkWidget *steps;
  GtkLabel *place;
  GtkWidget *previous;
  GtkButton *next;
  GtkLabel *question;
  AdwWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (MentorNoteHeading, mentor_note_heading, GTK_TYPE_BOX)

typedef enum { PROP_SMALL = 1 } MentorNoteHeadingProperty;
static GParamSpec *properties[PROP_SMALL + 1];

static void
add_chip (MentorNoteHeading *self, const char *text, const char *style)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  if (style)
    gtk_widget_add_css_class (chip, style);
  adw_wrap_box_append (self->chips, chip);
}

/* What is seen of it follows from what there is to say, and from the room. */
static void
update (MentorNoteHeading *self)
{
  const gboolean chips = gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL;
  const gboolean question = *gtk_label_get_label (self->question) != '\0';

  gtk_label_set_lines (self->question, self->small ? 2 : 6);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->question),
                               self->small ? gtk_label_get_label (self->question) : NULL);
  gtk_box_set_spacing (GTK_BOX (self), self->small ? 0 : 12);
  gtk_widget_set_visible (GTK_WIDGET (self->question), question);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), chips && !self->small);
  gtk_widget_set_visible (GTK_WIDGET (self), question || (chips && !self->small));
}

static void
mentor_note_heading_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorNoteHeadingProperty) id)
    {
    case PROP_SMALL:
      g_value_set_boolean (value, MENTOR_NOTE_HEADING (object)->small);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_note_heading_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorNoteHeading *self = MENTOR_NOTE_HEADING (object);

  switch ((MentorNoteHeadingProperty) id)
    {
    case PROP_SMALL:
      if (self->small != g_value_get_boolean (value))
        {
          self->small = g_value_get_boolean (value);
          update (self);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_note_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_NOTE_HEADING);

  G_OBJECT_CLASS (mentor_note_heading_parent_class)->dispose (object);
}

static void
mentor_note_heading_class_init (MentorNoteHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_note_heading_get_property;
  object_class->set_property = mentor_note_heading_set_property;
  object_class->dispose = mentor_note_heading_dispose;

  properties[PROP_SMALL] =
      g_param_spec_boolean ("small", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-note-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, steps);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, place);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, previous);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, next);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, question);
  gtk_widget_class_bind_template_child (widget_class, MentorNoteHeading, chips);
}

static void
mentor_note_heading_init (MentorNoteHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear (MentorNoteHeading *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    adw_wrap_box_remove (self->chips, chip);
}

static void
add_note_chips (MentorNoteHeading *self, MentorPrivateNote *note)
{
  if (note && *mentor_private_note_get_session (note))
    add_chip (self, _("After a Session"), NULL);
  if (note && *mentor_private_note_get_goal (note))
    add_chip (self, _("About a Goal"), NULL);
}

/**
 * mentor_note_heading_show:
 * @note: (nullable): the note, where there is one already
 * @prompt: (nullable): the question it begins with
 */
void
mentor_note_heading_show (MentorNoteHeading *self, MentorPrivateNote *note, MentorPrompt *prompt)
{
  const MentorHat hat = prompt ? mentor_prompt_get_hat (prompt) : MENTOR_HAT_NONE;

  clear (self);
  gtk_widget_set_visible (self->steps, FALSE);
  gtk_label_set_label (self->question, prompt ? mentor_prompt_get_text (prompt) : "");
  if (hat != MENTOR_HAT_NONE)
    add_chip (self, mentor_label_hat (hat), mentor_hat_style (hat));
  if (prompt)
    add_chip (self, mentor_label_prompt_set (mentor_prompt_get_set (prompt)), NULL);
  add_note_chips (self, note);
  update (self);
}

/**
 * mentor_note_heading_show_question:
 * @note: (nullable): the note, where there is one already
 * @sequence: a series of questions
 * @step: which of its questions is asked, from 0 on
 */
void
mentor_note_heading_show_question (MentorNoteHeading *self, MentorPrivateNote *note,
                                   MentorSequence *sequence, guint step)
{
  const guint size = mentor_sequence_get_size (sequence);
  /* Translators: which question of a series this is */
  g_autofree char *place = g_strdup_printf (_("Question %1$u of %2$u"), step + 1, size);
  const gboolean last = step + 1 == size;

  clear (self);
  gtk_widget_set_visible (self->steps, TRUE);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (self->previous, size > 1);
  gtk_button_set_label (self->next, last ? _("Done") : _("Next Question"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->next), last ? _("Back to the Notes") : NULL);
  gtk_label_set_label (self->question, mentor_sequence_get_questions (sequence)[step]);
  add_chip (self, mentor_sequence_get_name (sequence), NULL);
  add_note_chips (self, note);
  update (self);
}

/**
 * mentor_note_heading_announce:
 *
 * Says aloud where one is in a series, for those who do not see it.
 */
void
mentor_note_heading_announce (MentorNoteHeading *self)
{
  g_autofree char *words = g_strdup_printf ("%s. %s", gtk_label_get_label (self->place),
                                            gtk_label_get_label (self->question));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * mentor_note_dup_subtitle:
 * @mentee: whom a note is about
 * @with_day: whether to say when it was begun, too
 * @note: (nullable): the note, where there is one already
 *
 * Returns: (transfer full): what stands under the title of its page
 */
char *
mentor_note_dup_subtitle (MentorMentee *mentee, gboolean with_day, MentorPrivateNote *note)
{
  GDateTime *created = note ? mentor_record_get_created (MENTOR_RECORD (note)) : NULL;
  g_autofree char *day =
      mentor_format_day (created ? mentor_day_of_time (created) : mentor_day_today ());
  const char *name = mentor_mentee_get_counterpart (mentee);

  if (*name == '\0')
    name = _("Without a name");
  /* Translators: a person and a day */
  return with_day ? g_strdup_printf (C_("private note", "%1$s · %2$s"), name, day) : g_strdup (name);
}
