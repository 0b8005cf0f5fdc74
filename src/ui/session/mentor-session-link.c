/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-link.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-links.h"

#include <glib/gi18n.h>

/**
 * mentor_session_link_new:
 * @mentee: a relationship
 * @session: one of its sessions
 *
 * Returns: (transfer floating): a row of a boxed list that leads to the session
 */
GtkWidget *
mentor_session_link_new (MentorMentee *mentee, MentorSession *session)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *address = mentor_make_address ("session", mentee, session);
  g_autofree char *day = start ? mentor_format_long_day (mentor_day_of_time (start))
                               : g_strdup (_("No date yet"));
  const char *state = mentor_label_session_state (mentor_session_get_state (session));
  g_autofree char *subtitle =
      *mentor_session_get_place (session)
          /* Translators: what became of a session, and its place */
          ? g_strdup_printf (C_("session", "%1$s · %2$s"), state, mentor_session_get_place (session))
          : g_strdup (state);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  return row;
}
