package import Diagnostics
package import StructuredText

/// Reads the transforms of a specification. What is not known is an error with its place and the nearest name.
package struct ReshapeReader {
  let file: String
  var diagnostics: [Diagnostic] = []
  /// The fields named by the transform that is being read.
  var references: [Located<String>] = []

  init(file: String) { self.file = file }

  /// The steps of a list of transforms; those with errors are left out.
  package static func steps(_ value: SourceValue, in file: String) -> Diagnosed<[ReshapeStep]> {
    var reader = ReshapeReader(file: file)
    guard let items = value.sequence else {
      if !value.isNull { reader.report("wrong-type", "'transform' must be a list, not \(value.kindName)", at: value.span) }
      return Diagnosed([], reader.diagnostics)
    }
    let steps = items.compactMap { reader.step($0) }
    return Diagnosed(steps, reader.diagnostics)
  }

  /// A condition on rows; nil when it has errors.
  package static func test(_ value: SourceValue, in file: String) -> Diagnosed<RowTest?> {
    var reader = ReshapeReader(file: file)
    let test = reader.test(value)
    return Diagnosed(test, reader.diagnostics)
  }

  /// A formula; nil when it has errors.
  package static func formula(_ value: SourceValue, in file: String) -> Diagnosed<Formula?> {
    var reader = ReshapeReader(file: file)
    let formula = reader.formula(value)
    return Diagnosed(formula, reader.diagnostics)
  }

  private enum Kind: String, CaseIterable {
    case filter, calculate, aggregate, joinaggregate, window, fold, pivot, bin, timeUnit, stack, impute, lookup
  }

  private mutating func step(_ value: SourceValue) -> ReshapeStep? {
    guard let entries = value.mapping else {
      report("wrong-type", "a transform must be a mapping, not \(value.kindName)", at: value.span)
      return nil
    }
    let names = Kind.allCases.map(\.rawValue)
    guard let kind = Kind.allCases.first(where: { value[$0.rawValue] != nil }) else {
      let key = entries.first
      report(
        "chart-unsupported", key.map { "'\($0.key)' is not a transform" } ?? "the transform is empty", at: key?.keySpan ?? value.span,
        cause: "the transforms are \(names.joined(separator: ", "))",
        fix: key.flatMap { nearestName(to: $0.key, among: names) }.map { "did you mean '\($0)'?" })
      return nil
    }
    references = []
    let before = diagnostics.count
    guard let reshape = reshape(kind, value), diagnostics.count == before else { return nil }
    return ReshapeStep(reshape: reshape, span: value.span, references: references)
  }

  private mutating func reshape(_ kind: Kind, _ value: SourceValue) -> Reshape? {
    switch kind {
    case .filter: filter(value)
    case .calculate: calculate(value)
    case .aggregate: aggregate(value, "aggregate").map(Reshape.aggregate)
    case .joinaggregate: aggregate(value, "joinaggregate").map(Reshape.joinAggregate)
    case .window: window(value).map(Reshape.window)
    case .fold: fold(value).map(Reshape.fold)
    case .pivot: pivot(value).map(Reshape.pivot)
    case .bin: bin(value).map(Reshape.bin)
    case .timeUnit: timeUnit(value).map(Reshape.timeUnit)
    case .stack: stack(value).map(Reshape.stack)
    case .impute: impute(value).map(Reshape.impute)
    case .lookup: lookup(value).map(Reshape.lookup)
    }
  }

  // MARK: Parts that transforms share

  mutating func report(_ rule: String, _ message: String, at span: SourceSpan, cause: String? = nil, fix: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: span.in(file), cause: cause, fix: fix))
  }

  /// Reads a mapping and reports the keys that were not asked for.
  mutating func mapping<Result>(_ value: SourceValue, _ subject: String, _ read: (inout ReshapeReader, inout MappingReader) -> Result) -> Result {
    var mapping = MappingReader(value, in: file, describing: subject)
    let result = read(&self, &mapping)
    diagnostics += mapping.finish()
    return result
  }

  /// A field that the transform reads.
  mutating func field(_ text: Located<String>) -> FieldPath {
    let path = FieldPath(text.value)
    references.append(Located(path.root, text.span))
    return path
  }

  mutating func field(_ key: String, _ mapping: inout MappingReader) -> FieldPath? {
    mapping.string(key).map { field($0) }
  }

  /// A field that the transform cannot do without.
  mutating func neededField(_ key: String, _ mapping: inout MappingReader) -> FieldPath? {
    guard let value = mapping.value(key) else {
      mapping.missing(key)
      return nil
    }
    return value.string == nil ? mapping.string(key).map { FieldPath($0.value) } : field(key, &mapping)
  }

  mutating func fields(_ key: String, _ mapping: inout MappingReader) -> [FieldPath] {
    mapping.strings(key).map { field($0) }
  }

  mutating func order(_ key: String, _ mapping: inout MappingReader) -> RowOrder {
    enum Direction: String, CaseIterable { case ascending, descending }
    return RowOrder(
      mapping.list(key).compactMap { item in
        self.mapping(item, "the sort") { reader, sort in
          let direction = sort.choice("order", of: Direction.self)
          return reader.neededField("field", &sort).map { RowOrder.Key($0, isDescending: direction?.value == .descending) }
        }
      })
  }

  /// The two ends of a window's frame.
  mutating func extent(_ mapping: inout MappingReader, default standard: Reshape.Window.Extent) -> Reshape.Window.Extent {
    guard let value = mapping.value("frame") else { return standard }
    let ends = value.sequence ?? []
    let numbers = ends.map { $0.number.flatMap { Int(exactly: $0) } }
    guard ends.count == 2, zip(ends, numbers).allSatisfy({ $0.isNull || $1 != nil }) else {
      report(
        "wrong-type", "'frame' must be two whole numbers or null", at: value.span,
        fix: "write [-1, 1] for a row before and a row after, [null, 0] for all rows up to this one")
      return standard
    }
    return Reshape.Window.Extent(from: numbers[0], to: numbers[1])
  }

  /// The names of a start and an end.
  mutating func names(_ mapping: inout MappingReader) -> (start: String, end: String)? {
    let names = mapping.strings("as").map(\.value)
    guard let first = names.first else {
      mapping.missing("as", fix: "name the new fields with 'as'")
      return nil
    }
    return (first, names.count > 1 ? names[1] : first + "_end")
  }
}
