/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-private.h"

/* The monitors say when to look; what has changed shows by looking. So an event more, or one that
 * never came, does no harm. */

#define SOON_MS 200

static gboolean
on_time_to_look (gpointer data)
{
  MentorStore *self = data;

  self->look_id = 0;
  if (self->looking || self->load)
    self->look_again = TRUE;
  else
    mentor_store_scan (self);
  return G_SOURCE_REMOVE;
}

/* Looks at the folder after a while, which also gives more changes the time to come. */
void
mentor_store_look_in (MentorStore *self, guint milliseconds)
{
  const gint64 when = g_get_monotonic_time () + milliseconds * G_GINT64_CONSTANT (1000);

  if (self->look_id != 0 && self->look_when <= when)
    return;
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (milliseconds, on_time_to_look, self);
  self->look_when = when;
}

static void
on_event (MentorStore *self)
{
  mentor_store_look_in (self, SOON_MS);
}

static void
watch_folder (MentorStore *self, guint which, GFile *folder, gboolean there)
{
  if (self->monitors[which] && (self->watched[which] || !there))
    return;

  if (self->monitors[which])
    g_file_monitor_cancel (self->monitors[which]);
  g_clear_object (&self->monitors[which]);
  self->watched[which] = there;
  self->monitors[which] = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitors[which])
    g_signal_connect_object (self->monitors[which], "changed", G_CALLBACK (on_event), self,
                             G_CONNECT_SWAPPED);
}

/* Watches the folders. A monitor of a folder that is not there when it is made sees its coming
 * late, so that it is made again when the folder is known to be there. */
void
mentor_store_watch (MentorStore *self, gboolean data_there, gboolean mentees_there)
{
  g_autoptr (GFile) mentees = g_file_get_child (self->data_folder, MENTOR_STORE_MENTEES);

  watch_folder (self, 0, self->data_folder, data_there);
  watch_folder (self, 1, mentees, mentees_there);
}

/* The folders may be other ones when they are there again. */
void
mentor_store_watch_again (MentorStore *self)
{
  self->watched[0] = self->watched[1] = FALSE;
}

void
mentor_store_unwatch (MentorStore *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    if (self->monitors[i])
      {
        g_file_monitor_cancel (self->monitors[i]);
        g_clear_object (&self->monitors[i]);
      }
  g_clear_handle_id (&self->look_id, g_source_remove);
}

/**
 * mentor_store_look:
 *
 * Looks at the folder for changes from outside, as when a file monitor tells of one. Worth it when
 * the window becomes active, for there are file systems that tell of nothing.
 */
void
mentor_store_look (MentorStore *self)
{
  g_return_if_fail (MENTOR_IS_STORE (self));

  if (self->load == NULL)
    mentor_store_look_in (self, 0);
}
