/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-session.h"

G_BEGIN_DECLS

/* Days and moments as a person says them. All return new strings. */

char *mentor_format_day          (MentorDay      day);
char *mentor_format_long_day     (MentorDay      day);
char *mentor_format_month        (MentorDay      day);
char *mentor_format_time         (GDateTime     *moment);
char *mentor_format_weekday      (GDateTime     *moment);
char *mentor_format_weekday_time (GDateTime     *moment);
char *mentor_format_moment       (GDateTime     *moment);
char *mentor_format_there        (MentorSession *session);
char *mentor_format_start        (MentorSession *session);
char *mentor_format_near         (GDateTime     *moment);
char *mentor_format_distance     (MentorDay      day);
char *mentor_format_due          (MentorDay      day);
char *mentor_format_rhythm       (int            days);
char *mentor_format_length       (int            minutes);

G_END_DECLS
