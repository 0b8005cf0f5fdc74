/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary-card.h"

#include "mentor-refresh.h"
#include "mentor-save-text.h"
#include "mentor-summary.h"

#include <glib/gi18n.h>

/**
 * MentorSummaryCard:
 *
 * A session as it may be shared, to read before it is copied or saved. What not everybody would share is only in it
 * when it is ticked, each time anew.
 */
struct _MentorSummaryCard {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  GtkWidget *choices;
  GtkCheckButton *notes;
  GtkCheckButton *marks;
  GtkCheckButton *private_goals;
  GtkCheckButton *remember;
  GtkLabel *preview;
};

G_DEFINE_FINAL_TYPE (MentorSummaryCard, mentor_summary_card, ADW_TYPE_BIN)

/* A label lays its text out as a whole: notes of hundred pages are only begun in the preview. */
#define PREVIEW_LETTERS 3000

static void
mentor_summary_card_dispose (GObject *object)
{
  MentorSummaryCard *self = MENTOR_SUMMARY_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SUMMARY_CARD);
  g_clear_object (&self->session);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_summary_card_parent_class)->dispose (object);
}

static MentorSummaryParts
get_parts (MentorSummaryCard *self)
{
  guint parts = 0;

  if (gtk_check_button_get_active (self->notes))
    parts |= MENTOR_SUMMARY_NOTES;
  if (gtk_check_button_get_active (self->marks))
    parts |= MENTOR_SUMMARY_MARKS;
  if (gtk_check_button_get_active (self->private_goals))
    parts |= MENTOR_SUMMARY_PRIVATE_GOALS;
  if (gtk_check_button_get_active (self->remember))
    parts |= MENTOR_SUMMARY_REMEMBER;
  return (MentorSummaryParts) parts;
}

static void
show_choices (MentorSummaryCard *self)
{
  const MentorSummaryParts choices = mentor_summary_get_choices (self->mentee, self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->notes), (choices & MENTOR_SUMMARY_NOTES) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), (choices & MENTOR_SUMMARY_MARKS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->private_goals),
                          (choices & MENTOR_SUMMARY_PRIVATE_GOALS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->remember), (choices & MENTOR_SUMMARY_REMEMBER) != 0);
  gtk_widget_set_visible (self->choices, choices != 0);
}

static void
update (gpointer data)
{
  MentorSummaryCard *self = data;
  g_autofree char *text = mentor_summary_to_text (self->mentee, self->session, get_parts (self));

  show_choices (self);
  g_strchomp (text);
  if (g_utf8_strlen (text, -1) > PREVIEW_LETTERS)
    strcpy (g_utf8_offset_to_pointer (text, PREVIEW_LETTERS), "…");
  if (strcmp (gtk_label_get_label (self->preview), text) != 0)
    gtk_label_set_label (self->preview, text);
}

static void
on_choice (MentorSummaryCard *self)
{
  if (self->session)
    update (self);
}

static void
on_copy (MentorSummaryCard *self)
{
  g_autofree char *text = mentor_summary_to_text (self->mentee, self->session, get_parts (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mentor_context_say (self->context, _("Summary copied"));
}

static void
on_save (MentorSummaryCard *self)
{
  g_autofree char *name = mentor_summary_make_name (self->mentee, self->session);
  g_autofree char *text =
      mentor_summary_to_markdown (self->mentee, self->session, get_parts (self));

  mentor_save_text (GTK_WIDGET (self), self->context, _("Save Summary"), name, text);
}

static void
mentor_summary_card_class_init (MentorSummaryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_summary_card_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/wrap-up/mentor-summary-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, choices);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, notes);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, marks);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, private_goals);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, remember);
  gtk_widget_class_bind_template_child (widget_class, MentorSummaryCard, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
mentor_summary_card_init (MentorSummaryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_summary_card_set_session:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: the session; to be called once
 */
void
mentor_summary_card_set_session (MentorSummaryCard *self, MentorContext *context,
                                 MentorMentee *mentee, MentorSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->session = g_object_ref (session);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
