import Datasets
import Diagnostics
import StructuredText
import TestSupport
import Testing

/// Databases as a source of rows: what is read, and all that is refused.
@Suite struct SQLiteReadingTests {
  private static let zones = """
    create table zones (period text, province text, name text, cases integer, share real, open integer, code integer);
    insert into zones values
      ('2022', '浙江', '杭州', 3, 0.1, 1, 330100), ('2023-H1', '广东', '深圳', null, 12.5, 0, 440300), ('2023', '广东', '广州', 9007199254740991, 1e-7, 1, 440100);
    create table regions (province text, region text);
    insert into regions values ('浙江', '东部'), ('广东', '东部');
    """

  private static let fields = """
    {"name": "period", "type": "string", "role": "period"}, {"name": "province", "type": "string", "role": "dimension"},
    {"name": "name", "type": "string", "role": "dimension"}, {"name": "cases", "type": "integer", "unit": "count"},
    {"name": "share", "type": "number", "unit": "percent"}, {"name": "open", "type": "boolean", "role": "dimension"},
    {"name": "code", "type": "string", "role": "note"}
    """

  private func read(
    _ query: String, statements: String = zones, fields: String = fields, key: String = "\"period\", \"province\", \"name\"",
    change: ([UInt8]) -> [UInt8] = { $0 }, others: [String: String] = [:], queryFile: [UInt8]? = nil
  ) throws -> Diagnosed<Dataset?> {
    let database = change(try #require(SQLiteSample.bytes(statements)))
    let json = """
      {"name": "zones", "title": "综试区", "definition": "d", "sources": [{"title": "s"}], "path": "zones.sqlite",
       "query": "\(query)",
       "schema": {"fields": [\(fields)], "primaryKey": [\(key)]}}
      """
    return DatasetReader.read(
      json: SourceFile(path: "Content/datasets/zones.json", json),
      files: { path in
        if path == "zones.sql", let queryFile { return SourceFile(path: "Content/datasets/zones.sql", bytes: queryFile) }
        return path == "zones.sqlite"
          ? SourceFile(path: "Content/datasets/zones.sqlite", bytes: database)
          : others[path].map { SourceFile(path: "Content/datasets/" + path, $0) }
      })
  }

  private static let all = "select code, name, province, period, cases, share, open from zones order by name"

  @Test func rowsAreReadByTheNamesOfTheColumns() throws {
    let result = try read(Self.all)
    let dataset = try #require(result.value)
    #expect(result.diagnostics.isEmpty)
    #expect(String(decoding: dataset.csvBytes(), as: UTF8.self) == """
      period,province,name,cases,share,open,code\r
      2023,广东,广州,9007199254740991,0.0000001,true,440100\r
      2022,浙江,杭州,3,0.1,true,330100\r
      2023-H1,广东,深圳,,12.5,false,440300\r

      """)
    #expect(dataset.inputs == ["Content/datasets/zones.json", "Content/datasets/zones.sqlite"])
    #expect(dataset.rowSpans.allSatisfy { $0.start.line == 2 })
  }

  @Test func tablesAreJoinedAndSummed() throws {
    let result = try read(
      "select region, count(*) as zones from zones join regions using (province) group by region order by region",
      fields: #"{"name": "region", "type": "string", "role": "dimension"}, {"name": "zones", "type": "integer", "unit": "count"}"#, key: "\"region\"")
    #expect(result.diagnostics.isEmpty)
    #expect(String(decoding: try #require(result.value).csvBytes(), as: UTF8.self) == "region,zones\r\n东部,3\r\n")
  }

  @Test func aQueryMayStandInAFileOfItsOwn() throws {
    let good = try read("zones.sql", others: ["zones.sql": Self.all])
    #expect(good.diagnostics.isEmpty)
    #expect(good.value?.inputs.last == "Content/datasets/zones.sql")
    let bad = try read("zones.sql", others: ["zones.sql": "select period,\n  provinz\nfrom zones order by 1"]).diagnostics
    #expect(bad.map(\.ruleID) == ["sqlite"])
    #expect(bad.first?.range == SourceRange(file: "Content/datasets/zones.sql", span: SourceSpan(at: SourcePosition(line: 2, byteColumn: 3))))
    #expect(try read("zones.sql").diagnostics.map(\.ruleID) == ["missing-file"])
    #expect(try read("zones.sql", queryFile: [0x73, 0xC3, 0x28]).diagnostics.map(\.message) == ["'zones.sql' has bytes that are not UTF-8"])
  }

  @Test func aDatabaseInWriteAheadModeIsReadUnlessItsLogHoldsChanges() throws {
    let inLogMode: ([UInt8]) -> [UInt8] = { bytes in
      var bytes = bytes
      bytes[18] = 2
      bytes[19] = 2
      return bytes
    }
    #expect(try read(Self.all, change: inLogMode, others: ["zones.sqlite-wal": ""]).value?.rowCount == 3)
    let found = try read(Self.all, change: inLogMode, others: ["zones.sqlite-wal": "changes"])
    #expect(found.value == nil)
    #expect(found.diagnostics.first?.cause == "they stand in 'Content/datasets/zones.sqlite-wal'")
  }

  @Test func aJournalIsAChangeThatDidNotEndUnlessItsHeaderIsGone() throws {
    #expect(try read(Self.all, others: ["zones.sqlite-journal": String(repeating: "\0", count: 28) + "pages"]).value?.rowCount == 3)
    let found = try read(Self.all, others: ["zones.sqlite-journal": "changes"])
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.message) == ["the database is in the middle of a change"])
  }

  @Test(arguments: [
    ("delete from zones", "not allowed"), ("update zones set cases = 1 returning *", "not allowed"), ("insert into zones(name) values ('x')", "not allowed"),
    ("attach 'other.db' as other", "not allowed"), ("pragma user_version", "not allowed"), ("select * from pragma_table_info('zones')", ""),
    ("create temp table t (a)", "not allowed"), ("vacuum into 'copy.db'", ""), ("select load_extension('x')", "not"), ("select random() as name", "not allowed"),
    ("select current_timestamp as name", "not allowed"), ("drop table zones", "not allowed"), ("begin", "not allowed"), ("", "empty"), ("-- nothing", "empty"),
    ("select 1; select 2", "a second statement"), ("select name from zones; drop table zones", "a second statement"), ("select nix from zones", "no such column"),
    ("selct 1", "syntax error"), ("select 1 from", "incomplete input"), ("select 1;; drop table zones", "a second statement"),
    ("select * from zones where name = ?", "a parameter '?'"), ("select * from zones where name = :name", "a parameter ':name'"),
    ("select * from zones\\u0000 where 1 = 0", "U+0000"), ("detach main", "not allowed"), ("vacuum", ""), ("update sqlite_master set sql = ''", ""), ("select * from sqlite_stmt", "a virtual table"),
  ]) func allButOneReadingStatementIsRefused(query: String, message: String) throws {
    let found = try read(query)
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.ruleID) == ["sqlite"])
    #expect(found.diagnostics.first?.message.contains(message) == true, "\(found.diagnostics.first?.message ?? "")")
    #expect(found.diagnostics.first?.range?.span.start.line == 2)
  }

  @Test(arguments: ["date('now')", "datetime()", "strftime('%Y', 'now')", "unixepoch()", "julianday('now')", "datetime('2020-01-01', 'localtime')", "datetime('2020-01-01', 'utc')"])
  func theClockAndTheTimeZoneAreRefused(call: String) throws {
    let found = try read(Self.all.replacing("province,", with: "\(call) as province,"))
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.ruleID) == ["sqlite"])
    #expect(found.diagnostics.first?.message.hasPrefix("the query does what is not allowed: it asks for the") == true)
  }

  @Test func datesThatStandInTheDataMayBeComputedWith() throws {
    let found = try read(Self.all.replacing("province,", with: "strftime('%Y-%m', '2022-05-31', '+1 day') as province,"))
    #expect(found.diagnostics.isEmpty)
    #expect(found.value?.columns[1].text(at: 0) == "2022-06")
  }

  @Test func functionsThatGiveTablesAreRead() throws {
    let found = try read("select value as zones from json_each('[3, 5]') order by 1", fields: #"{"name": "zones", "type": "integer", "unit": "count"}"#, key: "")
    #expect(found.diagnostics.isEmpty)
    #expect(found.value?.columns == [.integer([3, 5])])
  }

  @Test func whatIsSortedNeedsNoFile() throws {
    let found = try read(
      """
      with recursive n(i) as (select 1 union all select i + 1 from n limit 60000) \
      select printf('%060d', 60000 - i) as name from n order by 1 limit 1 offset 59998
      """, fields: #"{"name": "name", "type": "string", "role": "dimension"}"#, key: "")
    #expect(found.diagnostics.isEmpty)
    #expect(found.value?.columns.first?.text(at: 0)?.hasSuffix("059998") == true)
  }

  @Test func aMistakeInTheQueryIsFoundWithItsColumn() throws {
    let found = try read("select name, provinz from zones").diagnostics.first
    #expect(found?.message == "SQLite says: no such column: provinz")
    #expect(found?.range?.span.start == SourcePosition(line: 2, byteColumn: 12 + "select name, ".utf8.count))
  }

  @Test func aQueryThatDoesNotEndIsEnded() throws {
    let found = try read(
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as zones from n",
      fields: #"{"name": "zones", "type": "integer", "unit": "count"}"#, key: "")
    #expect(found.diagnostics.map(\.message) == ["the query does not end"])
  }

  @Test func aDamagedFileIsToldFromOneThatIsNoDatabase() throws {
    #expect(try read(Self.all, change: { _ in Array("period,name\n".utf8) }).diagnostics.map(\.message) == ["the file is no SQLite database"])
    #expect(try read(Self.all, change: { _ in [] }).diagnostics.map(\.message) == ["the file is no SQLite database"])
    let cut = try read(Self.all, change: { Array($0.prefix(5000)) })
    #expect(cut.value == nil)
    #expect(cut.diagnostics.first?.message.hasPrefix("the database cannot be read") == true)
    #expect(cut.diagnostics.first?.range?.start.line == 1)
    let overwritten = try read(Self.all, change: { bytes in
      var bytes = bytes
      for index in 4096..<min(8192, bytes.count) { bytes[index] = 0xA7 }
      return bytes
    })
    #expect(overwritten.value == nil)
    #expect(overwritten.diagnostics.map(\.ruleID) == ["sqlite"])
  }

  @Test func columnsAndFieldsMustFitTogether() throws {
    #expect(try read("select name, name from zones order by 1").diagnostics.contains { $0.ruleID == "duplicate-field" })
    let missing = try read("select name, period from zones order by 1").diagnostics
    #expect(missing.contains { $0.message == "the query's result has no column 'province'" })
    let extra = try read(Self.all.replacing("select ", with: "select 1 as extra, ")).diagnostics
    #expect(extra.map(\.ruleID) == ["unknown-field"])
  }

  @Test func cellsAreCheckedLikeThoseOfAnyFile() throws {
    let same = "select '2022' as period, province, 'x' as name, cases, share, open, code from zones order by rowid"
    #expect(try read(same).diagnostics.map(\.ruleID) == ["duplicate-key"])
    let blob = try read(Self.all.replacing("cases", with: "x'01' as cases")).diagnostics
    #expect(blob.map(\.message).allSatisfy { $0.hasSuffix("'cases' must be a whole number, not a BLOB") } && blob.count == 3)
    let large = try read(Self.all.replacing("cases", with: "9007199254740993 as cases")).diagnostics
    #expect(large.first?.message.contains("cannot be kept exactly") == true)
    let text = try read(Self.all.replacing("share", with: "'12.5' as share")).diagnostics
    #expect(text.first?.ruleID == "wrong-type")
    #expect(text.first?.fix == "write 'cast(… as real) as share' in the query")
    #expect(try read(Self.all.replacing("share", with: "'' as share")).diagnostics.isEmpty)
    for (cell, kind) in [("cast(x'C328' as text)", "bytes that are not UTF-8"), ("9e999", "an infinite number")] {
      let found = try read(Self.all.replacing("code,", with: "\(cell) as code,")).diagnostics
      #expect(found.count == 3 && found.allSatisfy { $0.ruleID == "wrong-type" && $0.message.hasSuffix("'code' must be a text, not \(kind)") })
    }
  }

  @Test func rowsWithoutAnOrderAreWarnedOf() throws {
    let found = try read(Self.all.replacing(" order by name", with: ""))
    #expect(found.value?.rowCount == 3)
    #expect(found.diagnostics.map(\.ruleID) == ["sqlite-order"])
    #expect(found.diagnostics.first?.severity == .warning)
  }

  @Test func aQueryBelongsToADatabase() {
    func found(_ keys: String) -> [Diagnostic] {
      let json = #"{"name": "a", "title": "a", "definition": "d", "sources": [{"title": "s"}], "schema": {"fields": [{"name": "x", "type": "string"}]}, \#(keys)}"#
      return DatasetReader.read(json: SourceFile(path: "Content/datasets/a.json", json), files: { SourceFile(path: $0, "x\n1\n") }).diagnostics
    }
    #expect(found(#""path": "a.csv", "query": "select 1""#).map(\.ruleID) == ["dataset-query"])
    #expect(found(#""path": "a.db""#).map(\.ruleID) == ["dataset-query"])
    #expect(found(#""data": [{"x": "1"}], "query": "select 1""#).map(\.ruleID) == ["dataset-query"])
    #expect(found(#""loader": ["true"], "query": "select 1""#).map(\.ruleID) == ["dataset-query"])
  }
}
