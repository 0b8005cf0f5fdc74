/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-option-card.h"

#include "mentor-goal-parts.h"
#include "mentor-inline-text.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorOptionCard:
 *
 * One of the paths that a goal explores, changed where it stands. Its experiment can become an action.
 *
 * It is moved by its menu, by Alt and an arrow, and by dragging its menu button onto another card.
 */
struct _MentorOptionCard {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  MentorGoalOption *option;
  gboolean editable;

  GtkListBox *list;
  MentorInlineText *title_line;
  GtkWidget *handle;
  GtkWidget *draws;
  GtkWidget *worries;
  GtkWidget *experiment;
  GtkWidget *make_action;
  GtkWidget *people;
};

G_DEFINE_FINAL_TYPE (MentorOptionCard, mentor_option_card, ADW_TYPE_BIN)

static void
mentor_option_card_dispose (GObject *object)
{
  MentorOptionCard *self = MENTOR_OPTION_CARD (object);

  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_OPTION_CARD);
  g_clear_object (&self->option);
  g_clear_object (&self->goal);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_option_card_parent_class)->dispose (object);
}

static gboolean
mentor_option_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MENTOR_OPTION_CARD (widget)->title_line));
}

static MentorRecordList *
get_list (MentorOptionCard *self)
{
  return mentor_goal_get_options (self->goal);
}

static guint
get_position (MentorOptionCard *self)
{
  guint position = 0;

  mentor_record_list_get_position (get_list (self), MENTOR_RECORD (self->option), &position);
  return position;
}

static char *
dup_experiment (MentorOptionCard *self)
{
  /* An action item is one line. */
  char *text = g_strdup (mentor_goal_option_get_experiment (self->option));

  return g_strstrip (g_strdelimit (text, "\r\n", ' '));
}

static void
update (MentorOptionCard *self)
{
  const guint position = get_position (self);
  const guint size = mentor_record_list_get_size (get_list (self));
  const char *title = mentor_goal_option_get_title (self->option);
  g_autofree char *experiment = dup_experiment (self);
  const gboolean made = mentor_goal_find_experiment (self->mentee, self->goal, experiment) != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *title ? title : _("Path"), -1);
  gtk_widget_set_visible (self->make_action, *experiment && (self->editable || made));
  gtk_widget_set_sensitive (self->make_action, !made);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->make_action),
                                 made ? _("It Is an Action") : _("Make It an Action"));
  gtk_widget_action_set_enabled (widget, "option.move-back", self->editable && position > 0);
  gtk_widget_action_set_enabled (widget, "option.move-on", self->editable && position + 1 < size);
  gtk_widget_action_set_enabled (widget, "option.remove", self->editable);
}

static void
move_to (MentorOptionCard *self, guint place)
{
  g_autofree char *words = NULL;
  const guint size = mentor_record_list_get_size (get_list (self));
  /* The card that asked may be another one after the move. */
  g_autoptr (GtkWidget) parent = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  MentorGoalOption *option = self->option;

  mentor_record_list_move (get_list (self), get_position (self), place);
  for (GtkWidget *card = gtk_widget_get_first_child (parent); card;
       card = gtk_widget_get_next_sibling (card))
    if (MENTOR_IS_OPTION_CARD (card) && MENTOR_OPTION_CARD (card)->option == option)
      gtk_widget_grab_focus (MENTOR_OPTION_CARD (card)->handle);
  words = g_strdup_printf (_("Moved to place %1$d of %2$d"), (int) place + 1, (int) size);
  gtk_accessible_announce (GTK_ACCESSIBLE (parent), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorOptionCard *self = MENTOR_OPTION_CARD (widget);
  const guint position = get_position (self);

  if (g_str_equal (name, "option.move-on"))
    move_to (self, position + 1);
  else if (position > 0)
    move_to (self, position - 1);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorOptionCard *self = MENTOR_OPTION_CARD (widget);

  mentor_context_remove (self->context, get_list (self), self->option, _("Path removed"));
}

static void
action_undo (gpointer data)
{
  MentorRecord *action = data;
  MentorMentee *mentee = MENTOR_MENTEE (mentor_record_get_owner (action));

  if (mentee)
    mentor_record_list_remove (mentor_mentee_get_actions (mentee), action);
}

static void
on_make_action (MentorOptionCard *self)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  g_autofree char *experiment = dup_experiment (self);

  mentor_action_item_set_text (action, experiment);
  mentor_action_item_set_goal (action, mentor_record_get_id (MENTOR_RECORD (self->goal)));
  mentor_action_item_set_experiment (action, TRUE);
  mentor_record_list_append (mentor_mentee_get_actions (self->mentee), action);
  mentor_context_offer_undo (self->context, _("Action added"), action_undo, g_object_ref (action),
                             g_object_unref);
}

