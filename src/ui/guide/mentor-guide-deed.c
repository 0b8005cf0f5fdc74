/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-guide-deed.h"

#include "mentor-goal-wizard.h"
#include "mentor-person-dialog.h"
#include "mentor-reflect-dialog.h"
#include "mentor-session-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the button at the end of a page of the guide does. */

static void
add_relationship (GtkWidget *widget, MentorContext *context, const char *rest)
{
  gtk_widget_activate_action (widget, "win.add-mentee", NULL);
}

static void
plan_session (GtkWidget *widget, MentorContext *context, const char *template)
{
  mentor_session_dialog_present_with (widget, context, template);
}

static void
begin_goal (GtkWidget *widget, MentorContext *context, MentorMentee *mentee, gpointer data)
{
  mentor_goal_wizard_present (widget, context, mentee);
}

static void
new_goal (GtkWidget *widget, MentorContext *context, const char *rest)
{
  /* Today says how to begin when nobody is there yet. */
  if (!mentor_person_dialog_ask (widget, context, _("Whose Goal Is It?"), FALSE, begin_goal,
                                 NULL, NULL))
    gtk_widget_activate_action (widget, "win.open", "s", "today");
}

static void
show_questions (GtkWidget *widget, MentorContext *context, const char *set)
{
  g_autofree char *address = *set ? g_strdup_printf ("questions:%s", set) : g_strdup ("questions");

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

static void
private_note (GtkWidget *widget, MentorContext *context, const char *sequence)
{
  mentor_reflect (widget, context, NULL, sequence, FALSE);
}

static void
look_for_mentor (GtkWidget *widget, MentorContext *context, const char *rest)
{
  gtk_widget_activate_action (widget, "win.open", "s", "seeking:finding");
}

static void
become_mentor (GtkWidget *widget, MentorContext *context, const char *rest)
{
  gtk_widget_activate_action (widget, "win.open", "s", "seeking:becoming");
}

static const struct
{
  const char *name;
  const char *label;
  void (*run) (GtkWidget *widget, MentorContext *context, const char *rest);
} deeds[] = {
  { "add-relationship", N_ ("Add Relationship…"), add_relationship },
  { "become-mentor", N_ ("See How Much Fits"), become_mentor },
  { "look-for-mentor", N_ ("Look for a Mentor"), look_for_mentor },
  { "new-goal", N_ ("New Goal"), new_goal },
  { "plan-session", N_ ("Plan Session…"), plan_session },
  { "private-note", N_ ("New Private Note"), private_note },
  { "questions", N_ ("Show Questions"), show_questions },
};

/* What comes after the name, without the dash, or NULL when it is another deed. */
static const char *
get_rest (const char *deed, guint i)
{
  const char *rest = deed;

  if (!g_str_has_prefix (deed, deeds[i].name))
    return NULL;
  rest += strlen (deeds[i].name);
  if (*rest == '\0')
    return rest;
  return *rest == '-' ? rest + 1 : NULL;
}

/**
 * mentor_guide_deed_get_label:
 * @deed: what the button does; see mentor_guide_topic_get_deed()
 *
 * Returns: what stands on the button
 */
const char *
mentor_guide_deed_get_label (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (get_rest (deed, i))
      return _(deeds[i].label);
  g_return_val_if_reached ("");
}

/**
 * mentor_guide_deed_do:
 * @widget: the button
 * @context: what may be asked
 * @deed: what it does
 *
 * Does it, or opens the dialog that asks for what it needs.
 */
void
mentor_guide_deed_do (GtkWidget *widget, MentorContext *context, const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      const char *rest = get_rest (deed, i);

      if (rest)
        {
          deeds[i].run (widget, context, rest);
          return;
        }
    }
  g_return_if_reached ();
}
