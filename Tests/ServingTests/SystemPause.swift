import Glibc

/// Lets other threads run.
enum SystemPause {
  static func brief() { usleep(500) }
}
