/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-view.h"
#include "mentor-action-changes.h"
#include "mentor-action-dialog.h"
#include "mentor-action-links.h"
#include "mentor-action-words.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-move-popover.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorActionView:
 *
 * One action item: a circle to tick, what it is, when and by whom, and a menu. It can be given another action item, so
 * that a list may use it again.
 */
struct _MentorActionView {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorActionItem *action;
  GBinding *answer_binding; /* not owned; nullable */
  gboolean show_person;
  gboolean updating;
  gboolean answered; /* what came of it was entered: it need not be asked any more */

  GtkCheckButton *check;
  GtkLabel *text;
  GtkLabel *line;
  GtkBox *texts;
  GtkLabel *result;
  GtkWidget *answer;   /* nullable */
  GtkWidget *calendar; /* nullable; while it is open */
  GtkWidget *experiment;
  GtkLabel *owner;
  GtkMenuButton *more;
};

G_DEFINE_FINAL_TYPE (MentorActionView, mentor_action_view, ADW_TYPE_BIN)

static gboolean
is_mine (MentorActionView *self)
{
  return mentor_action_item_get_owner (self->action) == mentor_mentee_get_user (self->mentee);
}

static void
show_line (MentorActionView *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *line =
      mentor_action_describe (self->mentee, self->action, self->show_person, &attributes);

  gtk_label_set_label (self->line, line);
  gtk_label_set_attributes (self->line, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
}

static void show_result (MentorActionView *self);

/* What was entered stands as words from then on. */
static void
on_answered (MentorActionView *self)
{
  const char *answer = mentor_action_item_get_came_of_it (self->action);

  gtk_widget_grab_focus (GTK_WIDGET (self->check));
  if (*answer == '\0')
    return;
  self->answered = TRUE;
  show_result (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), answer,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* Few rows ever ask, and lists are long: the entry is made when it is needed. */
static void
ask (MentorActionView *self)
{
  if (self->answer == NULL)
    {
      self->answer = gtk_entry_new ();
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->answer), C_("action", "What came of it?"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      C_("action", "What came of it?"), -1);
      gtk_widget_set_margin_top (self->answer, 3);
      g_signal_connect_object (self->answer, "activate", G_CALLBACK (on_answered), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->texts, self->answer);
    }
  self->answer_binding =
      g_object_bind_property (self->action, "came-of-it", self->answer, "text",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
show_result (MentorActionView *self)
{
  const char *result = mentor_action_item_get_came_of_it (self->action);
  const gboolean asks =
      !self->answered &&
      mentor_action_item_get_state (self->action) == MENTOR_ACTION_STATE_DONE &&
      mentor_action_item_get_finished_on (self->action) == mentor_day_today () &&
      !mentor_record_get_read_only (MENTOR_RECORD (self->action));

  gtk_label_set_label (self->result, result);
  gtk_widget_set_visible (GTK_WIDGET (self->result), *result && !asks);
  if (asks && self->answer_binding == NULL)
    ask (self);
  if (self->answer)
    gtk_widget_set_visible (self->answer, asks);
}

static void
show_owner (MentorActionView *self)
{
  g_autofree char *name = mentor_mentee_dup_short_name (self->mentee);

  const char *owner = is_mine (self) ? C_("owner", "You") : *name ? name : C_("owner", "They");

  gtk_label_set_label (self->owner, owner);
  /* A short name is never cut. */
  gtk_label_set_width_chars (self->owner, (int) MIN (g_utf8_strlen (owner, -1), 10));
}

static void
enable_actions (MentorActionView *self)
{
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (self->action));
  const gboolean open = mentor_action_item_get_state (self->action) == MENTOR_ACTION_STATE_OPEN;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "action.move-week", writable && open);
  gtk_widget_action_set_enabled (widget, "action.move-date", writable && open);
  gtk_widget_action_set_enabled (widget, "action.drop", writable && open);
  gtk_widget_action_set_enabled (widget, "action.reopen", writable && !open);
  gtk_widget_action_set_enabled (widget, "action.remove", writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), writable);
}

/**
 * mentor_action_view_update:
 *
 * Says everything anew, as after a change or on a new day.
 */
void
mentor_action_view_update (MentorActionView *self)
{
  const char *text;
  const char *title;
  g_autofree char *label = NULL;
  gboolean open;

  if (self->action == NULL)
    return;
  text = mentor_action_item_get_text (self->action);
  title = *text ? text : _("Without words");
  label = g_strdup_printf (C_("action", "Done: %s"), title);
  open = mentor_action_item_get_state (self->action) == MENTOR_ACTION_STATE_OPEN;
  self->answered = self->answered && !open;

  self->updating = TRUE;
  gtk_check_button_set_active (self->check, mentor_action_item_get_state (self->action) ==
                                                MENTOR_ACTION_STATE_DONE);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_label_set_label (self->text, title);
  mentor_set_css_class (GTK_WIDGET (self->text), "done-text", !open);
  gtk_widget_set_visible (self->experiment, mentor_action_item_get_experiment (self->action));
  show_line (self);
  show_result (self);
  show_owner (self);
  enable_actions (self);
}

