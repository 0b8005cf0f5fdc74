/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-insight-entry.h"

#include "mentor-contact-rules.h"
#include "mentor-draft.h"
#include "mentor-labels.h"

#include <glib/gi18n.h>

/* An insight in one line, with what kind it is. */
typedef struct {
  MentorSession *session; /* nullable */
  GtkDropDown *kind; /* not owned */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->session);
  g_free (entry);
}

static void
fill (gpointer insight, gpointer data)
{
  Entry *entry = data;

  mentor_insight_set_kind (insight, (MentorInsightKind) gtk_drop_down_get_selected (entry->kind));
  mentor_insight_set_date (insight, mentor_day_today ());
  if (entry->session)
    mentor_insight_set_session (insight, mentor_record_get_id (MENTOR_RECORD (entry->session)));
}

/**
 * mentor_insight_entry_new:
 * @mentee: whose insights are added to
 * @session: (nullable): the session they come from
 *
 * Returns: (transfer floating): a row that adds insights of today, for a list that leaves out drafts
 */
GtkWidget *
mentor_insight_entry_new (MentorMentee *mentee, MentorSession *session)
{
  GtkWidget *row = mentor_add_row_new (_("Add an insight"));
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  Entry *entry = g_new0 (Entry, 1);

  for (MentorInsightKind kind = MENTOR_INSIGHT_KIND_WIN; kind <= MENTOR_INSIGHT_KIND_HARD_MOMENT; kind++)
    gtk_string_list_append (kinds, mentor_label_insight_kind (kind));
  g_set_object (&entry->session, session);
  entry->kind = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (kinds)), NULL));
  gtk_drop_down_set_selected (entry->kind, MENTOR_INSIGHT_KIND_LEARNED);
  gtk_widget_set_valign (GTK_WIDGET (entry->kind), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (entry->kind), _("Kind of insight"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kind of insight"), -1);
  mentor_add_row_add_option (MENTOR_ADD_ROW (row), GTK_WIDGET (entry->kind));
  g_object_set_data_full (G_OBJECT (row), "mentor-insight-entry", entry, entry_free);
  mentor_draft_attach (MENTOR_ADD_ROW (row), mentor_mentee_get_insights (mentee), MENTOR_TYPE_INSIGHT,
                       fill, entry);
  return row;
}
