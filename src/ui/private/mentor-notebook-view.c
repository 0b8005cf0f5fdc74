/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-view.h"

#include "mentor-css-class.h"
#include "mentor-focus.h"
#include "mentor-notebook-anew.h"
#include "mentor-notebook-trouble.h"

#include <glib/gi18n.h>

/**
 * MentorNotebookView:
 *
 * Shows its content while the private notes are open; otherwise in plain words why they are not, with the one button
 * that goes on.
 *
 * Where the user wants it, the content is covered while another application has the keyboard.
 */
struct _MentorNotebookView {
  AdwBin parent_instance;

  MentorNotebookSet *notebooks;
  GtkStack *stack;
  AdwBin *content;
  AdwStatusPage *status;
  GtkButton *button;
  GtkButton *other; /* a second way to go on */
  GtkWidget *blank; /* these two hold the keyboard meanwhile */
  GtkWidget *opening;
  guint dialog_gone; /* the idle source after a dialog that lay above */
  guint spinner; /* the timeout after which waiting is shown */
  GtkWidget *covered; /* the content while it is covered: as it was, but in no window */
  GtkWidget *focus;   /* what had the keyboard in it; not owned */
  gboolean keyboard;  /* the keyboard was on the page when the notes went from it */
};

G_DEFINE_FINAL_TYPE (MentorNotebookView, mentor_notebook_view, ADW_TYPE_BIN)

typedef enum { PROP_CONTENT = 1 } MentorNotebookViewProperty;
static GParamSpec *properties[PROP_CONTENT + 1];

#define SPINNER_DELAY 500 /* milliseconds: a shorter wait needs no sign */

static void
mentor_notebook_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorNotebookView *self = MENTOR_NOTEBOOK_VIEW (object);

  switch ((MentorNotebookViewProperty) id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->covered ? self->covered : adw_bin_get_child (self->content));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_notebook_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  MentorNotebookView *self = MENTOR_NOTEBOOK_VIEW (object);

  switch ((MentorNotebookViewProperty) id)
    {
    case PROP_CONTENT:
      adw_bin_set_child (self->content, g_value_get_object (value));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_notebook_view_dispose (GObject *object)
{
  MentorNotebookView *self = MENTOR_NOTEBOOK_VIEW (object);

  g_clear_handle_id (&self->spinner, g_source_remove);
  g_clear_handle_id (&self->dialog_gone, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->covered);
  g_clear_object (&self->notebooks);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_NOTEBOOK_VIEW);

  G_OBJECT_CLASS (mentor_notebook_view_parent_class)->dispose (object);
}

/* What was locked and could not be stored before. */
static MentorNotebook *
find_hidden (MentorNotebookView *self)
{
  GListModel *notebooks = mentor_notebook_set_get_notebooks (self->notebooks);

  for (guint i = 0; i < g_list_model_get_n_items (notebooks); i++)
    {
      g_autoptr (MentorNotebook) notebook = g_list_model_get_item (notebooks, i);

      if (mentor_notebook_get_hidden (notebook))
        return notebook; /* the list keeps it */
    }
  return NULL;
}

static void
on_clicked (MentorNotebookView *self)
{
  switch (mentor_notebook_set_get_state (self->notebooks))
    {
    case MENTOR_NOTEBOOK_LOCKED:
      if (find_hidden (self))
        mentor_notebook_retry (find_hidden (self));
      else
        mentor_notebook_set_unlock (self->notebooks);
      return;
    case MENTOR_NOTEBOOK_DISMISSED:
      mentor_notebook_set_unlock (self->notebooks);
      return;
    case MENTOR_NOTEBOOK_NO_SERVICE:
    case MENTOR_NOTEBOOK_UNREADABLE:
    case MENTOR_NOTEBOOK_ELSEWHERE:
    case MENTOR_NOTEBOOK_UNKNOWN:
    case MENTOR_NOTEBOOK_FAILED:
      mentor_notebook_set_retry (self->notebooks);
      return;
    case MENTOR_NOTEBOOK_CLOSED:
    case MENTOR_NOTEBOOK_OPENING:
    case MENTOR_NOTEBOOK_READY:
      return;
    }
}

