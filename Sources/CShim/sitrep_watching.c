#include "sitrep_watching.h"
#include "sitrep_files.h"

#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>

#if defined(__linux__)
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

static void add(sitrep_stamp *stamp, const struct stat *status) {
    stamp->device += (uint64_t)status->st_dev;
    stamp->inode += (uint64_t)status->st_ino;
    stamp->size += (int64_t)status->st_size;
    // Times are halved, so that two of them do not overflow; nobody's clock is as fine as the nanosecond lost.
    stamp->modified += sitrep_modified(status) / 2;
    stamp->changed += sitrep_changed(status) / 2;
    stamp->mode += (uint32_t)status->st_mode;
}

sitrep_stamp sitrep_stamp_at(int folder, const char *name) {
    sitrep_stamp stamp;
    memset(&stamp, 0, sizeof stamp);
    struct stat status;
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return stamp;
    add(&stamp, &status);
    if (S_ISLNK(status.st_mode) && fstatat(folder, name, &status, 0) == 0) add(&stamp, &status);
    return stamp;
}

int sitrep_reports_changes(const char *path) {
#if defined(__linux__)
    struct statfs status;
    if (statfs(path, &status) != 0) return 1;
    switch ((uint32_t)status.f_type) {
        case NFS_SUPER_MAGIC:
        case SMB_SUPER_MAGIC:
        case CIFS_SUPER_MAGIC:
        case SMB2_SUPER_MAGIC:
        case V9FS_MAGIC: // folders of Windows in WSL, and of a host in some virtual machines
        case AFS_SUPER_MAGIC:
        case CEPH_SUPER_MAGIC:
        case CODA_SUPER_MAGIC:
        case FUSE_SUPER_MAGIC: // folders of a host in containers on macOS and Windows; sshfs
        case 0x786F4256: // VirtualBox
            return 0;
        default: return 1;
    }
#else
    (void)path;
    return 1;
#endif
}

void sitrep_name_thread(const char *name) {
#if defined(__APPLE__)
    pthread_setname_np(name);
#else
    pthread_setname_np(pthread_self(), name);
#endif
}
