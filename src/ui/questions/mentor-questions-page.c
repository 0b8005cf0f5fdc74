/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-questions-page.h"

#include "mentor-dialogs.h"
#include "mentor-labels.h"
#include "mentor-prompt-dialog.h"
#include "mentor-prompt-section.h"
#include "mentor-reflect-dialog.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorQuestionsPage:
 *
 * The library of questions: the built-in ones and the own ones, by set.
 */
struct _MentorQuestionsPage {
  MentorPage parent_instance;

  GListModel *found;
  GtkFilter *filter;
  char *needle; /* folded */
  MentorHat hat; /* the hat that is looked for, or none for any */
  gboolean setting;

  GtkSearchEntry *search;
  GtkToggleButton *more;
  GtkWidget *filters;
  GtkDropDown *audience;
  GtkDropDown *set;
  GtkToggleButton *favourites;
  GtkToggleButton *own;
  GtkToggleButton *advisor;
  GtkToggleButton *challenger;
  GtkToggleButton *connector;
  GtkToggleButton *supporter;
  GtkStack *stack;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (MentorQuestionsPage, mentor_questions_page, MENTOR_TYPE_PAGE)

static void
mentor_questions_page_dispose (GObject *object)
{
  MentorQuestionsPage *self = MENTOR_QUESTIONS_PAGE (object);

  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->needle, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_QUESTIONS_PAGE);

  G_OBJECT_CLASS (mentor_questions_page_parent_class)->dispose (object);
}

/* What is shown */

static gboolean
fits_audience (MentorPrompt *prompt, guint selected)
{
  const MentorAudience audience = mentor_prompt_get_audience (prompt);

  switch (selected)
    {
    case 1:
      return audience != MENTOR_AUDIENCE_MENTEE;
    case 2:
      return audience != MENTOR_AUDIENCE_MENTOR;
    default:
      return TRUE;
    }
}

static gboolean
matches (gpointer item, gpointer data)
{
  MentorQuestionsPage *self = data;
  const guint set = gtk_drop_down_get_selected (self->set);

  if (self->needle == NULL)
    return FALSE; /* the page is going away */
  return fits_audience (item, gtk_drop_down_get_selected (self->audience)) &&
         (set == 0 || mentor_prompt_get_set (item) == (MentorPromptSet) (set - 1)) &&
         (self->hat == MENTOR_HAT_NONE || mentor_prompt_get_hat (item) == self->hat) &&
         (!gtk_toggle_button_get_active (self->favourites) ||
          mentor_prompt_get_favourite (item)) &&
         (!gtk_toggle_button_get_active (self->own) || mentor_prompt_get_own (item)) &&
         mentor_text_matches (mentor_prompt_get_text (item), self->needle);
}

static void
on_found_changed (MentorQuestionsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (self->found) ? "list" : "nothing");
}

static void
on_filter (MentorQuestionsPage *self)
{
  if (self->filter && !self->setting)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_search_changed (MentorQuestionsPage *self)
{
  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  on_filter (self);
  if (*self->needle)
    {
      const guint count = g_list_model_get_n_items (self->found);
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u question found", "%u questions found", count), count);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
set_hat (MentorQuestionsPage *self, MentorHat hat)
{
  self->setting = TRUE;
  self->hat = hat;
  gtk_toggle_button_set_active (self->advisor, hat == MENTOR_HAT_ADVISOR);
  gtk_toggle_button_set_active (self->challenger, hat == MENTOR_HAT_CHALLENGER);
  gtk_toggle_button_set_active (self->connector, hat == MENTOR_HAT_CONNECTOR);
  gtk_toggle_button_set_active (self->supporter, hat == MENTOR_HAT_SUPPORTER);
  self->setting = FALSE;
  on_filter (self);
}

static void
on_hat (MentorQuestionsPage *self, GtkToggleButton *button)
{
  MentorHat hat = MENTOR_HAT_SUPPORTER;

  if (self->setting)
    return;
  if (button == self->advisor)
    hat = MENTOR_HAT_ADVISOR;
  else if (button == self->challenger)
    hat = MENTOR_HAT_CHALLENGER;
  else if (button == self->connector)
    hat = MENTOR_HAT_CONNECTOR;
  set_hat (self, gtk_toggle_button_get_active (button) ? hat : MENTOR_HAT_NONE);
}

static void
on_clear (MentorQuestionsPage *self)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_set_str (&self->needle, "");
  gtk_drop_down_set_selected (self->audience, 0);
  gtk_drop_down_set_selected (self->set, 0);
  gtk_toggle_button_set_active (self->favourites, FALSE);
  gtk_toggle_button_set_active (self->own, FALSE);
  self->setting = FALSE;
  set_hat (self, MENTOR_HAT_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
update_filters (MentorQuestionsPage *self)
{
  gtk_widget_set_visible (self->filters, !gtk_widget_get_visible (GTK_WIDGET (self->more)) ||
                                             gtk_toggle_button_get_active (self->more));
}

/* What is done with a question */

static MentorPrompt *
find_prompt (MentorQuestionsPage *self, GVariant *id)
{
  return mentor_context_find_prompt (mentor_page_get_context (MENTOR_PAGE (self)),
                                     g_variant_get_string (id, NULL));
}

static void
on_write (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorPrompt *prompt = find_prompt (MENTOR_QUESTIONS_PAGE (widget), id);

  if (prompt)
    mentor_reflect (widget, mentor_page_get_context (MENTOR_PAGE (widget)), NULL,
                    mentor_record_get_id (MENTOR_RECORD (prompt)), FALSE);
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorPrompt *prompt = find_prompt (MENTOR_QUESTIONS_PAGE (widget), id);

  if (prompt)
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), mentor_prompt_get_text (prompt));
      mentor_context_say (mentor_page_get_context (MENTOR_PAGE (widget)), _("Question copied"));
    }
}

static void
on_edited (MentorQuestionsPage *self)
{
  GtkWidget *section;

  on_filter (self);
  for (section = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); section;
       section = gtk_widget_get_next_sibling (section))
    mentor_prompt_section_update (MENTOR_PROMPT_SECTION (section));
}

