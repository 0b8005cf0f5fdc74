/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-question-box.h"
#include "mentor-agenda-put.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-line-row.h"
#include "mentor-reorder.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorQuestionBox:
 *
 * The questions that came up between two sessions. A question is a plain string, so the rows are the questions while
 * somebody writes, and the record follows them.
 */
struct _MentorQuestionBox {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  GtkLabel *title;
  GtkListBox *list;
  GtkLabel *placeholder;
  GMenuModel *row_menu;
  gboolean editable;
  gboolean storing; /* the change of the record comes from the rows */
};

G_DEFINE_FINAL_TYPE (MentorQuestionBox, mentor_question_box, ADW_TYPE_BIN)

typedef enum { PROP_EDITABLE = 1 } MentorQuestionBoxProperty;
static GParamSpec *properties[PROP_EDITABLE + 1];

static void
mentor_question_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorQuestionBoxProperty) id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, MENTOR_QUESTION_BOX (object)->editable);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_question_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorQuestionBox *self = MENTOR_QUESTION_BOX (object);

  switch ((MentorQuestionBoxProperty) id)
    {
    case PROP_EDITABLE:
      if (self->editable != g_value_get_boolean (value))
        {
          self->editable = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_question_box_dispose (GObject *object)
{
  MentorQuestionBox *self = MENTOR_QUESTION_BOX (object);

  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_QUESTION_BOX);

  G_OBJECT_CLASS (mentor_question_box_parent_class)->dispose (object);
}

static void
store (MentorQuestionBox *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) questions = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      g_autofree char *text = mentor_line_row_dup_text (MENTOR_LINE_ROW (row));

      g_strstrip (text);
      if (*text)
        g_strv_builder_take (builder, g_steal_pointer (&text));
    }
  questions = g_strv_builder_end (builder);
  self->storing = TRUE;
  mentor_mentee_set_question_box (self->mentee, (const char *const *) questions);
  self->storing = FALSE;
}

/* To the agenda of a session, or nowhere. */
static void
take_away (MentorQuestionBox *self, GtkListBoxRow *row, const char *text, MentorSession *session,
           const char *message)
{
  const guint position = (guint) gtk_list_box_row_get_index (row);

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  store (self);
  mentor_question_departed (self->context, self->mentee, text, position, session, message);
}

static MentorQuestionBox *
get_box (gpointer row)
{
  return MENTOR_QUESTION_BOX (gtk_widget_get_ancestor (row, MENTOR_TYPE_QUESTION_BOX));
}

static void
on_remove (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  g_autofree char *text = mentor_line_row_dup_text (row);

  take_away (get_box (row), row, text, NULL, _("Question removed"));
}

static MentorSession *
find_next_session (MentorQuestionBox *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  return mentor_mentee_find_next_session (self->mentee, now);
}

static void
on_use (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  MentorQuestionBox *self = get_box (row);
  MentorSession *session = find_next_session (self);
  g_autofree char *text = mentor_line_row_dup_text (row);

  if (session)
    take_away (self, row, text, session, _("Put on the next agenda"));
  else
    mentor_context_say (self->context, _("Plan a session first"));
}

static void
on_emptied (MentorLineRow *row, MentorQuestionBox *self)
{
  g_autofree char *kept = g_strdup (mentor_line_row_get_kept (row));

  if (*g_strstrip (kept))
    take_away (self, GTK_LIST_BOX_ROW (row), kept, NULL, _("Question removed"));
  else
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
move_row (GtkListBoxRow *row, GtkListBoxRow *place, gpointer data)
{
  MentorQuestionBox *self = data;
  const int target = gtk_list_box_row_get_index (place);

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), target);
  store (self);
}

static void add_row (MentorQuestionBox *self, const char *text, int position, gboolean focus);

static void
on_next (MentorLineRow *row, MentorQuestionBox *self)
{
  add_row (self, "", gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1, TRUE);
}

static void
add_action (GSimpleActionGroup *actions, const char *name, GCallback callback, GtkWidget *row)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, row, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

static void
add_row (MentorQuestionBox *self, const char *text, int position, gboolean focus)
{
  GtkWidget *row = mentor_line_row_new (_("Question"), FALSE, self->row_menu);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_object_set (row, "text", text, NULL);
  g_object_bind_property (self, "editable", row, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (store), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "next", G_CALLBACK (on_next), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "emptied", G_CALLBACK (on_emptied), self, G_CONNECT_DEFAULT);
  add_action (actions, "remove", G_CALLBACK (on_remove), row);
  add_action (actions, "use", G_CALLBACK (on_use), row);
  gtk_widget_insert_action_group (row, "line", G_ACTION_GROUP (actions));
  mentor_reorder_attach_move (GTK_LIST_BOX_ROW (row),
                              mentor_line_row_get_handle (MENTOR_LINE_ROW (row)), self->mentee,
                              move_row, self);
  gtk_list_box_insert (self->list, row, position);
  if (focus)
    gtk_widget_grab_focus (row);
}

static void
on_add (MentorQuestionBox *self)
{
  add_row (self, "", -1, TRUE);
}

static void
load (MentorQuestionBox *self)
{
  const char *const *questions = mentor_mentee_get_question_box (self->mentee);
  GtkListBoxRow *row;

  if (self->storing)
    return;
  /* One by one: gtk_list_box_remove_all() would take the placeholder too. */
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; questions[i]; i++)
    add_row (self, questions[i], -1, FALSE);
}

static void
update_words (MentorQuestionBox *self)
{
  g_autofree char *name = mentor_mentee_dup_short_name (self->mentee);
  g_autofree char *title = NULL;

  switch (mentor_mentee_get_role (self->mentee))
    {
    case MENTOR_ROLE_MENTEE:
      gtk_label_set_label (self->title, _("Questions to Bring"));
      gtk_label_set_label (self->placeholder,
                           _("What comes to mind between two sessions and is worth asking"));
      return;
    case MENTOR_ROLE_MENTOR:
      title = *name ? g_strdup_printf (_("Questions for %s"), name) : g_strdup (_("Questions"));
      gtk_label_set_label (self->title, title);
      gtk_label_set_label (self->placeholder,
                           _("What you would like to ask when you meet next"));
      return;
    case MENTOR_ROLE_PEER:
      gtk_label_set_label (self->title, _("Questions for Next Time"));
      gtk_label_set_label (self->placeholder, _("What the two of you could look at together"));
      return;
    }
}

static void
mentor_question_box_class_init (MentorQuestionBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_question_box_get_property;
  object_class->set_property = mentor_question_box_set_property;
  object_class->dispose = mentor_question_box_dispose;

  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-question-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionBox, title);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionBox, list);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionBox, placeholder);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionBox, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_question_box_init (MentorQuestionBox *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_question_box_set_mentee:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): whose questions are shown; to be called once
 */
void
mentor_question_box_set_mentee (MentorQuestionBox *self, MentorContext *context, MentorMentee *mentee)
{
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  g_signal_connect_object (mentee, "notify::question-box", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::role", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentee, "notify::name", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  load (self);
  update_words (self);
}
