/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-insight-row.h"

#include "mentor-enum-types.h"
#include "mentor-inline-text.h"
#include "mentor-labels.h"

#include <glib/gi18n.h>

/**
 * MentorInsightRow:
 *
 * An insight, worded and removed where it stands.
 */
struct _MentorInsightRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorInsight *insight;
  MentorInlineText *text;
  GtkWidget *kind;
  GtkLabel *name;
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
  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-insight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, kind);
  gtk_widget_class_bind_template_child (widget_class, MentorInsightRow, name);
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
  update (self);
  return GTK_WIDGET (self);
}
