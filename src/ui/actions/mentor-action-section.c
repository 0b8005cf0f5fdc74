/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-section.h"
#include "mentor-mapped.h"
#include "mentor-action-row.h"

/**
 * MentorActionSection:
 *
 * Some action items of all relationships under a heading. It is seen while there are any.
 */
struct _MentorActionSection {
  AdwBin parent_instance;

  MentorContext *context;
  GListModel *model;
  char *title;
  gboolean show_owner;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorActionSection, mentor_action_section, ADW_TYPE_BIN)

typedef enum { PROP_TITLE = 1, PROP_SHOW_OWNER } MentorActionSectionProperty;
static GParamSpec *properties[PROP_SHOW_OWNER + 1];

static void
mentor_action_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorActionSectionProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, MENTOR_ACTION_SECTION (object)->title);
      return;
    case PROP_SHOW_OWNER:
      g_value_set_boolean (value, MENTOR_ACTION_SECTION (object)->show_owner);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_action_section_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  switch ((MentorActionSectionProperty) id)
    {
    case PROP_TITLE:
      if (g_set_str (&MENTOR_ACTION_SECTION (object)->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      return;
    case PROP_SHOW_OWNER:
      MENTOR_ACTION_SECTION (object)->show_owner = g_value_get_boolean (value);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_action_section_dispose (GObject *object)
{
  MentorActionSection *self = MENTOR_ACTION_SECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_ACTION_SECTION);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_action_section_parent_class)->dispose (object);
}

static void
mentor_action_section_finalize (GObject *object)
{
  g_free (MENTOR_ACTION_SECTION (object)->title);

  G_OBJECT_CLASS (mentor_action_section_parent_class)->finalize (object);
}

static void
mentor_action_section_class_init (MentorActionSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_action_section_get_property;
  object_class->set_property = mentor_action_section_set_property;
  object_class->dispose = mentor_action_section_dispose;
  object_class->finalize = mentor_action_section_finalize;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_OWNER] =
      g_param_spec_boolean ("show-owner", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/actions/mentor-action-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorActionSection, list);
}

static void
mentor_action_section_init (MentorActionSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorActionSection *self = data;

  GtkWidget *row = mentor_action_row_new (
      self->context, MENTOR_MENTEE (mentor_record_get_owner (item)), item, TRUE);

  mentor_action_row_set_show_owner (MENTOR_ACTION_ROW (row), self->show_owner);
  return row;
}

static void
on_items (MentorActionSection *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->model) > 0);
}

/**
 * mentor_action_section_bind:
 * @context: (transfer none): what the rows may ask
 * @model: (transfer none): the action items to show
 */
void
mentor_action_section_bind (MentorActionSection *self, MentorContext *context, GListModel *model)
{
  g_set_object (&self->context, context);
  g_set_object (&self->model, model);
  gtk_list_box_bind_model (self->list, model, create_row, self, NULL);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items), self, G_CONNECT_SWAPPED);
  on_items (self);
}

/**
 * mentor_action_section_update:
 *
 * Says everything anew, as on a new day.
 */
void
mentor_action_section_update (MentorActionSection *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    mentor_action_row_update (MENTOR_ACTION_ROW (row));
}

static gpointer
get_actions (gpointer item, gpointer data)
{
  g_autoptr (MentorMentee) mentee = item;

  return g_object_ref (mentor_mentee_get_actions (mentee));
}

/**
 * mentor_action_section_list_all:
 * @context: where the relationships are
 *
 * Returns: (transfer full): the action items of all relationships, as they come
 */
GListModel *
mentor_action_section_list_all (MentorContext *context)
{
  GListModel *mentees =
      G_LIST_MODEL (mentor_store_get_mentees (mentor_context_get_store (context)));

  return G_LIST_MODEL (gtk_flatten_list_model_new (
      mentor_mapped_new (g_object_ref (mentees), get_actions, NULL, NULL)));
}
