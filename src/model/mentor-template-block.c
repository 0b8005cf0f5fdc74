/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-block.h"

MENTOR_DEFINE_RECORD_TYPE (MentorTemplateBlock, mentor_template_block, MENTOR_TEMPLATE_BLOCK_FIELDS)
