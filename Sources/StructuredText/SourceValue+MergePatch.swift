extension SourceValue {
  /// This value with `patch` laid over it, as RFC 7396 defines: members replace or add, null deletes, anything else replaces.
  package func merged(with patch: SourceValue) -> SourceValue {
    guard let changes = patch.mapping else { return patch }
    var entries = mapping ?? []
    for change in changes {
      let index = entries.firstIndex { $0.key == change.key }
      switch (index, change.value.isNull) {
      case (let index?, true): entries.remove(at: index)
      case (let index?, false): entries[index].value = entries[index].value.merged(with: change.value)
      case (nil, true): break
      case (nil, false):
        let value = SourceValue(.null, change.value.span).merged(with: change.value)
        entries.append(Entry(key: change.key, keySpan: change.keySpan, value: value))
      }
    }
    return SourceValue(.mapping(entries), mapping == nil ? patch.span : span)
  }
}
