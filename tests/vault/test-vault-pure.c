/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-keyring-file.h"
#include "mentor-notebook-document.h"
#include "mentor-notebook-merge.h"
#include "mentor-secret-text.h"
#include "mentor-vault.h"

#include <string.h>
#include <sys/resource.h>

/* What the vault does without a keyring: documents, merging, splitting, and the look at the keyring
 * file. */

#define RECORD "6f9619ff-8b86-4011-b42d-00c04fc964ff"

static MentorPrivateNote *
make_note (const char *text)
{
  MentorPrivateNote *note = mentor_private_note_new ();

  mentor_private_note_set_text (note, text);
  return note;
}

/* Any text: all lengths, all planes, control characters, quotes. */
static char *
random_text (int longest)
{
  GString *text = g_string_new (NULL);
  const int length = g_test_rand_int_range (0, longest + 1);

  for (int i = 0; i < length; i++)
    {
      static const gunichar last[] = { 0x7f, 0x7ff, 0xd7ff, 0x10ffff };
      gunichar c =
          (gunichar) g_test_rand_int_range (1, (gint32) last[g_test_rand_int_range (0, 4)] + 1);

      if (c >= 0xd800 && c <= 0xdfff)
        c = '\n';
      g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static MentorNotebookPart *
random_part (guint n_notes, int longest)
{
  MentorNotebookPart *part = mentor_notebook_part_new ("a part");

  part->revision = g_test_rand_int_range (0, G_MAXINT);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *text = random_text (longest);
      MentorPrivateNote *note = make_note (text);

      mentor_private_note_set_mood (note, g_test_rand_int_range (0, 6));
      g_ptr_array_add (part->notes, note);
    }
  return part;
}

static void
assert_same_part (MentorNotebookPart *a, MentorNotebookPart *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->revision, ==, b->revision);
  g_assert_cmpstr (a->unknown, ==, b->unknown);
  g_assert_cmpuint (a->notes->len, ==, b->notes->len);
  g_assert_true (mentor_notebook_same (a->notes, b->notes));
}

static void
test_document_round_trip (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (MentorNotebookPart) part = random_part (round % 8, 200);
      g_autoptr (MentorNotebookPart) again = NULL;
      g_autoptr (GError) error = NULL;
      char *secret = mentor_notebook_document_encode (RECORD, part, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (strlen (secret), ==, part->size);
      /* The one property that keeps other programs' secrets alive. */
      g_assert_cmpuint (
          strspn (secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="), ==,
          strlen (secret));
      again = mentor_notebook_document_decode (RECORD, "a part", secret);
      g_assert_true (again->readable);
      assert_same_part (part, again);
      mentor_secret_text_free (secret);
    }
}

static char *
encode_json (const char *json)
{
  return g_base64_encode ((const guchar *) json, strlen (json));
}

static void
test_document_unknown (void)
{
  g_autofree char *secret =
      encode_json ("{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"" RECORD
                   "\",\"part\":\"a part\","
                   "\"revision\":3,\"later\":{\"x\":[1,null]},\"notes\":[{\"id\":\"0b4e7a0e-5fe9-"
                   "4f62-9d3f-6c1d7f1d2a11\","
                   "\"text\":\"hello\",\"colour\":\"blue\"}]}");
  g_autoptr (MentorNotebookPart) part = mentor_notebook_document_decode (RECORD, "a part", secret);
  g_autoptr (MentorNotebookPart) again = NULL;
  g_autoptr (GError) error = NULL;
  char *once_more;

  g_assert_true (part->readable);
  g_assert_cmpint (part->revision, ==, 3);
  g_assert_cmpstr (part->unknown, ==, "{\"later\":{\"x\":[1,null]}}");
  g_assert_cmpstr (mentor_record_get_unknown (part->notes->pdata[0]), ==, "{\"colour\":\"blue\"}");
  once_more = mentor_notebook_document_encode (RECORD, part, &error);
  g_assert_no_error (error);
  again = mentor_notebook_document_decode (RECORD, "a part", once_more);
  assert_same_part (part, again);
  mentor_secret_text_free (once_more);
}

static void
test_document_refused (void)
{
  static const struct
  {
    const char *json;
    guint readable_notes;
  } cases[] = {
    { "", 0 },
    { "[]", 0 },
    { "{\"format\":\"com.example.Mentor.mentee\",\"version\":1,\"record\":\"" RECORD
      "\",\"part\":\"a part\",\"revision\":3,\"notes\":[]}",
      0 },
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"another\",\"part\":"
      "\"a part\","
      "\"revision\":3,\"notes\":[]}",
      0 },
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"" RECORD
      "\",\"part\":\"a part\",\"revision\":-1,\"notes\":[]}",
      0 },
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"" RECORD
      "\",\"part\":\"a part\",\"revision\":3,\"notes\":{}}",
      0 },
    /* A later version is shown and not written. */
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":2,\"record\":\"" RECORD
      "\",\"part\":\"a "
      "part\",\"revision\":3,\"notes\":[{\"id\":\"0b4e7a0e-5fe9-4f62-9d3f-6c1d7f1d2a11\"}]}",
      1 },
    /* One note that cannot be understood does not take the others with it. */
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"" RECORD
      "\",\"part\":\"a "
      "part\",\"revision\":3,\"notes\":[{\"id\":\"0b4e7a0e-5fe9-4f62-9d3f-6c1d7f1d2a11\"},"
      "{\"id\":\"0b4e7a0e-5fe9-4f62-9d3f-6c1d7f1d2a12\",\"mood\":\"blue\"},7]}",
      1 },
    /* The same id twice: neither may be lost, so nothing is written. */
    { "{\"format\":\"com.example.Mentor.notebook\",\"version\":1,\"record\":\"" RECORD
      "\",\"part\":\"a "
      "part\",\"revision\":3,\"notes\":[{\"id\":\"0b4e7a0e-5fe9-4f62-9d3f-6c1d7f1d2a11\"},"
      "{\"id\":\"0b4e7a0e-5fe9-4f62-9d3f-6c1d7f1d2a11\",\"text\":\"x\"}]}",
      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *secret = encode_json (cases[i].json);
      g_autoptr (MentorNotebookPart) part =
          mentor_notebook_document_decode (RECORD, "a part", secret);

      g_assert_false (part->readable);
      g_assert_cmpuint (part->notes->len, ==, cases[i].readable_notes);
    }
}

