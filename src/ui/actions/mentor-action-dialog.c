/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-dialog.h"
#include "mentor-action-links.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-enum-row.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorActionDialog:
 *
 * All that can be said about one action item. What is changed on one that exists holds at once; a new one is a draft
 * until it is added.
 */
struct _MentorActionDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *of;
  MentorActionItem *action;
  gboolean draft;
  gboolean mine; /* of a draft: what was chosen, when another relationship changes the parts */
  gboolean filling;
  GPtrArray *goals;
  GtkWidget *parent; /* weak; where what it links to is opened from */
  char *address;     /* nullable; what to open once the dialog has gone */

  GtkWidget *cancel;
  GtkWidget *add;
  AdwHeaderBar *header;
  GtkWidget *page;
  AdwEntryRow *text;
  AdwComboRow *mentee;
  AdwActionRow *mentee_fixed;
  AdwComboRow *owner;
  MentorDateButton *due;
  AdwComboRow *goal;
  AdwEntryRow *cue;
  AdwEntryRow *act;
  AdwComboRow *repeat;
  AdwComboRow *repeat_from;
  AdwSwitchRow *experiment;
  GtkWidget *links;
  AdwActionRow *goal_link;
  AdwActionRow *session_link;
  GtkWidget *result_group;
  MentorTextRow *result;
};

G_DEFINE_FINAL_TYPE (MentorActionDialog, mentor_action_dialog, ADW_TYPE_DIALOG)

static const char *
label_repeat_from (int value)
{
  return value == MENTOR_REPEAT_FROM_PLANNED ? C_("repeat", "The Day It Was Due")
                                             : C_("repeat", "The Day It Is Done");
}

static const char *
get_name (MentorMentee *mentee)
{
  const char *name = mentor_mentee_get_counterpart (mentee);

  return *name ? name : _("Without a name");
}

static char *
describe_mentee (MentorMentee *mentee, gpointer data)
{
  return g_strdup (get_name (mentee));
}

static gboolean
is_open_for_new (gpointer item, gpointer data)
{
  return mentor_mentee_get_state (item) != MENTOR_MENTEE_STATE_CLOSED &&
         !mentor_record_get_read_only (item);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (mentor_mentee_get_counterpart ((MentorMentee *) a),
                         mentor_mentee_get_counterpart ((MentorMentee *) b));
}

static void
update_add (MentorActionDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  gtk_widget_set_sensitive (self->add, *text && self->of);
}

static void
update_repeat (MentorActionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->repeat_from),
                          adw_combo_row_get_selected (self->repeat) != MENTOR_REPEAT_NONE);
}

static void
fill_owner (MentorActionDialog *self)
{
  const char *const names[] = { C_("owner", "You"), get_name (self->of), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->filling = TRUE;
  adw_combo_row_set_model (self->owner, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->owner, self->mine ? 0 : 1);
  self->filling = FALSE;
}

static gboolean
is_goal_offered (MentorActionDialog *self, MentorGoal *goal)
{
  const MentorGoalState state = mentor_goal_get_state (goal);

  return state == MENTOR_GOAL_STATE_IDEA || state == MENTOR_GOAL_STATE_ACTIVE ||
         state == MENTOR_GOAL_STATE_RESTING ||
         g_str_equal (mentor_record_get_id (MENTOR_RECORD (goal)),
                      mentor_action_item_get_goal (self->action));
}

static void
fill_goals (MentorActionDialog *self)
{
  MentorRecordList *goals = mentor_mentee_get_goals (self->of);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->goals, 0);
  gtk_string_list_append (names, C_("goal", "None"));
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      if (!is_goal_offered (self, goal))
        continue;
      g_ptr_array_add (self->goals, g_object_ref (goal));
      gtk_string_list_append (names, mentor_goal_get_title (goal));
      if (g_str_equal (mentor_record_get_id (MENTOR_RECORD (goal)),
                       mentor_action_item_get_goal (self->action)))
        selected = self->goals->len;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->goal, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->goal, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->goal), self->goals->len > 0);
}

