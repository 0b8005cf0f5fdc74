/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-dialog.h"

#include "mentor-carry-rules.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dialogs.h"
#include "mentor-enum-row.h"
#include "mentor-links.h"
#include "mentor-people.h"
#include "mentor-session-rules.h"
#include "mentor-session-when.h"
#include "mentor-template-dialog.h"
#include "mentor-template-rules.h"

#include <glib/gi18n.h>

/**
 * MentorSessionDialog:
 *
 * Plans a session, or logs one that was held: with whom, when and where, all of it proposed.
 */
struct _MentorSessionDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  GtkWidget *parent; /* where the page of the new session is opened from */
  GPtrArray *mentees;
  MentorSession *session;
  MentorTemplate *template; /* nullable: the agenda is blank */
  gboolean past;
  MentorDay day;  /* the day that was asked for, or 0 */
  char *template_key; /* of the template that was asked for; nullable */
  GtkStack *stack;
  AdwComboRow *mentee_row;
  MentorSessionWhen *when;
  GtkWidget *template_group;
  AdwActionRow *template_row;
  GtkButton *create;
  GtkWidget *add_mentee;
};

G_DEFINE_FINAL_TYPE (MentorSessionDialog, mentor_session_dialog, ADW_TYPE_DIALOG)

static void
mentor_session_dialog_dispose (GObject *object)
{
  MentorSessionDialog *self = MENTOR_SESSION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_DIALOG);
  g_clear_pointer (&self->mentees, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->template);
  g_clear_pointer (&self->template_key, g_free);
  g_clear_object (&self->context);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (mentor_session_dialog_parent_class)->dispose (object);
}

static MentorMentee *
get_mentee (MentorSessionDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->mentee_row);

  return self->mentees && selected < self->mentees->len ? self->mentees->pdata[selected] : NULL;
}

static MentorTemplateLibrary *
get_library (MentorSessionDialog *self)
{
  return mentor_store_get_templates (mentor_context_get_store (self->context));
}

static void
set_template (MentorSessionDialog *self, MentorTemplate *template)
{
  g_set_object (&self->template, template);
  adw_action_row_set_subtitle (self->template_row, template ? mentor_template_get_name (template)
                                                            : C_("template", "Blank"));
}

static void
on_template (MentorSessionDialog *self)
{
  MentorMentee *mentee = get_mentee (self);
  AdwDialog *dialog;

  if (mentee == NULL)
    return;
  dialog = mentor_template_dialog_new_choice (
      self->context, mentee, mentor_session_get_length (self->session), self->template);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (set_template), self, G_CONNECT_SWAPPED);
  mentor_dialog_present (dialog, GTK_WIDGET (self));
}

static MentorTemplate *
propose_template (MentorSessionDialog *self, MentorMentee *mentee)
{
  MentorTemplate *wanted =
      self->template_key ? mentor_template_library_find_key (get_library (self), self->template_key)
                         : NULL;

  if (self->past)
    return NULL;
  return wanted ? wanted : mentor_mentee_suggest_template (mentee, get_library (self));
}

static void
on_mentee_selected (MentorSessionDialog *self)
{
  MentorMentee *mentee = get_mentee (self);
  g_autoptr (GDateTime) now = mentor_clock_now ();

  if (mentee == NULL)
    return;
  g_clear_object (&self->session);
  self->session = mentor_mentee_suggest_session (
      mentee, mentor_store_get_mentees (mentor_context_get_store (self->context)), now, self->past);
  if (self->day)
    mentor_session_set_moment (self->session, self->day, mentor_session_get_minutes (self->session));
  mentor_session_when_set_session (self->when, self->session);
  set_template (self, propose_template (self, mentee));
}

