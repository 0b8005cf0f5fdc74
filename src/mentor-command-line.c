/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-command-line.h"

#include "mentor-application-actions.h"
#include "mentor-people.h"
#include "mentor-text-match.h"

#include <glib/gi18n.h>

/*
 * What can be done from a terminal or a shortcut of the desktop. The words are looked at where they
 * are typed; what they ask for happens in the application that runs, if one does.
 */

#define STATUS_UNKNOWN 1 /* nobody, or several, or it could not be stored */
#define STATUS_USAGE 2

/* So that a long list does not hide the sentence above it. */
#define MOST_NAMES 20

/* In the order of MentorEntrance. */
static const char *const entrances[] = { "new-session", "log", "private-note" };

static GVariant *
lookup (GVariantDict *options, const char *name)
{
  return g_variant_dict_lookup_value (options, name, NULL);
}

static gboolean
has (GVariantDict *options, const char *name)
{
  return g_variant_dict_contains (options, name);
}

/* The words that are no options: a name need not be quoted. */
static char *
dup_words (GVariantDict *options)
{
  g_autoptr (GVariant) words = lookup (options, G_OPTION_REMAINING);
  g_autofree const char **all = words ? g_variant_get_strv (words, NULL) : NULL;

  return all ? g_strjoinv (" ", (char **) all) : NULL;
}

static char *
dup_string (GVariantDict *options, const char *name)
{
  g_autoptr (GVariant) value = lookup (options, name);

  return value ? g_variant_dup_string (value, NULL) : NULL;
}

/* What is wrong with the words, or NULL. */
static char *
find_mistake (GVariantDict *options)
{
  g_autofree char *words = dup_words (options);
  g_autofree char *question = dup_string (options, "question");
  g_autofree char *name = dup_string (options, "for");
  guint count = question ? 1 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (entrances); i++)
    count += has (options, entrances[i]) ? 1 : 0;
  if (count > 1)
    return g_strdup (_ ("Ask for one thing at a time."));
  if (count == 0 && words)
    /* Translators: %s is what was typed */
    return g_strdup_printf (_ ("It is not clear what to do with “%s”."), words);
  if (count == 0 && name)
    return g_strdup (_ ("--for needs something that is for somebody, such as --question."));
  if (question && words)
    return g_strdup (_ ("Put the question in quotation marks, and the name after --for."));
  if (question && mentor_text_is_blank (question))
    return g_strdup (_ ("The question is empty."));
  if (words && name)
    return g_strdup (_ ("Give one name."));
  if (name && mentor_text_is_blank (name))
    return g_strdup (_ ("The name is empty."));
  return NULL;
}

static int
on_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree char *mistake = NULL;

  mistake = find_mistake (options);
  if (mistake == NULL)
    return -1;
  g_printerr ("mentor: %s\n%s\n", mistake, _ ("“mentor --help” tells what there is."));
  return STATUS_USAGE;
}

/**
 * mentor_command_line_install:
 * @application: the application, before it runs
 *
 * Adds the options.
 */
