#include "sitrep_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/types.h>

extern char **environ;

int sitrep_start(const char *program, const char *argument) {
    posix_spawn_file_actions_t actions;
    int result = posix_spawn_file_actions_init(&actions);
    if (result != 0) return result;
    for (int descriptor = 0; descriptor < 3 && result == 0; descriptor++) {
        result = posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    }
    char *const words[] = {(char *)program, (char *)argument, NULL};
    pid_t process;
    if (result == 0) result = posix_spawnp(&process, program, &actions, NULL, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    return result;
}
