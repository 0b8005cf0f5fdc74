/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MentorShortcut:
 * @group: the heading it stands under, untranslated
 * @title: what it does, untranslated
 * @accelerators: the keys, as gtk_accelerator_parse() reads them, separated by spaces
 * @action: the action with its target, as gtk_application_set_accels_for_action() takes it, or %NULL where the keys are
 *   the business of a widget
 *
 * One row of the table that sets the accelerators and fills the shortcuts dialog.
 */
typedef struct {
  const char *group;
  const char *title;
  const char *accelerators;
  const char *action;
} MentorShortcut;

const MentorShortcut *mentor_shortcuts_get            (guint                *n_shortcuts);
void                  mentor_shortcuts_install        (GtkApplication       *application);
void                  mentor_shortcuts_follow_dialogs (AdwApplicationWindow *window);

G_END_DECLS
