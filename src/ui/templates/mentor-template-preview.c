/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-preview.h"

#include "mentor-dates.h"
#include "mentor-template-rules.h"

#include <glib/gi18n.h>

/**
 * MentorTemplatePreview:
 *
 * What a template would be in a session of a certain length. Its buttons are the actions
 * `templates.use` and `templates.edit` of the dialog around it.
 */
struct _MentorTemplatePreview
{
  AdwNavigationPage parent_instance;

  MentorTemplate *template;
  int minutes;
  GtkWidget *use;
  GtkWidget *edit;
  GtkLabel *purpose;
  GtkLabel *length;
  GtkListBox *blocks;
};

G_DEFINE_FINAL_TYPE (MentorTemplatePreview, mentor_template_preview, ADW_TYPE_NAVIGATION_PAGE)

static void
mentor_template_preview_dispose (GObject *object)
{
  MentorTemplatePreview *self = MENTOR_TEMPLATE_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TEMPLATE_PREVIEW);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (mentor_template_preview_parent_class)->dispose (object);
}

static GtkWidget *
create_row (MentorTemplateBlock *block, int minutes)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mentor_template_block_get_text (block));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mentor_template_block_get_hint (block));
  if (minutes > 0)
    {
      g_autofree char *words = mentor_format_length (minutes);
      GtkWidget *label = gtk_label_new (words);

      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  return row;
}

static void
update (MentorTemplatePreview *self)
{
  MentorRecordList *blocks = mentor_template_get_blocks (self->template);
  g_autofree int *shares = mentor_template_get_shares (self->template, self->minutes);
  g_autofree char *length = g_strdup_printf (
      ngettext ("In a Session of %d Minute", "In a Session of %d Minutes", (gulong) self->minutes),
      self->minutes);
  const char *purpose = mentor_template_get_purpose (self->template);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 mentor_template_get_name (self->template));
  gtk_label_set_label (self->purpose, purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), *purpose);
  gtk_label_set_label (self->length, length);
  gtk_list_box_remove_all (self->blocks);
  for (guint i = 0; i < mentor_record_list_get_size (blocks); i++)
    gtk_list_box_append (self->blocks, create_row (mentor_record_list_get (blocks, i), shares[i]));
}

/* What to do next is what the keyboard is on. */
static void
mentor_template_preview_showing (AdwNavigationPage *page)
{
  MentorTemplatePreview *self = MENTOR_TEMPLATE_PREVIEW (page);

  if (ADW_NAVIGATION_PAGE_CLASS (mentor_template_preview_parent_class)->showing)
    ADW_NAVIGATION_PAGE_CLASS (mentor_template_preview_parent_class)->showing (page);
  update (self);
  gtk_widget_grab_focus (self->use);
}

static void
mentor_template_preview_class_init (MentorTemplatePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_template_preview_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = mentor_template_preview_showing;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/templates/mentor-template-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTemplatePreview, use);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplatePreview, edit);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplatePreview, purpose);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplatePreview, length);
  gtk_widget_class_bind_template_child (widget_class, MentorTemplatePreview, blocks);
}

static void
mentor_template_preview_init (MentorTemplatePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_template_preview_new:
 * @template: a template
 * @minutes: the length of the session
 * @editable: whether it can be changed
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
mentor_template_preview_new (MentorTemplate *template, int minutes, gboolean editable)
{
  MentorTemplatePreview *self = g_object_new (MENTOR_TYPE_TEMPLATE_PREVIEW, NULL);
  const char *id = mentor_record_get_id (MENTOR_RECORD (template));

  self->template = g_object_ref (template);
  self->minutes = minutes;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->use), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", id);
  gtk_widget_set_visible (self->edit, editable);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
