#ifndef SITREP_PROCESS_H
#define SITREP_PROCESS_H

/// Starts a program found in the search path with one argument, in this process's environment, and leaves it to itself: what
/// it prints is thrown away. Returns 0 or an errno.
int sitrep_start(const char *program, const char *argument);

#endif
