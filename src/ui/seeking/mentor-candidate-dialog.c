/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-candidate-dialog.h"

#include "mentor-candidate-rules.h"
#include "mentor-candidate-words.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dialogs.h"
#include "mentor-enum-row.h"
#include "mentor-first-letter-dialog.h"
#include "mentor-first-talk-dialog.h"
#include "mentor-text-match.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorCandidateDialog:
 *
 * Somebody who might become the user's mentor, and what leads there: a letter, a first talk, and the relationship. A new
 * candidate is a record of its own until it is added; every change of one that exists applies at once.
 */
struct _MentorCandidateDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorCandidate *candidate;
  GtkWidget *opener; /* weak */
  gboolean begins;
  GtkWidget *add;
  GtkWidget *page;
  GtkWidget *name;
  GtkWidget *known_from;
  GtkWidget *contact;
  GtkWidget *why;
  AdwComboRow *state;
  GtkWidget *next_on;
  GtkWidget *asked_on;
  GtkWidget *talk_on;
  GtkWidget *talk;
  GtkWidget *deeds;
  GtkWidget *begin;
  GtkWidget *remove_group;
};

G_DEFINE_FINAL_TYPE (MentorCandidateDialog, mentor_candidate_dialog, ADW_TYPE_DIALOG)

static MentorMe *
get_me (MentorCandidateDialog *self)
{
  return mentor_store_get_me (mentor_context_get_store (self->context));
}

static MentorRecordList *
get_mentees (MentorCandidateDialog *self)
{
  return mentor_store_get_mentees (mentor_context_get_store (self->context));
}

static void
mentor_candidate_dialog_dispose (GObject *object)
{
  MentorCandidateDialog *self = MENTOR_CANDIDATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CANDIDATE_DIALOG);
  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->candidate);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_candidate_dialog_parent_class)->dispose (object);
}

static void
update (MentorCandidateDialog *self)
{
  gtk_widget_set_sensitive (self->add,
                            !mentor_text_is_blank (mentor_candidate_get_name (self->candidate)));
  gtk_widget_set_sensitive (self->begin, mentor_candidate_can_begin (self->candidate, get_mentees (self)));
}

static void
on_state (MentorCandidateDialog *self)
{
  mentor_candidate_move (self->candidate, mentor_candidate_get_state (self->candidate),
                         mentor_day_today ());
}

static void
undo_add (gpointer data)
{
  MentorCandidate *candidate = data;
  MentorRecord *owner = mentor_record_get_owner (MENTOR_RECORD (candidate));

  if (owner)
    mentor_record_list_remove (mentor_me_get_candidates (MENTOR_ME (owner)), candidate);
}

