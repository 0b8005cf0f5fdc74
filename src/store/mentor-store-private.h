/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-format.h"
#include "mentor-store.h"
#include "mentor-store-error.h"
#include "mentor-write-job.h"

G_BEGIN_DECLS

/*
 * What the sources of the store share. All of it belongs to the main thread; what goes to a worker thread and comes
 * back is copied (MentorSaveJob, MentorScan).
 */

#define MENTOR_STORE_MENTEES "mentees"

/* How often to look whether a folder or a file that is gone is there again. */
#define MENTOR_STORE_WAITING_MS 5000

/* Why a record is not written although it has changed: nobody knows which of the two is right. */
typedef enum {
  MENTOR_HOLD_NONE,
  MENTOR_HOLD_VANISHED,
  MENTOR_HOLD_OLDER,
} MentorHold;

/* A file of its own beside the mentee records: a list that comes with the application and that the user adds to, or
 * the user's own card. */
typedef struct {
  const char *name; /* of the file */
  const char *key;  /* what its history is called */
  const MentorFormat *format;
  const char *list; /* the member of the root that holds it; NULL: the root is all there is */
  void (*take_over) (MentorRecord *built_in, MentorRecord *read); /* what the file says of a built-in one; nullable */
} MentorLibrary;

#define MENTOR_N_LIBRARIES 3
extern const MentorLibrary mentor_libraries[MENTOR_N_LIBRARIES];

/* A root record and the file it stands in. Counted with g_rc_box, because a job may outlive its place in the store. */
typedef struct {
  MentorStore *store; /* not owned; NULL when the store is gone, or the record was removed for good */
  const MentorFormat *format;
  const MentorLibrary *library; /* NULL: it is a mentee record */
  GPtrArray *strays;            /* of records in the file of a library that this version does not have */
  MentorRecord *record;
  gulong changed_id;
  char *name;           /* of the file, relative to the data folder */
  char *stamp;          /* of the version last read or written; NULL: there is none on the disk */
  GDateTime *on_disk;   /* "modified" of that version */
  guint64 saved_serial; /* the serial of the record that is on the disk */
  gboolean must_write;  /* whatever the serial is */
  gboolean removed;     /* taken out of the list */
  MentorHold hold;
  gboolean insist;      /* the person decided that what is here is right */
  guint64 generation;   /* of the store when it was written last */

  gint64 first_change;  /* monotonic time; 0: there is no unsaved change */
  guint timeout_id;     /* when to save */
  guint attempts;       /* that failed, one after another */
  gint64 last_failure;  /* monotonic time of the last failure; 0: none */
  GError *failure;      /* the last one */
  gboolean writing;
  MentorTrouble *trouble;
} MentorStoreItem;

/* A file that is there and stands for no record. */
typedef struct {
  char *stamp; /* nullable */
  MentorTrouble *trouble; /* nullable: it may yet be on its way */
} MentorLeftAlone;

struct _MentorStore {
  GObject parent_instance;

  GFile *data_folder;
  GFile *state_folder;
  MentorRecordList *mentees;
  MentorPromptLibrary *prompts;
  MentorTemplateLibrary *templates;
  MentorMe *me;
  GListStore *troubles;
  GPtrArray *items; /* of MentorStoreItem */
  MentorStoreItem *libraries[MENTOR_N_LIBRARIES];
  GHashTable *left_alone;   /* name of a file to MentorLeftAlone */
  MentorTrouble *folder_trouble;
  GError *folder_error;     /* why the folder could not be read the last time */
  GList *flushes;           /* of GTask */
  guint adopting;           /* the store itself changes the lists */
  guint64 generation;       /* goes up with every write */

  GFileMonitor *monitors[2]; /* of the data folder and of that with the mentee records */
  gboolean watched[2];       /* they were there when the monitors were made */
  guint look_id;            /* when to look at the folder again */
  gint64 look_when;         /* monotonic time */
  gboolean looking;
  gboolean look_again;

  GTask *load;              /* while loading */
  guint setting_aside;      /* files on their way */
  gboolean loading;
  gboolean saved;
};

/* mentor-store.c */
MentorStoreItem *mentor_store_add_item        (MentorStore        *self,
                                               MentorRecord       *record,
                                               const MentorFormat *format,
                                               const char         *name);
void             mentor_store_drop_item       (MentorStore        *self,
                                               MentorStoreItem    *item);
MentorStoreItem *mentor_store_find_id         (MentorStore        *self,
                                               const char         *id);
MentorStoreItem *mentor_store_find_name       (MentorStore        *self,
                                               const char         *name);
char            *mentor_store_make_path       (MentorStore        *self,
                                               const char         *name);
char            *mentor_store_make_history    (MentorStore        *self,
                                               const char         *key);
void             mentor_store_set_loading     (MentorStore        *self,
                                               gboolean            loading);
