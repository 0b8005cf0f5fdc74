/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-entry.h"

#include "mentor-add-row.h"
#include "mentor-date-button.h"
#include "mentor-draft.h"
#include "mentor-owner-names.h"

#include <glib/gi18n.h>

/* An action item in one line, with who does it and by when. */
typedef struct {
  MentorMentee *mentee;
  char *goal;
  char *session;
  AdwToggleGroup *owners; /* not owned */
  MentorDateButton *due;  /* not owned */
} Entry;

static void
entry_free (gpointer data, GClosure *closure)
{
  Entry *entry = data;

  g_object_unref (entry->mentee);
  g_free (entry->goal);
  g_free (entry->session);
  g_free (entry);
}

static void
fill (gpointer action, gpointer data)
{
  Entry *entry = data;

  mentor_action_item_set_owner (action, (MentorOwner) adw_toggle_group_get_active (entry->owners));
  mentor_action_item_set_due (action, mentor_date_button_get_day (entry->due));
  mentor_action_item_set_goal (action, entry->goal);
  mentor_action_item_set_session (action, entry->session);
}

static void
on_add (MentorAddRow *row, const char *words, Entry *entry)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_text (action, words);
  fill (action, entry);
  mentor_date_button_set_day (entry->due, 0);
  mentor_record_list_append (mentor_mentee_get_actions (entry->mentee), action);
}

static void
on_given_up (MentorAddRow *row, MentorDateButton *due)
{
  mentor_date_button_set_day (due, 0);
}

/* What was typed is there already. */
static void
on_added (MentorAddRow *row, const char *words, Entry *entry)
{
  mentor_date_button_set_day (entry->due, 0);
}

static AdwToggleGroup *
make_owners (MentorMentee *mentee)
{
  AdwToggleGroup *owners = ADW_TOGGLE_GROUP (adw_toggle_group_new ());

  for (MentorOwner owner = MENTOR_OWNER_MENTOR; owner <= MENTOR_OWNER_MENTEE; owner++)
    {
      g_autofree char *name = mentor_owner_dup_name (mentee, owner);
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, name);
      adw_toggle_group_add (owners, toggle);
    }
  adw_toggle_group_set_active (owners, MENTOR_OWNER_MENTEE);
  gtk_widget_set_valign (GTK_WIDGET (owners), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (owners), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who does it"), -1);
  return owners;
}

static GtkWidget *
make_row (MentorMentee *mentee, const char *goal, const char *session, Entry **entry_out)
{
  GtkWidget *row = mentor_add_row_new (_("Add an action"));
  Entry *entry = g_new0 (Entry, 1);

  entry->mentee = g_object_ref (mentee);
  entry->goal = g_strdup (goal);
  entry->session = g_strdup (session);
  entry->owners = make_owners (mentee);
  entry->due = MENTOR_DATE_BUTTON (mentor_date_button_new ());
  g_object_set (entry->due, "placeholder", _("No date"), NULL);
  g_object_set_data (G_OBJECT (row), "due", entry->due);
  mentor_add_row_add_option (MENTOR_ADD_ROW (row), GTK_WIDGET (entry->owners));
  mentor_add_row_add_option (MENTOR_ADD_ROW (row), GTK_WIDGET (entry->due));
  g_signal_connect_object (row, "given-up", G_CALLBACK (on_given_up), entry->due, 0);
  *entry_out = entry;
  return row;
}

/**
 * mentor_action_entry_new:
 * @mentee: whose action items are added to
 * @goal: (nullable): the id of the goal they are for
 * @session: (nullable): the id of the session they come from
 *
 * Returns: (transfer floating): a row that adds action items
 */
GtkWidget *
mentor_action_entry_new (MentorMentee *mentee, const char *goal, const char *session)
{
  Entry *entry;
  GtkWidget *row = make_row (mentee, goal, session, &entry);

  g_signal_connect_data (row, "add", G_CALLBACK (on_add), entry, entry_free, 0);
  return row;
}

/**
 * mentor_action_entry_new_with_drafts:
 * @mentee: whose action items are added to
 * @session: the id of the session they come from
 *
 * Returns: (transfer floating): the same, for a list that leaves out drafts
 */
GtkWidget *
mentor_action_entry_new_with_drafts (MentorMentee *mentee, const char *session)
{
  Entry *entry;
  GtkWidget *row = make_row (mentee, NULL, session, &entry);

  mentor_draft_attach (MENTOR_ADD_ROW (row), mentor_mentee_get_actions (mentee),
                       MENTOR_TYPE_ACTION_ITEM, fill, entry);
  g_signal_connect_data (row, "add", G_CALLBACK (on_added), entry, entry_free, 0);
  return row;
}
