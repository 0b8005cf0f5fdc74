/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prepare-row.h"

#include "mentor-goal-rules.h"
#include "mentor-sparkline.h"

#include <glib/gi18n.h>

/**
 * MentorPrepareRow:
 *
 * Something the two could talk about, with a button that puts it on the agenda; a tick when it stands there.
 */
struct _MentorPrepareRow {
  GtkListBoxRow parent_instance;

  char *key;
  char *style; /* of the chip, nullable */
  GtkLabel *text;
  GtkLabel *caption;
  MentorSparkline *sparkline;
  GtkLabel *rating;
  GtkLabel *chip;
  GtkStack *stack;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (MentorPrepareRow, mentor_prepare_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_prepare_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_PREPARE_ROW);

  G_OBJECT_CLASS (mentor_prepare_row_parent_class)->dispose (object);
}

static void
mentor_prepare_row_finalize (GObject *object)
{
  MentorPrepareRow *self = MENTOR_PREPARE_ROW (object);

  g_free (self->key);
  g_free (self->style);

  G_OBJECT_CLASS (mentor_prepare_row_parent_class)->finalize (object);
}

static void
mentor_prepare_row_class_init (MentorPrepareRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_prepare_row_dispose;
  object_class->finalize = mentor_prepare_row_finalize;

  g_type_ensure (MENTOR_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/prepare/mentor-prepare-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, caption);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, rating);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, chip);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareRow, button);
}

static void
mentor_prepare_row_init (MentorPrepareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_prepare_row_new:
 * @key: what the action sources.put is told
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_prepare_row_new (const char *key)
{
  MentorPrepareRow *self = g_object_new (MENTOR_TYPE_PREPARE_ROW, NULL);

  self->key = g_strdup (key);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", key);
  return GTK_WIDGET (self);
}

const char *
mentor_prepare_row_get_key (MentorPrepareRow *self)
{
  return self->key;
}

void
mentor_prepare_row_set_text (MentorPrepareRow *self, const char *text)
{
  /* Translators: the argument is what would be talked about */
  g_autofree char *label = g_strdup_printf (_("Put on the agenda: %s"), text);

  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/**
 * mentor_prepare_row_set_caption:
 * @caption: what stands below, "" for nothing
 * @attributes: (nullable): how it looks
 */
void
mentor_prepare_row_set_caption (MentorPrepareRow *self, const char *caption,
                                PangoAttrList *attributes)
{
  gtk_label_set_label (self->caption, caption);
  gtk_label_set_attributes (self->caption, attributes);
  if (attributes)
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
}

/**
 * mentor_prepare_row_set_chip:
 * @chip: a word, "" for none
 * @style: (nullable): the style class of its colour
 */
void
mentor_prepare_row_set_chip (MentorPrepareRow *self, const char *chip, const char *style)
{
  if (self->style)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), self->style);
  g_set_str (&self->style, style);
  if (style)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), style);
  gtk_label_set_label (self->chip, chip);
  /* A short word is never cut. */
  gtk_label_set_width_chars (self->chip, (int) MIN (g_utf8_strlen (chip, -1), 11));
  gtk_widget_set_visible (GTK_WIDGET (self->chip), *chip != '\0');
}

/**
 * mentor_prepare_row_set_goal:
 * @goal: (transfer none): whose curve is shown
 */
void
mentor_prepare_row_set_goal (MentorPrepareRow *self, MentorGoal *goal)
{
  MentorCheckIn *last = mentor_goal_find_last_check_in (goal);
  g_autofree char *rating =
      last ? g_strdup_printf ("%d", mentor_check_in_get_rating (last)) : g_strdup ("");

  mentor_sparkline_set_goal (self->sparkline, goal);
  gtk_label_set_label (self->rating, rating);
  gtk_widget_set_visible (GTK_WIDGET (self->sparkline), last != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rating), last != NULL);
}

/**
 * mentor_prepare_row_set_opens:
 * @action: what activating the row does
 * @target: with which string
 */
void
mentor_prepare_row_set_opens (MentorPrepareRow *self, const char *action, const char *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/**
 * mentor_prepare_row_set_put:
 * @put: whether it is on the agenda
 */
void
mentor_prepare_row_set_put (MentorPrepareRow *self, gboolean put)
{
  /* The button goes from under the keyboard; the row stays. */
  if (put && gtk_widget_has_focus (self->button))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, put ? "there" : "put");
}
