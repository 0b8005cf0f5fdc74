/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Holds every list that a page binds to its word: whatever happens to the records below, what the list tells of its changes
 * must agree with what is in it, and a list box must have one row for each. The two functions of GTK that bind a list are
 * taken over here, so that no list of any page is forgotten.
 */

#include "mentor-builtin.h"
#include "mentor-growing.h"
#include "mentor-mapped.h"
#include "mentor-prompt-library.h"
#include "mentor-test-records.h"
#include "mentor-window.h"

#include <dlfcn.h>

#define ROUNDS 60
#define REAL(name) ((__typeof__ (name) *) dlsym (RTLD_NEXT, #name))

typedef struct {
  MentorContext *context;
  MentorStore *store;
  MentorWindow *window;
} Fixture;

/* What binds lists. */

static void
watch (GListModel *list)
{
  if (list == NULL || g_object_get_data (G_OBJECT (list), "mirror"))
    return;
  mentor_test_watch_list (list);
}

G_MODULE_EXPORT void
gtk_list_box_bind_model (GtkListBox *box, GListModel *list, GtkListBoxCreateWidgetFunc create,
                         gpointer data, GDestroyNotify destroy)
{
  watch (list);
  REAL (gtk_list_box_bind_model) (box, list, create, data, destroy);
  g_object_set_data_full (G_OBJECT (box), "bound", list ? g_object_ref (list) : NULL, g_object_unref);
}

G_MODULE_EXPORT void
gtk_list_view_set_model (GtkListView *view, GtkSelectionModel *list)
{
  watch (G_LIST_MODEL (list));
  REAL (gtk_list_view_set_model) (view, list);
}

/* Looks at every bound list below a widget. */
static guint
check_below (GtkWidget *widget)
{
  guint n_lists = 0;
  GListModel *shown = GTK_IS_LIST_VIEW (widget)
                          ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget)))
                          : NULL;

  /* Those inside GTK's own widgets are its own affair. */
  if (shown && g_object_get_data (G_OBJECT (shown), "mirror"))
    {
      mentor_test_check_list (shown);
      n_lists++;
    }
  if (GTK_IS_LIST_BOX (widget) && g_object_get_data (G_OBJECT (widget), "bound"))
    {
      GListModel *list = g_object_get_data (G_OBJECT (widget), "bound");
      const guint size = g_list_model_get_n_items (list);

      mentor_test_check_list (list);
      if (size > 0)
        g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), (int) size - 1));
      g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), (int) size));
      n_lists++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n_lists += check_below (child);
  return n_lists;
}

/* Changes. */

static const MentorField *
pick_field (MentorRecord *record, MentorFieldKind kind, gboolean lists)
{
  guint n_fields, n_found = 0;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);
  const MentorField *found = NULL;

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].kind == kind) == lists && fields[i].kind != MENTOR_FIELD_RECORD &&
        g_test_rand_int_range (0, (int) ++n_found) == 0)
      found = &fields[i];
  return found;
}

static gpointer
pick_record (MentorRecordList *list)
{
  const guint size = mentor_record_list_get_size (list);

  return size > 0 ? mentor_record_list_get (list, (guint) g_test_rand_int_range (0, (int) size)) : NULL;
}

static void
change_list (Fixture *fixture, MentorRecordList *list, GType type)
{
  const guint size = mentor_record_list_get_size (list);
  const int what = g_test_rand_int_range (0, 8);
  MentorRecord *record = pick_record (list);

  if (record == NULL || what < 2)
    {
      g_autoptr (MentorRecord) new = mentor_record_create (type);

      mentor_test_fill (new, (guint) g_test_rand_int_range (0, 1000));
      mentor_record_list_insert (list, (guint) g_test_rand_int_range (0, (int) size + 1), new);
    }
  else if (what == 2)
    mentor_record_list_remove (list, record);
  else if (what == 3)
    {
      mentor_context_remove (fixture->context, list, record, "Removed");
      if (g_test_rand_bit ())
        mentor_context_undo (fixture->context);
    }
  else if (what == 4)
    mentor_record_list_move (list, (guint) g_test_rand_int_range (0, (int) size),
                             (guint) g_test_rand_int_range (0, (int) size));
  else
    {
      const MentorField *field = pick_field (record, MENTOR_FIELD_RECORDS, what == 7);

      if (field && what == 7)
        change_list (fixture, mentor_record_get_list (record, field), field->get_type ());
      else if (field == NULL)
        field = pick_field (record, MENTOR_FIELD_RECORDS, FALSE);
      if (field && what < 7)
        mentor_test_change (record, field, (guint) g_test_rand_int_range (0, 1000));
    }
}

