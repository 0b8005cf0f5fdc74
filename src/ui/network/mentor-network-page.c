/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-network-page.h"

#include "mentor-links.h"
#include "mentor-network-picture.h"
#include "mentor-people.h"
#include "mentor-pulse.h"
#include "mentor-together-kind.h"

#include <glib/gi18n.h>

/**
 * MentorNetworkPage:
 *
 * Who knows whom: a picture of all relationships and introductions, and below it the same as lists.
 */
struct _MentorNetworkPage {
  MentorPage parent_instance;

  MentorPulse *pulse;
  gboolean stale; /* what is shown is older than what is known */
  GtkStack *stack;
  MentorNetworkPicture *picture;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (MentorNetworkPage, mentor_network_page, MENTOR_TYPE_PAGE)

static MentorStore *
get_store (MentorNetworkPage *self)
{
  return mentor_context_get_store (mentor_page_get_context (MENTOR_PAGE (self)));
}

static void
mentor_network_page_dispose (GObject *object)
{
  MentorNetworkPage *self = MENTOR_NETWORK_PAGE (object);

  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NETWORK_PAGE);

  G_OBJECT_CLASS (mentor_network_page_parent_class)->dispose (object);
}

static void
add_row (GtkListBox *list, const char *title, const char *subtitle, const char *address)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title",
                                 title, "subtitle", subtitle, "action-name", "win.open", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_append (list, row);
}

static void
add_introductions (GtkListBox *list, MentorMentee *mentee)
{
  MentorRecordList *introductions = mentor_mentee_get_introductions (mentee);
  const MentorTogetherKind *kind = &mentor_together_introductions;

  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    {
      gpointer introduction = mentor_record_list_get (introductions, i);
      g_autofree char *title = kind->dup_title (introduction);
      g_autofree char *detail = kind->dup_detail (introduction);
      g_autofree char *address = mentor_make_address ("introductions", mentee, introduction);

      add_row (list, title, detail, address);
    }
  if (mentor_record_list_get_size (introductions) == 0)
    {
      g_autofree char *address =
          g_strdup_printf ("introductions:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));

      add_row (list, _("No introductions yet"), "", address);
    }
}

static void
add_list (MentorNetworkPage *self, MentorMentee *mentee)
{
  const char *counterpart = mentor_mentee_get_counterpart (mentee);
  const char *name = *counterpart ? counterpart : _("Without a name");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.f, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_introductions (GTK_LIST_BOX (list), mentee);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->lists, box);
}

static void
show (MentorNetworkPage *self)
{
  MentorStore *store = get_store (self);
  MentorNetwork *network = mentor_network_new (mentor_store_get_mentees (store),
                                               mentor_me_get_name (mentor_store_get_me (store)));
  GtkWidget *child;

  self->stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))))
    gtk_box_remove (self->lists, child);
  for (guint i = 0; i < network->mentees->len; i++)
    add_list (self, network->mentees->pdata[i]);
  gtk_stack_set_visible_child_name (self->stack, network->mentees->len > 0 ? "network" : "nobody");
  mentor_network_picture_set_network (self->picture, network);
}

/* Nothing changes here by itself: what is done on other pages is shown when one comes back. */
static void
update (MentorNetworkPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
mentor_network_page_map (GtkWidget *widget)
{
  MentorNetworkPage *self = MENTOR_NETWORK_PAGE (widget);

  if (self->stale)
    show (self);
  GTK_WIDGET_CLASS (mentor_network_page_parent_class)->map (widget);
}

static void
mentor_network_page_class_init (MentorNetworkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_network_page_dispose;
  widget_class->map = mentor_network_page_map;

  g_type_ensure (MENTOR_TYPE_NETWORK_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/network/mentor-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNetworkPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorNetworkPage, picture);
  gtk_widget_class_bind_template_child (widget_class, MentorNetworkPage, lists);
}

static void
mentor_network_page_init (MentorNetworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_network_page_new:
 * @context: (transfer none): what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_network_page_new (MentorContext *context)
{
  MentorNetworkPage *self = g_object_new (MENTOR_TYPE_NETWORK_PAGE, "context", context, NULL);

  self->stale = TRUE;
  self->pulse = mentor_pulse_new (get_store (self));
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return MENTOR_PAGE (self);
}
