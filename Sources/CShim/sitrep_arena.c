#include "sitrep_arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// What lies before every allocation: its size. Sixteen bytes keep the allocation aligned for any type.
typedef struct {
    size_t size;
    size_t padding;
} header;

typedef struct chunk {
    struct chunk *next;
    size_t capacity;
    size_t used;
    size_t padding;
    unsigned char bytes[];
} chunk;

struct sitrep_arena {
    /// The first chunk is kept for the arena's life; the current one is the last of the list.
    chunk *first;
    chunk *current;
};

enum { FIRST_CHUNK = 256 * 1024, LARGEST_STEP = 8 * 1024 * 1024 };

static _Thread_local sitrep_arena *current_arena;

static chunk *chunk_new(size_t capacity) {
    chunk *made = malloc(sizeof(chunk) + capacity);
    if (made) {
        made->next = NULL;
        made->capacity = capacity;
        made->used = 0;
        made->padding = 0;
    }
    return made;
}

sitrep_arena *sitrep_arena_new(void) {
    sitrep_arena *arena = malloc(sizeof(sitrep_arena));
    chunk *first = chunk_new(FIRST_CHUNK);
    if (!arena || !first) {
        free(arena);
        free(first);
        return NULL;
    }
    arena->first = arena->current = first;
    return arena;
}

static void free_after(chunk *kept) {
    chunk *next = kept->next;
    while (next) {
        chunk *after = next->next;
        free(next);
        next = after;
    }
    kept->next = NULL;
}

void sitrep_arena_free(sitrep_arena *arena) {
    if (!arena) return;
    if (current_arena == arena) current_arena = NULL;
    free_after(arena->first);
    free(arena->first);
    free(arena);
}

void sitrep_arena_begin(sitrep_arena *arena) {
    free_after(arena->first);
    arena->first->used = 0;
    arena->current = arena->first;
    current_arena = arena;
}

void sitrep_arena_end(void) { current_arena = NULL; }

/// Allocates without clearing.
static void *take(sitrep_arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) abort();
    size_t rounded = (size + 15) & ~(size_t)15;
    size_t needed = rounded + sizeof(header);
    chunk *from = arena->current;
    if (from->capacity - from->used < needed) {
        size_t capacity = from->capacity < LARGEST_STEP ? from->capacity * 2 : LARGEST_STEP;
        if (capacity < needed) capacity = needed;
        chunk *made = chunk_new(capacity);
        if (!made) abort();
        from->next = made;
        arena->current = from = made;
    }
    header *head = (header *)(from->bytes + from->used);
    head->size = rounded;
    from->used += needed;
    return head + 1;
}

/// Whether the allocation is the last one of the current chunk, so that it can grow or be given back in place.
static int is_last(const sitrep_arena *arena, const void *memory) {
    const header *head = (const header *)memory - 1;
    const chunk *from = arena->current;
    return (const unsigned char *)memory + head->size == from->bytes + from->used;
}

void *sitrep_arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    if (!current_arena) {
        void *made = calloc(count, size);
        if (!made) abort();
        return made;
    }
    void *made = take(current_arena, count * size);
    memset(made, 0, count * size);
    return made;
}

void *sitrep_arena_realloc(void *memory, size_t size) {
    sitrep_arena *arena = current_arena;
    if (!arena) {
        void *made = realloc(memory, size);
        if (!made) abort();
        return made;
    }
    if (!memory) return take(arena, size);
    header *head = (header *)memory - 1;
    if (size <= head->size) return memory;
    if (size > SIZE_MAX / 2) abort();
    if (is_last(arena, memory)) {
        size_t rounded = (size + 15) & ~(size_t)15;
        if (rounded - head->size <= arena->current->capacity - arena->current->used) {
            arena->current->used += rounded - head->size;
            head->size = rounded;
            return memory;
        }
    }
    void *made = take(arena, size);
    memcpy(made, memory, head->size);
    return made;
}

void sitrep_arena_release(void *memory) {
    if (!current_arena) {
        free(memory);
        return;
    }
    if (memory && is_last(current_arena, memory)) {
        header *head = (header *)memory - 1;
        current_arena->current->used -= head->size + sizeof(header);
    }
}
