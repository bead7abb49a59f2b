import Charts
import Testing

/// No text stands on another, and none leaves the picture.
@Suite struct FigureLayoutTests {
  static let specs: [String] = [
    FigureTests.line,
    FigureTests.line + "\nlabels: false",
    FigureTests.line + "\nannotations: [{x: 2020, text: turning point}, {y: 1500000000000, text: target}]",
    "{type: column, data: trade, x: period, y: value, color: flow, source: s}",
    "{type: column, data: trade, x: period, y: value, color: flow, stack: none, source: s}",
    "{type: bar, data: trade, x: value, y: flow, filter: {period: ['2024']}, source: s}",
    "{type: area, data: trade, x: period, y: value, color: flow, source: s}",
    "{type: line, data: trade, x: period, y: value, facet: flow, source: s}",
    "{type: pie, data: trade, y: value, color: flow, filter: {period: ['2024']}, source: s}",
    "{type: heatmap, data: trade, x: period, y: flow, color: value, values: true, source: s}",
    "{type: slope, data: trade, x: period, y: value, color: flow, filter: {period: ['2018', '2024']}, source: s}",
    "{type: point, data: trade, x: share, y: value, color: flow, source: s}",
    "{type: tile-map, data: {values: [{p: guangdong, v: 21}, {p: hainan, v: 2}]}, x: p, color: v, text: v, source: s}",
    "{type: dot, data: {values: [{c: a long name of a category that must be wrapped somewhere, v: 1, l: 0, u: 3}, {c: b, v: 2, l: 1, u: 2.5}]}, x: v, y: c, interval: [l, u], source: s}",
    "{type: column, data: {values: [{c: 法律监管相对滞后, v: 3}, {c: 通关与结汇效率不高, v: 9}, {c: 物流成本居高不下, v: 5}, {c: 专业人才供给不足, v: 7}, {c: 信用体系尚不健全, v: 4}]}, x: {field: c, type: nominal}, y: v, source: s}",
    "{type: line, data: {values: [{t: a, v: 1, s: first of all the series}, {t: b, v: 1.01, s: first of all the series}, {t: a, v: 1.02, s: second}, {t: b, v: 1.02, s: second}, {t: a, v: 1.03, s: third}, {t: b, v: 1.03, s: third}]}, x: {field: t, type: ordinal}, y: v, color: s, source: s}",
    "{mark: bar, data: {name: trade}, encoding: {x: {field: period, type: ordinal}, y: {field: value, aggregate: sum, type: quantitative}, column: {field: flow}}}",
    "{mark: bar, data: {name: trade}, encoding: {x: {field: value, bin: true}, y: {aggregate: count}}}",
    "{data: {name: trade}, hconcat: [{mark: line, encoding: {x: {field: period, type: temporal}, y: {field: value, type: quantitative}, color: {field: flow}}}, {mark: bar, encoding: {y: {field: flow}, x: {aggregate: count}}}]}",
  ]

  @Test(arguments: specs, ["zh-Hans", "en"])
  func textsStandClearOfEachOtherAndWithinThePicture(_ spec: String, _ language: String) throws {
    let figure = try FigureSample.figure(spec, language: language)
    for picture in [figure.wide, figure.narrow].compactMap({ $0 }) {
      #expect(picture.height > 50 && picture.height < 1200)
      for text in picture.texts {
        let box = text.box
        #expect(box.left >= -1 && box.right <= picture.width + 1, "'\(text.text)' from \(box.left) to \(box.right) of \(picture.width)")
        #expect(box.top >= -1 && box.bottom <= picture.height + 1, "'\(text.text)' from \(box.top) to \(box.bottom) of \(picture.height)")
      }
      for (index, a) in picture.texts.enumerated() {
        for b in picture.texts[(index + 1)...] where a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 {
          #expect(a.box.top >= b.box.bottom - 2 || b.box.top >= a.box.bottom - 2, "'\(a.text)' (\(a.style)) on '\(b.text)' (\(b.style)), \(picture.width) wide")
        }
      }
    }
  }

  @Test(arguments: specs) func theSameSpecificationGivesTheSamePicture(_ spec: String) throws {
    #expect(try FigureSample.figure(spec).wide == FigureSample.figure(spec).wide)
  }
}