static void
on_other (MentorNotebookView *self)
{
  const MentorNotebookState state = mentor_notebook_set_get_state (self->notebooks);
  MentorNotebook *notebook = mentor_notebook_set_find_state (self->notebooks, state);

  if (state == MENTOR_NOTEBOOK_LOCKED)
    mentor_notebook_set_unlock (self->notebooks);
  else if (notebook && mentor_notebook_is_file_damaged (notebook))
    mentor_notebooks_present_damage (self->notebooks, GTK_WIDGET (self));
  else if (notebook)
    mentor_notebook_carry_on (notebook);
}

static void
mentor_notebook_view_class_init (MentorNotebookViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_notebook_view_get_property;
  object_class->set_property = mentor_notebook_view_set_property;
  object_class->dispose = mentor_notebook_view_dispose;

  properties[PROP_CONTENT] =
      g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-notebook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, content);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, status);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, button);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, other);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, blank);
  gtk_widget_class_bind_template_child (widget_class, MentorNotebookView, opening);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_other);
}

static void
mentor_notebook_view_init (MentorNotebookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
with_message (const char *text, MentorNotebook *notebook)
{
  const char *message = mentor_notebook_get_message (notebook);

  return message && *message ? g_strdup_printf ("%s\n\n%s", text, message) : g_strdup (text);
}

static GtkWidget *
find_page (MentorNotebookView *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);

  return dialog ? dialog : page;
}

/* Whether the keyboard is on this page, or nowhere. Under a dialog it is not, and comes back to what had it before. */
static gboolean
has_keyboard (MentorNotebookView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *page = find_page (self);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || page == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  return focus == NULL || focus == page || gtk_widget_is_ancestor (focus, page);
}

/* Called while the notes are still there: as they go the keyboard would begin at the top of the window again. */
static void
keep_keyboard (MentorNotebookView *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "content") == 0)
    self->keyboard = self->keyboard || has_keyboard (self);
}

static gboolean
on_dialog_gone (gpointer data)
{
  MentorNotebookView *self = data;

  self->dialog_gone = 0;
  if (has_keyboard (self) && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "status") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  return G_SOURCE_REMOVE;
}

/* A dialog that is closed gives the keyboard back to what had it before, and that may be locked since. It tells of the
 * end first. */
static void
on_dialog (MentorNotebookView *self, GParamSpec *pspec, AdwApplicationWindow *window)
{
  if (adw_application_window_get_visible_dialog (window))
    return;
  g_signal_handlers_disconnect_by_func (window, on_dialog, self);
  if (self->dialog_gone == 0)
    self->dialog_gone = g_idle_add_full (G_PRIORITY_HIGH, on_dialog_gone, self, NULL);
}

static void
place_keyboard (MentorNotebookView *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->keyboard || (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack))))
    gtk_widget_grab_focus (widget);
  else if (focus && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) && ADW_IS_APPLICATION_WINDOW (root))
    {
      g_signal_handlers_disconnect_by_func (root, on_dialog, self);
      g_signal_connect_object (root, "notify::visible-dialog", G_CALLBACK (on_dialog), self, G_CONNECT_SWAPPED);
    }
  self->keyboard = FALSE;
}

static void
show_status (MentorNotebookView *self, const char *icon_name, const char *title,
             const char *description, const char *button, gboolean suggested)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (self->status, icon_name);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
  gtk_button_set_label (self->button, button ? button : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  mentor_set_css_class (GTK_WIDGET (self->button), "suggested-action", suggested);
  gtk_widget_set_visible (GTK_WIDGET (self->other), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "status");
  if (button)
    place_keyboard (self, GTK_WIDGET (self->button));
}

