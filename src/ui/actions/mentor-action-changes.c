/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-changes.h"
#include "mentor-action-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/* The way back: only what the change touched, so that what was written meanwhile stays. */
typedef struct {
  MentorRecordList *list;
  MentorActionItem *action;
  MentorActionItem *made;   /* nullable; the next one of a repeated action */
  MentorActionItem *unmade; /* nullable; the same, when it was taken away */
  MentorActionState state;
  MentorDay finished_on;
  MentorDay due;
  int moved;
} Change;

static Change *
change_new (MentorMentee *mentee, MentorActionItem *action)
{
  Change *change = g_new0 (Change, 1);

  change->list = g_object_ref (mentor_mentee_get_actions (mentee));
  change->action = g_object_ref (action);
  change->state = mentor_action_item_get_state (action);
  change->finished_on = mentor_action_item_get_finished_on (action);
  change->due = mentor_action_item_get_due (action);
  change->moved = mentor_action_item_get_moved (action);
  return change;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->list);
  g_clear_object (&change->action);
  g_clear_object (&change->made);
  g_clear_object (&change->unmade);
  g_free (change);
}

static void
change_undo (gpointer data)
{
  Change *change = data;

  if (change->made)
    mentor_record_list_remove (change->list, change->made);
  if (change->unmade && mentor_record_get_owner (MENTOR_RECORD (change->unmade)) == NULL)
    mentor_record_list_append (change->list, change->unmade);
  mentor_action_item_set_state (change->action, change->state);
  mentor_action_item_set_finished_on (change->action, change->finished_on);
  mentor_action_item_set_due (change->action, change->due);
  mentor_action_item_set_moved (change->action, change->moved);
}

/**
 * mentor_action_finish:
 * @mentee: whose it is
 * @action: an open action item
 *
 * Marks it as done today. One that repeats is followed by the next one.
 */
void
mentor_action_finish (MentorContext *context, MentorMentee *mentee, MentorActionItem *action)
{
  Change *change = change_new (mentee, action);
  const MentorDay today = mentor_day_today ();
  g_autofree char *message = NULL;

  mentor_action_item_set_finished_on (action, today);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
  change->made = mentor_action_item_make_next (action, today);
  if (change->made)
    {
      g_autofree char *day = mentor_format_day (mentor_action_item_get_due (change->made));

      mentor_record_list_append (change->list, change->made);
      /* Translators: the day on which a repeated action is due the next time */
      message = g_strdup_printf (_("Done; next on %s"), day);
    }
  mentor_context_offer_undo (context, message ? message : _("Action done"), change_undo, change,
                             change_free);
}

/**
 * mentor_action_reopen:
 * @mentee: whose it is
 * @action: an action item that was done or dropped
 *
 * Opens it again. The next one of a repeated action goes, if nobody has changed it.
 */
void
mentor_action_reopen (MentorContext *context, MentorMentee *mentee, MentorActionItem *action)
{
  Change *change = change_new (mentee, action);
  MentorActionItem *next = NULL;

  if (mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_DONE)
    next = mentor_action_item_find_next (action, change->list);
  if (next)
    {
      change->unmade = g_object_ref (next);
      mentor_record_list_remove (change->list, next);
    }
  mentor_action_item_set_finished_on (action, 0);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_OPEN);
  mentor_context_offer_undo (context, _("Action is open again"), change_undo, change, change_free);
}

/**
 * mentor_action_drop:
 * @mentee: whose it is
 * @action: an open action item
 *
 * Notes that it will not be done.
 */
void
mentor_action_drop (MentorContext *context, MentorMentee *mentee, MentorActionItem *action)
{
  Change *change = change_new (mentee, action);

  mentor_action_item_set_finished_on (action, mentor_day_today ());
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DROPPED);
  mentor_context_offer_undo (context, _("Action dropped"), change_undo, change, change_free);
}

/**
 * mentor_action_move:
 * @mentee: whose it is
 * @action: an action item
 * @day: when it shall be due, 0 for no date
 *
 * Gives it another date. A first date, or none any more, is no move.
 */
void
mentor_action_move (MentorContext *context, MentorMentee *mentee, MentorActionItem *action,
                    MentorDay day)
{
  const MentorDay due = mentor_action_item_get_due (action);
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  Change *change;

  if (due == day)
    return;
  change = change_new (mentee, action);
  if (due && day)
    mentor_action_item_set_moved (action, MIN (mentor_action_item_get_moved (action) + 1, 10000));
  mentor_action_item_set_due (action, day);
  text = mentor_format_day (day);
  message = day ? g_strdup_printf (_("Moved to %s"), text) : g_strdup (_("Moved to no date"));
  mentor_context_offer_undo (context, message, change_undo, change, change_free);
}

/**
 * mentor_action_remove:
 * @mentee: whose it is
 * @action: an action item
 */
void
mentor_action_remove (MentorContext *context, MentorMentee *mentee, MentorActionItem *action)
{
  mentor_context_remove (context, mentor_mentee_get_actions (mentee), action, _("Action removed"));
}