static void
on_cancel (MentorSessionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_create (MentorSessionDialog *self)
{
  MentorMentee *mentee = get_mentee (self);
  g_autofree char *address = NULL;

  if (mentee == NULL || self->session == NULL)
    return;
  mentor_session_when_commit (self->when);
  mentor_mentee_add_session (mentee, self->session);
  if (!self->past)
    mentor_session_apply_template (self->session, get_library (self), self->template,
                                   mentor_day_today ());
  address = mentor_make_address ("session", mentee, self->session);
  adw_dialog_close (ADW_DIALOG (self));
  if (self->parent)
    gtk_widget_activate_action (self->parent, "win.open", "s", address);
}

static void
on_add_mentee (MentorSessionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
  if (self->parent)
    gtk_widget_activate_action (self->parent, "win.add-mentee", NULL);
}

static void
mentor_session_dialog_class_init (MentorSessionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_dialog_dispose;
  g_type_ensure (MENTOR_TYPE_SESSION_WHEN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, mentee_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, when);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, template_group);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, create);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionDialog, add_mentee);
  gtk_widget_class_bind_template_callback (widget_class, on_mentee_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_template);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_add_mentee);
}

static void
mentor_session_dialog_init (MentorSessionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
can_meet (MentorMentee *mentee)
{
  return mentor_mentee_get_state (mentee) != MENTOR_MENTEE_STATE_CLOSED &&
         !mentor_record_get_read_only (MENTOR_RECORD (mentee));
}

/* Those one can meet, the one that was asked for chosen. */
static void
fill (MentorSessionDialog *self, MentorMentee *wanted)
{
  MentorRecordList *all = mentor_store_get_mentees (mentor_context_get_store (self->context));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->mentees = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (all, i);
      const char *name = mentor_mentee_get_counterpart (mentee);

      if (!can_meet (mentee))
        continue;
      if (mentee == wanted)
        selected = self->mentees->len;
      g_ptr_array_add (self->mentees, g_object_ref (mentee));
      gtk_string_list_append (names, *name ? name : _("Nobody named yet"));
    }
  mentor_enum_row_set_names (self->mentee_row, names);
  adw_combo_row_set_selected (self->mentee_row, selected);
  gtk_stack_set_visible_child_name (self->stack, self->mentees->len ? "form" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->create), self->mentees->len > 0);
  if (self->mentees->len == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), self->add_mentee);
  on_mentee_selected (self);
}

static void
present (GtkWidget *parent, MentorContext *context, MentorMentee *mentee, gboolean past,
         MentorDay day, const char *template_key)
{
  MentorSessionDialog *self = g_object_new (MENTOR_TYPE_SESSION_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->past = past;
  self->day = day;
  self->template_key = g_strdup (template_key);
  g_set_weak_pointer (&self->parent, parent);
  adw_dialog_set_title (ADW_DIALOG (self), past ? _("Log Past Session") : _("Plan Session"));
  gtk_button_set_label (self->create, past ? C_("session", "_Log") : C_("session", "_Plan"));
  gtk_widget_set_visible (self->template_group, !past);
  fill (self, mentee);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}

/**
 * mentor_session_dialog_present:
 * @parent: a widget of the window
 * @context: what may be asked
 * @mentee: (nullable): the relationship to begin with
 * @past: whether the session was held already
 *
 * Plans or logs a session, and opens it.
 */
void
mentor_session_dialog_present (GtkWidget *parent, MentorContext *context, MentorMentee *mentee,
                               gboolean past)
{
  if (!mentor_context_say_read_only (context, mentee))
    present (parent, context, mentee, past, 0, NULL);
}

/**
 * mentor_session_dialog_present_on:
 * @parent: a widget of the window
 * @context: what may be asked
 * @day: a Julian day
 *
 * Plans a session on a day, or logs one of a day that has passed, and opens it.
 */
void
mentor_session_dialog_present_on (GtkWidget *parent, MentorContext *context, MentorDay day)
{
  present (parent, context, NULL, day < mentor_day_today (), day, NULL);
}

/**
 * mentor_session_dialog_present_with:
 * @parent: a widget of the window
 * @context: what may be asked
 * @template_key: the template to begin with, or "" for what suits the relationship
 *
 * Plans a session, and opens it.
 */
void
mentor_session_dialog_present_with (GtkWidget *parent, MentorContext *context,
                                    const char *template_key)
{
  present (parent, context, NULL, FALSE, 0, template_key);
}
