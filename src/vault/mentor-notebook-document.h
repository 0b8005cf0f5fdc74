/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-notebook-part.h"

G_BEGIN_DECLS

char               *mentor_notebook_document_encode (const char         *record,
                                                     MentorNotebookPart *part,
                                                     GError            **error);
MentorNotebookPart *mentor_notebook_document_decode (const char         *record,
                                                     const char         *id,
                                                     const char         *secret);
GPtrArray          *mentor_notebook_document_split  (const char         *record,
                                                     MentorNotebookPart *part,
                                                     gsize               limit);

G_END_DECLS
