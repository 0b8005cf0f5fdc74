/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-dialog.h"

#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dialogs.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorTogetherDialog:
 *
 * All that can be said about one of the records that two people have together. What is changed on one that exists holds
 * at once; a new one is a draft until it is added.
 */
struct _MentorTogetherDialog {
  AdwDialog parent_instance;

  const MentorTogetherKind *kind;
  MentorContext *context;
  MentorMentee *mentee;
  MentorRecord *record;
  gboolean draft;
  GPtrArray *goals;
  GHashTable *rows; /* of property names to GtkWidgets, which are not owned */
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group; /* not owned: the last one */
  AdwActionRow *hint;         /* not owned, nullable */
  GtkWidget *first;           /* not owned: the first one that is empty */
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (MentorTogetherDialog, mentor_together_dialog, ADW_TYPE_DIALOG)

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

static void
mentor_together_dialog_dispose (GObject *object)
{
  MentorTogetherDialog *self = MENTOR_TOGETHER_DIALOG (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TOGETHER_DIALOG);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_together_dialog_parent_class)->dispose (object);
}

/* It is a word on the side: it comes and goes, and nothing waits for it. */
static void
update_hint (MentorTogetherDialog *self)
{
  const gboolean wanted =
      g_settings_get_boolean (mentor_context_get_settings (self->context), "feedback-hint");
  g_autofree char *words = wanted ? self->kind->dup_hint (self->record) : NULL;
  const gboolean new_words =
      words && (!gtk_widget_get_visible (GTK_WIDGET (self->hint)) ||
                !g_str_equal (words, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->hint))));

  if (words)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hint), words);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), words != NULL);
  if (new_words && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->hint), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update (MentorTogetherDialog *self)
{
  GHashTableIter iter;
  gpointer property, row;

  gtk_widget_set_sensitive (self->add, !self->kind->is_blank (self->record));
  if (self->hint)
    update_hint (self);
  g_hash_table_iter_init (&iter, self->rows);
  while (self->kind->shows && g_hash_table_iter_next (&iter, &property, &row))
    gtk_widget_set_visible (row, self->kind->shows (self->record, property));
}

static void
on_enum (MentorTogetherDialog *self)
{
  if (self->kind->follow)
    self->kind->follow (self->record, mentor_day_today ());
}

static void
on_goal (AdwComboRow *row, GParamSpec *pspec, MentorTogetherDialog *self)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (selected <= self->goals->len)
    g_object_set (self->record, "goal",
                  selected ? mentor_record_get_id (self->goals->pdata[selected - 1]) : "", NULL);
}

static GtkWidget *
make_goal_row (MentorTogetherDialog *self)
{
  GtkWidget *row = adw_combo_row_new ();
  MentorRecordList *goals = mentor_mentee_get_goals (self->mentee);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = 0;

  g_object_get (self->record, "goal", &chosen, NULL);
  gtk_string_list_append (names, C_("goal", "None"));
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      g_ptr_array_add (self->goals, g_object_ref (goal));
      gtk_string_list_append (names, mentor_goal_get_title (goal));
      if (g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (goal)), chosen) == 0)
        selected = self->goals->len;
    }
  mentor_enum_row_set_names (ADW_COMBO_ROW (row), names);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_goal), self, G_CONNECT_DEFAULT);
  gtk_widget_set_visible (row, self->goals->len > 0);
  return row;
}

static GtkWidget *
make_date_row (MentorTogetherDialog *self, const char *property)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = g_object_new (MENTOR_TYPE_DATE_BUTTON, "placeholder", _("No date"), NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_object_bind_property (self->record, property, button, "date", BOTH_WAYS);
  return row;
}

