/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-page.h"

#include "mentor-agreement-document.h"
#include "mentor-agreement-rules.h"
#include "mentor-chart-card.h"
#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-enum-row.h"
#include "mentor-refresh.h"
#include "mentor-review-chart.h"
#include "mentor-review-entry.h"
#include "mentor-review-goal.h"
#include "mentor-review-rhythm.h"
#include "mentor-review-rules.h"
#include "mentor-review-statement.h"
#include "mentor-review-words.h"
#include "mentor-styled-box.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorReviewPage:
 *
 * A look at the relationship itself. The review of the day is written here, and is stored with its first word; those
 * before it are read below.
 */
struct _MentorReviewPage {
  MentorPage parent_instance;

  MentorReview *review; /* nullable: the one that is written; new, until something is said in it */
  gulong written;
  gboolean stored; /* it was a part of the relationship */
  GBindingGroup *texts;
  GtkFilterListModel *shown_goals;
  GtkFilterListModel *former;
  char *trend;  /* what the chart shows */
  char *wanted; /* nullable: the id of an earlier one that is to be opened */

  GtkStack *stack;
  GtkLabel *intro;
  GtkWidget *begin;
  GtkWidget *form;
  AdwExpanderRow *agreed;
  GtkBox *reading;
  GtkWidget *change_agreement;
  GtkListBox *statements;
  GtkWidget *goals_section;
  GtkListBox *goals;
  MentorReviewRhythm *rhythm;
  GtkLabel *next_words;
  MentorDateButton *next_review;
  GtkWidget *text;
  GtkWidget *next;
  GtkWidget *trend_section;
  AdwComboRow *statement;
  MentorChartCard *chart;
  GtkWidget *earlier_section;
  GtkListBox *earlier;
};

G_DEFINE_FINAL_TYPE (MentorReviewPage, mentor_review_page, MENTOR_TYPE_PAGE)

#define MENTEE(self) (mentor_page_get_mentee (MENTOR_PAGE (self)))
#define CONTEXT(self) (mentor_page_get_context (MENTOR_PAGE (self)))

#define TREND_FROM 2 /* reviews: one alone says nothing of a way */

static void
forget_review (MentorReviewPage *self)
{
  if (self->review)
    g_clear_signal_handler (&self->written, self->review);
  g_clear_object (&self->review);
  self->stored = FALSE;
}

static void
mentor_review_page_dispose (GObject *object)
{
  MentorReviewPage *self = MENTOR_REVIEW_PAGE (object);

  if (self->goals)
    gtk_list_box_bind_model (self->goals, NULL, NULL, NULL, NULL);
  if (self->earlier)
    gtk_list_box_bind_model (self->earlier, NULL, NULL, NULL, NULL);
  forget_review (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REVIEW_PAGE);
  g_clear_object (&self->texts);
  g_clear_object (&self->shown_goals);
  g_clear_object (&self->former);

  G_OBJECT_CLASS (mentor_review_page_parent_class)->dispose (object);
}

static void
mentor_review_page_finalize (GObject *object)
{
  g_free (MENTOR_REVIEW_PAGE (object)->trend);
  g_free (MENTOR_REVIEW_PAGE (object)->wanted);

  G_OBJECT_CLASS (mentor_review_page_parent_class)->finalize (object);
}

static gboolean
is_editable (MentorReviewPage *self)
{
  return !mentor_record_get_read_only (MENTOR_RECORD (MENTEE (self))) &&
         mentor_mentee_get_state (MENTEE (self)) != MENTOR_MENTEE_STATE_CLOSED;
}

static gboolean
is_stored (MentorReviewPage *self)
{
  return self->review && mentor_record_list_get_position (mentor_mentee_get_reviews (MENTEE (self)),
                                                          MENTOR_RECORD (self->review), NULL);
}

static void
take_up (MentorReviewPage *self)
{
  mentor_mentee_take_up_review (MENTEE (self), self->review, mentor_day_today ());
}

/* The agreement. */