static GdkContentProvider *
on_prepare (MentorOptionCard *self)
{
  return self->editable ? gdk_content_provider_new_typed (MENTOR_TYPE_OPTION_CARD, self) : NULL;
}

static gboolean
finish_drop (gpointer data)
{
  MentorOptionCard **both = data;
  guint from, to;

  if (mentor_record_list_get_position (get_list (both[1]), MENTOR_RECORD (both[0]->option), &from) &&
      mentor_record_list_get_position (get_list (both[1]), MENTOR_RECORD (both[1]->option), &to) &&
      from != to)
    mentor_record_list_move (get_list (both[1]), from, to);
  return G_SOURCE_REMOVE;
}

static void
free_drop (gpointer data)
{
  MentorOptionCard **both = data;

  g_object_unref (both[0]);
  g_object_unref (both[1]);
  g_free (both);
}

static gboolean
on_drop (MentorOptionCard *self, const GValue *value)
{
  MentorOptionCard *dragged = g_value_get_object (value);
  MentorOptionCard **both;

  if (dragged == NULL || dragged == self || dragged->goal != self->goal || !self->editable)
    return FALSE;
  /* Later: the drag still works with the cards. */
  both = g_new (MentorOptionCard *, 2);
  both[0] = g_object_ref (dragged);
  both[1] = g_object_ref (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, finish_drop, both, free_drop);
  return TRUE;
}

static void
mentor_option_card_class_init (MentorOptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_option_card_dispose;
  widget_class->grab_focus = mentor_option_card_grab_focus;
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-option-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, list);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, title_line);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, handle);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, draws);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, worries);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, experiment);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, make_action);
  gtk_widget_class_bind_template_child (widget_class, MentorOptionCard, people);
  gtk_widget_class_bind_template_callback (widget_class, on_make_action);
  gtk_widget_class_install_action (widget_class, "option.move-back", NULL, on_move);
  gtk_widget_class_install_action (widget_class, "option.move-on", NULL, on_move);
  gtk_widget_class_install_action (widget_class, "option.remove", NULL, on_remove);
}

static void
add_shortcut (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action)));
}

static void
mentor_option_card_init (MentorOptionCard *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MENTOR_TYPE_OPTION_CARD, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the text in which the keyboard is. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (keys, GDK_KEY_Up, "option.move-back");
  add_shortcut (keys, GDK_KEY_Down, "option.move-on");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_prepare), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
bind (MentorGoalOption *option, const char *property, gpointer widget)
{
  g_object_bind_property (option, property, widget, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * mentor_option_card_new:
 * @context: (transfer none): what may be asked
 * @mentee: (transfer none): whose goal it is
 * @goal: (transfer none): the goal
 * @option: (transfer none): one of its options
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
mentor_option_card_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal,
                        MentorGoalOption *option)
{
  MentorOptionCard *self = g_object_new (MENTOR_TYPE_OPTION_CARD, NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->goal = g_object_ref (goal);
  self->option = g_object_ref (option);
  bind (option, "title", self->title_line);
  bind (option, "draws", self->draws);
  bind (option, "worries", self->worries);
  bind (option, "experiment", self->experiment);
  bind (option, "people", self->people);
  /* Also its place among the others, and whether its experiment is an action by now. */
  g_signal_connect_object (mentee, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_option_card_get_option:
 *
 * Returns: (transfer none): the option it shows
 */
MentorGoalOption *
mentor_option_card_get_option (MentorOptionCard *self)
{
  return self->option;
}

/**
 * mentor_option_card_set_editable:
 * @editable: whether it may be changed
 */
void
mentor_option_card_set_editable (MentorOptionCard *self, gboolean editable)
{
  self->editable = editable;
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), editable);
  update (self);
}