static void
show_dialog (MentorQuestionsPage *self, MentorPrompt *prompt)
{
  AdwDialog *dialog = mentor_prompt_dialog_new (mentor_page_get_context (MENTOR_PAGE (self)), prompt);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  mentor_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorPrompt *prompt = find_prompt (MENTOR_QUESTIONS_PAGE (widget), id);

  if (prompt)
    show_dialog (MENTOR_QUESTIONS_PAGE (widget), prompt);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *id)
{
  MentorContext *context = mentor_page_get_context (MENTOR_PAGE (widget));
  MentorPrompt *prompt = find_prompt (MENTOR_QUESTIONS_PAGE (widget), id);
  MentorPromptLibrary *library = mentor_store_get_prompts (mentor_context_get_store (context));

  if (prompt)
    mentor_context_remove (context, mentor_prompt_library_get_prompts (library), prompt,
                           _("Question removed"));
}

static void
on_new (MentorQuestionsPage *self)
{
  const guint set = gtk_drop_down_get_selected (self->set);
  g_autoptr (MentorPrompt) prompt = mentor_prompt_new ();

  mentor_prompt_set_own (prompt, TRUE);
  mentor_prompt_set_hat (prompt, self->hat);
  if (set > 0)
    mentor_prompt_set_set (prompt, (MentorPromptSet) (set - 1));
  show_dialog (self, prompt);
}

static void
mentor_questions_page_search (MentorPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MENTOR_QUESTIONS_PAGE (page)->search));
}

static void
mentor_questions_page_class_init (MentorQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_questions_page_dispose;
  MENTOR_PAGE_CLASS (klass)->search = mentor_questions_page_search;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/questions/mentor-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, more);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, audience);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, set);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, favourites);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, own);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, advisor);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, challenger);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, connector);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, supporter);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorQuestionsPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_hat);
  gtk_widget_class_bind_template_callback (widget_class, on_new);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_filters);

  gtk_widget_class_install_action (widget_class, "questions.write", "s", on_write);
  gtk_widget_class_install_action (widget_class, "questions.copy", "s", on_copy);
  gtk_widget_class_install_action (widget_class, "questions.edit", "s", on_edit);
  gtk_widget_class_install_action (widget_class, "questions.remove", "s", on_remove);
}

static void
mentor_questions_page_init (MentorQuestionsPage *self)
{
  g_autoptr (GtkStringList) sets = gtk_string_list_new (NULL);

  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (sets, _("All Sets"));
  for (int set = MENTOR_PROMPT_SET_GETTING_TO_KNOW; set <= MENTOR_PROMPT_SET_CLOSING; set++)
    gtk_string_list_append (sets, mentor_label_prompt_set ((MentorPromptSet) set));
  gtk_drop_down_set_model (self->set, G_LIST_MODEL (sets));
}

MentorPage *
mentor_questions_page_new (MentorContext *context)
{
  MentorQuestionsPage *self = g_object_new (MENTOR_TYPE_QUESTIONS_PAGE, "context", context, NULL);
  MentorPromptLibrary *library = mentor_store_get_prompts (mentor_context_get_store (context));
  GListModel *prompts = G_LIST_MODEL (mentor_prompt_library_get_prompts (library));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = G_LIST_MODEL (
      gtk_filter_list_model_new (g_object_ref (prompts), g_object_ref (self->filter)));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (on_found_changed), self,
                           G_CONNECT_SWAPPED);
  for (int set = MENTOR_PROMPT_SET_GETTING_TO_KNOW; set <= MENTOR_PROMPT_SET_CLOSING; set++)
    gtk_box_append (self->sections,
                    mentor_prompt_section_new (self->found, (MentorPromptSet) set));
  on_found_changed (self);
  return MENTOR_PAGE (self);
}

/**
 * mentor_questions_page_show_set:
 * @set: the nick of a set, as in `closing`; anything else leaves the page as it is
 */
void
mentor_questions_page_show_set (MentorQuestionsPage *self, const char *set)
{
  g_autoptr (GEnumClass) sets = g_type_class_ref (MENTOR_TYPE_PROMPT_SET);
  GEnumValue *value = g_enum_get_value_by_nick (sets, set);

  if (value == NULL)
    return;
  gtk_drop_down_set_selected (self->set, (guint) value->value + 1);
  /* Where the filters are hidden, this one would be a riddle. */
  gtk_toggle_button_set_active (self->more, TRUE);
}
