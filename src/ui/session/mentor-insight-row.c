/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-insight-row.h"

#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-enum-types.h"
#include "mentor-inline-text.h"
#include "mentor-labels.h"
#include "mentor-links.h"

#include <glib/gi18n.h>

/**
 * MentorInsightRow:
 *
 * An insight, worded and removed where it stands; with its details, also given another day and another goal.
 */
struct _MentorInsightRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorInsight *insight;
  MentorInlineText *text;
  GtkWidget *kind;
  GtkLabel *name;
  GtkWidget *details;
  GtkWidget *date;
  GtkMenuButton *about;
  GtkLabel *goal;
  GtkButton *origin;
  GtkLabel *practice;
};

G_DEFINE_FINAL_TYPE (MentorInsightRow, mentor_insight_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_insight_row_dispose (GObject *object)
{
  MentorInsightRow *self = MENTOR_INSIGHT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_INSIGHT_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->insight);

  G_OBJECT_CLASS (mentor_insight_row_parent_class)->dispose (object);
}

static MentorSession *
find_session (MentorInsightRow *self)
{
  return mentor_record_list_find (mentor_mentee_get_sessions (self->mentee),
                                  mentor_insight_get_session (self->insight), NULL);
}

static void
update_details (MentorInsightRow *self)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (self->mentee),
                                              mentor_insight_get_goal (self->insight), NULL);
  MentorSession *session = find_session (self);
  const MentorPractice practice = mentor_insight_get_practice (self->insight);
  const char *title = goal ? mentor_goal_get_title (goal) : "";
  g_autofree char *words = NULL;

  gtk_label_set_label (self->goal, *title ? title : _("No Goal"));
  words = g_strdup_printf (_("Goal: %s"), gtk_label_get_label (self->goal));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->about),
                          goal || mentor_record_list_get_size (mentor_mentee_get_goals (self->mentee)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), session != NULL);
  if (session)
    {
      g_autofree char *day =
          mentor_format_day (mentor_day_of_time (mentor_session_get_start (session)));
      /* Translators: the argument is a day */
      g_autofree char *label = *day ? g_strdup_printf (_("Session of %s"), day)
                                    : g_strdup (C_("template", "Session"));

      gtk_button_set_label (self->origin, label);
    }
  gtk_label_set_label (self->practice, mentor_label_practice (practice));
  gtk_widget_set_visible (GTK_WIDGET (self->practice), practice != MENTOR_PRACTICE_NONE);
}

static void
update (MentorInsightRow *self)
{
  const char *kind = mentor_label_insight_kind (mentor_insight_get_kind (self->insight));
  const char *text = mentor_insight_get_text (self->insight);
  g_autofree char *tooltip = g_strdup_printf (_("Kind of insight: %s"), kind);

  gtk_label_set_label (self->name, kind);
  gtk_widget_set_tooltip_text (self->kind, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text ? text : _("Insight"), -1);
  if (gtk_widget_get_visible (self->details))
    update_details (self);
}

static void
on_kind (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (MENTOR_TYPE_INSIGHT_KIND);
  GEnumValue *value = g_enum_get_value_by_nick (klass, g_variant_get_string (parameter, NULL));

  if (value)
    mentor_insight_set_kind (MENTOR_INSIGHT_ROW (widget)->insight, (MentorInsightKind) value->value);
}

static void
on_practice (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (MENTOR_TYPE_PRACTICE);
  GEnumValue *value = g_enum_get_value_by_nick (klass, g_variant_get_string (parameter, NULL));

  if (value)
    mentor_insight_set_practice (MENTOR_INSIGHT_ROW (widget)->insight, (MentorPractice) value->value);
}

static void
on_goal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_insight_set_goal (MENTOR_INSIGHT_ROW (widget)->insight,
                           g_variant_get_string (parameter, NULL));
}

static void
on_open_session (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorInsightRow *self = MENTOR_INSIGHT_ROW (widget);
  g_autofree char *address = mentor_make_address ("session", self->mentee, find_session (self));

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

/* A title is no label of a menu: its underscores are not keys. */
static void
on_make_goals (GtkMenuButton *button, gpointer data)
{
  MentorInsightRow *self = data;
  MentorRecordList *goals = mentor_mentee_get_goals (self->mentee);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      g_auto (GStrv) parts = g_strsplit (mentor_goal_get_title (goal), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "insight.goal", "s",
                                         mentor_record_get_id (MENTOR_RECORD (goal)));
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _("No Goal"), "insight.goal::");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorInsightRow *self = MENTOR_INSIGHT_ROW (widget);

  mentor_context_remove (self->context, mentor_mentee_get_insights (self->mentee), self->insight,
                         _("Insight removed"));
}

static void
mentor_insight_row_class_init (MentorInsightRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_insight_row_dispose;
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-insight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, kind);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, name);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, details);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, date);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, about);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, goal);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, origin);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, practice);
  gtk_widget_class_install_action (widget_class, "insight.goal", "s", on_goal);
  gtk_widget_class_install_action (widget_class, "insight.open-session", NULL, on_open_session);
  gtk_widget_class_install_action (widget_class, "insight.practice", "s", on_practice);
  gtk_widget_class_install_action (widget_class, "insight.kind", "s", on_kind);
  gtk_widget_class_install_action (widget_class, "insight.remove", NULL, on_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "insight.remove", NULL);
}

static void
mentor_insight_row_init (MentorInsightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_insight_row_new:
 * @context: what may be asked
 * @mentee: whose insight it is
 * @insight: the insight
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_insight_row_new (MentorContext *context, MentorMentee *mentee, MentorInsight *insight)
{
  MentorInsightRow *self = g_object_new (MENTOR_TYPE_INSIGHT_ROW, NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->insight = g_object_ref (insight);
  g_object_bind_property (insight, "text", self->text, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (insight, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "insight.practice",
                                 mentor_mentee_get_role (mentee) != MENTOR_ROLE_MENTEE);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_insight_row_show_details:
 *
 * Lets the row say also when it was, what it is about, where it comes from and what was practised.
 */
void
mentor_insight_row_show_details (MentorInsightRow *self)
{
  gtk_widget_set_visible (self->details, TRUE);
  gtk_menu_button_set_create_popup_func (self->about, on_make_goals, self, NULL);
  g_object_bind_property (self->insight, "date", self->date, "date",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  update_details (self);
}

/**
 * mentor_insight_row_is_of:
 * @id: the id of an insight
 *
 * Returns: whether the row shows that one
 */
gboolean
mentor_insight_row_is_of (MentorInsightRow *self, const char *id)
{
  return g_str_equal (mentor_record_get_id (MENTOR_RECORD (self->insight)), id);
}
