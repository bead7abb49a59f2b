/// What the command line says of a build.
package struct BuildOptions: Sendable {
  /// Stands before `base-url` of `site.yaml`.
  package var baseURL: String?
  /// Whether pages with `draft: true` are built.
  package var includesDrafts: Bool
  /// The day against which waivers end and data age, `2024-05-02`; stands before `as-of` of `site.yaml`. No clock is read.
  package var today: String?
  /// Threads to use.
  package var jobs: Int

  /// Draws charts as PNG, too; nil where they are not wanted or cannot be.
  package var rasterizer: PictureRasterizer?
  /// Whether the absence of the program that draws PNG is worth a note.
  package var wantsPNG = false

  /// Whether the files of data are wanted, or only what is found.
  package var makesFiles: Bool
  /// Whether to say what pins translations to their originals.
  package var pinsTranslations = false

  package init(baseURL: String? = nil, includesDrafts: Bool = false, today: String? = nil, jobs: Int = 1, makesFiles: Bool = true) {
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.today = today
    self.jobs = max(1, jobs)
    self.makesFiles = makesFiles
  }
}
