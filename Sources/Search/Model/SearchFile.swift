/// A file of the index, with its path relative to the folder of `search.js`.
package struct SearchFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]
}
