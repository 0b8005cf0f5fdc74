/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-pulse.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-wake.h"

/**
 * MentorPulse:
 *
 * Tells a page that shows several relationships when to say everything anew: after a change in any of them, and as
 * time goes on. Many changes in a row are told once.
 *
 * The clock is looked at when a minute begins rather than once at midnight, and when the machine has slept: a timer that
 * sleeps with the machine comes late by as long as it slept.
 */
struct _MentorPulse {
  GObject parent_instance;

  GListModel *mentees;
  GPtrArray *watched;
  MentorDay day;
  guint idle;
  guint timer;
};

G_DEFINE_FINAL_TYPE (MentorPulse, mentor_pulse, G_TYPE_OBJECT)

enum { CHANGED, DAY_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
on_idle (gpointer data)
{
  MentorPulse *self = data;

  self->idle = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
queue (MentorPulse *self)
{
  /* After what made the change, before the next frame. */
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 10, on_idle, self, NULL);
}

static void wait_minute (MentorPulse *self);

static void
look (MentorPulse *self)
{
  const MentorDay today = mentor_day_today ();

  if (self->day != today)
    {
      self->day = today;
      g_signal_emit (self, signals[DAY_CHANGED], 0);
    }
  queue (self);
}

static gboolean
on_minute (gpointer data)
{
  MentorPulse *self = data;

  wait_minute (self);
  look (self);
  return G_SOURCE_REMOVE;
}

static void
on_jumped (MentorPulse *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  wait_minute (self);
  look (self);
}

static void
wait_minute (MentorPulse *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  self->timer = g_timeout_add_seconds (60 - (guint) g_date_time_get_second (now), on_minute, self);
}

static void
watch (MentorPulse *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[i], queue, self);
  g_ptr_array_set_size (self->watched, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->mentees); i++)
    {
      gpointer mentee = g_list_model_get_item (self->mentees, i);

      g_signal_connect_swapped (mentee, "changed", G_CALLBACK (queue), self);
      g_ptr_array_add (self->watched, mentee);
    }
}

static void
on_mentees (MentorPulse *self)
{
  watch (self);
  queue (self);
}

static void
mentor_pulse_dispose (GObject *object)
{
  MentorPulse *self = MENTOR_PULSE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->watched)
    for (guint i = 0; i < self->watched->len; i++)
      g_signal_handlers_disconnect_by_func (self->watched->pdata[i], queue, self);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_object (&self->mentees);

  G_OBJECT_CLASS (mentor_pulse_parent_class)->dispose (object);
}

static void
mentor_pulse_class_init (MentorPulseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_pulse_dispose;

  /**
   * MentorPulse::changed:
   *
   * Something changed in a relationship, one came or went, or a minute has passed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MentorPulse::day-changed:
   *
   * It is another day than before.
   */
  signals[DAY_CHANGED] = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_pulse_init (MentorPulse *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->day = mentor_day_today ();
  g_signal_connect_object (mentor_wake_get_default (), "jumped", G_CALLBACK (on_jumped), self,
                           G_CONNECT_SWAPPED);
  wait_minute (self);
}

/**
 * mentor_pulse_new:
 * @store: (transfer none): where the relationships are
 *
 * Returns: (transfer full): a new pulse
 */
MentorPulse *
mentor_pulse_new (MentorStore *store)
{
  MentorPulse *self = g_object_new (MENTOR_TYPE_PULSE, NULL);

  self->mentees = g_object_ref (G_LIST_MODEL (mentor_store_get_mentees (store)));
  g_signal_connect_object (self->mentees, "items-changed", G_CALLBACK (on_mentees), self,
                           G_CONNECT_SWAPPED);
  watch (self);
  return self;
}
