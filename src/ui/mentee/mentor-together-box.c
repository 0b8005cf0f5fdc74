/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-box.h"

#include "mentor-agreement-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-refresh.h"
#include "mentor-together-rules.h"

#include <glib/gi18n.h>

static char *
describe_agreement (MentorMentee *mentee)
{
  MentorAgreement *agreed = mentor_mentee_find_agreed (mentee);
  MentorAgreement *newest = mentor_mentee_find_agreement (mentee);
  g_autofree char *day = mentor_format_day (agreed ? mentor_agreement_get_agreed_on (agreed) : 0);

  if (newest == NULL)
    return g_strdup (_("How you work together; not written yet"));
  if (agreed == NULL)
    return g_strdup (_("Begun, not agreed on yet"));
  if (agreed != newest)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Agreed on %s; a new version is begun"), day);
  /* Translators: %s is a day */
  return g_strdup_printf (_("Agreed on %s"), day);
}

static char *
describe_closing (MentorMentee *mentee)
{
  const MentorMenteeState state = mentor_mentee_get_state (mentee);
  const MentorDay closed_on = mentor_closing_get_date (mentor_mentee_get_closing (mentee));
  g_autofree char *day = mentor_format_day (closed_on);

  if (state == MENTOR_MENTEE_STATE_CLOSING)
    return g_strdup (_("Looking back, and a good end"));
  if (state != MENTOR_MENTEE_STATE_CLOSED)
    return NULL;
  /* Translators: %s is a day */
  return closed_on ? g_strdup_printf (_("Closed on %s"), day) : g_strdup (_("Looking back, and a keepsake"));
}

static char *
describe_feedback (MentorMentee *mentee)
{
  return mentor_mentee_describe_feedback (mentee, mentor_day_today ());
}

static char *
describe_introductions (MentorMentee *mentee)
{
  return mentor_mentee_describe_introductions (mentee, mentor_day_today ());
}

/* What the page of each row is called in an address, and a word on how it stands with it. A row without a word is not
 * shown. */
static const struct {
  const char *kind;
  const char *title;
  char *(*describe) (MentorMentee *mentee);
} rows[] = {
  { "agreement", N_("Agreement"), describe_agreement },
  { "feedback", N_("Feedback"), describe_feedback },
  { "introductions", N_("Introductions"), describe_introductions },
  { "resources", N_("Resources"), mentor_mentee_describe_resources },
  { "insights", N_("Insights"), mentor_mentee_describe_insights },
  { "closing", N_("Closing"), describe_closing },
};

/**
 * MentorTogetherBox:
 *
 * What belongs to the two of them rather than to a session: each with a word on how it stands, and the way to its page.
 */
struct _MentorTogetherBox {
  AdwBin parent_instance;

  MentorMentee *mentee;
  GtkListBox *list;
  GtkWidget *rows[G_N_ELEMENTS (rows)]; /* not owned */
};

G_DEFINE_FINAL_TYPE (MentorTogetherBox, mentor_together_box, ADW_TYPE_BIN)

static void
mentor_together_box_dispose (GObject *object)
{
  MentorTogetherBox *self = MENTOR_TOGETHER_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TOGETHER_BOX);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (mentor_together_box_parent_class)->dispose (object);
}

static void
on_activated (MentorTogetherBox *self, GtkWidget *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (self->rows[i] == row)
      {
        g_autofree char *address = g_strdup_printf (
            "%s:%s", rows[i].kind, mentor_record_get_id (MENTOR_RECORD (self->mentee)));

        gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
      }
}

static void
update (gpointer data)
{
  MentorTogetherBox *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = rows[i].describe (self->mentee);

      gtk_widget_set_visible (self->rows[i], words != NULL);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), words ? words : "");
    }
}

static void
mentor_together_box_class_init (MentorTogetherBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_together_box_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-together-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherBox, list);
}

static void
mentor_together_box_init (MentorTogetherBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      self->rows[i] = g_object_new (ADW_TYPE_ACTION_ROW, "title", _(rows[i].title), "use-markup", FALSE,
                                    "activatable", TRUE, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[i]),
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
      g_signal_connect_object (self->rows[i], "activated", G_CALLBACK (on_activated), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, self->rows[i]);
    }
}

/**
 * mentor_together_box_set_mentee:
 * @mentee: (transfer none): the relationship; to be called once
 */
void
mentor_together_box_set_mentee (MentorTogetherBox *self, MentorMentee *mentee)
{
  self->mentee = g_object_ref (mentee);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, update);
}
