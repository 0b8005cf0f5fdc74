/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-row.h"
#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/**
 * MentorSessionRow:
 *
 * A session in a long list: when it was, what it was about, what became of it. One row shows many sessions in its life.
 */
struct _MentorSessionRow {
  GtkBox parent_instance;

  MentorSession *session;
  MentorDateTile *tile;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (MentorSessionRow, mentor_session_row, GTK_TYPE_BOX)

typedef enum { PROP_SESSION = 1 } MentorSessionRowProperty;
static GParamSpec *properties[PROP_SESSION + 1];

/**
 * mentor_session_row_get_subject:
 * @session: a session
 *
 * Returns: (transfer none): what it is about, in a line
 */
const char *
mentor_session_row_get_subject (MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  const char *name = mentor_session_get_template (session);
  const char *template = mentor_label_template (name);

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    if (*mentor_agenda_point_get_text (mentor_record_list_get (agenda, i)) &&
        !mentor_agenda_point_is_from_template (mentor_record_list_get (agenda, i)))
      return mentor_agenda_point_get_text (mentor_record_list_get (agenda, i));
  if (template)
    return template;
  return *name ? name : C_("template", "Session");
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Whether its time has passed, and nobody has said what became of it. */
static gboolean
is_open_question (MentorSession *session)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  return mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
         mentor_session_is_over (session, now);
}

static char *
describe (MentorSession *session, const char *subject)
{
  const char *template = mentor_label_template (mentor_session_get_template (session));
  GString *text = g_string_new (NULL);
  GDateTime *start = mentor_session_get_start (session);

  if (is_open_question (session))
    add_part (text, _("What became of it?"));
  if (start)
    {
      g_autofree char *when = mentor_format_weekday_time (start);

      add_part (text, when);
    }
  else
    add_part (text, _("No date yet"));
  if (template != subject)
    add_part (text, template);
  add_part (text, mentor_session_get_place (session));
  return g_string_free (text, FALSE);
}

static void
update (MentorSessionRow *self)
{
  const char *subject = mentor_session_row_get_subject (self->session);
  g_autofree char *subtitle = describe (self->session, subject);
  const MentorSessionState state = mentor_session_get_state (self->session);
  const gboolean planned = state == MENTOR_SESSION_STATE_PLANNED;
  const gboolean asks = is_open_question (self->session);

  mentor_date_tile_set_day (self->tile, mentor_day_of_time (mentor_session_get_start (self->session)));
  gtk_label_set_label (self->title, subject);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_label (self->state, mentor_label_session_state (state));
  gtk_widget_set_visible (GTK_WIDGET (self->state), !asks);
  mentor_set_css_class (GTK_WIDGET (self->state), "accent", planned);
  mentor_set_css_class (GTK_WIDGET (self->tile), "past", !planned || asks);
  mentor_set_css_class (GTK_WIDGET (self->subtitle), "accent", asks);
  mentor_set_css_class (GTK_WIDGET (self->subtitle), "dimmed", !asks);
}

static void
mentor_session_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorSessionRowProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, MENTOR_SESSION_ROW (object)->session);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_session_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorSessionRowProperty) id)
    {
    case PROP_SESSION:
      mentor_session_row_set_session (MENTOR_SESSION_ROW (object), g_value_get_object (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_session_row_dispose (GObject *object)
{
  MentorSessionRow *self = MENTOR_SESSION_ROW (object);

  if (self->session)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_ROW);

  G_OBJECT_CLASS (mentor_session_row_parent_class)->dispose (object);
}

static void
mentor_session_row_class_init (MentorSessionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_session_row_get_property;
  object_class->set_property = mentor_session_row_set_property;
  object_class->dispose = mentor_session_row_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MENTOR_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionRow, tile);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionRow, state);
}

static void
mentor_session_row_init (MentorSessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_session_row_set_session:
 * @session: (nullable) (transfer none): what the row shows from now on
 */
void
mentor_session_row_set_session (MentorSessionRow *self, MentorSession *session)
{
  if (self->session == session)
    return;
  if (self->session)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  g_set_object (&self->session, session);
  if (session)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mentor_session_row_describe:
 * @session: a session
 *
 * Returns: (transfer full): all that a row says, for those who do not see it
 */
char *
mentor_session_row_describe (MentorSession *session)
{
  const char *subject = mentor_session_row_get_subject (session);
  g_autofree char *day = mentor_format_day (mentor_day_of_time (mentor_session_get_start (session)));
  g_autofree char *rest = describe (session, subject);
  const char *state = mentor_label_session_state (mentor_session_get_state (session));

  if (*day == '\0')
    return g_strdup_printf ("%s, %s, %s", subject, rest, state);
  return g_strdup_printf ("%s, %s, %s, %s", subject, day, rest, state);
}
