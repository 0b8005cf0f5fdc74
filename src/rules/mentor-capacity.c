/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-capacity.h"

#include "mentor-people.h"
#include "mentor-rules-i18n.h"

#define USUAL_MINUTES 60
#define DAYS_IN_12_MONTHS 365

static guint
find_minutes (MentorMentee *mentee)
{
  const int days = mentor_mentee_get_rhythm_ideal (mentee);
  const int length = mentor_mentee_get_usual_length (mentee);

  if (days <= 0)
    return 0;
  return (guint) (length > 0 ? length : USUAL_MINUTES) * DAYS_IN_12_MONTHS / (guint) (days * 12);
}

/**
 * mentor_capacity_find:
 * @me: the user's own card
 * @mentees: (element-type MentorMentee): all relationships
 *
 * Returns: how much there is and how much fits
 */
MentorCapacity
mentor_capacity_find (MentorMe *me, MentorRecordList *mentees)
{
  MentorCapacity self = {
    .people = (guint) mentor_me_get_capacity (me),
    .hours = (guint) mentor_me_get_hours (me),
  };

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (mentor_mentee_get_role (mentee) != MENTOR_ROLE_MENTOR || mentor_mentee_is_silent (mentee))
        continue;
      self.n_people++;
      self.minutes += find_minutes (mentee);
    }
  return self;
}

/**
 * mentor_capacity_is_full:
 *
 * Returns: whether one more person would be more than the user wanted
 */
gboolean
mentor_capacity_is_full (const MentorCapacity *self)
{
  return self->people > 0 && self->n_people >= self->people;
}

static gboolean
is_long (const MentorCapacity *self)
{
  return self->hours > 0 && self->minutes > self->hours * 60;
}

/**
 * mentor_capacity_is_exceeded:
 *
 * Returns: whether there is more already than the user wanted
 */
gboolean
mentor_capacity_is_exceeded (const MentorCapacity *self)
{
  return (self->people > 0 && self->n_people > self->people) || is_long (self);
}

static char *
describe_people (const MentorCapacity *self)
{
  if (self->people == 0)
    return NULL;
  if (self->n_people > self->people)
    /* Translators: the first number is larger than the second one */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "You mentor %1$u person now and wanted to mentor %2$u at most.",
                     "You mentor %1$u people now and wanted to mentor %2$u at most. One of them may like to meet "
                     "less often, to pause, or to come to a good end.",
                     self->n_people),
        self->n_people, self->people);
  if (self->n_people == self->people)
    return g_strdup (_("You mentor as many people as you wanted to."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "There is room for %u more person.",
                                       "There is room for %u more people.",
                                       self->people - self->n_people),
                          self->people - self->n_people);
}

static char *
describe_time (const MentorCapacity *self)
{
  const guint hours = (self->minutes + 30) / 60;

  if (self->hours == 0 || self->n_people == 0)
    return NULL;
  if (!is_long (self))
    return g_strdup (_("The sessions at the rhythm you chose fit into your time."));
  /* 5 hours and 20 minutes are more than 5 hours, and not said as 5. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "At the rhythm you chose the sessions take about %u hour a month, which is more than you have. "
                   "Shorter ones, or fewer, may be as good.",
                   "At the rhythm you chose the sessions take about %u hours a month, which is more than you have. "
                   "Shorter ones, or fewer, may be as good.",
                   MAX (hours, self->hours + 1)),
      MAX (hours, self->hours + 1));
}

/**
 * mentor_capacity_describe:
 *
 * Returns: (transfer full) (nullable): how the two go together, %NULL as long as the user did not say what fits
 */
char *
mentor_capacity_describe (const MentorCapacity *self)
{
  g_autofree char *people = describe_people (self);
  g_autofree char *time = describe_time (self);

  if (people && time)
    /* Translators: two sentences */
    return g_strdup_printf (C_("capacity", "%1$s %2$s"), people, time);
  return people ? g_steal_pointer (&people) : g_steal_pointer (&time);
}
