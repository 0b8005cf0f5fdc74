/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PERSON_DIALOG (mentor_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorPersonDialog, mentor_person_dialog, MENTOR, PERSON_DIALOG, AdwDialog)

/**
 * MentorPersonChosen:
 * @widget: where the wish came from
 * @context: what may be asked
 * @mentee: (transfer none): who was chosen
 * @data: what was given along
 *
 * What is done with a person.
 */
typedef void (*MentorPersonChosen) (GtkWidget *widget, MentorContext *context, MentorMentee *mentee,
                                    gpointer data);

gboolean mentor_person_dialog_ask (GtkWidget         *widget,
                                   MentorContext     *context,
                                   const char        *title,
                                   gboolean           also_closed,
                                   MentorPersonChosen chosen,
                                   gpointer           data,
                                   GDestroyNotify     destroy);

G_END_DECLS