/* No damage to a secret makes it look like another, sound one with fewer notes. */
static void
test_document_damaged (void)
{
  g_autoptr (MentorNotebookPart) part = random_part (3, 20);
  g_autoptr (GError) error = NULL;
  char *secret = mentor_notebook_document_encode (RECORD, part, &error);
  const gsize length = strlen (secret);

  g_assert_no_error (error);
  for (gsize cut = 0; cut < length; cut++)
    {
      g_autofree char *damaged = g_strndup (secret, cut);
      g_autoptr (MentorNotebookPart) found =
          mentor_notebook_document_decode (RECORD, "a part", damaged);

      g_assert_false (found->readable);
    }
  for (gsize at = 0; at < length; at++)
    {
      g_autofree char *damaged = g_strdup (secret);
      g_autoptr (MentorNotebookPart) found = NULL;

      damaged[at] = (char) g_test_rand_int_range (1, 128);
      found = mentor_notebook_document_decode (RECORD, "a part", damaged);
      g_assert_true (!found->readable || found->notes->len == part->notes->len);
    }
  mentor_secret_text_free (secret);
}

static void
test_document_too_long (void)
{
  g_autoptr (MentorNotebookPart) part = mentor_notebook_part_new ("a part");
  g_autofree char *text = g_strnfill (MENTOR_TEXT_MAX_BYTES, 'x');
  g_autofree char *longer = g_strnfill (MENTOR_TEXT_MAX_BYTES + 1, 'x');
  g_autoptr (GError) error = NULL;
  char *secret;

  g_ptr_array_add (part->notes, make_note (text));
  secret = mentor_notebook_document_encode (RECORD, part, &error);
  g_assert_no_error (error);
  mentor_secret_text_free (secret);

  mentor_private_note_set_text (part->notes->pdata[0], longer);
  g_assert_null (mentor_notebook_document_encode (RECORD, part, &error));
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_TOO_LONG);
}