static void
show_agreement (MentorReviewPage *self)
{
  MentorAgreement *newest = mentor_mentee_find_agreement (MENTEE (self));
  MentorAgreement *agreed = mentor_mentee_find_agreed (MENTEE (self));
  MentorAgreement *read = agreed ? agreed : newest;
  const gboolean blank = read == NULL || mentor_agreement_is_blank (read);
  g_autofree char *day = agreed ? mentor_review_format_day (mentor_agreement_get_agreed_on (agreed)) : NULL;
  /* Translators: %s is a day */
  g_autofree char *title = day    ? g_strdup_printf (_("Agreed on %s"), day)
                           : read ? g_strdup (_("Not agreed on yet"))
                                  : g_strdup (_("Not written yet"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->agreed), title);
  adw_expander_row_set_subtitle (self->agreed, blank ? _("How you work together")
                                                     : _("Read it again together. Does it still hold?"));
  adw_expander_row_set_enable_expansion (self->agreed, !blank);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->change_agreement),
                                 newest == NULL     ? C_("agreement", "Write It")
                                 : newest != agreed ? C_("agreement", "Go On With It")
                                                    : C_("agreement", "Change It"));
  if (!blank)
    {
      g_autoptr (MentorStyledText) document = mentor_agreement_document_new (read, "", "", "");

      mentor_styled_box_fill (self->reading, document);
    }
}

static void
on_change_agreement (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorMentee *mentee = MENTEE (widget);
  MentorAgreement *newest = mentor_mentee_find_agreement (mentee);
  g_autofree char *address =
      g_strdup_printf ("agreement:%s", mentor_record_get_id (MENTOR_RECORD (mentee)));

  if (newest && mentor_agreement_get_agreed_on (newest))
    {
      g_autoptr (MentorAgreement) next = mentor_agreement_make_next (newest);

      mentor_record_list_append (mentor_mentee_get_agreements (mentee), next);
    }
  gtk_widget_activate_action (widget, "win.open", "s", address);
}

/* The goals: those that are worked on, and those of which something was said today. */

static gboolean
is_shown_goal (gpointer goal, gpointer data)
{
  return mentor_goal_get_state (goal) == MENTOR_GOAL_STATE_ACTIVE ||
         mentor_goal_find_answer (goal, mentor_day_today (), NULL) != MENTOR_GOAL_ANSWER_NONE;
}

static GtkWidget *
create_goal (gpointer goal, gpointer data)
{
  return mentor_review_goal_new (CONTEXT (data), MENTEE (data), goal);
}

/* What is said to a goal is a part of the review, also when nothing else is. */
static gboolean
is_goal_answered (MentorReviewPage *self)
{
  GDateTime *begun = mentor_record_get_created (MENTOR_RECORD (self->review));
  MentorRecordList *goals = mentor_mentee_get_goals (MENTEE (self));
  MentorRevision *revision;

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    if (mentor_goal_find_answer (mentor_record_list_get (goals, i), mentor_day_today (), &revision) !=
        MENTOR_GOAL_ANSWER_NONE)
      {
        GDateTime *written = mentor_record_get_created (MENTOR_RECORD (revision));

        if (begun && written && g_date_time_compare (written, begun) >= 0)
          return TRUE;
      }
  return FALSE;
}

static void
show_next (MentorReviewPage *self)
{
  const MentorDay day =
      mentor_day_add_months (mentor_review_get_date (self->review), MENTOR_REVIEW_MONTHS);
  g_autofree char *words = mentor_format_day (day);
  /* Translators: %s is a day */
  g_autofree char *proposal = g_strdup_printf (_("Three months from today would be %s"), words);

  gtk_label_set_label (self->next_words,
                       mentor_mentee_get_next_review (MENTEE (self)) == day ? _("In three months") : proposal);
}

/* The review as a whole. */

static void
write_review (MentorReviewPage *self, MentorReview *review)
{
  forget_review (self);
  self->review = g_object_ref (review);
  self->written = g_signal_connect_object (review, "changed", G_CALLBACK (take_up), self, G_CONNECT_SWAPPED);
  g_binding_group_set_source (self->texts, review);
  for (int i = 0; i < (int) mentor_review_count_statements (); i++)
    mentor_review_statement_set_review (
        MENTOR_REVIEW_STATEMENT (gtk_list_box_get_row_at_index (self->statements, i)), review);
  mentor_review_rhythm_set_review (self->rhythm, CONTEXT (self), MENTEE (self), review);
}

