/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-seeking-page.h"

#include "mentor-seeking-become.h"
#include "mentor-seeking-find.h"
#include "mentor-self-check.h"

#include <glib/gi18n.h>

/**
 * MentorSeekingPage:
 *
 * The time before a relationship: finding a mentor, or becoming one. What is written here is the user's own card.
 */
struct _MentorSeekingPage {
  MentorPage parent_instance;

  AdwBanner *newer;
  AdwToggleGroup *side;
  GtkLabel *intro;
  GtkStack *stack;
  MentorSeekingFind *find;
  MentorSeekingBecome *become;
};

G_DEFINE_FINAL_TYPE (MentorSeekingPage, mentor_seeking_page, MENTOR_TYPE_PAGE)

#define CONTEXT(self) (mentor_page_get_context (MENTOR_PAGE (self)))

static const struct {
  const char *name;
  const char *title;
  const char *intro;
} sides[] = {
  [MENTOR_SEEKING_FINDING] = {
      "finding", N_ ("Finding a Mentor"),
      N_ ("First what you need, then whom you could ask. Nothing here goes anywhere unless you send it.") },
  [MENTOR_SEEKING_BECOMING] = {
      "becoming", N_ ("Becoming a Mentor"),
      N_ ("What you can offer and how much of it fits. You can change it whenever your life does.") },
};

static const char *
get_side (MentorSeekingPage *self)
{
  return adw_toggle_group_get_active_name (self->side);
}

static void
on_side (MentorSeekingPage *self)
{
  const char *name = get_side (self);

  for (guint i = 0; name && i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (name, sides[i].name))
      {
        gtk_stack_set_visible_child_name (self->stack, name);
        gtk_label_set_label (self->intro, _(sides[i].intro));
        adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _(sides[i].title));
      }
}

/* The next start comes back to the side that was looked at last. */
static void
on_chosen (MentorSeekingPage *self)
{
  g_autofree char *address = g_strdup_printf ("seeking:%s", get_side (self));

  mentor_page_set_address (MENTOR_PAGE (self), address);
  g_settings_set_string (mentor_context_get_settings (CONTEXT (self)), "last-page", address);
}

static void
mentor_seeking_page_shown (AdwNavigationPage *page)
{
  MentorSeekingPage *self = MENTOR_SEEKING_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (mentor_seeking_page_parent_class)->shown (page);
  gtk_widget_child_focus (GTK_WIDGET (self->side), GTK_DIR_TAB_FORWARD);
}

static void
mentor_seeking_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_SEEKING_PAGE);

  G_OBJECT_CLASS (mentor_seeking_page_parent_class)->dispose (object);
}

static void
mentor_seeking_page_class_init (MentorSeekingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_seeking_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = mentor_seeking_page_shown;

  g_type_ensure (MENTOR_TYPE_SEEKING_BECOME);
  g_type_ensure (MENTOR_TYPE_SEEKING_FIND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/seeking/mentor-seeking-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, newer);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, side);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, intro);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, find);
  gtk_widget_class_bind_template_child (widget_class, MentorSeekingPage, become);
  gtk_widget_class_bind_template_callback (widget_class, on_side);
}

static void
mentor_seeking_page_init (MentorSeekingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_seeking_page_show_side:
 * @side: "finding" or "becoming"; with another word the page stays as it is
 */
void
mentor_seeking_page_show_side (MentorSeekingPage *self, const char *side)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (side, sides[i].name))
      adw_toggle_group_set_active_name (self->side, side);
}

/**
 * mentor_seeking_page_new:
 * @context: what the page may ask
 *
 * Returns: (transfer floating): a new page
 */
MentorPage *
mentor_seeking_page_new (MentorContext *context)
{
  MentorSeekingPage *self = g_object_new (MENTOR_TYPE_SEEKING_PAGE, "context", context, NULL);
  MentorStore *store = mentor_context_get_store (context);
  MentorMe *me = mentor_store_get_me (store);
  const gboolean newer = mentor_record_get_read_only (MENTOR_RECORD (me));

  mentor_seeking_find_set_context (self->find, context);
  mentor_seeking_become_set_context (self->become, context);
  gtk_widget_set_sensitive (GTK_WIDGET (self->find), !newer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->become), !newer);
  adw_banner_set_revealed (self->newer, newer);
  mentor_seeking_page_show_side (
      self, sides[mentor_seeking_guess (me, mentor_store_get_mentees (store))].name);
  on_side (self);
  g_signal_connect_swapped (self->side, "notify::active-name", G_CALLBACK (on_chosen), self);
  return MENTOR_PAGE (self);
}
