/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-remember-box.h"
#include "mentor-line-row.h"
#include "mentor-reorder.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>

/**
 * MentorRememberBox:
 *
 * What the user wants to keep in mind about the counterpart; each thing is edited in place.
 */
struct _MentorRememberBox {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkFilterListModel *items;
  GtkListBox *list;
  GtkToggleButton *show_done;
  GtkLabel *placeholder;
  GMenuModel *row_menu;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (MentorRememberBox, mentor_remember_box, ADW_TYPE_BIN)

typedef enum { PROP_EDITABLE = 1 } MentorRememberBoxProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

static void
mentor_remember_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorRememberBoxProperty) id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, MENTOR_REMEMBER_BOX (object)->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_remember_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorRememberBox *self = MENTOR_REMEMBER_BOX (object);

  switch ((MentorRememberBoxProperty) id)
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
mentor_remember_box_dispose (GObject *object)
{
  MentorRememberBox *self = MENTOR_REMEMBER_BOX (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->items);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REMEMBER_BOX);

  G_OBJECT_CLASS (mentor_remember_box_parent_class)->dispose (object);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  return !mentor_remember_item_get_done (item) ||
         gtk_toggle_button_get_active (MENTOR_REMEMBER_BOX (data)->show_done);
}

static void
refilter (MentorRememberBox *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->items), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
update (gpointer data)
{
  MentorRememberBox *self = data;
  MentorRecordList *remember = mentor_mentee_get_remember (self->mentee);
  guint done = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (remember); i++)
    if (mentor_remember_item_get_done (mentor_record_list_get (remember, i)))
      done++;
  label = g_strdup_printf (ngettext ("Show %u Done", "Show %u Done", done), done);
  gtk_button_set_label (GTK_BUTTON (self->show_done), label);
  gtk_widget_set_visible (GTK_WIDGET (self->show_done), done > 0);
  refilter (self);
}

static MentorRememberItem *
get_item (MentorLineRow *row)
{
  return g_object_get_data (G_OBJECT (row), "item");
}

static void
focus_item (MentorRememberBox *self, MentorRememberItem *item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (get_item (MENTOR_LINE_ROW (row)) == item)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_at (MentorRememberBox *self, guint position)
{
  g_autoptr (MentorRememberItem) item = mentor_remember_item_new ();

  mentor_record_list_insert (mentor_mentee_get_remember (self->mentee), position, item);
  focus_item (self, item);
}

static void
on_add (MentorRememberBox *self)
{
  add_at (self, mentor_record_list_get_size (mentor_mentee_get_remember (self->mentee)));
}

static void
on_next (MentorLineRow *row, MentorRememberBox *self)
{
  guint position;

  if (mentor_record_list_get_position (mentor_mentee_get_remember (self->mentee),
                                       MENTOR_RECORD (get_item (row)), &position))
    add_at (self, position + 1);
}

static void
on_emptied (MentorLineRow *row, MentorRememberBox *self)
{
  MentorRecordList *remember = mentor_mentee_get_remember (self->mentee);
  g_autoptr (MentorRememberItem) item = g_object_ref (get_item (row));
  g_autofree char *kept = g_strdup (mentor_line_row_get_kept (row));

  if (*g_strstrip (kept) == '\0')
    {
      mentor_record_list_remove (remember, item);
      return;
    }
  mentor_remember_item_set_text (item, mentor_line_row_get_kept (row));
  mentor_context_remove (self->context, remember, item, _("Removed from what to remember"));
}

static void
undo_done (gpointer item)
{
  mentor_remember_item_set_done (item, FALSE);
}

static void
on_done (MentorLineRow *row, GParamSpec *pspec, MentorRememberBox *self)
{
  MentorRememberItem *item = get_item (row);
  gboolean done;

  g_object_get (row, "done", &done, NULL);
  if (mentor_remember_item_get_done (item) == done)
    return;
  mentor_remember_item_set_done (item, done);
  if (done)
    mentor_context_offer_undo (self->context, _("Done, and no longer shown"), undo_done,
                               g_object_ref (item), g_object_unref);
}

static void
on_remove (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  MentorRememberBox *self = g_object_get_data (G_OBJECT (row), "box");

  mentor_context_remove (self->context, mentor_mentee_get_remember (self->mentee), get_item (row),
                         _("Removed from what to remember"));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorRememberBox *self = data;
  GtkWidget *row = mentor_line_row_new (_("Something to remember"), TRUE, self->row_menu);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) remove = g_simple_action_new ("remove", NULL);
  g_autoptr (GPropertyAction) show_next = g_property_action_new ("show-next", item, "show-next");

  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "box", self);
  g_object_bind_property (item, "text", row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "done", row, "done", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "editable", row, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "notify::done", G_CALLBACK (on_done), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "next", G_CALLBACK (on_next), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "emptied", G_CALLBACK (on_emptied), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (remove, "activate", G_CALLBACK (on_remove), row, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (remove));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_next));
  gtk_widget_insert_action_group (row, "line", G_ACTION_GROUP (actions));
  mentor_reorder_attach (GTK_LIST_BOX_ROW (row), mentor_line_row_get_handle (MENTOR_LINE_ROW (row)),
                         mentor_mentee_get_remember (self->mentee), item);
  return row;
}

static void
mentor_remember_box_class_init (MentorRememberBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_remember_box_get_property;
  object_class->set_property = mentor_remember_box_set_property;
  object_class->dispose = mentor_remember_box_dispose;

  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-remember-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorRememberBox, list);
  gtk_widget_class_bind_template_child (widget_class, MentorRememberBox, show_done);
  gtk_widget_class_bind_template_child (widget_class, MentorRememberBox, placeholder);
  gtk_widget_class_bind_template_child (widget_class, MentorRememberBox, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_show_done",
                                                G_CALLBACK (refilter));
}

static void
mentor_remember_box_init (MentorRememberBox *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_remember_box_set_mentee:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): whose items are shown; to be called once
 */
void
mentor_remember_box_set_mentee (MentorRememberBox *self, MentorContext *context, MentorMentee *mentee)
{
  MentorRecordList *remember = mentor_mentee_get_remember (mentee);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->items = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (remember)),
      GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->items), create_row, self, NULL);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
