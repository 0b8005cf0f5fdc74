/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* This room may be used without the user interface, so it names its catalogue itself. */
#include "mentor-config.h"

#define GETTEXT_PACKAGE MENTOR_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>
