/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"
#include "mentor-test-files.h"

G_BEGIN_DECLS

/* A store in folders of its own. */
typedef struct {
  char *base;
  char *data;
  char *state;
  char *mentees;
  char *aside;
  MentorStore *store;
} MentorTestStore;

void           mentor_test_store_set_up     (MentorTestStore   *self,
                                             gconstpointer      data);
void           mentor_test_store_tear_down  (MentorTestStore   *self,
                                             gconstpointer      data);
void           mentor_test_store_open       (MentorTestStore   *self);
void           mentor_test_store_close      (MentorTestStore   *self);
void           mentor_test_store_reopen     (MentorTestStore   *self);
void           mentor_test_store_load       (MentorTestStore   *self);
void           mentor_test_store_save       (MentorTestStore   *self);
void           mentor_test_store_fail       (MentorTestStore   *self,
                                             GQuark             domain,
                                             int                code);
MentorMentee  *mentor_test_store_add        (MentorTestStore   *self,
                                             const char        *name);
MentorMentee  *mentor_test_store_get        (MentorTestStore   *self,
                                             guint              position);
guint          mentor_test_store_count      (MentorTestStore   *self);
guint          mentor_test_store_n_troubles (MentorTestStore   *self);
MentorTrouble *mentor_test_store_get_trouble (MentorTestStore  *self,
                                             MentorTroubleKind  kind);
char          *mentor_test_store_path       (MentorTestStore   *self,
                                             gpointer           record);
char          *mentor_test_store_history    (MentorTestStore   *self,
                                             gpointer           record);
MentorMentee  *mentor_test_store_read       (const char        *path);
void           mentor_test_store_write      (const char        *path,
                                             gpointer           record);
gboolean       mentor_test_store_is_saved   (gpointer           self);
gboolean       mentor_test_store_has_trouble (gpointer          self);
gboolean       mentor_test_store_has_no_trouble (gpointer       self);

G_END_DECLS