static void
offer (MentorNotebookView *self, const char *label)
{
  gtk_button_set_label (self->other, label);
  gtk_widget_set_visible (GTK_WIDGET (self->other), TRUE);
}

static void
on_spinner (gpointer data)
{
  MentorNotebookView *self = data;

  self->spinner = 0;
  gtk_stack_set_visible_child_name (self->stack, "opening");
  place_keyboard (self, self->opening);
}

static void
show_waiting (MentorNotebookView *self)
{
  if (self->spinner != 0 || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "opening") == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, "blank");
  place_keyboard (self, self->blank);
  self->spinner = g_timeout_add_once (SPINNER_DELAY, on_spinner, self);
}

/* Nobody can read it there, not even with what reads the screen; and it comes back with its cursor and its history. */
static void
cover (MentorNotebookView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (self->covered)
    return;
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    g_set_weak_pointer (&self->focus, focus);
  g_set_object (&self->covered, adw_bin_get_child (self->content));
  show_status (self, "view-conceal-symbolic", _("Private Notes Are Covered"),
               _("They show again as soon as you come back to this window. The preferences can turn this off."), NULL, FALSE);
  adw_bin_set_child (self->content, NULL);
}

static void
uncover (MentorNotebookView *self)
{
  GtkWidget *focus = self->focus;

  if (self->covered == NULL)
    return;
  adw_bin_set_child (self->content, self->covered);
  g_clear_object (&self->covered);
  g_clear_weak_pointer (&self->focus);
  gtk_stack_set_visible_child_name (self->stack, "content");
  if (focus)
    gtk_widget_grab_focus (focus);
}

static void
show_hidden (MentorNotebookView *self, MentorNotebook *notebook)
{
  const char *message = mentor_notebook_get_message (notebook);
  /* Translators: %s is a sentence that says why the notes could not be stored */
  g_autofree char *text = g_strdup_printf (_("They are out of sight, and lock as soon as they are stored.\n\n%s"),
                                           message ? message : "");

  show_status (self, "mentor-warning-symbolic", _("Private Notes Are Not Stored Yet"), g_strchomp (text),
               _("_Try Again"), TRUE);
  offer (self, _("_Show Notes"));
}

static gboolean
is_waiting (MentorNotebookView *self, MentorNotebookState state)
{
  MentorNotebook *hidden = find_hidden (self);

  if (state == MENTOR_NOTEBOOK_LOCKED && hidden)
    return mentor_notebook_get_storing (hidden) != MENTOR_STORING_FAILED;
  return state == MENTOR_NOTEBOOK_CLOSED || state == MENTOR_NOTEBOOK_OPENING;
}

static gboolean
is_to_be_covered (MentorNotebookView *self)
{
  GSettings *settings = mentor_context_get_settings (mentor_notebook_set_get_context (self->notebooks));

  return g_settings_get_boolean (settings, "cover-in-background") &&
         mentor_focus_get_away (mentor_focus_get_default ());
}

