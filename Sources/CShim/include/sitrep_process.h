#ifndef SITREP_PROCESS_H
#define SITREP_PROCESS_H

#include <stddef.h>

/// Starts a program found in the search path with one argument, in this process's environment, and leaves it to itself in a
/// session of its own: what it prints is thrown away, and what is typed in the terminal does not end it. Returns 0 or an errno.
int sitrep_start(const char *program, const char *argument);

/// Runs a program found in the search path to its end, in this process's environment and without input.
///
/// What it prints is thrown away; after `limit` bytes nobody listens any more, which ends a program that goes on printing.
/// The beginning of what it says on its error stream is written to `said`, `capacity` bytes at most and without a zero at
/// the end: a program that says more than a pipe holds before it has printed everything would wait for ever.
///
/// @param words The program's arguments, its own name first and NULL last.
/// @param length How many bytes of `said` were written.
/// @param status What the program ended with; -1 where a signal ended it.
/// @return 0 or an errno: ENOENT where there is no such program.
int sitrep_run(
    char *const words[], size_t limit, char *said, size_t capacity, size_t *length, int *status);

#endif
