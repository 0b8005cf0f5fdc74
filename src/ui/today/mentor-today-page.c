/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-today-page.h"
#include "mentor-action-rules.h"
#include "mentor-action-section.h"
#include "mentor-clock.h"
#include "mentor-coming-row.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-held-row.h"
#include "mentor-memories.h"
#include "mentor-people.h"
#include "mentor-planned.h"
#include "mentor-pulse.h"
#include "mentor-question-card.h"
#include "mentor-today-words.h"
#include "mentor-week.h"
#include "mentor-word-row.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * MentorTodayPage:
 *
 * The day in plain sentences: which sessions are near, what was promised, and whom it is time to meet.
 *
 * After every change, and as time goes on, the lists are compared with what they show, so that a row that stays is the
 * same widget as before and keeps the keyboard.
 */
struct _MentorTodayPage {
  MentorPage parent_instance;

  MentorPulse *pulse;
  GListStore *next;
  GListStore *later;
  GListStore *past;
  GListStore *due_people;
  GtkFilter *owe_filter;
  GtkFilter *waiting_filter;
  GtkSorter *sorter;
  GListModel *owed;
  GListModel *awaited;
  gboolean narrow;

  GtkStack *stack;
  GtkLabel *date;
  GtkLabel *sentence;
  GtkWidget *coming_section;
  GtkListBox *coming;
  GtkListBox *following;
  GtkWidget *past_section;
  GtkListBox *passed;
  MentorActionSection *owe;
  GtkButton *all_owed;
  MentorActionSection *waiting;
  GtkButton *all_awaited;
  GtkWidget *word_section;
  GtkListBox *words;
  MentorQuestionCard *question;
  MentorMemories *memories;
  GtkWidget *quiet;
};

G_DEFINE_FINAL_TYPE (MentorTodayPage, mentor_today_page, MENTOR_TYPE_PAGE)

typedef enum { PROP_NARROW = 1 } MentorTodayPageProperty;
static GParamSpec *properties[PROP_NARROW + 1];

#define NEAR_DAYS 14
#define DUE_DAYS 7

/* More of a kind than a day can hold: those not shown here are one click away, and the next of the sessions that wait
 * for a word follow when the first have got theirs. */
#define MAX_ACTIONS 6
#define MAX_PAST 5

static void
mentor_today_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorTodayPageProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MENTOR_TODAY_PAGE (object)->narrow);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_today_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((MentorTodayPageProperty) id)
    {
    case PROP_NARROW:
      MENTOR_TODAY_PAGE (object)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_today_page_dispose (GObject *object)
{
  MentorTodayPage *self = MENTOR_TODAY_PAGE (object);

  g_clear_object (&self->pulse);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TODAY_PAGE);
  g_clear_object (&self->next);
  g_clear_object (&self->later);
  g_clear_object (&self->past);
  g_clear_object (&self->due_people);
  g_clear_object (&self->owed);
  g_clear_object (&self->awaited);
  g_clear_object (&self->owe_filter);
  g_clear_object (&self->waiting_filter);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (mentor_today_page_parent_class)->dispose (object);
}

static void
mentor_today_page_class_init (MentorTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_today_page_get_property;
  object_class->set_property = mentor_today_page_set_property;
  object_class->dispose = mentor_today_page_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (MENTOR_TYPE_ACTION_SECTION);
  g_type_ensure (MENTOR_TYPE_MEMORIES);
  g_type_ensure (MENTOR_TYPE_QUESTION_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/today/mentor-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, coming_section);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, coming);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, following);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, past_section);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, passed);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, owe);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, all_owed);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, all_awaited);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, word_section);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, words);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, question);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, memories);
  gtk_widget_class_bind_template_child (widget_class, MentorTodayPage, quiet);
}