static GtkWidget *
make_hint_row (MentorTogetherDialog *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("mentor-questions-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_visible (row, FALSE);
  self->hint = ADW_ACTION_ROW (row);
  return row;
}

static GtkWidget *
make_enum_row (MentorTogetherDialog *self, const MentorFormField *field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *signal_name = g_strconcat ("notify::", field->property, NULL);

  mentor_enum_row_bind (ADW_COMBO_ROW (row), self->record, field->property, field->label);
  g_signal_connect_object (self->record, signal_name, G_CALLBACK (on_enum), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_row (MentorTogetherDialog *self, const MentorFormField *field)
{
  GtkWidget *row = NULL;

  switch (field->kind)
    {
    case MENTOR_FORM_GROUP:
      break;
    case MENTOR_FORM_HINT:
      return make_hint_row (self);
    case MENTOR_FORM_ENUM:
      return make_enum_row (self, field);
    case MENTOR_FORM_LINE:
      row = adw_entry_row_new ();
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      g_object_bind_property (self->record, field->property, row, "text", BOTH_WAYS);
      break;
    case MENTOR_FORM_TEXT:
      row = mentor_text_row_new ();
      g_object_bind_property (self->record, field->property, row, "text", BOTH_WAYS);
      break;
    case MENTOR_FORM_SWITCH:
      row = adw_switch_row_new ();
      g_object_bind_property (self->record, field->property, row, "active", BOTH_WAYS);
      break;
    case MENTOR_FORM_DATE:
      return make_date_row (self, field->property);
    case MENTOR_FORM_GOAL:
      return make_goal_row (self);
    }
  return row;
}

static void
add_group (MentorTogetherDialog *self, const char *title, const char *words)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title && *title)
    adw_preferences_group_set_title (self->group, title);
  if (words)
    adw_preferences_group_set_description (self->group, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group),
                            !mentor_record_get_read_only (MENTOR_RECORD (self->mentee)));
  adw_preferences_page_add (self->page, self->group);
}

static void
add_field (MentorTogetherDialog *self, const MentorFormField *field)
{
  const char *title =
      field->title && *field->title ? mentor_together_say (self->kind, field->title) : "";
  GtkWidget *row;

  if (field->kind == MENTOR_FORM_GROUP)
    {
      add_group (self, title, field->words ? mentor_together_say (self->kind, field->words) : NULL);
      return;
    }
  row = make_row (self, field);
  if (*title)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_group_add (self->group, row);
  if (field->property && field->kind != MENTOR_FORM_GOAL)
    g_hash_table_insert (self->rows, (gpointer) field->property, row);
  if (self->first == NULL && field->kind == MENTOR_FORM_LINE &&
      *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0')
    self->first = row;
}

static void
on_add (MentorTogetherDialog *self)
{
  MentorRecordList *list = self->kind->get_list (self->mentee);

  if (self->draft && !mentor_record_list_get_position (list, self->record, NULL))
    mentor_record_list_append (list, self->record);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_remove (MentorTogetherDialog *self)
{
  mentor_context_remove (self->context, self->kind->get_list (self->mentee), self->record,
                         mentor_together_say (self->kind, self->kind->words.removed));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_removal (MentorTogetherDialog *self)
{
  GtkWidget *row = adw_button_row_new ();

  add_group (self, NULL, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Remove"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

static void
mentor_together_dialog_class_init (MentorTogetherDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_together_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/network/mentor-together-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MentorTogetherDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_together_dialog_init (MentorTogetherDialog *self)
{
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_together_dialog_present:
 * @parent: where it belongs
 * @kind: what kind of record it is
 * @context: (transfer none): what it may ask
 * @mentee: (transfer none): whose it is
 * @record: (nullable): what is edited, or %NULL to make a new one
 *
 * Shows the dialog.
 */
void
mentor_together_dialog_present (GtkWidget *parent, const MentorTogetherKind *kind,
                                MentorContext *context, MentorMentee *mentee, MentorRecord *record)
{
  MentorTogetherDialog *self;

  if (record == NULL && mentor_context_say_read_only (context, mentee))
    return;
  self = g_object_new (MENTOR_TYPE_TOGETHER_DIALOG, NULL);
  self->kind = kind;
  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->draft = record == NULL;
  self->record = record ? g_object_ref (record) : mentor_record_create (kind->get_type ());
  if (self->draft)
    kind->begin (self->record, mentee, mentor_day_today ());
  for (guint i = 0; i < kind->n_fields; i++)
    add_field (self, &kind->fields[i]);
  if (!self->draft && !mentor_record_get_read_only (MENTOR_RECORD (mentee)))
    add_removal (self);
  adw_dialog_set_title (ADW_DIALOG (self),
                        mentor_together_say (kind, self->draft ? kind->words.add : kind->words.one));
  gtk_widget_set_visible (self->add, self->draft);
  if (self->draft)
    {
      adw_dialog_set_default_widget (ADW_DIALOG (self), self->add);
      adw_dialog_set_focus (ADW_DIALOG (self), self->first);
    }
  g_signal_connect_object (self->record, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
