/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-line-row.h"
#include "mentor-css-class.h"
#include "mentor-inline-text.h"

#include <glib/gi18n.h>

/**
 * MentorLineRow:
 *
 * A short text that is edited in place, with a check before it and a menu behind it. Enter asks for the next one.
 */
struct _MentorLineRow {
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkTextView *text;
  GtkWidget *handle;
  GtkMenuButton *menu;
  char *kept; /* the text when the keyboard came, for one that is emptied */
  gboolean done;
  gboolean has_check;
  gboolean editable;
  guint emptied_id;
};

G_DEFINE_FINAL_TYPE (MentorLineRow, mentor_line_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_TEXT = 1, PROP_DONE, PROP_HAS_CHECK, PROP_EDITABLE } MentorLineRowProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

enum { NEXT, EMPTIED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_line_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorLineRow *self = MENTOR_LINE_ROW (object);

  switch ((MentorLineRowProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mentor_line_row_dup_text (self));
      return;
    case PROP_DONE:
      g_value_set_boolean (value, self->done);
      return;
    case PROP_HAS_CHECK:
      g_value_set_boolean (value, self->has_check);
      return;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_text (MentorLineRow *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *old = mentor_line_row_dup_text (self);

  if (g_strcmp0 (old, text ? text : "") == 0)
    return;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

static void
set_done (MentorLineRow *self, gboolean done)
{
  if (self->done == done)
    return;
  self->done = done;
  mentor_set_css_class (GTK_WIDGET (self->text), "done-text", done);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}

static void
set_flag (MentorLineRow *self, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
mentor_line_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorLineRow *self = MENTOR_LINE_ROW (object);

  switch ((MentorLineRowProperty) id)
    {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      return;
    case PROP_DONE:
      set_done (self, g_value_get_boolean (value));
      return;
    case PROP_HAS_CHECK:
      set_flag (self, &self->has_check, g_value_get_boolean (value), pspec);
      return;
    case PROP_EDITABLE:
      set_flag (self, &self->editable, g_value_get_boolean (value), pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_line_row_dispose (GObject *object)
{
  MentorLineRow *self = MENTOR_LINE_ROW (object);

  g_clear_handle_id (&self->emptied_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_LINE_ROW);

  G_OBJECT_CLASS (mentor_line_row_parent_class)->dispose (object);
}

static void
mentor_line_row_finalize (GObject *object)
{
  g_free (MENTOR_LINE_ROW (object)->kept);

  G_OBJECT_CLASS (mentor_line_row_parent_class)->finalize (object);
}

static gboolean
mentor_line_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MENTOR_LINE_ROW (widget)->text));
}

static gboolean
is_blank (MentorLineRow *self)
{
  g_autofree char *text = mentor_line_row_dup_text (self);

  return *g_strstrip (text) == '\0';
}

static void
on_enter (MentorLineRow *self)
{
  g_free (self->kept);
  self->kept = mentor_line_row_dup_text (self);
}

static gboolean
say_emptied (gpointer data)
{
  MentorLineRow *self = data;

  self->emptied_id = 0;
  if (is_blank (self) && !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    g_signal_emit (self, signals[EMPTIED], 0);
  return G_SOURCE_REMOVE;
}

/* Later, since whoever hears of it may remove the row while the keyboard is on its way to another one. */
static void
on_leave (MentorLineRow *self)
{
  if (self->editable && is_blank (self) && self->emptied_id == 0)
    self->emptied_id = g_idle_add (say_emptied, self);
}

static gboolean
on_key (GtkEventController *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  MentorLineRow *self = data;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter) ||
      (state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) || !self->editable)
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (self->text,
                                                gtk_event_controller_get_current_event (keys)))
    return GDK_EVENT_STOP;
  if (!is_blank (self))
    g_signal_emit (self, signals[NEXT], 0);
  return GDK_EVENT_STOP;
}

static void
on_changed (MentorLineRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
mentor_line_row_class_init (MentorLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_line_row_get_property;
  object_class->set_property = mentor_line_row_set_property;
  object_class->dispose = mentor_line_row_dispose;
  object_class->finalize = mentor_line_row_finalize;
  widget_class->grab_focus = mentor_line_row_grab_focus;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_CHECK] = g_param_spec_boolean ("has-check", NULL, NULL, FALSE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MentorLineRow::next:
   *
   * Enter was pressed in a text that is not empty.
   */
  signals[NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  /**
   * MentorLineRow::emptied:
   *
   * The keyboard left the text, and nothing is in it.
   */
  signals[EMPTIED] = g_signal_new ("emptied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/mentee/mentor-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLineRow, check);
  gtk_widget_class_bind_template_child (widget_class, MentorLineRow, text);
  gtk_widget_class_bind_template_child (widget_class, MentorLineRow, handle);
  gtk_widget_class_bind_template_child (widget_class, MentorLineRow, menu);
}

static void
mentor_line_row_init (MentorLineRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/**
 * mentor_line_row_new:
 * @label: what the text is, for those who do not see the page
 * @has_check: whether it can be ticked
 * @menu: the menu behind it
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_line_row_new (const char *label, gboolean has_check, GMenuModel *menu)
{
  MentorLineRow *self = g_object_new (MENTOR_TYPE_LINE_ROW, "has-check", has_check, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Done"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check), _("Done"));
  gtk_menu_button_set_menu_model (self->menu, menu);
  return GTK_WIDGET (self);
}

/**
 * mentor_line_row_dup_text:
 *
 * Returns: (transfer full): the text as it stands
 */
char *
mentor_line_row_dup_text (MentorLineRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * mentor_line_row_get_kept:
 *
 * Returns: the text as it was when the keyboard came, "" for a new one
 */
const char *
mentor_line_row_get_kept (MentorLineRow *self)
{
  return self->kept ? self->kept : "";
}

/**
 * mentor_line_row_get_handle:
 *
 * Returns: (transfer none): what the row is dragged by
 */
GtkWidget *
mentor_line_row_get_handle (MentorLineRow *self)
{
  return self->handle;
}
