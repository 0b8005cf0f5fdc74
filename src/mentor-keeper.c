/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keeper.h"

#include "mentor-builtin.h"

/**
 * MentorKeeper:
 *
 * Keeps the data folder in use while somebody needs it: a window, a request from outside that is to
 * be answered, a notice that was put off, and in the background if the person wants notices there.
 * Without any of these the folder is let go, and with it the application, also one that the desktop
 * started without a window, as a service.
 *
 * It sends the notices, and knows nothing of private notes.
 */
struct _MentorKeeper
{
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  GSettings *settings;
  MentorFolder *folder;
  MentorNotices *notices;
  GQueue pending; /* what is to be done once the records are there */
  guint requests; /* how many hold the folder */
  gboolean window;
  gboolean resident; /* one that was started for longer than a request from a terminal */
  gboolean staying;  /* without a window, and it holds the application */
};

G_DEFINE_FINAL_TYPE (MentorKeeper, mentor_keeper, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

typedef struct
{
  MentorKeeperFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Pending;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  if (pending->destroy)
    pending->destroy (pending->data);
  g_free (pending);
}

static void
let_go (MentorKeeper *self)
{
  g_clear_object (&self->notices);
  g_clear_object (&self->folder);
}

static void
mentor_keeper_dispose (GObject *object)
{
  MentorKeeper *self = MENTOR_KEEPER (object);

  let_go (self);
  g_queue_clear_full (&self->pending, pending_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_keeper_parent_class)->dispose (object);
}

static void
mentor_keeper_class_init (MentorKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_keeper_dispose;

  /**
   * MentorKeeper::loaded:
   *
   * All records of the folder are there.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_keeper_init (MentorKeeper *self)
{
  g_queue_init (&self->pending);
}

static gboolean
wants_to_stay (MentorKeeper *self)
{
  return (self->notices && mentor_notices_is_waiting (self->notices)) ||
         (self->resident && g_settings_get_boolean (self->settings, "notice-background") &&
          mentor_notices_are_wanted (self->settings) && !mentor_builtin_example_exists ());
}

static void on_loaded (MentorKeeper *self, MentorFolder *folder);

static void
take_folder (MentorKeeper *self)
{
  if (self->folder)
    return;
  self->folder = mentor_folder_new (self->settings);
  g_signal_connect_object (self->folder, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
}

/* Takes the folder if somebody needs it, lets it go if nobody does, and lets the application live
 * accordingly. */
static void
settle (MentorKeeper *self)
{
  const gboolean stay = wants_to_stay (self);

  if (stay || self->requests > 0)
    {
      take_folder (self);
      mentor_folder_load (self->folder);
    }
  else if (!self->window)
    let_go (self);

  if (stay && !self->staying)
    g_application_hold (self->application);
  else if (!stay && self->staying)
    g_application_release (self->application);
  self->staying = stay;
}

/* The example's people need no reminder, and a request from a terminal is answered and no more. */
static void
start_notices (MentorKeeper *self)
{
  if (self->notices || !self->resident || mentor_folder_is_example (self->folder))
    return;
  self->notices = mentor_notices_new (self->application, mentor_folder_get_store (self->folder),
                                      self->settings);
  g_signal_connect_object (self->notices, "settled", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  settle (self);
}

static void
run_pending (MentorKeeper *self)
{
  Pending *pending;

  while ((pending = g_queue_pop_head (&self->pending)))
    {
      pending->func (self->application, pending->data);
      pending_free (pending);
      mentor_keeper_release (self);
    }
}

static void
on_loaded (MentorKeeper *self, MentorFolder *folder)
{
  /* Another one may be in use meanwhile. */
  if (folder != self->folder)
    return;
  g_signal_emit (self, signals[LOADED], 0);
  start_notices (self);
  run_pending (self);
}

static void
on_setting_changed (MentorKeeper *self, const char *key)
{
  if (g_str_has_prefix (key, "notice-") && !g_str_equal (key, "notice-log"))
    settle (self);
}

/**
 * mentor_keeper_new:
 * @application: (transfer none): what lives as long as the folder is needed; it must outlive this
 * @settings: (transfer none): which folder, and which notices
 *
 * Returns: (transfer full): a keeper; it takes the folder now if a service without a window needs
 * it
 */
MentorKeeper *
mentor_keeper_new (GApplication *application, GSettings *settings)
{
  MentorKeeper *self = g_object_new (MENTOR_TYPE_KEEPER, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->resident = (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0;
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self,
                           G_CONNECT_SWAPPED);
  settle (self);
  return self;
}

/**
 * mentor_keeper_get_folder:
 *
 * Returns: (transfer none) (nullable): the folder, while somebody needs it
 */
MentorFolder *
mentor_keeper_get_folder (MentorKeeper *self)
{
  return self->folder;
}

/**
 * mentor_keeper_get_store:
 *
 * Returns: (transfer none) (nullable): the records, while somebody needs them
 */
MentorStore *
mentor_keeper_get_store (MentorKeeper *self)
{
  return self->folder ? mentor_folder_get_store (self->folder) : NULL;
}

/**
 * mentor_keeper_get_notices:
 *
 * Returns: (transfer none) (nullable): what tells of sessions
 */
MentorNotices *
mentor_keeper_get_notices (MentorKeeper *self)
{
  return self->notices;
}

/**
 * mentor_keeper_is_loaded:
 *
 * Returns: whether all records are there
 */
gboolean
mentor_keeper_is_loaded (MentorKeeper *self)
{
  return self->folder && mentor_folder_is_loaded (self->folder);
}

/**
 * mentor_keeper_open:
 *
 * Takes the folder for a window. It is the window that has it loaded, once it is on the screen.
 *
 * Returns: (transfer none): the folder
 */
MentorFolder *
mentor_keeper_open (MentorKeeper *self)
{
  self->window = TRUE;
  self->resident = TRUE;
  take_folder (self);
  if (mentor_folder_is_loaded (self->folder))
    start_notices (self);
  settle (self);
  return self->folder;
}

/**
 * mentor_keeper_close:
 *
 * The window is gone.
 */
void
mentor_keeper_close (MentorKeeper *self)
{
  self->window = FALSE;
  settle (self);
}

/**
 * mentor_keeper_change:
 *
 * Another folder is to be used from here on. No window may be open.
 */
void
mentor_keeper_change (MentorKeeper *self)
{
  let_go (self);
  settle (self);
}

/**
 * mentor_keeper_hold:
 *
 * Keeps the folder in use, and the application alive, until mentor_keeper_release().
 */
void
mentor_keeper_hold (MentorKeeper *self)
{
  self->requests++;
  g_application_hold (self->application);
  settle (self);
}

void
mentor_keeper_release (MentorKeeper *self)
{
  self->requests--;
  settle (self);
  g_application_release (self->application);
}

/**
 * mentor_keeper_when_loaded:
 * @func: what to do
 * @data: for @func
 * @destroy: (nullable): frees @data after it, or if it never comes to it
 *
 * Does it once all records are there, which may be now. What is asked for first is done first.
 */
void
mentor_keeper_when_loaded (MentorKeeper *self,
                           MentorKeeperFunc func,
                           gpointer data,
                           GDestroyNotify destroy)
{
  Pending *pending = g_new (Pending, 1);

  *pending = (Pending) { func, data, destroy };
  g_queue_push_tail (&self->pending, pending);
  mentor_keeper_hold (self);
  if (mentor_folder_is_loaded (self->folder))
    run_pending (self);
}