static void
test_document_split (void)
{
  g_autoptr (MentorNotebookPart) part = random_part (400, 3000);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) collected = g_ptr_array_new_with_free_func (g_object_unref);
  guint parts = 0;

  for (guint i = 0; i < part->notes->len; i++)
    g_ptr_array_add (all, g_object_ref (part->notes->pdata[i]));
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      char *secret;

      g_clear_pointer (&rest, g_ptr_array_unref);
      rest = mentor_notebook_document_split (RECORD, part, MENTOR_NOTEBOOK_PART_MAX_BYTES);
      secret = mentor_notebook_document_encode (RECORD, part, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (strlen (secret), <=, MENTOR_NOTEBOOK_PART_MAX_BYTES);
      /* No room is given away either. */
      g_assert_true (rest->len == 0 || strlen (secret) > MENTOR_NOTEBOOK_PART_MAX_BYTES * 9 / 10);
      mentor_secret_text_free (secret);
      parts++;
      for (guint i = 0; i < part->notes->len; i++)
        g_ptr_array_add (collected, g_object_ref (part->notes->pdata[i]));
      if (rest->len == 0)
        break;
      g_ptr_array_set_size (part->notes, 0);
      for (guint i = 0; i < rest->len; i++)
        g_ptr_array_add (part->notes, g_object_ref (rest->pdata[i]));
    }
  g_assert_cmpuint (parts, >, 2);
  g_assert_true (mentor_notebook_same (all, collected));
}

static void
test_document_split_large_note (void)
{
  g_autoptr (MentorNotebookPart) part = mentor_notebook_part_new ("a part");
  g_autofree char *text = g_strnfill (MENTOR_TEXT_MAX_BYTES, 'x');
  g_autoptr (GPtrArray) rest = NULL;

  g_ptr_array_add (part->notes, make_note (text));
  g_ptr_array_add (part->notes, make_note ("short"));
  rest = mentor_notebook_document_split (RECORD, part, MENTOR_NOTEBOOK_PART_MAX_BYTES);
  g_assert_cmpuint (part->notes->len, ==, 1);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpstr (mentor_private_note_get_text (rest->pdata[0]), ==, "short");
}

/* Merging */

static GPtrArray *
copy_notes (GPtrArray *notes)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (copy, mentor_record_copy (notes->pdata[i]));
  return copy;
}

static GDateTime *
at_second (int second)
{
  return g_date_time_new_from_unix_utc (1700000000 + second);
}

static void
stamp (MentorPrivateNote *note, int second)
{
  g_autoptr (GDateTime) time = at_second (second);

  mentor_record_set_times (MENTOR_RECORD (note), mentor_record_get_created (MENTOR_RECORD (note)),
                           time);
}

/* Changes, removes and adds at random. */
static GPtrArray *
edit (GPtrArray *base, int second)
{
  GPtrArray *notes = copy_notes (base);

  for (guint i = notes->len; i > 0; i--)
    {
      const int what = g_test_rand_int_range (0, 4);

      if (what == 0)
        g_ptr_array_remove_index (notes, i - 1);
      else if (what == 1)
        {
          g_autofree char *text = random_text (5);

          mentor_private_note_set_text (notes->pdata[i - 1], text);
          stamp (notes->pdata[i - 1], second + g_test_rand_int_range (0, 3));
        }
    }
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      g_autofree char *text = random_text (5);

      g_ptr_array_add (notes, make_note (text));
      stamp (notes->pdata[notes->len - 1], second);
    }
  return notes;
}

static void
shuffle (GPtrArray *notes)
{
  for (guint i = notes->len; i > 1; i--)
    {
      const guint j = (guint) g_test_rand_int_range (0, (gint32) i);
      gpointer kept = notes->pdata[i - 1];

      notes->pdata[i - 1] = notes->pdata[j];
      notes->pdata[j] = kept;
    }
}

static void
assert_same_notes (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_true (mentor_record_equal (a->pdata[i], b->pdata[i]));
}

static void
test_merge_properties (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (MentorNotebookPart) part = random_part (round % 7, 5);
      GPtrArray *base = part->notes;
      g_autoptr (GPtrArray) mine = edit (base, 10);
      g_autoptr (GPtrArray) theirs = edit (base, 10);
      g_autoptr (GPtrArray) merged = mentor_notebook_merge (base, mine, theirs);
      g_autoptr (GPtrArray) other_way = mentor_notebook_merge (base, theirs, mine);
      g_autoptr (GPtrArray) again = NULL, twice = NULL, unchanged = NULL, mixed = NULL;

      /* Whoever comes first. */
      assert_same_notes (merged, other_way);
      /* In any order. */
      shuffle (mine);
      shuffle (theirs);
      shuffle (base);
      mixed = mentor_notebook_merge (base, mine, theirs);
      assert_same_notes (merged, mixed);
      /* Any number of times: the outcome merged with either side again is the outcome. */
      again = mentor_notebook_merge (theirs, merged, theirs);
      assert_same_notes (merged, again);
      twice = mentor_notebook_merge (merged, merged, merged);
      assert_same_notes (merged, twice);
      /* Where only one side changed something, it is that side. */
      unchanged = mentor_notebook_merge (base, base, theirs);
      g_assert_true (mentor_notebook_same (unchanged, theirs));
      /* Nothing new is lost. */
      for (guint i = 0; i < mine->len; i++)
        {
          gboolean known = FALSE, found = FALSE;

          for (guint j = 0; j < base->len; j++)
            known = known || mentor_record_equal (base->pdata[j], mine->pdata[i]);
          for (guint j = 0; j < merged->len; j++)
            found = found || g_str_equal (mentor_record_get_id (merged->pdata[j]),
                                          mentor_record_get_id (mine->pdata[i]));
          g_assert_true (known || found);
        }
    }
}