static void
leave_review (MentorReviewPage *self)
{
  g_binding_group_set_source (self->texts, NULL);
  for (int i = 0; i < (int) mentor_review_count_statements (); i++)
    mentor_review_statement_set_review (
        MENTOR_REVIEW_STATEMENT (gtk_list_box_get_row_at_index (self->statements, i)), NULL);
  forget_review (self);
}

/* One that was removed is left; one of today that was put back is written on. */
static void
choose_review (MentorReviewPage *self)
{
  const MentorDay today = mentor_day_today ();
  MentorReview *stored = mentor_mentee_find_review (MENTEE (self), today);

  if (self->review && (!is_editable (self) || (self->stored && !is_stored (self))))
    leave_review (self);
  if (self->review == NULL && stored && is_editable (self))
    write_review (self, stored);
  self->stored = is_stored (self);
}

static gboolean
is_former (gpointer review, gpointer data)
{
  return review != MENTOR_REVIEW_PAGE (data)->review;
}

static GtkWidget *
create_entry (gpointer review, gpointer data)
{
  return mentor_review_entry_new (CONTEXT (data), MENTEE (data), review, is_editable (data));
}

static void
show_trend (MentorReviewPage *self)
{
  const guint statement = adw_combo_row_get_selected (self->statement);
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (MentorChart) chart = NULL;
  g_autoptr (GString) trend = g_string_new (NULL);

  gtk_widget_set_visible (self->trend_section, mentor_mentee_count_answered (MENTEE (self)) >= TREND_FROM);
  if (statement >= mentor_review_count_statements ())
    return;
  g_string_append_printf (trend, "%u", statement);
  points = mentor_mentee_dup_trend (MENTEE (self), statement);
  for (guint i = 0; i < points->len; i++)
    g_string_append_printf (trend, " %u:%d", mentor_review_get_date (points->pdata[i]),
                            mentor_review_get_answer (points->pdata[i], statement));
  /* While somebody writes, the chart stays and the keyboard where it is in it. */
  if (g_strcmp0 (trend->str, self->trend) == 0)
    return;
  g_set_str (&self->trend, trend->str);
  chart = mentor_review_chart_new (MENTEE (self), statement);
  mentor_chart_card_set_chart (self->chart, chart);
}

static void
on_statement (MentorReviewPage *self)
{
  if (MENTEE (self))
    show_trend (self);
}

static void
show_intro (MentorReviewPage *self)
{
  g_autofree char *state = mentor_mentee_describe_review (MENTEE (self));

  if (self->review == NULL)
    gtk_label_set_label (self->intro, state);
  else
    gtk_label_set_label (self->intro, _("Look at it together, and leave open what you like. Until midnight you can "
                                        "leave it and take it up again."));
}

static void
refresh (gpointer data)
{
  MentorReviewPage *self = data;
  GtkWidget *widget = data;
  const gboolean editable = is_editable (self);
  const guint size = mentor_record_list_get_size (mentor_mentee_get_reviews (MENTEE (self)));

  choose_review (self);
  if (self->review && !is_stored (self) && is_goal_answered (self))
    take_up (self);
  gtk_stack_set_visible_child_name (self->stack, self->review || size > 0 ? "review" : "empty");
  gtk_widget_action_set_enabled (widget, "review.begin", editable && self->review == NULL);
  gtk_widget_action_set_enabled (widget, "review.remove", editable && is_stored (self));
  gtk_widget_action_set_enabled (widget, "review.change-agreement", editable);
  gtk_widget_set_visible (self->begin, editable && self->review == NULL);
  gtk_widget_set_visible (self->form, self->review != NULL);
  show_intro (self);
  if (self->review)
    {
      show_agreement (self);
      mentor_review_rhythm_update (self->rhythm);
      show_next (self);
    }
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown_goals), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->goals_section,
                          g_list_model_get_n_items (G_LIST_MODEL (self->shown_goals)) > 0);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->former), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->earlier_section, g_list_model_get_n_items (G_LIST_MODEL (self->former)) > 0);
  show_trend (self);
}

