/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-config.h"

/* A library names its catalogue itself. */
#define GETTEXT_PACKAGE MENTOR_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>
