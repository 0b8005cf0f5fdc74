/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-toast.h"

#include <adwaita.h>

/**
 * mentor_notes_toast:
 * @parent: (nullable): a widget of whoever asked
 * @context: says it, when nobody else does
 * @message: one short sentence
 *
 * Says it where it is seen: the preferences lie over what the window says.
 */
void
mentor_notes_toast (GtkWidget *parent, MentorContext *context, const char *message)
{
  GtkWidget *over = parent ? gtk_widget_get_ancestor (parent, ADW_TYPE_PREFERENCES_DIALOG) : NULL;
  AdwToast *toast;

  if (over == NULL)
    {
      mentor_context_say (context, message);
      return;
    }
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (over), toast);
}
