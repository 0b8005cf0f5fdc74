/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-page.h"
#include "mentor-action-dialog.h"
#include "mentor-contact-dialog.h"
#include "mentor-dialogs.h"
#include "mentor-goal-wizard.h"
#include "mentor-mentee-dialog.h"
#include "mentor-mentee-goals.h"
#include "mentor-mentee-overview.h"
#include "mentor-mentee-sessions.h"
#include "mentor-mentee-states.h"
#include "mentor-note-list.h"
#include "mentor-pause-dialog.h"
#include "mentor-people.h"
#include "mentor-refresh.h"
#include "mentor-timeline-view.h"

#include <glib/gi18n.h>

/**
 * MentorMenteePage:
 *
 * A relationship, in tabs. The actions `mentee.…` change the relationship as a whole; the tabs and their parts use them.
 */
struct _MentorMenteePage {
  MentorPage parent_instance;

  AdwBanner *newer;
  AdwViewStack *stack;
  MentorMenteeOverview *overview;
  MentorMenteeGoals *goals;
  MentorMenteeSessions *sessions;
  MentorTimelineView *timeline;
  AdwBin *private;
  GtkWidget *session_buttons;
  GtkWidget *goal_buttons;
};

G_DEFINE_FINAL_TYPE (MentorMenteePage, mentor_mentee_page, MENTOR_TYPE_PAGE)

#define MENTEE(widget) (mentor_page_get_mentee (MENTOR_PAGE (widget)))
#define CONTEXT(widget) (mentor_page_get_context (MENTOR_PAGE (widget)))

static void
mentor_mentee_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_MENTEE_PAGE);

  G_OBJECT_CLASS (mentor_mentee_page_parent_class)->dispose (object);
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_dialog_present_edit (widget, CONTEXT (widget), MENTEE (widget));
}

static void
on_log_contact (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_dialog_present (mentor_contact_dialog_new (CONTEXT (widget), MENTEE (widget), NULL),
                         widget);
}

static void
on_pause (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_dialog_present (mentor_pause_dialog_new (CONTEXT (widget), MENTEE (widget)), widget);
}

static void
on_resume (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_change_state (CONTEXT (widget), MENTEE (widget), MENTOR_MENTEE_STATE_ACTIVE,
                              _("Taken up again"));
}

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *address =
      g_strdup_printf ("closing:%s", mentor_record_get_id (MENTOR_RECORD (MENTEE (widget))));

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

static void
on_reopen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_change_state (CONTEXT (widget), MENTEE (widget), MENTOR_MENTEE_STATE_ACTIVE,
                              _("Relationship reopened"));
}

static void
show_path (gpointer mentee)
{
  mentor_mentee_set_path_hidden (mentee, FALSE);
}

static void
on_hide_path (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_set_path_hidden (MENTEE (widget), TRUE);
  mentor_context_offer_undo (CONTEXT (widget), _("Path hidden"), show_path,
                             g_object_ref (MENTEE (widget)), g_object_unref);
}

static void
on_show_path (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_set_path_hidden (MENTEE (widget), FALSE);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorContext *context = CONTEXT (widget);
  const char *counterpart = mentor_mentee_get_counterpart (MENTEE (widget));
  g_autofree char *message = *counterpart ? g_strdup_printf (_("%s removed"), counterpart)
                                          : g_strdup (_("Relationship removed"));

  mentor_context_remove (context, mentor_store_get_mentees (mentor_context_get_store (context)),
                         MENTEE (widget), message);
}

static void
on_new_goal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_goal_wizard_present (widget, CONTEXT (widget), MENTEE (widget));
}

static void
on_new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_action_dialog_present (widget, CONTEXT (widget), MENTEE (widget), NULL, NULL);
}

static void
update_buttons (MentorMenteePage *self)
{
  const char *tab = adw_view_stack_get_visible_child_name (self->stack);
  const gboolean enabled = !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))) &&
                           mentor_mentee_get_state (MENTEE (self)) != MENTOR_MENTEE_STATE_CLOSED;

  gtk_widget_set_visible (self->session_buttons, enabled && (g_strcmp0 (tab, "overview") == 0 ||
                                                             g_strcmp0 (tab, "sessions") == 0));
  gtk_widget_set_visible (self->goal_buttons, enabled && g_strcmp0 (tab, "goals") == 0);
}

static void
on_tab (MentorMenteePage *self)
{
  const char *tab = adw_view_stack_get_visible_child_name (self->stack);
  g_autofree char *address = NULL;

  if (tab == NULL || MENTEE (self) == NULL)
    return;
  address =
      g_strdup_printf ("mentee:%s:%s", mentor_record_get_id (MENTOR_RECORD (MENTEE (self))), tab);
  mentor_page_set_address (MENTOR_PAGE (self), address);
  g_settings_set_string (mentor_context_get_settings (CONTEXT (self)), "last-page", address);
  update_buttons (self);
}

