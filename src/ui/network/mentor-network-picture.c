/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-network-picture.h"

#include "mentor-chart-paint.h"
#include "mentor-links.h"
#include "mentor-people.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * MentorNetworkPicture:
 *
 * A picture of who knows whom: the user, the people of the relationships, those who were introduced. Each person is a
 * button that opens the introductions; the lines between them are drawn. Few of them stand after the user, and so they do in a
 * narrow picture; else before and after. It grows in height, so that no name lies on another one.
 */
struct _MentorNetworkPicture {
  GtkWidget parent_instance;

  MentorNetwork *network; /* nullable */
  guint n_rows;           /* that it takes on one side */
  GPtrArray *nodes;       /* of GtkWidgets, which are not owned: in the order of the network's */
};

G_DEFINE_FINAL_TYPE (MentorNetworkPicture, mentor_network_picture, GTK_TYPE_WIDGET)

#define GAP 8      /* between two rows */
#define STRETCH 28 /* between two columns */
#define MIN_WIDTH 260
#define TWO_SIDES 620 /* from this width on, at the usual size of text */
#define MANY 7        /* rows, up to which one side is enough */

/* The parts of the width that the user, the people and the others have. */
static const double one_side[] = { 0.18, 0.36, 0.46 };
static const double two_sides[] = { 0.08, 0.22, 0.24 };

static GtkWidget *
get_node (MentorNetworkPicture *self, guint node)
{
  return self->nodes->pdata[node];
}

static int
get_row_height (MentorNetworkPicture *self)
{
  int height = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      int natural;

      gtk_widget_measure (get_node (self, i), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height + GAP;
}

/* One side is read more easily, two take less height. Twice the text needs twice the room. */
static guint
get_n_sides (MentorNetworkPicture *self, int width)
{
  AdwLengthUnit unit = ADW_LENGTH_UNIT_SP;
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  return self->n_rows > MANY && width >= adw_length_unit_to_px (unit, TWO_SIDES, settings) ? 2 : 1;
}

static void
mentor_network_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  MentorNetworkPicture *self = MENTOR_NETWORK_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 2 * TWO_SIDES;
    }
  else if (self->network)
    {
      mentor_network_place (self->network, for_size < 0 ? 1 : get_n_sides (self, for_size));
      *minimum = *natural = (int) self->network->n_rows * get_row_height (self);
    }
}

/* Where the column of a node begins and how wide it is, seen from the user outward. */
static void
get_column (MentorNetworkPicture *self, const MentorNetworkNode *node, int width, double *start,
            double *length)
{
  const gboolean both = get_n_sides (self, width) == 2;
  const double *parts = both ? two_sides : one_side;
  double from = both ? 0.5 * (1 - parts[0]) : 0;

  *length = parts[node->level] * width;
  for (int level = 0; level < (int) node->level; level++)
    from += parts[level];
  *start = from * width;
  if (node->side < 0)
    *start = width - *start - *length;
}

static void
mentor_network_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorNetworkPicture *self = MENTOR_NETWORK_PICTURE (widget);
  const gboolean flipped = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double row_height;

  if (self->network == NULL)
    return;
  mentor_network_place (self->network, get_n_sides (self, width));
  row_height = (double) height / self->network->n_rows;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const MentorNetworkNode *node = mentor_network_get_node (self->network, i);
      int smallest, wished, tall, room;
      double start, length, x;

      get_column (self, node, width, &start, &length);
      gtk_widget_measure (get_node (self, i), GTK_ORIENTATION_HORIZONTAL, -1, &smallest, &wished, NULL, NULL);
      room = MAX ((int) length - STRETCH, smallest);
      wished = MIN (wished, room);
      gtk_widget_measure (get_node (self, i), GTK_ORIENTATION_VERTICAL, wished, NULL, &tall, NULL, NULL);
      /* Toward the user; in the middle of the column, where there are two sides. */
      x = start;
      if (get_n_sides (self, width) == 2 && node->level != MENTOR_NETWORK_OTHER)
        x = start + (length - wished) / 2;
      else if (node->side < 0)
        x = start + length - wished;
      if (flipped)
        x = width - x - wished;
      gtk_widget_size_allocate (
          get_node (self, i),
          &(GtkAllocation) { (int) x, (int) ((node->row + 0.5) * row_height - tall / 2.), wished, tall },
          -1);
    }
}

