/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-library.h"

MENTOR_DEFINE_RECORD_TYPE (MentorTemplateLibrary,
                           mentor_template_library,
                           MENTOR_TEMPLATE_LIBRARY_FIELDS)
