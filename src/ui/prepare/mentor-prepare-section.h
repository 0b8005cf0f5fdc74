/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-prepare-row.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PREPARE_SECTION (mentor_prepare_section_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrepareSection, mentor_prepare_section, MENTOR, PREPARE_SECTION, GtkBox)

void              mentor_prepare_section_begin (MentorPrepareSection *self);
MentorPrepareRow *mentor_prepare_section_take  (MentorPrepareSection *self,
                                                const char           *key);
void              mentor_prepare_section_end   (MentorPrepareSection *self);

G_END_DECLS
