import Datasets

/// The places of China's provinces in a grid of tiles: each one tile, neighbours mostly beside each other.
///
/// Tiles are equal, so a reader compares colours and not areas. Codes are those of GB/T 2260—2007 for provinces, two letters as in ISO 3166-2:CN.
enum TileGrid {
  /// The name under which charts may read the places.
  static let dataName = "china-provinces"

  struct Tile: Sendable {
    var code: String
    var chinese: String
    var english: String
    var column: Int
    var row: Int

    /// The English name as identifiers write it: `inner-mongolia`.
    var slug: String { String(english.lowercased().map { $0 == " " ? "-" : $0 }) }
  }

  static let columns = 7
  static let rows = 9

  static let tiles: [Tile] = [
    tile("HL", "黑龙江", "Heilongjiang", 6, 0),
    tile("NM", "内蒙古", "Inner Mongolia", 4, 1), tile("JL", "吉林", "Jilin", 6, 1),
    tile("XJ", "新疆", "Xinjiang", 0, 2), tile("GS", "甘肃", "Gansu", 1, 2), tile("NX", "宁夏", "Ningxia", 2, 2), tile("SX", "山西", "Shanxi", 3, 2),
    tile("HE", "河北", "Hebei", 4, 2), tile("BJ", "北京", "Beijing", 5, 2), tile("LN", "辽宁", "Liaoning", 6, 2),
    tile("QH", "青海", "Qinghai", 1, 3), tile("SN", "陕西", "Shaanxi", 2, 3), tile("HA", "河南", "Henan", 3, 3),
    tile("SD", "山东", "Shandong", 4, 3), tile("TJ", "天津", "Tianjin", 5, 3),
    tile("XZ", "西藏", "Tibet", 0, 4), tile("SC", "四川", "Sichuan", 1, 4), tile("CQ", "重庆", "Chongqing", 2, 4), tile("HB", "湖北", "Hubei", 3, 4),
    tile("AH", "安徽", "Anhui", 4, 4), tile("JS", "江苏", "Jiangsu", 5, 4), tile("SH", "上海", "Shanghai", 6, 4),
    tile("YN", "云南", "Yunnan", 1, 5), tile("GZ", "贵州", "Guizhou", 2, 5), tile("HN", "湖南", "Hunan", 3, 5), tile("JX", "江西", "Jiangxi", 4, 5),
    tile("ZJ", "浙江", "Zhejiang", 5, 5),
    tile("GX", "广西", "Guangxi", 2, 6), tile("GD", "广东", "Guangdong", 3, 6), tile("FJ", "福建", "Fujian", 4, 6), tile("TW", "台湾", "Taiwan", 6, 6),
    tile("MO", "澳门", "Macao", 3, 7), tile("HK", "香港", "Hong Kong", 4, 7),
    tile("HI", "海南", "Hainan", 2, 8),
  ]

  private static func tile(_ code: String, _ chinese: String, _ english: String, _ column: Int, _ row: Int) -> Tile {
    Tile(code: code, chinese: chinese, english: english, column: column, row: row)
  }

  /// The places as a table: a row for each province, under its code and under both of its names.
  static func table(language: String) -> DataTable {
    let isChinese = language.hasPrefix("zh")
    func texts(_ value: (Tile) -> String) -> DataTable.Cells { .text(tiles.map { value($0) }) }
    return DataTable(
      fields: [
        DataTable.Field(name: "code", title: LocalizedText("code"), cells: texts(\.code)),
        DataTable.Field(name: "slug", title: LocalizedText("slug"), cells: texts(\.slug)),
        DataTable.Field(name: "chinese", title: LocalizedText("chinese"), cells: texts(\.chinese)),
        DataTable.Field(name: "english", title: LocalizedText("english"), cells: texts(\.english)),
        DataTable.Field(name: "tile", title: LocalizedText("tile"), cells: texts { isChinese ? $0.chinese : $0.code }),
        DataTable.Field(name: "column", title: LocalizedText("column"), cells: .number(tiles.map { Double($0.column) })),
        DataTable.Field(name: "row", title: LocalizedText("row"), cells: .number(tiles.map { Double($0.row) })),
      ], rowCount: tiles.count)
  }
}
