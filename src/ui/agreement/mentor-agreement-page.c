/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreement-page.h"

#include "mentor-agreement-document.h"
#include "mentor-agreement-rules.h"
#include "mentor-agreement-words.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-enum-row.h"
#include "mentor-people.h"
#include "mentor-print-text.h"
#include "mentor-refresh.h"
#include "mentor-styled-box.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorAgreementPage:
 *
 * What the two agree on about how they work together. The newest version can be written; those before it are read.
 */
struct _MentorAgreementPage {
  MentorPage parent_instance;

  MentorAgreement *shown; /* nullable: there is none yet */
  gboolean written;       /* the rows for writing are those of @shown */
  gboolean updating;
  GBinding *dates[2]; /* not owned */

  GtkStack *stack;
  GtkLabel *intro;
  AdwComboRow *version;
  GtkWidget *agreed_row;
  GtkWidget *review_row;
  MentorDateButton *agreed_on;
  MentorDateButton *review_on;
  GtkBox *groups;
  GtkBox *reading;
  GtkWidget *changes_section;
  GtkLabel *changes_title;
  GtkListBox *changes;
  GtkWidget *agree;
  GtkWidget *renew;
};

G_DEFINE_FINAL_TYPE (MentorAgreementPage, mentor_agreement_page, MENTOR_TYPE_PAGE)

#define MENTEE(self) (mentor_page_get_mentee (MENTOR_PAGE (self)))
#define CONTEXT(self) (mentor_page_get_context (MENTOR_PAGE (self)))

static void
mentor_agreement_page_dispose (GObject *object)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_AGREEMENT_PAGE);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (mentor_agreement_page_parent_class)->dispose (object);
}

static gboolean
is_writable (MentorAgreementPage *self)
{
  return !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))) &&
         mentor_mentee_get_state (MENTEE (self)) != MENTOR_MENTEE_STATE_CLOSED;
}

static gboolean
is_newest (MentorAgreementPage *self)
{
  return self->shown && self->shown == mentor_mentee_find_agreement (MENTEE (self));
}

/* With its year, also of this one: an agreement is read, and printed, for years. */
static char *
format_day (MentorDay day)
{
  char text[100] = "";
  GDate date;

  if (day == 0)
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_strftime (text, sizeof text, C_("date", "%-d %B %Y"), &date);
  return g_strdup (text);
}

static char *
describe_version (MentorAgreement *agreement)
{
  const MentorDay day = mentor_agreement_get_agreed_on (agreement);
  g_autofree char *date = format_day (day);

  /* Translators: %s is a day */
  return day ? g_strdup_printf (_("Agreed on %s"), date) : g_strdup (_("Not agreed on yet"));
}

static MentorStyledText *
make_document (MentorAgreementPage *self, const char *title)
{
  const MentorDay day = mentor_agreement_get_review_on (self->shown);
  g_autofree char *agreed = describe_version (self->shown);
  g_autofree char *date = format_day (day);
  /* Translators: %s is a day */
  g_autofree char *review = day ? g_strdup_printf (_("Looked at again on %s"), date) : g_strdup ("");

  return mentor_agreement_document_new (self->shown, title, agreed, review);
}

static void
create_group (MentorAgreementPage *self, MentorAgreementGroup group, GtkListBox **list)
{
  const char *title = mentor_agreement_group_title (group);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (head, "section-title");
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (head), label);
  *list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (*list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (*list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (*list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*list));
  gtk_box_append (self->groups, box);
}

static void
fill_groups (MentorAgreementPage *self)
{
  guint n_words;
  const MentorAgreementWords *words = mentor_agreement_words_get (&n_words);
  GtkListBox *list = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *question = mentor_agreement_dup_question (&words[i], MENTEE (self));
      GtkWidget *row = mentor_text_row_new ();

      if (i == 0 || words[i].group != words[i - 1].group)
        create_group (self, words[i].group, &list);
      g_object_set (row, "title", question, "placeholder", mentor_agreement_get_hint (&words[i]), NULL);
      g_object_bind_property (self->shown, words[i].property, row, "text",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      gtk_list_box_append (list, row);
    }
}

static void
bind_dates (MentorAgreementPage *self)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  for (guint i = 0; i < G_N_ELEMENTS (self->dates); i++)
    if (self->dates[i])
      {
        g_binding_unbind (self->dates[i]);
        g_clear_weak_pointer (&self->dates[i]);
      }
  g_set_weak_pointer (&self->dates[0], g_object_bind_property (self->shown, "agreed-on",
                                                               self->agreed_on, "date", flags));
  g_set_weak_pointer (&self->dates[1], g_object_bind_property (self->shown, "review-on",
                                                               self->review_on, "date", flags));
}

static GtkWidget *
create_line (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "selectable", TRUE, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
}