static void
mentor_today_page_init (MentorTodayPage *self)
{
  self->next = g_list_store_new (MENTOR_TYPE_SESSION);
  self->later = g_list_store_new (MENTOR_TYPE_SESSION);
  self->past = g_list_store_new (MENTOR_TYPE_SESSION);
  self->due_people = g_list_store_new (MENTOR_TYPE_MENTEE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static MentorRecordList *
get_mentees (MentorTodayPage *self)
{
  return mentor_store_get_mentees (
      mentor_context_get_store (mentor_page_get_context (MENTOR_PAGE (self))));
}

/* The next session, however far it is, and those of the next two weeks. */
static void
keep_near (GPtrArray *coming)
{
  const MentorDay last = mentor_day_today () + NEAR_DAYS;

  for (guint i = 1; i < coming->len; i++)
    if (mentor_day_of_time (mentor_session_get_start (coming->pdata[i])) > last)
      g_ptr_array_set_size (coming, (int) i);
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorDay since_a, since_b;

  mentor_mentee_get_due_state (*(gpointer *) a, data, &since_a);
  mentor_mentee_get_due_state (*(gpointer *) b, data, &since_b);
  return since_a < since_b ? -1 : since_a > since_b;
}

static GPtrArray *
find_due (MentorTodayPage *self)
{
  MentorRecordList *mentees = get_mentees (self);
  GPtrArray *due = g_ptr_array_new ();
  g_autoptr (GDateTime) now = mentor_clock_now ();

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    if (mentor_mentee_get_due_state (mentor_record_list_get (mentees, i), now, NULL) >=
        MENTOR_DUE_STATE_DUE)
      g_ptr_array_add (due, mentor_record_list_get (mentees, i));
  g_ptr_array_sort_with_data (due, compare_due, now);
  return due;
}

static void
adopt (GListStore *store, gpointer *items, guint n_items)
{
  gboolean same = g_list_model_get_n_items (G_LIST_MODEL (store)) == n_items;

  for (guint i = 0; same && i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      same = item == items[i];
    }
  if (!same)
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items, n_items);
}

static void
update_rows (MentorTodayPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->coming, i)); i++)
    mentor_coming_row_update (MENTOR_COMING_ROW (row));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->following, i)); i++)
    mentor_coming_row_update (MENTOR_COMING_ROW (row));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->passed, i)); i++)
    mentor_held_row_update (MENTOR_HELD_ROW (row));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->words, i)); i++)
    mentor_word_row_update (MENTOR_WORD_ROW (row));
}

static void
show_sessions (MentorTodayPage *self, GPtrArray *coming, GPtrArray *past)
{
  const guint n_past = MIN (past->len, MAX_PAST);

  adopt (self->next, coming->pdata, MIN (coming->len, 1));
  adopt (self->later, coming->pdata + 1, coming->len > 1 ? coming->len - 1 : 0);
  adopt (self->past, past->pdata + past->len - n_past, n_past);
  gtk_widget_set_visible (self->coming_section, coming->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->following), coming->len > 1);
  gtk_widget_set_visible (self->past_section, past->len > 0);
}

static void
show_rest (GtkButton *button, GListModel *actions)
{
  const guint count = g_list_model_get_n_items (actions);
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("Show All %u", "Show All %u", count), count);
  gtk_button_set_label (button, label);
  gtk_widget_set_visible (GTK_WIDGET (button), count > MAX_ACTIONS);
}

/* Whom a question helps most: the one met next, else the one it is time to meet. */
static MentorMentee *
find_mentee (MentorTodayPage *self, GPtrArray *coming, GPtrArray *due)
{
  MentorRecordList *mentees = get_mentees (self);

  if (coming->len > 0)
    return MENTOR_MENTEE (mentor_record_get_owner (coming->pdata[0]));
  if (due->len > 0)
    return due->pdata[0];
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    if (!mentor_mentee_is_silent (mentor_record_list_get (mentees, i)))
      return mentor_record_list_get (mentees, i);
  return NULL;
}

static MentorDay
get_week_end (MentorTodayPage *self)
{
  return mentor_week_get_end (
      mentor_context_get_settings (mentor_page_get_context (MENTOR_PAGE (self))),
      mentor_day_today ());
}

/* As a heading the day begins with a capital, also where a weekday has a small one in a sentence. */
static char *
make_heading (void)
{
  g_autofree char *day = mentor_format_long_day (mentor_day_today ());
  g_autofree char *first = g_utf8_substring (day, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, day + strlen (first), NULL);
}

static void
update (MentorTodayPage *self)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (self));
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GPtrArray) coming = NULL;
  g_autoptr (GPtrArray) past = NULL;
  g_autoptr (GPtrArray) due = find_due (self);
  g_autofree char *date = make_heading ();
  g_autofree char *sentence = NULL;

  mentor_find_planned (get_mentees (self), now, &coming, &past);
  sentence = mentor_today_describe (coming, due, get_week_end (self));
  keep_near (coming);
  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->sentence, sentence);
  show_sessions (self, coming, past);
  adopt (self->due_people, due->pdata, due->len);
  gtk_filter_changed (self->owe_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->waiting_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  show_rest (self->all_owed, self->owed);
  show_rest (self->all_awaited, self->awaited);
  update_rows (self);
  mentor_question_card_show (self->question, context, find_mentee (self, coming, due));
  mentor_memories_show (self->memories, get_mentees (self));

  gtk_widget_set_visible (self->word_section, due->len > 0);
  gtk_widget_set_visible (self->quiet, coming->len == 0 && past->len == 0 && due->len == 0 &&
                                           g_list_model_get_n_items (self->owed) == 0 &&
                                           g_list_model_get_n_items (self->awaited) == 0);
  gtk_stack_set_visible_child_name (
      self->stack, mentor_record_list_get_size (get_mentees (self)) > 0 ? "day" : "nobody");
}

