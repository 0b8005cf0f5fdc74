/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-passphrase.h"

#include <glib/gi18n.h>

/* A passphrase while it is typed: its rows keep it in memory that is not swapped out and is wiped, and here it is kept
 * from getting out of them by the ways a text usually takes. */

static GtkText *
get_text (AdwPasswordEntryRow *row)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
on_copy (GtkText *text, gpointer data)
{
  gtk_widget_error_bell (GTK_WIDGET (text));
  g_signal_stop_emission_by_name (text, data);
}

/**
 * mentor_passphrase_guard:
 * @row: where a passphrase is typed
 *
 * Sees to it that the passphrase comes into no history and is not copied, also while it is shown.
 */
void
mentor_passphrase_guard (AdwPasswordEntryRow *row)
{
  GtkText *text = get_text (row);

  gtk_editable_set_enable_undo (GTK_EDITABLE (text), FALSE);
  gtk_text_set_input_hints (text, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  g_signal_connect (text, "copy-clipboard", G_CALLBACK (on_copy), (gpointer) "copy-clipboard");
  g_signal_connect (text, "cut-clipboard", G_CALLBACK (on_copy), (gpointer) "cut-clipboard");
}

/**
 * mentor_passphrase_forget:
 * @row: where a passphrase was typed
 *
 * Empties the row; its memory is overwritten.
 */
void
mentor_passphrase_forget (AdwPasswordEntryRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

/**
 * mentor_passphrase_describe:
 * @row: where a new passphrase is typed
 * @again: where it is typed once more
 * @good: (out): whether it can be used
 *
 * Returns: a sentence about what is still to do, or that nothing is
 */
const char *
mentor_passphrase_describe (AdwPasswordEntryRow *row, AdwPasswordEntryRow *again, gboolean *good)
{
  const char *one = gtk_editable_get_text (GTK_EDITABLE (row));
  const char *two = gtk_editable_get_text (GTK_EDITABLE (again));

  *good = FALSE;
  if (g_utf8_strlen (one, -1) < MENTOR_PASSPHRASE_MIN_CHARACTERS)
    return _("At least 12 characters. Four or five words that have nothing to do with each other are easy to "
             "remember and hard to guess.");
  if (*two == '\0')
    return _("Long enough. Please type it once more.");
  if (!g_str_equal (one, two))
    return _("The two are not the same yet.");
  *good = TRUE;
  return _("Both are the same.");
}
