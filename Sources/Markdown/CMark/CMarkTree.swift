import CCMarkGFM
import Synchronization

/// A document as libcmark-gfm parsed it. The one file that knows C: everything else sees `CMarkNode` values.
///
/// Extension tables of the library are mutable globals, so parsing holds a lock; the tree itself belongs to one
/// thread and is converted without it.
struct CMarkTree: ~Copyable {
  private let document: OpaquePointer

  private static let lock = Mutex(false)

  /// Nil only when the library has no memory left.
  init?(parsing bytes: [UInt8]) {
    let parsed: OpaquePointer? = Self.lock.withLock { isRegistered in
      if !isRegistered {
        cmark_gfm_core_extensions_ensure_registered()
        isRegistered = true
      }
      let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
      guard let parser = cmark_parser_new(options) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
      }
      bytes.withUnsafeBytes { buffer in
        buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      }
      return cmark_parser_finish(parser)
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { cmark_node_free(document) }

  /// Calls `body` with the document's children.
  func withChildren<Result>(_ body: (CMarkChildren) -> Result) -> Result { body(CMarkChildren(first: cmark_node_first_child(document))) }
}

/// The children of a node, in order. Valid only while its tree is.
struct CMarkChildren: Sequence, IteratorProtocol {
  fileprivate var pointer: OpaquePointer?

  fileprivate init(first: OpaquePointer?) { pointer = first }

  mutating func next() -> CMarkNode? {
    guard let current = pointer else { return nil }
    pointer = cmark_node_next(current)
    return CMarkNode(current)
  }
}

/// One node of the C tree, read through accessors.
struct CMarkNode {
  enum Kind {
    case paragraph, heading, blockQuote, list, item, codeBlock, html, thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, link, image, footnoteReference, strikethrough, other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var children: CMarkChildren { CMarkChildren(first: cmark_node_first_child(pointer)) }
  var literal: String { string(cmark_node_get_literal(pointer)) }
  var url: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isFenced: Bool { 
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  var isTask: Bool { string(cmark_node_get_type_string(pointer)) == "tasklist" }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { alignments[$0] }
  }

  /// The label of the footnote that a reference names.
  var footnoteLabel: String { literal }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: extensionKind
    }
  }

  private var extensionKind: Kind {
    switch string(cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .item
    default: .other
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
