/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-network.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NETWORK_PICTURE (mentor_network_picture_get_type ())
G_DECLARE_FINAL_TYPE (MentorNetworkPicture, mentor_network_picture, MENTOR, NETWORK_PICTURE, GtkWidget)

GtkWidget *mentor_network_picture_new         (void);
void       mentor_network_picture_set_network (MentorNetworkPicture *self,
                                               MentorNetwork        *network);

G_END_DECLS
