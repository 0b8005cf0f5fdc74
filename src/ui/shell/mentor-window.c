/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-window.h"

#include "mentor-action-dialog.h"
#include "mentor-clock.h"
#include "mentor-focus-keeper.h"
#include "mentor-guide-page.h"
#include "mentor-mentee-dialog.h"
#include "mentor-mentee-page.h"
#include "mentor-pages.h"
#include "mentor-questions-page.h"
#include "mentor-removed-dialog.h"
#include "mentor-seeking-page.h"
#include "mentor-session-clock.h"
#include "mentor-sidebar.h"
#include "mentor-topic-page.h"
#include "mentor-troubles-dialog.h"

#include <glib/gi18n.h>

/**
 * MentorWindow:
 *
 * Arranges the sidebar and the pages, opens a page by its address, and shows what the context has
 * to say.
 */
struct _MentorWindow
{
  AdwApplicationWindow parent_instance;

  MentorContext *context;
  AdwToastOverlay *toasts;
  AdwToast *undo_toast; /* not owned; the one whose button takes back the newest step */
  GtkStack *stack;
  AdwBanner *example_banner;
  AdwBanner *trouble_banner;
  AdwNavigationSplitView *split_view;
  MentorSidebar *sidebar;
  AdwNavigationView *navigation;
};

G_DEFINE_FINAL_TYPE (MentorWindow, mentor_window, ADW_TYPE_APPLICATION_WINDOW)

static void
mentor_window_dispose (GObject *object)
{
  MentorWindow *self = MENTOR_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_window_parent_class)->dispose (object);
}

static MentorPage *
get_page (MentorWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return page ? MENTOR_PAGE (page) : NULL;
}

static void
show_root (MentorWindow *self, MentorPage *page, const char *address)
{
  AdwNavigationPage *pages[] = { ADW_NAVIGATION_PAGE (page) };

  mentor_page_set_address (page, address);
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
}

