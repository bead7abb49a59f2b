import CSQLite
import Glibc

/// The machine as one connection sees it: there are no files, and nobody knows the time.
///
/// SQLite asks its VFS for both. A query that could read the clock would give other rows on another day. Where there is no time SQLite
/// gives a missing value instead of an error, so it is kept here that the time was asked for.
final class SQLiteSystem {
  /// Of all connections together; a query that gathers rows without end reaches it before the machine is out of memory.
  static let memoryLimit = 2 << 30

  /// Settings of the library that hold for the process; true once they are made.
  private static let isLibraryPrepared: Bool = {
    sqlite3_initialize()
    sqlite3_hard_heap_limit64(sqlite3_int64(memoryLimit))
    return csqlite_refuse_local_time() == SQLITE_OK
  }()

  private let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
  private let wasAskedForTime = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
  private let name: UnsafeMutablePointer<CChar>?

  init() {
    _ = Self.isLibraryPrepared
    wasAskedForTime.initialize(to: false)
    // Names of systems that are known at one time differ.
    name = strdup("throughline-\(UInt(bitPattern: vfs))")
    vfs.initialize(to: Self.emptySystem)
    vfs.pointee.zName = UnsafePointer(name)
    vfs.pointee.pAppData = UnsafeMutableRawPointer(wasAskedForTime)
  }

  deinit {
    vfs.deallocate()
    wasAskedForTime.deallocate()
    free(name)
  }

  var hasBeenAskedForTime: Bool { wasAskedForTime.pointee }

  /// A connection to an empty database in memory; nil when there is no memory for it. This object must outlive it.
  func open() -> OpaquePointer? {
    // A connection keeps its system; only finding it by name needs the registration.
    guard sqlite3_vfs_register(vfs, 0) == SQLITE_OK else { return nil }
    defer { sqlite3_vfs_unregister(vfs) }
    var database: OpaquePointer?
    if sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, name) == SQLITE_OK { return database }
    sqlite3_close_v2(database)
    return nil
  }

  private static var emptySystem: sqlite3_vfs {
    var vfs = sqlite3_vfs()
    vfs.iVersion = 2
    vfs.szOsFile = Int32(MemoryLayout<sqlite3_file>.size)
    vfs.mxPathname = 512
    vfs.xOpen = { _, _, file, _, _ in
      file?.pointee.pMethods = nil
      return SQLITE_CANTOPEN
    }
    vfs.xDelete = { _, _, _ in SQLITE_IOERR }
    vfs.xAccess = { _, _, _, isThere in
      isThere?.pointee = 0
      return SQLITE_OK
    }
    vfs.xFullPathname = { _, _, _, _ in SQLITE_CANTOPEN }
    vfs.xRandomness = { _, _, _ in 0 }
    vfs.xSleep = { _, _ in 0 }
    vfs.xCurrentTimeInt64 = { vfs, _ in
      vfs?.pointee.pAppData.assumingMemoryBound(to: Bool.self).pointee = true
      return SQLITE_ERROR
    }
    vfs.xGetLastError = { _, _, _ in 0 }
    return vfs
  }
}