static graphene_rect_t
get_box (MentorNetworkPicture *self, guint node)
{
  graphene_rect_t box;

  if (!gtk_widget_compute_bounds (get_node (self, node), GTK_WIDGET (self), &box))
    box = *graphene_rect_zero ();
  return box;
}

/* The middle of an edge: the one away from the user, or the one toward them. */
static graphene_point_t
get_end (MentorNetworkPicture *self, guint node, gboolean outward, int side)
{
  const graphene_rect_t box = get_box (self, node);
  const gboolean flipped = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean right = outward == ((side > 0) != flipped);

  return GRAPHENE_POINT_INIT (box.origin.x + (right ? box.size.width : 0),
                              box.origin.y + box.size.height / 2);
}

static void
add_curve (GskPathBuilder *builder, graphene_point_t start, graphene_point_t end)
{
  const float middle = (start.x + end.x) / 2;

  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_cubic_to (builder, middle, start.y, middle, end.y, end.x, end.y);
}

/* Around, on the side away from the user. */
static void
add_bow (GskPathBuilder *builder, graphene_point_t start, graphene_point_t end, float reach)
{
  const float farther = reach > 0 ? MAX (start.x, end.x) + reach : MIN (start.x, end.x) + reach;

  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_cubic_to (builder, farther, start.y, farther, end.y, end.x, end.y);
}

/* The person with whom somebody was named. */
static guint
find_person (MentorNetworkPicture *self, guint node)
{
  while (mentor_network_get_node (self->network, node)->level == MENTOR_NETWORK_OTHER)
    node--;
  return node;
}

static GskPath *
make_line (MentorNetworkPicture *self, guint from, guint to)
{
  const MentorNetworkNode *a = mentor_network_get_node (self->network, from);
  const MentorNetworkNode *b = mentor_network_get_node (self->network, to);
  const gboolean flipped = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  if (a->side * b->side < 0)
    /* From one side to the other one, past the user. */
    add_curve (builder, get_end (self, from, FALSE, a->side), get_end (self, to, FALSE, b->side));
  else if (a->level == b->level)
    add_bow (builder, get_end (self, from, TRUE, b->side), get_end (self, to, TRUE, b->side),
             (b->side > 0) != flipped ? STRETCH : -STRETCH);
  else if (a->level == MENTOR_NETWORK_ME && b->level == MENTOR_NETWORK_OTHER)
    {
      /* By way of the person who makes it, rather than behind somebody else. */
      const guint person = find_person (self, to);

      add_curve (builder, get_end (self, from, TRUE, b->side), get_end (self, person, FALSE, b->side));
      add_curve (builder, get_end (self, person, TRUE, b->side), get_end (self, to, FALSE, b->side));
    }
  else
    add_curve (builder, get_end (self, from, TRUE, b->side), get_end (self, to, FALSE, b->side));
  return gsk_path_builder_to_path (builder);
}

static void
paint_link (MentorNetworkPicture *self, const MentorChartPaint *paint, const MentorNetworkLink *link)
{
  static const float dashes[] = { 4, 4 };
  const gboolean near_first = mentor_network_get_node (self->network, link->from)->level <=
                              mentor_network_get_node (self->network, link->to)->level;
  g_autoptr (GskPath) path = make_line (self, near_first ? link->from : link->to,
                                        near_first ? link->to : link->from);
  g_autoptr (GskStroke) stroke = NULL;
  GdkRGBA color = paint->ink;

  if (link->introduction == NULL)
    {
      color.alpha *= paint->strong ? 1 : 0.35f;
      stroke = gsk_stroke_new (paint->strong ? 2 : 1.25f);
    }
  else
    {
      color = paint->accent;
      stroke = gsk_stroke_new (2);
      if (mentor_introduction_get_made_on (link->introduction) == 0)
        gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
    }
  gtk_snapshot_append_stroke (paint->snapshot, path, stroke, &color);
}

static void
mentor_network_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorNetworkPicture *self = MENTOR_NETWORK_PICTURE (widget);
  MentorChartPaint paint;

  if (self->network == NULL)
    return;
  mentor_chart_paint_init (&paint, widget, snapshot);
  for (guint i = 0; i < self->network->links->len; i++)
    paint_link (self, &paint, mentor_network_get_link (self->network, i));
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_snapshot_child (widget, get_node (self, i), snapshot);
}

