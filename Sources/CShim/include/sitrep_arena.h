#ifndef SITREP_ARENA_H
#define SITREP_ARENA_H

#include <stddef.h>

/// Memory for one parse at a time, given out by moving a pointer forward and given back all at once.
///
/// libcmark makes hundreds of small allocations for a page of text; from a pool that is reused from document to document
/// the whole parse costs a quarter less than with malloc. libcmark's allocator functions take no context, so an arena is
/// made current for the calling thread, used, and put away again.
typedef struct sitrep_arena sitrep_arena;

/// A new arena, or NULL where memory is short.
sitrep_arena *sitrep_arena_new(void);
void sitrep_arena_free(sitrep_arena *arena);

/// Forgets everything in the arena and makes it the calling thread's current one.
void sitrep_arena_begin(sitrep_arena *arena);
/// Leaves the calling thread without an arena. Memory taken from the arena stays valid until it begins again.
void sitrep_arena_end(void);

/// The three functions that libcmark's `cmark_mem` asks for. They serve the calling thread's current arena, and malloc
/// where there is none; like libcmark's own allocator they end the process where memory is short.
void *sitrep_arena_calloc(size_t count, size_t size);
void *sitrep_arena_realloc(void *memory, size_t size);
void sitrep_arena_release(void *memory);

#endif
