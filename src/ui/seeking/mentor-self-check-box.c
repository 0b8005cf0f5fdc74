/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-self-check-box.h"

#include "mentor-enum-row.h"
#include "mentor-refresh.h"

#include <glib/gi18n.h>

/**
 * MentorSelfCheckBox:
 *
 * A few statements to answer for oneself, and below them what the answers may mean.
 */
struct _MentorSelfCheckBox {
  AdwBin parent_instance;

  MentorMe *me;
  MentorSeeking side;
  GtkListBox *list;
  GtkLabel *conclusion;
};

G_DEFINE_FINAL_TYPE (MentorSelfCheckBox, mentor_self_check_box, ADW_TYPE_BIN)

static void
mentor_self_check_box_dispose (GObject *object)
{
  MentorSelfCheckBox *self = MENTOR_SELF_CHECK_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SELF_CHECK_BOX);
  g_clear_object (&self->me);

  G_OBJECT_CLASS (mentor_self_check_box_parent_class)->dispose (object);
}

static void
update (gpointer data)
{
  MentorSelfCheckBox *self = data;
  g_autofree char *text = mentor_self_check_conclude (self->me, self->side);

  gtk_label_set_label (self->conclusion,
                       text ? text : _("Answer as it is today. When all four have an answer, a word on them stands here."));
  if (text)
    gtk_widget_remove_css_class (GTK_WIDGET (self->conclusion), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->conclusion), "dimmed");
}

static void
mentor_self_check_box_class_init (MentorSelfCheckBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_self_check_box_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-self-check-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSelfCheckBox, list);
  gtk_widget_class_bind_template_child (widget_class, MentorSelfCheckBox, conclusion);
}

static void
mentor_self_check_box_init (MentorSelfCheckBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (MentorMe *me, const MentorStatement *statement)
{
  const char *const answers[] = {
    /* Translators: an answer to a statement such as “I know why I want a mentor now” */
    C_("self-check", "No answer"), C_("self-check", "Not yet"), C_("self-check", "A little"),
    C_("self-check", "Partly"),    C_("self-check", "Mostly"),  C_("self-check", "Yes"),
    NULL,
  };
  g_autoptr (GtkStringList) names = gtk_string_list_new (answers);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mentor_statement_get_text (statement));
  /* Below the statement, where there is room for it in a narrow window and with large text. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  mentor_enum_row_set_names (ADW_COMBO_ROW (row), names);
  g_object_bind_property (me, statement->property, row, "selected",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return row;
}

/**
 * mentor_self_check_box_set_me:
 * @me: (transfer none): the user's own card; to be called once
 * @side: which side the user comes from
 */
void
mentor_self_check_box_set_me (MentorSelfCheckBox *self, MentorMe *me, MentorSeeking side)
{
  guint n_statements;
  const MentorStatement *statements = mentor_self_check_get (side, &n_statements);

  self->me = g_object_ref (me);
  self->side = side;
  for (guint i = 0; i < n_statements; i++)
    gtk_list_box_append (self->list, create_row (me, &statements[i]));
  mentor_refresh_attach (GTK_WIDGET (self), me, update);
}
