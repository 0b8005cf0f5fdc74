/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-mentee.h"
#include "mentor-prompt-library.h"
#include "mentor-removed.h"
#include "mentor-store-error.h"
#include "mentor-me.h"
#include "mentor-template-library.h"
#include "mentor-trouble.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_STORE (mentor_store_get_type ())
G_DECLARE_FINAL_TYPE (MentorStore, mentor_store, MENTOR, STORE, GObject)

MentorStore         *mentor_store_new             (GFile               *data_folder,
                                                   GFile               *state_folder);
GFile               *mentor_store_get_data_folder (MentorStore         *self);

/* What is there. Adding to or removing from these is how a record comes and goes. */
MentorRecordList    *mentor_store_get_mentees     (MentorStore         *self);
MentorPromptLibrary *mentor_store_get_prompts     (MentorStore         *self);
MentorTemplateLibrary *mentor_store_get_templates (MentorStore         *self);
MentorMe              *mentor_store_get_me        (MentorStore         *self);
GListModel          *mentor_store_get_troubles    (MentorStore         *self);
gboolean             mentor_store_get_loading     (MentorStore         *self);
gboolean             mentor_store_get_saved       (MentorStore         *self);

void                 mentor_store_load_async      (MentorStore         *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_load_finish     (MentorStore         *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_save_async      (MentorStore         *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_save_finish     (MentorStore         *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* Looks at the folder now, as it does by itself when a file monitor tells of a change. */
void                 mentor_store_look            (MentorStore         *self);

/* What can be done about a trouble. */
void                 mentor_store_restore_async   (MentorStore         *self,
                                                   MentorTrouble       *trouble,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_restore_finish  (MentorStore         *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_dismiss         (MentorStore         *self,
                                                   MentorTrouble       *trouble);
void                 mentor_store_keep_records_async (MentorStore      *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_keep_records_finish (MentorStore     *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_keep_folder_async (MentorStore       *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_keep_folder_finish (MentorStore      *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_save_elsewhere_async (MentorStore    *self,
                                                   GFile               *folder,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GFile               *mentor_store_save_elsewhere_finish (MentorStore   *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* Records that were removed. */
void                 mentor_store_list_removed_async (MentorStore      *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListModel          *mentor_store_list_removed_finish (MentorStore     *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_restore_removed_async (MentorStore   *self,
                                                   MentorRemoved       *removed,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_restore_removed_finish (MentorStore  *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void                 mentor_store_erase_removed_async (MentorStore     *self,
                                                   MentorRemoved       *removed,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean             mentor_store_erase_removed_finish (MentorStore    *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

G_END_DECLS
