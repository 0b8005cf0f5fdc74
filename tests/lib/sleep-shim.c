/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/* For LD_PRELOAD: the machine seems to have slept. The wall clock and the time since the start are ahead by the seconds
 * that stand in the file MENTOR_TEST_SLEPT, while timeouts have not moved; and a timer on the wall clock is the pipe
 * MENTOR_TEST_WAKE, into which the test writes when the machine wakes. */

static time_t
get_slept (void)
{
  const char *path = getenv ("MENTOR_TEST_SLEPT");
  FILE *file = path ? fopen (path, "re") : NULL;
  long slept = 0;

  if (file && fscanf (file, "%ld", &slept) != 1)
    slept = 0;
  if (file)
    fclose (file);
  return slept;
}

int
clock_gettime (clockid_t clock, struct timespec *time)
{
  static int (*next) (clockid_t, struct timespec *);
  int result;

  if (next == NULL)
    next = dlsym (RTLD_NEXT, "clock_gettime");
  result = next (clock, time);
  if (result == 0 && (clock == CLOCK_BOOTTIME || clock == CLOCK_REALTIME))
    time->tv_sec += get_slept ();
  return result;
}

int
gettimeofday (struct timeval *time, void *zone)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

int
timerfd_create (clockid_t clock, int flags)
{
  static int (*next) (clockid_t, int);
  const char *pipe = getenv ("MENTOR_TEST_WAKE");

  if (next == NULL)
    next = dlsym (RTLD_NEXT, "timerfd_create");
  return clock == CLOCK_REALTIME && pipe ? open (pipe, O_RDWR | O_CLOEXEC | O_NONBLOCK) : next (clock, flags);
}

int
timerfd_settime (int timer, int flags, const struct itimerspec *value, struct itimerspec *old)
{
  static int (*next) (int, int, const struct itimerspec *, struct itimerspec *);

  if (next == NULL)
    next = dlsym (RTLD_NEXT, "timerfd_settime");
  return flags & TFD_TIMER_CANCEL_ON_SET && getenv ("MENTOR_TEST_WAKE") ? 0 : next (timer, flags, value, old);
}
