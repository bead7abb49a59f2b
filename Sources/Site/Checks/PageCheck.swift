import Diagnostics
import Indicators
import Markdown
import StructuredText

/// A fenced block `check` of a page: a claim with what the build or a reviewer makes of it.
package struct PageCheck: Sendable {
  /// How the verdict comes about.
  enum Form: Sendable {
    case computed(ConsistencyCheck)
    /// By a reviewer; the word is among the texts.
    case judged
    /// As the page in the default language says.
    case translation
    /// The block has errors of its own.
    case unreadable
  }

  /// How much hangs on it.
  enum Severity: String, Sendable, CaseIterable { case info, low, medium, high }

  var id: String
  var form: Form
  var texts: CheckTexts
  var severity: Severity?
  /// Keys of works.
  var sources: [Located<String>]
  /// Where the block stands: unique over the site.
  var place: BindingPlace
}