static GtkWidget *
create_change (const char *caption, const char *before, const char *now)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE,
                                 "title", caption, "use-markup", FALSE, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                 "margin-start", 12, "margin-end", 12, "margin-top", 9,
                                 "margin-bottom", 9, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", caption, "wrap", TRUE, "xalign", 0.0, NULL);
  /* Translators: what an agreement said before and what it says now; %s is the text */
  g_autofree char *was = g_strdup_printf (_("Before: %s"), before);
  /* Translators: what an agreement says now; %s is the text */
  g_autofree char *is = *now ? g_strdup_printf (_("Now: %s"), now) : g_strdup (_("Left out now"));

  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  if (*before)
    {
      GtkWidget *line = create_line (was);

      gtk_widget_add_css_class (line, "dimmed");
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_box_append (GTK_BOX (box), create_line (is));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
update_changes (MentorAgreementPage *self)
{
  MentorAgreement *former = mentor_agreement_find_former (self->shown, MENTEE (self));
  g_autoptr (GPtrArray) changes = former ? mentor_agreement_find_changes (self->shown, former) : NULL;
  g_autofree char *date = format_day (former ? mentor_agreement_get_agreed_on (former) : 0);

  gtk_widget_set_visible (self->changes_section, changes && changes->len > 0);
  gtk_list_box_remove_all (self->changes);
  if (changes == NULL)
    return;
  if (*date)
    {
      /* Translators: %s is the day of the version before */
      g_autofree char *title = g_strdup_printf (_("What Changed Since %s"), date);

      gtk_label_set_label (self->changes_title, title);
    }
  else
    gtk_label_set_label (self->changes_title, _("What Changed"));
  for (guint i = 0; i < changes->len; i++)
    {
      const MentorField *field = changes->pdata[i];

      gtk_list_box_append (self->changes,
                           create_change (mentor_agreement_find_caption (field->property),
                                          mentor_record_get_string (MENTOR_RECORD (former), field),
                                          mentor_record_get_string (MENTOR_RECORD (self->shown), field)));
    }
}

static void
update_versions (MentorAgreementPage *self)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (MENTEE (self));
  const guint size = mentor_record_list_get_size (agreements);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = size; i > 0; i--)
    gtk_string_list_take (names, describe_version (mentor_record_list_get (agreements, i - 1)));
  mentor_record_list_get_position (agreements, MENTOR_RECORD (self->shown), &position);
  self->updating = TRUE;
  mentor_enum_row_set_names (self->version, names);
  adw_combo_row_set_selected (self->version, size - 1 - position);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->version), size > 1);
}

static void
update_intro (MentorAgreementPage *self, gboolean writable)
{
  g_autofree char *version = describe_version (self->shown);

  if (!is_newest (self))
    gtk_label_set_label (self->intro, _("An earlier version, kept as it was."));
  else if (writable)
    gtk_label_set_label (self->intro,
                         _("Read it together and write down what both of you can stand by. Every question may stay open."));
  else
    gtk_label_set_label (self->intro, version);
}

/* The rows stay while somebody writes in them: they are made anew only for another version. */
static void
show_version (MentorAgreementPage *self, MentorAgreement *agreement)
{
  if (g_set_object (&self->shown, agreement))
    self->written = FALSE;
}

static void
refresh (gpointer data)
{
  MentorAgreementPage *self = data;
  GtkWidget *widget = data;
  MentorRecordList *agreements = mentor_mentee_get_agreements (MENTEE (self));
  const gboolean editable = is_writable (self);
  const gboolean at_button = gtk_widget_is_focus (self->agree) || gtk_widget_is_focus (self->renew);
  gboolean writable, agreed;

  if (self->shown == NULL || !mentor_record_list_get_position (agreements, MENTOR_RECORD (self->shown), NULL))
    show_version (self, mentor_mentee_find_agreement (MENTEE (self)));
  writable = editable && is_newest (self);
  agreed = self->shown && mentor_agreement_get_agreed_on (self->shown);

  gtk_stack_set_visible_child_name (self->stack, self->shown ? "agreement" : "empty");
  gtk_widget_action_set_enabled (widget, "agreement.print", self->shown != NULL);
  gtk_widget_action_set_enabled (widget, "agreement.remove", editable && self->shown);
  gtk_widget_action_set_enabled (widget, "agreement.agree", writable && !agreed);
  gtk_widget_action_set_enabled (widget, "agreement.new-version",
                                 editable && (self->shown == NULL || (writable && agreed)));
  if (self->shown == NULL)
    return;
  if (writable && !self->written)
    {
      fill_groups (self);
      bind_dates (self);
      self->written = TRUE;
    }
  if (!writable)
    {
      g_autoptr (MentorStyledText) document = make_document (self, "");

      mentor_styled_box_fill (self->reading, document);
    }
  update_versions (self);
  update_intro (self, writable);
  update_changes (self);
  gtk_widget_set_visible (GTK_WIDGET (self->groups), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->reading), !writable);
  gtk_widget_set_visible (self->agreed_row, writable);
  gtk_widget_set_visible (self->review_row, writable);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->agreed_row, GTK_TYPE_LIST_BOX),
                          writable || gtk_widget_get_visible (GTK_WIDGET (self->version)));
  /* One button goes, the other one takes its place, and the keyboard with it. */
  gtk_widget_set_visible (self->agree, writable && !agreed);
  gtk_widget_set_visible (self->renew, writable && agreed);
  if (at_button && writable)
    gtk_widget_grab_focus (agreed ? self->renew : self->agree);
}

