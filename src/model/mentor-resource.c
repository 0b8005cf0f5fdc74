/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-resource.h"

MENTOR_DEFINE_RECORD_TYPE (MentorResource, mentor_resource, MENTOR_RESOURCE_FIELDS)
