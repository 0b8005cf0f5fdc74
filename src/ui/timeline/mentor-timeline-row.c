/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-row.h"

#include "mentor-css-class.h"
#include "mentor-date-tile.h"
#include "mentor-labels.h"
#include "mentor-timeline-words.h"

/**
 * MentorTimelineRow:
 *
 * One thing that happened: when, what, and of which kind it was. One row shows many of them in its life.
 */
struct _MentorTimelineRow {
  GtkBox parent_instance;

  GtkListItem *place;       /* not owned: it owns this */
  MentorTimelineItem *item; /* nullable */
  MentorDateTile *tile;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *label;
  GtkLabel *private;
  GtkWidget *chips;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MentorTimelineRow, mentor_timeline_row, GTK_TYPE_BOX)

typedef enum { PROP_NARROW = 1 } MentorTimelineRowProperty;
static GParamSpec *properties[PROP_NARROW + 1];

/* In a narrow window there is no room beside the words, so that the kind stands among them. */
static char *
make_detail (MentorTimelineRow *self)
{
  g_autofree char *detail = mentor_timeline_item_dup_detail (self->item);
  GString *text;

  if (!self->narrow)
    return g_steal_pointer (&detail);
  text = g_string_new (mentor_timeline_item_get_label (self->item));
  if (mentor_timeline_item_is_private (self->item))
    g_string_append_printf (text, " · %s", mentor_label_visibility (MENTOR_VISIBILITY_PRIVATE));
  if (*detail)
    g_string_append_printf (text, " · %s", detail);
  return g_string_free (text, FALSE);
}

static void
update (MentorTimelineRow *self)
{
  g_autofree char *title = mentor_timeline_item_dup_title (self->item);
  g_autofree char *detail = make_detail (self);
  g_autofree char *all = mentor_timeline_item_describe (self->item);
  const char *label = mentor_timeline_item_get_label (self->item);
  const MentorTimelineKind kind = mentor_timeline_item_get_kind (self->item);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_label_set_label (self->label, label);
  mentor_set_css_class (GTK_WIDGET (self->label), "accent", kind == MENTOR_TIMELINE_KIND_INSIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->private), mentor_timeline_item_is_private (self->item));
  gtk_list_item_set_accessible_label (self->place, all);
}

static void
disconnect (MentorTimelineRow *self)
{
  if (self->item == NULL)
    return;
  g_signal_handlers_disconnect_by_func (mentor_timeline_item_get_record (self->item), update, self);
  if (mentor_timeline_item_get_goal (self->item))
    g_signal_handlers_disconnect_by_func (mentor_timeline_item_get_goal (self->item), update, self);
}

static void
mentor_timeline_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimelineRowProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_TIMELINE_ROW (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_narrow (MentorTimelineRow *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_widget_set_visible (self->chips, !narrow);
  if (self->item)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
mentor_timeline_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimelineRowProperty) id)
    {
    case PROP_NARROW:
      set_narrow (MENTOR_TIMELINE_ROW (object), g_value_get_boolean (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_timeline_row_dispose (GObject *object)
{
  MentorTimelineRow *self = MENTOR_TIMELINE_ROW (object);

  disconnect (self);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TIMELINE_ROW);

  G_OBJECT_CLASS (mentor_timeline_row_parent_class)->dispose (object);
}

static void
mentor_timeline_row_class_init (MentorTimelineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_timeline_row_get_property;
  object_class->set_property = mentor_timeline_row_set_property;
  object_class->dispose = mentor_timeline_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/timeline/mentor-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, tile);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, detail);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, label);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, private);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineRow, chips);
}

static void
mentor_timeline_row_init (MentorTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->tile), "past");
  gtk_label_set_label (self->private, mentor_label_visibility (MENTOR_VISIBILITY_PRIVATE));
}

/**
 * mentor_timeline_row_new:
 * @place: (transfer none): where in a list it stands
 *
 * Returns: (transfer floating): a new row, still without an item
 */
GtkWidget *
mentor_timeline_row_new (GtkListItem *place)
{
  MentorTimelineRow *self = g_object_new (MENTOR_TYPE_TIMELINE_ROW, NULL);

  self->place = place;
  return GTK_WIDGET (self);
}

/**
 * mentor_timeline_row_set_item:
 * @item: (nullable) (transfer none): what the row shows from now on
 */
void
mentor_timeline_row_set_item (MentorTimelineRow *self, MentorTimelineItem *item)
{
  MentorGoal *goal;

  if (self->item == item)
    return;
  disconnect (self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  goal = mentor_timeline_item_get_goal (item);
  g_signal_connect_object (mentor_timeline_item_get_record (item), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  if (goal && (gpointer) goal != mentor_timeline_item_get_record (item))
    g_signal_connect_object (goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  mentor_date_tile_set_day (self->tile, mentor_timeline_item_get_day (item));
  update (self);
}

/**
 * mentor_timeline_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
MentorTimelineItem *
mentor_timeline_row_get_item (MentorTimelineRow *self)
{
  return self->item;
}
