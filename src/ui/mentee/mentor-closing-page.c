/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-closing-page.h"

#include "mentor-action-changes.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-keepsake.h"
#include "mentor-mentee-states.h"
#include "mentor-people.h"
#include "mentor-print-text.h"
#include "mentor-refresh.h"
#include "mentor-save-text.h"
#include "mentor-styled-box.h"
#include "mentor-styled-html.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorClosingPage:
 *
 * How a relationship comes to its end: a look back, what becomes of the open actions, and something to keep. A sudden
 * end asks for less.
 */
struct _MentorClosingPage {
  MentorPage parent_instance;

  GtkFilterListModel *open_actions;
  GtkLabel *intro;
  GtkWidget *writing;
  GtkWidget *sudden;
  GtkListBox *answers;
  GtkWidget *open;
  GtkListBox *actions;
  GtkBox *reading;
  GtkWidget *reopen;
  GtkWidget *reached;
  GtkWidget *not_reached;
  GtkWidget *mentee_learned;
  GtkWidget *mentor_learned;
  GtkWidget *thanks;
  GtkWidget *next;
  GtkCheckButton *with_closing;
  GtkCheckButton *with_goals;
  GtkCheckButton *with_actions;
  GtkCheckButton *with_insights;
  GtkCheckButton *with_ratings;
  GtkCheckButton *with_private;
};

G_DEFINE_FINAL_TYPE (MentorClosingPage, mentor_closing_page, MENTOR_TYPE_PAGE)

#define MENTEE(self) (mentor_page_get_mentee (MENTOR_PAGE (self)))
#define CONTEXT(self) (mentor_page_get_context (MENTOR_PAGE (self)))

static void
mentor_closing_page_dispose (GObject *object)
{
  MentorClosingPage *self = MENTOR_CLOSING_PAGE (object);

  if (self->actions)
    gtk_list_box_bind_model (self->actions, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CLOSING_PAGE);
  g_clear_object (&self->open_actions);

  G_OBJECT_CLASS (mentor_closing_page_parent_class)->dispose (object);
}

/* What stood there before it was closed. */
typedef struct {
  MentorMentee *mentee;
  MentorMenteeState state;
  MentorStage stage;
  MentorDay paused_until;
  MentorDay closed_on;
} Former;

static void
former_free (gpointer data)
{
  g_object_unref (((Former *) data)->mentee);
  g_free (data);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_closing_set_date (mentor_mentee_get_closing (former->mentee), former->closed_on);
  mentor_mentee_set_stage (former->mentee, former->stage);
  mentor_mentee_set_paused_until (former->mentee, former->paused_until);
  mentor_mentee_set_state (former->mentee, former->state);
}

static MentorKeepsakeParts
get_parts (MentorClosingPage *self)
{
  const struct
  {
    GtkCheckButton *check;
    MentorKeepsakeParts part;
  } choices[] = {
    { self->with_closing, MENTOR_KEEPSAKE_CLOSING },   { self->with_goals, MENTOR_KEEPSAKE_GOALS },
    { self->with_actions, MENTOR_KEEPSAKE_ACTIONS },   { self->with_insights, MENTOR_KEEPSAKE_INSIGHTS },
    { self->with_ratings, MENTOR_KEEPSAKE_RATINGS },   { self->with_private, MENTOR_KEEPSAKE_PRIVATE_GOALS },
  };
  guint parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (gtk_check_button_get_active (choices[i].check))
      parts |= choices[i].part;
  return (MentorKeepsakeParts) parts;
}

static MentorStyledText *
make_text (MentorClosingPage *self, MentorKeepsakeParts parts)
{
  const MentorDay started = mentor_mentee_get_started (MENTEE (self));
  const MentorDay closed = mentor_closing_get_date (mentor_mentee_get_closing (MENTEE (self)));
  g_autofree char *from = mentor_format_month (started);
  g_autofree char *to = mentor_format_month (closed);
  g_autofree char *time = NULL;

  if (started && closed && !g_str_equal (from, to))
    /* Translators: two months, as in "March 2024 to June 2026" */
    time = g_strdup_printf (_("%1$s to %2$s"), from, to);
  else if (started && !closed)
    /* Translators: %s is a month */
    time = g_strdup_printf (_("Since %s"), from);
  else
    time = g_strdup (closed ? to : "");
  return mentor_keepsake_new (MENTEE (self), time, parts);
}

static char *
make_name (MentorClosingPage *self, const char *ending)
{
  g_autofree char *person = mentor_mentee_dup_short_name (MENTEE (self));
  g_autofree char *clean = g_strdelimit (g_strdup (person), "/\\:*?\"<>|", '-');

  /* Translators: the name of a file, without its ending */
  return g_strconcat (_("Keepsake"), *clean ? " " : "", clean, ending, NULL);
}

