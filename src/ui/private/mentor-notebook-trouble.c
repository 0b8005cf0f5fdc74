/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-trouble.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-keyring-file.h"
#include "mentor-notebook-anew.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/* Where earlier notes are out of reach while others are on the screen, no page takes their place: a line above them
 * tells of it, and this asks how to go on. */

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorNotebook) notebook = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "again"))
    mentor_notebook_retry (notebook);
  else if (g_str_equal (answer, "anew"))
    mentor_notebook_carry_on (notebook);
}

/**
 * mentor_notebook_is_troubled:
 * @notebook: a notebook
 *
 * Returns: whether earlier notes of it are out of reach
 */
gboolean
mentor_notebook_is_troubled (MentorNotebook *notebook)
{
  const MentorNotebookState state = mentor_notebook_get_state (notebook);

  return state == MENTOR_NOTEBOOK_ELSEWHERE || state == MENTOR_NOTEBOOK_UNREADABLE;
}

/**
 * mentor_notebook_present_trouble:
 * @notebook: (transfer none): a notebook of which earlier notes are out of reach
 * @parent: (transfer none): the page that shows the others
 *
 * Says what is out of reach, and asks whether to look again or to begin anew.
 */
void
mentor_notebook_present_trouble (MentorNotebook *notebook, GtkWidget *parent)
{
  const char *message = mentor_notebook_get_message (notebook);
  const gboolean elsewhere = mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_ELSEWHERE;
  const gboolean anew = !mentor_notebook_get_writable (notebook);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (elsewhere ? _("Notes Elsewhere") : _("Unreadable Notes"), NULL));
  g_autofree char *body =
      anew ? g_strdup_printf ("%s\n\n%s", message ? message : "",
                              _("Begin anew to store in this keyring what is on the screen. It joins the "
                                "earlier notes should they ever come back."))
           : g_strdup (message ? message : "");

  adw_alert_dialog_set_body (dialog, body);
  adw_alert_dialog_add_responses (dialog, "later", _("_Not Now"), "again", _("_Look Again"), NULL);
  if (anew)
    adw_alert_dialog_add_response (dialog, "anew", _("_Begin Anew"));
  adw_alert_dialog_set_default_response (dialog, "again");
  adw_alert_dialog_set_close_response (dialog, "later");
  adw_alert_dialog_choose (dialog, parent, NULL, on_chosen, g_object_ref (notebook));
}

/**
 * mentor_notebook_describe_elsewhere:
 * @notebook: a notebook that was stored in another keyring
 *
 * Returns: (transfer full): whose it is, since when, and what can be done
 */
char *
mentor_notebook_describe_elsewhere (MentorNotebook *notebook)
{
  MentorMentee *mentee = mentor_notebook_get_mentee (notebook);
  GDateTime *stored = mentor_witness_get_stored (mentor_mentee_get_notebook (mentee));
  const char *name = mentor_mentee_get_counterpart (mentee);
  g_autofree char *day = stored ? mentor_format_day (mentor_day_of_time (stored)) : g_strdup ("");

  if (*name == '\0')
    name = _("Without a name");
  if (*day == '\0')
    /* Translators: %s is a person */
    return g_strdup_printf (_("The notes on %s were stored in another keyring, as of another "
                              "computer or another user. Open that keyring and look again; or begin "
                              "anew in this one, and they join the new notes should they ever come "
                              "back."),
                            name);
  /* Translators: a person and a day */
  return g_strdup_printf (_("The notes on %1$s were last stored on %2$s, in another keyring, as of "
                            "another computer or another user. Open that keyring and look again; "
                            "or begin anew in this one, and they join the new notes should they "
                            "ever come back."),
                          name, day);
}

/**
 * mentor_notebook_describe_damage:
 * @notebook: a notebook that a damaged keyring file keeps from being opened
 *
 * Returns: (transfer full): what is damaged, and what brings it back
 */
char *
mentor_notebook_describe_damage (MentorNotebook *notebook)
{
  const char *message = mentor_notebook_get_message (notebook);
  g_autofree char *path = mentor_keyring_file_get_path ();
  g_autofree char *shown = g_filename_display_name (path);
  /* Translators: %s is the path of a file */
  g_autofree char *backup =
      g_strdup_printf (_("A backup of it can be put back in its place, and brings the notes back:\n%s"), shown);

  return g_strdup_printf ("%s\n\n%s", message ? message : "", backup);
}

static void
on_anew (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorNotebookSet) notebooks = data;
  g_autoptr (GError) error = NULL;

  if (!mentor_notebooks_begin_anew_finish (result, &error))
    mentor_context_say (mentor_notebook_set_get_context (notebooks), error->message);
}

static void
on_damage_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorNotebookSet) notebooks = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "anew"))
    mentor_notebooks_begin_anew_async (mentor_notebook_set_get_notebooks (notebooks), on_anew,
                                       g_object_ref (notebooks));
}

/**
 * mentor_notebooks_present_damage:
 * @notebooks: (transfer none): notebooks that a damaged keyring file keeps from being opened
 * @parent: (transfer none): the page that shows them
 *
 * Asks whether to begin without what the file holds.
 */
void
mentor_notebooks_present_damage (MentorNotebookSet *notebooks, GtkWidget *parent)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _("Begin Without the Damaged File?"),
      _("The notes in it are out of reach until a backup is put back. The file is kept under another name "
        "in its folder, and a new and empty one takes its place.")));

  adw_alert_dialog_add_responses (dialog, "later", _("_Not Now"), "anew", _("_Begin Anew"), NULL);
  adw_alert_dialog_set_default_response (dialog, "later");
  adw_alert_dialog_set_close_response (dialog, "later");
  adw_alert_dialog_choose (dialog, parent, NULL, on_damage_answered, g_object_ref (notebooks));
}
