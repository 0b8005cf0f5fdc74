/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary-words.h"

#include "mentor-exchange-i18n.h"

/**
 * mentor_action_describe_plan:
 * @action: an action item
 *
 * Returns: (transfer full): what starts it, and what is done then; "" where nobody planned that
 */
char *
mentor_action_describe_plan (MentorActionItem *action)
{
  const char *cue = mentor_action_item_get_cue (action);
  const char *act = mentor_action_item_get_act (action);

  if (*cue && *act)
    /* Translators: a plan: the moment that starts it, and what is done then */
    return g_strdup_printf (C_("action", "When %1$s, then %2$s"), cue, act);
  if (*cue)
    return g_strdup_printf (C_("action", "When %s"), cue);
  return g_strdup (act);
}

/**
 * mentor_label_usefulness:
 * @usefulness: a mark from 1 to 5
 *
 * Returns: (transfer none): how useful that is, in words
 */
const char *
mentor_label_usefulness (int usefulness)
{
  switch (usefulness)
    {
    case 1:
      return C_("usefulness", "Hardly");
    case 2:
      return C_("usefulness", "A Little");
    case 3:
      return C_("usefulness", "Useful");
    case 4:
      return C_("usefulness", "Very Useful");
    default:
      return C_("usefulness", "Just What Was Needed");
    }
}