static void
on_add (MentorCandidateDialog *self)
{
  g_autofree char *message =
      g_strdup_printf (_("%s added"), mentor_candidate_get_name (self->candidate));

  mentor_record_list_append (mentor_me_get_candidates (get_me (self)), self->candidate);
  mentor_context_offer_undo (self->context, message, undo_add, g_object_ref (self->candidate),
                             g_object_unref);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_remove (MentorCandidateDialog *self)
{
  const char *name = mentor_candidate_get_name (self->candidate);
  /* Translators: %s is the name of a person */
  g_autofree char *message = *name ? g_strdup_printf (_("%s removed"), name)
                                   : g_strdup (_("Person removed"));

  mentor_context_remove (self->context, mentor_me_get_candidates (get_me (self)), self->candidate,
                         message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_letter (MentorCandidateDialog *self)
{
  mentor_dialog_present (mentor_first_letter_dialog_new (self->context, self->candidate),
                         GTK_WIDGET (self));
}

static void
on_talk (MentorCandidateDialog *self)
{
  mentor_dialog_present (
      mentor_first_talk_dialog_new (self->context, MENTOR_SEEKING_FINDING, self->candidate),
      GTK_WIDGET (self));
}

/* What there was before a relationship was made of a candidate. */
typedef struct {
  MentorRecordList *mentees;
  MentorMentee *mentee;
  MentorCandidate *candidate;
  MentorCandidateState state;
  MentorDay next_on;
} Begun;

static void
begun_free (gpointer data)
{
  Begun *begun = data;

  g_object_unref (begun->mentees);
  g_object_unref (begun->mentee);
  g_object_unref (begun->candidate);
  g_free (begun);
}

static void
begun_undo (gpointer data)
{
  Begun *begun = data;

  mentor_candidate_set_state (begun->candidate, begun->state);
  mentor_candidate_set_next_on (begun->candidate, begun->next_on);
  mentor_record_list_remove (begun->mentees, begun->mentee);
}

static void
begin (MentorCandidateDialog *self)
{
  MentorRecordList *mentees = get_mentees (self);
  GSettings *settings = mentor_context_get_settings (self->context);
  const int ideal = g_settings_get_int (settings, "rhythm-ideal");
  const MentorDay today = mentor_day_today ();
  g_autoptr (MentorMentee) mentee =
      mentor_candidate_make_mentee (self->candidate, get_me (self), today);
  g_autofree char *message = g_strdup_printf (_("%s added"), mentor_mentee_get_mentor_name (mentee));
  g_autofree char *address =
      g_strdup_printf ("mentee:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));
  Begun *begun = g_new0 (Begun, 1);

  begun->mentees = g_object_ref (mentees);
  begun->mentee = g_object_ref (mentee);
  begun->candidate = g_object_ref (self->candidate);
  begun->state = mentor_candidate_get_state (self->candidate);
  begun->next_on = mentor_candidate_get_next_on (self->candidate);
  mentor_mentee_set_rhythm_ideal (mentee, ideal);
  mentor_mentee_set_rhythm_latest (mentee,
                                   MAX (ideal, g_settings_get_int (settings, "rhythm-latest")));
  mentor_candidate_move (self->candidate, MENTOR_CANDIDATE_STATE_AGREED, today);
  mentor_record_list_append (mentees, mentee);
  if (self->opener)
    gtk_widget_activate_action (self->opener, "win.open", "s", address);
  mentor_context_offer_undo (self->context, message, begun_undo, begun, begun_free);
}

static void
on_begin (MentorCandidateDialog *self)
{
  self->begins = mentor_candidate_can_begin (self->candidate, get_mentees (self));
  adw_dialog_close (ADW_DIALOG (self));
}

/* Only now, since a dialog that closes gives the keyboard back to where it was before. */
static void
mentor_candidate_dialog_closed (AdwDialog *dialog)
{
  MentorCandidateDialog *self = MENTOR_CANDIDATE_DIALOG (dialog);

  if (self->begins)
    begin (self);
  self->begins = FALSE;
}

static void
mentor_candidate_dialog_class_init (MentorCandidateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_candidate_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_candidate_dialog_closed;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-candidate-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, add);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, name);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, known_from);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, why);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, state);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, next_on);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, asked_on);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, talk_on);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, talk);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, deeds);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, begin);
  gtk_widget_class_bind_template_child (widget_class, MentorCandidateDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_letter);
  gtk_widget_class_bind_template_callback (widget_class, on_talk);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
}

static void
mentor_candidate_dialog_init (MentorCandidateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (MentorCandidateDialog *self, const char *property, GtkWidget *row)
{
  g_object_bind_property (self->candidate, property, row,
                          MENTOR_IS_DATE_BUTTON (row) ? "date" : "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * mentor_candidate_dialog_present:
 * @parent: a widget of the window
 * @context: (transfer none): where the candidate is kept
 * @candidate: (nullable) (transfer none): somebody, %NULL to add somebody new
 */
void
mentor_candidate_dialog_present (GtkWidget *parent, MentorContext *context, MentorCandidate *candidate)
{
  MentorCandidateDialog *self = g_object_new (MENTOR_TYPE_CANDIDATE_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->opener, parent);
  self->candidate = candidate ? g_object_ref (candidate) : mentor_candidate_new ();
  adw_dialog_set_title (ADW_DIALOG (self),
                        candidate ? _("Somebody I Could Ask") : _("Add Somebody"));
  gtk_widget_set_visible (self->add, candidate == NULL);
  gtk_widget_set_visible (self->deeds, candidate != NULL);
  gtk_widget_set_visible (self->remove_group, candidate != NULL);
  gtk_widget_set_sensitive (self->page, !mentor_record_get_read_only (MENTOR_RECORD (get_me (self))));
  mentor_enum_row_bind (self->state, self->candidate, "state",
                        MENTOR_ENUM_LABEL (mentor_label_candidate_state));
  bind (self, "name", self->name);
  bind (self, "known-from", self->known_from);
  bind (self, "contact", self->contact);
  bind (self, "why", self->why);
  bind (self, "next-on", self->next_on);
  bind (self, "asked-on", self->asked_on);
  bind (self, "talk-on", self->talk_on);
  bind (self, "talk", self->talk);
  g_signal_connect_object (self->candidate, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->candidate, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  if (candidate == NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), self->name);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
