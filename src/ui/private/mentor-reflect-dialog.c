/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reflect-dialog.h"

#include "mentor-dialogs.h"
#include "mentor-labels.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorReflectDialog:
 *
 * Asks for what a new private note begins with: whom it is about, and a question.
 */
struct _MentorReflectDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *mentee; /* nullable: not chosen yet */
  MentorPrompt *prompt; /* nullable */
  gboolean choose_prompt;
  GtkWidget *origin; /* weak */
  gboolean chosen;
  AdwNavigationView *navigation;
  GtkListBox *people;
  GtkListBox *prompts;
};

G_DEFINE_FINAL_TYPE (MentorReflectDialog, mentor_reflect_dialog, ADW_TYPE_DIALOG)

static void
mentor_reflect_dialog_dispose (GObject *object)
{
  MentorReflectDialog *self = MENTOR_REFLECT_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->context);
  g_clear_object (&self->mentee);
  g_clear_object (&self->prompt);
  /* The template would take the child away without the dialog knowing of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REFLECT_DIALOG);

  G_OBJECT_CLASS (mentor_reflect_dialog_parent_class)->dispose (object);
}

static void
open_note (GtkWidget *widget, MentorMentee *mentee, MentorPrompt *prompt)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (mentee));
  g_autofree char *address =
      prompt ? g_strdup_printf ("note:%s::%s", id, mentor_record_get_id (MENTOR_RECORD (prompt)))
             : g_strdup_printf ("note:%s:", id);

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

static void
finish (MentorReflectDialog *self)
{
  self->chosen = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

/* Only now, since a dialog that closes gives the keyboard back to where it was before. */
static void
mentor_reflect_dialog_closed (AdwDialog *dialog)
{
  MentorReflectDialog *self = MENTOR_REFLECT_DIALOG (dialog);

  if (self->chosen && self->origin)
    open_note (self->origin, self->mentee, self->prompt);
}

static gboolean
fits (MentorPrompt *prompt, MentorRole role)
{
  switch (mentor_prompt_get_set (prompt))
    {
    case MENTOR_PROMPT_SET_MENTOR_REFLECTION:
      return role != MENTOR_ROLE_MENTEE;
    case MENTOR_PROMPT_SET_MENTEE_REFLECTION:
      return role != MENTOR_ROLE_MENTOR;
    case MENTOR_PROMPT_SET_GETTING_TO_KNOW:
    case MENTOR_PROMPT_SET_EXPECTATIONS:
    case MENTOR_PROMPT_SET_GOAL:
    case MENTOR_PROMPT_SET_REALITY:
    case MENTOR_PROMPT_SET_OPTIONS:
    case MENTOR_PROMPT_SET_WILL:
    case MENTOR_PROMPT_SET_ADVISOR:
    case MENTOR_PROMPT_SET_CHALLENGER:
    case MENTOR_PROMPT_SET_CONNECTOR:
    case MENTOR_PROMPT_SET_SUPPORTER:
    case MENTOR_PROMPT_SET_CLOSING:
      return FALSE;
    }
  return FALSE;
}

static void
append_prompt (MentorReflectDialog *self, MentorPrompt *prompt)
{
  const MentorHat hat = mentor_prompt_get_hat (prompt);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mentor_prompt_get_text (prompt));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "prompt", g_object_ref (prompt), g_object_unref);
  if (hat != MENTOR_HAT_NONE)
    {
      GtkWidget *chip = gtk_label_new (mentor_label_hat (hat));

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, mentor_hat_style (hat));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
    }
  gtk_list_box_append (self->prompts, row);
}

static void
fill_prompts (MentorReflectDialog *self)
{
  const MentorRole role = mentor_mentee_get_role (self->mentee);
  MentorRecordList *list = mentor_prompt_library_get_prompts (
      mentor_store_get_prompts (mentor_context_get_store (self->context)));

  gtk_list_box_remove_all (self->prompts);
  for (int favourite = 1; favourite >= 0; favourite--)
    for (guint i = 0; i < mentor_record_list_get_size (list); i++)
      {
        MentorPrompt *prompt = mentor_record_list_get (list, i);

        if (mentor_prompt_get_favourite (prompt) == favourite && fits (prompt, role))
          append_prompt (self, prompt);
      }
}

static void
on_prompt_activated (MentorReflectDialog *self, GtkListBoxRow *row)
{
  g_set_object (&self->prompt, g_object_get_data (G_OBJECT (row), "prompt"));
  finish (self);
}

static void
on_person_activated (MentorReflectDialog *self, GtkListBoxRow *row)
{
  g_set_object (&self->mentee, g_object_get_data (G_OBJECT (row), "mentee"));
  if (self->choose_prompt)
    {
      fill_prompts (self);
      adw_navigation_view_push_by_tag (self->navigation, "prompts");
    }
  else
    finish (self);
}

static void
append_person (MentorReflectDialog *self, MentorMentee *mentee)
{
  const char *name = mentor_mentee_get_counterpart (mentee);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (32, name, TRUE);

  if (*name == '\0')
    name = _("Without a name");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               mentor_label_role (mentor_mentee_get_role (mentee)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "mentee", g_object_ref (mentee), g_object_unref);
  gtk_list_box_append (self->people, row);
}

static void
mentor_reflect_dialog_class_init (MentorReflectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_reflect_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_reflect_dialog_closed;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-reflect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReflectDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, MentorReflectDialog, people);
  gtk_widget_class_bind_template_child (widget_class, MentorReflectDialog, prompts);
  gtk_widget_class_bind_template_callback (widget_class, on_person_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated);
}

static void
mentor_reflect_dialog_init (MentorReflectDialog *self)
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
find_people (MentorContext *context)
{
  MentorRecordList *mentees = mentor_store_get_mentees (mentor_context_get_store (context));
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    if (!mentor_record_get_read_only (mentor_record_list_get (mentees, i)))
      g_ptr_array_add (people, mentor_record_list_get (mentees, i));
  g_ptr_array_sort_values (people, compare_people);
  return g_steal_pointer (&people);
}

/**
 * mentor_reflect:
 * @widget: where the wish came from
 * @context: (transfer none): what may be asked
 * @mentee: (nullable) (transfer none): whom the note is about, or %NULL to ask
 * @prompt: (nullable) (transfer none): the question it begins with
 * @choose_prompt: whether to ask for the question
 *
 * Opens a new private note, and asks before for what is not known yet.
 */
void
mentor_reflect (GtkWidget *widget, MentorContext *context, MentorMentee *mentee,
                MentorPrompt *prompt, gboolean choose_prompt)
{
  g_autoptr (GPtrArray) people = find_people (context);
  MentorReflectDialog *self;

  if (mentee == NULL && people->len == 0)
    {
      mentor_context_say (context, _("A private note needs a person first"));
      return;
    }
  if (mentee == NULL && people->len == 1)
    mentee = people->pdata[0];
  if (mentee && !choose_prompt)
    {
      open_note (widget, mentee, prompt);
      return;
    }

  self = g_object_new (MENTOR_TYPE_REFLECT_DIALOG, NULL);
  g_set_weak_pointer (&self->origin, widget);
  self->context = g_object_ref (context);
  self->choose_prompt = choose_prompt;
  g_set_object (&self->prompt, prompt);
  if (mentee)
    {
      self->mentee = g_object_ref (mentee);
      fill_prompts (self);
      adw_navigation_view_replace_with_tags (self->navigation, (const char *[]) { "prompts" }, 1);
    }
  else
    for (guint i = 0; i < people->len; i++)
      append_person (self, people->pdata[i]);
  mentor_dialog_present (ADW_DIALOG (self), widget);
}