static void
change_something (Fixture *fixture)
{
  MentorRecordList *mentees = mentor_store_get_mentees (fixture->store);
  MentorPromptLibrary *prompts = mentor_store_get_prompts (fixture->store);
  MentorMentee *mentee = pick_record (mentees);
  const int what = g_test_rand_int_range (0, 20);

  if (what == 0 || mentee == NULL)
    change_list (fixture, mentees, MENTOR_TYPE_MENTEE);
  else if (what < 4)
    change_list (fixture, mentor_prompt_library_get_prompts (prompts), MENTOR_TYPE_PROMPT);
  else if (what < 7)
    {
      MentorNotebook *notebook =
          mentor_vault_get_notebook (mentor_context_get_vault (fixture->context), mentee);

      if (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_READY)
        change_list (fixture, mentor_notebook_get_notes (notebook), MENTOR_TYPE_PRIVATE_NOTE);
    }
  else
    {
      const MentorField *field = pick_field (MENTOR_RECORD (mentee), MENTOR_FIELD_RECORDS, TRUE);

      change_list (fixture, mentor_record_get_list (MENTOR_RECORD (mentee), field),
                   field->get_type ());
    }
}

/* Lets what waits for the next turn of the loop come, but does not wait for anything. */
static void
let_come (void)
{
  for (guint i = 0; i < 30 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* Tests. */

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mentor_store_load_finish (MENTOR_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Pages of private notes have no list before there is a note. */
static void
write_notes (Fixture *fixture)
{
  MentorRecordList *mentees = mentor_store_get_mentees (fixture->store);

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorNotebook *notebook = mentor_vault_get_notebook (
          mentor_context_get_vault (fixture->context), mentor_record_list_get (mentees, i));
      g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();

      mentor_notebook_open (notebook, TRUE);
      while (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_OPENING)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (mentor_notebook_get_state (notebook), ==, MENTOR_NOTEBOOK_READY);
      mentor_test_fill (MENTOR_RECORD (note), i);
      mentor_record_list_append (mentor_notebook_get_notes (notebook), note);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_dir_make_tmp ("mentor-lists-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_build_filename (path, "data", NULL);
  g_autoptr (GFile) state = g_file_new_build_filename (path, "state", NULL);
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Mentor");
  gboolean loaded = FALSE;

  fixture->store = mentor_store_new (folder, state);
  fixture->context = mentor_context_new (fixture->store, vault, settings);
  mentor_builtin_add_prompts (fixture->store);
  mentor_store_load_async (fixture->store, NULL, on_loaded, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  mentor_builtin_example_fill (fixture->store);
  write_notes (fixture);
  fixture->window = MENTOR_WINDOW (mentor_window_new (
      ADW_APPLICATION (g_application_get_default ()), fixture->context, FALSE));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  let_come ();
  g_object_unref (fixture->context);
  g_object_unref (fixture->store);
}

static char *
make_address (Fixture *fixture, const char *page)
{
  MentorMentee *mentee = NULL;
  MentorRecord *part = NULL;
  const char *id;

  if (strchr (page, ':') == NULL)
    return g_strdup (page);
  mentee = mentor_record_list_get (mentor_store_get_mentees (fixture->store), 0);
  id = mentor_record_get_id (MENTOR_RECORD (mentee));
  if (g_str_has_prefix (page, "goal:"))
    part = pick_record (mentor_mentee_get_goals (mentee));
  else if (g_str_has_prefix (page, "session:"))
    part = pick_record (mentor_mentee_get_sessions (mentee));
  if (part)
    return g_strdup_printf ("%s%s:%s", page, id, mentor_record_get_id (part));
  return g_strdup_printf ("mentee:%s%s", id, strchr (page, ':'));
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *address = make_address (fixture, data);

  mentor_window_start (fixture->window, address);
  while (mentor_window_get_page (fixture->window) == NULL ||
         check_below (GTK_WIDGET (mentor_window_get_page (fixture->window))) == 0)
    g_main_context_iteration (NULL, TRUE);
  for (guint round = 0; round < ROUNDS; round++)
    {
      change_something (fixture);
      check_below (GTK_WIDGET (fixture->window));
      let_come ();
      check_below (GTK_WIDGET (fixture->window));
    }
}

/* The models of the application's own by themselves, with more changes. */
static gpointer
wrap (gpointer item, gpointer data)
{
  GtkStringObject *wrapped = gtk_string_object_new (gtk_string_object_get_string (item));

  g_object_unref (item);
  return wrapped;
}

static void
splice_at_random (GListStore *store)
{
  const guint size = g_list_model_get_n_items (G_LIST_MODEL (store));
  const guint position = (guint) g_test_rand_int_range (0, (int) size + 1);
  const guint removed = (guint) g_test_rand_int_range (0, (int) MIN (size - position, 3) + 1);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = g_test_rand_int_range (removed > 0 ? 0 : 1, 3); i > 0; i--)
    {
      g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 1000));

      g_ptr_array_add (added, gtk_string_object_new (text));
    }
  g_list_store_splice (store, position, removed, added->pdata, added->len);
}

static void
check_words (GListModel *list, GListModel *source)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_list_model_get_n_items (source));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkStringObject) a = g_list_model_get_item (list, i);
      g_autoptr (GtkStringObject) b = g_list_model_get_item (source, i);

      g_assert_cmpstr (gtk_string_object_get_string (a), ==, gtk_string_object_get_string (b));
    }
}

