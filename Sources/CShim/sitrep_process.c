#include "sitrep_process.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int sitrep_start(const char *program, const char *argument) {
    posix_spawn_file_actions_t actions;
    int result = posix_spawn_file_actions_init(&actions);
    if (result != 0) return result;
    for (int descriptor = 0; descriptor < 3 && result == 0; descriptor++) {
        result = posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_t attributes;
    if (result == 0) result = posix_spawnattr_init(&attributes);
    if (result == 0) {
        // Away from the terminal, whose Ctrl-C is for this program.
        result = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
        char *const words[] = {(char *)program, (char *)argument, NULL};
        pid_t process;
        if (result == 0) result = posix_spawnp(&process, program, &actions, &attributes, words, environ);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

/// A pipe that no program inherits unless it is handed to it.
static int open_pipe(int ends[2]) {
#if defined(__linux__)
    return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#else
    if (pipe(ends) != 0) return errno;
    for (int index = 0; index < 2; index++) fcntl(ends[index], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

static void close_pipe(const int ends[2]) {
    close(ends[0]);
    close(ends[1]);
}

/// Reads until the end or until there are `capacity` bytes. Returns how many there were.
static size_t read_up_to(int descriptor, char *bytes, size_t capacity) {
    size_t length = 0;
    while (length < capacity) {
        ssize_t count = read(descriptor, bytes + length, capacity - length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        length += (size_t)count;
    }
    return length;
}

static void pass_over(int descriptor, size_t limit) {
    char bytes[16384];
    while (limit > 0) {
        size_t part = limit < sizeof bytes ? limit : sizeof bytes;
        if (read_up_to(descriptor, bytes, part) < part) return;
        limit -= part;
    }
}

static int start(char *const words[], int output, int errors, pid_t *process) {
    posix_spawn_file_actions_t actions;
    int result = posix_spawn_file_actions_init(&actions);
    if (result != 0) return result;
    result = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    if (result == 0) result = posix_spawn_file_actions_adddup2(&actions, output, 1);
    if (result == 0) result = posix_spawn_file_actions_adddup2(&actions, errors, 2);
    if (result == 0) result = posix_spawnp(process, words[0], &actions, NULL, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

int sitrep_run(
    char *const words[], size_t limit, char *said, size_t capacity, size_t *length, int *status) {
    int output[2], errors[2];
    int result = open_pipe(output);
    if (result != 0) return result;
    result = open_pipe(errors);
    if (result != 0) {
        close_pipe(output);
        return result;
    }
    pid_t process;
    result = start(words, output[1], errors[1], &process);
    if (result != 0) {
        close_pipe(output);
        close_pipe(errors);
        return result;
    }
    close(output[1]);
    close(errors[1]);
    pass_over(output[0], limit);
    close(output[0]);
    *length = read_up_to(errors[0], said, capacity);
    close(errors[0]);
    int end = 0;
    pid_t waited;
    do waited = waitpid(process, &end, 0);
    while (waited < 0 && errno == EINTR);
    if (waited < 0) return errno;
    *status = WIFEXITED(end) ? WEXITSTATUS(end) : -1;
    return 0;
}