static void
test_merge_duplicates (void)
{
  g_autoptr (MentorNotebookPart) part = random_part (4, 5);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) twice = copy_notes (part->notes);
  g_autoptr (GPtrArray) more = copy_notes (part->notes);
  g_autoptr (GPtrArray) merged = NULL;

  g_ptr_array_extend_and_steal (twice, g_steal_pointer (&more));
  merged = mentor_notebook_merge (none, twice, part->notes);
  g_assert_true (mentor_notebook_same (merged, part->notes));
}

static void
test_merge_cases (void)
{
  g_autoptr (GPtrArray) base = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) mine = NULL, theirs = NULL, merged = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_ptr_array_add (base, make_note ("as it was"));
      stamp (base->pdata[i], 0);
    }
  mine = copy_notes (base);
  theirs = copy_notes (base);
  /* 0: changed on both sides, theirs later. 1: changed on both sides, mine later. */
  for (guint i = 0; i < 2; i++)
    {
      mentor_private_note_set_text (mine->pdata[i], "mine");
      stamp (mine->pdata[i], 10 + (int) i);
      mentor_private_note_set_text (theirs->pdata[i], "theirs");
      stamp (theirs->pdata[i], 11 - (int) i);
    }
  /* 2: removed here, untouched there. 3: removed there, changed here. */
  mentor_private_note_set_text (mine->pdata[3], "mine");
  g_ptr_array_remove_index (mine, 2);
  g_ptr_array_remove_index (theirs, 3);

  merged = mentor_notebook_merge (base, mine, theirs);
  g_assert_cmpuint (merged->len, ==, 3);
  for (guint i = 0; i < merged->len; i++)
    {
      const char *id = mentor_record_get_id (merged->pdata[i]);
      const char *text = mentor_private_note_get_text (merged->pdata[i]);

      g_assert_cmpstr (id, !=, mentor_record_get_id (base->pdata[2]));
      g_assert_cmpstr (text, ==,
                       g_str_equal (id, mentor_record_get_id (base->pdata[0])) ? "theirs" : "mine");
    }
}

/* The keyring file */

static GBytes *
make_file (guint32 salt_length, guint32 iterations)
{
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GVariantBuilder salt, items, attributes, blob;

  g_variant_builder_init (&salt, G_VARIANT_TYPE ("ay"));
  for (guint i = 0; i < 32; i++)
    g_variant_builder_add (&salt, "y", (guint8) g_test_rand_int ());
  g_variant_builder_init (&attributes, G_VARIANT_TYPE ("a{say}"));
  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "format", "part", "record" };
      GVariantBuilder mac;

      g_variant_builder_init (&mac, G_VARIANT_TYPE ("ay"));
      for (guint j = 0; j < 32; j++)
        g_variant_builder_add (&mac, "y", (guint8) g_test_rand_int ());
      g_variant_builder_add (&attributes, "{say}", names[i], &mac);
    }
  g_variant_builder_init (&blob, G_VARIANT_TYPE ("ay"));
  for (guint i = 0; i < 256; i++)
    g_variant_builder_add (&blob, "y", (guint8) g_test_rand_int ());
  g_variant_builder_init (&items, G_VARIANT_TYPE ("a(a{say}ay)"));
  g_variant_builder_add (&items, "(a{say}ay)", &attributes, &blob);
  content = g_variant_ref_sink (g_variant_new ("(uayutua(a{say}ay))", GUINT32_TO_LE (salt_length),
                                               &salt, GUINT32_TO_LE (iterations),
                                               G_GUINT64_CONSTANT (1), 1, &items));
  g_byte_array_append (bytes, (const guint8 *) "GnomeKeyring\n\r\0\n\1\0", 18);
  g_byte_array_append (bytes, g_variant_get_data (content), (guint) g_variant_get_size (content));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
