/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-dialog.h"
#include "mentor-capacity.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-text-match.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorMenteeDialog:
 *
 * Who the other person is and how the two want to work together. Every change of a relationship that exists applies at
 * once; a new one is a record of its own until it is added.
 */
struct _MentorMenteeDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkWidget *opener; /* where a new relationship is opened from; NULL while one is edited */
  GBinding *counterpart_binding;
  GBinding *own_name_binding;
  MentorRole shown_role;
  GtkWidget *add;
  AdwPreferencesPage *page;
  AdwComboRow *role;
  AdwEntryRow *counterpart;
  GtkWidget *duplicate;
  GtkWidget *full;
  GtkWidget *pronouns;
  GtkWidget *headline;
  GtkWidget *organisation;
  GtkWidget *contacts;
  GtkWidget *own_name;
  GtkWidget *purpose;
  AdwWrapBox *areas;
  GtkWidget *how_we_met;
  GtkWidget *tags;
  AdwComboRow *state;
  GtkWidget *since_row;
  GtkWidget *paused_since;
  GtkWidget *paused_row;
  GtkWidget *paused_until;
  AdwComboRow *stage;
  GtkWidget *started;
  GtkWidget *next_review;
  GtkWidget *planned_end;
  AdwSpinRow *rhythm_ideal;
  AdwSpinRow *rhythm_latest;
  AdwSpinRow *usual_length;
  GtkWidget *usual_place;
};

G_DEFINE_FINAL_TYPE (MentorMenteeDialog, mentor_mentee_dialog, ADW_TYPE_DIALOG)

static const GBindingFlags BOTH = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

static void
mentor_mentee_dialog_dispose (GObject *object)
{
  MentorMenteeDialog *self = MENTOR_MENTEE_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_weak_pointer (&self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MENTEE_DIALOG);

  G_OBJECT_CLASS (mentor_mentee_dialog_parent_class)->dispose (object);
}

static gboolean
has_name (MentorMenteeDialog *self)
{
  return *mentor_mentee_get_counterpart (self->mentee) != '\0';
}

static gboolean
is_known_name (MentorMenteeDialog *self)
{
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (self->context));
  g_autofree char *name = mentor_text_fold (mentor_mentee_get_counterpart (self->mentee));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *other = mentor_record_list_get (mentees, i);
      g_autofree char *other_name = mentor_text_fold (mentor_mentee_get_counterpart (other));

      if (other != self->mentee && g_str_equal (g_strstrip (name), g_strstrip (other_name)))
        return TRUE;
    }
  return FALSE;
}

/* One quiet line, and no more: whoever wants to add somebody will. */
static void
update_full (MentorMenteeDialog *self)
{
  MentorStore *store = mentor_context_get_store (self->context);
  const MentorCapacity capacity =
      mentor_capacity_find (mentor_store_get_me (store), mentor_store_get_mentees (store));
  const gboolean full = self->opener && mentor_capacity_is_full (&capacity) &&
                        mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTOR;

  gtk_widget_set_visible (self->full, full);
  if (full)
    {
      g_autofree char *words = mentor_capacity_describe (&capacity);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->full), words);
    }
}

static void
update (MentorMenteeDialog *self)
{
  const gboolean named = has_name (self);
  const gboolean paused = mentor_mentee_get_state (self->mentee) == MENTOR_MENTEE_STATE_PAUSED;

  gtk_widget_set_sensitive (self->add, named);
  gtk_widget_set_visible (self->duplicate, named && is_known_name (self));
  gtk_widget_set_visible (self->since_row, paused);
  gtk_widget_set_visible (self->paused_row, paused);
  update_full (self);
}

/* A relationship has the name of its mentee and that of its mentor, and the role says which of them is the other person's:
 * with another role the same person stands under the other name. */
static void
bind_names (MentorMenteeDialog *self)
{
  const MentorRole role = mentor_mentee_get_role (self->mentee);
  const gboolean mentee = role == MENTOR_ROLE_MENTEE;

  g_clear_pointer (&self->counterpart_binding, g_binding_unbind);
  g_clear_pointer (&self->own_name_binding, g_binding_unbind);
  if (mentee != (self->shown_role == MENTOR_ROLE_MENTEE))
    {
      g_autofree char *name = g_strdup (mentor_mentee_get_name (self->mentee));

      mentor_mentee_set_name (self->mentee, mentor_mentee_get_mentor_name (self->mentee));
      mentor_mentee_set_mentor_name (self->mentee, name);
    }
  self->shown_role = role;
  self->counterpart_binding = g_object_bind_property (
      self->mentee, mentee ? "mentor-name" : "name", self->counterpart, "text", BOTH);
  self->own_name_binding = g_object_bind_property (
      self->mentee, mentee ? "name" : "mentor-name", self->own_name, "text", BOTH);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->counterpart),
                                 mentee ? _("Your Mentor’s Name") : _("Name"));
  gtk_widget_set_visible (self->own_name, mentee);
}

