/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-application.h"
#include "mentor-config.h"
#include "mentor-silent-portal.h"
#include "mentor-vault.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (MentorApplication) application = NULL;
  int status;

  mentor_vault_harden ();

  setlocale (LC_ALL, "");
  bindtextdomain (MENTOR_GETTEXT_PACKAGE, g_getenv ("MENTOR_LOCALE_DIR")
                                              ? g_getenv ("MENTOR_LOCALE_DIR")
                                              : MENTOR_LOCALE_DIR);
  bind_textdomain_codeset (MENTOR_GETTEXT_PACKAGE, "UTF-8");
  textdomain (MENTOR_GETTEXT_PACKAGE);
  mentor_pass_over_silent_portal ();
  g_set_application_name (C_("application", "Mentor"));

  application = mentor_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : mentor_application_get_status (application);
}
