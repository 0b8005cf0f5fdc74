/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-words.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-people.h"
#include "mentor-summary-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The line below an action item. */

static void
add_part (GString *line, const char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
describe_end (MentorActionItem *action)
{
  g_autofree char *day = mentor_format_day (mentor_action_item_get_finished_on (action));

  switch (mentor_action_item_get_state (action))
    {
    case MENTOR_ACTION_STATE_OPEN:
      return NULL;
    case MENTOR_ACTION_STATE_DONE:
      return *day ? g_strdup_printf (C_("action", "Done on %s"), day)
                  : g_strdup (C_("action", "Done"));
    case MENTOR_ACTION_STATE_DROPPED:
      return *day ? g_strdup_printf (C_("action", "Dropped on %s"), day)
                  : g_strdup (C_("action", "Dropped"));
    }
  g_return_val_if_reached (NULL);
}

static char *
describe (MentorMentee *mentee, MentorActionItem *action, gboolean show_person)
{
  const gboolean mine =
      mentor_action_item_get_owner (action) == mentor_mentee_get_user (mentee);
  const int moved = mentor_action_item_get_moved (action);
  GString *line = g_string_new (NULL);
  g_autofree char *plan = mentor_action_describe_plan (action);
  g_autofree char *end = describe_end (action);
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);

  if (show_person && mine && *name)
    {
      g_autofree char *whose = g_strdup_printf (C_("action", "For %s"), name);

      add_part (line, whose);
    }
  if (end)
    add_part (line, end);
  else if (*plan)
    add_part (line, plan);
  if (!end && mentor_action_item_get_repeat (action) != MENTOR_REPEAT_NONE)
    add_part (line, mentor_label_repeat (mentor_action_item_get_repeat (action)));
  if (!end && moved > 0)
    {
      g_autofree char *times =
          /* Translators: how often an action got another date */
          g_strdup_printf (ngettext ("Moved once", "Moved %d times", (gulong) moved), moved);

      add_part (line, times);
    }
  return g_string_free_and_steal (line);
}

static void
insert_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* As the style class "due": the orange, with a third of the text's colour so that it can be read. */
static GdkRGBA
mix_due_colour (gboolean dark)
{
  const float text = dark ? 0.32f : 0.05f;
  GdkRGBA colour;

  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_ORANGE, &colour);
  return (GdkRGBA) { .red = 0.68f * colour.red + text,
                     .green = 0.68f * colour.green + text,
                     .blue = 0.68f * colour.blue + text,
                     .alpha = 1 };
}

/* One label, so that the line breaks where words end: dimmed, but for the words that say it is late. */
static PangoAttrList *
make_attributes (gsize late_from, gsize length)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PangoAttrList *attributes = pango_attr_list_new ();
  const double opacity = adw_style_manager_get_high_contrast (style) ? 0.9 : 0.55;
  GdkRGBA colour;

  if (late_from > 0)
    insert_attribute (attributes,
                      pango_attr_foreground_alpha_new ((guint16) (opacity * G_MAXUINT16)), 0,
                      late_from);
  if (late_from == length)
    return attributes;
  colour = mix_due_colour (adw_style_manager_get_dark (style));
  insert_attribute (attributes,
                    pango_attr_foreground_new ((guint16) (colour.red * G_MAXUINT16),
                                               (guint16) (colour.green * G_MAXUINT16),
                                               (guint16) (colour.blue * G_MAXUINT16)),
                    late_from, length);
  /* The colour of texts is not quite opaque, which would hold for this one too. */
  insert_attribute (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16), late_from, length);
  insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), late_from, length);
  return attributes;
}

/**
 * mentor_action_describe:
 * @mentee: whose it is
 * @action: an action item
 * @show_person: whether to say for whom it is
 * @attributes: (out) (transfer full): how it looks
 *
 * Returns: (transfer full): the plan or the end of it, and when it is due
 */
char *
mentor_action_describe (MentorMentee *mentee, MentorActionItem *action, gboolean show_person,
                        PangoAttrList **attributes)
{
  const MentorDay due = mentor_action_item_get_due (action);
  const gboolean open = mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN;
  const gboolean late = open && due && due < mentor_day_today ();
  g_autofree char *detail = describe (mentee, action, show_person);
  g_autofree char *when = open ? mentor_format_due (due) : g_strdup ("");
  char *line = g_strconcat (detail, *detail && *when ? " · " : "", when, NULL);
  const gsize length = strlen (line);

  *attributes = make_attributes (late ? length - strlen (when) : length, length);
  return line;
}
