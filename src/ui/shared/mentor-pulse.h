/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PULSE (mentor_pulse_get_type ())
G_DECLARE_FINAL_TYPE (MentorPulse, mentor_pulse, MENTOR, PULSE, GObject)

MentorPulse *mentor_pulse_new (MentorStore *store);

G_END_DECLS
