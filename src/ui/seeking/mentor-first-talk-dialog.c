/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-first-talk-dialog.h"

#include "mentor-dates.h"
#include "mentor-first-talk.h"
#include "mentor-print-text.h"
#include "mentor-styled-box.h"

#include <glib/gi18n.h>

/**
 * MentorFirstTalkDialog:
 *
 * The sheet for the first talk, to be read before it is printed.
 */
struct _MentorFirstTalkDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorSeeking side;
  MentorCandidate *candidate; /* nullable */
  GtkBox *sheet;
};

G_DEFINE_FINAL_TYPE (MentorFirstTalkDialog, mentor_first_talk_dialog, ADW_TYPE_DIALOG)

static void
mentor_first_talk_dialog_dispose (GObject *object)
{
  MentorFirstTalkDialog *self = MENTOR_FIRST_TALK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_FIRST_TALK_DIALOG);
  g_clear_object (&self->candidate);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_first_talk_dialog_parent_class)->dispose (object);
}

static MentorStyledText *
make_sheet (MentorFirstTalkDialog *self)
{
  const MentorDay day = self->candidate ? mentor_candidate_get_talk_on (self->candidate) : 0;
  g_autofree char *when = day ? mentor_format_long_day (day) : g_strdup ("");

  return mentor_first_talk_new (mentor_store_get_me (mentor_context_get_store (self->context)),
                                self->side, self->candidate, when);
}

static void
on_save (MentorFirstTalkDialog *self)
{
  /* Translators: the name of a file, without its ending */
  g_autofree char *name = g_strconcat (C_("first-talk", "First Talk"), ".pdf", NULL);

  mentor_save_pdf (GTK_WIDGET (self), self->context, _("Save Sheet"), name, make_sheet (self));
}

static void
on_print (MentorFirstTalkDialog *self)
{
  mentor_print_text (GTK_WIDGET (self), self->context, make_sheet (self));
}

static void
mentor_first_talk_dialog_class_init (MentorFirstTalkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_first_talk_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-first-talk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorFirstTalkDialog, sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
}

static void
mentor_first_talk_dialog_init (MentorFirstTalkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_first_talk_dialog_new:
 * @context: (transfer none): what may be asked
 * @side: which side the user comes from
 * @candidate: (nullable) (transfer none): with whom the talk is
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_first_talk_dialog_new (MentorContext *context, MentorSeeking side, MentorCandidate *candidate)
{
  MentorFirstTalkDialog *self = g_object_new (MENTOR_TYPE_FIRST_TALK_DIALOG, NULL);
  g_autoptr (MentorStyledText) sheet = NULL;

  self->context = g_object_ref (context);
  self->side = side;
  g_set_object (&self->candidate, candidate);
  sheet = make_sheet (self);
  mentor_styled_box_fill (self->sheet, sheet);
  return ADW_DIALOG (self);
}
