import ArgumentParser
import Site

/// The options that `build` and `check` share.
struct SiteArguments: ParsableArguments {
  @Option(help: "The folder that holds Content, and Templates and Public where the site has its own.")
  var site = "."

  @Option(help: "The address under which the site is published; stands before base-url of site.yaml.")
  var baseURL: String?

  @Flag(help: "Build pages marked as drafts, too.")
  var drafts = false

  @Option(help: "The day against which waivers end and data age, as 2024-05-02; stands before as-of of site.yaml.")
  var today: String?

  @Option(help: "How many threads to use.")
  var jobs: Int?

  @Flag(help: "Run the loaders of datasets whose output is not kept from before: programs that the site's files name.")
  var allowLoaders = false

  @Option(help: "How to print findings: \(DiagnosticStyle.allCases.map(\.rawValue).joined(separator: ", ")).")
  var diagnostics = DiagnosticStyle.text

  @Flag(help: "Print on the error stream how long each stage took.")
  var timings = false

  @Flag(help: "Show notes, too, when findings are printed as text.")
  var notes = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if let today, !CalendarDate.isValid(today) { throw ValidationError("--today must be a day, as 2024-05-02") }
  }

  var options: BuildOptions {
    BuildOptions(baseURL: baseURL, includesDrafts: drafts, today: today, jobs: jobs ?? Machine.processorCount)
  }
}