static void
on_toggled (MentorActionView *self)
{
  if (self->updating)
    return;
  if (gtk_check_button_get_active (self->check))
    mentor_action_finish (self->context, self->mentee, self->action);
  else
    mentor_action_reopen (self->context, self->mentee, self->action);
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_action_view_edit (MENTOR_ACTION_VIEW (widget));
}

static void
on_move_week (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);
  const MentorDay due = mentor_action_item_get_due (self->action);

  mentor_action_move (self->context, self->mentee, self->action,
                      MAX (due, mentor_day_today ()) + 7);
}

static MentorDay
get_next_session_day (MentorActionView *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorSession *next = mentor_mentee_find_next_session (self->mentee, now);
  const MentorDay day = next ? mentor_day_of_time (mentor_session_get_start (next)) : 0;

  return day >= mentor_day_of_time (now) ? day : 0;
}

static void
on_move_session (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);
  const MentorDay day = get_next_session_day (self);

  if (day)
    mentor_action_move (self->context, self->mentee, self->action, day);
}

static void
on_day_chosen (MentorActionView *self, MentorDay day)
{
  if (self->action)
    mentor_action_move (self->context, self->mentee, self->action, day);
}

static gboolean
unparent_popover (gpointer data)
{
  MentorActionView *self = data;

  g_clear_pointer (&self->calendar, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
on_popover_closed (MentorActionView *self)
{
  /* It is still in the middle of closing. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_popover, g_object_ref (self), g_object_unref);
}

static void
on_move_date (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);
  const MentorDay due = mentor_action_item_get_due (self->action);
  graphene_rect_t bounds;

  g_clear_pointer (&self->calendar, gtk_widget_unparent);
  self->calendar = mentor_move_popover_new (due ? due : mentor_day_today ());
  /* Not a child of the menu button, which would keep the keyboard to itself. */
  gtk_widget_set_parent (self->calendar, widget);
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->more), widget, &bounds))
    {
      const GdkRectangle area = { (int) bounds.origin.x, (int) bounds.origin.y,
                                  (int) bounds.size.width, (int) bounds.size.height };

      gtk_popover_set_pointing_to (GTK_POPOVER (self->calendar), &area);
    }
  g_signal_connect_object (self->calendar, "chosen", G_CALLBACK (on_day_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "closed", G_CALLBACK (on_popover_closed), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->calendar));
}

static void
on_drop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);

  mentor_action_drop (self->context, self->mentee, self->action);
}

static void
on_reopen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);

  mentor_action_reopen (self->context, self->mentee, self->action);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);

  mentor_action_remove (self->context, self->mentee, self->action);
}

static void
on_open_linked (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (widget);
  g_autofree char *address = g_str_equal (name, "action.open-goal")
                                 ? mentor_action_dup_goal_address (self->mentee, self->action)
                                 : mentor_action_dup_session_address (self->mentee, self->action);

  if (address)
    gtk_widget_activate_action (widget, "win.open", "s", address);
}

/* All rows have the same menu. */
static GMenuModel *
get_menu (void)
{
  static GMenuModel *menu = NULL;

  if (menu == NULL)
    {
      g_autoptr (GtkBuilder) builder =
          gtk_builder_new_from_resource ("/com/example/Mentor/ui/actions/mentor-action-menu.ui");

      menu = g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
    }
  return menu;
}

