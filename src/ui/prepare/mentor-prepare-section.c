/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prepare-section.h"

/**
 * MentorPrepareSection:
 *
 * Things of one kind that the two could talk about, under a title; nothing at all when there are none.
 *
 * It is filled anew by mentor_prepare_section_begin(), one mentor_prepare_section_take() for each thing, and
 * mentor_prepare_section_end(). What was there before keeps its row, and with it the keyboard.
 */
struct _MentorPrepareSection {
  GtkBox parent_instance;

  char *title;
  char *button_label;
  gboolean button_visible;
  int filled;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorPrepareSection, mentor_prepare_section, GTK_TYPE_BOX)

typedef enum { PROP_TITLE = 1, PROP_BUTTON_LABEL, PROP_BUTTON_VISIBLE } MentorPrepareSectionProperty;
static GParamSpec *properties[PROP_BUTTON_VISIBLE + 1];

enum { BUTTON, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_prepare_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorPrepareSection *self = MENTOR_PREPARE_SECTION (object);

  switch ((MentorPrepareSectionProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      return;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      return;
    case PROP_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->button_visible);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_prepare_section_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  MentorPrepareSection *self = MENTOR_PREPARE_SECTION (object);
  gboolean changed = TRUE;

  switch ((MentorPrepareSectionProperty) id)
    {
    case PROP_TITLE:
      changed = g_set_str (&self->title, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      changed = g_set_str (&self->button_label, g_value_get_string (value));
      break;
    case PROP_BUTTON_VISIBLE:
      changed = self->button_visible != g_value_get_boolean (value);
      self->button_visible = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
mentor_prepare_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_PREPARE_SECTION);

  G_OBJECT_CLASS (mentor_prepare_section_parent_class)->dispose (object);
}

static void
mentor_prepare_section_finalize (GObject *object)
{
  MentorPrepareSection *self = MENTOR_PREPARE_SECTION (object);

  g_free (self->title);
  g_free (self->button_label);

  G_OBJECT_CLASS (mentor_prepare_section_parent_class)->finalize (object);
}

static void
on_button (MentorPrepareSection *self)
{
  g_signal_emit (self, signals[BUTTON], 0);
}

static void
mentor_prepare_section_class_init (MentorPrepareSectionClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_prepare_section_get_property;
  object_class->set_property = mentor_prepare_section_set_property;
  object_class->dispose = mentor_prepare_section_dispose;
  object_class->finalize = mentor_prepare_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, "", flags);
  properties[PROP_BUTTON_VISIBLE] =
      g_param_spec_boolean ("button-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MentorPrepareSection::button:
   *
   * The button beside the title was pressed.
   */
  signals[BUTTON] = g_signal_new ("button", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/prepare/mentor-prepare-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPrepareSection, list);
  gtk_widget_class_bind_template_callback (widget_class, on_button);
}

static void
mentor_prepare_section_init (MentorPrepareSection *self)
{
  self->title = g_strdup ("");
  self->button_label = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_prepare_section_begin (MentorPrepareSection *self)
{
  self->filled = 0;
}

static void
remove_from (MentorPrepareSection *self, int from, int to)
{
  for (int i = from; i < to; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, from)));
}

/**
 * mentor_prepare_section_take:
 * @key: tells the thing from others
 *
 * Returns: (transfer none): the row of the next thing; the caller says what it shows
 */
MentorPrepareRow *
mentor_prepare_section_take (MentorPrepareSection *self, const char *key)
{
  GtkListBoxRow *row;
  GtkWidget *added;

  for (int i = self->filled; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_str_equal (mentor_prepare_row_get_key (MENTOR_PREPARE_ROW (row)), key))
      {
        remove_from (self, self->filled, i);
        self->filled++;
        return MENTOR_PREPARE_ROW (row);
      }
  added = mentor_prepare_row_new (key);
  gtk_list_box_insert (self->list, added, self->filled++);
  return MENTOR_PREPARE_ROW (added);
}

void
mentor_prepare_section_end (MentorPrepareSection *self)
{
  int size = self->filled;

  while (gtk_list_box_get_row_at_index (self->list, size))
    size++;
  remove_from (self, self->filled, size);
  gtk_widget_set_visible (GTK_WIDGET (self), self->filled > 0);
}
