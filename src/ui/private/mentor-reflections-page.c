/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reflections-page.h"

#include "mentor-export-hint.h"
#include "mentor-lock-button.h"
#include "mentor-note-list.h"

/**
 * MentorReflectionsPage:
 *
 * All private notes, of all relationships.
 */
struct _MentorReflectionsPage {
  MentorPage parent_instance;

  MentorLockButton *lock;
  MentorExportHint *hint;
  AdwBin *bin;
};

G_DEFINE_FINAL_TYPE (MentorReflectionsPage, mentor_reflections_page, MENTOR_TYPE_PAGE)

static void
mentor_reflections_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_REFLECTIONS_PAGE);

  G_OBJECT_CLASS (mentor_reflections_page_parent_class)->dispose (object);
}

static void
mentor_reflections_page_search (MentorPage *page)
{
  mentor_note_list_search (
      MENTOR_NOTE_LIST (adw_bin_get_child (MENTOR_REFLECTIONS_PAGE (page)->bin)));
}

static void
mentor_reflections_page_class_init (MentorReflectionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_reflections_page_dispose;
  MENTOR_PAGE_CLASS (klass)->search = mentor_reflections_page_search;

  g_type_ensure (MENTOR_TYPE_EXPORT_HINT);
  g_type_ensure (MENTOR_TYPE_LOCK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-reflections-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReflectionsPage, lock);
  gtk_widget_class_bind_template_child (widget_class, MentorReflectionsPage, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorReflectionsPage, bin);
}

static void
mentor_reflections_page_init (MentorReflectionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorPage *
mentor_reflections_page_new (MentorContext *context)
{
  MentorReflectionsPage *self =
      g_object_new (MENTOR_TYPE_REFLECTIONS_PAGE, "context", context, NULL);
  GtkWidget *list = mentor_note_list_new (context, NULL);

  adw_bin_set_child (self->bin, list);
  mentor_export_hint_set_notebooks (self->hint,
                                    mentor_note_list_get_notebooks (MENTOR_NOTE_LIST (list)));
  mentor_lock_button_set_notebooks (self->lock,
                                    mentor_note_list_get_notebooks (MENTOR_NOTE_LIST (list)));
  return MENTOR_PAGE (self);
}
