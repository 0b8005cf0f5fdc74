/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-revision.h"

MENTOR_DEFINE_RECORD_TYPE (MentorRevision, mentor_revision, MENTOR_REVISION_FIELDS)
