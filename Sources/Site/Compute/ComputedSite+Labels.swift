import Datasets
import Indicators

extension ComputedSite {
  /// A dimension's member as readers know it: `export` → 出口.
  func memberLabel(_ member: ObservationKey.Member, language: String) -> String {
    for dataset in content.datasets {
      guard let index = dataset.fieldIndex(member.dimension), let label = dataset.fields[index].labels[member.name] else { continue }
      return label.text(for: language)
    }
    return member.name
  }
}
