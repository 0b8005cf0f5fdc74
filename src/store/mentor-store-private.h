/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-format.h"
#include "mentor-store.h"

G_BEGIN_DECLS

/*
 * What the sources of the store share. All of it belongs to the main thread; what goes to a worker thread and comes
 * back is copied (MentorSaveJob, MentorScan).
 */

#define MENTOR_STORE_MENTEES "mentees"
#define MENTOR_STORE_PROMPTS "prompts.json"

/* A root record and the file it stands in. Counted with g_rc_box, because a job may outlive its place in the store. */
typedef struct {
  MentorStore *store; /* not owned; NULL when the store is gone */
  const MentorFormat *format;
  MentorRecord *record;
  gulong changed_id;
  char *name;           /* of the file, relative to the data folder */
  char *stamp;          /* of the version last read or written; NULL: there is none on the disk */
  GDateTime *on_disk;   /* "modified" of that version */
  guint64 saved_serial; /* the serial of the record that is on the disk */
  gboolean new_record;  /* was never written */

  gint64 first_change;  /* monotonic time; 0: there is no unsaved change */
  guint timeout_id;     /* when to save */
  guint attempts;       /* that failed, one after another */
  gint64 last_failure;  /* monotonic time of the last failure; 0: none */
  GError *failure;      /* the last one */
  gboolean writing;
  MentorTrouble *trouble;
} MentorStoreItem;

struct _MentorStore {
  GObject parent_instance;

  GFile *data_folder;
  GFile *state_folder;
  MentorRecordList *mentees;
  MentorPromptLibrary *prompts;
  GListStore *troubles;
  GPtrArray *items; /* of MentorStoreItem */
  MentorStoreItem *prompts_item;
  GPtrArray *stray_prompts; /* of prompts in the file that this version does not have */
  GList *flushes;   /* of GTask */
  guint adopting;   /* the store itself changes the lists */
  gboolean loading;
  gboolean saved;
};

/* mentor-store.c */
MentorStoreItem *mentor_store_add_item        (MentorStore        *self,
                                               MentorRecord       *record,
                                               const MentorFormat *format,
                                               const char         *name);
MentorStoreItem *mentor_store_find_id         (MentorStore        *self,
                                               const char         *id);
MentorStoreItem *mentor_store_find_name       (MentorStore        *self,
                                               const char         *name);
char            *mentor_store_make_path       (MentorStore        *self,
                                               const char         *name);
void             mentor_store_set_loading     (MentorStore        *self,
                                               gboolean            loading);
void             mentor_store_update_saved    (MentorStore        *self);
void             mentor_store_add_trouble     (MentorStore        *self,
                                               MentorTrouble      *trouble);
void             mentor_store_remove_trouble  (MentorStore        *self,
                                               MentorTrouble      *trouble);

MentorStoreItem *mentor_store_item_ref        (MentorStoreItem    *item);
void             mentor_store_item_unref      (MentorStoreItem    *item);
gboolean         mentor_store_item_is_unsaved (MentorStoreItem    *item);
void             mentor_store_item_set_on_disk (MentorStoreItem   *item,
                                               char               *stamp,
                                               GDateTime          *modified);
void             mentor_store_item_set_trouble (MentorStoreItem   *item,
                                               MentorTrouble      *trouble);

/* mentor-store-prompts.c */
void             mentor_store_adopt_prompts   (MentorStore        *self,
                                               MentorRecord       *library);
MentorRecord    *mentor_store_copy_prompts    (MentorStore        *self);

/* mentor-store-save.c */
void             mentor_store_item_changed    (MentorStoreItem    *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorStoreItem, mentor_store_item_unref)

G_END_DECLS
