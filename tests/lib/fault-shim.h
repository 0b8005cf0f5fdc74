/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MentorFaultCall:
 *
 * The calls that can be made to fail.
 */
typedef enum {
  MENTOR_FAULT_CREATE, /* open() of a file that is made */
  MENTOR_FAULT_WRITE,
  MENTOR_FAULT_SHORT_WRITE, /* writes half, and fails the next time */
  MENTOR_FAULT_FSYNC,
  MENTOR_FAULT_RENAME,
  MENTOR_FAULT_UNLINK,
  MENTOR_FAULT_N_CALLS,
} MentorFaultCall;

void     mentor_fault_arm    (MentorFaultCall call,
                              guint           nth,
                              int             cause,
                              const char     *folder);
gboolean mentor_fault_disarm (void);

G_END_DECLS
