/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-next-session-card.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-date-tile.h"
#include "mentor-dates.h"
#include "mentor-labels.h"
#include "mentor-links.h"
#include "mentor-people.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/**
 * MentorNextSessionCard:
 *
 * When the two meet next and what they want to talk about; or, when nothing is planned, how things stand.
 */
struct _MentorNextSessionCard {
  AdwBin parent_instance;

  GtkWidget *session_box;
  MentorDateTile *tile;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *distance;
  GtkBox *points;
  GtkLabel *words;
  GtkWidget *buttons;
  GtkButton *button;
  GtkButton *start;
  gboolean has_session;
};

G_DEFINE_FINAL_TYPE (MentorNextSessionCard, mentor_next_session_card, ADW_TYPE_BIN)

#define MAX_POINTS 5

static void
mentor_next_session_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_NEXT_SESSION_CARD);

  G_OBJECT_CLASS (mentor_next_session_card_parent_class)->dispose (object);
}

static void
mentor_next_session_card_class_init (MentorNextSessionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_next_session_card_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-next-session-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, session_box);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, tile);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, title);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, distance);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, points);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, words);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, button);
  gtk_widget_class_bind_template_child (widget_class, MentorNextSessionCard, start);
}

static void
mentor_next_session_card_init (MentorNextSessionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_bringer (MentorMentee *mentee, MentorAgendaPoint *point)
{
  const int carried = mentor_agenda_point_get_carried (point);
  g_autofree char *who =
      mentor_agenda_point_get_brought_by (point) == mentor_mentee_get_user (mentee)
          ? g_strdup (C_("owner", "You"))
          : mentor_mentee_dup_short_name (mentee);

  if (carried <= 0)
    return g_steal_pointer (&who);
  if (carried == 1)
    return g_strdup_printf (_("%s, carried once"), who);
  return g_strdup_printf (ngettext ("%s, carried %d time", "%s, carried %d times", (gulong) carried),
                          who, carried);
}

static GtkWidget *
make_label (const char *text, const char *first_class, const char *second_class)
{
  const char *classes[] = { first_class, second_class, NULL };
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_css_classes (label, classes);
  return label;
}

static void
add_point (MentorNextSessionCard *self, MentorMentee *mentee, MentorAgendaPoint *point)
{
  g_autofree char *bringer = describe_bringer (mentee, point);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *dot = make_label ("•", "dimmed", NULL);
  GtkWidget *text = make_label (mentor_agenda_point_get_text (point), NULL, NULL);
  GtkWidget *who = make_label (bringer, "caption", "dimmed");

  gtk_widget_set_valign (dot, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (text, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (who, GTK_ALIGN_BASELINE_FILL);
  gtk_label_set_yalign (GTK_LABEL (dot), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (who), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (text), 3);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_xalign (GTK_LABEL (who), 1);
  gtk_label_set_ellipsize (GTK_LABEL (who), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (who), (int) MIN (g_utf8_strlen (bringer, -1), 11));
  gtk_label_set_max_width_chars (GTK_LABEL (who), 24);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (self->points, box);
}

static void
show_points (MentorNextSessionCard *self, MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  const guint size = mentor_record_list_get_size (agenda);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points))))
    gtk_box_remove (self->points, child);
  for (guint i = 0; i < MIN (size, MAX_POINTS); i++)
    add_point (self, mentee, mentor_record_list_get (agenda, i));
  if (size > MAX_POINTS)
    {
      const guint rest = size - MAX_POINTS;
      g_autofree char *text =
          g_strdup_printf (ngettext ("and %u more point", "and %u more points", rest), rest);
      GtkWidget *label = make_label (text, "caption", "dimmed");

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_start (label, 18);
      gtk_box_append (self->points, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->points), size > 0);
}

static char *
describe_when (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *length = mentor_format_length (mentor_session_get_length (session));
  g_autofree char *when = mentor_format_weekday_time (start);
  GString *text = g_string_new (when);

  if (mentor_session_get_length (session) > 0)
    g_string_append_printf (text, " · %s", length);
  if (*mentor_session_get_place (session))
    g_string_append_printf (text, " · %s", mentor_session_get_place (session));
  return g_string_free (text, FALSE);
}

static void
set_button (MentorNextSessionCard *self, const char *label, const char *action, const char *target)
{
  gtk_widget_set_visible (self->buttons, label != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->start), FALSE);
  if (label == NULL)
    return;
  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button),
                                          target ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

static void
suggest (GtkButton *button, gboolean suggested)
{
  mentor_set_css_class (GTK_WIDGET (button), "suggested-action", suggested);
}

