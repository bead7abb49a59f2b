/// A workflow command that GitHub shows beside the line: `::error file=…,line=…,col=…,title=…::…`.
func gitHubLine(for diagnostic: Diagnostic, places: inout PlaceResolver) -> String {
  var properties: [String] = []
  if let range = diagnostic.range {
    let place = places.place(of: range)
    properties = ["file=\(escapedProperty(place.file))", "line=\(place.line)", "endLine=\(place.endLine)", "col=\(place.column)"]
    if place.endLine == place.line, place.endColumn > place.column { properties.append("endColumn=\(place.endColumn)") }
  }
  properties.append("title=\(escapedProperty(diagnostic.ruleID))")
  let details = [diagnostic.cause.map { "cause: \($0)" }, diagnostic.fix.map { "fix: \($0)" }].compactMap { $0 }
  let message = ([diagnostic.message] + details).joined(separator: "\n")
  return "::\(command(for: diagnostic.severity)) \(properties.joined(separator: ","))::\(escapedData(message))"
}

private func command(for severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

private func escapedData(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": escaped += "%25"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func escapedProperty(_ text: String) -> String {
  var escaped = ""
  for scalar in escapedData(text).unicodeScalars {
    switch scalar {
    case ":": escaped += "%3A"
    case ",": escaped += "%2C"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
