/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_EDITOR (mentor_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorEditor, mentor_editor, MENTOR, EDITOR, GtkSourceView)

struct _MentorEditorClass {
  GtkSourceViewClass parent_class;
};

GtkWidget *mentor_editor_new      (void);
char      *mentor_editor_dup_text (MentorEditor *self);
void       mentor_editor_set_text (MentorEditor *self,
                                   const char   *text);

G_END_DECLS
