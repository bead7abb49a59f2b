import Charts
package import Diagnostics
import Datasets
import Markup
import StructuredText

/// The render stage: computed values in, every file of the output out. It reads and writes nothing.
package struct SiteRenderer: Sendable {
  private let options: BuildOptions

  package init(options: BuildOptions) { self.options = options }

  package func render(_ site: ComputedSite) async -> Diagnosed<RenderedSite> {
    let planner = PagePlanner(site: site)
    let layout = SiteLayout(site: site)
    let plans = planner.plans()
    let rendered = await parallelMap(plans, jobs: options.jobs) { plan in
      Self.page(plan, site, layout)
    }
    var diagnostics = rendered.flatMap(\.diagnostics)
    var files = rendered.compactMap(\.value)
    files += SiteFiles(site: site, addresses: plans.filter(\.isListed).map(\.context.address)).files()
    files += DataFiles(site: site, makesBytes: options.makesFiles).files()
    let charts = ChartFileSet(site: site, makesBytes: options.makesFiles).files()
    files += charts
    if let rasterizer = options.rasterizer {
      let images = await ChartImages(rasterizer, jobs: options.jobs).files(beside: charts.filter { "\($0.path)".hasSuffix(".svg") })
      files += images.value
      diagnostics += images.diagnostics
    } else if options.wantsPNG, !site.charts.isEmpty {
      diagnostics.append(ChartImages.leftOut)
    }
    files += copies(site)
    let unique = withoutClashes(files, &diagnostics)
    let manifest = options.makesFiles ? manifest(site, unique) : nil
    return Diagnosed(RenderedSite(files: unique + [manifest].compactMap { $0 }), diagnostics)
  }

  private static func page(_ plan: PagePlan, _ site: ComputedSite, _ layout: SiteLayout) -> Diagnosed<RenderedFile?> {
    let draft = PageRenderer(plan: plan).draft()
    let context = layout.complete(
      draft.value, plan.context, textLanguage: plan.textLanguage, route: plan.route, kindClass: plan.kindClass)
    let text = site.content.templates.render(draft.value.template, context)
    guard let path = plan.context.address.outputPath else { return Diagnosed(nil, draft.diagnostics + text.diagnostics) }
    return Diagnosed(
      RenderedFile(path: path, bytes: Array(text.value.utf8)), draft.diagnostics + text.diagnostics)
  }

  private func copies(_ site: ComputedSite) -> [RenderedFile] {
    var files = site.content.publicFiles.compactMap { file in
      OutputPath(String(file.path.dropFirst("Public/".count))).map { RenderedFile(path: $0, bytes: file.bytes) }
    }
    files += site.content.assets.compactMap { file in
      OutputPath(String(file.path.dropFirst("Content/".count))).map { RenderedFile(path: $0, bytes: file.bytes) }
    }
    if let path = OutputPath("assets/charts.css") {
      files.append(RenderedFile(path: path, bytes: Array(PictureStylesheet.css.utf8)))
    }
    return files
  }

  private func manifest(_ site: ComputedSite, _ files: [RenderedFile]) -> RenderedFile? {
    OutputPath("build.json").map {
      RenderedFile(path: $0, bytes: JSONWriter.bytes(of: BuildManifest(site: site, files: files).json(), style: .pretty))
    }
  }

  /// Each path once; a second file for a path is an error, but the site's own public file may stand for a made one.
  private func withoutClashes(_ files: [RenderedFile], _ diagnostics: inout [Diagnostic]) -> [RenderedFile] {
    var seen: [OutputPath: [UInt8]] = [:]
    return files.filter { file in
      guard let first = seen[file.path] else {
        seen[file.path] = file.bytes
        return true
      }
      if first != file.bytes {
        diagnostics.append(
          Diagnostic("output-clash", "two files want the place '\(file.path)' in the output", at: nil, fix: "rename one of them"))
      }
      return false
    }
  }
}
