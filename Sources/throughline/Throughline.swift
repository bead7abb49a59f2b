import ArgumentParser

@main
struct Throughline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "throughline",
    abstract: "Builds report sites whose numbers, charts and claims can be followed to their data.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ServeCommand.self, ChartCommand.self, ExplainCommand.self])
}
