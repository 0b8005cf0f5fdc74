/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-sessions.h"
#include "mentor-contact-rules.h"
#include "mentor-css-class.h"
#include "mentor-growing.h"
#include "mentor-links.h"
#include "mentor-refresh.h"
#include "mentor-session-row.h"

#include <glib/gi18n.h>

/**
 * MentorMenteeSessions:
 *
 * Every session of a relationship, the newest first, in sections of a year.
 */
struct _MentorMenteeSessions {
  AdwBin parent_instance;

  MentorMentee *mentee;
  GtkSorter *sorter;
  GtkSorter *section_sorter;
  GtkSortListModel *sessions;
  GtkStack *stack;
  GtkListView *list;
  gboolean narrow;
  guint top_id;
};

#define ROW_HEIGHT 72 /* of one that does not wrap, at least */

G_DEFINE_FINAL_TYPE (MentorMenteeSessions, mentor_mentee_sessions, ADW_TYPE_BIN)

typedef enum { PROP_NARROW = 1 } MentorMenteeSessionsProperty;
static GParamSpec *properties[PROP_NARROW + 1];

static void
mentor_mentee_sessions_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorMenteeSessionsProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_MENTEE_SESSIONS (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_narrow (MentorMenteeSessions *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  mentor_set_css_class (GTK_WIDGET (self->list), "narrow", narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
mentor_mentee_sessions_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  switch ((MentorMenteeSessionsProperty) id)
    {
    case PROP_NARROW:
      set_narrow (MENTOR_MENTEE_SESSIONS (object), g_value_get_boolean (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_mentee_sessions_dispose (GObject *object)
{
  MentorMenteeSessions *self = MENTOR_MENTEE_SESSIONS (object);

  g_clear_handle_id (&self->top_id, g_source_remove);
  g_clear_object (&self->sessions);
  g_clear_object (&self->sorter);
  g_clear_object (&self->section_sorter);
  g_clear_object (&self->mentee);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_MENTEE_SESSIONS);

  G_OBJECT_CLASS (mentor_mentee_sessions_parent_class)->dispose (object);
}

static int
get_year_number (gconstpointer session)
{
  GDateTime *start = mentor_session_get_start ((MentorSession *) session);

  return start ? g_date_time_get_year (start) : G_MAXINT;
}

/* Sessions without a date stand before all others: they wait for one. */
static int
compare_years (gconstpointer a, gconstpointer b, gpointer data)
{
  const int year_a = get_year_number (a);
  const int year_b = get_year_number (b);

  return (year_a < year_b) - (year_a > year_b);
}

static int
compare_sessions (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_session_compare (b, a);
}

static char *
get_year (GtkListHeader *header, GDateTime *start)
{
  /* Translators: the year over a list of sessions; see strftime */
  return start ? g_date_time_format (start, C_("date", "%Y")) : g_strdup (_("No Date Yet"));
}

static char *
describe (GtkListItem *item, MentorSession *session, GDateTime *start, MentorSessionState state,
          const char *place)
{
  return session ? mentor_session_row_describe (session) : NULL;
}

static void
on_activate (MentorMenteeSessions *self, guint position)
{
  g_autoptr (MentorSession) session = g_list_model_get_item (G_LIST_MODEL (self->sessions), position);
  g_autofree char *address = mentor_make_address ("session", self->mentee, session);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", address);
}

static void
mentor_mentee_sessions_class_init (MentorMenteeSessionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_mentee_sessions_get_property;
  object_class->set_property = mentor_mentee_sessions_set_property;
  object_class->dispose = mentor_mentee_sessions_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_SESSION_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-mentee-sessions.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeSessions, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorMenteeSessions, list);
  gtk_widget_class_bind_template_callback (widget_class, describe);
  gtk_widget_class_bind_template_callback (widget_class, get_year);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
mentor_mentee_sessions_init (MentorMenteeSessions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A list holds on to its first row, which leaves the header of the first section out of sight. */
static gboolean
show_top (gpointer data)
{
  MentorMenteeSessions *self = data;

  self->top_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  return G_SOURCE_REMOVE;
}

static void
refresh (gpointer data)
{
  MentorMenteeSessions *self = data;
  const guint size = mentor_record_list_get_size (mentor_mentee_get_sessions (self->mentee));

  if (gtk_list_view_get_model (self->list) == NULL)
    {
      g_autoptr (GtkNoSelection) model = gtk_no_selection_new (mentor_growing_new (
          GTK_WIDGET (self->list), G_LIST_MODEL (self->sessions), ROW_HEIGHT));

      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
      self->top_id = g_idle_add (show_top, self);
    }
  else
    {
      gtk_sorter_changed (self->section_sorter, GTK_SORTER_CHANGE_DIFFERENT);
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
    }
  gtk_stack_set_visible_child_name (self->stack, size > 0 ? "sessions" : "empty");
}

/**
 * mentor_mentee_sessions_set_mentee:
 * @mentee: (transfer none): whose sessions are shown; to be called once
 *
 * The rows are made when the list is shown for the first time.
 */
void
mentor_mentee_sessions_set_mentee (MentorMenteeSessions *self, MentorMentee *mentee)
{
  self->mentee = g_object_ref (mentee);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sessions, NULL, NULL));
  self->section_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_years, NULL, NULL));
  self->sessions =
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (mentor_mentee_get_sessions (mentee))),
                               g_object_ref (self->sorter));
  gtk_sort_list_model_set_section_sorter (self->sessions, self->section_sorter);
  mentor_refresh_attach (GTK_WIDGET (self), mentee, refresh);
}