static void
show_session (MentorNextSessionCard *self, MentorMentee *mentee, MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  const MentorDay day = mentor_day_of_time (start);
  const char *template = mentor_label_template (mentor_session_get_template (session));
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const gboolean over = mentor_session_is_over (session, now);
  g_autofree char *sentence = describe_when (session);
  g_autofree char *distance = mentor_format_distance (day);
  g_autofree char *address = mentor_make_address ("session", mentee, session);
  g_autofree char *preparing = mentor_make_address ("prepare", mentee, session);

  if (template == NULL)
    template = *mentor_session_get_template (session) ? mentor_session_get_template (session)
                                                      : C_("template", "Session");
  mentor_date_tile_set_day (self->tile, day);
  gtk_label_set_label (self->title, template);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->distance, over ? _("What became of it?") : distance);
  show_points (self, mentee, session);
  if (over)
    set_button (self, _("_Open"), "win.open", address);
  else
    set_button (self, _("_Prepare"), "win.open", preparing);
  gtk_widget_set_visible (GTK_WIDGET (self->start), !over);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->start), "win.begin");
  gtk_button_set_label (self->start,
                        mentor_session_get_began (session) ? _("_Open") : C_("session", "_Start"));
  /* On the day itself it is time to begin. */
  suggest (self->start, day <= mentor_day_today ());
  suggest (self->button, over || day > mentor_day_today ());
}

static char *
describe_pause (MentorMentee *mentee)
{
  const MentorDay from = mentor_mentee_get_paused_since (mentee);
  const char *reason = mentor_mentee_get_pause_reason (mentee);
  g_autofree char *since = mentor_format_day (from);
  g_autofree char *until = mentor_format_day (mentor_mentee_get_paused_until (mentee));
  g_autofree char *words = NULL;

  if (from && *until)
    /* Translators: two days, as in "Paused since 3 May until 1 September" */
    words = g_strdup_printf (_("Paused since %1$s until %2$s. Nothing is asked of you."), since, until);
  else if (from)
    /* Translators: %s is a day */
    words = g_strdup_printf (_("Paused since %s. Nothing is asked of you."), since);
  else if (*until)
    words = g_strdup_printf (_("Paused until %s. Nothing is asked of you."), until);
  else
    words = g_strdup (_("Paused. Nothing is asked of you."));
  return *reason ? g_strconcat (words, "\n", reason, NULL) : g_steal_pointer (&words);
}

static char *
describe_nothing (MentorMentee *mentee)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const MentorDay last = mentor_mentee_get_last_contact (mentee);
  const int days = (int) mentor_day_today () - (int) last;
  g_autofree char *rhythm = mentor_format_rhythm (mentor_mentee_get_rhythm_ideal (mentee));

  switch (mentor_mentee_get_state (mentee))
    {
    case MENTOR_MENTEE_STATE_PAUSED:
      return describe_pause (mentee);
    case MENTOR_MENTEE_STATE_CLOSED:
      return g_strdup (_("This relationship is closed. All of it stays here to read."));
    case MENTOR_MENTEE_STATE_EXPLORING:
    case MENTOR_MENTEE_STATE_ACTIVE:
    case MENTOR_MENTEE_STATE_CLOSING:
      break;
    }
  if (last == 0 || days < 0)
    return g_strdup (_("No session is planned yet. A date is a good beginning."));
  if (mentor_mentee_get_due_state (mentee, now, NULL) >= MENTOR_DUE_STATE_DUE)
    return g_strdup_printf (ngettext ("No session is planned. You were last in touch %d day ago; you "
                                      "wanted to meet %s.",
                                      "No session is planned. You were last in touch %d days ago; "
                                      "you wanted to meet %s.",
                                      (gulong) days),
                            days, rhythm);
  if (days == 0)
    return g_strdup (_("No session is planned. You were in touch today."));
  return g_strdup_printf (
      ngettext ("No session is planned. You were last in touch %d day ago.",
                "No session is planned. You were last in touch %d days ago.", (gulong) days),
      days);
}

/**
 * mentor_next_session_card_update:
 * @mentee: whose session is shown
 *
 * Says anew how things stand.
 */
void
mentor_next_session_card_update (MentorNextSessionCard *self, MentorMentee *mentee)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  MentorSession *session = mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_CLOSED
                               ? NULL
                               : mentor_mentee_find_next_session (mentee, now);

  self->has_session = session != NULL;
  gtk_widget_set_visible (self->session_box, session != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->words), session == NULL);
  if (session)
    {
      show_session (self, mentee, session);
    }
  else
    {
      g_autofree char *words = describe_nothing (mentee);

      suggest (self->button, FALSE);
      gtk_label_set_label (self->words, words);
      if (mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_PAUSED)
        set_button (self, _("_Resume"), "mentee.resume", NULL);
      else if (mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_CLOSED)
        set_button (self, _("_Reopen"), "mentee.reopen", NULL);
      else
        set_button (self, NULL, NULL, NULL);
    }
}

/**
 * mentor_next_session_card_has_session:
 *
 * Returns: whether a session is planned
 */
gboolean
mentor_next_session_card_has_session (MentorNextSessionCard *self)
{
  return self->has_session;
}