static void
test_mapped (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GListModel) list = mentor_mapped_new (G_LIST_MODEL (g_object_ref (store)), wrap, NULL, NULL);

  mentor_test_watch_list (list);
  for (guint round = 0; round < 2000; round++)
    {
      splice_at_random (store);
      mentor_test_check_list (list);
      check_words (list, G_LIST_MODEL (store));
    }
}

static void
test_growing (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("A widget whose frames are counted");
  g_autoptr (GListModel) list = NULL;

  for (guint i = 0; i < 400; i++)
    splice_at_random (store);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GtkStringObject) word = gtk_string_object_new ("more");

      g_list_store_append (store, word);
    }
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  list = mentor_growing_new (label, G_LIST_MODEL (store), 72);
  mentor_test_watch_list (list);
  g_assert_cmpuint (g_list_model_get_n_items (list), <, g_list_model_get_n_items (G_LIST_MODEL (store)));
  while (g_list_model_get_n_items (list) < g_list_model_get_n_items (G_LIST_MODEL (store)))
    {
      splice_at_random (store);
      mentor_test_check_list (list);
      g_main_context_iteration (NULL, TRUE);
    }
  for (guint i = 0; i < 100; i++)
    {
      splice_at_random (store);
      mentor_test_check_list (list);
      check_words (list, G_LIST_MODEL (store));
    }
  mentor_growing_begin_anew (list, label, 72);
  mentor_test_check_list (list);
  g_assert_cmpuint (g_list_model_get_n_items (list), <, g_list_model_get_n_items (G_LIST_MODEL (store)));
  mentor_growing_begin_anew (list, label, 72);
  while (g_list_model_get_n_items (list) < g_list_model_get_n_items (G_LIST_MODEL (store)))
    {
      splice_at_random (store);
      mentor_test_check_list (list);
      g_main_context_iteration (NULL, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Tells of each change one place too far down: what the checks above must notice. */
static void
tell_wrongly (GListModel *source, guint position, guint removed, guint added, GListStore *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_handlers_block_matched (list, G_SIGNAL_MATCH_ID,
                                   g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL), 0, NULL,
                                   NULL, NULL);
  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_list_model_get_item (source, position + i));
  g_list_store_splice (list, position, removed, items->pdata, added);
  g_signal_handlers_unblock_matched (list, G_SIGNAL_MATCH_ID,
                                     g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL), 0, NULL,
                                     NULL, NULL);
  g_list_model_items_changed (G_LIST_MODEL (list), position + 1, removed, added);
}

static void
test_notices_wrong (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GListStore) source = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autoptr (GListStore) list = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autoptr (GtkStringObject) first = gtk_string_object_new ("first");
      g_autoptr (GtkStringObject) second = gtk_string_object_new ("second");
      GtkWidget *box = g_object_ref_sink (gtk_list_box_new ());

      g_list_store_append (source, first);
      g_list_store_append (list, first);
      g_signal_connect (source, "items-changed", G_CALLBACK (tell_wrongly), list);
      gtk_list_box_bind_model (GTK_LIST_BOX (box), G_LIST_MODEL (list),
                               (GtkListBoxCreateWidgetFunc) gtk_label_new, NULL, NULL);
      g_list_store_insert (source, 0, second);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*mentor_test_check_list*should be TRUE*");
}

int
main (int argc, char **argv)
{
  static const char *const pages[] = {
    "today",     "actions",    "reflections",     "questions", ":overview",
    ":goals", ":sessions", ":private", "goal:",     "session:",
  };
  g_autoptr (AdwApplication) application =
      adw_application_new ("com.example.Mentor", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bound-lists/page/%s", pages[i]);

      g_test_add (path, Fixture, pages[i], set_up, test_page, tear_down);
    }
  g_test_add_func ("/bound-lists/mapped", test_mapped);
  g_test_add_func ("/bound-lists/growing", test_growing);
  g_test_add_func ("/bound-lists/notices-wrong", test_notices_wrong);
  return g_test_run ();
}