/* A popover is much for a row that nobody touches: it is made when it is asked for. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  MentorActionView *self = data;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "action.open-goal",
                                 mentor_action_find_goal (self->mentee, self->action) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "action.open-session",
                                 mentor_action_find_session (self->mentee, self->action) != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "action.move-session",
      get_next_session_day (self) != 0 &&
          mentor_action_item_get_state (self->action) == MENTOR_ACTION_STATE_OPEN &&
          !mentor_record_get_read_only (MENTOR_RECORD (self->action)));
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (get_menu ()));
}

static void
disconnect (MentorActionView *self)
{
  if (self->action == NULL)
    return;
  g_clear_pointer (&self->answer_binding, g_binding_unbind);
  g_signal_handlers_disconnect_by_data (self->action, self);
  g_signal_handlers_disconnect_by_data (self->mentee, self);
  g_clear_object (&self->action);
  g_clear_object (&self->mentee);
}

static void
mentor_action_view_dispose (GObject *object)
{
  MentorActionView *self = MENTOR_ACTION_VIEW (object);

  disconnect (self);
  if (self->more)
    gtk_menu_button_set_create_popup_func (self->more, NULL, NULL, NULL);
  g_clear_pointer (&self->calendar, gtk_widget_unparent);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_ACTION_VIEW);

  G_OBJECT_CLASS (mentor_action_view_parent_class)->dispose (object);
}

static void
mentor_action_view_class_init (MentorActionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_action_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/actions/mentor-action-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, check);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, text);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, line);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, result);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, texts);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, experiment);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, owner);
  gtk_widget_class_bind_template_child (widget_class, MentorActionView, more);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);

  gtk_widget_class_install_action (widget_class, "action.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "action.move-week", NULL, on_move_week);
  gtk_widget_class_install_action (widget_class, "action.move-session", NULL, on_move_session);
  gtk_widget_class_install_action (widget_class, "action.move-date", NULL, on_move_date);
  gtk_widget_class_install_action (widget_class, "action.drop", NULL, on_drop);
  gtk_widget_class_install_action (widget_class, "action.reopen", NULL, on_reopen);
  gtk_widget_class_install_action (widget_class, "action.open-goal", NULL, on_open_linked);
  gtk_widget_class_install_action (widget_class, "action.open-session", NULL, on_open_linked);
  gtk_widget_class_install_action (widget_class, "action.remove", NULL, on_remove);
}

static void
mentor_action_view_init (MentorActionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, create_menu, self, NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (mentor_action_view_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (mentor_action_view_update), self, G_CONNECT_SWAPPED);
}

/**
 * mentor_action_view_new:
 * @context: (transfer none): what it may ask
 * @show_person: whether to say whose it is, for lists over all relationships
 *
 * Returns: (transfer floating): a new view, of no action item yet
 */
GtkWidget *
mentor_action_view_new (MentorContext *context, gboolean show_person)
{
  MentorActionView *self = g_object_new (MENTOR_TYPE_ACTION_VIEW, NULL);

  self->context = g_object_ref (context);
  self->show_person = show_person;
  return GTK_WIDGET (self);
}

/**
 * mentor_action_view_set_action:
 * @mentee: (nullable): whose it is
 * @action: (nullable): the action item to show, or %NULL for none
 */
void
mentor_action_view_set_action (MentorActionView *self, MentorMentee *mentee,
                               MentorActionItem *action)
{
  static const char *const names[] = { "notify::name", "notify::mentor-name", "notify::role" };

  disconnect (self);
  if (action == NULL)
    return;
  self->answered = FALSE;
  self->mentee = g_object_ref (mentee);
  self->action = g_object_ref (action);
  g_signal_connect_object (action, "changed", G_CALLBACK (mentor_action_view_update), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (mentee, names[i], G_CALLBACK (mentor_action_view_update), self,
                             G_CONNECT_SWAPPED);
  mentor_action_view_update (self);
}

/**
 * mentor_action_view_get_action:
 *
 * Returns: (transfer none) (nullable): the action item that is shown
 */
MentorActionItem *
mentor_action_view_get_action (MentorActionView *self)
{
  return self->action;
}

/**
 * mentor_action_view_get_label:
 *
 * Returns: (transfer none): the label that names it, for the row around it
 */
GtkLabel *
mentor_action_view_get_label (MentorActionView *self)
{
  return self->text;
}

/**
 * mentor_action_view_edit:
 *
 * Opens the action item's dialog.
 */
void
mentor_action_view_edit (MentorActionView *self)
{
  if (self->action)
    mentor_action_dialog_present (GTK_WIDGET (self), self->context, self->mentee, self->action,
                                  NULL);
}

/**
 * mentor_action_view_set_show_owner:
 * @show_owner: whether to say who does it, where that does not go without saying
 */
void
mentor_action_view_set_show_owner (MentorActionView *self, gboolean show_owner)
{
  gtk_widget_set_visible (GTK_WIDGET (self->owner), show_owner);
}

/**
 * mentor_action_view_set_compact:
 * @compact: whether to say it in few lines, where several things stand on one page
 */
void
mentor_action_view_set_compact (MentorActionView *self, gboolean compact)
{
  GtkWidget *box = adw_bin_get_child (ADW_BIN (self));

  gtk_label_set_lines (self->text, compact ? 4 : -1);
  gtk_label_set_ellipsize (self->text, compact ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->line, compact ? 2 : -1);
  gtk_label_set_ellipsize (self->line, compact ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_margin_top (box, compact ? 5 : 9);
  gtk_widget_set_margin_bottom (box, compact ? 5 : 9);
}