void             mentor_store_update_saved    (MentorStore        *self);
void             mentor_store_add_trouble     (MentorStore        *self,
                                               MentorTrouble      *trouble);
void             mentor_store_remove_trouble  (MentorStore        *self,
                                               MentorTrouble      *trouble);
void             mentor_store_leave_alone     (MentorStore        *self,
                                               const char         *name,
                                               const char         *stamp,
                                               MentorTrouble      *trouble);
void             mentor_store_append_mentee   (MentorStore        *self,
                                               MentorRecord       *record);

/* mentor-store-item.c */
MentorStoreItem *mentor_store_item_new        (MentorStore        *store,
                                               MentorRecord       *record,
                                               const MentorFormat *format,
                                               const char         *name);
MentorStoreItem *mentor_store_item_ref        (MentorStoreItem    *item);
void             mentor_store_item_unref      (MentorStoreItem    *item);
void             mentor_store_item_detach     (gpointer            item);
void             mentor_store_item_set_record (MentorStoreItem    *item,
                                               MentorRecord       *record);
const char      *mentor_store_item_get_key    (MentorStoreItem    *item);
MentorRecord    *mentor_store_item_copy       (MentorStoreItem    *item);
gboolean         mentor_store_item_is_unsaved (MentorStoreItem    *item);
void             mentor_store_item_set_on_disk (MentorStoreItem   *item,
                                               const char         *stamp,
                                               GDateTime          *modified);
void             mentor_store_item_set_trouble (MentorStoreItem   *item,
                                               MentorTrouble      *trouble);
GFile           *mentor_store_item_make_file  (MentorStoreItem    *item);
void             mentor_store_item_take       (MentorStoreItem    *item,
                                               MentorRecord       *found,
                                               const char         *stamp);

/* mentor-store-library.c */
const MentorLibrary *mentor_library_find_name (const char         *name);
const MentorLibrary *mentor_library_find_key  (const char         *key);
MentorStoreItem *mentor_store_find_library    (MentorStore        *self,
                                               MentorRecord       *root);
void             mentor_store_adopt_library   (MentorStoreItem    *item,
                                               MentorRecord       *found);
MentorRecord    *mentor_store_copy_library    (MentorStoreItem    *item);

/* mentor-store-load.c */
void             mentor_store_scan            (MentorStore        *self);

void             mentor_store_finish_load     (MentorStore        *self);

/* mentor-store-set-aside.c */
void             mentor_store_set_aside       (MentorStore        *self,
                                               const char         *name,
                                               const char         *stamp,
                                               const char         *reason);
MentorTrouble   *mentor_store_make_trouble    (const char         *path,
                                               const char         *name,
                                               const char         *reason,
                                               const char         *state_folder);

/* mentor-store-found.c */
gboolean         mentor_store_take_found      (MentorStore        *self,
                                               const MentorFormat *format,
                                               const char         *name,
                                               const char         *stamp,
                                               MentorRecord       *record,
                                               guint64             generation,
                                               gboolean            last);
gboolean         mentor_store_take_unread     (MentorStore        *self,
                                               const char         *name,
                                               const char         *stamp,
                                               const GError       *error,
                                               gboolean            first);
void             mentor_store_take_missing    (MentorStore        *self,
                                               GHashTable         *seen,
                                               guint64             generation);

/* mentor-store-watch.c */
void             mentor_store_watch           (MentorStore        *self,
                                               gboolean            data_there,
                                               gboolean            mentees_there);
void             mentor_store_watch_again     (MentorStore        *self);
void             mentor_store_unwatch         (MentorStore        *self);
void             mentor_store_look_in         (MentorStore        *self,
                                               guint               milliseconds);

/* mentor-store-folder.c */
void             mentor_store_hold            (MentorStore        *self,
                                               MentorStoreItem    *item,
                                               MentorHold          hold);
void             mentor_store_set_folder_error (MentorStore       *self,
                                               const GError       *error);

/* mentor-store-restore.c */
typedef void (*MentorReadFunc) (MentorStore *self, MentorRecord *record, GTask *task);
void             mentor_store_read            (MentorStore        *self,
                                               GFile              *file,
                                               const MentorFormat *format,
                                               GTask              *task,
                                               MentorReadFunc      done);
gboolean         mentor_store_put_back        (MentorStore        *self,
                                               MentorRecord       *record,
                                               GError            **error);

/* mentor-store-save.c */
MentorWriteJob  *mentor_store_item_make_job   (MentorStoreItem    *item,
                                               MentorWriteKind     kind);
void             mentor_store_run_job         (GTask              *task,
                                               MentorWriteJob     *job);
void             mentor_store_item_changed    (MentorStoreItem    *item);
void             mentor_store_item_save       (MentorStoreItem    *item);
void             mentor_store_check_flushes   (MentorStore        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorStoreItem, mentor_store_item_unref)

G_END_DECLS
