#ifndef SPAWN_CHILD_H
#define SPAWN_CHILD_H

#include <sys/types.h>

/// Makes a pipe whose ends are not inherited and stand above the three standard descriptors.
/// Returns 0 or an error number.
int make_pipe(int *reading, int *writing);

/// Starts a program in a folder, with nothing on its standard input and the two descriptors as its standard output and error.
/// It leads a session of its own, so that its group can be ended as a whole and nothing can ask a terminal for a password;
/// it inherits no other descriptor, no blocked and no ignored signal.
/// A path of the program that does not start with '/' is taken from the folder.
/// Returns 0 or an error number.
int spawn_child(
    pid_t *child, const char *program, const char *folder, int output, int error, char *const arguments[], char *const environment[]);

/// Kills what is left of a child's group. Call it while the child has not been waited for: its number is then nobody else's.
void kill_group(pid_t child);

/// From now on an interrupt or a request to end (SIGINT, SIGTERM, SIGHUP) ends the groups of all children before it ends this process.
void end_groups_on_signals(void);

#endif
