import Charts
import Diagnostics

/// The pictures of charts as PNG, for those who cannot use SVG.
struct ChartImages {
  private let rasterizer: PictureRasterizer
  private let jobs: Int

  init(_ rasterizer: PictureRasterizer, jobs: Int) {
    self.rasterizer = rasterizer
    self.jobs = jobs
  }

  /// A PNG file beside each SVG file.
  func files(beside pictures: [RenderedFile]) async -> Diagnosed<[RenderedFile]> {
    let made = await parallelMap(pictures, jobs: jobs) { picture in
      rasterizer.png(of: picture).map { bytes in
        bytes.flatMap { bytes in OutputPath("\(picture.path)".dropLast(3) + "png").map { RenderedFile(path: $0, bytes: bytes) } }
      }
    }
    return Diagnosed(made.compactMap(\.value), made.flatMap(\.diagnostics))
  }

  /// What a site with charts is told where there is no program for it.
  static let leftOut = Diagnostic(
    "chart-png", "charts have no PNG files", severity: .note, at: nil, cause: "the program rsvg-convert of librsvg was not found",
    fix: "install it (Debian: librsvg2-bin), or leave it: pages show SVG")
}
