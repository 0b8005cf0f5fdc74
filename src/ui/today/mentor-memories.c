/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-memories.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-years-ago.h"

#include <glib/gi18n.h>

/**
 * MentorMemories:
 *
 * What happened about this day a year ago or more. It is seen while there is something.
 */
struct _MentorMemories {
  AdwBin parent_instance;

  char *shown; /* all that is said, to tell whether there is anything new to say */
  GtkLabel *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorMemories, mentor_memories, ADW_TYPE_BIN)

#define MAX_MEMORIES 3

static void
mentor_memories_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_MEMORIES);
  g_clear_pointer (&MENTOR_MEMORIES (object)->shown, g_free);

  G_OBJECT_CLASS (mentor_memories_parent_class)->dispose (object);
}

static void
mentor_memories_class_init (MentorMemoriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_memories_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/today/mentor-memories.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMemories, title);
  gtk_widget_class_bind_template_child (widget_class, MentorMemories, list);
}

static void
mentor_memories_init (MentorMemories *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_years (guint years)
{
  if (years == 1)
    return g_strdup (_("A year ago"));
  return g_strdup_printf (ngettext ("%u year ago", "%u years ago", years), years);
}

static char *
dup_first_line (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 300));
  g_auto (GStrv) lines = g_strsplit (g_strstrip (start), "\n", 2);

  return g_strdup (lines[0] ? lines[0] : "");
}

static char *
describe_what (const MentorMemory *memory)
{
  const char *name = mentor_mentee_get_counterpart (memory->mentee);
  const char *template;

  if (*name == '\0')
    name = _("Somebody");
  if (memory->goal)
    /* Translators: a person, the title of a goal, and how far along it was from 0 to 10 */
    return g_strdup_printf (_("%1$s: %2$s, %3$d of 10"), name, mentor_goal_get_title (memory->goal),
                            mentor_check_in_get_rating (MENTOR_CHECK_IN (memory->record)));
  if (MENTOR_IS_INSIGHT (memory->record))
    {
      g_autofree char *words =
          dup_first_line (mentor_insight_get_text (MENTOR_INSIGHT (memory->record)));

      /* Translators: a person, and what was written then */
      return g_strdup_printf (C_("memory", "%1$s: %2$s"), name, words);
    }
  template = mentor_label_template (
      mentor_session_get_template (MENTOR_SESSION (memory->record)));
  return g_strdup_printf (C_("session", "%1$s · %2$s"), name,
                          template ? template : C_("template", "Session"));
}

/* What was written then. */
static char *
dup_words (const MentorMemory *memory)
{
  if (memory->goal)
    return dup_first_line (mentor_check_in_get_line (MENTOR_CHECK_IN (memory->record)));
  if (MENTOR_IS_SESSION (memory->record))
    return dup_first_line (mentor_session_get_notes (MENTOR_SESSION (memory->record)));
  return g_strdup ("");
}

static char *
describe_when (const MentorMemory *memory)
{
  g_autofree char *years = describe_years (memory->years);
  g_autofree char *day = mentor_format_day (memory->day);
  g_autofree char *words = dup_words (memory);

  if (*words == '\0')
    /* Translators: as in "A year ago", and the day */
    return g_strdup_printf (C_("memory", "%1$s, %2$s"), years, day);
  /* Translators: as in "A year ago", the day, and what was written then */
  return g_strdup_printf (C_("memory", "%1$s, %2$s · %3$s"), years, day, words);
}

/* An insight stands with the session it came from, where there was one, and else among the others. */
static char *
make_address (const MentorMemory *memory)
{
  const char *mentee = mentor_record_get_id (MENTOR_RECORD (memory->mentee));
  const char *session = MENTOR_IS_INSIGHT (memory->record)
                            ? mentor_insight_get_session (MENTOR_INSIGHT (memory->record))
                            : mentor_record_get_id (memory->record);

  if (memory->goal)
    return g_strdup_printf ("goal:%s:%s", mentee,
                            mentor_record_get_id (MENTOR_RECORD (memory->goal)));
  if (mentor_record_list_find (mentor_mentee_get_sessions (memory->mentee), session, NULL))
    return g_strdup_printf ("session:%s:%s", mentee, session);
  if (MENTOR_IS_INSIGHT (memory->record))
    return g_strdup_printf ("insights:%s:%s", mentee, mentor_record_get_id (memory->record));
  return g_strdup_printf ("mentee:%s", mentee);
}

static GtkWidget *
make_row (const MentorMemory *memory, const char *what, const char *when)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *address = make_address (memory);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  return row;
}

/**
 * mentor_memories_show:
 * @mentees: (element-type MentorMentee): relationships
 *
 * Looks for what happened about this day, as after a change or on a new day. Rows that say the same as before stay, and
 * with them the keyboard.
 */
void
mentor_memories_show (MentorMemories *self, MentorRecordList *mentees)
{
  g_autoptr (GArray) found = mentor_find_years_ago (mentees, mentor_day_today ());
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) said = g_string_new (NULL);
  const guint count = MIN (found->len, MAX_MEMORIES);

  for (guint i = 0; i < count; i++)
    {
      const MentorMemory *memory = &g_array_index (found, MentorMemory, i);
      g_autofree char *what = describe_what (memory);
      g_autofree char *when = describe_when (memory);

      g_string_append_printf (said, "%s\n%s\n%s\n", mentor_record_get_id (memory->record), what,
                              when);
      g_ptr_array_add (rows, g_object_ref_sink (make_row (memory, what, when)));
    }
  if (g_set_str (&self->shown, said->str))
    {
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < rows->len; i++)
        gtk_list_box_append (self->list, rows->pdata[i]);
      if (count > 0)
        gtk_label_set_label (self->title, g_array_index (found, MentorMemory, 0).years == 1
                                              ? _("A Year Ago")
                                              : _("Years Ago"));
      gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
    }
}
