/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-leaving.h"

#include "mentor-time-entry.h"

#include <glib/gi18n.h>

/* Everything is stored before a window goes. What cannot be stored keeps it open, unless the person decides otherwise. */

#define AT_ONCE_MS 5000

typedef struct {
  MentorWindow *window;
  MentorLeavingFunc done;
  gpointer data;
  guint waiting;
  GString *causes;
} Leaving;

static void
leaving_end (Leaving *leaving, gboolean leave)
{
  leaving->done (leave, leaving->data);
  g_string_free (leaving->causes, TRUE);
  g_object_unref (leaving->window);
  g_free (leaving);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  leaving_end (data, g_str_equal (answer, "leave"));
}

static void
ask (Leaving *leaving)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Not Everything Is Stored"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), leaving->causes->str);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", _("_Keep Open"), "leave",
                                  _("Close and _Lose It"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "leave",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (leaving->window), NULL,
                           on_answered, leaving);
}

static void
settle (Leaving *leaving, const GError *error)
{
  if (error)
    g_string_append_printf (leaving->causes, "%s%s", leaving->causes->len > 0 ? "\n" : "",
                            error->message);
  if (--leaving->waiting > 0)
    return;
  if (leaving->causes->len > 0)
    ask (leaving);
  else
    leaving_end (leaving, TRUE);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  mentor_store_save_finish (MENTOR_STORE (source), result, &error);
  settle (data, error);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  Leaving *leaving = data;
  g_autoptr (GError) error = NULL;

  mentor_vault_store_finish (MENTOR_VAULT (source), result, &error);
  if (error)
    g_string_append_printf (leaving->causes, "%s%s", leaving->causes->len > 0 ? "\n" : "",
                            error->message);
  /* The witness of what the keyring took is plain data. */
  mentor_store_save_async (
      mentor_context_get_store (mentor_window_get_context (leaving->window)), NULL, on_saved,
      leaving);
}

/**
 * mentor_leave:
 * @window: the window that shall go
 * @done: told what came of it
 * @data: for @done
 *
 * Stores everything; asks when something cannot be stored.
 */
void
mentor_leave (MentorWindow *window, MentorLeavingFunc done, gpointer data)
{
  MentorContext *context = mentor_window_get_context (window);
  MentorPage *page = mentor_window_get_page (window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *time = focus ? gtk_widget_get_ancestor (focus, MENTOR_TYPE_TIME_ENTRY) : NULL;
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (window);
  leaving->done = done;
  leaving->data = data;
  leaving->causes = g_string_new (NULL);
  leaving->waiting = 1;
  if (page)
    mentor_page_flush (page);
  if (time)
    mentor_time_entry_get_minutes (MENTOR_TIME_ENTRY (time)); /* what is being typed holds */
  mentor_vault_store_async (mentor_context_get_vault (context), NULL, on_stored, leaving);
}

typedef struct {
  int waiting;
  gboolean late;
} Hurry;

static void
on_hurried (GObject *source, GAsyncResult *result, gpointer data)
{
  Hurry *hurry = data;

  hurry->waiting--;
  g_atomic_rc_box_release (hurry);
}

static void
on_late (gpointer data)
{
  ((Hurry *) data)->late = TRUE;
}

static void
hurry_until_done (Hurry *hurry)
{
  while (hurry->waiting > 0 && !hurry->late)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * mentor_leave_at_once:
 * @window: the window that goes
 *
 * Stores what can be stored within a few seconds, as when the desktop session ends: nobody is there to be asked.
 */
void
mentor_leave_at_once (MentorWindow *window)
{
  MentorContext *context = mentor_window_get_context (window);
  MentorPage *page = mentor_window_get_page (window);
  Hurry *hurry = g_atomic_rc_box_new0 (Hurry);
  const guint timeout = g_timeout_add_once (AT_ONCE_MS, on_late, hurry);

  if (page)
    mentor_page_flush (page);
  hurry->waiting = 2;
  mentor_vault_store_async (mentor_context_get_vault (context), NULL, on_hurried,
                            g_atomic_rc_box_acquire (hurry));
  mentor_store_save_async (mentor_context_get_store (context), NULL, on_hurried,
                           g_atomic_rc_box_acquire (hurry));
  hurry_until_done (hurry);
  /* The witness of what the keyring took is plain data. */
  hurry->waiting++;
  mentor_store_save_async (mentor_context_get_store (context), NULL, on_hurried,
                           g_atomic_rc_box_acquire (hurry));
  hurry_until_done (hurry);
  if (!hurry->late)
    g_source_remove (timeout);
  g_atomic_rc_box_release (hurry);
}
