/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-person-dialog.h"

#include "mentor-dialogs.h"
#include "mentor-labels.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorPersonDialog:
 *
 * Asks whom something is about.
 */
struct _MentorPersonDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorPersonChosen chosen;
  gpointer data;
  GDestroyNotify destroy; /* nullable */
  GtkWidget *origin;    /* weak */
  MentorMentee *mentee; /* nullable: nobody yet */
  GtkListBox *people;
};

G_DEFINE_FINAL_TYPE (MentorPersonDialog, mentor_person_dialog, ADW_TYPE_DIALOG)

static void
mentor_person_dialog_dispose (GObject *object)
{
  MentorPersonDialog *self = MENTOR_PERSON_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  if (self->destroy)
    g_steal_pointer (&self->destroy) (self->data);
  /* The template would take the child away without the dialog knowing of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PERSON_DIALOG);

  G_OBJECT_CLASS (mentor_person_dialog_parent_class)->dispose (object);
}

/* Only now, since a dialog that closes gives the keyboard back to where it was before. */
static void
mentor_person_dialog_closed (AdwDialog *dialog)
{
  MentorPersonDialog *self = MENTOR_PERSON_DIALOG (dialog);

  if (self->mentee && self->origin)
    self->chosen (self->origin, self->context, self->mentee, self->data);
}

static void
on_row_activated (MentorPersonDialog *self, GtkListBoxRow *row)
{
  g_set_object (&self->mentee, g_object_get_data (G_OBJECT (row), "mentee"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
append_person (MentorPersonDialog *self, MentorMentee *mentee)
{
  const char *name = mentor_mentee_get_counterpart (mentee);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name ? name : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               mentor_label_role (mentor_mentee_get_role (mentee)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, name, TRUE));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "mentee", g_object_ref (mentee), g_object_unref);
  gtk_list_box_append (self->people, row);
}

static void
mentor_person_dialog_class_init (MentorPersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_person_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_person_dialog_closed;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shared/mentor-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPersonDialog, people);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
mentor_person_dialog_init (MentorPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (mentor_mentee_get_counterpart ((MentorMentee *) a),
                         mentor_mentee_get_counterpart ((MentorMentee *) b));
}

static GPtrArray *
find_people (MentorContext *context, gboolean also_closed)
{
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (context));
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (!mentor_record_get_read_only (MENTOR_RECORD (mentee)) &&
          (also_closed || mentor_mentee_get_state (mentee) != MENTOR_MENTEE_STATE_CLOSED))
        g_ptr_array_add (people, mentee);
    }
  g_ptr_array_sort_values (people, compare_people);
  return g_steal_pointer (&people);
}

/**
 * mentor_person_dialog_ask:
 * @widget: where the wish came from
 * @context: (transfer none): what may be asked
 * @title: the question
 * @also_closed: whether those are meant, too, with whom it has ended
 * @chosen: what to do with the person
 * @data: what to give to @chosen
 * @destroy: (nullable): what to do with @data afterwards
 *
 * Asks for a person, unless there is only one.
 *
 * Returns: whether there is anybody
 */
gboolean
mentor_person_dialog_ask (GtkWidget *widget, MentorContext *context, const char *title,
                          gboolean also_closed, MentorPersonChosen chosen, gpointer data,
                          GDestroyNotify destroy)
{
  g_autoptr (GPtrArray) people = find_people (context, also_closed);
  MentorPersonDialog *self;

  if (people->len == 1)
    chosen (widget, context, people->pdata[0], data);
  if (people->len <= 1)
    {
      if (destroy)
        destroy (data);
      return people->len == 1;
    }
  self = g_object_new (MENTOR_TYPE_PERSON_DIALOG, "title", title, NULL);
  g_set_weak_pointer (&self->origin, widget);
  self->context = g_object_ref (context);
  self->chosen = chosen;
  self->data = data;
  self->destroy = destroy;
  for (guint i = 0; i < people->len; i++)
    append_person (self, people->pdata[i]);
  mentor_dialog_present (ADW_DIALOG (self), widget);
  return TRUE;
}
