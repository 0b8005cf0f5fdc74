/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-sessions FOLDER [timeline]
 *
 * Shows an empty list and all sessions of a relationship, or its timeline, by turns, then scrolls these. Prints milliseconds: "floor" and
 * "open" until the first frame of each is drawn, with "floor-cpu" and "open-cpu" what the main thread worked for it, medians
 * of several turns; "first-cpu" that of the first turn, in which fonts are looked up and letters drawn for the first time;
 * "settle" the longest time the main thread was away from its loop after the first frame, until nothing was left to do;
 * "frame" the same in the steps of scrolling, "frame-cpu" the most that it worked for one step, "step-cpu" the median.
 */

#include "mentor-mentee-sessions.h"
#include "mentor-store.h"
#include "mentor-timeline-view.h"

#include <stdlib.h>
#include <time.h>

#define TURNS 5
#define STEPS 200
#define QUIET 600 /* milliseconds for what is left to do before the next part begins */

typedef struct {
  MentorMentee *mentee;
  gboolean timeline;
  GtkWindow *window;
  GtkAdjustment *adjustment;
  guint part; /* even: an empty list; odd: the sessions */
  guint step;
  gboolean up;
  gint64 begin;
  double cpu;
  double times[2][TURNS];
  double work[2][TURNS];
  double settle;
  double steps[STEPS];
} Bench;

/* The longest time the main thread has been out of poll(), and when it came out of it last. */
static double away = 0;
static gint64 awake_since = 0;

static void begin_part (gpointer data);

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

static double
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return (double) used.tv_sec * 1000.0 + (double) used.tv_nsec / 1000000.0;
}

static int
poll_and_note (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  away = MAX (away, since (awake_since));
  ready = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();
  return ready;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values)
{
  qsort (values, TURNS, sizeof values[0], compare);
  return values[TURNS / 2];
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  const gboolean fits = g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget);
  GtkWidget *found = fits ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* The end of what was shown before is not the beginning of what comes. */
static void
clear (gpointer data)
{
  Bench *bench = data;

  if (bench->part % 2 == 0)
    bench->settle = MAX (bench->settle, away);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window), adw_status_page_new ());
  g_timeout_add_once (QUIET, begin_part, bench);
}

static void
on_first_frame (GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  const guint kind = bench->part % 2, turn = bench->part / 2;

  g_signal_handlers_disconnect_by_func (clock, on_first_frame, bench);
  bench->times[kind][turn] = since (bench->begin);
  bench->work[kind][turn] = get_cpu () - bench->cpu;
  bench->part++;
  away = 0;
  awake_since = g_get_monotonic_time ();
  g_timeout_add_once (QUIET, bench->part < 2 * TURNS ? clear : begin_part, bench);
}

static void
show (Bench *bench, GtkWidget *widget)
{
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window), widget);
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                          G_CALLBACK (on_first_frame), bench);
}

static GtkWidget *
make_empty_list (void)
{
  GListModel *empty = G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));

  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (empty)),
                            gtk_signal_list_item_factory_new ());
}

static GtkWidget *
make_sessions (MentorMentee *mentee)
{
  GtkWidget *sessions = g_object_new (MENTOR_TYPE_MENTEE_SESSIONS, NULL);

  mentor_mentee_sessions_set_mentee (MENTOR_MENTEE_SESSIONS (sessions), mentee);
  return sessions;
}

static GtkWidget *
make_timeline (MentorMentee *mentee)
{
  GtkWidget *timeline = g_object_new (MENTOR_TYPE_TIMELINE_VIEW, NULL);

  mentor_timeline_view_set_mentee (MENTOR_TIMELINE_VIEW (timeline), NULL, mentee);
  return timeline;
}

static GtkWidget *
make_part (Bench *bench)
{
  if (bench->part % 2 == 0)
    return make_empty_list ();
  return bench->timeline ? make_timeline (bench->mentee) : make_sessions (bench->mentee);
}

/* One turn of the wheel, down to the end and up again. */
static void
scroll (Bench *bench)
{
  const double value = gtk_adjustment_get_value (bench->adjustment);
  const double bottom =
      gtk_adjustment_get_upper (bench->adjustment) - gtk_adjustment_get_page_size (bench->adjustment);

  if (bench->up ? value <= 0 : value >= bottom)
    bench->up = !bench->up;
  gtk_adjustment_set_value (
      bench->adjustment,
      value + (bench->up ? -1 : 1) * gtk_adjustment_get_step_increment (bench->adjustment));
}

static void
scroll_on (GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  const double now = get_cpu ();

  bench->steps[bench->step++] = now - bench->cpu;
  bench->cpu = now;
  if (bench->step < STEPS)
    {
      scroll (bench);
      return;
    }
  g_signal_handlers_disconnect_by_func (clock, scroll_on, bench);
  qsort (bench->steps, STEPS, sizeof bench->steps[0], compare);
  g_print ("frame %.3f\nframe-cpu %.3f\nstep-cpu %.3f\n", away, bench->steps[STEPS - 1],
           bench->steps[STEPS / 2]);
  gtk_window_destroy (bench->window);
}

static void
print_times (Bench *bench)
{
  g_print ("first-cpu %.3f\n", bench->work[1][0]);
  g_print ("floor %.3f\nfloor-cpu %.3f\n", get_median (bench->times[0]), get_median (bench->work[0]));
  g_print ("open %.3f\nopen-cpu %.3f\n", get_median (bench->times[1]), get_median (bench->work[1]));
  g_print ("settle %.3f\n", bench->settle);
}

static void
begin_part (gpointer data)
{
  Bench *bench = data;
  GtkWidget *list;

  bench->begin = g_get_monotonic_time ();
  bench->cpu = get_cpu ();
  if (bench->part < 2 * TURNS)
    {
      show (bench, make_part (bench));
      return;
    }
  print_times (bench);
  list = find (GTK_WIDGET (bench->window), GTK_TYPE_LIST_VIEW);
  bench->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  away = 0;
  awake_since = bench->begin;
  bench->cpu = get_cpu ();
  g_signal_connect_after (gtk_widget_get_frame_clock (list), "after-paint", G_CALLBACK (scroll_on),
                          bench);
  if (gtk_adjustment_get_upper (bench->adjustment) <=
      gtk_adjustment_get_page_size (bench->adjustment))
    g_error ("All of it is in sight: there is nothing to scroll");
  scroll (bench);
}

static void
on_activate (GtkApplication *application, gpointer data)
{
  Bench *bench = data;

  bench->window = GTK_WINDOW (adw_application_window_new (application));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window), adw_status_page_new ());
  gtk_window_set_default_size (bench->window, 1120, 780);
  gtk_window_present (bench->window);
  g_timeout_add_once (QUIET, begin_part, bench);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!mentor_store_load_finish (MENTOR_STORE (source), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) data = TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) data = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : ".");
  g_autoptr (GFile) state = g_file_get_child (data, "bench-state");
  g_autoptr (MentorStore) store = mentor_store_new (data, state);
  g_autoptr (AdwApplication) application =
      adw_application_new ("com.example.Mentor", G_APPLICATION_NON_UNIQUE);
  Bench bench = { 0 };
  gboolean loaded = FALSE;

  bench.timeline = argc > 2 && g_str_equal (argv[2], "timeline");
  mentor_store_load_async (store, NULL, on_loaded, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  bench.mentee = mentor_record_list_get (mentor_store_get_mentees (store), 0);
  g_assert_nonnull (bench.mentee);
  g_main_context_set_poll_func (NULL, poll_and_note);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &bench);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
