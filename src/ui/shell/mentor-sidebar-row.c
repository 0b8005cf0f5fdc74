/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-sidebar-row.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorSidebarRow:
 *
 * Shows a [class@SidebarItem]; for a relationship with a second line that says what matters now.
 */
struct _MentorSidebarRow {
  GtkListBoxRow parent_instance;

  MentorSidebarItem *item;
  GtkImage *icon;
  AdwAvatar *avatar;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *badge;
  GtkWidget *lock;
};

G_DEFINE_FINAL_TYPE (MentorSidebarRow, mentor_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_sidebar_row_dispose (GObject *object)
{
  MentorSidebarRow *self = MENTOR_SIDEBAR_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (mentor_sidebar_row_parent_class)->dispose (object);
}

static void
mentor_sidebar_row_class_init (MentorSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_sidebar_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, badge);
  gtk_widget_class_bind_template_child (widget_class, MentorSidebarRow, lock);
}

static void
mentor_sidebar_row_init (MentorSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_mentee (MentorMentee *mentee, gboolean *due)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorSession *next = mentor_mentee_find_next_session (mentee, now);
  MentorDay since;

  *due = FALSE;
  if (mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_PAUSED)
    {
      g_autofree char *until = mentor_format_day (mentor_mentee_get_paused_until (mentee));

      return *until ? g_strdup_printf (_("Paused until %s"), until) : g_strdup (_("Paused"));
    }
  if (mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_CLOSED)
    return g_strdup (mentor_label_mentee_state (MENTOR_MENTEE_STATE_CLOSED));
  if (next && g_date_time_compare (mentor_session_get_start (next), now) >= 0)
    return mentor_format_near (mentor_session_get_start (next));
  if (mentor_mentee_get_due_state (mentee, now, &since) >= MENTOR_DUE_STATE_DUE)
    {
      *due = TRUE;
      return mentor_format_due (since);
    }
  return g_strdup (_("No session planned"));
}

/**
 * mentor_sidebar_row_update:
 *
 * Says anew what matters now, as after a change or at midnight.
 */
void
mentor_sidebar_row_update (MentorSidebarRow *self)
{
  MentorMentee *mentee = mentor_sidebar_item_get_mentee (self->item);
  g_autofree char *subtitle = NULL;
  const char *name;
  gboolean due;

  if (mentee == NULL)
    {
      gtk_label_set_label (self->title, mentor_sidebar_item_get_title (self->item));
      return;
    }

  name = mentor_mentee_get_counterpart (mentee);
  gtk_label_set_label (self->title, *name ? name : _("Without a name"));
  adw_avatar_set_text (self->avatar, name);
  subtitle = describe_mentee (mentee, &due);
  gtk_label_set_label (self->subtitle, subtitle);
  mentor_set_css_class (GTK_WIDGET (self->subtitle), "due", due);
}

/**
 * mentor_sidebar_row_new:
 * @item: (transfer none): what the row stands for
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_sidebar_row_new (MentorSidebarItem *item)
{
  MentorSidebarRow *self = g_object_new (MENTOR_TYPE_SIDEBAR_ROW, NULL);
  MentorMentee *mentee = mentor_sidebar_item_get_mentee (item);

  self->item = g_object_ref (item);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), mentee == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), mentee != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), mentee != NULL);
  if (mentee)
    {
      g_signal_connect_object (mentee, "changed", G_CALLBACK (mentor_sidebar_row_update), self,
                               G_CONNECT_SWAPPED);
      mentor_sidebar_row_update (self);
    }
  else
    {
      gtk_image_set_from_icon_name (self->icon, mentor_sidebar_item_get_icon_name (item));
      gtk_label_set_label (self->title, mentor_sidebar_item_get_title (item));
    }
  return GTK_WIDGET (self);
}

MentorSidebarItem *
mentor_sidebar_row_get_item (MentorSidebarRow *self)
{
  return self->item;
}

/**
 * mentor_sidebar_row_set_badge:
 * @count: a number to show, 0 for none
 */
void
mentor_sidebar_row_set_badge (MentorSidebarRow *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->badge, text);
  /* Translators: read out instead of the bare number beside “Today” */
  spoken = g_strdup_printf (ngettext ("%u thing waits for you", "%u things wait for you", count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->badge), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), count > 0);
}

void
mentor_sidebar_row_set_locked (MentorSidebarRow *self, gboolean locked)
{
  gtk_widget_set_visible (self->lock, locked);
}
