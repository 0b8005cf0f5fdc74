/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-changes.h"

#include "mentor-agenda-rules.h"
#include "mentor-carry-rules.h"

#include <glib/gi18n.h>

/* What a point was before. */
typedef struct {
  MentorAgendaPoint *point;
  int kept;
  gboolean done;
  gboolean dropped;
  char *outcome;
  MentorRecordList *actions; /* nullable */
  MentorActionItem *action;  /* nullable; what was made of it */
} Step;

static Step *
step_new (MentorAgendaPoint *point)
{
  Step *step = g_new0 (Step, 1);

  step->point = g_object_ref (point);
  step->kept = mentor_agenda_point_get_kept (point);
  step->done = mentor_agenda_point_get_done (point);
  step->dropped = mentor_agenda_point_get_dropped (point);
  step->outcome = g_strdup (mentor_agenda_point_get_outcome (point));
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->point);
  g_clear_object (&step->actions);
  g_clear_object (&step->action);
  g_free (step->outcome);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  if (step->action)
    mentor_record_list_remove (step->actions, step->action);
  mentor_agenda_point_set_kept (step->point, step->kept);
  mentor_agenda_point_set_done (step->point, step->done);
  mentor_agenda_point_set_dropped (step->point, step->dropped);
  mentor_agenda_point_set_outcome (step->point, step->outcome);
}

/* What was written down before stays. */
static void
add_outcome (MentorAgendaPoint *point, const char *words)
{
  const char *before = mentor_agenda_point_get_outcome (point);
  g_autofree char *outcome = *before ? g_strdup_printf ("%s\n%s", before, words) : g_strdup (words);

  mentor_agenda_point_set_outcome (point, outcome);
}

/**
 * mentor_point_keep:
 * @context: what may be asked
 * @point: a point that was carried often
 *
 * Keeps it as it is. It asks again after as many carries more.
 */
void
mentor_point_keep (MentorContext *context, MentorAgendaPoint *point)
{
  Step *step = step_new (point);

  mentor_agenda_point_set_kept (point, mentor_agenda_point_get_carried (point));
  mentor_context_offer_undo (context, _("Point kept"), step_undo, step, step_free);
}

/**
 * mentor_point_make_action:
 * @context: what may be asked
 * @mentee: whose agenda it is on
 * @session: the id of the session
 * @point: the point
 *
 * Makes an action of it, done by who brought it. That is what came of the point: it is done, and says so. A point that is
 * there for an action is done as well, and makes no second one.
 */
void
mentor_point_make_action (MentorContext *context, MentorMentee *mentee, const char *session,
                          MentorAgendaPoint *point)
{
  Step *step = step_new (point);

  step->actions = g_object_ref (mentor_mentee_get_actions (mentee));
  step->action = mentor_mentee_make_action_of_point (mentee, session, point);
  if (step->action)
    {
      mentor_record_list_append (step->actions, step->action);
      /* Translators: what came of a point of an agenda */
      add_outcome (point, _("Became an action"));
    }
  mentor_agenda_point_set_done (point, TRUE);
  mentor_context_offer_undo (context, _("The point is an action now"), step_undo, step, step_free);
}

/**
 * mentor_point_remove:
 * @context: what may be asked
 * @agenda: where it stands
 * @point: the point
 *
 * Takes it off the agenda. One that was carried is let go, as it would come back otherwise.
 */
void
mentor_point_remove (MentorContext *context, MentorRecordList *agenda, MentorAgendaPoint *point)
{
  Step *step;

  if (mentor_agenda_point_get_carried (point) == 0)
    {
      mentor_context_remove (context, agenda, point, _("Point removed"));
      return;
    }
  step = step_new (point);
  mentor_agenda_point_set_dropped (point, TRUE);
  mentor_context_offer_undo (context, _("Point dropped"), step_undo, step, step_free);
}
