/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-filter.h"

#include "mentor-timeline-words.h"

#include <glib/gi18n.h>

/**
 * MentorTimelineFilter:
 *
 * Chooses which kinds of things a timeline shows; with none chosen it shows all. The window remembers the choice while it
 * lives, so that one can look for the same in several relationships.
 */
struct _MentorTimelineFilter {
  AdwBin parent_instance;

  MentorTimeline *timeline;
  guint chosen; /* a bit for each kind */
  gboolean filling;
  GtkMenuButton *button;
  GtkLabel *name;
  GtkBox *kinds;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (MentorTimelineFilter, mentor_timeline_filter, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

#define REMEMBERED "mentor-timeline-kinds"
#define KIND "mentor-timeline-kind"

static void
mentor_timeline_filter_dispose (GObject *object)
{
  MentorTimelineFilter *self = MENTOR_TIMELINE_FILTER (object);

  g_clear_object (&self->timeline);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TIMELINE_FILTER);

  G_OBJECT_CLASS (mentor_timeline_filter_parent_class)->dispose (object);
}

static char *
make_name (MentorTimelineFilter *self)
{
  guint count = 0, last = 0;

  for (guint kind = 0; kind < MENTOR_TIMELINE_N_KINDS; kind++)
    if (self->chosen & (1u << kind))
      {
        count++;
        last = kind;
      }
  if (count == 0)
    return g_strdup (_("Everything"));
  if (count == 1)
    return g_strdup (mentor_timeline_kind_label ((MentorTimelineKind) last));
  return g_strdup_printf (ngettext ("%u Kind", "%u Kinds", count), count);
}

static void
update (MentorTimelineFilter *self)
{
  g_autofree char *name = make_name (self);
  /* Translators: what is shown, as in "Shown: Everything" and "Shown: Sessions" */
  g_autofree char *label = g_strdup_printf (_("Shown: %s"), name);

  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_sensitive (self->all, self->chosen != 0);
}

static void
choose (MentorTimelineFilter *self, guint chosen)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  if (root)
    g_object_set_data (G_OBJECT (root), REMEMBERED, GUINT_TO_POINTER (chosen));
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled (GtkCheckButton *check, gpointer data)
{
  MentorTimelineFilter *self = data;
  const guint kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), KIND));

  if (!self->filling)
    choose (self, gtk_check_button_get_active (check) ? self->chosen | 1u << kind
                                                      : self->chosen & ~(1u << kind));
}

static void
add_kind (MentorTimelineFilter *self, MentorTimelineKind kind, guint count)
{
  /* Translators: a kind of things, and how many there are */
  g_autofree char *label = g_strdup_printf (C_("timeline", "%1$s (%2$u)"),
                                            mentor_timeline_kind_label (kind), count);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->chosen & (1u << kind)) != 0);
  g_object_set_data (G_OBJECT (check), KIND, GUINT_TO_POINTER (kind));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (self->kinds, check);
}

/* What there is none of can be chosen no more, but what is chosen can always be given up. */
static void
on_open (GtkMenuButton *button, gpointer data)
{
  MentorTimelineFilter *self = data;
  guint counts[MENTOR_TIMELINE_N_KINDS];
  GtkWidget *child;

  if (self->timeline == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->kinds))))
    gtk_box_remove (self->kinds, child);
  mentor_timeline_count (self->timeline, counts);
  for (guint kind = 0; kind < MENTOR_TIMELINE_N_KINDS; kind++)
    if (counts[kind] > 0 || (self->chosen & (1u << kind)))
      add_kind (self, (MentorTimelineKind) kind, counts[kind]);
}

static void
mentor_timeline_filter_class_init (MentorTimelineFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_timeline_filter_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/timeline/mentor-timeline-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineFilter, button);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineFilter, name);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineFilter, kinds);
  gtk_widget_class_bind_template_child (widget_class, MentorTimelineFilter, all);
  gtk_widget_class_bind_template_callback (widget_class, mentor_timeline_filter_show_all);
}

static void
mentor_timeline_filter_init (MentorTimelineFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the popover is there, so that the keyboard goes to the first kind. */
  gtk_menu_button_set_create_popup_func (self->button, on_open, self, NULL);
  update (self);
}

/**
 * mentor_timeline_filter_set_timeline:
 * @timeline: (transfer none): what is chosen from
 */
void
mentor_timeline_filter_set_timeline (MentorTimelineFilter *self, MentorTimeline *timeline)
{
  g_set_object (&self->timeline, timeline);
}

/**
 * mentor_timeline_filter_recall:
 *
 * Takes up what was chosen last in this window.
 */
void
mentor_timeline_filter_recall (MentorTimelineFilter *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root)
    choose (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), REMEMBERED)));
}

/**
 * mentor_timeline_filter_show_all:
 *
 * Gives up the choice.
 */
void
mentor_timeline_filter_show_all (MentorTimelineFilter *self)
{
  self->filling = TRUE;
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->kinds)); check;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  self->filling = FALSE;
  choose (self, 0);
}

/**
 * mentor_timeline_filter_is_on:
 *
 * Returns: whether anything is left out
 */
gboolean
mentor_timeline_filter_is_on (MentorTimelineFilter *self)
{
  return self->chosen != 0;
}

/**
 * mentor_timeline_filter_lets_through:
 * @kind: a kind
 *
 * Returns: whether things of this kind are shown
 */
gboolean
mentor_timeline_filter_lets_through (MentorTimelineFilter *self, MentorTimelineKind kind)
{
  return self->chosen == 0 || (self->chosen & (1u << kind)) != 0;
}