void
mentor_command_line_install (MentorApplication *application)
{
  /* Translators: what stands for a name in the help of the command line */
  const char *name = C_ ("command line", "NAME");
  const GOptionEntry entries[] = {
    { "new-session", 0, 0, G_OPTION_ARG_NONE, NULL,
      _ ("Plan a session, with NAME or with somebody to choose"), NULL },
    { "log", 0, 0, G_OPTION_ARG_NONE, NULL,
      _ ("Log a past session, with NAME or with somebody to choose"), NULL },
    { "private-note", 0, 0, G_OPTION_ARG_NONE, NULL,
      _ ("Write a private note, about NAME or somebody to choose"), NULL },
    { "question", 0, 0, G_OPTION_ARG_STRING, NULL,
      _ ("Put a question for the next session into the box, without a window"),
      C_ ("command line", "TEXT") },
    { "for", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Whom it is for"), name },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, NULL },
    { NULL },
  };
  g_autofree char *parameter = g_strdup_printf ("[%s]", name);
  g_autofree char *description = g_strdup_printf (
      "%s\n  mentor --log Amara\n  mentor --new-session Amara Osei\n"
      "  mentor --question \"%s\" --for Amara\n\n%s\n",
      _ ("Examples:"), C_ ("command line", "What would you try without fear?"),
      _ ("The beginning of a name is enough, with or without capitals and accents, while only one "
         "person has it."));

  g_application_add_main_option_entries (G_APPLICATION (application), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (application), parameter);
  g_application_set_option_context_summary (
      G_APPLICATION (application),
      _ ("Grow through mentoring. What is asked for happens in the window "
         "that is open, if there is one."));
  g_application_set_option_context_description (G_APPLICATION (application), description);
  g_signal_connect (application, "handle-local-options", G_CALLBACK (on_local_options), NULL);
}

/* One call of the command, until there is an answer. The process that was called ends when this
 * lets go of it. */
typedef struct
{
  MentorApplication *application;
  GApplicationCommandLine *line;
  MentorMentee *mentee;
  char *question;
} Request;

static Request *
request_new (MentorApplication *application, GApplicationCommandLine *line)
{
  Request *request = g_new0 (Request, 1);

  request->application = g_object_ref (application);
  request->line = g_object_ref (line);
  mentor_keeper_hold (mentor_application_get_keeper (application));
  return request;
}

static void
request_free (Request *request)
{
  mentor_keeper_release (mentor_application_get_keeper (request->application));
  g_clear_object (&request->mentee);
  g_clear_object (&request->line);
  g_clear_object (&request->application);
  g_free (request->question);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
request_fail (Request *request, const char *message)
{
  g_application_command_line_printerr (request->line, "mentor: %s\n", message);
  g_application_command_line_set_exit_status (request->line, STATUS_UNKNOWN);
  if (!g_application_command_line_get_is_remote (request->line))
    mentor_application_set_status (request->application, STATUS_UNKNOWN);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (mentor_mentee_get_counterpart (*(MentorMentee **) a),
                         mentor_mentee_get_counterpart (*(MentorMentee **) b));
}

static void
print_names (Request *request, GPtrArray *mentees)
{
  g_ptr_array_sort (mentees, compare_names);
  for (guint i = 0; i < MIN (mentees->len, MOST_NAMES); i++)
    {
      const char *name = mentor_mentee_get_counterpart (mentees->pdata[i]);
      const gboolean again =
          (i > 0 && g_str_equal (mentor_mentee_get_counterpart (mentees->pdata[i - 1]), name)) ||
          (i + 1 < mentees->len &&
           g_str_equal (mentor_mentee_get_counterpart (mentees->pdata[i + 1]), name));

      if (*name == '\0')
        continue;
      /* Two of the same name have ids, which are taken as well. */
      g_application_command_line_printerr (request->line, "  %s%s%s\n", name, again ? "  " : "",
                                           again ? mentor_record_get_id (mentees->pdata[i]) : "");
    }
  if (mentees->len > MOST_NAMES)
    g_application_command_line_printerr (request->line, "  …\n");
}

static void
request_fail_name (Request *request, const char *name, GPtrArray *found)
{
  MentorRecordList *mentees = mentor_store_get_mentees (
      mentor_keeper_get_store (mentor_application_get_keeper (request->application)));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *message = NULL;

  if (found->len > 0)
    message = g_strdup_printf (_ ("“%s” could be any of these:"), name);
  else if (mentor_record_list_get_size (mentees) == 0)
    message = g_strdup (_ ("There is nobody yet."));
  else
    message = g_strdup_printf (_ ("There is nobody called “%s”. There are:"), name);
  request_fail (request, message);
  for (guint i = 0; found->len == 0 && i < mentor_record_list_get_size (mentees); i++)
    g_ptr_array_add (all, mentor_record_list_get (mentees, i));
  print_names (request, found->len > 0 ? found : all);
}

/* FALSE when it is not clear who is meant; that was said then. */
static gboolean
request_find (Request *request, const char *name)
{
  MentorStore *store =
      mentor_keeper_get_store (mentor_application_get_keeper (request->application));
  g_autoptr (GPtrArray) found = mentor_people_find (mentor_store_get_mentees (store), name);

  if (found->len == 1)
    {
      request->mentee = g_object_ref (found->pdata[0]);
      return TRUE;
    }
  request_fail_name (request, name, found);
  return FALSE;
}

static void
on_question_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (mentor_store_save_finish (MENTOR_STORE (source), result, &error))
    {
      /* Translators: a name and a question */
      g_application_command_line_print (request->line, _ ("In the question box for %1$s: %2$s"),
                                        mentor_mentee_get_counterpart (request->mentee),
                                        request->question);
      g_application_command_line_print (request->line, "\n");
      return;
    }
  /* Translators: %s is the cause */
  message = g_strdup_printf (_ ("The question is not stored: %s"), error->message);
  request_fail (request, message);
}

static void
request_put_question (Request *request)
{
  const char *const *questions = mentor_mentee_get_question_box (request->mentee);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (mentor_record_get_read_only (MENTOR_RECORD (request->mentee)))
    {
      g_autofree char *message = g_strdup_printf (_ ("What is written about %s can only be read."),
                                                  mentor_mentee_get_counterpart (request->mentee));

      request_fail (request, message);
      request_free (request);
      return;
    }
  g_strdelimit (g_strstrip (request->question), "\r\n\t", ' ');
  g_strv_builder_addv (builder, (const char **) questions);
  g_strv_builder_add (builder, request->question);
  all = g_strv_builder_end (builder);
  mentor_mentee_set_question_box (request->mentee, (const char *const *) all);
  mentor_store_save_async (
      mentor_keeper_get_store (mentor_application_get_keeper (request->application)), NULL,
      on_question_saved, request);
}

static void
on_loaded (gpointer application, gpointer data)
{
  g_autoptr (Request) request = data;
  GVariantDict *options = g_application_command_line_get_options_dict (request->line);
  g_autofree char *words = dup_words (options);
  g_autofree char *name = words ? g_steal_pointer (&words) : dup_string (options, "for");

  request->question = dup_string (options, "question");
  if (name && !request_find (request, name))
    return;
  if (request->question)
    {
      MentorRecordList *mentees = mentor_store_get_mentees (
          mentor_keeper_get_store (mentor_application_get_keeper (application)));

      if (request->mentee == NULL && mentor_record_list_get_size (mentees) == 1)
        request->mentee = g_object_ref (mentor_record_list_get (mentees, 0));
      if (request->mentee)
        request_put_question (g_steal_pointer (&request));
      else
        request_fail (request, _ ("Say whom the question is for: --for NAME"));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (entrances); i++)
    if (has (options, entrances[i]))
      mentor_application_enter (application, (MentorEntrance) i, request->mentee);
}

/**
 * mentor_command_line_run:
 * @application: the application that runs
 * @command_line: what was asked for, by a process that may be another one
 *
 * Does it as soon as all records are there. The process that was called waits for the answer.
 *
 * Returns: the exit status, as far as it is known
 */
int
mentor_command_line_run (MentorApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  gboolean asked = has (options, "question");

  for (guint i = 0; i < G_N_ELEMENTS (entrances); i++)
    asked = asked || has (options, entrances[i]);
  if (asked)
    mentor_keeper_when_loaded (mentor_application_get_keeper (application), on_loaded,
                               request_new (application, command_line), NULL);
  else
    g_application_activate (G_APPLICATION (application));
  /* It may be known already; what stands here is taken for it. */
  return g_application_command_line_get_exit_status (command_line);
}
