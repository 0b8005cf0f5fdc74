/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PERSON_FILTER (mentor_person_filter_get_type ())
G_DECLARE_FINAL_TYPE (MentorPersonFilter, mentor_person_filter, MENTOR, PERSON_FILTER, AdwBin)

void          mentor_person_filter_fill       (MentorPersonFilter *self,
                                               GListModel         *people);
MentorMentee *mentor_person_filter_get_person (MentorPersonFilter *self);

G_END_DECLS
