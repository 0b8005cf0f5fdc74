/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-dated-row.h"
#include "mentor-action-dialog.h"
#include "mentor-calendar-words.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/* A row for something that stands on a day; it leads to the thing. */

static const char *
get_name (MentorDated *dated)
{
  const char *name = mentor_mentee_get_counterpart (mentor_dated_get_mentee (dated));

  return *name ? name : _("Without a name");
}

/* A milestone belongs to its goal. */
static MentorGoal *
get_goal (MentorDated *dated)
{
  if (mentor_dated_get_kind (dated) == MENTOR_DATED_KIND_MILESTONE)
    return MENTOR_GOAL (mentor_record_get_owner (mentor_dated_get_record (dated)));
  return mentor_dated_get_record (dated);
}

/**
 * mentor_dated_dup_title:
 * @dated: what stands on a day
 *
 * Returns: (transfer full): what it is
 */
char *
mentor_dated_dup_title (MentorDated *dated)
{
  gpointer record = mentor_dated_get_record (dated);
  g_autofree char *time = NULL;

  switch (mentor_dated_get_kind (dated))
    {
    case MENTOR_DATED_KIND_SESSION:
      time = mentor_format_time (mentor_session_get_start (record));
      /* Translators: a time of day and a person */
      return g_strdup_printf (C_("session", "%1$s %2$s"), time, get_name (dated));
    case MENTOR_DATED_KIND_ACTION:
      return g_strdup (mentor_action_item_get_text (record));
    case MENTOR_DATED_KIND_GOAL:
      return g_strdup (mentor_goal_get_title (record));
    case MENTOR_DATED_KIND_MILESTONE:
      return g_strdup (mentor_milestone_get_text (record));
    }
  g_return_val_if_reached (NULL);
}

static char *
describe_session (MentorSession *session)
{
  const char *template = mentor_label_template (mentor_session_get_template (session));
  const char *place = mentor_session_get_place (session);
  g_autofree char *there = mentor_format_there (session);
  GString *text =
      g_string_new (mentor_label_session_state (mentor_session_get_state (session)));

  if (there)
    g_string_append_printf (text, " · %s", there);
  if (template)
    g_string_append_printf (text, " · %s", template);
  if (*place)
    g_string_append_printf (text, " · %s", place);
  return g_string_free_and_steal (text);
}

static char *
describe_action (MentorDated *dated)
{
  MentorMentee *mentee = mentor_dated_get_mentee (dated);

  if (mentor_action_item_get_owner (mentor_dated_get_record (dated)) ==
      mentor_mentee_get_user (mentee))
    /* Translators: an action of the user's own, and the person it is for */
    return g_strdup_printf (_("You, for %s"), get_name (dated));
  return g_strdup (get_name (dated));
}

/**
 * mentor_dated_dup_subtitle:
 * @dated: what stands on a day
 *
 * Returns: (transfer full): whose it is and how it stands
 */
char *
mentor_dated_dup_subtitle (MentorDated *dated)
{
  switch (mentor_dated_get_kind (dated))
    {
    case MENTOR_DATED_KIND_SESSION:
      return describe_session (mentor_dated_get_record (dated));
    case MENTOR_DATED_KIND_ACTION:
      return describe_action (dated);
    case MENTOR_DATED_KIND_GOAL:
      /* Translators: below the title of a goal: the person it belongs to */
      return g_strdup_printf (_("Date of the goal · %s"), get_name (dated));
    case MENTOR_DATED_KIND_MILESTONE:
      if (mentor_milestone_get_done_on (mentor_dated_get_record (dated)))
        /* Translators: below the text of a milestone: its goal, and the person */
        return g_strdup_printf (_("Done · %1$s · %2$s"), mentor_goal_get_title (get_goal (dated)),
                                get_name (dated));
      return g_strdup_printf (C_("milestone", "%1$s · %2$s"),
                              mentor_goal_get_title (get_goal (dated)), get_name (dated));
    }
  g_return_val_if_reached (NULL);
}

/* What a click on an action needs. */
typedef struct {
  MentorContext *context;
  MentorDated *dated;
} Target;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_object_unref (target->context);
  g_object_unref (target->dated);
  g_free (target);
}

static void
on_action_activated (GtkWidget *row, gpointer data)
{
  Target *target = data;

  mentor_action_dialog_present (row, target->context, mentor_dated_get_mentee (target->dated),
                                mentor_dated_get_record (target->dated), NULL);
}

static void
set_target (GtkWidget *row, MentorContext *context, MentorDated *dated)
{
  const gboolean session = mentor_dated_get_kind (dated) == MENTOR_DATED_KIND_SESSION;
  g_autofree char *address = NULL;
  Target *target;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (mentor_dated_get_kind (dated) == MENTOR_DATED_KIND_ACTION)
    {
      target = g_new0 (Target, 1);
      target->context = g_object_ref (context);
      target->dated = g_object_ref (dated);
      g_signal_connect_data (row, "activated", G_CALLBACK (on_action_activated), target, target_free,
                             G_CONNECT_DEFAULT);
      return;
    }
  address = mentor_make_address (session ? "session" : "goal", mentor_dated_get_mentee (dated),
                                 session ? mentor_dated_get_record (dated)
                                         : MENTOR_RECORD (get_goal (dated)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

/**
 * mentor_dated_row_new:
 * @context: (transfer none): what may be asked
 * @dated: (transfer none): what stands on a day
 *
 * Returns: (transfer floating): a row of a boxed list that leads to it
 */
GtkWidget *
mentor_dated_row_new (MentorContext *context, MentorDated *dated)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (mentor_dated_get_icon (mentor_dated_get_kind (dated)));
  g_autofree char *title = mentor_dated_dup_title (dated);
  g_autofree char *subtitle = mentor_dated_dup_subtitle (dated);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (icon, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  set_target (row, context, dated);
  return row;
}
