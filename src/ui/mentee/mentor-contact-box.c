/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-contact-box.h"
#include "mentor-contact-dialog.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-labels.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>

/**
 * MentorContactBox:
 *
 * How the two were in touch between sessions, the newest first; the older ones when asked for.
 */
struct _MentorContactBox {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkSorter *sorter;
  GtkSliceListModel *shown;
  GtkListBox *list;
  GtkButton *more;
  gboolean editable;
  gboolean all;
};

G_DEFINE_FINAL_TYPE (MentorContactBox, mentor_contact_box, ADW_TYPE_BIN)

typedef enum { PROP_EDITABLE = 1 } MentorContactBoxProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

#define FEW 3

static void
mentor_contact_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorContactBoxProperty) id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, MENTOR_CONTACT_BOX (object)->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_contact_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorContactBox *self = MENTOR_CONTACT_BOX (object);

  switch ((MentorContactBoxProperty) id)
    {
    case PROP_EDITABLE:
      if (self->editable != g_value_get_boolean (value))
        {
          self->editable = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_contact_box_dispose (GObject *object)
{
  MentorContactBox *self = MENTOR_CONTACT_BOX (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->sorter);
  g_clear_object (&self->shown);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CONTACT_BOX);

  G_OBJECT_CLASS (mentor_contact_box_parent_class)->dispose (object);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const MentorDay day_a = mentor_contact_get_date ((MentorContact *) a);
  const MentorDay day_b = mentor_contact_get_date ((MentorContact *) b);

  return (day_a < day_b) - (day_a > day_b);
}

static void
update (gpointer data)
{
  MentorContactBox *self = data;
  const guint size = mentor_record_list_get_size (mentor_mentee_get_contact_log (self->mentee));
  g_autofree char *label = g_strdup_printf (
      ngettext ("Show All (%u)", "Show All (%u)", size), size);

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_slice_list_model_set_size (self->shown, self->all ? G_MAXUINT : FEW);
  gtk_button_set_label (self->more, self->all ? _("Show Fewer") : label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), size > FEW);
}

static void
on_more (MentorContactBox *self)
{
  self->all = !self->all;
  update (self);
}

static void
on_activated (AdwActionRow *row, MentorContactBox *self)
{
  mentor_dialog_present (mentor_contact_dialog_new (self->context, self->mentee,
                                                    g_object_get_data (G_OBJECT (row), "contact")),
                         GTK_WIDGET (self));
}

static void
update_row (AdwActionRow *row, MentorContact *contact)
{
  g_autofree char *day = mentor_format_day (mentor_contact_get_date (contact));
  const char *kind = mentor_label_contact_kind (mentor_contact_get_kind (contact));
  const char *line = mentor_contact_get_line (contact);
  g_autofree char *subtitle =
      *day ? g_strdup_printf ("%s · %s", kind, day) : g_strdup (kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *line ? line : kind);
  adw_action_row_set_subtitle (row, subtitle);
}

static void
on_contact_changed (MentorContact *contact, AdwActionRow *row)
{
  update_row (row, contact);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorContactBox *self = data;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);

  g_object_set_data_full (G_OBJECT (row), "contact", g_object_ref (item), g_object_unref);
  g_object_bind_property (self, "editable", row, "activatable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (item, "changed", G_CALLBACK (on_contact_changed), row,
                           G_CONNECT_DEFAULT);
  update_row (ADW_ACTION_ROW (row), item);
  return row;
}

static void
mentor_contact_box_class_init (MentorContactBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_contact_box_get_property;
  object_class->set_property = mentor_contact_box_set_property;
  object_class->dispose = mentor_contact_box_dispose;

  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-contact-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorContactBox, list);
  gtk_widget_class_bind_template_child (widget_class, MentorContactBox, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
mentor_contact_box_init (MentorContactBox *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_contact_box_set_mentee:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): whose contacts are shown; to be called once
 */
void
mentor_contact_box_set_mentee (MentorContactBox *self, MentorContext *context, MentorMentee *mentee)
{
  GListModel *contacts = G_LIST_MODEL (mentor_mentee_get_contact_log (mentee));

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  self->shown = gtk_slice_list_model_new (
      G_LIST_MODEL (
          gtk_sort_list_model_new (g_object_ref (contacts), g_object_ref (self->sorter))),
      0, FEW);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
