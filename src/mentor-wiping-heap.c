/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-secret-text.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/*
 * Memory is overwritten as it is given back, all of it in the whole process, from the moment the first notebook is
 * opened.
 *
 * A private text passes through many hands: the text widget and its history, Pango, the spelling checker, D-Bus, JSON,
 * GObject's values. None of them wipes what it frees, and the C library's own switch for it, M_PERTURB, passes over
 * the small pieces that each thread keeps for itself. So free () and realloc () of the C library stand behind those of
 * the same name here, which the dynamic linker finds first in the program, for every library in it. What is not freed
 * is not reached; nor are stacks.
 *
 * What makes this safe:
 *
 * - Memory still comes from the C library, by whichever of its functions, and goes back to it. malloc_usable_size ()
 *   tells for each of them, aligned or not, how much of it the caller may write.
 * - There is no state but the one flag, and no lock, so that nothing is to be seen to around fork ().
 * - Where the C library has no functions under the names below, as musl, the build leaves this file out; private
 *   texts are then wiped where our own code drops them, and no further.
 */

void __libc_free (void *memory);
void *__libc_malloc (size_t size);
void *__libc_realloc (void *memory, size_t size);

static inline int
is_wiping (void)
{
  return __builtin_expect (__atomic_load_n (&mentor_secret_text_expected, __ATOMIC_RELAXED), 0);
}

void
free (void *memory)
{
  if (memory && is_wiping ())
    explicit_bzero (memory, malloc_usable_size (memory));
  __libc_free (memory);
}

/* C23's forms of it, for the libraries that know how much they free. */
void free_sized (void *memory, size_t size);
void free_aligned_sized (void *memory, size_t alignment, size_t size);

void
free_sized (void *memory, size_t size)
{
  free (memory);
}

void
free_aligned_sized (void *memory, size_t alignment, size_t size)
{
  free (memory);
}

/* The C library moves what has to grow, and leaves the old place as it is. */
void *
realloc (void *memory, size_t size)
{
  size_t usable;
  void *moved;

  if (memory == NULL || !is_wiping ())
    return __libc_realloc (memory, size);
  usable = malloc_usable_size (memory);
  if (size <= usable)
    {
      /* What is cut off may be given back; of nothing, all is. */
      explicit_bzero ((char *) memory + size, usable - size);
      return __libc_realloc (memory, size);
    }
  moved = __libc_malloc (size);
  if (moved == NULL)
    return NULL;
  memcpy (moved, memory, usable);
  free (memory);
  return moved;
}