static gboolean
strings_to_lines (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  char **strings = g_value_get_boxed (from);

  g_value_take_string (to, strings ? g_strjoinv (data, strings) : g_strdup (""));
  return TRUE;
}

static gboolean
lines_to_strings (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *separator = g_str_equal (data, "\n") ? "\n" : ",";
  g_auto (GStrv) parts = g_strsplit (g_value_get_string (from), separator, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (builder, parts[i]);
  g_value_take_boxed (to, g_strv_builder_end (builder));
  return TRUE;
}

/* From the row to the record only: the other way would take away the comma or the line break that was just typed. */
static void
bind_strings (MentorMenteeDialog *self, const char *property, GtkWidget *row, const char *separator)
{
  g_auto (GStrv) strings = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->mentee, property, &strings, NULL);
  text = strings ? g_strjoinv (separator, strings) : g_strdup ("");
  g_object_set (row, "text", text, NULL);
  g_object_bind_property_full (row, "text", self->mentee, property, G_BINDING_DEFAULT,
                               lines_to_strings, strings_to_lines, (gpointer) separator, NULL);
}

static void
on_area_toggled (GtkToggleButton *button, MentorMenteeDialog *self)
{
  const guint area = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "area"));
  const guint areas = mentor_mentee_get_areas (self->mentee);
  const guint bit = 1u << area;

  mentor_mentee_set_areas (self->mentee, (MentorAreas) (gtk_toggle_button_get_active (button)
                                                            ? areas | bit
                                                            : areas & ~bit));
}

static void
add_areas (MentorMenteeDialog *self)
{
  const guint areas = mentor_mentee_get_areas (self->mentee);

  for (guint area = MENTOR_AREA_CAREER; area <= MENTOR_AREA_PROJECT; area++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (mentor_label_area ((MentorArea) area));

      gtk_widget_add_css_class (button, "chip-toggle");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), (areas & (1u << area)) != 0);
      g_object_set_data (G_OBJECT (button), "area", GUINT_TO_POINTER (area));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_area_toggled), self,
                               G_CONNECT_DEFAULT);
      adw_wrap_box_append (self->areas, button);
    }
}

static void
update_rhythm (AdwSpinRow *row)
{
  const int days = (int) adw_spin_row_get_value (row);
  g_autofree char *words = mentor_format_rhythm (days);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days >= 7 && days % 7 == 0 ? words : "");
}

static void
bind_number (MentorMenteeDialog *self, const char *property, AdwSpinRow *row)
{
  g_object_bind_property (self->mentee, property, row, "value", BOTH);
}

static void
bind (MentorMenteeDialog *self, const char *property, GtkWidget *row)
{
  g_object_bind_property (self->mentee, property, row, MENTOR_IS_DATE_BUTTON (row) ? "date" : "text",
                          BOTH);
}

/* A pause begins on the day it is chosen, and is forgotten with it. */
static void
on_state (MentorMenteeDialog *self)
{
  const gboolean paused = mentor_mentee_get_state (self->mentee) == MENTOR_MENTEE_STATE_PAUSED;

  mentor_mentee_set_paused_since (self->mentee, paused ? mentor_day_today () : 0);
}