static void
on_print (MentorClosingPage *self)
{
  mentor_print_text (GTK_WIDGET (self), CONTEXT (self), make_text (self, get_parts (self)));
}

static void
on_pdf (MentorClosingPage *self)
{
  g_autofree char *name = make_name (self, ".pdf");

  mentor_save_pdf (GTK_WIDGET (self), CONTEXT (self), _("Save Keepsake"), name,
                   make_text (self, get_parts (self)));
}

static void
on_html (MentorClosingPage *self)
{
  g_autoptr (MentorStyledText) text = make_text (self, get_parts (self));
  g_autofree char *name = make_name (self, ".html");
  g_autofree char *html = mentor_styled_text_to_html (
      text, pango_language_to_string (gtk_get_default_language ()),
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);

  mentor_save_text (GTK_WIDGET (self), CONTEXT (self), _("Save Keepsake"), name, html);
}

/* What becomes of an action that is open at the end. */
typedef struct {
  MentorActionItem *action;
  MentorOwner owner;
} Owned;

static void
owned_free (gpointer data)
{
  g_object_unref (((Owned *) data)->action);
  g_free (data);
}

static void
owned_restore (gpointer data)
{
  Owned *owned = data;

  mentor_action_item_set_owner (owned->action, owned->owner);
}

static void
on_keep (GtkWidget *button, MentorClosingPage *self)
{
  MentorActionItem *action = g_object_get_data (G_OBJECT (button), "action");
  Owned *owned = g_new0 (Owned, 1);

  owned->action = g_object_ref (action);
  owned->owner = mentor_action_item_get_owner (action);
  mentor_action_item_set_owner (action, mentor_mentee_get_user (MENTEE (self)));
  mentor_context_offer_undo (CONTEXT (self), _("Kept as yours"), owned_restore, owned, owned_free);
}

static void
on_done (GtkWidget *button, MentorClosingPage *self)
{
  mentor_action_finish (CONTEXT (self), MENTEE (self),
                        g_object_get_data (G_OBJECT (button), "action"));
}

static void
on_drop (GtkWidget *button, MentorClosingPage *self)
{
  mentor_action_drop (CONTEXT (self), MENTEE (self),
                      g_object_get_data (G_OBJECT (button), "action"));
}

static GtkWidget *
add_button (MentorClosingPage *self, GtkWidget *box, MentorActionItem *action, const char *label,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, mentor_action_item_get_text (action));

  /* The words on the button alone do not say which action it is about. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "small-button");
  g_object_set_data_full (G_OBJECT (button), "action", g_object_ref (action), g_object_unref);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_DEFAULT);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
  return button;
}

static void
on_owner (MentorActionItem *action, GParamSpec *pspec, GtkWidget *keep)
{
  MentorClosingPage *self =
      MENTOR_CLOSING_PAGE (gtk_widget_get_ancestor (keep, MENTOR_TYPE_CLOSING_PAGE));

  if (self)
    gtk_widget_set_visible (keep, mentor_action_item_get_owner (action) !=
                                      mentor_mentee_get_user (MENTEE (self)));
}

static GtkWidget *
create_action (gpointer item, gpointer data)
{
  MentorClosingPage *self = data;
  const char *text = mentor_action_item_get_text (item);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "title", text, "use-markup", FALSE,
                                 "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "margin-start", 12, "margin-end", 12, "margin-top", 9,
                                 "margin-bottom", 9, NULL);
  GtkWidget *buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  GtkWidget *keep;

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                               "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
  gtk_box_append (GTK_BOX (box), buttons);
  keep = add_button (self, buttons, item, _("Keep as Mine"), G_CALLBACK (on_keep));
  add_button (self, buttons, item, _("Done"), G_CALLBACK (on_done));
  add_button (self, buttons, item, _("Drop"), G_CALLBACK (on_drop));
  gtk_widget_set_visible (keep, mentor_action_item_get_owner (item) !=
                                    mentor_mentee_get_user (MENTEE (self)));
  g_signal_connect_object (item, "notify::owner", G_CALLBACK (on_owner), keep, G_CONNECT_DEFAULT);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static gboolean
is_open (gpointer action, gpointer data)
{
  return mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN;
}

static void
refresh (gpointer data)
{
  MentorClosingPage *self = data;
  MentorMentee *mentee = MENTEE (self);
  MentorClosing *closing = mentor_mentee_get_closing (mentee);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (mentee));
  const gboolean closed = mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_CLOSED;
  const gboolean sudden = mentor_closing_get_sudden (closing);
  gboolean at_reopen;
  GtkWidget *more[] = { self->reached, self->not_reached, self->mentee_learned, self->mentor_learned };

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->open_actions),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_label_set_label (
      self->intro,
      closed   ? _("It has ended, and all of it stays here to read.")
      : sudden ? _("It happens, and nobody is at fault. A line is enough, or none.")
               : _("A good end is part of it. Look back together, and leave open what you like."));
  gtk_widget_set_visible (self->writing, !closed && writable);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    gtk_widget_set_visible (more[i], !sudden);
  gtk_widget_set_visible (self->open, g_list_model_get_n_items (G_LIST_MODEL (self->open_actions)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->reading), closed || !writable);
  if (closed || !writable)
    {
      g_autoptr (MentorStyledText) text = make_text (self, MENTOR_KEEPSAKE_CLOSING);

      mentor_styled_box_fill (self->reading, text);
    }
  /* An undo takes away the button that the closing brought. */
  at_reopen = gtk_widget_is_focus (self->reopen);
  gtk_widget_set_visible (self->reopen, closed && writable);
  if (at_reopen && !closed)
    gtk_widget_grab_focus (self->thanks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "closing.close", writable && !closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "closing.reopen", writable && closed);
}

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorMentee *mentee = MENTEE (widget);
  MentorClosing *closing = mentor_mentee_get_closing (mentee);
  Former *former = g_new0 (Former, 1);

  former->mentee = g_object_ref (mentee);
  former->state = mentor_mentee_get_state (mentee);
  former->stage = mentor_mentee_get_stage (mentee);
  former->paused_until = mentor_mentee_get_paused_until (mentee);
  former->closed_on = mentor_closing_get_date (closing);
  mentor_closing_set_date (closing, mentor_day_today ());
  mentor_mentee_set_stage (mentee, MENTOR_STAGE_AFTERWARDS);
  mentor_mentee_set_paused_until (mentee, 0);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_CLOSED);
  mentor_context_offer_undo (CONTEXT (widget), _("Relationship closed"), former_restore, former,
                             former_free);
  /* The button goes; the keyboard goes on to what takes its place. */
  refresh (widget);
  gtk_widget_grab_focus (MENTOR_CLOSING_PAGE (widget)->reopen);
}

