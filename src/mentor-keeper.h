/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-folder.h"
#include "mentor-notices.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_KEEPER (mentor_keeper_get_type ())
G_DECLARE_FINAL_TYPE (MentorKeeper, mentor_keeper, MENTOR, KEEPER, GObject)

/**
 * MentorKeeperFunc:
 * @application: the application, with all records there
 * @data: user data
 */
typedef void (*MentorKeeperFunc) (gpointer application, gpointer data);

MentorKeeper  *mentor_keeper_new          (GApplication    *application,
                                           GSettings       *settings);
MentorFolder  *mentor_keeper_get_folder   (MentorKeeper    *self);
MentorStore   *mentor_keeper_get_store    (MentorKeeper    *self);
MentorNotices *mentor_keeper_get_notices  (MentorKeeper    *self);
gboolean       mentor_keeper_is_loaded    (MentorKeeper    *self);

/* For a window. */
MentorFolder  *mentor_keeper_open         (MentorKeeper    *self);
void           mentor_keeper_close        (MentorKeeper    *self);
void           mentor_keeper_change       (MentorKeeper    *self);

/* For a request from outside. */
void           mentor_keeper_hold         (MentorKeeper    *self);
void           mentor_keeper_release      (MentorKeeper    *self);
void           mentor_keeper_when_loaded  (MentorKeeper    *self,
                                           MentorKeeperFunc func,
                                           gpointer         data,
                                           GDestroyNotify   destroy);

G_END_DECLS