static void
show_mentee (MentorMenteeDialog *self, MentorMentee *mentee)
{
  self->mentee = g_object_ref (mentee);
  self->shown_role = mentor_mentee_get_role (mentee);
  mentor_enum_row_bind (self->role, mentee, "role", MENTOR_ENUM_LABEL (mentor_label_role));
  mentor_enum_row_bind (self->state, mentee, "state", MENTOR_ENUM_LABEL (mentor_label_mentee_state));
  mentor_enum_row_bind (self->stage, mentee, "stage", MENTOR_ENUM_LABEL (mentor_label_stage));
  bind_names (self);
  bind (self, "pronouns", self->pronouns);
  bind (self, "headline", self->headline);
  bind (self, "organisation", self->organisation);
  bind (self, "purpose", self->purpose);
  bind (self, "how-we-met", self->how_we_met);
  bind (self, "usual-place", self->usual_place);
  bind (self, "paused-since", self->paused_since);
  bind (self, "paused-until", self->paused_until);
  bind (self, "started", self->started);
  bind (self, "next-review", self->next_review);
  bind (self, "planned-end", self->planned_end);
  bind_strings (self, "contacts", self->contacts, "\n");
  bind_strings (self, "tags", self->tags, ", ");
  bind_number (self, "rhythm-ideal", self->rhythm_ideal);
  bind_number (self, "rhythm-latest", self->rhythm_latest);
  bind_number (self, "usual-length", self->usual_length);
  add_areas (self);
  g_signal_connect_object (mentee, "notify::role", G_CALLBACK (bind_names), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::state", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page),
                            !mentor_record_get_read_only (MENTOR_RECORD (mentee)));
  update (self);
}

static void
undo_add (gpointer data)
{
  gpointer *both = data;

  mentor_record_list_remove (both[0], both[1]);
}

static void
undo_free (gpointer data)
{
  gpointer *both = data;

  g_object_unref (both[0]);
  g_object_unref (both[1]);
  g_free (both);
}

static void
on_add (MentorMenteeDialog *self)
{
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (self->context));
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  g_autofree char *message = g_strdup_printf (_("%s added"), name);
  g_autofree char *address =
      g_strdup_printf ("mentee:%s", mentor_record_get_id (MENTOR_RECORD (self->mentee)));
  gpointer *both;

  if (!has_name (self))
    return;
  both = g_new (gpointer, 2);
  both[0] = g_object_ref (mentees);
  both[1] = g_object_ref (self->mentee);
  mentor_record_list_append (mentees, self->mentee);
  if (self->opener)
    gtk_widget_activate_action (self->opener, "win.open", "s", address);
  mentor_context_offer_undo (self->context, message, undo_add, both, undo_free);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_mentee_dialog_class_init (MentorMenteeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_mentee_dialog_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-mentee-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, add);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, role);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, counterpart);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, duplicate);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, full);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, pronouns);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, organisation);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, contacts);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, own_name);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, areas);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, how_we_met);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, tags);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, state);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, paused_since);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, paused_row);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, paused_until);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, started);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, next_review);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, planned_end);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, rhythm_ideal);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, rhythm_latest);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, usual_length);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeDialog, usual_place);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_mentee_dialog_init (MentorMenteeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->rhythm_ideal, "notify::value", G_CALLBACK (update_rhythm), NULL);
  g_signal_connect (self->rhythm_latest, "notify::value", G_CALLBACK (update_rhythm), NULL);
}

/**
 * mentor_mentee_dialog_present_new:
 * @parent: a widget of the window
 * @context: (transfer none): where the relationship shall be kept
 *
 * Asks for a new relationship, and opens its page when it was added.
 */
void
mentor_mentee_dialog_present_new (GtkWidget *parent, MentorContext *context)
{
  MentorMenteeDialog *self = g_object_new (MENTOR_TYPE_MENTEE_DIALOG, NULL);
  GSettings *settings = mentor_context_get_settings (context);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  const int ideal = g_settings_get_int (settings, "rhythm-ideal");

  mentor_mentee_set_rhythm_ideal (mentee, ideal);
  mentor_mentee_set_rhythm_latest (mentee, MAX (ideal, g_settings_get_int (settings, "rhythm-latest")));
  mentor_mentee_set_started (mentee, mentor_day_today ());
  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->opener, parent);
  adw_dialog_set_title (ADW_DIALOG (self), _("Add Relationship"));
  gtk_widget_set_visible (self->add, TRUE);
  show_mentee (self, mentee);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->counterpart));
  mentor_dialog_present (ADW_DIALOG (self), parent);
}

/**
 * mentor_mentee_dialog_present_edit:
 * @parent: a widget of the window
 * @context: (transfer none): where the relationship is kept
 * @mentee: (transfer none): the relationship
 */
void
mentor_mentee_dialog_present_edit (GtkWidget *parent, MentorContext *context, MentorMentee *mentee)
{
  MentorMenteeDialog *self = g_object_new (MENTOR_TYPE_MENTEE_DIALOG, NULL);

  self->context = g_object_ref (context);
  adw_dialog_set_title (ADW_DIALOG (self), _("Edit Relationship"));
  show_mentee (self, mentee);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