static void
show_links (MentorActionDialog *self)
{
  MentorGoal *goal = mentor_action_find_goal (self->of, self->action);
  MentorSession *session = mentor_action_find_session (self->of, self->action);
  GDateTime *start = session ? mentor_session_get_start (session) : NULL;
  g_autofree char *day =
      start ? mentor_format_long_day (mentor_day_of_time (start)) : g_strdup (_("No date yet"));

  gtk_widget_set_visible (GTK_WIDGET (self->goal_link), goal != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->session_link), session != NULL);
  gtk_widget_set_visible (self->links, goal || session);
  if (goal)
    adw_action_row_set_subtitle (self->goal_link, mentor_goal_get_title (goal));
  adw_action_row_set_subtitle (self->session_link, day);
}

/* Only after it has gone, as it gives the keyboard back to where it was. */
static void
leave_for (MentorActionDialog *self, char *address)
{
  g_set_str (&self->address, address);
  g_free (address);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_goal_link (MentorActionDialog *self)
{
  leave_for (self, mentor_action_dup_goal_address (self->of, self->action));
}

static void
on_session_link (MentorActionDialog *self)
{
  leave_for (self, mentor_action_dup_session_address (self->of, self->action));
}

static void
mentor_action_dialog_closed (AdwDialog *dialog)
{
  MentorActionDialog *self = MENTOR_ACTION_DIALOG (dialog);

  if (self->address && self->parent)
    gtk_widget_activate_action (self->parent, "win.open", "s", self->address);
}

static void
on_owner (MentorActionDialog *self)
{
  MentorOwner user;

  if (self->filling || self->of == NULL)
    return;
  self->mine = adw_combo_row_get_selected (self->owner) == 0;
  user = mentor_mentee_get_user (self->of);
  if (self->mine)
    mentor_action_item_set_owner (self->action, user);
  else
    mentor_action_item_set_owner (self->action, user == MENTOR_OWNER_MENTOR ? MENTOR_OWNER_MENTEE
                                                                            : MENTOR_OWNER_MENTOR);
}

static void
on_goal (MentorActionDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->goal);

  if (self->filling || selected > self->goals->len)
    return;
  mentor_action_item_set_goal (
      self->action, selected ? mentor_record_get_id (self->goals->pdata[selected - 1]) : "");
  if (!self->draft)
    show_links (self);
}

/* A draft that goes to another person keeps who does it, but a goal of the first one means nothing there. */
static void
on_mentee (MentorActionDialog *self)
{
  MentorMentee *mentee = adw_combo_row_get_selected_item (self->mentee);

  if (!self->draft || mentee == NULL || mentee == self->of)
    return;
  if (self->of)
    {
      mentor_action_item_set_goal (self->action, "");
      mentor_action_item_set_session (self->action, "");
    }
  g_set_object (&self->of, mentee);
  fill_owner (self);
  on_owner (self);
  fill_goals (self);
  update_add (self);
}

static void
on_cancel (MentorActionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_add (MentorActionDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  mentor_action_item_set_text (self->action, text);
  mentor_record_list_append (mentor_mentee_get_actions (self->of), self->action);
  mentor_context_say (self->context, _("Action added"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mentor_action_dialog_dispose (GObject *object)
{
  MentorActionDialog *self = MENTOR_ACTION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_ACTION_DIALOG);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->action);
  g_clear_object (&self->of);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_action_dialog_parent_class)->dispose (object);
}

static void
mentor_action_dialog_class_init (MentorActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_action_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_action_dialog_closed;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/actions/mentor-action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, add);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, header);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, mentee);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, mentee_fixed);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, owner);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, due);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, goal);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, cue);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, act);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, repeat);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, repeat_from);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, experiment);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, links);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, goal_link);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, session_link);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, result_group);
  gtk_widget_class_bind_template_child (widget_class, MentorActionDialog, result);
  gtk_widget_class_bind_template_callback (widget_class, update_add);
  gtk_widget_class_bind_template_callback (widget_class, update_repeat);
  gtk_widget_class_bind_template_callback (widget_class, on_owner);
  gtk_widget_class_bind_template_callback (widget_class, on_goal);
  gtk_widget_class_bind_template_callback (widget_class, on_goal_link);
  gtk_widget_class_bind_template_callback (widget_class, on_session_link);
  gtk_widget_class_bind_template_callback (widget_class, on_mentee);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_action_dialog_init (MentorActionDialog *self)
{
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_enum_row_name_items (self->owner);
  mentor_enum_row_name_items (self->goal);
}

