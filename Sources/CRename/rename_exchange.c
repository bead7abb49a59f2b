#define _GNU_SOURCE
#include "rename_exchange.h"

#include <fcntl.h>
#include <stdio.h>

// Swift's Glibc module does not show renameat2, which glibc declares for GNU sources only.
int rename_exchange(const char *a, const char *b) { return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE); }
