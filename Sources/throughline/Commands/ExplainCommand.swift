import ArgumentParser
import Diagnostics
import Site

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what something rests on and what a change to it would touch, or what a rule means.",
    discussion: """
      A page goes by its path, a part by 'page#part', a chart, an indicator or a dataset by its name, a work by '@key', a value by 'series@period'. \
      Where several go by one name, write 'dataset:NAME'. A rule goes by the name that findings print in brackets.

      Exit status: 0 told, 1 nothing goes by the name, 2 a file could not be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "What to explain.")
  var id: String

  @Option(help: "How to tell it: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  @OptionGroup var arguments: SiteArguments

  func run() async throws {
    if format == .text, let rule = RuleHandbook.standard.text(of: id) {
      print(rule, terminator: "")
      return
    }
    let run = SiteRun(arguments, makesFiles: false)
    let site = try await run.compute()
    switch Explanation.find(id, in: site.value) {
    case .found(let explanation): print(format == .json ? explanation.json : explanation.text, terminator: "")
    case .ambiguous(let names): throw run.refuse("several things go by '\(id)': \(names.joined(separator: ", "))")
    case .unknown(let nearest):
      let name = nearest ?? nearestName(to: id, among: RuleHandbook.standard.ids)
      throw run.refuse("nothing goes by '\(id)'\(name.map { "; did you mean '\($0)'?" } ?? "")")
    }
  }
}
