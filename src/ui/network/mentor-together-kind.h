/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-enum-row.h"
#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorFormKind:
 * @MENTOR_FORM_GROUP: a new group of rows begins
 * @MENTOR_FORM_HINT: the place of the quiet hint
 * @MENTOR_FORM_ENUM: one of a few words
 * @MENTOR_FORM_LINE: one line
 * @MENTOR_FORM_TEXT: text of any number of lines
 * @MENTOR_FORM_DATE: a day, or none
 * @MENTOR_FORM_SWITCH: yes or no
 * @MENTOR_FORM_GOAL: one of the goals, or none
 *
 * What stands in a row of a form.
 */
typedef enum {
  MENTOR_FORM_GROUP,
  MENTOR_FORM_HINT,
  MENTOR_FORM_ENUM,
  MENTOR_FORM_LINE,
  MENTOR_FORM_TEXT,
  MENTOR_FORM_DATE,
  MENTOR_FORM_SWITCH,
  MENTOR_FORM_GOAL,
} MentorFormKind;

/**
 * MentorFormField:
 * @kind: what it holds
 * @property: the property of the record
 * @title: what it is called, to be translated with the context of the form
 * @words: (nullable): a sentence below the title of a group
 * @label: what a value is called, for %MENTOR_FORM_ENUM
 *
 * A row of a form.
 */
typedef struct {
  MentorFormKind kind;
  const char *property;
  const char *title;
  const char *words;
  MentorEnumLabel label;
} MentorFormField;

/**
 * MentorTogetherWords:
 * @title: the title of the page
 * @one: the title of the dialog
 * @add: what the button does that adds one
 * @removed: what is said after one was removed
 * @empty: the title while there is none
 * @purpose: what they are for
 * @nothing: what is said where none fits the choice
 * @settle: (nullable): the button on one that is due
 * @settled: (nullable): what is said after it
 *
 * The words of a kind, to be translated with its context.
 */
typedef struct {
  const char *title;
  const char *one;
  const char *add;
  const char *removed;
  const char *empty;
  const char *purpose;
  const char *nothing;
  const char *settle;
  const char *settled;
} MentorTogetherWords;

/**
 * MentorTogetherKind:
 * @address: the first part of the address of its page
 * @context: the context of its words
 * @icon_name: a picture for the page while there is none
 * @words: its words
 * @choices: (array length=n_choices): what can be shown alone; the first one is all of them
 * @n_choices: how many
 * @fields: (array length=n_fields): the form
 * @n_fields: how many rows it has
 * @get_type: the type of the records
 * @get_list: where they are
 * @fits: whether a record belongs to a choice
 * @compare: the order
 * @begin: gives a new one what goes without saying
 * @is_blank: whether nothing was said yet
 * @dup_title: what it is about
 * @dup_detail: what there is to say beside it, in a line
 * @dup_text: what was written, at more length
 * @dup_due: (nullable): why it is due, or %NULL while it is not
 * @settle: (nullable): what the button on one that is due does
 * @follow: (nullable): what else changes when one of its enumerations does
 * @shows: (nullable): whether there is anything to say in the row of a property now
 * @dup_hint: (nullable): a quiet hint on what was written, or %NULL
 * @dup_link: (nullable): a web address in it, or %NULL
 *
 * A kind of records that two people have together: how they are listed and edited. One page, one row and one dialog
 * are there for all kinds.
 */
typedef struct {
  const char *address;
  const char *context;
  const char *icon_name;
  MentorTogetherWords words;
  const char *const *choices;
  guint n_choices;
  const MentorFormField *fields;
  guint n_fields;
  GType (*get_type) (void);
  MentorRecordList *(*get_list) (MentorMentee *mentee);
  gboolean (*fits) (gpointer record, guint choice, MentorDay today);
  int (*compare) (gpointer a, gpointer b, MentorDay today);
  void (*begin) (gpointer record, MentorMentee *mentee, MentorDay today);
  gboolean (*is_blank) (gpointer record);
  char *(*dup_title) (gpointer record);
  char *(*dup_detail) (gpointer record);
  char *(*dup_text) (gpointer record);
  char *(*dup_due) (gpointer record, MentorDay today);
  void (*settle) (gpointer record, MentorDay today);
  void (*follow) (gpointer record, MentorDay today);
  gboolean (*shows) (gpointer record, const char *property);
  char *(*dup_hint) (gpointer record);
  char *(*dup_link) (gpointer record);
} MentorTogetherKind;

extern const MentorTogetherKind mentor_together_feedback;
extern const MentorTogetherKind mentor_together_introductions;
extern const MentorTogetherKind mentor_together_resources;

/* What a person reads for one of the kind's words. */
#define mentor_together_say(kind, words) (g_dpgettext2 (NULL, (kind)->context, (words)))

G_END_DECLS
