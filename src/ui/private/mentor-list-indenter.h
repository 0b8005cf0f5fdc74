/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_LIST_INDENTER (mentor_list_indenter_get_type ())
G_DECLARE_FINAL_TYPE (MentorListIndenter, mentor_list_indenter, MENTOR, LIST_INDENTER, GObject)

GtkSourceIndenter *mentor_list_indenter_new (void);

G_END_DECLS
