/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_WELCOME_PAGE (mentor_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorWelcomePage, mentor_welcome_page, MENTOR, WELCOME_PAGE, AdwBin)

GtkWidget *mentor_welcome_page_new (MentorContext *context);

G_END_DECLS
