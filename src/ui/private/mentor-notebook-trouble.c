/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-trouble.h"

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
