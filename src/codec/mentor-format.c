/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-format.h"
#include "mentor-me.h"
#include "mentor-mentee.h"
#include "mentor-notes-file.h"
#include "mentor-prompt-library.h"
#include "mentor-template-library.h"

const MentorFormat mentor_format_me = {
  "com.example.Mentor.me", 1, mentor_me_get_type,
};

const MentorFormat mentor_format_mentee = {
  "com.example.Mentor.mentee", 1, mentor_mentee_get_type,
};

const MentorFormat mentor_format_private_notes = {
  "com.example.Mentor.private-notes", 1, mentor_notes_file_get_type, TRUE,
};

const MentorFormat mentor_format_prompts = {
  "com.example.Mentor.prompts", 1, mentor_prompt_library_get_type,
};

const MentorFormat mentor_format_templates = {
  "com.example.Mentor.templates", 1, mentor_template_library_get_type,
};