static void
bind_action (MentorActionDialog *self)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (self->action, "text", self->text, "text", flags);
  g_object_bind_property (self->action, "due", self->due, "date", flags);
  g_object_bind_property (self->action, "cue", self->cue, "text", flags);
  g_object_bind_property (self->action, "act", self->act, "text", flags);
  g_object_bind_property (self->action, "experiment", self->experiment, "active", flags);
  g_object_bind_property (self->action, "came-of-it", self->result, "text", flags);
  mentor_enum_row_bind (self->repeat, self->action, "repeat",
                        MENTOR_ENUM_LABEL (mentor_label_repeat));
  mentor_enum_row_bind (self->repeat_from, self->action, "repeat-from", label_repeat_from);
  update_repeat (self);
}

static void
show_draft (MentorActionDialog *self, MentorMentee *mentee)
{
  GListModel *mentees =
      G_LIST_MODEL (mentor_store_get_mentees (mentor_context_get_store (self->context)));
  GtkFilterListModel *open = gtk_filter_list_model_new (
      g_object_ref (mentees), GTK_FILTER (gtk_custom_filter_new (is_open_for_new, NULL, NULL)));
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (
      G_LIST_MODEL (open), GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL)));
  g_autoptr (GtkExpression) expression = gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (describe_mentee), NULL, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), C_("action", "New Action"));
  adw_header_bar_set_show_start_title_buttons (self->header, FALSE);
  adw_header_bar_set_show_end_title_buttons (self->header, FALSE);
  gtk_widget_set_visible (self->cancel, TRUE);
  gtk_widget_set_visible (self->add, TRUE);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->add);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->text));
  adw_combo_row_set_expression (self->mentee, expression);
  mentor_enum_row_name_items (self->mentee);
  adw_combo_row_set_model (self->mentee, G_LIST_MODEL (sorted));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (MentorMentee) item = g_list_model_get_item (G_LIST_MODEL (sorted), i);

      if (item == mentee)
        adw_combo_row_set_selected (self->mentee, i);
    }
  on_mentee (self);
}

static void
show_existing (MentorActionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->mentee), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->mentee_fixed), TRUE);
  adw_action_row_set_subtitle (self->mentee_fixed, get_name (self->of));
  gtk_widget_set_visible (self->result_group, mentor_action_item_get_state (self->action) !=
                                                  MENTOR_ACTION_STATE_OPEN);
  gtk_widget_set_sensitive (self->page,
                            !mentor_record_get_read_only (MENTOR_RECORD (self->action)));
  fill_owner (self);
  fill_goals (self);
  show_links (self);
}

/**
 * mentor_action_dialog_present:
 * @parent: where it belongs
 * @context: (transfer none): what it may ask
 * @mentee: (nullable): whose it is; for a new one, whom to suggest
 * @action: (nullable): the action item to edit, or %NULL to make a new one
 * @session: (nullable): for a new one, the session it comes from
 *
 * Shows the dialog.
 */
void
mentor_action_dialog_present (GtkWidget *parent, MentorContext *context, MentorMentee *mentee,
                              MentorActionItem *action, MentorSession *session)
{
  MentorActionDialog *self;

  if (action == NULL && mentor_context_say_read_only (context, mentee))
    return;
  if (action == NULL &&
      mentor_record_list_get_size (mentor_store_get_mentees (mentor_context_get_store (context))) ==
          0)
    {
      mentor_context_say (context, _("An action belongs to a relationship. Add one first."));
      return;
    }
  self = g_object_new (MENTOR_TYPE_ACTION_DIALOG, NULL);
  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->parent, parent);
  self->draft = action == NULL;
  self->action = action ? g_object_ref (action) : mentor_action_item_new ();
  if (session)
    mentor_action_item_set_session (self->action, mentor_record_get_id (MENTOR_RECORD (session)));
  bind_action (self);
  if (self->draft)
    {
      self->mine = mentee && mentor_mentee_get_user (mentee) == MENTOR_OWNER_MENTEE;
      show_draft (self, mentee);
    }
  else
    {
      self->of = g_object_ref (mentee);
      self->mine = mentor_action_item_get_owner (action) == mentor_mentee_get_user (mentee);
      show_existing (self);
    }
  update_add (self);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
