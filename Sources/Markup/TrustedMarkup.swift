/// Bytes that are well-formed markup already and are printed as they are.
///
/// Only `MarkupWriter` and raw HTML that `site.yaml` allows make these; nothing else may print unescaped.
package struct TrustedMarkup: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ node: Node) { bytes = MarkupWriter.bytes(of: node) }

  /// - Parameter bytes: markup whose author is trusted to have escaped it.
  package init(trusting bytes: [UInt8]) { self.bytes = bytes }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