static void
show_part (MentorWindow *self, MentorPage *page, const char *address)
{
  mentor_page_set_address (page, address);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

/* Over the list of the guide, in place of the topic that was there before: whoever leafs through
 * many goes back in one step. */
static void
show_topic (MentorWindow *self, MentorPage *page, const char *address)
{
  g_autoptr (GListModel) shown = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (AdwNavigationPage) root = g_list_model_get_item (shown, 0);
  AdwNavigationPage *pages[] = { root, ADW_NAVIGATION_PAGE (page) };

  if (root && MENTOR_IS_GUIDE_PAGE (root) && !MENTOR_IS_TOPIC_PAGE (get_page (self)))
    {
      show_part (self, page, address);
      return;
    }
  if (root == NULL || !MENTOR_IS_GUIDE_PAGE (root))
    {
      pages[0] = ADW_NAVIGATION_PAGE (mentor_pages_make_root (self->context, "guide", NULL));
      mentor_page_set_address (MENTOR_PAGE (pages[0]), "guide");
    }
  mentor_page_set_address (page, address);
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
}

static gboolean
is_shown (MentorWindow *self, const char *address)
{
  MentorPage *page = get_page (self);
  g_autofree char *shown = page ? mentor_page_dup_address (page) : NULL;

  return g_strcmp0 (shown, address) == 0;
}

/**
 * mentor_window_open:
 * @address: where to go; see [class@Context]
 *
 * Opens a page. An address that leads nowhere, as of something removed meanwhile, opens Today when
 * nothing is open yet.
 */
void
mentor_window_open (MentorWindow *self, const char *address)
{
  g_auto (GStrv) parts = g_strsplit (address, ":", 5);
  const guint n_parts = g_strv_length (parts);
  const char *kind = n_parts > 0 ? parts[0] : "";
  const char *id = n_parts > 2 ? parts[2] : "";
  MentorMentee *mentee = n_parts > 1 ? mentor_context_find_mentee (self->context, parts[1]) : NULL;
  MentorPage *page;

  if (get_page (self))
    mentor_page_flush (get_page (self));
  if (is_shown (self, address) && !g_str_equal (kind, "mentee"))
    {
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
      return;
    }

  page = mentor_pages_make_part (self->context, (const char *const *) parts, mentee);
  if (page && MENTOR_IS_TOPIC_PAGE (page))
    show_topic (self, page, address);
  else if (page)
    {
      if (mentee == NULL)
        mentor_window_open (self, "today");
      else if (get_page (self) == NULL)
        {
          g_autofree char *root = g_strdup_printf ("mentee:%s", parts[1]);

          mentor_window_open (self, root);
        }
      show_part (self, page, address);
    }
  else
    {
      page = mentor_pages_make_root (self->context, kind,
                                     g_str_equal (kind, "mentee") ? mentee : NULL);
      if (page == NULL && get_page (self) == NULL)
        page = mentor_pages_make_root (self->context, address = kind = "today", NULL);
      if (page == NULL)
        return;
      show_root (self, page, address);
      if (MENTOR_IS_MENTEE_PAGE (page))
        mentor_mentee_page_show_tab (MENTOR_MENTEE_PAGE (page), id);
      else if (MENTOR_IS_QUESTIONS_PAGE (page) && n_parts > 1)
        mentor_questions_page_show_set (MENTOR_QUESTIONS_PAGE (page), parts[1]);
      else if (MENTOR_IS_SEEKING_PAGE (page) && n_parts > 1)
        mentor_seeking_page_show_side (MENTOR_SEEKING_PAGE (page), parts[1]);
    }
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
on_popped (MentorWindow *self, AdwNavigationPage *page)
{
  mentor_page_flush (MENTOR_PAGE (page));
}

static void
on_visible_page (MentorWindow *self)
{
  MentorPage *page = get_page (self);
  g_autofree char *address = page ? mentor_page_dup_address (page) : NULL;

  if (address == NULL)
    return;
  if (mentor_page_get_mentee (page))
    mentor_sidebar_select_mentee (self->sidebar, mentor_page_get_mentee (page));
  else
    {
      g_auto (GStrv) parts = g_strsplit (address, ":", 2);

      mentor_sidebar_select_page (self->sidebar,
                                  g_str_equal (address, "calendar") ? "today" : parts[0]);
    }
  if (!g_str_has_prefix (address, "note:"))
    g_settings_set_string (mentor_context_get_settings (self->context), "last-page", address);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_window_open (MENTOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* The session at this address begins now, where it is still to begin, and its page opens. */
static void
on_begin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorWindow *self = MENTOR_WINDOW (widget);
  const char *address = g_variant_get_string (parameter, NULL);
  g_auto (GStrv) parts = g_strsplit (address, ":", 3);
  MentorMentee *mentee =
      g_strv_length (parts) == 3 ? mentor_context_find_mentee (self->context, parts[1]) : NULL;
  MentorSession *session =
      mentee ? mentor_record_list_find (mentor_mentee_get_sessions (mentee), parts[2], NULL) : NULL;

  if (session && mentor_session_can_begin (session))
    {
      g_autoptr (GDateTime) now = mentor_clock_now ();

      mentor_session_begin (session, now);
    }
  mentor_window_open (self, address);
}

static void
on_add_mentee (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_dialog_present_new (widget, MENTOR_WINDOW (widget)->context);
}

static void
on_edit_mentee (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorContext *context = MENTOR_WINDOW (widget)->context;
  MentorMentee *mentee =
      mentor_context_find_mentee (context, g_variant_get_string (parameter, NULL));

  if (mentee)
    mentor_mentee_dialog_present_edit (widget, context, mentee);
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorWindow *self = MENTOR_WINDOW (widget);

  if (self->undo_toast)
    adw_toast_dismiss (self->undo_toast);
  mentor_context_undo (self->context);
}

static void
on_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    adw_navigation_view_pop (MENTOR_WINDOW (widget)->navigation);
}

static void
on_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorPage *page = get_page (MENTOR_WINDOW (widget));

  if (page)
    mentor_page_search (page);
}

static gboolean
do_on_page (MentorWindow *self, const char *what)
{
  MentorPage *page = get_page (self);

  return page &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL &&
         mentor_page_do_here (page, what);
}

static void
on_insight (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_on_page (MENTOR_WINDOW (widget), "insight");
}

static void
on_question (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorWindow *self = MENTOR_WINDOW (widget);

  if (do_on_page (self, "question"))
    return;
  mentor_window_open (self, "questions");
  mentor_page_search (get_page (self));
}

static void
on_new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorWindow *self = MENTOR_WINDOW (widget);
  MentorPage *page = get_page (self);

  if (do_on_page (self, "new-action"))
    return;
  mentor_action_dialog_present (widget, self->context, page ? mentor_page_get_mentee (page) : NULL,
                                NULL, NULL);
}

static void
on_removed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_removed_dialog_present (widget, MENTOR_WINDOW (widget)->context);
}

static void
on_troubles (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_troubles_dialog_present (widget, MENTOR_WINDOW (widget)->context);
}

static void
on_lock (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_vault_lock (mentor_context_get_vault (MENTOR_WINDOW (widget)->context));
}

static void
on_toast_dismissed (MentorWindow *self, AdwToast *toast)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

static void
on_said (MentorWindow *self, const char *message, gboolean undoable)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  if (undoable)
    {
      if (self->undo_toast)
        adw_toast_dismiss (self->undo_toast);
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_timeout (toast, 10);
      self->undo_toast = toast;
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self,
                               G_CONNECT_SWAPPED);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_mentees_changed (MentorWindow *self)
{
  MentorPage *page = get_page (self);
  MentorMentee *mentee = page ? mentor_page_get_mentee (page) : NULL;

  if (mentee && !mentor_record_list_get_position (
                    mentor_store_get_mentees (mentor_context_get_store (self->context)),
                    MENTOR_RECORD (mentee), NULL))
    show_root (self, mentor_pages_make_root (self->context, "today", NULL), "today");
}

