/// The templates and public files that come with the program; `EmbedTheme` writes their bytes at build time.
package enum DefaultTheme {
  package static let tree: any FileTree = {
    var tree = MemoryFileTree([:])
    for file in files { tree[file.path] = Base64.decode(file.base64) }
    return tree
  }()
}
