/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-template.h"

G_BEGIN_DECLS

/**
 * MentorTemplateLibrary:
 *
 * All templates: the built-in ones and the own ones. It is the root of one file, which holds the
 * own ones.
 */
/* clang-format off */
#define MENTOR_TEMPLATE_LIBRARY_FIELDS(DO) \
  DO##_RECORDS (MentorTemplateLibrary, mentor_template_library, templates, "templates", mentor_template)
/* clang-format on */

#define MENTOR_TYPE_TEMPLATE_LIBRARY (mentor_template_library_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorTemplateLibrary,
                            mentor_template_library,
                            TEMPLATE_LIBRARY,
                            MENTOR_TEMPLATE_LIBRARY_FIELDS)

G_END_DECLS
