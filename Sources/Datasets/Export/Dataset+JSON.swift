package import StructuredText

extension Dataset {
  /// A Frictionless Tabular Data Resource with its rows inline. `title` and `description` are texts in `language`;
  /// where there are more languages, all stand under `titles` and `descriptions`, which the reader understands.
  package func jsonBytes(language: String) -> [UInt8] {
    var writer = JSONWriter(.pretty, reserving: rowCount * fields.count * 16)
    writer.write(descriptionMembers(language: language), "data", count: rowCount) { row in
      .object(fields.indices.map { .init(fields[$0].name, columns[$0].jsonValue(at: row, type: fields[$0].type)) })
    }
    return writer.bytes + [0x0A]
  }

  /// The resource without its rows: what a data package lists.
  func descriptionMembers(language: String) -> [JSONValue.Member] {
    let object = JSONValue.object([
      "profile": "tabular-data-resource", "name": .string(name), "title": .string(title.text(for: language)),
      "titles": title.allVariants, "description": description.map { .string($0.text(for: language)) },
      "descriptions": description?.allVariants, "definition": .string(definition), "asOf": asOf.map { .string($0) }, "life": life.map { .string($0.text) },
      "sources": .array(sources.map(\.jsonValue)), "licenses": licenses.isEmpty ? nil : .array(licenses.map(\.jsonValue)),
      "schema": schemaValue(language: language),
    ])
    guard case .object(let members) = object else { return [] }
    return members
  }

  private func schemaValue(language: String) -> JSONValue {
    .object([
      "fields": .array(fields.map { $0.jsonValue(language: language) }),
      "primaryKey": primaryKey.isEmpty ? nil : .strings(primaryKey), "missingValues": [""],
    ])
  }
}

extension LocalizedText {
  /// All variants by language; nil when there is only one.
  fileprivate var allVariants: JSONValue? {
    variants.count < 2 ? nil : .object(variants.map { .init($0.language, .string($0.text)) })
  }

  fileprivate var jsonValue: JSONValue { allVariants ?? .string(text(for: "")) }
}

extension Source {
  package var jsonValue: JSONValue {
    .object([
      "name": name.map { .string($0) }, "title": .string(title), "path": path.map { .string($0) },
      "publisher": publisher.map { .string($0) }, "published": published.map { .string($0) }, "note": note.map { .string($0) },
    ])
  }
}

extension License {
  package var jsonValue: JSONValue {
    .object(["name": name.map { .string($0) }, "title": title.map { .string($0) }, "path": path.map { .string($0) }])
  }
}

extension Field {
  fileprivate func jsonValue(language: String) -> JSONValue {
    // Periods are our own type; elsewhere they are texts.
    let exportedType = type == .period ? FieldType.string : type
    return .object([
      "name": .string(name), "type": .string(exportedType.rawValue), "title": .string(title.text(for: language)),
      "titles": title.allVariants, "description": description.map { .string($0.text(for: language)) },
      "descriptions": description?.allVariants, "role": .string(role.rawValue), "unit": unit.map { .string($0.id) },
      "scale": scale == 1 ? nil : .number(scale), "rounding": rounding?.jsonValue, "constraints": constraints.jsonValue(of: type),
      "labels": labels.isEmpty ? nil : .object(labels.keys.sorted().map { .init($0, labels[$0]?.jsonValue ?? .null) }),
    ])
  }
}

extension Rounding {
  fileprivate var jsonValue: JSONValue {
    switch self {
    case .halfWidth(let halfWidth): .number(halfWidth)
    case .field(let name): ["field": .string(name)]
    }
  }
}

extension FieldConstraints {
  fileprivate func jsonValue(of type: FieldType) -> JSONValue? {
    let value = JSONValue.object([
      "required": required ? true : nil, "unique": unique ? true : nil, "minimum": minimum.map { .number($0) },
      "maximum": maximum.map { .number($0) }, "pattern": pattern.map { .string($0) }, "enum": members.map { .array($0.map { Self.member($0, of: type) }) },
    ])
    return value == .object([JSONValue.Member]()) ? nil : value
  }

  /// A member of an enumeration is a value of the field's own type.
  private static func member(_ text: String, of type: FieldType) -> JSONValue {
    switch type {
    case .number, .integer, .year: Double(text).map { .number($0) } ?? .string(text)
    default: .string(text)
    }
  }
}

extension Column {
  /// The cell as inline data has it.
  package func jsonValue(at row: Int, type: FieldType) -> JSONValue {
    switch self {
    case .number(let cells): cells[row].map { .number($0) } ?? .null
    case .integer(let cells): cells[row].map { .integer($0) } ?? .null
    case .text(let cells): cells[row].map { .string($0) } ?? .null
    case .boolean(let cells): cells[row].map { .bool($0) } ?? .null
    case .period(let cells):
      cells[row].map { type == .year ? .integer($0.year) : .string("\($0)") } ?? .null
    }
  }
}
