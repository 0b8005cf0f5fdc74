/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorTroubleKind:
 * @MENTOR_TROUBLE_UNREADABLE: a file could not be understood and was set aside
 * @MENTOR_TROUBLE_NEWER: a file was written by a newer version and is shown only
 * @MENTOR_TROUBLE_UNSAVED: a change could not be saved; it is kept in memory and tried again
 * @MENTOR_TROUBLE_FOLDER: the data folder cannot be used, or files that were in it are gone or older than before;
 *   see [method@Store.keep_records_async] and [method@Store.keep_folder_async]
 * @MENTOR_TROUBLE_DUPLICATE: a file holds a record that another one holds too; it was left alone
 *
 * What is wrong.
 */
typedef enum {
  MENTOR_TROUBLE_UNREADABLE,
  MENTOR_TROUBLE_NEWER,
  MENTOR_TROUBLE_UNSAVED,
  MENTOR_TROUBLE_FOLDER,
  MENTOR_TROUBLE_DUPLICATE,
} MentorTroubleKind;

#define MENTOR_TYPE_TROUBLE (mentor_trouble_get_type ())
G_DECLARE_FINAL_TYPE (MentorTrouble, mentor_trouble, MENTOR, TROUBLE, GObject)

MentorTrouble    *mentor_trouble_new           (MentorTroubleKind kind,
                                                const char       *record_id,
                                                GFile            *file,
                                                GFile            *earlier,
                                                const char       *message);
MentorTroubleKind mentor_trouble_get_kind      (MentorTrouble *self);
const char       *mentor_trouble_get_record_id (MentorTrouble *self);
const char       *mentor_trouble_get_message   (MentorTrouble *self);
GFile            *mentor_trouble_get_file      (MentorTrouble *self);
GFile            *mentor_trouble_get_earlier   (MentorTrouble *self);

G_END_DECLS
