/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-order.h"

#include <adwaita.h>

G_BEGIN_DECLS

void mentor_note_print (GtkWidget       *parent,
                        MentorContext   *context,
                        GListModel      *entries,
                        MentorNoteOrder *order);

G_END_DECLS
