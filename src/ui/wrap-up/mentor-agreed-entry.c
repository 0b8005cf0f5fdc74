/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreed-entry.h"

#include "mentor-action-entry.h"
#include "mentor-add-row.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"

#include <glib/gi18n.h>

/* The choices of a day. */
enum { UNTIL_NEXT, IN_A_WEEK, IN_TWO_WEEKS, N_CHOICES };

/* What an action entry has more than in other places: quick days, and a line for what starts it. */
typedef struct {
  MentorMentee *mentee;
  MentorDateButton *due; /* not owned, as the rest */
  gboolean showing;      /* the choices are being set, not clicked */
  MentorDay until;       /* the day of the next session; 0 while nobody knows it */
  GtkToggleButton *choices[N_CHOICES];
  GtkEditable *cue;
  GtkEditable *act;
} Entry;

static void
entry_free (gpointer data, GClosure *closure)
{
  Entry *entry = data;

  g_object_unref (entry->mentee);
  g_free (entry);
}

static MentorDay
get_choice (Entry *entry, guint choice)
{
  switch (choice)
    {
    case UNTIL_NEXT:
      return entry->until;
    case IN_A_WEEK:
      return mentor_day_today () + 7;
    default:
      return mentor_day_today () + 14;
    }
}

static void
show_choices (Entry *entry)
{
  const MentorDay day = mentor_date_button_get_day (entry->due);
  gboolean found = FALSE;

  entry->showing = TRUE;
  for (guint i = 0; i < N_CHOICES; i++)
    {
      const gboolean chosen = !found && day && get_choice (entry, i) == day;

      gtk_toggle_button_set_active (entry->choices[i], chosen);
      found = found || chosen;
    }
  entry->showing = FALSE;
}

static void
on_choice (GtkToggleButton *button, Entry *entry)
{
  if (entry->showing)
    return;
  for (guint i = 0; i < N_CHOICES; i++)
    if (entry->choices[i] == button)
      mentor_date_button_set_day (
          entry->due, gtk_toggle_button_get_active (button) ? get_choice (entry, i) : 0);
  show_choices (entry);
}

static void
add_choices (MentorAddRow *row, Entry *entry)
{
  const char *const names[] = { C_("action", "By Next Session"), C_("action", "In a Week"),
                                C_("action", "In Two Weeks") };

  for (guint i = 0; i < N_CHOICES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (names[i]);

      entry->choices[i] = GTK_TOGGLE_BUTTON (button);
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "chip-toggle");
      g_signal_connect (button, "toggled", G_CALLBACK (on_choice), entry);
      mentor_add_row_add_option (row, button);
    }
}

static GtkEditable *
add_line (MentorAddRow *row, const char *placeholder)
{
  GtkWidget *line = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (line), placeholder);
  gtk_editable_set_width_chars (GTK_EDITABLE (line), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (line), 20);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder,
                                  -1);
  g_signal_connect_object (line, "activate", G_CALLBACK (mentor_add_row_commit), row,
                           G_CONNECT_SWAPPED);
  mentor_add_row_add_option (row, line);
  return GTK_EDITABLE (line);
}

static void
on_given_up (MentorAddRow *row, Entry *entry)
{
  gtk_editable_set_text (entry->cue, "");
  gtk_editable_set_text (entry->act, "");
}

/* The row has just added it, with who does it and by when. */
static void
on_added (MentorAddRow *row, const char *words, Entry *entry)
{
  MentorRecordList *actions = mentor_mentee_get_actions (entry->mentee);
  const guint n_actions = mentor_record_list_get_size (actions);
  MentorActionItem *action = n_actions > 0 ? mentor_record_list_get (actions, n_actions - 1) : NULL;
  g_autofree char *cue = g_strstrip (g_strdup (gtk_editable_get_text (entry->cue)));
  g_autofree char *act = g_strstrip (g_strdup (gtk_editable_get_text (entry->act)));

  if (action == NULL || !g_str_equal (mentor_action_item_get_text (action), words))
    return;
  mentor_action_item_set_cue (action, cue);
  mentor_action_item_set_act (action, act);
  gtk_editable_set_text (entry->cue, "");
  gtk_editable_set_text (entry->act, "");
}

/**
 * mentor_agreed_entry_new:
 * @mentee: whose action items are added to
 * @session: the id of the session they come from
 *
 * Returns: (transfer floating): a row as of mentor_action_entry_new(), with choices for the day and a line for what
 *   starts it
 */
GtkWidget *
mentor_agreed_entry_new (MentorMentee *mentee, const char *session)
{
  GtkWidget *row = mentor_action_entry_new (mentee, NULL, session);
  Entry *entry = g_new0 (Entry, 1);

  entry->mentee = g_object_ref (mentee);
  entry->due = g_object_get_data (G_OBJECT (row), "due");
  add_choices (MENTOR_ADD_ROW (row), entry);
  entry->cue = add_line (MENTOR_ADD_ROW (row), C_("action", "When …"));
  entry->act = add_line (MENTOR_ADD_ROW (row), C_("action", "Then …"));
  g_signal_connect_swapped (entry->due, "notify::date", G_CALLBACK (show_choices), entry);
  g_object_set_data (G_OBJECT (row), "agreed-entry", entry);
  g_signal_connect (row, "given-up", G_CALLBACK (on_given_up), entry);
  g_signal_connect_data (row, "add", G_CALLBACK (on_added), entry, entry_free, G_CONNECT_AFTER);
  return row;
}

/**
 * mentor_agreed_entry_set_until:
 * @row: a row of mentor_agreed_entry_new()
 * @day: the day of the next session, 0 while nobody knows it
 *
 * Offers that day.
 */
void
mentor_agreed_entry_set_until (GtkWidget *row, MentorDay day)
{
  Entry *entry = g_object_get_data (G_OBJECT (row), "agreed-entry");

  entry->until = day;
  gtk_widget_set_visible (GTK_WIDGET (entry->choices[UNTIL_NEXT]), day != 0);
  show_choices (entry);
}
