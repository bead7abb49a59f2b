import Glibc

extension ChildProcessError {
  init(systemError: Int32) { reason = String(cString: strerror(systemError)) }
}
