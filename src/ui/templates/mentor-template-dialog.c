/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-dialog.h"

#include "mentor-template-apply.h"
#include "mentor-template-editor.h"
#include "mentor-template-preview.h"
#include "mentor-template-rules.h"

#include <glib/gi18n.h>

/**
 * MentorTemplateDialog:
 *
 * The templates: what each is for, what it would be in a session of this length, and the way to
 * choose it. The own ones are changed and removed here.
 */
struct _MentorTemplateDialog
{
  AdwDialog parent_instance;

  MentorContext *context;
  MentorSession *session; /* it is for; NULL: the choice is told and no more */
  MentorTemplateLibrary *library;
  MentorTemplate *chosen; /* nullable */
  MentorTemplate *edited; /* nullable */
  char *before;           /* its name, to keep when it is left empty */
  MentorStage stage;
  int minutes;
  AdwToast *undo_toast; /* not owned */

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  GtkWidget *blank_mark;
  GtkListBox *suggested;
  GtkWidget *suggested_section;
  GtkListBox *own;
  GtkWidget *own_section;
  GtkListBox *others;
  GtkWidget *others_section;
};

G_DEFINE_FINAL_TYPE (MentorTemplateDialog, mentor_template_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
mentor_template_dialog_dispose (GObject *object)
{
  MentorTemplateDialog *self = MENTOR_TEMPLATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TEMPLATE_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_object (&self->chosen);
  g_clear_object (&self->edited);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (mentor_template_dialog_parent_class)->dispose (object);
}

static MentorTemplate *
find (MentorTemplateDialog *self, GVariant *id)
{
  return mentor_record_list_find (mentor_template_library_get_templates (self->library),
                                  g_variant_get_string (id, NULL), NULL);
}

static void
choose (MentorTemplateDialog *self, MentorTemplate *template)
{
  g_autoptr (MentorTemplate) kept = template ? g_object_ref (template) : NULL;

  g_signal_emit (self, signals[CHOSEN], 0, kept);
  if (self->session)
    mentor_template_apply (self->context, self->session, kept);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_blank (MentorTemplateDialog *self)
{
  choose (self, NULL);
}

static void
on_use (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorTemplate *template = find (MENTOR_TEMPLATE_DIALOG (widget), id);

  if (template)
    choose (MENTOR_TEMPLATE_DIALOG (widget), template);
}

static void
on_remove (MentorTemplateDialog *self)
{
  g_autoptr (MentorTemplate) template = g_object_ref (self->edited);

  adw_navigation_view_pop_to_tag (self->navigation, "list");
  mentor_context_remove (self->context, mentor_template_library_get_templates (self->library),
                         template, _("Template removed"));
}

/* A template without a name cannot be found again. */
static void
finish_edit (MentorTemplateDialog *self)
{
  g_autofree char *name = NULL;

  if (self->edited == NULL)
    return;
  name = g_strstrip (g_strdup (mentor_template_get_name (self->edited)));
  if (*name == '\0')
    mentor_template_set_name (self->edited, self->before);
  g_clear_object (&self->edited);
  g_clear_pointer (&self->before, g_free);
}

static AdwNavigationPage *
make_edit_page (MentorTemplateDialog *self, MentorTemplate *template)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("mentor-remove-symbolic");
  GtkWidget *editor = g_object_new (MENTOR_TYPE_TEMPLATE_EDITOR, NULL);

  gtk_widget_set_tooltip_text (remove, _("Remove Template"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), remove);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), editor);
  mentor_template_editor_set_template (MENTOR_TEMPLATE_EDITOR (editor), self->context, template);
  return adw_navigation_page_new (view, _("Edit Template"));
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorTemplateDialog *self = MENTOR_TEMPLATE_DIALOG (widget);
  MentorTemplate *template = find (self, id);

  if (template == NULL)
    return;
  finish_edit (self);
  self->edited = g_object_ref (template);
  self->before = g_strdup (mentor_template_get_name (template));
  adw_navigation_view_push (self->navigation, make_edit_page (self, template));
}

static void
on_popped (MentorTemplateDialog *self)
{
  finish_edit (self);
}

static void
mentor_template_dialog_closed (AdwDialog *dialog)
{
  finish_edit (MENTOR_TEMPLATE_DIALOG (dialog));
  if (ADW_DIALOG_CLASS (mentor_template_dialog_parent_class)->closed)
    ADW_DIALOG_CLASS (mentor_template_dialog_parent_class)->closed (dialog);
}

static void
on_row_activated (GtkWidget *row, MentorTemplateDialog *self)
{
  MentorTemplate *template = g_object_get_data (G_OBJECT (row), "template");
  const gboolean editable = mentor_template_get_own (template) &&
                            !mentor_record_get_read_only (MENTOR_RECORD (self->library));

  adw_navigation_view_push (self->navigation,
                            mentor_template_preview_new (template, self->minutes, editable));
}

