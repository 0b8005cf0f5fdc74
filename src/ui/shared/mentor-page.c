/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-page.h"

/**
 * MentorPage:
 *
 * The base of every page: what it may ask (its context), whose it is (a mentee, for pages of one), and its address, by
 * which the window finds it again at the next start.
 */
typedef struct {
  MentorContext *context;
  MentorMentee *mentee;
  char *address;
  MentorRecord *record; /* without it in its list the page goes; nullable */
} MentorPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MentorPage, mentor_page, ADW_TYPE_NAVIGATION_PAGE)

#define PRIVATE(self) ((MentorPagePrivate *) mentor_page_get_instance_private (self))

typedef enum { PROP_CONTEXT = 1, PROP_MENTEE } MentorPageProperty;
static GParamSpec *properties[PROP_MENTEE + 1];

static void
mentor_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorPagePrivate *priv = PRIVATE (MENTOR_PAGE (object));

  switch ((MentorPageProperty) id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      return;
    case PROP_MENTEE:
      g_value_set_object (value, priv->mentee);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorPagePrivate *priv = PRIVATE (MENTOR_PAGE (object));

  switch ((MentorPageProperty) id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      return;
    case PROP_MENTEE:
      priv->mentee = g_value_dup_object (value);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_page_finalize (GObject *object)
{
  MentorPagePrivate *priv = PRIVATE (MENTOR_PAGE (object));

  g_clear_object (&priv->context);
  g_clear_object (&priv->mentee);
  g_clear_pointer (&priv->address, g_free);
  g_clear_object (&priv->record);

  G_OBJECT_CLASS (mentor_page_parent_class)->finalize (object);
}

static void
mentor_page_hiding (AdwNavigationPage *page)
{
  mentor_page_flush (MENTOR_PAGE (page));

  ADW_NAVIGATION_PAGE_CLASS (mentor_page_parent_class)->hiding (page);
}

static void
mentor_page_class_init (MentorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_page_get_property;
  object_class->set_property = mentor_page_set_property;
  object_class->finalize = mentor_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = mentor_page_hiding;

  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, MENTOR_TYPE_CONTEXT, flags);
  properties[PROP_MENTEE] = g_param_spec_object ("mentee", NULL, NULL, MENTOR_TYPE_MENTEE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mentor_page_init (MentorPage *self)
{
}

/**
 * mentor_page_get_context:
 *
 * Returns: (transfer none): what the page may ask
 */
MentorContext *
mentor_page_get_context (MentorPage *self)
{
  return PRIVATE (self)->context;
}

/**
 * mentor_page_get_mentee:
 *
 * Returns: (transfer none) (nullable): whose page it is
 */
MentorMentee *
mentor_page_get_mentee (MentorPage *self)
{
  return PRIVATE (self)->mentee;
}

/**
 * mentor_page_dup_address:
 *
 * Returns: (transfer full): words by which the window opens the page again, as in `goal:MENTEE:GOAL`
 */
char *
mentor_page_dup_address (MentorPage *self)
{
  return g_strdup (PRIVATE (self)->address);
}

void
mentor_page_set_address (MentorPage *self, const char *address)
{
  g_set_str (&PRIVATE (self)->address, address);
}

static void
on_list_changed (MentorPage *self, guint position, guint removed, guint added,
                 MentorRecordList *list)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view && !mentor_record_list_get_position (list, PRIVATE (self)->record, NULL))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

/**
 * mentor_page_follow:
 * @list: where @record is
 * @record: (transfer none) (type MentorRecord): what the page shows
 *
 * When the record is taken away, here or by an undo, its page goes with it.
 */
void
mentor_page_follow (MentorPage *self, MentorRecordList *list, gpointer record)
{
  g_set_object (&PRIVATE (self)->record, record);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_list_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * mentor_page_flush:
 *
 * Stores what is typed and not stored yet.
 */
void
mentor_page_flush (MentorPage *self)
{
  if (MENTOR_PAGE_GET_CLASS (self)->flush)
    MENTOR_PAGE_GET_CLASS (self)->flush (self);
}

/**
 * mentor_page_search:
 *
 * Puts the keyboard into the page's search, if it has one.
 */
void
mentor_page_search (MentorPage *self)
{
  if (MENTOR_PAGE_GET_CLASS (self)->search)
    MENTOR_PAGE_GET_CLASS (self)->search (self);
}

/**
 * mentor_page_do_here:
 * @what: "new-action", "insight" or "question"
 *
 * Returns: whether the page has a place of its own for it, and went there
 */
gboolean
mentor_page_do_here (MentorPage *self, const char *what)
{
  return MENTOR_PAGE_GET_CLASS (self)->do_here && MENTOR_PAGE_GET_CLASS (self)->do_here (self, what);
}
