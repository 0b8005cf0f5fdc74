/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-template.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TEMPLATE_PREVIEW (mentor_template_preview_get_type ())
G_DECLARE_FINAL_TYPE (MentorTemplatePreview, mentor_template_preview, MENTOR, TEMPLATE_PREVIEW, AdwNavigationPage)

AdwNavigationPage *mentor_template_preview_new (MentorTemplate *template,
                                                int             minutes,
                                                gboolean        editable);

G_END_DECLS
