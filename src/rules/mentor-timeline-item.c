/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-item.h"

#include "mentor-text-match.h"

#include <string.h>

/**
 * MentorTimelineItem:
 *
 * One thing that happened in a relationship. It never changes: when its day does, another one takes its place.
 */
struct _MentorTimelineItem {
  GObject parent_instance;

  MentorTimelineEvent event;
  MentorDay day;
  gint64 second; /* of a session, when it began */
  MentorMentee *mentee;
  MentorGoal *goal; /* nullable */
  MentorRecord *record;
  char *words;     /* folded; NULL until something is looked for */
  guint64 serials; /* of the records when they were folded */
};

G_DEFINE_FINAL_TYPE (MentorTimelineItem, mentor_timeline_item, G_TYPE_OBJECT)

static const MentorTimelineKind kinds[] = {
  [MENTOR_TIMELINE_EVENT_CLOSED] = MENTOR_TIMELINE_KIND_RELATIONSHIP,
  [MENTOR_TIMELINE_EVENT_SESSION] = MENTOR_TIMELINE_KIND_SESSION,
  [MENTOR_TIMELINE_EVENT_REVIEW] = MENTOR_TIMELINE_KIND_AGREEMENT,
  [MENTOR_TIMELINE_EVENT_AGREEMENT] = MENTOR_TIMELINE_KIND_AGREEMENT,
  [MENTOR_TIMELINE_EVENT_GOAL_REVISED] = MENTOR_TIMELINE_KIND_GOAL,
  [MENTOR_TIMELINE_EVENT_GOAL_DECIDED] = MENTOR_TIMELINE_KIND_GOAL,
  [MENTOR_TIMELINE_EVENT_MILESTONE] = MENTOR_TIMELINE_KIND_MILESTONE,
  [MENTOR_TIMELINE_EVENT_CHECK_IN] = MENTOR_TIMELINE_KIND_CHECK_IN,
  [MENTOR_TIMELINE_EVENT_GOAL_BEGUN] = MENTOR_TIMELINE_KIND_GOAL,
  [MENTOR_TIMELINE_EVENT_ACTION] = MENTOR_TIMELINE_KIND_ACTION,
  [MENTOR_TIMELINE_EVENT_INSIGHT] = MENTOR_TIMELINE_KIND_INSIGHT,
  [MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN] = MENTOR_TIMELINE_KIND_FEEDBACK,
  [MENTOR_TIMELINE_EVENT_FEEDBACK] = MENTOR_TIMELINE_KIND_FEEDBACK,
  [MENTOR_TIMELINE_EVENT_INTRODUCTION] = MENTOR_TIMELINE_KIND_INTRODUCTION,
  [MENTOR_TIMELINE_EVENT_RESOURCE] = MENTOR_TIMELINE_KIND_RESOURCE,
  [MENTOR_TIMELINE_EVENT_CONTACT] = MENTOR_TIMELINE_KIND_CONTACT,
  [MENTOR_TIMELINE_EVENT_BEGAN] = MENTOR_TIMELINE_KIND_RELATIONSHIP,
};

static void
mentor_timeline_item_finalize (GObject *object)
{
  MentorTimelineItem *self = MENTOR_TIMELINE_ITEM (object);

  g_clear_object (&self->mentee);
  g_clear_object (&self->goal);
  g_clear_object (&self->record);
  g_free (self->words);

  G_OBJECT_CLASS (mentor_timeline_item_parent_class)->finalize (object);
}

static void
mentor_timeline_item_class_init (MentorTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_timeline_item_finalize;
}

static void
mentor_timeline_item_init (MentorTimelineItem *self)
{
}

/**
 * mentor_timeline_item_new:
 * @event: what happened
 * @day: when, as a Julian day
 * @mentee: (transfer none): the relationship
 * @goal: (nullable) (transfer none): the goal that it is about, where @record is a part of one
 * @record: (transfer none) (type MentorRecord): what it happened to
 *
 * Returns: (transfer full): a new item
 */
