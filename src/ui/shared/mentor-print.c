/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-print.h"

#include <glib/gi18n.h>

/**
 * MentorPrint:
 *
 * Prints a styled text, or makes a PDF file of it.
 *
 * First each block is laid out once to see how many lines of it go on which page; these layouts are not kept. A page lays
 * out again what stands on it.
 */
struct _MentorPrint {
  GObject parent_instance;

  MentorStyledText *text; /* NULL when it was cancelled */
  GtkPrintOperation *operation;
  GArray *pieces; /* Piece, of all pages */
  GArray *pages;  /* guint: the first piece of each page */
  guint next;     /* the block that comes next */
  double y;       /* in points, where the next line goes */
};

G_DEFINE_FINAL_TYPE (MentorPrint, mentor_print, G_TYPE_OBJECT)

enum { FINISHED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Lines of a block that stand on one page. */
typedef struct {
  guint block;
  int first;
  int n_lines;
  double y;
} Piece;

typedef struct {
  const char *font;
  double before; /* points above it */
  double indent;
  double grey;
  gboolean keep; /* with what follows */
} Style;

static const Style styles[] = {
  [MENTOR_BLOCK_TITLE] = { "Sans Bold 18", 0, 0, 0, TRUE },
  [MENTOR_BLOCK_HEADING] = { "Sans Bold 14", 24, 0, 0, TRUE },
  [MENTOR_BLOCK_SUBHEADING] = { "Sans Bold 11", 15, 0, 0, TRUE },
  [MENTOR_BLOCK_META] = { "Sans 9", 2, 0, 0.35, TRUE },
  [MENTOR_BLOCK_PARAGRAPH] = { "Sans 10.5", 6, 0, 0, FALSE },
  [MENTOR_BLOCK_ITEM] = { "Sans 10.5", 3, 15, 0, FALSE },
};

#define LINE_SPACING 1.25f
#define FOOT 28  /* points at the bottom for the number of the page */
#define ROOM 48  /* what is kept with something has at least this room left for it */
#define SLICE 8000 /* microseconds for laying out at a time */

static void
forget (MentorPrint *self)
{
  g_clear_pointer (&self->text, mentor_styled_text_free);
}

static void
mentor_print_finalize (GObject *object)
{
  MentorPrint *self = MENTOR_PRINT (object);

  forget (self);
  g_clear_object (&self->operation);
  g_array_unref (self->pieces);
  g_array_unref (self->pages);

  G_OBJECT_CLASS (mentor_print_parent_class)->finalize (object);
}

static void
mentor_print_class_init (MentorPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_print_finalize;

  /**
   * MentorPrint::finished:
   * @message: (nullable): why it did not work
   *
   * Nothing more will be printed.
   */
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mentor_print_init (MentorPrint *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
}

static PangoAttrList *
make_attributes (const MentorBlock *block)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < block->bold->len; i++)
    {
      const MentorSpan span = g_array_index (block->bold, MentorSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = span.start;
      bold->end_index = span.end;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

static PangoLayout *
lay_out (GtkPrintContext *context, const MentorBlock *block)
{
  const Style *style = &styles[block->kind];
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string (style->font);
  PangoAttrList *attributes = make_attributes (block);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((gtk_print_context_get_width (context) - style->indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, block->text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
begin_page (MentorPrint *self)
{
  g_array_append_val (self->pages, self->pieces->len);
  self->y = 0;
}

static gboolean
is_page_empty (MentorPrint *self)
{
  return self->pieces->len == g_array_index (self->pages, guint, self->pages->len - 1);
}

/* Puts the lines of a block where they go, over as many pages as they need. */
static void
place (MentorPrint *self, PangoLayout *layout, double height)
{
  const Style *style = &styles[mentor_styled_text_get (self->text, self->next)->kind];
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  Piece piece = { self->next, 0, 0, 0 };
  double start = 0; /* where the piece begins in the layout */
  int line = 0;

  if (!is_page_empty (self))
    self->y += style->before;
  if (style->keep && self->y + ROOM > height && !is_page_empty (self))
    begin_page (self);
  piece.y = self->y;
  do
    {
      PangoRectangle logical;
      double top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      top = (double) logical.y / PANGO_SCALE;
      bottom = top + (double) logical.height / PANGO_SCALE;
      if (piece.y + bottom - start > height && (piece.n_lines > 0 || !is_page_empty (self)))
        {
          if (piece.n_lines > 0)
            g_array_append_val (self->pieces, piece);
          begin_page (self);
          piece = (Piece) { self->next, line, 0, 0 };
          start = top;
        }
      self->y = piece.y + bottom - start;
      piece.n_lines++;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  g_array_append_val (self->pieces, piece);
  pango_layout_iter_free (iter);
}

static gboolean
on_paginate (MentorPrint *self, GtkPrintContext *context)
{
  const gint64 end = g_get_monotonic_time () + SLICE;
  const double height = gtk_print_context_get_height (context) - FOOT;

  while (self->text && self->next < mentor_styled_text_get_size (self->text))
    {
      g_autoptr (PangoLayout) layout =
          lay_out (context, mentor_styled_text_get (self->text, self->next));

      place (self, layout, height);
      self->next++;
      if (g_get_monotonic_time () >= end)
        return FALSE;
    }
  gtk_print_operation_set_n_pages (self->operation, (int) self->pages->len);
  return TRUE;
}

static void
on_begin_print (MentorPrint *self, GtkPrintContext *context)
{
  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->pages, 0);
  self->next = 0;
  begin_page (self);
}

static void
draw_piece (GtkPrintContext *context, const MentorBlock *block, const Piece *piece)
{
  const Style *style = &styles[block->kind];
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = lay_out (context, block);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  const gboolean rtl =
      pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  int start = 0;

  cairo_set_source_rgb (cr, style->grey, style->grey, style->grey);
  for (int line = 0; line < piece->first + piece->n_lines; line++)
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (line == piece->first)
        start = logical.y;
      if (line >= piece->first)
        {
          const double y =
              piece->y + (double) (pango_layout_iter_get_baseline (iter) - start) / PANGO_SCALE;

          cairo_move_to (cr, (double) logical.x / PANGO_SCALE + (rtl ? 0 : style->indent), y);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
          if (line == 0 && block->kind == MENTOR_BLOCK_ITEM)
            {
              cairo_arc (cr, rtl ? gtk_print_context_get_width (context) - 5 : 5, y - 3.5, 1.5, 0,
                         2 * G_PI);
              cairo_fill (cr);
            }
        }
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static void
draw_number (MentorPrint *self, GtkPrintContext *context, guint page)
{
  /* Translators: the number of a page, and how many there are */
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u"), page + 1, self->pages->len);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string (styles[MENTOR_BLOCK_META].font);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_move_to (cr, 0, gtk_print_context_get_height (context) - (double) height / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
on_draw_page (MentorPrint *self, GtkPrintContext *context, int page)
{
  const guint first = g_array_index (self->pages, guint, (guint) page);
  const guint end = (guint) page + 1 < self->pages->len
                        ? g_array_index (self->pages, guint, (guint) page + 1)
                        : self->pieces->len;

  for (guint i = first; self->text && i < end; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      draw_piece (context, mentor_styled_text_get (self->text, piece->block), piece);
    }
  draw_number (self, context, (guint) page);
}

static void
on_done (MentorPrint *self, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  forget (self);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (self->operation, &error);
  g_signal_emit (self, signals[FINISHED], 0, error ? error->message : NULL);
}

/**
 * mentor_print_new:
 * @text: (transfer full): what is printed
 *
 * Returns: (transfer full): a new printer of it, to be used once
 */
MentorPrint *
mentor_print_new (MentorStyledText *text)
{
  MentorPrint *self = g_object_new (MENTOR_TYPE_PRINT, NULL);
  GtkPrintOperation *operation = gtk_print_operation_new ();

  self->text = text;
  self->operation = operation;
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* Whoever looks at the queue of the printer reads this. */
  gtk_print_operation_set_job_name (operation, g_get_application_name ());
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin_print), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "paginate", G_CALLBACK (on_paginate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * mentor_print_run:
 * @parent: a window
 *
 * Asks the user for a printer and prints. MentorPrint::finished tells when that is over.
 */
void
mentor_print_run (MentorPrint *self, GtkWindow *parent)
{
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * mentor_print_cancel:
 *
 * Forgets the text at once; what was not sent yet is not printed any more.
 */
void
mentor_print_cancel (MentorPrint *self)
{
  if (self->text == NULL)
    return;
  forget (self);
  gtk_print_operation_cancel (self->operation);
}

/**
 * mentor_print_export:
 * @path: where to
 * @error: says why not
 *
 * Writes the same pages into a PDF file.
 *
 * Returns: whether that worked
 */
gboolean
mentor_print_export (MentorPrint *self, const char *path, GError **error)
{
  gtk_print_operation_set_export_filename (self->operation, path);
  return gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) ==
         GTK_PRINT_OPERATION_RESULT_APPLY;
}

guint
mentor_print_get_n_pages (MentorPrint *self)
{
  return self->pages->len;
}
