/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-date-button.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * MentorDateButton:
 *
 * A button that shows a day and opens a calendar to choose another one; the day can be typed as well.
 */
struct _MentorDateButton {
  AdwBin parent_instance;

  MentorDay day;
  char *placeholder;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkEntry *entry;
  gboolean showing; /* the calendar is being set, not clicked */
};

G_DEFINE_FINAL_TYPE (MentorDateButton, mentor_date_button, ADW_TYPE_BIN)

typedef enum { PROP_DATE = 1, PROP_PLACEHOLDER } MentorDateButtonProperty;
static GParamSpec *properties[PROP_PLACEHOLDER + 1];

static void
mentor_date_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorDateButton *self = MENTOR_DATE_BUTTON (object);

  switch ((MentorDateButtonProperty) id)
    {
    case PROP_DATE:
      if (self->day)
        g_value_take_boxed (value, g_date_new_julian (self->day));
      return;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_date_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorDateButton *self = MENTOR_DATE_BUTTON (object);

  switch ((MentorDateButtonProperty) id)
    {
    case PROP_DATE:
      {
        const GDate *date = g_value_get_boxed (value);

        mentor_date_button_set_day (self,
                                    date && g_date_valid (date) ? g_date_get_julian (date) : 0);
        return;
      }
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_date_button_dispose (GObject *object)
{
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (mentor_date_button_parent_class)->dispose (object);
}

static void
mentor_date_button_finalize (GObject *object)
{
  g_free (MENTOR_DATE_BUTTON (object)->placeholder);

  G_OBJECT_CLASS (mentor_date_button_parent_class)->finalize (object);
}

static char *
get_label (MentorDateButton *self, const GDate *date, const char *placeholder)
{
  if (date)
    return mentor_format_day (g_date_get_julian (date));
  return g_strdup (placeholder ? placeholder : _("No date"));
}

static void
show_day (MentorDateButton *self)
{
  const MentorDay shown = self->day ? self->day : mentor_day_today ();
  g_autoptr (GDateTime) noon = NULL;
  char text[16] = "";
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, shown);
  noon = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  self->showing = TRUE;
  if (noon)
    gtk_calendar_select_day (self->calendar, noon);
  self->showing = FALSE;
  if (self->day)
    g_snprintf (text, sizeof text, "%04u-%02u-%02u", g_date_get_year (&date),
                g_date_get_month (&date), g_date_get_day (&date));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
on_show (MentorDateButton *self)
{
  show_day (self);
}

static void
choose (MentorDateButton *self, MentorDay day)
{
  mentor_date_button_set_day (self, day);
  gtk_popover_popdown (self->popover);
}

static void
on_today (MentorDateButton *self)
{
  choose (self, mentor_day_today ());
}

static void
on_tomorrow (MentorDateButton *self)
{
  choose (self, mentor_day_today () + 1);
}

static void
on_week (MentorDateButton *self)
{
  choose (self, mentor_day_today () + 7);
}

static void
on_none (MentorDateButton *self)
{
  choose (self, 0);
}

static void
on_day_selected (MentorDateButton *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (!self->showing)
    mentor_date_button_set_day (self, mentor_day_of_time (date));
}

static void
on_entry_activate (MentorDateButton *self)
{
  int year, month, day;
  char rest;
  GDate date;

  if (sscanf (gtk_editable_get_text (GTK_EDITABLE (self->entry)), "%4d-%2d-%2d%c", &year, &month,
              &day, &rest) != 3 ||
      year < 1 || day < 1 || month < 1 || month > 12 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self->entry),
                               _("This is no date. Write it as year-month-day."),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  choose (self, g_date_get_julian (&date));
}

static void
mentor_date_button_class_init (MentorDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_date_button_get_property;
  object_class->set_property = mentor_date_button_set_property;
  object_class->dispose = mentor_date_button_dispose;
  object_class->finalize = mentor_date_button_finalize;

  properties[PROP_DATE] =
      g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shared/mentor-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorDateButton, popover);
  gtk_widget_class_bind_template_child (widget_class, MentorDateButton, calendar);
  gtk_widget_class_bind_template_child (widget_class, MentorDateButton, entry);
  gtk_widget_class_bind_template_callback (widget_class, get_label);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_today);
  gtk_widget_class_bind_template_callback (widget_class, on_tomorrow);
  gtk_widget_class_bind_template_callback (widget_class, on_week);
  gtk_widget_class_bind_template_callback (widget_class, on_none);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
}

static void
mentor_date_button_init (MentorDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mentor_date_button_new (void)
{
  return g_object_new (MENTOR_TYPE_DATE_BUTTON, NULL);
}

/**
 * mentor_date_button_get_day:
 *
 * Returns: the chosen day as a Julian day, 0 for none
 */
MentorDay
mentor_date_button_get_day (MentorDateButton *self)
{
  return self->day;
}

/**
 * mentor_date_button_set_day:
 * @day: a Julian day, 0 for none
 */
void
mentor_date_button_set_day (MentorDateButton *self, MentorDay day)
{
  if (self->day == day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
