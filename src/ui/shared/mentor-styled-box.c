/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-styled-box.h"

/* How each kind of block looks: its class, its role, and the room above it. */
static const struct {
  const char *style;
  GtkAccessibleRole role;
  int level;
  int margin;
} looks[] = {
  [MENTOR_BLOCK_TITLE] = { "title-2", GTK_ACCESSIBLE_ROLE_HEADING, 2, 0 },
  [MENTOR_BLOCK_HEADING] = { "heading", GTK_ACCESSIBLE_ROLE_HEADING, 2, 18 },
  [MENTOR_BLOCK_SUBHEADING] = { "caption", GTK_ACCESSIBLE_ROLE_HEADING, 3, 12 },
  [MENTOR_BLOCK_META] = { "dimmed", GTK_ACCESSIBLE_ROLE_PARAGRAPH, 0, 3 },
  [MENTOR_BLOCK_PARAGRAPH] = { NULL, GTK_ACCESSIBLE_ROLE_PARAGRAPH, 0, 3 },
  [MENTOR_BLOCK_ITEM] = { NULL, GTK_ACCESSIBLE_ROLE_PARAGRAPH, 0, 3 },
};

static GtkWidget *
create_label (const MentorBlock *block, gboolean first)
{
  g_autofree char *item =
      block->kind == MENTOR_BLOCK_ITEM ? g_strconcat ("• ", block->text, NULL) : NULL;
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", item ? item : block->text, "accessible-role",
                    looks[block->kind].role, "selectable", TRUE, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "margin-top",
                    first ? 0 : looks[block->kind].margin, NULL);

  if (looks[block->kind].level)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    looks[block->kind].level, -1);
  if (looks[block->kind].style)
    gtk_widget_add_css_class (label, looks[block->kind].style);
  if (block->kind == MENTOR_BLOCK_SUBHEADING)
    gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/**
 * mentor_styled_box_fill:
 * @box: a vertical box
 * @text: what it shows instead of what it did
 *
 * Shows a text as labels that can be read by the keyboard, by a screen reader, and copied.
 */
void
mentor_styled_box_fill (GtkBox *box, const MentorStyledText *text)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  for (guint i = 0; i < mentor_styled_text_get_size (text); i++)
    gtk_box_append (box, create_label (mentor_styled_text_get (text, i), i == 0));
}
