/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

icalcomponent *mentor_calendar_zone_make (GTimeZone *zone,
                                          gint64     first,
                                          gint64     last);

G_END_DECLS