static void
on_day_changed (MentorTodayPage *self)
{
  mentor_action_section_update (self->owe);
  mentor_action_section_update (self->waiting);
}

static gboolean
is_pressing (MentorActionItem *action)
{
  const MentorDay today = mentor_day_today ();
  const MentorDay due = mentor_action_item_get_due (action);

  return mentor_action_item_is_current (action, today) && due != 0 && due <= today + DUE_DAYS;
}

static gboolean
is_mine (MentorActionItem *action)
{
  MentorMentee *mentee = MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (action)));

  return mentor_action_item_get_owner (action) == mentor_mentee_get_user (mentee);
}

static gboolean
asks_something (MentorActionItem *action)
{
  return !mentor_mentee_is_silent (
      MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (action))));
}

static gboolean
is_owed (gpointer item, gpointer data)
{
  return is_pressing (item) && is_mine (item) && asks_something (item);
}

static gboolean
is_awaited (gpointer item, gpointer data)
{
  return is_pressing (item) && !is_mine (item) && asks_something (item);
}

static int
compare_actions (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_action_item_compare (a, b);
}

static GListModel *
make_actions (MentorTodayPage *self, GListModel *all, GtkFilter *filter)
{
  return G_LIST_MODEL (gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (all), g_object_ref (filter))),
      g_object_ref (self->sorter)));
}

static GtkWidget *
follow_width (MentorTodayPage *self, GtkWidget *row)
{
  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  return row;
}

static GtkWidget *
create_next_row (gpointer item, gpointer data)
{
  return follow_width (
      data, mentor_coming_row_new (mentor_page_get_context (MENTOR_PAGE (data)), item, TRUE));
}

static GtkWidget *
create_later_row (gpointer item, gpointer data)
{
  return follow_width (
      data, mentor_coming_row_new (mentor_page_get_context (MENTOR_PAGE (data)), item, FALSE));
}

static GtkWidget *
create_past_row (gpointer item, gpointer data)
{
  return follow_width (data,
                       mentor_held_row_new (mentor_page_get_context (MENTOR_PAGE (data)), item));
}

static GtkWidget *
create_word_row (gpointer item, gpointer data)
{
  return follow_width (data,
                       mentor_word_row_new (mentor_page_get_context (MENTOR_PAGE (data)), item));
}

static void
bind_actions (MentorTodayPage *self, MentorActionSection *section, GListModel *actions)
{
  g_autoptr (GtkSliceListModel) first =
      gtk_slice_list_model_new (g_object_ref (actions), 0, MAX_ACTIONS);

  mentor_action_section_bind (section, mentor_page_get_context (MENTOR_PAGE (self)),
                              G_LIST_MODEL (first));
}

/**
 * mentor_today_page_new:
 * @context: what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_today_page_new (MentorContext *context)
{
  MentorTodayPage *self = g_object_new (MENTOR_TYPE_TODAY_PAGE, "context", context, NULL);
  g_autoptr (GListModel) all = mentor_action_section_list_all (context);

  self->owe_filter = GTK_FILTER (gtk_custom_filter_new (is_owed, NULL, NULL));
  self->waiting_filter = GTK_FILTER (gtk_custom_filter_new (is_awaited, NULL, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_actions, NULL, NULL));
  self->owed = make_actions (self, all, self->owe_filter);
  self->awaited = make_actions (self, all, self->waiting_filter);
  bind_actions (self, self->owe, self->owed);
  bind_actions (self, self->waiting, self->awaited);
  gtk_list_box_bind_model (self->coming, G_LIST_MODEL (self->next), create_next_row, self, NULL);
  gtk_list_box_bind_model (self->following, G_LIST_MODEL (self->later), create_later_row, self,
                           NULL);
  gtk_list_box_bind_model (self->passed, G_LIST_MODEL (self->past), create_past_row, self, NULL);
  gtk_list_box_bind_model (self->words, G_LIST_MODEL (self->due_people), create_word_row, self,
                           NULL);

  self->pulse = mentor_pulse_new (mentor_context_get_store (context));
  g_signal_connect_object (self->pulse, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pulse, "day-changed", G_CALLBACK (on_day_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_settings (context), "changed::week-start",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return MENTOR_PAGE (self);
}
