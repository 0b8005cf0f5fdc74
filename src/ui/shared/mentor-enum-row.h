/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef const char *(*MentorEnumLabel) (int value);

/* For a label function of an enumeration, whose argument has another type than int. */
#define MENTOR_ENUM_LABEL(function) ((MentorEnumLabel) (void (*) (void)) (function))

void mentor_enum_row_name_items (AdwComboRow    *row);
void mentor_enum_row_set_names  (AdwComboRow    *row,
                                 GtkStringList  *names);
void mentor_enum_row_bind       (AdwComboRow    *row,
                                 gpointer        object,
                                 const char     *property,
                                 MentorEnumLabel label);

G_END_DECLS
