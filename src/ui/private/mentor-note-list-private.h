/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-counter.h"
#include "mentor-note-list.h"
#include "mentor-note-model.h"
#include "mentor-note-selection-bar.h"
#include "mentor-notebook-view.h"
#include "mentor-person-filter.h"

G_BEGIN_DECLS

/**
 * MentorNoteList:
 *
 * The private notes of one relationship, or of all, the newest first.
 *
 * While it is not on the screen it holds no note, so that none can be read from a hidden widget.
 */
struct _MentorNoteList {
  AdwBin parent_instance;

  MentorNotebookSet *notebooks;
  MentorNoteQuery *query;
  MentorNoteSelection *selection;
  MentorNoteModel *model;     /* NULL while hidden */
  MentorNoteCounter *counter; /* the same */
  char *opened;         /* the id of the note opened last, to come back to */
  gboolean opened_memory;
  char *address; /* of the note that is about to be opened */
  guint opening;  /* the idle source that opens it */
  guint dropping; /* the idle source that lets go of the notes when they are hidden */
  guint locking;  /* the idle source that ends the time in which notebooks are being locked */
  guint laying_out; /* the idle source that scrolls to the top */
  MentorNotebookView *view;
  AdwBanner *banner;
  AdwToolbarView *toolbar;
  GtkWidget *tools_clamp;
  GtkSearchEntry *search;
  MentorPersonFilter *person;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *options;
  GtkToggleButton *select;
  GtkLabel *count;
  GtkWidget *buttons;
  GtkWidget *bottom;
  MentorNoteSelectionBar *chosen;
  gboolean narrow;
  gboolean telling; /* aloud how many are found, as soon as that is known */
};

/* mentor-note-list.c */
GListModel *mentor_note_list_get_shown  (MentorNoteList *self);
void        mentor_note_list_update_bars (MentorNoteList *self);
void        mentor_note_list_announce   (MentorNoteList *self,
                                         const char     *text);

/* mentor-note-list-place.c: where the list stands, and the note that is opened from there. */
void        mentor_note_list_lay_out    (MentorNoteList *self);
void        mentor_note_list_open_note  (MentorNoteList *self,
                                         MentorNoteEntry *entry);

/* mentor-note-list-choose.c: choosing several notes. */
void        mentor_note_list_choose     (MentorNoteList *self);
void        mentor_note_list_choose_all (MentorNoteList *self);
void        mentor_note_list_choose_no_more (MentorNoteList *self);
void        mentor_note_list_toggle     (MentorNoteList *self,
                                         MentorNoteEntry *entry);
gboolean    mentor_note_list_press      (MentorNoteList *self,
                                         guint           key,
                                         guint           code,
                                         GdkModifierType state);

G_END_DECLS
