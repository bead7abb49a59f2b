#include <sqlite3.h>

/// `sqlite3_db_config` takes its arguments as a list of any length, which Swift cannot call.
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

/// Makes SQLite fail where it would ask for the machine's time zone, in all of the process.
static inline int csqlite_refuse_local_time(void) {
  return sqlite3_test_control(SQLITE_TESTCTRL_LOCALTIME_FAULT, 1);
}
