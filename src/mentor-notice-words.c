/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notice-words.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/* What a notice says. Others may see it on the screen: it names nobody unless that is allowed, and
 * never has a text. */

static const char *
get_name (MentorSession *session, gboolean names)
{
  MentorMentee *mentee = mentor_record_get_root (MENTOR_RECORD (session));

  return names ? mentor_mentee_get_counterpart (mentee) : "";
}

static char *
format_start (MentorSession *session)
{
  g_autoptr (GDateTime) start = g_date_time_to_local (mentor_session_get_start (session));

  return mentor_format_time (start);
}

static char *
make_session_title (const MentorNotice *self, gboolean names)
{
  g_autoptr (GDateTime) start = g_date_time_to_local (mentor_session_get_start (self->session));
  g_autofree char *time = mentor_format_time (start);
  const gboolean tomorrow = mentor_day_of_time (start) != mentor_day_today ();
  const char *name = get_name (self->session, names);

  if (*name == '\0')
    {
      /* Translators: %s is a time of day */
      return tomorrow ? g_strdup_printf (_ ("A session tomorrow at %s"), time)
                      : g_strdup_printf (_ ("A session at %s"), time);
    }
  /* Translators: the name of a person and a time of day */
  return tomorrow ? g_strdup_printf (_ ("A session with %1$s tomorrow at %2$s"), name, time)
                  : g_strdup_printf (_ ("A session with %1$s at %2$s"), name, time);
}

static void
add_line (GString *body, char *line)
{
  if (body->len > 0)
    g_string_append_c (body, '\n');
  g_string_append (body, line);
  g_free (line);
}

static void
add_sessions (GString *body, GPtrArray *sessions, gboolean names)
{
  if (sessions->len == 0)
    return;
  if (!names)
    {
      add_line (body, g_strdup_printf (ngettext ("%u session", "%u sessions", sessions->len),
                                       sessions->len));
      return;
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *time = format_start (sessions->pdata[i]);
      const char *name = get_name (sessions->pdata[i], TRUE);

      /* Translators: a time of day and the name of a person */
      add_line (body, *name ? g_strdup_printf (C_ ("notice", "%1$s: session with %2$s"), time, name)
                            /* Translators: %s is a time of day */
                            : g_strdup_printf (C_ ("notice", "%s: session"), time));
    }
}

static void
add_people (GString *body, GPtrArray *people, gboolean names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  if (people->len == 0)
    return;
  for (guint i = 0; names && i < people->len; i++)
    if (*mentor_mentee_get_counterpart (people->pdata[i]))
      g_strv_builder_add (builder, mentor_mentee_get_counterpart (people->pdata[i]));
  all = g_strv_builder_end (builder);
  if (g_strv_length (all) < people->len)
    {
      add_line (body, g_strdup_printf (ngettext ("%u person is due for a session",
                                                 "%u people are due for a session", people->len),
                                       people->len));
      return;
    }
  /* Translators: between the names of people */
  joined = g_strjoinv (C_ ("list", ", "), all);
  /* Translators: %s are names of people */
  add_line (body, g_strdup_printf (_ ("Due for a session: %s"), joined));
}

static char *
make_digest_body (const MentorNotice *self, gboolean names)
{
  GString *body = g_string_new (NULL);

  add_sessions (body, self->sessions, names);
  if (self->actions > 0)
    add_line (body, g_strdup_printf (ngettext ("%u of your actions is due",
                                               "%u of your actions are due", self->actions),
                                     self->actions));
  add_people (body, self->people, names);
  return g_string_free (body, FALSE);
}

/**
 * mentor_notice_make_notification:
 * @self: what is due
 * @names: whether people may be named
 *
 * Returns: (transfer full): the notice for the desktop, with what can be done about it
 */
GNotification *
mentor_notice_make_notification (const MentorNotice *self, gboolean names)
{
  GNotification *notification = g_notification_new ("");
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *address = NULL;
  g_autofree char *prepare = NULL;

  if (self->kind == MENTOR_NOTICE_DIGEST)
    {
      title = g_strdup (_ ("Your Day"));
      body = make_digest_body (self, names);
      address = g_strdup ("today");
      g_notification_set_body (notification, body);
    }
  else
    {
      const char *mentee =
          mentor_record_get_id (mentor_record_get_root (MENTOR_RECORD (self->session)));
      const char *session = mentor_record_get_id (MENTOR_RECORD (self->session));

      title = make_session_title (self, names);
      address = g_strdup_printf ("session:%s:%s", mentee, session);
      prepare = g_strdup_printf ("prepare:%s:%s", mentee, session);
      g_notification_add_button_with_target (notification, C_ ("notice", "Prepare"), "app.open",
                                             "s", prepare);
    }
  g_notification_set_title (notification, title);
  if (self->kind == MENTOR_NOTICE_SOON)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.open", "s", address);
  g_notification_add_button_with_target (notification, C_ ("notice", "Open"), "app.open", "s",
                                         address);
  g_notification_add_button_with_target (notification, C_ ("notice", "Snooze"), "app.snooze", "s",
                                         self->key);
  return notification;
}