static void
update (MentorNotebookView *self)
{
  const MentorNotebookState state = mentor_notebook_set_get_state (self->notebooks);
  MentorNotebook *notebook = mentor_notebook_set_find_state (self->notebooks, state);
  g_autofree char *text = NULL;

  if (!is_waiting (self, state))
    g_clear_handle_id (&self->spinner, g_source_remove);
  if (state == MENTOR_NOTEBOOK_READY && is_to_be_covered (self))
    {
      cover (self);
      return;
    }
  uncover (self);
  if (state != MENTOR_NOTEBOOK_READY)
    keep_keyboard (self);
  if (is_waiting (self, state))
    {
      show_waiting (self);
      return;
    }
  switch (state)
    {
    case MENTOR_NOTEBOOK_CLOSED:
    case MENTOR_NOTEBOOK_OPENING:
      return;
    case MENTOR_NOTEBOOK_READY:
      gtk_stack_set_visible_child_name (self->stack, "content");
      return;
    case MENTOR_NOTEBOOK_LOCKED:
      if (find_hidden (self))
        {
          show_hidden (self, find_hidden (self));
          return;
        }
      show_status (self, "mentor-lock-symbolic", _("Private Notes Are Locked"),
                   _("They are kept in your keyring, and nowhere else."), _("_Unlock"), TRUE);
      return;
    case MENTOR_NOTEBOOK_DISMISSED:
      show_status (self, "mentor-lock-symbolic", _("The Keyring Stayed Locked"),
                   _("It asked for its password and the question was closed. Your private notes "
                     "are untouched."),
                   _("_Try Again"), TRUE);
      return;
    case MENTOR_NOTEBOOK_NO_SERVICE:
      show_status (self, "mentor-keyring-symbolic", _("No Keyring Is Running"),
                   _("Private notes are kept in a keyring, and nowhere else. Install GNOME "
                     "Keyring, KWallet or KeePassXC from your software centre, then log out and in "
                     "again. In KeePassXC, turn on the Secret Service in its settings."),
                   _("_Look Again"), FALSE);
      return;
    case MENTOR_NOTEBOOK_UNREADABLE:
      if (mentor_notebook_is_file_damaged (notebook))
        {
          text = mentor_notebook_describe_damage (notebook);
          show_status (self, "mentor-warning-symbolic", _("These Notes Cannot Be Read"), text,
                       _("_Look Again"), FALSE);
          offer (self, _("_Begin Anew…"));
          return;
        }
      show_status (self, "mentor-warning-symbolic", _("These Notes Cannot Be Read"),
                   _("They are in the keyring, but their text cannot be decoded, as after a "
                     "password was reset. They are kept there untouched. Restoring the keyring "
                     "from a backup brings them back."),
                   _("_Look Again"), FALSE);
      offer (self, _("_Begin Anew"));
      return;
    case MENTOR_NOTEBOOK_ELSEWHERE:
      text = mentor_notebook_describe_elsewhere (notebook);
      show_status (self, "mentor-keyring-symbolic", _("These Notes Are in Another Keyring"), text,
                   _("_Look Again"), FALSE);
      offer (self, _("_Begin Anew"));
      return;
    case MENTOR_NOTEBOOK_UNKNOWN:
      show_status (self, "mentor-keyring-symbolic", _("The Keyring Does Not Answer"),
                   _("It is asked again by itself. It may be waiting for a password in a window "
                     "of its own."),
                   _("_Ask Now"), FALSE);
      return;
    case MENTOR_NOTEBOOK_FAILED:
      text = with_message (_("Your private notes are untouched. The keyring gave this reason:"),
                           notebook);
      show_status (self, "mentor-warning-symbolic", _("The Keyring Could Not Be Opened"), text,
                   _("_Retry"), FALSE);
      return;
    }
}

/* Before anything of the notes is gone. */
static void
on_locked (MentorNotebookView *self, GParamSpec *pspec, MentorVault *vault)
{
  self->keyboard = FALSE;
  if (mentor_vault_get_locked (vault))
    keep_keyboard (self);
}

/**
 * mentor_notebook_view_set_notebooks:
 * @notebooks: (transfer none): what is shown
 *
 * Shows these notebooks' state, now and whenever it changes.
 */
void
mentor_notebook_view_set_notebooks (MentorNotebookView *self, MentorNotebookSet *notebooks)
{
  g_return_if_fail (self->notebooks == NULL);

  self->notebooks = g_object_ref (notebooks);
  g_signal_connect_object (notebooks, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_vault (mentor_notebook_set_get_context (notebooks)), "notify::locked",
                           G_CALLBACK (on_locked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_focus_get_default (), "notify::away", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_context_get_settings (mentor_notebook_set_get_context (notebooks)),
                           "changed::cover-in-background", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
