/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-guide-topic.h"

#include "mentor-text-match.h"

struct _MentorGuideTopic
{
  GObject parent_instance;

  char *id;
  char *deed;
  char *title;
  char *summary;
  char *task;
  GStrv paragraphs;
  GStrv sources;
};

G_DEFINE_FINAL_TYPE (MentorGuideTopic, mentor_guide_topic, G_TYPE_OBJECT)

static void
mentor_guide_topic_finalize (GObject *object)
{
  MentorGuideTopic *self = MENTOR_GUIDE_TOPIC (object);

  g_free (self->id);
  g_free (self->deed);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->task);
  g_strfreev (self->paragraphs);
  g_strfreev (self->sources);

  G_OBJECT_CLASS (mentor_guide_topic_parent_class)->finalize (object);
}

static void
mentor_guide_topic_class_init (MentorGuideTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_guide_topic_finalize;
}

static void
mentor_guide_topic_init (MentorGuideTopic *self)
{
  self->title = g_strdup ("");
  self->summary = g_strdup ("");
  self->task = g_strdup ("");
  self->paragraphs = g_new0 (char *, 1);
  self->sources = g_new0 (char *, 1);
}

/**
 * mentor_guide_topic_new:
 * @id: the id as it stands in the guide
 * @deed: what its button does
 *
 * Returns: (transfer full): a page that says nothing yet
 */
MentorGuideTopic *
mentor_guide_topic_new (const char *id, const char *deed)
{
  MentorGuideTopic *self = g_object_new (MENTOR_TYPE_GUIDE_TOPIC, NULL);

  self->id = g_strdup (id);
  self->deed = g_strdup (deed);
  return self;
}

const char *
mentor_guide_topic_get_id (MentorGuideTopic *self)
{
  return self->id;
}

/**
 * mentor_guide_topic_get_deed:
 *
 * Returns: what its button does: "add-relationship", "plan-session", "plan-session-TEMPLATE",
 *   "new-goal", "questions", "questions-SET", "private-note" or
 *   "private-note-SEQUENCE"
 */
const char *
mentor_guide_topic_get_deed (MentorGuideTopic *self)
{
  return self->deed;
}

const char *
mentor_guide_topic_get_title (MentorGuideTopic *self)
{
  return self->title;
}

void
mentor_guide_topic_set_title (MentorGuideTopic *self, const char *title)
{
  g_set_str (&self->title, title);
}

const char *
mentor_guide_topic_get_summary (MentorGuideTopic *self)
{
  return self->summary;
}

void
mentor_guide_topic_set_summary (MentorGuideTopic *self, const char *summary)
{
  g_set_str (&self->summary, summary);
}

/**
 * mentor_guide_topic_get_task:
 *
 * Returns: the sentence that says what to do
 */
const char *
mentor_guide_topic_get_task (MentorGuideTopic *self)
{
  return self->task;
}

void
mentor_guide_topic_set_task (MentorGuideTopic *self, const char *task)
{
  g_set_str (&self->task, task);
}

const char *const *
mentor_guide_topic_get_paragraphs (MentorGuideTopic *self)
{
  return (const char *const *) self->paragraphs;
}

void
mentor_guide_topic_set_paragraphs (MentorGuideTopic *self, const char *const *paragraphs)
{
  g_strfreev (self->paragraphs);
  self->paragraphs = g_strdupv ((GStrv) paragraphs);
}

/**
 * mentor_guide_topic_get_sources:
 *
 * Returns: (transfer none): whose work the page stands on, a line each
 */
const char *const *
mentor_guide_topic_get_sources (MentorGuideTopic *self)
{
  return (const char *const *) self->sources;
}

void
mentor_guide_topic_set_sources (MentorGuideTopic *self, const char *const *sources)
{
  g_strfreev (self->sources);
  self->sources = g_strdupv ((GStrv) sources);
}

/**
 * mentor_guide_topic_matches:
 * @folded_needle: what is looked for, as mentor_text_fold() gives it
 *
 * Returns: whether any of the page's texts has it
 */
gboolean
mentor_guide_topic_matches (MentorGuideTopic *self, const char *folded_needle)
{
  if (mentor_text_matches (self->title, folded_needle) ||
      mentor_text_matches (self->summary, folded_needle) ||
      mentor_text_matches (self->task, folded_needle))
    return TRUE;
  for (guint i = 0; self->paragraphs[i]; i++)
    if (mentor_text_matches (self->paragraphs[i], folded_needle))
      return TRUE;
  return FALSE;
}
