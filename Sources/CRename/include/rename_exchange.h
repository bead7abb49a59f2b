#ifndef RENAME_EXCHANGE_H
#define RENAME_EXCHANGE_H

/// Exchanges two paths in one step, so that no reader ever sees neither.
/// Returns 0, or -1 with errno where the system or the file system has no such call.
int rename_exchange(const char *a, const char *b);

#endif
