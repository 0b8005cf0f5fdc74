/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-view.h"

#include "mentor-action-dialog.h"
#include "mentor-contact-dialog.h"
#include "mentor-css-class.h"
#include "mentor-dialogs.h"
#include "mentor-growing.h"
#include "mentor-refresh.h"
#include "mentor-text-match.h"
#include "mentor-timeline-filter.h"
#include "mentor-timeline-jump.h"
#include "mentor-timeline-rows.h"

#include <glib/gi18n.h>

/**
 * MentorTimelineView:
 *
 * All that happened in a relationship, the newest first, in sections of a month.
 *
 * The month at the top always stands over the list, and is the way to another one. So the heading of the first section, which
 * would say it again, is left out.
 */
struct _MentorTimelineView {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorTimeline *timeline; /* NULL until it is first shown */
  GtkFilterListModel *found;
  GtkSortListModel *shown;
  GtkFilter *matching;
  char *needle; /* folded */
  gboolean narrow;
  guint top_id;     /* the tick callback that sees what is at the top */
  guint top_frames; /* how often it has been called */
  guint arrange_id; /* the tick callback that brings a row to the top */
  guint tries;
  MentorTimelineItem *wanted; /* nullable: what shall come to the top */
  gboolean wants_keyboard;
  GtkStack *pages;
  GtkWidget *tools;
  GtkSearchEntry *search;
  MentorTimelineJump *jump;
  MentorTimelineFilter *filter;
  GtkStack *stack;
  GtkListView *list;
};

#define ROW_HEIGHT 64 /* of one that does not wrap, at least */
#define TRIES 4
#define GAP 3 /* above a row */

G_DEFINE_FINAL_TYPE (MentorTimelineView, mentor_timeline_view, ADW_TYPE_BIN)

typedef enum { PROP_NARROW = 1 } MentorTimelineViewProperty;
static GParamSpec *properties[PROP_NARROW + 1];

static void
mentor_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimelineViewProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_TIMELINE_VIEW (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_narrow (MentorTimelineView *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  mentor_set_css_class (GTK_WIDGET (self->list), "narrow", narrow);
  gtk_widget_set_margin_start (self->tools, narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->tools, narrow ? 12 : 24);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
mentor_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorTimelineViewProperty) id)
    {
    case PROP_NARROW:
      set_narrow (MENTOR_TIMELINE_VIEW (object), g_value_get_boolean (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_timeline_view_dispose (GObject *object)
{
  MentorTimelineView *self = MENTOR_TIMELINE_VIEW (object);

  if (self->top_id)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->top_id);
  if (self->arrange_id)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->arrange_id);
  self->top_id = self->arrange_id = 0;
  g_clear_object (&self->wanted);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
  g_clear_object (&self->matching);
  g_clear_object (&self->timeline);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (mentor_timeline_view_parent_class)->dispose (object);
}

static void
mentor_timeline_view_finalize (GObject *object)
{
  g_free (MENTOR_TIMELINE_VIEW (object)->needle);

  G_OBJECT_CLASS (mentor_timeline_view_parent_class)->finalize (object);
}

static GtkAdjustment *
get_adjustment (MentorTimelineView *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
}

/* A heading that is still in sight says its month itself: until it has gone, it is the month before that ends here. */
static void
see_top (MentorTimelineView *self)
{
  MentorTimelineItem *top = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      gboolean heading;
      MentorTimelineItem *item = mentor_timeline_rows_get_item (child, &heading);

      if (item == NULL || !gtk_widget_compute_bounds (child, GTK_WIDGET (self->list), &bounds))
        continue;
      if (bounds.origin.y + bounds.size.height <= 1)
        {
          top = item;
          continue;
        }
      if (!heading || top == NULL)
        top = item;
      break;
    }
  if (top)
    mentor_timeline_jump_set_month (self->jump, mentor_timeline_item_get_month (top));
}

/* The list moves its rows at the end of a frame; this comes at the beginning of the next one. */
static gboolean
on_top (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MentorTimelineView *self = MENTOR_TIMELINE_VIEW (widget);

  if (self->top_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->top_id = 0;
  see_top (self);
  return G_SOURCE_REMOVE;
}

static void
queue_top (MentorTimelineView *self)
{
  if (self->top_id)
    return;
  self->top_frames = 0;
  self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_top, NULL, NULL);
}

static GtkWidget *
find_child (MentorTimelineView *self, MentorTimelineItem *wanted)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean heading;

      if (mentor_timeline_rows_get_item (child, &heading) == wanted && !heading)
        return child;
    }
  return NULL;
}

/* A list brings a row into sight and no further; rows that were not measured yet may push it away again. */
static gboolean
on_arrange (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MentorTimelineView *self = MENTOR_TIMELINE_VIEW (widget);
  GtkAdjustment *adjustment = get_adjustment (self);
  GtkWidget *child = self->wanted ? find_child (self, self->wanted) : NULL;
  graphene_rect_t bounds;

  if (child && gtk_widget_compute_bounds (child, GTK_WIDGET (self->list), &bounds) &&
      ABS (bounds.origin.y - GAP) >= 1)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + bounds.origin.y - GAP);
  queue_top (self);
  if (++self->tries < TRIES)
    return G_SOURCE_CONTINUE;
  /* Only now: as it closes, the popover gives the keyboard back to its button. */
  if (child && self->wants_keyboard)
    gtk_widget_grab_focus (child);
  self->arrange_id = 0;
  g_clear_object (&self->wanted);
  return G_SOURCE_REMOVE;
}

