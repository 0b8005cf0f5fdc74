/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-question-picker.h"

#include "mentor-labels.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/**
 * MentorQuestionPicker:
 *
 * The library of questions beside a page: by hat, stage and set, or by typing a few letters. Favourites come first.
 *
 * Enter asks for the agenda, Ctrl+Enter for the notes, Escape goes back; what that means is the page's business.
 */
struct _MentorQuestionPicker {
  AdwBin parent_instance;

  GtkFilterListModel *found; /* nullable; before it is opened first */
  char *needle; /* folded */
  GtkEditable *search;
  GtkToggleButton *all;
  GtkToggleButton *advisor;
  GtkToggleButton *challenger;
  GtkToggleButton *connector;
  GtkToggleButton *supporter;
  GtkDropDown *stage;
  GtkDropDown *set;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkWidget *to_agenda;
  GtkWidget *to_notes;
};

G_DEFINE_FINAL_TYPE (MentorQuestionPicker, mentor_question_picker, ADW_TYPE_BIN)

enum { PICKED, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_question_picker_dispose (GObject *object)
{
  MentorQuestionPicker *self = MENTOR_QUESTION_PICKER (object);

  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_QUESTION_PICKER);

  G_OBJECT_CLASS (mentor_question_picker_parent_class)->dispose (object);
}

static void
mentor_question_picker_finalize (GObject *object)
{
  g_free (MENTOR_QUESTION_PICKER (object)->needle);

  G_OBJECT_CLASS (mentor_question_picker_parent_class)->finalize (object);
}

/* What is shown */

static MentorHat
get_hat (MentorQuestionPicker *self)
{
  if (gtk_toggle_button_get_active (self->advisor))
    return MENTOR_HAT_ADVISOR;
  if (gtk_toggle_button_get_active (self->challenger))
    return MENTOR_HAT_CHALLENGER;
  if (gtk_toggle_button_get_active (self->connector))
    return MENTOR_HAT_CONNECTOR;
  if (gtk_toggle_button_get_active (self->supporter))
    return MENTOR_HAT_SUPPORTER;
  return MENTOR_HAT_NONE;
}

static gboolean
fits_stage (MentorPrompt *prompt, guint selected)
{
  const MentorStage stage = mentor_prompt_get_stage (prompt);

  return selected == 0 || stage == MENTOR_STAGE_ANY || stage == (MentorStage) selected;
}

static gboolean
matches (gpointer item, gpointer data)
{
  MentorQuestionPicker *self = data;
  const guint set = gtk_drop_down_get_selected (self->set);
  const MentorHat hat = get_hat (self);

  return fits_stage (item, gtk_drop_down_get_selected (self->stage)) &&
         (set == 0 || mentor_prompt_get_set (item) == (MentorPromptSet) (set - 1)) &&
         (hat == MENTOR_HAT_NONE || mentor_prompt_get_hat (item) == hat) &&
         mentor_text_matches (mentor_prompt_get_text (item), self->needle);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return mentor_prompt_get_favourite ((MentorPrompt *) b) -
         mentor_prompt_get_favourite ((MentorPrompt *) a);
}

static MentorPrompt *
get_selected (MentorQuestionPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row ? g_object_get_data (G_OBJECT (row), "prompt") : NULL;
}

