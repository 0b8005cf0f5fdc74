/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-letter-dialog.h"

#include "mentor-contact-rules.h"
#include "mentor-letter.h"
#include "mentor-print-text.h"
#include "mentor-save-text.h"
#include "mentor-statistics.h"

#include <glib/gi18n.h>

/**
 * MentorLetterDialog:
 *
 * The letter about a year, to read before it is printed or saved. What not everybody would want on paper is only in it
 * when it is ticked, each time anew.
 */
struct _MentorLetterDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorMentee *person; /* nullable: everyone */
  GArray *years;        /* of guint, the newest first */

  GtkDropDown *year;
  GtkCheckButton *goals;
  GtkCheckButton *words;
  GtkCheckButton *thanks;
  GtkCheckButton *people;
  GtkCheckButton *ratings;
  GtkCheckButton *private_goals;
  GtkLabel *preview;
};

G_DEFINE_FINAL_TYPE (MentorLetterDialog, mentor_letter_dialog, ADW_TYPE_DIALOG)

/* A label lays its text out as a whole: a very long letter is only begun in the preview. */
#define PREVIEW_LETTERS 6000

static MentorLetter
get_letter (MentorLetterDialog *self)
{
  const struct {
    GtkCheckButton *check;
    MentorLetterParts part;
  } parts[] = {
    { self->goals, MENTOR_LETTER_GOALS },     { self->words, MENTOR_LETTER_WORDS },
    { self->thanks, MENTOR_LETTER_THANKS },   { self->people, MENTOR_LETTER_PEOPLE },
    { self->ratings, MENTOR_LETTER_RATINGS }, { self->private_goals, MENTOR_LETTER_PRIVATE_GOALS },
  };
  MentorStore *store = mentor_context_get_store (self->context);
  const guint selected = MIN (gtk_drop_down_get_selected (self->year), self->years->len - 1);
  guint ticked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_check_button_get_active (parts[i].check))
      ticked |= parts[i].part;
  return (MentorLetter) {
    .mentees = mentor_store_get_mentees (store),
    .person = self->person,
    .year = g_array_index (self->years, guint, selected),
    .name = mentor_me_get_name (mentor_store_get_me (store)),
    .parts = (MentorLetterParts) ticked,
  };
}

static void
on_choice (MentorLetterDialog *self)
{
  MentorLetter letter;
  g_autofree char *text = NULL;

  if (self->years->len == 0)
    return;
  letter = get_letter (self);
  text = mentor_letter_to_text (&letter);
  g_strchomp (text);
  if (g_utf8_strlen (text, -1) > PREVIEW_LETTERS)
    strcpy (g_utf8_offset_to_pointer (text, PREVIEW_LETTERS), "…");
  gtk_label_set_label (self->preview, text);
}

static void
on_save (MentorLetterDialog *self)
{
  const MentorLetter letter = get_letter (self);
  g_autofree char *name = mentor_letter_make_name (&letter);
  g_autofree char *text = mentor_letter_to_markdown (&letter);

  mentor_save_text (GTK_WIDGET (self), self->context, _("Save Letter"), name, text);
}

static void
on_print (MentorLetterDialog *self)
{
  const MentorLetter letter = get_letter (self);

  mentor_print_text (GTK_WIDGET (self), self->context, mentor_letter_to_styled_text (&letter));
}

static void
mentor_letter_dialog_dispose (GObject *object)
{
  MentorLetterDialog *self = MENTOR_LETTER_DIALOG (object);

  g_array_set_size (self->years, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_LETTER_DIALOG);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_letter_dialog_parent_class)->dispose (object);
}

static void
mentor_letter_dialog_finalize (GObject *object)
{
  g_array_unref (MENTOR_LETTER_DIALOG (object)->years);

  G_OBJECT_CLASS (mentor_letter_dialog_parent_class)->finalize (object);
}

static void
mentor_letter_dialog_class_init (MentorLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_letter_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_letter_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/growth/mentor-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, year);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, goals);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, words);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, thanks);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, people);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, ratings);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, private_goals);
  gtk_widget_class_bind_template_child (widget_class, MentorLetterDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
}

static void
mentor_letter_dialog_init (MentorLetterDialog *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* From this year back to the first with something in it. In January the year before is what one writes about. */
static void
fill_years (MentorLetterDialog *self)
{
  const MentorDay today = mentor_day_today ();
  const MentorScope scope = { .person = self->person, .to = today, .today = today };
  g_autoptr (MentorStatistics) statistics = mentor_statistics_new (
      mentor_store_get_mentees (mentor_context_get_store (self->context)), &scope);
  const guint month = mentor_day_get_month (today), last = month / 12;
  const guint first = statistics->months->len
                          ? MIN (last, g_array_index (statistics->months, MentorMonth, 0).month / 12)
                          : last;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint year = last; year >= first; year--)
    {
      g_autofree char *name = g_strdup_printf ("%u", year);

      gtk_string_list_append (names, name);
      g_array_append_val (self->years, year);
    }
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year, month % 12 == 0 && self->years->len > 1 ? 1 : 0);
}

/**
 * mentor_letter_dialog_new:
 * @context: what may be asked
 * @person: (nullable): whom the letter is about, %NULL for everyone
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_letter_dialog_new (MentorContext *context, MentorMentee *person)
{
  MentorLetterDialog *self = g_object_new (MENTOR_TYPE_LETTER_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->person, person);
  fill_years (self);
  on_choice (self);
  return ADW_DIALOG (self);
}