static void
on_begin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorReviewPage *self = MENTOR_REVIEW_PAGE (widget);
  g_autoptr (MentorReview) review = mentor_review_new ();

  mentor_review_set_date (review, mentor_day_today ());
  write_review (self, review);
  refresh (self);
  /* The button goes; the keyboard goes on to what takes its place. */
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorReviewPage *self = MENTOR_REVIEW_PAGE (widget);
  g_autoptr (MentorReview) review = g_object_ref (self->review);

  leave_review (self);
  mentor_context_remove (CONTEXT (self), mentor_mentee_get_reviews (MENTEE (self)), review,
                         _("Review removed"));
}

static void
fill_statements (MentorReviewPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < mentor_review_count_statements (); i++)
    {
      gtk_list_box_append (self->statements, mentor_review_statement_new (i));
      gtk_string_list_append (names, mentor_review_get_words (i));
    }
  mentor_enum_row_set_names (self->statement, names);
}

static int
compare_reviews (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_review_compare (a, b);
}

static GtkFilterListModel *
filter_list (MentorRecordList *list, GtkCustomFilterFunc function, gpointer data)
{
  return gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (list)),
                                    GTK_FILTER (gtk_custom_filter_new (function, data, NULL)));
}

static void
mentor_review_page_constructed (GObject *object)
{
  MentorReviewPage *self = MENTOR_REVIEW_PAGE (object);
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  g_autoptr (GtkSortListModel) former = NULL;

  G_OBJECT_CLASS (mentor_review_page_parent_class)->constructed (object);

  fill_statements (self);
  self->texts = g_binding_group_new ();
  g_binding_group_bind (self->texts, "text", self->text, "text", flags);
  g_binding_group_bind (self->texts, "next", self->next, "text", flags);
  g_object_bind_property (MENTEE (self), "next-review", self->next_review, "date", flags);
  self->shown_goals = filter_list (mentor_mentee_get_goals (MENTEE (self)), is_shown_goal, NULL);
  self->former = filter_list (mentor_mentee_get_reviews (MENTEE (self)), is_former, self);
  former = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->former)),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_reviews, NULL, NULL)));
  refresh (self);
  gtk_list_box_bind_model (self->goals, G_LIST_MODEL (self->shown_goals), create_goal, self, NULL);
  gtk_list_box_bind_model (self->earlier, G_LIST_MODEL (former), create_entry, self, NULL);
  mentor_refresh_attach (GTK_WIDGET (self), MENTEE (self), refresh);
}

/* Once the page is in sight, what one came for is open and has the keyboard. */
static void
mentor_review_page_shown (AdwNavigationPage *page)
{
  MentorReviewPage *self = MENTOR_REVIEW_PAGE (page);
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  GtkListBoxRow *row;

  if (ADW_NAVIGATION_PAGE_CLASS (mentor_review_page_parent_class)->shown)
    ADW_NAVIGATION_PAGE_CLASS (mentor_review_page_parent_class)->shown (page);
  for (int i = 0; wanted && (row = gtk_list_box_get_row_at_index (self->earlier, i)); i++)
    if (mentor_review_entry_is_of (MENTOR_REVIEW_ENTRY (row), wanted))
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
      }
}

static void
mentor_review_page_class_init (MentorReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mentor_review_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mentor_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_review_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_review_page_shown;

  g_type_ensure (MENTOR_TYPE_CHART_CARD);
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_REVIEW_RHYTHM);
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/review/mentor-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, intro);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, begin);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, form);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, agreed);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, reading);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, change_agreement);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, statements);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, goals_section);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, rhythm);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, next_words);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, next_review);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, text);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, next);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, trend_section);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, chart);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, earlier_section);
  gtk_widget_class_bind_template_child (widget_class, MentorReviewPage, earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_statement);
  gtk_widget_class_install_action (widget_class, "review.begin", NULL, on_begin);
  gtk_widget_class_install_action (widget_class, "review.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "review.change-agreement", NULL, on_change_agreement);
}

static void
mentor_review_page_init (MentorReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_enum_row_name_items (self->statement);
}

/**
 * mentor_review_page_new:
 * @context: what the page may ask
 * @mentee: whose relationship is looked at
 * @wanted: the id of an earlier review to come to, or ""
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_review_page_new (MentorContext *context, MentorMentee *mentee, const char *wanted)
{
  MentorReviewPage *self = g_object_new (MENTOR_TYPE_REVIEW_PAGE, "context", context, "mentee", mentee, NULL);

  self->wanted = g_strdup (wanted);
  return MENTOR_PAGE (self);
}