static void
on_troubles_changed (
    MentorWindow *self, guint position, guint removed, guint added, GListModel *troubles)
{
  const guint count = g_list_model_get_n_items (troubles);
  g_autofree char *title = NULL;

  title = g_strdup_printf (ngettext ("%u file needs a look", "%u files need a look", count), count);
  adw_banner_set_title (self->trouble_banner, title);
  adw_banner_set_revealed (self->trouble_banner, count > 0);
}

/* What another program wrote meanwhile shows when one comes back; what was written here is on the
 * disk when one goes. */
static void
on_active (MentorWindow *self)
{
  if (self->context == NULL)
    return;
  if (gtk_window_is_active (GTK_WINDOW (self)))
    mentor_store_look (mentor_context_get_store (self->context));
  else
    mentor_store_save_async (mentor_context_get_store (self->context), NULL, NULL, NULL);
}

static void
mentor_window_class_init (MentorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_window_dispose;

  g_type_ensure (MENTOR_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/shell/mentor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, example_banner);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, trouble_banner);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, navigation);
  gtk_widget_class_bind_template_callback (widget_class, on_popped);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page);

  gtk_widget_class_install_action (widget_class, "win.open", "s", on_open);
  gtk_widget_class_install_action (widget_class, "win.begin", "s", on_begin);
  gtk_widget_class_install_action (widget_class, "win.add-mentee", NULL, on_add_mentee);
  gtk_widget_class_install_action (widget_class, "win.edit-mentee", "s", on_edit_mentee);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, on_lock);
  gtk_widget_class_install_action (widget_class, "win.question", NULL, on_question);
  gtk_widget_class_install_action (widget_class, "win.new-action", NULL, on_new_action);
  gtk_widget_class_install_action (widget_class, "win.insight", NULL, on_insight);
  gtk_widget_class_install_action (widget_class, "win.removed", NULL, on_removed);
  gtk_widget_class_install_action (widget_class, "win.troubles", NULL, on_troubles);

  /* Not an accelerator of the application: a text that has the keyboard takes back its own changes
   * first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  /* The navigation view has this key too, but only while the keyboard is in it. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
mentor_window_init (MentorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A text that can be read by keyboard gets the cursor, and is not marked as a whole on the way
   * past. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-label-select-on-focus", FALSE,
                NULL);
  mentor_focus_keeper_attach (GTK_WINDOW (self));
}

/**
 * mentor_window_new:
 * @application: the application
 * @context: what the pages may ask
 * @example: whether the data is the example's
 *
 * Returns: (transfer floating): a new window, on the page shown last
 */
GtkWidget *
mentor_window_new (AdwApplication *application, MentorContext *context, gboolean example)
{
  MentorWindow *self = g_object_new (MENTOR_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = mentor_context_get_settings (context);
  MentorStore *store = mentor_context_get_store (context);
  GListModel *troubles = mentor_store_get_troubles (store);

  self->context = g_object_ref (context);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  g_signal_connect_object (context, "said", G_CALLBACK (on_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_store_get_mentees (store), "items-changed",
                           G_CALLBACK (on_mentees_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (troubles, "items-changed", G_CALLBACK (on_troubles_changed), self,
                           G_CONNECT_SWAPPED);
  on_troubles_changed (self, 0, 0, 0, troubles);

  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
  adw_banner_set_revealed (self->example_banner, example);
  mentor_sidebar_set_context (self->sidebar, context);
  return GTK_WIDGET (self);
}

MentorContext *
mentor_window_get_context (MentorWindow *self)
{
  return self->context;
}

/**
 * mentor_window_show_welcome:
 * @welcome: (transfer floating): what greets a new person
 *
 * Shows it in place of sidebar and page until mentor_window_start().
 */
void
mentor_window_show_welcome (MentorWindow *self, GtkWidget *welcome)
{
  gtk_stack_add_named (self->stack, welcome, "welcome");
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

/**
 * mentor_window_start:
 * @address: the page shown last, or ""
 *
 * Opens the first page, once the records are there.
 */
void
mentor_window_start (MentorWindow *self, const char *address)
{
  GtkWidget *welcome = gtk_stack_get_child_by_name (self->stack, "welcome");

  gtk_stack_set_visible_child_name (self->stack, "main");
  if (welcome)
    gtk_stack_remove (self->stack, welcome);
  if (get_page (self) == NULL)
    {
      mentor_window_open (self, address);
      adw_navigation_split_view_set_show_content (self->split_view, *address != '\0');
    }
}

/**
 * mentor_window_get_page:
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
MentorPage *
mentor_window_get_page (MentorWindow *self)
{
  return get_page (self);
}
