/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-contact.h"

MENTOR_DEFINE_RECORD_TYPE (MentorContact, mentor_contact, MENTOR_CONTACT_FIELDS)