static void
on_reopen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_mentee_change_state (CONTEXT (widget), MENTEE (widget), MENTOR_MENTEE_STATE_ACTIVE,
                              _("Relationship reopened"));
}

static void
bind_answers (MentorClosingPage *self)
{
  MentorClosing *closing = mentor_mentee_get_closing (MENTEE (self));
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  const struct
  {
    const char *property;
    GtkWidget *row;
  } answers[] = {
    { "reached", self->reached },
    { "not-reached", self->not_reached },
    { "mentee-learned", self->mentee_learned },
    { "mentor-learned", self->mentor_learned },
    { "thanks", self->thanks },
    { "next", self->next },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_object_bind_property (closing, answers[i].property, answers[i].row, "text", flags);
  g_object_bind_property (closing, "sudden", self->sudden, "active", flags);
}

static void
mentor_closing_page_constructed (GObject *object)
{
  MentorClosingPage *self = MENTOR_CLOSING_PAGE (object);

  G_OBJECT_CLASS (mentor_closing_page_parent_class)->constructed (object);

  bind_answers (self);
  self->open_actions = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (mentor_mentee_get_actions (MENTEE (self)))),
      GTK_FILTER (gtk_custom_filter_new (is_open, NULL, NULL)));
  gtk_list_box_bind_model (self->actions, G_LIST_MODEL (self->open_actions), create_action, self, NULL);
  refresh (self);
  mentor_refresh_attach (GTK_WIDGET (self), MENTEE (self), refresh);
}

static void
mentor_closing_page_class_init (MentorClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mentor_closing_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mentor_closing_page_dispose;

  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/mentee/mentor-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, intro);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, writing);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, sudden);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, answers);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, open);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, reading);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, reopen);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, reached);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, not_reached);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, mentee_learned);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, mentor_learned);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, thanks);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, next);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_closing);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_goals);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_actions);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_insights);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_ratings);
  gtk_widget_class_bind_template_child (widget_class, MentorClosingPage, with_private);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_pdf);
  gtk_widget_class_bind_template_callback (widget_class, on_html);
  gtk_widget_class_install_action (widget_class, "closing.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "closing.reopen", NULL, on_reopen);
}

static void
mentor_closing_page_init (MentorClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_closing_page_new:
 * @context: what the page may ask
 * @mentee: what comes to its end
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_closing_page_new (MentorContext *context, MentorMentee *mentee)
{
  return g_object_new (MENTOR_TYPE_CLOSING_PAGE, "context", context, "mentee", mentee, NULL);
}
