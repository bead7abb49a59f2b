package import Diagnostics
import StructuredText

extension DatasetLoader {
  /// The loader of a description, found without reading the rest of it; nil when it has none, has rows of its own, or cannot be read.
  /// What is wrong with it is reported where the description is read.
  package static func find(in file: SourceFile) -> DatasetLoader? {
    var scanner = JSONScanner(file)
    var found: SourceValue?
    var ignored: [Diagnostic] = []
    do throws(JSONSyntaxError) {
      guard try scanner.peek() == .object else { return nil }
      try scanner.beginObject()
      while let key = try scanner.nextKey() {
        switch key.value {
        case "data", "path": return nil
        case "loader" where found == nil: found = try scanner.value(&ignored)
        default: try scanner.skipValue()
        }
      }
    } catch {
      return nil
    }
    let loader = found.map { read($0, in: file.path) }
    return loader?.diagnostics.isEmpty == true ? loader?.value : nil
  }

  /// A list is the command alone; a mapping has `command` and more.
  static func read(_ value: SourceValue, in file: String) -> Diagnosed<DatasetLoader?> {
    if value.sequence != nil {
      let list = SourceValue(.mapping([SourceValue.Entry(key: "command", keySpan: value.span, value: value)]), value.span)
      return read(list, in: file)
    }
    var reader = MappingReader(value, in: file, describing: "the loader")
    guard value.mapping != nil else { return Diagnosed(nil, reader.finish()) }
    var loader = DatasetLoader(command: readCommand(from: &reader), span: value.span)
    loader.format = reader.choice("format", of: Format.self)?.value ?? .csv
    loader.inputs = readInputs(from: &reader)
    loader.environment = readEnvironment(from: &reader)
    if let timeout = reader.integer("timeout") {
      loader.timeout = timeout.value
      if !(1...longestTimeout).contains(timeout.value) {
        reader.report("wrong-type", "'timeout' in the loader is a number of seconds from 1 to \(longestTimeout)", at: timeout.span)
      }
    }
    let diagnostics = reader.finish()
    return Diagnosed(loader.command.isEmpty ? nil : loader, diagnostics)
  }

  private static func readCommand(from reader: inout MappingReader) -> [String] {
    guard let value = reader.value("command") else {
      reader.missing("command", because: "the loader is a program and its arguments")
      return []
    }
    // One text would be a program with spaces in its name: no shell takes it apart.
    let texts = value.sequence?.compactMap(\.string) ?? []
    guard texts.count == value.sequence?.count, let program = texts.first, !program.isEmpty, !texts.contains(where: { $0.utf8.contains(0) }) else {
      reader.report(
        "wrong-type", "the command of the loader must be a list of texts that starts with a program", at: value.span,
        cause: "the program gets its arguments as they are; there is no shell that takes a text apart",
        fix: "write it as [\"python3\", \"fetch.py\"]")
      return []
    }
    return texts
  }

  private static func readInputs(from reader: inout MappingReader) -> [Located<String>] {
    reader.strings("inputs").filter { input in
      guard let cause = DatasetReader.pathProblem(input.value) else { return true }
      reader.report("loader-input", "'\(input.value)' is not a path beside the dataset", at: input.span, cause: cause)
      return false
    }
  }

  private static func readEnvironment(from reader: inout MappingReader) -> [String] {
    reader.strings("environment").compactMap { name in
      let isName = name.value.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
      if !isName {
        reader.report(
          "wrong-type", "'\(name.value)' is not the name of an environment variable", at: name.span,
          cause: "'environment' lists names; their values come from where the command is run")
      }
      return isName ? name.value : nil
    }
  }
}