static void
refresh (gpointer data)
{
  MentorMenteePage *self = data;
  GtkWidget *widget = data;
  MentorMentee *mentee = MENTEE (self);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (mentee));
  const MentorMenteeState state = mentor_mentee_get_state (mentee);
  const gboolean closed = state == MENTOR_MENTEE_STATE_CLOSED;
  const gboolean paused = state == MENTOR_MENTEE_STATE_PAUSED;
  const char *name = mentor_mentee_get_counterpart (mentee);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *name ? name : _("Without a name"));
  gtk_widget_action_set_enabled (widget, "mentee.edit", writable);
  gtk_widget_action_set_enabled (widget, "mentee.remove", writable);
  gtk_widget_action_set_enabled (widget, "mentee.log-contact", writable && !closed);
  gtk_widget_action_set_enabled (widget, "mentee.new-action", writable && !closed);
  gtk_widget_action_set_enabled (widget, "mentee.new-goal", writable && !closed);
  gtk_widget_action_set_enabled (widget, "mentee.pause", writable && !closed && !paused);
  gtk_widget_action_set_enabled (widget, "mentee.resume", writable && paused);
  gtk_widget_action_set_enabled (widget, "mentee.close", writable && !closed);
  gtk_widget_action_set_enabled (widget, "mentee.reopen", writable && closed);
  gtk_widget_action_set_enabled (widget, "mentee.hide-path",
                                 writable && !mentor_mentee_get_path_hidden (mentee));
  gtk_widget_action_set_enabled (widget, "mentee.show-path",
                                 writable && mentor_mentee_get_path_hidden (mentee));
  adw_banner_set_revealed (self->newer, !writable);
  g_object_set (self->overview, "editable", writable && !closed, NULL);
  update_buttons (self);
}

static void
mentor_mentee_page_constructed (GObject *object)
{
  MentorMenteePage *self = MENTOR_MENTEE_PAGE (object);

  G_OBJECT_CLASS (mentor_mentee_page_parent_class)->constructed (object);

  mentor_mentee_overview_set_mentee (self->overview, CONTEXT (self), MENTEE (self));
  mentor_mentee_goals_set_mentee (self->goals, CONTEXT (self), MENTEE (self));
  mentor_mentee_sessions_set_mentee (self->sessions, MENTEE (self));
  mentor_timeline_view_set_mentee (self->timeline, CONTEXT (self), MENTEE (self));
  adw_bin_set_child (self->private, mentor_note_list_new (CONTEXT (self), MENTEE (self)));
  mentor_refresh_attach (GTK_WIDGET (self), MENTEE (self), refresh);
  refresh (self);
}

static void
mentor_mentee_page_search (MentorPage *page)
{
  MentorMenteePage *self = MENTOR_MENTEE_PAGE (page);
  const char *tab = adw_view_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (tab, "private") == 0)
    mentor_note_list_search (MENTOR_NOTE_LIST (adw_bin_get_child (self->private)));
  else if (g_strcmp0 (tab, "timeline") == 0)
    mentor_timeline_view_search (self->timeline);
}

static void
mentor_mentee_page_class_init (MentorMenteePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mentor_mentee_page_constructed;
  object_class->dispose = mentor_mentee_page_dispose;
  MENTOR_PAGE_CLASS (klass)->search = mentor_mentee_page_search;

  g_type_ensure (MENTOR_TYPE_MENTEE_GOALS);
  g_type_ensure (MENTOR_TYPE_MENTEE_OVERVIEW);
  g_type_ensure (MENTOR_TYPE_MENTEE_SESSIONS);
  g_type_ensure (MENTOR_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-mentee-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, newer);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, overview);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, sessions);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, private);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, session_buttons);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteePage, goal_buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_tab);

  gtk_widget_class_install_action (widget_class, "mentee.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "mentee.log-contact", NULL, on_log_contact);
  gtk_widget_class_install_action (widget_class, "mentee.new-action", NULL, on_new_action);
  gtk_widget_class_install_action (widget_class, "mentee.new-goal", NULL, on_new_goal);
  gtk_widget_class_install_action (widget_class, "mentee.pause", NULL, on_pause);
  gtk_widget_class_install_action (widget_class, "mentee.resume", NULL, on_resume);
  gtk_widget_class_install_action (widget_class, "mentee.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "mentee.reopen", NULL, on_reopen);
  gtk_widget_class_install_action (widget_class, "mentee.hide-path", NULL, on_hide_path);
  gtk_widget_class_install_action (widget_class, "mentee.show-path", NULL, on_show_path);
  gtk_widget_class_install_action (widget_class, "mentee.remove", NULL, on_remove);
}

static void
mentor_mentee_page_init (MentorMenteePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_mentee_page_new:
 * @context: (transfer none): what the page may ask
 * @mentee: (transfer none): a relationship
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_mentee_page_new (MentorContext *context, MentorMentee *mentee)
{
  return g_object_new (MENTOR_TYPE_MENTEE_PAGE, "context", context, "mentee", mentee, NULL);
}

/**
 * mentor_mentee_page_show_tab:
 * @tab: `overview`, `goals`, `sessions`, `timeline` or `private`; anything else leaves the page as it is
 */
void
mentor_mentee_page_show_tab (MentorMenteePage *self, const char *tab)
{
  if (adw_view_stack_get_child_by_name (self->stack, tab))
    adw_view_stack_set_visible_child_name (self->stack, tab);
}
