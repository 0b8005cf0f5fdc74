/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growth-page.h"

#include "mentor-contact-rules.h"
#include "mentor-dialogs.h"
#include "mentor-growth-mentee.h"
#include "mentor-growth-mentor.h"
#include "mentor-letter-dialog.h"
#include "mentor-person-filter.h"
#include "mentor-pulse.h"

#include <glib/gi18n.h>

/**
 * MentorGrowthPage:
 *
 * What happened and what changed over the years: one half for somebody who has mentors, one for somebody who is one.
 */
struct _MentorGrowthPage {
  MentorPage parent_instance;

  MentorPulse *pulse;
  gboolean stale;

  GtkStack *stack;
  GtkDropDown *period;
  MentorPersonFilter *person;
  GtkWidget *mentee_title;
  GtkWidget *mentor_title;
  MentorGrowthMentee *mentee_half;
  MentorGrowthMentor *mentor_half;
};

G_DEFINE_FINAL_TYPE (MentorGrowthPage, mentor_growth_page, MENTOR_TYPE_PAGE)

/* Peers learn from each other: what they learned stands with what one learns from mentors. */
#define LEARNS (MENTOR_SCOPE_ROLE (MENTOR_ROLE_MENTEE) | MENTOR_SCOPE_ROLE (MENTOR_ROLE_PEER))
#define MENTORS MENTOR_SCOPE_ROLE (MENTOR_ROLE_MENTOR)

typedef enum { PERIOD_YEAR, PERIOD_TWELVE_MONTHS, PERIOD_ALL } Period;

static guint
find_roles (MentorRecordList *mentees)
{
  guint roles = 0;

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    roles |= MENTOR_SCOPE_ROLE (mentor_mentee_get_role (mentor_record_list_get (mentees, i)));
  return roles;
}

/**
 * mentor_growth_page_get_title:
 * @mentees: (element-type MentorMentee): all relationships
 *
 * Returns: what the page is called: it follows the roles of the user
 */
const char *
mentor_growth_page_get_title (MentorRecordList *mentees)
{
  return find_roles (mentees) == MENTORS ? _("My Mentoring") : _("My Growth");
}

static MentorRecordList *
get_mentees (MentorGrowthPage *self)
{
  return mentor_store_get_mentees (
      mentor_context_get_store (mentor_page_get_context (MENTOR_PAGE (self))));
}

static void
find_time (MentorGrowthPage *self, MentorScope *scope)
{
  GDate date;

  scope->today = scope->to = mentor_day_today ();
  g_date_clear (&date, 1);
  g_date_set_julian (&date, scope->today);
  switch ((Period) gtk_drop_down_get_selected (self->period))
    {
    case PERIOD_YEAR:
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, g_date_get_year (&date));
      break;
    case PERIOD_TWELVE_MONTHS:
      g_date_subtract_years (&date, 1);
      g_date_add_days (&date, 1);
      break;
    case PERIOD_ALL:
      return;
    }
  scope->from = g_date_get_julian (&date);
}

static void
update (MentorGrowthPage *self)
{
  MentorRecordList *mentees = get_mentees (self);
  const guint roles = find_roles (mentees);
  MentorScope scope = { 0 };
  guint seen;
  gboolean learns, mentors;

  /* Only what is seen is counted. */
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  mentor_person_filter_fill (self->person, G_LIST_MODEL (mentees));
  find_time (self, &scope);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), mentor_growth_page_get_title (mentees));
  gtk_stack_set_visible_child_name (self->stack, roles ? "growth" : "nobody");
  scope.person = mentor_person_filter_get_person (self->person);
  seen = scope.person ? MENTOR_SCOPE_ROLE (mentor_mentee_get_role (scope.person)) : roles;
  learns = (seen & LEARNS) != 0;
  mentors = (seen & MENTORS) != 0;
  gtk_widget_set_visible (GTK_WIDGET (self->mentee_half), learns);
  gtk_widget_set_visible (GTK_WIDGET (self->mentor_half), mentors);
  gtk_widget_set_visible (self->mentee_title, learns && mentors);
  gtk_widget_set_visible (self->mentor_title, learns && mentors);
  scope.roles = LEARNS;
  if (learns)
    mentor_growth_mentee_show (self->mentee_half, mentees, &scope);
  scope.roles = MENTORS;
  if (mentors)
    mentor_growth_mentor_show (self->mentor_half, mentees, &scope);
}

static void
on_period (MentorGrowthPage *self)
{
  if (self->pulse)
    update (self);
}

static void
on_letter (MentorGrowthPage *self)
{
  mentor_dialog_present (
      mentor_letter_dialog_new (mentor_page_get_context (MENTOR_PAGE (self)),
                                mentor_person_filter_get_person (self->person)),
      GTK_WIDGET (self));
}

static void
mentor_growth_page_map (GtkWidget *widget)
{
  MentorGrowthPage *self = MENTOR_GROWTH_PAGE (widget);

  GTK_WIDGET_CLASS (mentor_growth_page_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static void
mentor_growth_page_shown (AdwNavigationPage *page)
{
  ADW_NAVIGATION_PAGE_CLASS (mentor_growth_page_parent_class)->shown (page);
  gtk_widget_grab_focus (GTK_WIDGET (MENTOR_GROWTH_PAGE (page)->period));
}

static void
mentor_growth_page_dispose (GObject *object)
{
  MentorGrowthPage *self = MENTOR_GROWTH_PAGE (object);

  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GROWTH_PAGE);

  G_OBJECT_CLASS (mentor_growth_page_parent_class)->dispose (object);
}

static void
mentor_growth_page_class_init (MentorGrowthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_growth_page_dispose;
  widget_class->map = mentor_growth_page_map;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_growth_page_shown;

  g_type_ensure (MENTOR_TYPE_GROWTH_MENTEE);
  g_type_ensure (MENTOR_TYPE_GROWTH_MENTOR);
  g_type_ensure (MENTOR_TYPE_PERSON_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-growth-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, period);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, person);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, mentee_title);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, mentor_title);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, mentee_half);
  gtk_widget_class_bind_template_child (widget_class, MentorGrowthPage, mentor_half);
  gtk_widget_class_bind_template_callback (widget_class, on_period);
  gtk_widget_class_bind_template_callback (widget_class, on_letter);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
mentor_growth_page_init (MentorGrowthPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_selected (self->period, PERIOD_TWELVE_MONTHS);
}

/**
 * mentor_growth_page_new:
 * @context: what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_growth_page_new (MentorContext *context)
{
  MentorGrowthPage *self = g_object_new (MENTOR_TYPE_GROWTH_PAGE, "context", context, NULL);
  MentorStore *store = mentor_context_get_store (context);

  self->stale = TRUE;
  mentor_growth_mentor_set_me (self->mentor_half, mentor_store_get_me (store));
  self->pulse = mentor_pulse_new (store);
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 mentor_growth_page_get_title (mentor_store_get_mentees (store)));
  return MENTOR_PAGE (self);
}
