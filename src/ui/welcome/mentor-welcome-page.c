/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-welcome-page.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/**
 * MentorWelcomePage:
 *
 * The first minutes: what stays where, what brings the person here, one name, a rhythm, a date. Each page can be
 * skipped. Nothing is written before the last answer, so that whoever turns back leaves nothing behind.
 */
struct _MentorWelcomePage {
  AdwBin parent_instance;

  MentorContext *context;
  MentorRole role;
  int rhythm;
  AdwNavigationView *navigation;
  GtkLabel *name_question;
  AdwEntryRow *name;
  GtkWidget *name_next;
  GtkListBox *rhythms;
  AdwStatusPage *plan_status;
};

G_DEFINE_FINAL_TYPE (MentorWelcomePage, mentor_welcome_page, ADW_TYPE_BIN)

enum { EXAMPLE, DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* In days; 0 is for no rhythm. */
static const int rhythms[] = { 7, 14, 28, 42, 91, 0 };

static void
mentor_welcome_page_dispose (GObject *object)
{
  MentorWelcomePage *self = MENTOR_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_WELCOME_PAGE);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_welcome_page_parent_class)->dispose (object);
}

static void
finish (MentorWelcomePage *self, MentorMentee *mentee, gboolean plan)
{
  g_settings_set_boolean (mentor_context_get_settings (self->context), "first-run-done", TRUE);
  g_signal_emit (self, signals[DONE], 0, mentee, plan);
}

static void
on_skip_all (MentorWelcomePage *self)
{
  finish (self, NULL, FALSE);
}

static void
on_example (MentorWelcomePage *self)
{
  g_signal_emit (self, signals[EXAMPLE], 0);
}

/* The questions are a page of the window, so the welcome has to make room first. */
static void
on_questions (MentorWelcomePage *self)
{
  g_autoptr (GtkWidget) root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  g_object_ref (root);
  finish (self, NULL, FALSE);
  gtk_widget_activate_action (root, "win.open", "s", "questions");
}

static void
on_begin (MentorWelcomePage *self)
{
  adw_navigation_view_push_by_tag (self->navigation, "role");
}

static void
ask_name (MentorWelcomePage *self, MentorRole role, const char *question)
{
  self->role = role;
  gtk_label_set_label (self->name_question, question);
  adw_navigation_view_push_by_tag (self->navigation, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
on_mentor (MentorWelcomePage *self)
{
  ask_name (self, MENTOR_ROLE_MENTOR, _("Whom do you mentor?"));
}

static void
on_mentee (MentorWelcomePage *self)
{
  ask_name (self, MENTOR_ROLE_MENTEE, _("Who is your mentor?"));
}

static void
on_seek (MentorWelcomePage *self)
{
  adw_navigation_view_push_by_tag (self->navigation, "seek");
}

static void
on_become (MentorWelcomePage *self)
{
  adw_navigation_view_push_by_tag (self->navigation, "become");
}

static char *
dup_name (MentorWelcomePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
on_name_changed (MentorWelcomePage *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->name_next, *name != '\0');
}

static void
on_name (MentorWelcomePage *self)
{
  g_autofree char *name = dup_name (self);

  if (*name)
    adw_navigation_view_push_by_tag (self->navigation, "rhythm");
}

static void
ask_plan (MentorWelcomePage *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *title = NULL;

  /* A name may be long; the question stays short. */
  if (g_utf8_strlen (name, -1) <= 40)
    title = g_strdup_printf (_("When Do You Meet %s?"), escaped);
  adw_status_page_set_title (self->plan_status, title ? title : _("When Do You Meet?"));
  adw_navigation_view_push_by_tag (self->navigation, "plan");
}

static void
on_rhythm (MentorWelcomePage *self)
{
  ask_plan (self);
}

static void
on_rhythm_skipped (MentorWelcomePage *self)
{
  self->rhythm = g_settings_get_int (mentor_context_get_settings (self->context), "rhythm-ideal");
  ask_plan (self);
}

static MentorMentee *
make_mentee (MentorWelcomePage *self)
{
  GSettings *settings = mentor_context_get_settings (self->context);
  const int ideal = g_settings_get_int (settings, "rhythm-ideal");
  const int latest = MAX (g_settings_get_int (settings, "rhythm-latest"), ideal);
  MentorMentee *mentee = mentor_mentee_new ();
  g_autofree char *name = dup_name (self);

  mentor_mentee_set_role (mentee, self->role);
  if (self->role == MENTOR_ROLE_MENTEE)
    mentor_mentee_set_mentor_name (mentee, name);
  else
    mentor_mentee_set_name (mentee, name);
  mentor_mentee_set_started (mentee, mentor_day_today ());
  mentor_mentee_set_rhythm_ideal (mentee, self->rhythm);
  /* As much later as it is by the preferences. */
  mentor_mentee_set_rhythm_latest (mentee, self->rhythm * latest / ideal);
  return mentee;
}

static void
add_mentee (MentorWelcomePage *self, gboolean plan)
{
  g_autoptr (MentorMentee) mentee = make_mentee (self);

  mentor_record_list_append (
      mentor_store_get_mentees (mentor_context_get_store (self->context)), mentee);
  finish (self, mentee, plan);
}

static void
on_plan (MentorWelcomePage *self)
{
  add_mentee (self, TRUE);
}

static void
on_later (MentorWelcomePage *self)
{
  add_mentee (self, FALSE);
}

static void
on_rhythm_toggled (MentorWelcomePage *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    self->rhythm = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"));
}

static char *
make_rhythm_title (int days)
{
  g_autofree char *rhythm = mentor_format_rhythm (days);
  g_autofree char *first = g_utf8_substring (rhythm, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (rhythm), NULL);
}

static void
fill_rhythms (MentorWelcomePage *self)
{
  GtkCheckButton *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_check_button_new ();
      g_autofree char *title = make_rhythm_title (rhythms[i]);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
      if (group == NULL)
        group = GTK_CHECK_BUTTON (button);
      g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (rhythms[i]));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_rhythm_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), rhythms[i] == self->rhythm);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      gtk_list_box_append (self->rhythms, row);
    }
}

static void
mentor_welcome_page_class_init (MentorWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_welcome_page_dispose;

  /**
   * MentorWelcomePage::example:
   *
   * The person would like to look around in the example.
   */
  signals[EXAMPLE] = g_signal_new ("example", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MentorWelcomePage::done:
   * @mentee: (nullable): the relationship that was added
   * @plan: whether to plan its first session now
   *
   * The person is through, or has skipped the rest.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, MENTOR_TYPE_MENTEE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/welcome/mentor-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, navigation);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, name_question);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, name);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, name_next);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, rhythms);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, plan_status);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_all);
  gtk_widget_class_bind_template_callback (widget_class, on_example);
  gtk_widget_class_bind_template_callback (widget_class, on_questions);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_mentor);
  gtk_widget_class_bind_template_callback (widget_class, on_mentee);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_become);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_rhythm);
  gtk_widget_class_bind_template_callback (widget_class, on_rhythm_skipped);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
}

static void
mentor_welcome_page_init (MentorWelcomePage *self)
{
  self->rhythm = 28;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rhythms (self);
}

/**
 * mentor_welcome_page_new:
 * @context: (transfer none): what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
mentor_welcome_page_new (MentorContext *context)
{
  MentorWelcomePage *self = g_object_new (MENTOR_TYPE_WELCOME_PAGE, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}