static void
bring_to_top (MentorTimelineView *self, MentorTimelineItem *item, gboolean with_keyboard)
{
  self->wants_keyboard = with_keyboard;
  g_set_object (&self->wanted, item);
  self->tries = 0;
  if (self->arrange_id == 0)
    self->arrange_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_arrange, NULL, NULL);
}

static void
on_jump (MentorTimelineView *self, guint month)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (MentorTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (mentor_timeline_item_get_month (item) <= month)
        {
          gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_NONE, NULL);
          bring_to_top (self, item, TRUE);
          return;
        }
    }
}

static gboolean
matches (gpointer item, gpointer data)
{
  MentorTimelineView *self = data;

  return mentor_timeline_filter_lets_through (self->filter, mentor_timeline_item_get_kind (item)) &&
         mentor_timeline_item_matches (item, self->needle);
}

static void
update (MentorTimelineView *self)
{
  const guint size = g_list_model_get_n_items (G_LIST_MODEL (self->timeline));

  gtk_stack_set_visible_child_name (self->pages, size > 0 ? "timeline" : "empty");
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0 ? "list" : "nothing");
  queue_top (self);
}

static void
refilter (MentorTimelineView *self)
{
  if (self->timeline == NULL)
    return;
  /* While everything is shown nothing is asked, and ten years are there at once. */
  if (*self->needle == '\0' && !mentor_timeline_filter_is_on (self->filter))
    gtk_filter_list_model_set_filter (self->found, NULL);
  else if (gtk_filter_list_model_get_filter (self->found) == NULL)
    gtk_filter_list_model_set_filter (self->found, self->matching);
  else
    gtk_filter_changed (self->matching, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    {
      g_autoptr (MentorTimelineItem) first = g_list_model_get_item (G_LIST_MODEL (self->shown), 0);

      gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
      bring_to_top (self, first, FALSE);
    }
}

static void
on_search_changed (MentorTimelineView *self)
{
  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  refilter (self);
  if (self->timeline && *self->needle)
    {
      const guint count = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u thing found", "%u things found", count), count);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
on_show_all (MentorTimelineView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  mentor_timeline_filter_show_all (self->filter);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_activate (MentorTimelineView *self, guint position)
{
  g_autoptr (MentorTimelineItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  gpointer record = mentor_timeline_item_get_record (item);
  g_autofree char *address = mentor_timeline_item_dup_address (item);

  if (address)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
  else if (MENTOR_IS_ACTION_ITEM (record))
    mentor_action_dialog_present (GTK_WIDGET (self), self->context, self->mentee, record, NULL);
  else if (MENTOR_IS_CONTACT (record))
    mentor_dialog_present (mentor_contact_dialog_new (self->context, self->mentee, record),
                           GTK_WIDGET (self));
}

static void
mentor_timeline_view_class_init (MentorTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_timeline_view_get_property;
  object_class->set_property = mentor_timeline_view_set_property;
  object_class->dispose = mentor_timeline_view_dispose;
  object_class->finalize = mentor_timeline_view_finalize;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_TIMELINE_FILTER);
  g_type_ensure (MENTOR_TYPE_TIMELINE_JUMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/timeline/mentor-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, pages);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, tools);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, search);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, jump);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, filter);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, refilter);
}

static void
mentor_timeline_view_init (MentorTimelineView *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_timeline_rows_attach (self->list, G_OBJECT (self));
}

static int
compare_months (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint month_a = mentor_timeline_item_get_month ((MentorTimelineItem *) a);
  const guint month_b = mentor_timeline_item_get_month ((MentorTimelineItem *) b);

  return (month_a < month_b) - (month_a > month_b);
}

/* It is in its order already; only the sections are still to be found. */
static void
fill (MentorTimelineView *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkSorter) months = GTK_SORTER (gtk_custom_sorter_new (compare_months, NULL, NULL));
  GtkAdjustment *adjustment = get_adjustment (self);

  self->timeline = mentor_timeline_new (self->mentee);
  mentor_timeline_update (self->timeline);
  self->matching = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->timeline)), NULL);
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), NULL);
  gtk_sort_list_model_set_section_sorter (self->shown, months);
  mentor_timeline_filter_set_timeline (self->filter, self->timeline);
  mentor_timeline_jump_set_items (self->jump, G_LIST_MODEL (self->shown));
  selection = gtk_no_selection_new (
      mentor_growing_new (GTK_WIDGET (self->list), G_LIST_MODEL (self->shown), ROW_HEIGHT));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_top), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refilter (self);
}

static void
refresh (gpointer data)
{
  MentorTimelineView *self = data;

  if (self->timeline == NULL)
    fill (self);
  else
    mentor_timeline_update (self->timeline);
  update (self);
}

static void
on_map (MentorTimelineView *self)
{
  mentor_timeline_filter_recall (self->filter);
}

/**
 * mentor_timeline_view_set_mentee:
 * @context: (transfer none): what it may ask
 * @mentee: (transfer none): whose timeline is shown; to be called once
 *
 * It is made when it is shown for the first time.
 */
void
mentor_timeline_view_set_mentee (MentorTimelineView *self, MentorContext *context,
                                 MentorMentee *mentee)
{
  self->context = context ? g_object_ref (context) : NULL;
  self->mentee = g_object_ref (mentee);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/**
 * mentor_timeline_view_search:
 *
 * Goes to the search.
 */
void
mentor_timeline_view_search (MentorTimelineView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