is_sound (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  guint n_items = 99;
  const gboolean sound = mentor_keyring_file_check_data (bytes, "part", &n_items, &error);

  if (!sound)
    g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNREADABLE);
  return sound;
}

static void
test_file_sound (void)
{
  g_autoptr (GBytes) bytes = make_file (32, 100000);
  guint n_items = 0;

  g_assert_true (mentor_keyring_file_check_data (bytes, "part", &n_items, NULL));
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_true (mentor_keyring_file_check_data (bytes, "other", &n_items, NULL));
  g_assert_cmpuint (n_items, ==, 0);
}

static void
test_file_numbers (void)
{
  static const struct
  {
    guint32 salt;
    guint32 iterations;
    gboolean sound;
  } cases[] = {
    { 32, 1, TRUE },         { 32, 10000000, TRUE },     { 32, 0, FALSE },
    { 32, 10000001, FALSE }, { 32, G_MAXUINT32, FALSE }, { 31, 100000, FALSE },
    { 33, 100000, FALSE },   { 0, 100000, FALSE },       { G_MAXUINT32, 100000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_file (cases[i].salt, cases[i].iterations);

      g_assert_cmpint (is_sound (bytes), ==, cases[i].sound);
    }
}

/* What libsecret would do with a file that is let through: it asserts that the salt has its length
 * and derives a key with as many rounds as it says. */
static void
assert_harmless (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GVariant) salt = NULL;
  guint32 salt_length, iterations;

  if (!is_sound (bytes))
    return;
  body = g_bytes_new_from_bytes (bytes, 18, length - 18);
  content = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE ("(uayutua(a{say}ay))"), body, FALSE));
  g_assert_true (g_variant_is_normal_form (content));
  g_variant_get (content, "(u@ayutu@a(a{say}ay))", &salt_length, &salt, &iterations, NULL, NULL,
                 NULL);
  g_assert_cmpuint (GUINT32_FROM_LE (salt_length), ==, g_variant_n_children (salt));
  g_assert_cmpuint (GUINT32_FROM_LE (iterations), <=, 10000000);
}

static void
test_file_damaged (void)
{
  g_autoptr (GBytes) bytes = make_file (32, 100000);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize cut = 0; cut < length; cut++)
    {
      g_autoptr (GBytes) shorter = g_bytes_new (data, cut);

      g_assert_false (is_sound (shorter));
    }
  for (gsize at = 0; at < length; at++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autofree guint8 *flipped = g_memdup2 (data, length);

        flipped[at] ^= (guint8) (1 << bit);
        assert_harmless (flipped, length);
        flipped[at] = (guint8) ~data[at];
        assert_harmless (flipped, length);
      }
}

static void
test_wipe (void)
{
  g_autoptr (MentorPrivateNote) note = make_note ("between us");
  g_autoptr (MentorPrivateNote) copy = mentor_record_copy (MENTOR_RECORD (note));
  g_autoptr (MentorPrivateNote) empty = mentor_private_note_new ();
  const char *text = mentor_private_note_get_text (note);

  mentor_secret_text_wipe_note (note);
  for (guint i = 0; i < strlen ("between us"); i++)
    g_assert_cmpint (text[i], ==, 0);
  g_assert_cmpstr (mentor_private_note_get_text (copy), ==, "");
  mentor_secret_text_wipe_note (empty);
}

static void
test_harden (void)
{
  struct rlimit limit;

  mentor_vault_harden ();
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/document/round-trip", test_document_round_trip);
  g_test_add_func ("/vault/document/unknown", test_document_unknown);
  g_test_add_func ("/vault/document/refused", test_document_refused);
  g_test_add_func ("/vault/document/damaged", test_document_damaged);
  g_test_add_func ("/vault/document/too-long", test_document_too_long);
  g_test_add_func ("/vault/document/split", test_document_split);
  g_test_add_func ("/vault/document/split-large-note", test_document_split_large_note);
  g_test_add_func ("/vault/merge/properties", test_merge_properties);
  g_test_add_func ("/vault/merge/duplicates", test_merge_duplicates);
  g_test_add_func ("/vault/merge/cases", test_merge_cases);
  g_test_add_func ("/vault/file/sound", test_file_sound);
  g_test_add_func ("/vault/file/numbers", test_file_numbers);
  g_test_add_func ("/vault/file/damaged", test_file_damaged);
  g_test_add_func ("/vault/wipe", test_wipe);
  g_test_add_func ("/vault/harden", test_harden);
  return g_test_run ();
}
