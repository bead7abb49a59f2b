// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: a target may import only what stands at a lower level.
// `bin/test` builds with `--explicit-target-dependency-import-check error`, so an undeclared import fails.

// `bin/test` sets THROUGHLINE_STRICT, which makes a warning an error; users' newer compilers may warn of more.
let isStrict = Context.environment["THROUGHLINE_STRICT"] != nil
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], excluding excluded: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: excluded, swiftSettings: settings)
}

let package = Package(
  name: "throughline",
  products: [.executable(name: "throughline", targets: ["throughline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // Level 0: no local dependencies.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CRename"),
    .target(name: "CSpawn"),
    library("Diagnostics"),
    library("Markup"),
    library("Prose"),
    .target(name: "Search", exclude: ["Browser"], swiftSettings: settings),
    library("Serving"),
    library("Statistics"),
    library("Watching"),

    // Level 1: texts, tables and programs.
    library("Processes", ["CSpawn"]),
    library("StructuredText", ["Diagnostics", yams]),
    library("Citations", ["Diagnostics", "StructuredText"]),
    library("Markdown", ["CCMarkGFM", "Diagnostics", "Markup", "StructuredText"]),
    library("Datasets", ["CSQLite", "Diagnostics", "StructuredText"]),

    // Level 2: what is computed from tables.
    library("Indicators", ["Datasets", "Diagnostics", "Statistics", "StructuredText"]),
    library("Charts", ["Datasets", "Diagnostics", "Markup", "StructuredText"]),

    // Level 3: what the prose claims.
    library("Argument", ["Datasets", "Diagnostics", "Indicators", "Markdown", "Markup", "StructuredText"]),

    // Level 4: the five stages.
    .target(
      name: "Site",
      dependencies: [
        "Argument", "CRename", "Charts", "Citations", "Datasets", "Diagnostics", "Indicators", "Markdown", "Markup", "Processes", "Prose", "StructuredText",
        crypto, mustache,
      ],
      swiftSettings: settings, plugins: ["EmbedTheme"]),
    .executableTarget(name: "embed-theme"),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),

    // Level 5: the command line.
    .executableTarget(
      name: "throughline", dependencies: ["Charts", "Diagnostics", "Processes", "Serving", "Site", "StructuredText", "Watching", argumentParser], swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["CSQLite", "Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Diagnostics", ["Diagnostics"], excluding: ["Golden"]),
    tests("Markup", ["Markup"]),
    tests("Processes", ["Processes"]),
    tests("Prose", ["Prose"]),
    tests("Serving", ["Serving"]),
    tests("Statistics", ["Statistics"]),
    tests("Watching", ["Watching"]),
    tests("StructuredText", ["StructuredText", "Diagnostics"]),
    tests("Markdown", ["Markdown", "Markup", "Diagnostics", "StructuredText"]),
    tests("Citations", ["Citations", "Diagnostics", "StructuredText"]),
    tests("Search", ["Search", "Diagnostics", "StructuredText"]),
    tests("Datasets", ["Datasets", "Diagnostics", "StructuredText"], excluding: ["Golden"]),
    tests("Indicators", ["Indicators", "Datasets", "Diagnostics", "Statistics", "StructuredText"]),
    tests("Charts", ["Charts", "Datasets", "Markup", "Diagnostics", "StructuredText"]),
    tests("Argument", ["Argument", "Indicators", "Datasets", "Markdown", "Markup", "Diagnostics", "StructuredText"]),
    tests("Site", ["Site", "Datasets", "Diagnostics"]),
  ]
)