static void
show_found (MentorQuestionPicker *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_sensitive (self->to_agenda, any);
  gtk_widget_set_sensitive (self->to_notes, any);
  if (any && get_selected (self) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
on_filter (MentorQuestionPicker *self)
{
  if (self->found == NULL)
    return;
  gtk_list_box_unselect_all (self->list);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

static void
on_hat (MentorQuestionPicker *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    on_filter (self);
}

static void
on_search_changed (MentorQuestionPicker *self)
{
  g_free (self->needle);
  self->needle = mentor_text_fold (gtk_editable_get_text (self->search));
  on_filter (self);
}

/* What is done with a question */

static void
pick (MentorQuestionPicker *self, gboolean to_notes)
{
  MentorPrompt *prompt = get_selected (self);

  if (prompt)
    g_signal_emit (self, signals[PICKED], 0, prompt, to_notes);
}

static void
on_to_agenda (MentorQuestionPicker *self)
{
  pick (self, FALSE);
}

static void
on_to_notes (MentorQuestionPicker *self)
{
  pick (self, TRUE);
}

static void
on_row_activated (MentorQuestionPicker *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  pick (self, FALSE);
}

static void
on_search_activate (MentorQuestionPicker *self)
{
  /* What was typed last may not have been looked for yet. */
  on_search_changed (self);
  pick (self, FALSE);
}

static void
on_close (MentorQuestionPicker *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
go_to_list (MentorQuestionPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
on_key (MentorQuestionPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  const gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (keyval == GDK_KEY_Escape)
    on_close (self);
  else if (enter && (state & GDK_CONTROL_MASK))
    {
      on_search_changed (self);
      pick (self, TRUE);
    }
  else if (keyval == GDK_KEY_Down && gtk_widget_get_focus_child (GTK_WIDGET (self->search)))
    go_to_list (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_chip (MentorPrompt *prompt)
{
  const MentorHat hat = mentor_prompt_get_hat (prompt);
  GtkWidget *chip = gtk_label_new (mentor_label_hat (hat));

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, mentor_hat_style (hat));
  gtk_widget_set_visible (chip, hat != MENTOR_HAT_NONE);
  return chip;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorPrompt *prompt = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *text = gtk_label_new (mentor_prompt_get_text (prompt));
  GtkWidget *star = gtk_image_new_from_icon_name ("mentor-star-filled-symbolic");

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0.0f);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (words), make_chip (prompt));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_tooltip_text (star, _("Favourite"));
  gtk_widget_set_valign (star, GTK_ALIGN_START);
  gtk_widget_add_css_class (star, "dimmed");
  gtk_widget_set_visible (star, mentor_prompt_get_favourite (prompt));
  gtk_box_append (GTK_BOX (box), star);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_prompt_get_text (prompt), -1);
  g_object_set_data_full (G_OBJECT (row), "prompt", g_object_ref (prompt), g_object_unref);
  return row;
}

static void
mentor_question_picker_class_init (MentorQuestionPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_question_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_question_picker_finalize;

  /**
   * MentorQuestionPicker::picked:
   * @prompt: a question
   * @to_notes: whether it shall go into the notes rather than the agenda
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, MENTOR_TYPE_PROMPT, G_TYPE_BOOLEAN);
  /**
   * MentorQuestionPicker::closed:
   *
   * It is not needed any more.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-question-picker.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MentorQuestionPicker, name)
  BIND (search);
  BIND (all);
  BIND (advisor);
  BIND (challenger);
  BIND (connector);
  BIND (supporter);
  BIND (stage);
  BIND (set);
  BIND (list);
  BIND (nothing);
  BIND (to_agenda);
  BIND (to_notes);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_hat);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_to_agenda);
  gtk_widget_class_bind_template_callback (widget_class, on_to_notes);
}

static void
mentor_question_picker_init (MentorQuestionPicker *self)
{
  g_autoptr (GtkStringList) stages = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sets = gtk_string_list_new (NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (stages, _("All Stages"));
  for (int stage = MENTOR_STAGE_GETTING_TO_KNOW; stage <= MENTOR_STAGE_AFTERWARDS; stage++)
    gtk_string_list_append (stages, mentor_label_stage ((MentorStage) stage));
  gtk_string_list_append (sets, _("All Sets"));
  for (int set = MENTOR_PROMPT_SET_GETTING_TO_KNOW; set <= MENTOR_PROMPT_SET_CLOSING; set++)
    gtk_string_list_append (sets, mentor_label_prompt_set ((MentorPromptSet) set));
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (stages));
  gtk_drop_down_set_model (self->set, G_LIST_MODEL (sets));
  /* Before the search entry, which takes Enter and Escape for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * mentor_question_picker_open:
 * @context: where the questions are
 *
 * Shows the questions as they were left, and puts the keyboard into the search.
 */
void
mentor_question_picker_open (MentorQuestionPicker *self, MentorContext *context)
{
  MentorPromptLibrary *library = mentor_store_get_prompts (mentor_context_get_store (context));

  if (self->found == NULL)
    {
      /* In the order that they have now: a star does not move a question under somebody's hand. */
      GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (
          g_object_ref (G_LIST_MODEL (mentor_prompt_library_get_prompts (library))),
          GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL))));

      self->found =
          gtk_filter_list_model_new (sorted, GTK_FILTER (gtk_custom_filter_new (matches, self, NULL)));
      gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, self, NULL);
    }
  show_found (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
