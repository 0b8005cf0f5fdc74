/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-wake.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/**
 * MentorWake:
 *
 * Tells at once when the machine has slept, or its clock was set to another time.
 *
 * Timeouts stand still while a machine sleeps, so that what was due meanwhile would come late by as long as it slept.
 * The kernel ends a timer on the wall clock when that clock jumps, as it does in every sleep; nobody else has to be
 * asked, which makes it work in a sandbox too.
 */
struct _MentorWake {
  GObject parent_instance;

  int timer;
  guint source;
  gint64 slept; /* microseconds in which the machine was not awake, since it was started */
};

G_DEFINE_FINAL_TYPE (MentorWake, mentor_wake, G_TYPE_OBJECT)

enum { JUMPED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define YEAR_SECONDS (365 * 24 * 60 * 60)
#define SLEEP (1 * G_USEC_PER_SEC) /* what counts as one */

static gint64
read_clock (clockid_t clock)
{
  struct timespec time;

  if (clock_gettime (clock, &time) < 0)
    return g_get_monotonic_time ();
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint64
read_slept (void)
{
  return read_clock (CLOCK_BOOTTIME) - read_clock (CLOCK_MONOTONIC);
}

/**
 * mentor_wake_get_time:
 *
 * Returns: microseconds since the machine was started, with those in which it slept
 */
gint64
mentor_wake_get_time (void)
{
  return read_clock (CLOCK_BOOTTIME);
}

static gboolean
arm (MentorWake *self)
{
  const struct itimerspec far = { .it_value.tv_sec = time (NULL) + YEAR_SECONDS };

  return timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &far, NULL) == 0 ||
         errno == ECANCELED;
}

static gboolean
on_timer (int timer, GIOCondition condition, gpointer data)
{
  MentorWake *self = data;
  const gint64 slept = read_slept ();
  const gboolean has_slept = slept - self->slept >= SLEEP;
  guint64 times;

  /* It fails where the clock has jumped; and it is only read to be quiet again. */
  if (read (timer, &times, sizeof times) < 0 && errno != ECANCELED && errno != EAGAIN)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }
  self->slept = slept;
  arm (self);
  g_signal_emit (self, signals[JUMPED], 0, has_slept);
  return G_SOURCE_CONTINUE;
}

static void
mentor_wake_finalize (GObject *object)
{
  MentorWake *self = MENTOR_WAKE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->timer >= 0)
    close (self->timer);

  G_OBJECT_CLASS (mentor_wake_parent_class)->finalize (object);
}

static void
mentor_wake_class_init (MentorWakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_wake_finalize;

  /**
   * MentorWake::jumped:
   * @slept: whether the machine has slept
   *
   * The clock is not where it was: after a sleep, before anything is drawn, or because somebody has set it.
   */
  signals[JUMPED] = g_signal_new ("jumped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
mentor_wake_init (MentorWake *self)
{
  self->slept = read_slept ();
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer >= 0 && arm (self))
    self->source = g_unix_fd_add_full (G_PRIORITY_HIGH, self->timer, G_IO_IN, on_timer, self, NULL);
}

/**
 * mentor_wake_get_default:
 *
 * Returns: (transfer none): the one of the process; it lives in the main context
 */
MentorWake *
mentor_wake_get_default (void)
{
  static MentorWake *wake = NULL;

  if (wake == NULL)
    wake = g_object_new (MENTOR_TYPE_WAKE, NULL);
  return wake;
}
