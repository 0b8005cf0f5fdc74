/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The private notes of ten years: bench-notes FOLDER COUNT, with the people of a data folder. Prints milliseconds: "frame" the
 * first frame of an empty list; "open" from the closed notebooks to the first frame that shows the notes; "store" one more note
 * in the largest notebook; "memmem" one bare pass over the same texts; "match" the search's own pass; "search" from a letter
 * to the frame that shows what was found, and "clear" to the one that shows all again; "lock" until the frame without them.
 * "NAME-away" is the longest time the main thread was away until all was done, and "NAME-work" the longest it worked in one
 * go, which the rest of the machine has no part in. "bytes" is how large the keyring's item of a notebook is about.
 */

#define _GNU_SOURCE
#include "mentor-note-entry.h"
#include "mentor-note-list.h"
#include "mentor-text-match.h"
#include "notes-data.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 5
#define SEEN 10 /* rows in sight */
#define QUIET 1500 /* milliseconds for what is left to do before the next part begins */

/* As a person types: letters come to the end or go from it, and other words only after the search was cleared. */
static const char *const typed[] = { "s", "si", "sil", "sile", "sil", "si", "", "silence q", "", "zz", "", "decide", "", "grusse", "" };

static double away = 0;
static double work = 0;
static gint64 awake_since = 0;
static double worked_before = 0;
static gint64 painted = 0;
static gboolean (*is_seen) (GtkWidget *list);
static GtkWidget *seen_list;
static MentorNoteEntry *first; /* of all, before anything was typed */

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

/* Milliseconds this thread has worked. */
static double
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
poll_and_note (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  away = MAX (away, since (awake_since));
  work = MAX (work, get_work () - worked_before);
  ready = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();
  worked_before = get_work ();
  return ready;
}

static void
on_painted (GdkFrameClock *clock)
{
  if (is_seen == NULL || is_seen (seen_list))
    painted = g_get_monotonic_time ();
}

static void
on_quiet (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
be_quiet (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (QUIET, on_quiet, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *name, double *values, guint count)
{
  qsort (values, count, sizeof values[0], compare);
  g_print ("%s %.3f\n", name, values[count / 2]);
}

static gint64
begin_now (void)
{
  away = work = 0;
  worked_before = get_work ();
  return awake_since = g_get_monotonic_time ();
}

/* Until a frame is drawn that shows what is to be seen. */
static double
wait_for_frame (gint64 begin, gboolean (*condition) (GtkWidget *list), GtkWidget *list)
{
  painted = 0;
  is_seen = condition;
  seen_list = list;
  while (painted == 0)
    g_main_context_iteration (NULL, TRUE);
  is_seen = NULL;
  return (double) (painted - begin) / 1000.0;
}

static guint
count_rows (GtkWidget *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  return model ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static gboolean
shows_rows (GtkWidget *list)
{
  return gtk_widget_get_mapped (list) && count_rows (list) > 0;
}

static gboolean
shows_nothing (GtkWidget *list)
{
  return !gtk_widget_get_mapped (list);
}

static double
open_list (GtkWindow *window, MentorStore *store, GSettings *settings, MentorVault **vault)
{
  const gint64 begin = begin_now ();
  g_autoptr (MentorContext) context = NULL;
  GtkWidget *page;

  *vault = mentor_vault_new ();
  context = mentor_context_new (store, *vault, settings);
  page = mentor_note_list_new (context, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), page);
  return wait_for_frame (begin, shows_rows, find (page, GTK_TYPE_LIST_VIEW));
}

static void
measure_opening (GtkWindow *window, MentorStore *store, GSettings *settings)
{
  double empty[ROUNDS], open[ROUNDS], open_work[ROUNDS], lock[ROUNDS], lock_away[ROUNDS], lock_work[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      MentorVault *vault;
      gint64 begin = g_get_monotonic_time ();
      GListModel *none = G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));

      adw_application_window_set_content (
          ADW_APPLICATION_WINDOW (window),
          gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (none)),
                             gtk_signal_list_item_factory_new ()));
      empty[i] = wait_for_frame (begin, NULL, NULL);
      be_quiet ();
      open[i] = open_list (window, store, settings, &vault);
      be_quiet ();
      open_work[i] = work;
      begin = begin_now ();
      mentor_vault_lock (vault);
      lock[i] = wait_for_frame (begin, shows_nothing, find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW));
      be_quiet ();
      lock_away[i] = away;
      lock_work[i] = work;
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_status_page_new ());
      be_quiet ();
      g_object_unref (vault);
    }
  print_median ("frame", empty, ROUNDS);
  print_median ("open", open, ROUNDS);
  print_median ("open-work", open_work, ROUNDS);
  print_median ("lock", lock, ROUNDS);
  print_median ("lock-away", lock_away, ROUNDS);
  print_median ("lock-work", lock_work, ROUNDS);
}

static guint
pass (MentorStore *store, MentorVault *vault, const char *needle, gboolean bare)
{
  MentorRecordList *mentees = mentor_store_get_mentees (store);
  guint found = 0;

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorRecordList *notes = mentor_notebook_get_notes (
          mentor_vault_get_notebook (vault, mentor_record_list_get (mentees, i)));

      for (guint n = 0; n < mentor_record_list_get_size (notes); n++)
        {
          const char *text = mentor_private_note_get_text (mentor_record_list_get (notes, n));

          if (bare ? memmem (text, strlen (text), needle, strlen (needle)) != NULL
                   : mentor_text_matches (text, needle))
            found++;
        }
    }
  return found;
}

