#ifndef SITREP_WATCHING_H
#define SITREP_WATCHING_H

#include <stdint.h>

/// What tells two states of a file apart without reading it. Zero in all fields where there is nothing.
typedef struct {
    uint64_t device;
    uint64_t inode;
    int64_t size;
    /// Nanoseconds since 1970: when the bytes changed, and when the bytes or anything else about the file did. A program
    /// can set the first back, and nobody the second.
    int64_t modified;
    int64_t changed;
    /// Type and permissions.
    uint32_t mode;
} sitrep_stamp;

/// The stamp of `name` in the folder open at `folder`. A symbolic link's own stamp, with that of what it leads to added to
/// it field by field, so that a change of either shows.
sitrep_stamp sitrep_stamp_at(int folder, const char *name);

/// Whether the file system at `path` reports what happens in it. Those that lie on other machines, and those that a
/// program answers for, do not; of an unknown one it is taken to be so.
int sitrep_reports_changes(const char *path);

/// Gives the calling thread a name of at most 15 bytes, by which tools show it.
void sitrep_name_thread(const char *name);

#endif