static void
add_mark (GtkWidget *row)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorTemplateDialog *self = data;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "purpose", row, "subtitle", G_BINDING_SYNC_CREATE);
  if (item == self->chosen)
    add_mark (row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "template", g_object_ref (item), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, 0);
  return row;
}

static gboolean
is_suggested (gpointer item, gpointer data)
{
  return !mentor_template_get_own (item) &&
         mentor_template_get_stage (item) == MENTOR_TEMPLATE_DIALOG (data)->stage;
}

static gboolean
is_own (gpointer item, gpointer data)
{
  return mentor_template_get_own (item);
}

static gboolean
is_other (gpointer item, gpointer data)
{
  return !mentor_template_get_own (item) && !is_suggested (item, data);
}

static void
bind (MentorTemplateDialog *self, GtkListBox *box, GtkWidget *section, GtkCustomFilterFunc function)
{
  MentorRecordList *templates = mentor_template_library_get_templates (self->library);
  g_autoptr (GtkFilterListModel) model =
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (templates)),
                                 GTK_FILTER (gtk_custom_filter_new (function, self, NULL)));

  gtk_list_box_bind_model (box, G_LIST_MODEL (model), create_row, self, NULL);
  g_object_bind_property (model, "n-items", section, "visible", G_BINDING_SYNC_CREATE);
}

static void
on_toast_dismissed (MentorTemplateDialog *self, AdwToast *toast)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorTemplateDialog *self = MENTOR_TEMPLATE_DIALOG (widget);

  if (self->undo_toast)
    adw_toast_dismiss (self->undo_toast);
  gtk_widget_activate_action (widget, "win.undo", NULL);
}

/* The window says it too, behind the dialog. */
static void
on_said (MentorTemplateDialog *self, const char *message, gboolean undoable)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  if (undoable)
    {
      if (self->undo_toast)
        adw_toast_dismiss (self->undo_toast);
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "templates.undo");
      self->undo_toast = toast;
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self,
                               G_CONNECT_SWAPPED);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
mentor_template_dialog_class_init (MentorTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_template_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_template_dialog_closed;

  /**
   * MentorTemplateDialog::chosen:
   * @template: (nullable): the template; %NULL for a blank agenda
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, MENTOR_TYPE_TEMPLATE);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/templates/mentor-template-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorTemplateDialog, name)
  BIND (toasts);
  BIND (navigation);
  BIND (blank_mark);
  BIND (suggested);
  BIND (suggested_section);
  BIND (own);
  BIND (own_section);
  BIND (others);
  BIND (others_section);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_blank);
  gtk_widget_class_install_action (widget_class, "templates.use", "s", on_use);
  gtk_widget_class_install_action (widget_class, "templates.edit", "s", on_edit);
  gtk_widget_class_install_action (widget_class, "templates.undo", NULL, on_undo);
  /* Keys that a dialog does not know do not reach the window. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "templates.undo",
                                       NULL);
}

static void
mentor_template_dialog_init (MentorTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->navigation, "popped", G_CALLBACK (on_popped), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mentor_template_dialog_new_choice:
 * @context: what may be asked
 * @mentee: whose session it is for
 * @minutes: its length
 * @chosen: (nullable): what is chosen now
 *
 * Returns: (transfer floating): a new dialog that tells of the choice by its signal
 *   [signal@TemplateDialog::chosen]
 */
AdwDialog *
mentor_template_dialog_new_choice (MentorContext *context,
                                   MentorMentee *mentee,
                                   int minutes,
                                   MentorTemplate *chosen)
{
  MentorTemplateDialog *self = g_object_new (MENTOR_TYPE_TEMPLATE_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->library = g_object_ref (mentor_store_get_templates (mentor_context_get_store (context)));
  self->stage = mentor_mentee_get_stage (mentee);
  self->minutes = minutes;
  self->chosen = chosen ? g_object_ref (chosen) : NULL;
  gtk_widget_set_visible (self->blank_mark, chosen == NULL);
  bind (self, self->suggested, self->suggested_section, is_suggested);
  bind (self, self->own, self->own_section, is_own);
  bind (self, self->others, self->others_section, is_other);
  g_signal_connect_object (context, "said", G_CALLBACK (on_said), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

/**
 * mentor_template_dialog_new:
 * @context: what may be asked
 * @mentee: whose session it is
 * @session: a session of theirs
 *
 * Returns: (transfer floating): a new dialog that puts the chosen template into the session
 */
AdwDialog *
mentor_template_dialog_new (MentorContext *context, MentorMentee *mentee, MentorSession *session)
{
  const char *key = mentor_session_get_template (session);
  MentorTemplateLibrary *library =
      mentor_store_get_templates (mentor_context_get_store (context));
  AdwDialog *dialog = mentor_template_dialog_new_choice (
      context, mentee, mentor_session_get_length (session),
      mentor_template_library_find_key (library, key));

  MENTOR_TEMPLATE_DIALOG (dialog)->session = g_object_ref (session);
  return dialog;
}