MentorTimelineItem *
mentor_timeline_item_new (MentorTimelineEvent event, MentorDay day, MentorMentee *mentee,
                          MentorGoal *goal, gpointer record)
{
  MentorTimelineItem *self = g_object_new (MENTOR_TYPE_TIMELINE_ITEM, NULL);

  self->event = event;
  self->day = day;
  self->mentee = g_object_ref (mentee);
  self->goal = goal ? g_object_ref (goal) : NULL;
  self->record = g_object_ref (record);
  if (MENTOR_IS_SESSION (record) && mentor_session_get_start (record))
    self->second = g_date_time_to_unix (mentor_session_get_start (record));
  return self;
}

/**
 * mentor_timeline_item_get_kind:
 *
 * Returns: the kind by which it is chosen
 */
MentorTimelineKind
mentor_timeline_item_get_kind (MentorTimelineItem *self)
{
  return kinds[self->event];
}

/**
 * mentor_timeline_item_get_event:
 *
 * Returns: what happened
 */
MentorTimelineEvent
mentor_timeline_item_get_event (MentorTimelineItem *self)
{
  return self->event;
}

/**
 * mentor_timeline_item_get_day:
 *
 * Returns: a Julian day
 */
MentorDay
mentor_timeline_item_get_day (MentorTimelineItem *self)
{
  return self->day;
}

/**
 * mentor_timeline_item_get_month:
 *
 * Returns: its month, counted on over the years: twelve times the year, and 0 for January
 */
guint
mentor_timeline_item_get_month (MentorTimelineItem *self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  return g_date_get_year (&date) * 12u + g_date_get_month (&date) - 1u;
}

/**
 * mentor_timeline_item_get_mentee:
 *
 * Returns: (transfer none): the relationship
 */
MentorMentee *
mentor_timeline_item_get_mentee (MentorTimelineItem *self)
{
  return self->mentee;
}

/**
 * mentor_timeline_item_get_goal:
 *
 * Returns: (transfer none) (nullable): the goal that it is about
 */
MentorGoal *
mentor_timeline_item_get_goal (MentorTimelineItem *self)
{
  return self->goal;
}

/**
 * mentor_timeline_item_get_record:
 *
 * Returns: (transfer none) (type MentorRecord): what it happened to
 */
gpointer
mentor_timeline_item_get_record (MentorTimelineItem *self)
{
  return self->record;
}

/**
 * mentor_timeline_item_is_private:
 *
 * Returns: whether it belongs to a goal that is not shared with the other person
 */
gboolean
mentor_timeline_item_is_private (MentorTimelineItem *self)
{
  return self->goal && mentor_goal_get_visibility (self->goal) == MENTOR_VISIBILITY_PRIVATE;
}

/**
 * mentor_timeline_item_dup_address:
 *
 * Returns: (transfer full) (nullable): the page that shows it, or %NULL for what is shown in a dialog
 */
