#include "sitrep_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

void *sitrep_folder_open(int descriptor) { return fdopendir(descriptor); }

int sitrep_folder_next(void *folder, sitrep_entry *entry) {
    for (;;) {
        errno = 0;
        struct dirent *next = readdir((DIR *)folder);
        if (next == NULL) return -errno;
        const char *name = next->d_name;
        if (name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0))) continue;
        entry->name = name;
        entry->length = strlen(name);
        entry->inode = next->d_ino;
        switch (next->d_type) {
            case DT_UNKNOWN: entry->kind = SITREP_ENTRY_UNKNOWN; break;
            case DT_REG: entry->kind = SITREP_ENTRY_FILE; break;
            case DT_DIR: entry->kind = SITREP_ENTRY_FOLDER; break;
            case DT_LNK: entry->kind = SITREP_ENTRY_LINK; break;
            default: entry->kind = SITREP_ENTRY_OTHER; break;
        }
        return 1;
    }
}

void sitrep_folder_close(void *folder) { closedir((DIR *)folder); }

int sitrep_exchange(const char *left, const char *right) {
#if defined(__APPLE__)
    return renamex_np(left, right, RENAME_SWAP) == 0 ? 0 : errno;
#elif defined(__linux__)
    return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
    (void)left;
    (void)right;
    return ENOSYS;
#endif
}

int sitrep_lock(int descriptor) {
    int result;
    do result = flock(descriptor, LOCK_EX | LOCK_NB);
    while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

int64_t sitrep_modified(const struct stat *status) {
#if defined(__APPLE__)
    return (int64_t)status->st_mtimespec.tv_sec * 1000000000 + status->st_mtimespec.tv_nsec;
#else
    return (int64_t)status->st_mtim.tv_sec * 1000000000 + status->st_mtim.tv_nsec;
#endif
}

int64_t sitrep_changed(const struct stat *status) {
#if defined(__APPLE__)
    return (int64_t)status->st_ctimespec.tv_sec * 1000000000 + status->st_ctimespec.tv_nsec;
#else
    return (int64_t)status->st_ctim.tv_sec * 1000000000 + status->st_ctim.tv_nsec;
#endif
}

int64_t sitrep_now(void) {
    struct timespec now;
    return clock_gettime(CLOCK_REALTIME, &now) == 0 ? (int64_t)now.tv_sec * 1000000000 + now.tv_nsec : 0;
}
