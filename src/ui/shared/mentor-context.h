/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-store.h"
#include "mentor-vault.h"

G_BEGIN_DECLS

/**
 * MentorContext:
 *
 * What a page needs from outside: the store, the vault, the preferences, and the way to take something back.
 *
 * It is handed to every page as its `context`. A page opens another one by activating the window's action `win.open` with
 * an address:
 *
 * - `today`, `actions`, `reflections`, `questions`, `guide`, `growth`
 * - `questions:SET`, SET the name of a set of questions
 * - `guide:TOPIC`, TOPIC the id of a page of the guide
 * - `calendar`, which is a part of Today
 * - `network`, who knows whom, over all relationships
 * - `mentee:MENTEE` or `mentee:MENTEE:TAB`, TAB one of overview, goals, sessions, timeline, private
 * - `agreement:MENTEE`, the frame of the relationship
 * - `goal:MENTEE:GOAL`, `session:MENTEE:SESSION`
 * - `insights:MENTEE`, or `insights:MENTEE:INSIGHT` to come to one of them; `feedback:MENTEE`, `introductions:MENTEE` and
 *   `resources:MENTEE` likewise
 * - `prepare:MENTEE:SESSION`, `wrap-up:MENTEE:SESSION`
 * - `note:MENTEE:NOTE`, or `note:MENTEE:` for a new one, with a question `note:MENTEE::QUESTION`, after a session
 *   `note:MENTEE::QUESTION:SESSION`
 *
 * where MENTEE, GOAL, SESSION, INSIGHT and NOTE are ids, and QUESTION is the id of a prompt or of a series of questions.
 */
#define MENTOR_TYPE_CONTEXT (mentor_context_get_type ())
G_DECLARE_FINAL_TYPE (MentorContext, mentor_context, MENTOR, CONTEXT, GObject)

MentorContext *mentor_context_new            (MentorStore      *store,
                                              MentorVault      *vault,
                                              GSettings        *settings);
MentorStore   *mentor_context_get_store      (MentorContext    *self);
MentorVault   *mentor_context_get_vault      (MentorContext    *self);
GSettings     *mentor_context_get_settings   (MentorContext    *self);
MentorMentee  *mentor_context_find_mentee    (MentorContext    *self,
                                              const char       *id);
MentorPrompt  *mentor_context_find_prompt    (MentorContext    *self,
                                              const char       *id);

void           mentor_context_say            (MentorContext    *self,
                                              const char       *message);
gboolean       mentor_context_say_read_only  (MentorContext    *self,
                                              MentorMentee     *mentee);
void           mentor_context_remove         (MentorContext    *self,
                                              MentorRecordList *list,
                                              gpointer          record,
                                              const char       *message);
void           mentor_context_offer_undo     (MentorContext    *self,
                                              const char       *message,
                                              void            (*undo) (gpointer data),
                                              gpointer          data,
                                              GDestroyNotify    destroy);
void           mentor_context_undo           (MentorContext    *self);

G_END_DECLS