char *
mentor_timeline_item_dup_address (MentorTimelineItem *self)
{
  const char *mentee = mentor_record_get_id (MENTOR_RECORD (self->mentee));
  const char *record = mentor_record_get_id (self->record);

  switch (kinds[self->event])
    {
    case MENTOR_TIMELINE_KIND_SESSION:
      return g_strdup_printf ("session:%s:%s", mentee, record);
    case MENTOR_TIMELINE_KIND_GOAL:
    case MENTOR_TIMELINE_KIND_CHECK_IN:
    case MENTOR_TIMELINE_KIND_MILESTONE:
      return g_strdup_printf ("goal:%s:%s", mentee, mentor_record_get_id (MENTOR_RECORD (self->goal)));
    case MENTOR_TIMELINE_KIND_INSIGHT:
      return g_strdup_printf ("insights:%s:%s", mentee, record);
    case MENTOR_TIMELINE_KIND_FEEDBACK:
      return g_strdup_printf ("feedback:%s:%s", mentee, record);
    case MENTOR_TIMELINE_KIND_INTRODUCTION:
      return g_strdup_printf ("introductions:%s:%s", mentee, record);
    case MENTOR_TIMELINE_KIND_RESOURCE:
      return g_strdup_printf ("resources:%s:%s", mentee, record);
    case MENTOR_TIMELINE_KIND_AGREEMENT:
      return g_strdup_printf ("%s:%s:%s", MENTOR_IS_REVIEW (self->record) ? "review" : "agreement",
                              mentee, record);
    case MENTOR_TIMELINE_KIND_RELATIONSHIP:
      return g_strdup_printf (self->event == MENTOR_TIMELINE_EVENT_CLOSED ? "closing:%s"
                                                                          : "mentee:%s:overview",
                              mentee);
    case MENTOR_TIMELINE_KIND_CONTACT:
    case MENTOR_TIMELINE_KIND_ACTION:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

/* Names that the application gives: they stand for words that a person reads. */
static gboolean
is_code (MentorRecord *record, const MentorField *field, const char *value)
{
  if (MENTOR_IS_SESSION (record))
    return g_str_equal (field->property, "time_zone") || g_str_equal (field->property, "template");
  if (MENTOR_IS_REVISION (record))
    {
      g_autoptr (GEnumClass) states = g_type_class_ref (mentor_goal_state_get_type ());

      return g_enum_get_value_by_nick (states, value) != NULL;
    }
  return FALSE;
}

/* The parts of a session are of its day; those of a goal and of a relationship have days of their own. */
static void
add_words (GString *text, MentorRecord *record, gboolean with_parts)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_LINE || fields[i].kind == MENTOR_FIELD_TEXT)
      {
        const char *value = mentor_record_get_string (record, &fields[i]);

        if (value && *value && !is_code (record, &fields[i], value))
          g_string_append_printf (text, "%s\n", value);
      }
    else if (fields[i].kind == MENTOR_FIELD_RECORDS && with_parts)
      {
        MentorRecordList *parts = mentor_record_peek_list (record, &fields[i]);

        for (guint j = 0; parts && j < mentor_record_list_get_size (parts); j++)
          add_words (text, mentor_record_list_get (parts, j), TRUE);
      }
    else if (fields[i].kind == MENTOR_FIELD_RECORD && MENTOR_IS_GOAL (record))
      {
        MentorRecord *part = mentor_record_get_record (record, &fields[i]);

        add_words (text, part, FALSE);
      }
}

/**
 * mentor_timeline_item_matches:
 * @folded_needle: what is looked for, as mentor_text_fold() gives it
 *
 * Returns: whether it is in what a person wrote about this
 */
gboolean
mentor_timeline_item_matches (MentorTimelineItem *self, const char *folded_needle)
{
  const guint64 serials = mentor_record_get_serial (self->record) +
                          (self->goal ? mentor_record_get_serial (MENTOR_RECORD (self->goal)) : 0);

  if (*folded_needle == '\0')
    return TRUE;
  if (self->words == NULL || self->serials != serials)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      add_words (text, self->record, MENTOR_IS_SESSION (self->record));
      if (self->goal && (MentorRecord *) self->goal != self->record)
        g_string_append (text, mentor_goal_get_title (self->goal));
      g_free (self->words);
      self->words = mentor_text_fold (text->str);
      self->serials = serials;
    }
  return strstr (self->words, folded_needle) != NULL;
}

/**
 * mentor_timeline_item_compare:
 *
 * Returns: the order of two items, the newest first; 0 only for the same one
 */
int
mentor_timeline_item_compare (MentorTimelineItem *self, MentorTimelineItem *other)
{
  int order;

  if (self->day != other->day)
    return self->day < other->day ? 1 : -1;
  if (self->event != other->event)
    return self->event < other->event ? -1 : 1;
  if (self->second != other->second)
    return self->second < other->second ? 1 : -1;
  if (self->record == other->record)
    return 0;
  order = g_strcmp0 (mentor_record_get_id (self->record), mentor_record_get_id (other->record));
  return order ? order : (self->record < other->record ? -1 : 1);
}

/**
 * mentor_timeline_item_is_same:
 *
 * Returns: whether both stand for the same event on the same day
 */
gboolean
mentor_timeline_item_is_same (MentorTimelineItem *self, MentorTimelineItem *other)
{
  return mentor_timeline_item_compare (self, other) == 0 && self->goal == other->goal;
}
