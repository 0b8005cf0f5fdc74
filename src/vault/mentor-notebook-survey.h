/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorNotebookClaim: (skip)
 * @record: id of the mentee record
 * @parts: (array zero-terminated=1): the parts that the witness knows
 * @revision: the revision that the witness knows
 *
 * What the witness of a notebook says.
 */
typedef struct {
  char *record;
  GStrv parts;
  int revision;
} MentorNotebookClaim;

MentorNotebookClaim *mentor_notebook_claim_new     (const char         *record,
                                                    const char *const  *parts,
                                                    int                 revision);
MentorNotebookClaim *mentor_notebook_claim_copy    (MentorNotebookClaim *claim);
void                 mentor_notebook_claim_free    (MentorNotebookClaim *claim);

/**
 * MentorNotebookSurvey: (skip)
 * @parts: (element-type utf8): the parts that the keyring has, none of them locked
 * @trouble: (nullable): why that is not all that the witness knows
 */
typedef struct {
  GPtrArray *parts;
  GError *trouble;
} MentorNotebookSurvey;

void                  mentor_notebook_survey_free   (MentorNotebookSurvey *survey);
void                  mentor_notebook_survey_async  (MentorNotebookClaim  *claim,
                                                     gboolean              may_ask,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
MentorNotebookSurvey *mentor_notebook_survey_finish (GAsyncResult         *result,
                                                     GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookClaim, mentor_notebook_claim_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorNotebookSurvey, mentor_notebook_survey_free)

G_END_DECLS
