/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-welcome-page.h"
#include "mentor-contact-rules.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorWelcomePage:
 *
 * The first minutes: where the data lives, which part the person has, one name, a rhythm. Each page can be skipped.
 */
struct _MentorWelcomePage {
  AdwBin parent_instance;

  MentorContext *context;
  MentorRole role;
  AdwNavigationView *navigation;
  AdwStatusPage *step;
  AdwStatusPage *who;
  AdwEntryRow *name;
  GtkCheckButton *fortnightly;
  GtkCheckButton *monthly;
  GtkCheckButton *quarterly;
};

G_DEFINE_FINAL_TYPE (MentorWelcomePage, mentor_welcome_page, ADW_TYPE_BIN)

enum { EXAMPLE, DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_welcome_page_dispose (GObject *object)
{
  g_clear_object (&MENTOR_WELCOME_PAGE (object)->context);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (mentor_welcome_page_parent_class)->dispose (object);
}

static void
finish (MentorWelcomePage *self, MentorMentee *mentee, const char *address)
{
  g_signal_emit (self, signals[DONE], 0, mentee, address);
}

static void
on_begin (MentorWelcomePage *self)
{
  adw_navigation_view_push_by_tag (self->navigation, "role");
}

static void
on_example (MentorWelcomePage *self)
{
  g_signal_emit (self, signals[EXAMPLE], 0);
}

static void
on_skip (MentorWelcomePage *self)
{
  finish (self, NULL, "today");
}

static void
on_questions (MentorWelcomePage *self)
{
  finish (self, NULL, "questions");
}

static void
on_seeking (MentorWelcomePage *self)
{
  finish (self, NULL, self->role == MENTOR_ROLE_MENTOR ? "seeking:becoming" : "seeking:finding");
}

static void
ask_name (MentorWelcomePage *self, MentorRole role)
{
  self->role = role;
  if (role == MENTOR_ROLE_MENTOR)
    {
      adw_status_page_set_title (self->who, _("Whom Do You Mentor?"));
      adw_status_page_set_description (self->who, _("One name is enough. More people can be added later."));
    }
  else
    {
      adw_status_page_set_title (self->who, _("Who Is Your Mentor?"));
      adw_status_page_set_description (self->who, _("One name is enough. More mentors can be added later."));
    }
  adw_navigation_view_push_by_tag (self->navigation, "name");
}

static void
on_mentoring (MentorWelcomePage *self)
{
  ask_name (self, MENTOR_ROLE_MENTOR);
}

static void
on_mentored (MentorWelcomePage *self)
{
  ask_name (self, MENTOR_ROLE_MENTEE);
}

static void
on_looking (MentorWelcomePage *self)
{
  self->role = MENTOR_ROLE_MENTEE;
  adw_status_page_set_title (self->step, _("Know What You Look For"));
  adw_status_page_set_description (
      self->step, _("Before you ask somebody, it helps to know what you would like to learn and how "
                    "much time you have. A page helps you find words for it and for a first letter, and "
                    "keeps the people you could ask."));
  adw_navigation_view_push_by_tag (self->navigation, "step");
}

static void
on_becoming (MentorWelcomePage *self)
{
  self->role = MENTOR_ROLE_MENTOR;
  adw_status_page_set_title (self->step, _("Begin by Asking"));
  adw_status_page_set_description (
      self->step, _("Good mentors ask before they answer, and begin with themselves: why you would like "
                    "to, what you can offer, and how much of it fits into your life. A page helps you "
                    "find out."));
  adw_navigation_view_push_by_tag (self->navigation, "step");
}

static void
on_name_shown (MentorWelcomePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static gboolean
is_name (MentorWelcomePage *self, const char *text)
{
  return !mentor_text_is_blank (text);
}

static void
on_named (MentorWelcomePage *self)
{
  if (is_name (self, gtk_editable_get_text (GTK_EDITABLE (self->name))))
    adw_navigation_view_push_by_tag (self->navigation, "rhythm");
}

static int
get_rhythm (MentorWelcomePage *self)
{
  if (gtk_check_button_get_active (self->fortnightly))
    return 14;
  if (gtk_check_button_get_active (self->monthly))
    return 28;
  return gtk_check_button_get_active (self->quarterly) ? 91 : 0;
}

static void
add (MentorWelcomePage *self, gboolean plan)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autofree char *name =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *address =
      g_strdup_printf ("mentee:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));
  const int rhythm = get_rhythm (self);

  mentor_mentee_set_role (mentee, self->role);
  if (self->role == MENTOR_ROLE_MENTEE)
    mentor_mentee_set_mentor_name (mentee, name);
  else
    mentor_mentee_set_name (mentee, name);
  mentor_mentee_set_rhythm_ideal (mentee, rhythm);
  mentor_mentee_set_rhythm_latest (mentee, rhythm * 3 / 2);
  mentor_mentee_set_started (mentee, mentor_day_today ());
  mentor_record_list_append (mentor_store_get_mentees (mentor_context_get_store (self->context)),
                             mentee);
  finish (self, plan ? mentee : NULL, address);
}

static void
on_plan (MentorWelcomePage *self)
{
  add (self, TRUE);
}

static void
on_later (MentorWelcomePage *self)
{
  add (self, FALSE);
}

static void
mentor_welcome_page_class_init (MentorWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_welcome_page_dispose;

  /**
   * MentorWelcomePage::example:
   *
   * The person would like to see the example.
   */
  signals[EXAMPLE] = g_signal_new ("example", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MentorWelcomePage::done:
   * @plan: (nullable): the relationship whose first session shall be planned now
   * @address: the page to go to
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, MENTOR_TYPE_MENTEE, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/welcome/mentor-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, navigation);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, step);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, who);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, name);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, fortnightly);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, monthly);
  gtk_widget_class_bind_template_child (widget_class, MentorWelcomePage, quarterly);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_example);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
  gtk_widget_class_bind_template_callback (widget_class, on_questions);
  gtk_widget_class_bind_template_callback (widget_class, on_seeking);
  gtk_widget_class_bind_template_callback (widget_class, on_mentoring);
  gtk_widget_class_bind_template_callback (widget_class, on_mentored);
  gtk_widget_class_bind_template_callback (widget_class, on_looking);
  gtk_widget_class_bind_template_callback (widget_class, on_becoming);
  gtk_widget_class_bind_template_callback (widget_class, on_name_shown);
  gtk_widget_class_bind_template_callback (widget_class, is_name);
  gtk_widget_class_bind_template_callback (widget_class, on_named);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
}

static void
mentor_welcome_page_init (MentorWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_welcome_page_new:
 * @context: (transfer none): where the first relationship goes
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