static void
measure_passes (MentorStore *store, MentorVault *vault)
{
  double bare[ROUNDS], ours[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      if (pass (store, vault, "nowhere", TRUE) != 0)
        g_error ("found what is not there");
      bare[i] = since (begin);
      begin = g_get_monotonic_time ();
      if (pass (store, vault, "nowhere", FALSE) != 0)
        g_error ("found what is not there");
      ours[i] = since (begin);
    }
  print_median ("memmem", bare, ROUNDS);
  print_median ("match", ours, ROUNDS);
}

/* Whether what can be seen is what was looked for. */
static gboolean
shows_found (GtkWidget *list)
{
  GtkEditable *entry = GTK_EDITABLE (find (gtk_widget_get_ancestor (list, GTK_TYPE_WINDOW), GTK_TYPE_SEARCH_ENTRY));
  g_autofree char *needle = mentor_text_fold (gtk_editable_get_text (entry));

  if (count_rows (list) == 0)
    return !gtk_widget_get_mapped (list);
  for (guint i = 0; i < MIN (count_rows (list), SEEN); i++)
    {
      g_autoptr (MentorNoteEntry) row =
          g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))), i);

      if (i == 0 && *needle == '\0')
        return row == first;
      if (!mentor_text_matches (mentor_private_note_get_text (mentor_note_entry_get_note (row)), needle))
        return FALSE;
    }
  return TRUE;
}

static void
type (GtkEditable *entry, const char *words)
{
  const int length = (int) strlen (gtk_editable_get_text (entry));
  int end = length;

  if (g_str_has_prefix (words, gtk_editable_get_text (entry)))
    gtk_editable_insert_text (entry, words + length, -1, &end);
  else
    gtk_editable_delete_text (entry, (int) strlen (words), -1);
}

static void
measure_search (GtkWindow *window, MentorStore *store, GSettings *settings)
{
  MentorVault *vault;
  GtkWidget *list;
  GtkEditable *entry;
  double found[G_N_ELEMENTS (typed)], cleared[G_N_ELEMENTS (typed)];
  guint n_found = 0, n_cleared = 0;
  double aways[G_N_ELEMENTS (typed)], works[G_N_ELEMENTS (typed)];

  open_list (window, store, settings, &vault);
  entry = GTK_EDITABLE (find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY));
  list = find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  be_quiet ();
  first = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 0);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      const gint64 begin = begin_now ();
      double frame;

      type (entry, typed[i]);
      frame = wait_for_frame (begin, shows_found, list);
      be_quiet ();
      aways[i] = away;
      works[i] = work;
      if (g_getenv ("MENTOR_BENCH_DETAILS"))
        g_printerr ("'%s': %.1f, away %.1f, work %.1f\n", typed[i], frame, away, work);
      if (*typed[i])
        found[n_found++] = frame;
      else
        cleared[n_cleared++] = frame;
    }
  g_clear_object (&first);
  print_median ("search", found, n_found);
  print_median ("clear", cleared, n_cleared);
  print_median ("search-away", aways, G_N_ELEMENTS (typed));
  print_median ("search-work", works, G_N_ELEMENTS (typed));
  measure_passes (store, vault);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_status_page_new ());
  be_quiet ();
  g_object_unref (vault);
}

static void
measure_storing (MentorStore *store)
{
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  MentorMentee *mentee = mentor_record_list_get (mentor_store_get_mentees (store), 0);
  MentorNotebook *notebook = mentor_vault_get_notebook (vault, mentee);
  double stored[ROUNDS];
  gsize bytes = 0;

  mentor_notebook_open (notebook, FALSE);
  while (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_OPENING)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < mentor_record_list_get_size (mentor_notebook_get_notes (notebook)); i++)
    bytes += strlen (mentor_private_note_get_text (
                 mentor_record_list_get (mentor_notebook_get_notes (notebook), i))) + 250;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      gint64 begin;

      mentor_private_note_set_text (note, "Five minutes");
      begin = g_get_monotonic_time ();
      mentor_record_list_append (mentor_notebook_get_notes (notebook), note);
      mentor_notebook_store_async (notebook, NULL, notes_data_done, &result);
      notes_data_wait (&result);
      stored[i] = since (begin);
      if (!mentor_notebook_store_finish (notebook, result, &error))
        g_error ("%s", error->message);
    }
  print_median ("store", stored, ROUNDS);
  g_print ("bytes %" G_GSIZE_FORMAT "\n", bytes * 4 / 3);
}

int
main (int argc, char **argv)
{
  const guint count = argc > 2 ? (guint) atoi (argv[2]) : 3650;
  g_autoptr (MentorStore) store = notes_data_load (argc > 1 ? argv[1] : ".");
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Mentor");
  GtkWindow *window;

  {
    g_autoptr (MentorVault) vault = mentor_vault_new ();

    notes_data_fill (store, vault, count);
  }
  adw_init ();
  window = GTK_WINDOW (g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_status_page_new ());
  gtk_window_set_default_size (window, 1120, 780);
  gtk_window_present (window);
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                          G_CALLBACK (on_painted), NULL);
  g_main_context_set_poll_func (NULL, poll_and_note);
  be_quiet ();
  measure_opening (window, store, settings);
  measure_search (window, store, settings);
  measure_storing (store);
  gtk_window_destroy (window);
  return EXIT_SUCCESS;
}
