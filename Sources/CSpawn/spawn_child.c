#define _GNU_SOURCE
#include "spawn_child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <unistd.h>

// Swift's Glibc module does not show what glibc declares for GNU sources only: pipe2, POSIX_SPAWN_SETSID, addchdir_np, addclosefrom_np.

static const int first_free_descriptor = 3;

// The same file under a descriptor above the standard ones, which are free where the parent itself was started with them closed.
static int raised(int descriptor) {
  if (descriptor >= first_free_descriptor) return descriptor;
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, first_free_descriptor);
  int error = errno;
  close(descriptor);
  errno = error;
  return copy;
}

int make_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  *reading = raised(ends[0]);
  int error = *reading < 0 ? errno : 0;
  *writing = raised(ends[1]);
  if (*writing < 0 && error == 0) error = errno;
  if (error == 0) return 0;
  if (*reading >= 0) close(*reading);
  if (*writing >= 0) close(*writing);
  return error;
}

// The groups that run, for the handler of signals; a child beyond the last place is ended by its time limit only.
static _Atomic pid_t groups[64];

static void replace_group(pid_t old, pid_t new) {
  for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
    pid_t expected = old;
    if (atomic_compare_exchange_strong(&groups[i], &expected, new)) return;
  }
}

static void end_groups(int number) {
  for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
    pid_t group = atomic_load(&groups[i]);
    if (group > 0) kill(-group, SIGTERM);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void end_groups_on_signals(void) {
  const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
    struct sigaction action;
    if (sigaction(numbers[i], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = end_groups;
    sigaction(numbers[i], &action, NULL);
  }
}

void kill_group(pid_t child) {
  kill(-child, SIGKILL);
  replace_group(child, 0);
}

// Where SIGCHLD is ignored, which a process inherits, the system forgets how children ended.
static void keep_children(void) {
  struct sigaction action;
  if (sigaction(SIGCHLD, NULL, &action) == 0 && action.sa_handler == SIG_IGN) signal(SIGCHLD, SIG_DFL);
}

static int set_up(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes, const char *folder, int output, int error) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int result = posix_spawn_file_actions_addchdir_np(actions, folder);
  if (result == 0) result = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  if (result == 0) result = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);
  if (result == 0) result = posix_spawn_file_actions_adddup2(actions, error, STDERR_FILENO);
  if (result == 0) result = posix_spawn_file_actions_addclosefrom_np(actions, first_free_descriptor);
  if (result == 0) result = posix_spawnattr_setsigdefault(attributes, &all);
  if (result == 0) result = posix_spawnattr_setsigmask(attributes, &none);
  if (result == 0) result = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  return result;
}

int spawn_child(
    pid_t *child, const char *program, const char *folder, int output, int error, char *const arguments[], char *const environment[]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  keep_children();
  int result = posix_spawn_file_actions_init(&actions);
  if (result != 0) return result;
  result = posix_spawnattr_init(&attributes);
  if (result == 0) {
    result = set_up(&actions, &attributes, folder, output, error);
    if (result == 0) result = posix_spawn(child, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  if (result == 0) replace_group(0, *child);
  return result;
}