static GtkSizeRequestMode
mentor_network_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
clear (MentorNetworkPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (get_node (self, i));
  g_ptr_array_set_size (self->nodes, 0);
  g_clear_pointer (&self->network, mentor_network_free);
}

static void
mentor_network_picture_dispose (GObject *object)
{
  clear (MENTOR_NETWORK_PICTURE (object));

  G_OBJECT_CLASS (mentor_network_picture_parent_class)->dispose (object);
}

static void
mentor_network_picture_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_NETWORK_PICTURE (object)->nodes);

  G_OBJECT_CLASS (mentor_network_picture_parent_class)->finalize (object);
}

static void
mentor_network_picture_class_init (MentorNetworkPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_network_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_network_picture_finalize;
  widget_class->measure = mentor_network_picture_measure;
  widget_class->size_allocate = mentor_network_picture_size_allocate;
  widget_class->snapshot = mentor_network_picture_snapshot;
  widget_class->get_request_mode = mentor_network_picture_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "network");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_network_picture_init (MentorNetworkPicture *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->nodes = g_ptr_array_new ();
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mentor_network_picture_new (void)
{
  return g_object_new (MENTOR_TYPE_NETWORK_PICTURE, NULL);
}

static GtkWidget *
make_label (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  return label;
}

/* The first name, where it says who is meant. */
static char *
dup_short_name (MentorNetworkPicture *self, guint node)
{
  const MentorNetworkNode *whom = mentor_network_get_node (self->network, node);
  g_autofree char *name = NULL;

  if (*whom->name == '\0')
    return g_strdup (_("Without a name"));
  if (whom->level == MENTOR_NETWORK_OTHER)
    return g_strdup (whom->name);
  name = mentor_mentee_dup_short_name (whom->mentee);
  for (guint i = 1; i < self->network->nodes->len; i++)
    if (i != node && g_str_has_prefix (mentor_network_get_node (self->network, i)->name, name))
      return g_strdup (whom->name);
  return g_steal_pointer (&name);
}

static GtkWidget *
make_node (MentorNetworkPicture *self, guint i)
{
  static const char *const classes[] = { "me", "person", "other" };
  const MentorNetworkNode *node = mentor_network_get_node (self->network, i);
  g_autofree char *words = mentor_network_describe (self->network, i);
  g_autofree char *address = NULL;
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (node->level == MENTOR_NETWORK_ME)
    {
      GtkWidget *me = make_label (C_("network", "Me"));

      gtk_widget_add_css_class (me, "network-node");
      gtk_widget_add_css_class (me, classes[node->level]);
      return me;
    }
  address = node->introduction
                ? mentor_make_address ("introductions", node->mentee, node->introduction)
                : g_strdup_printf ("introductions:%s", mentor_record_get_id (MENTOR_RECORD (node->mentee)));
  name = dup_short_name (self, i);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), make_label (name));
  gtk_widget_add_css_class (button, "network-node");
  gtk_widget_add_css_class (button, classes[node->level]);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  return button;
}

/* Which one has the keyboard, by name: the nodes are made anew. */
static char *
dup_focused (MentorNetworkPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (gtk_widget_is_focus (get_node (self, i)))
      return g_strdup (mentor_network_get_node (self->network, i)->name);
  return NULL;
}

/**
 * mentor_network_picture_set_network:
 * @network: (transfer full): who knows whom
 */
void
mentor_network_picture_set_network (MentorNetworkPicture *self, MentorNetwork *network)
{
  g_autofree char *focused = dup_focused (self);
  g_autofree char *summary = mentor_network_summarize (network);

  clear (self);
  self->network = network;
  mentor_network_place (network, 1);
  self->n_rows = network->n_rows;
  for (guint i = 0; i < network->nodes->len; i++)
    {
      GtkWidget *node = make_node (self, i);

      gtk_widget_set_parent (node, GTK_WIDGET (self));
      g_ptr_array_add (self->nodes, node);
      if (focused && g_str_equal (mentor_network_get_node (network, i)->name, focused))
        gtk_widget_grab_focus (node);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who Knows Whom"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
