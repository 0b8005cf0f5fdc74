/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-coming-row.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-people.h"
#include "mentor-place.h"

#include <glib/gi18n.h>

/* From so many minutes before it begins a session can be started. */
#define READY_MINUTES 15

/**
 * MentorComingRow:
 *
 * A session that is near: with whom, when and where, and what waits for it.
 */
struct _MentorComingRow {
  GtkListBoxRow parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorSession *session;
  gboolean prominent;
  gboolean narrow;
  char *link;
  MentorDateTile *tile;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *distance;
  GtkButton *join;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (MentorComingRow, mentor_coming_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_NARROW = 1 } MentorComingRowProperty;
static GParamSpec *properties[PROP_NARROW + 1];

static void
mentor_coming_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorComingRowProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_COMING_ROW (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_coming_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorComingRowProperty) id)
    {
    case PROP_NARROW:
      MENTOR_COMING_ROW (object)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_coming_row_dispose (GObject *object)
{
  MentorComingRow *self = MENTOR_COMING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_COMING_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->session);
  g_clear_pointer (&self->link, g_free);

  G_OBJECT_CLASS (mentor_coming_row_parent_class)->dispose (object);
}

static GtkOrientation
orient (MentorComingRow *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
on_join (MentorComingRow *self)
{
  mentor_open_link (GTK_WIDGET (self), self->context, self->link);
}

static void
mentor_coming_row_class_init (MentorComingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_coming_row_get_property;
  object_class->set_property = mentor_coming_row_set_property;
  object_class->dispose = mentor_coming_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/today/mentor-coming-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, tile);
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, distance);
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, join);
  gtk_widget_class_bind_template_child (widget_class, MentorComingRow, button);
  gtk_widget_class_bind_template_callback (widget_class, orient);
  gtk_widget_class_bind_template_callback (widget_class, on_join);
}

static void
mentor_coming_row_init (MentorComingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_title (MentorComingRow *self)
{
  const char *name = mentor_mentee_get_counterpart (self->mentee);
  const char *template = mentor_label_template (mentor_session_get_template (self->session));

  if (*name == '\0')
    name = _("Without a name");
  if (mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTEE)
    /* Translators: the name of the user's own mentor */
    return g_strdup_printf (_("%s, your mentor"), name);
  if (template)
    return g_strdup_printf (C_("session", "%1$s · %2$s"), name, template);
  return g_strdup (name);
}

static guint
count_open_actions (MentorMentee *mentee)
{
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    count += mentor_action_item_get_state (mentor_record_list_get (actions, i)) ==
             MENTOR_ACTION_STATE_OPEN;
  return count;
}

static void
add_part (GString *text, const char *separator, const char *part)
{
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static char *
describe_content (MentorComingRow *self)
{
  const guint points = mentor_record_list_get_size (mentor_session_get_agenda (self->session));
  const guint actions = count_open_actions (self->mentee);
  GString *text = g_string_new (NULL);

  if (points > 0)
    {
      g_autofree char *part = g_strdup_printf (ngettext ("%u point", "%u points", points), points);

      add_part (text, ", ", part);
    }
  if (actions > 0)
    {
      g_autofree char *part =
          g_strdup_printf (ngettext ("%u open action", "%u open actions", actions), actions);

      add_part (text, ", ", part);
    }
  if (mentor_mentee_get_role (self->mentee) == MENTOR_ROLE_MENTEE)
    {
      const char *const *box = mentor_mentee_get_question_box (self->mentee);
      const guint questions = (*mentor_session_get_question_i_bring (self->session) ? 1 : 0) +
                              (box ? g_strv_length ((GStrv) box) : 0);
      g_autofree char *part =
          g_strdup_printf (ngettext ("%u question to bring", "%u questions to bring", questions), questions);

      add_part (text, ", ", questions > 0 ? part : _("you have brought no question yet"));
    }
  return g_string_free_and_steal (text);
}

static char *
describe_sentence (MentorComingRow *self)
{
  GDateTime *start = mentor_session_get_start (self->session);
  const char *place = mentor_session_get_place (self->session);
  g_autofree char *when = mentor_format_weekday_time (start);
  g_autofree char *there = mentor_format_there (self->session);
  g_autofree char *content = describe_content (self);
  GString *text = g_string_new (when);

  if (there)
    g_string_append_printf (text, " (%s)", there);
  /* An address is nothing to read; the button to join says that there is one. */
  if (*place)
    add_part (text, " · ", self->link ? _("By video") : place);
  if (*content)
    add_part (text, " · ", content);
  return g_string_free_and_steal (text);
}

static void
set_target (GtkActionable *actionable, MentorComingRow *self, const char *action, const char *kind)
{
  g_autofree char *address = mentor_make_address (kind, self->mentee, self->session);

  gtk_actionable_set_action_target (actionable, "s", address);
  gtk_actionable_set_action_name (actionable, action);
}

static void
update_buttons (MentorComingRow *self, gboolean ready)
{
  g_free (self->link);
  self->link = mentor_place_find_link (mentor_session_get_place (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->join), self->prominent && self->link);
  if (!ready)
    gtk_button_set_label (self->button, _("_Prepare"));
  else if (mentor_session_get_began (self->session))
    gtk_button_set_label (self->button, _("_Open"));
  else
    gtk_button_set_label (self->button, C_("session", "_Start"));
  set_target (GTK_ACTIONABLE (self->button), self, ready ? "win.begin" : "win.open",
              ready ? "session" : "prepare");
}

/**
 * mentor_coming_row_update:
 *
 * Says everything anew, as after a change or when time has passed.
 */
void
mentor_coming_row_update (MentorComingRow *self)
{
  GDateTime *start = mentor_session_get_start (self->session);
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autofree char *title = describe_title (self);
  g_autofree char *sentence = NULL;
  g_autofree char *distance = NULL;
  GTimeSpan ahead;
  MentorDay day;

  if (start == NULL)
    return;
  ahead = g_date_time_difference (start, now);
  update_buttons (self, ahead <= READY_MINUTES * G_TIME_SPAN_MINUTE);
  day = mentor_day_of_time (start);
  sentence = describe_sentence (self);
  distance = mentor_format_distance (day);

  mentor_date_tile_set_day (self->tile, day);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->distance, ahead <= 0 ? C_("session", "Now") : distance);
}

/**
 * mentor_coming_row_new:
 * @context: (transfer none): what may be asked
 * @session: (transfer none): a session of a relationship, with a start
 * @prominent: whether this is the session to look at next
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_coming_row_new (MentorContext *context, MentorSession *session, gboolean prominent)
{
  MentorComingRow *self = g_object_new (MENTOR_TYPE_COMING_ROW, NULL);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));
  const int margin = prominent ? 18 : 12;

  self->context = g_object_ref (context);
  self->mentee =
      MENTOR_MENTEE (g_object_ref (mentor_record_get_owner (MENTOR_RECORD (session))));
  self->session = g_object_ref (session);
  self->prominent = prominent;
  gtk_widget_set_margin_top (box, margin);
  gtk_widget_set_margin_bottom (box, margin);
  if (prominent)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  set_target (GTK_ACTIONABLE (self), self, "win.open", "session");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  mentor_coming_row_update (self);
  return GTK_WIDGET (self);
}
