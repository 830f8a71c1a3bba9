#ifndef SITREP_FILES_H
#define SITREP_FILES_H

#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

/// What an entry of a folder is, as far as the folder itself tells.
enum {
    SITREP_ENTRY_UNKNOWN = 0,
    SITREP_ENTRY_FILE = 1,
    SITREP_ENTRY_FOLDER = 2,
    SITREP_ENTRY_LINK = 3,
    SITREP_ENTRY_OTHER = 4,
};

/// One entry of a folder; `name` is valid until the next call.
typedef struct {
    const char *name;
    size_t length;
    uint64_t inode;
    int32_t kind;
} sitrep_entry;

/// Begins to list the folder open at `descriptor`, which belongs to the listing from then on. NULL: see errno.
void *sitrep_folder_open(int descriptor);

/// The next entry but `.` and `..`. Returns 1 with an entry, 0 at the end, or a negated errno.
int sitrep_folder_next(void *folder, sitrep_entry *entry);

/// Ends a listing and closes its descriptor.
void sitrep_folder_close(void *folder);

/// Exchanges two folders of one file system in one step. Returns 0 or an errno (ENOSYS, EINVAL or ENOTSUP where the
/// system or the file system cannot).
int sitrep_exchange(const char *left, const char *right);

/// Takes the exclusive advisory lock of an open file without waiting. Returns 0 or an errno (EWOULDBLOCK: taken).
int sitrep_lock(int descriptor);

/// When the bytes of a file were last changed, in nanoseconds since 1970.
int64_t sitrep_modified(const struct stat *status);

/// When anything of a file was last changed, its times included, in nanoseconds since 1970: no program can set it.
int64_t sitrep_changed(const struct stat *status);

/// The time by which the system stamps files, in nanoseconds since 1970; 0 where it tells none.
int64_t sitrep_now(void);

#endif