static void
on_version (MentorAgreementPage *self)
{
  MentorRecordList *agreements;
  const guint selected = adw_combo_row_get_selected (self->version);

  if (self->updating || MENTEE (self) == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  agreements = mentor_mentee_get_agreements (MENTEE (self));
  if (selected >= mentor_record_list_get_size (agreements))
    return;
  show_version (self, mentor_record_list_get (
                          agreements, mentor_record_list_get_size (agreements) - 1 - selected));
  refresh (self);
}

static void
on_new_version (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (widget);
  MentorAgreement *last = mentor_mentee_find_agreement (MENTEE (self));
  g_autoptr (MentorAgreement) agreement =
      last ? mentor_agreement_make_next (last) : mentor_agreement_new ();

  mentor_record_list_append (mentor_mentee_get_agreements (MENTEE (self)), agreement);
  show_version (self, agreement);
  refresh (self);
  gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (widget);

  mentor_context_remove (CONTEXT (self), mentor_mentee_get_agreements (MENTEE (self)), self->shown,
                         _("Version removed"));
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (widget);
  const char *person = mentor_mentee_get_counterpart (MENTEE (self));
  /* Translators: %s is the name of a person */
  g_autofree char *title =
      *person ? g_strdup_printf (_("Agreement with %s"), person) : g_strdup (_("Agreement"));

  mentor_print_text (widget, CONTEXT (self), make_document (self, title));
}

/* What stood there before the two agreed. */
typedef struct {
  MentorMentee *mentee;
  MentorAgreement *agreement;
  MentorDay review_on;
  MentorDay next_review;
} Former;

static void
former_free (gpointer data)
{
  Former *former = data;

  g_object_unref (former->mentee);
  g_object_unref (former->agreement);
  g_free (former);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_agreement_set_agreed_on (former->agreement, 0);
  mentor_agreement_set_review_on (former->agreement, former->review_on);
  mentor_mentee_set_next_review (former->mentee, former->next_review);
}

static void
on_agree (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (widget);
  Former *former = g_new0 (Former, 1);

  former->mentee = g_object_ref (MENTEE (self));
  former->agreement = g_object_ref (self->shown);
  former->review_on = mentor_agreement_get_review_on (self->shown);
  former->next_review = mentor_mentee_get_next_review (MENTEE (self));
  mentor_agreement_agree (self->shown, MENTEE (self), mentor_day_today ());
  mentor_context_offer_undo (CONTEXT (self), _("Agreement kept"), former_restore, former, former_free);
}

static void
mentor_agreement_page_constructed (GObject *object)
{
  MentorAgreementPage *self = MENTOR_AGREEMENT_PAGE (object);

  G_OBJECT_CLASS (mentor_agreement_page_parent_class)->constructed (object);

  refresh (self);
  mentor_refresh_attach (GTK_WIDGET (self), MENTEE (self), refresh);
}

static void
mentor_agreement_page_class_init (MentorAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mentor_agreement_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mentor_agreement_page_dispose;

  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/agreement/mentor-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, intro);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, version);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, agreed_row);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, review_row);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, agreed_on);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, review_on);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, groups);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, reading);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, changes_section);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, changes_title);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, changes);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, agree);
  gtk_widget_class_bind_template_child (widget_class, MentorAgreementPage, renew);
  gtk_widget_class_bind_template_callback (widget_class, on_version);
  gtk_widget_class_install_action (widget_class, "agreement.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "agreement.agree", NULL, on_agree);
  gtk_widget_class_install_action (widget_class, "agreement.new-version", NULL, on_new_version);
  gtk_widget_class_install_action (widget_class, "agreement.remove", NULL, on_remove);
}

static void
mentor_agreement_page_init (MentorAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_enum_row_name_items (self->version);
}

/**
 * mentor_agreement_page_new:
 * @context: what the page may ask
 * @mentee: whose agreement it is
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_agreement_page_new (MentorContext *context, MentorMentee *mentee)
{
  return g_object_new (MENTOR_TYPE_AGREEMENT_PAGE, "context", context, "mentee", mentee, NULL);
}
