import Citations
import Testing

/// A work and the entry that GB/T 7714—2015 gives it.
struct EntryCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// The work in YAML, without its id.
  var work: String
  var entry: String

  var testDescription: String { name }

  /// Reads cases with a blank line between: the name, the work, and after an arrow the entry.
  static func read(_ text: String) -> [EntryCase] {
    text.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n")
      let work = lines.dropFirst().dropLast().joined(separator: " ")
      return EntryCase(name: lines.first.map { String($0) } ?? "", work: work, entry: lines.last.map { String($0.drop { " →".contains($0) }) } ?? "")
    }
  }
}

@Suite struct EntryTests {
  @Test(arguments: EntryCase.read(articles) + EntryCase.read(books) + EntryCase.read(documents) + EntryCase.read(electronic))
  func aWorkIsPrintedInTheFormOfItsType(_ item: EntryCase) throws {
    #expect(try reference(item.work).gbt7714().plainText == item.entry)
  }

  @Test func allCasesAreRead() {
    #expect([Self.articles, Self.books, Self.documents, Self.electronic].map { EntryCase.read($0).count } == [21, 27, 16, 10])
  }

  private static let articles = """
    Chinese article
      type: article-journal, title: 跨境物流的成本, author: [{family: 林, given: 小雨}], container-title: 贸易研究, issued: 2021,
      volume: 41, issue: 3, page: 53-73
      → 林小雨. 跨境物流的成本[J]. 贸易研究, 2021, 41(3): 53-73.

    article without a volume
      type: article-journal, title: 仓储与时效, author: [{family: 林, given: 小雨}], container-title: 贸易研究, issued: 2020, issue: 9,
      page: 73–82
      → 林小雨. 仓储与时效[J]. 贸易研究, 2020(9): 73-82.

    article without an issue
      type: article-journal, title: Ports, author: [{family: Lind, given: Eva}], container-title: Trade, issued: 1992,
      volume: 359, page: 605-609
      → LIND E. Ports[J]. Trade, 1992, 359: 605-609.

    double issue
      type: article-journal, title: Ports, container-title: Trade, issued: 1995, volume: 21, issue: 1/2, page: 5-26
      → Ports[J]. Trade, 1995, 21(1/2): 5-26.

    four Chinese authors
      type: article-journal, title: 海外仓, author: [{family: 甲, given: 一}, {family: 乙, given: 二}, {family: 丙, given: 三},
      {family: 丁, given: 四}], container-title: 经济, issued: 2022
      → 甲一, 乙二, 丙三, 等. 海外仓[J]. 经济, 2022.

    three Chinese authors
      type: article-journal, title: 海外仓, author: [{family: 甲, given: 一}, {family: 乙, given: 二}, {family: 丙, given: 三}],
      container-title: 经济, issued: 2022
      → 甲一, 乙二, 丙三. 海外仓[J]. 经济, 2022.

    four Western authors
      type: article-journal, title: Hubs, author: [{family: Alm, given: Bo C.}, {family: Dahl, given: Per}, {family: Ek,
      given: Ida}, {family: Falk, given: Jo}], container-title: Trade, issued: 2019, volume: 3, page: 1-9
      → ALM B C, DAHL P, EK I, et al. Hubs[J]. Trade, 2019, 3: 1-9.

    hyphened given name
      type: article-journal, title: Hubs, author: [{family: Roux, given: Jean-Paul}], container-title: Trade, issued: 2019
      → ROUX J P. Hubs[J]. Trade, 2019.

    given names as initials
      type: article-journal, title: Hubs, author: [{family: Roux, given: J.P.}, {family: Smith, given: AB}],
      container-title: Trade, issued: 2019
      → ROUX J P, SMITH A B. Hubs[J]. Trade, 2019.

    particle and suffix
      type: article-journal, title: Hubs, author: [{family: Berg, given: Jan, non-dropping-particle: van der}, {family: Stone,
      given: Peter Q., suffix: Jr.}], container-title: Trade, issued: 2019
      → VAN DER BERG J, STONE P Q, Jr. Hubs[J]. Trade, 2019.

    capitals of accented names
      type: article-journal, title: Hubs, author: [{family: Müller, given: Élodie}, {family: Sant’Anna, given: Pedro H. C.}],
      container-title: Trade, issued: 2019
      → MÜLLER É, SANT’ANNA P H C. Hubs[J]. Trade, 2019.

    Chinese author of an English work
      type: article-journal, title: Zones, language: en, author: [{family: Li, given: Guan-cheng}], container-title: Trade,
      issued: 2025
      → LI G C. Zones[J]. Trade, 2025.

    article read online
      type: article-journal, title: 关税与需求, author: [{family: 何, given: 远}], container-title: 评论, issued: 2010, volume: 7,
      issue: 10, page: 93, URL: 'https://a.example/1', accessed: 2024-05-01
      → 何远. 关税与需求[J/OL]. 评论, 2010, 7(10): 93[2024-05-01]. https://a.example/1.

    article with DOI
      type: article-journal, title: Stages, author: [{family: Holm, given: Kay A.}], container-title: Land, issued: 1995,
      volume: 28, issue: 2, page: 241-255, DOI: 10.1006/land.1995.1016
      → HOLM K A. Stages[J]. Land, 1995, 28(2): 241-255. DOI: 10.1006/land.1995.1016.

    address and DOI
      type: article-journal, title: Genes, container-title: Life, issued: 2013, volume: 2, page: 378-398,
      URL: 'http://a.example/2', accessed: 2013-03-19, DOI: 10.3390/x2010378
      → Genes[J/OL]. Life, 2013, 2: 378-398[2013-03-19]. http://a.example/2. DOI: 10.3390/x2010378.

    DOI that is in the address
      type: article-journal, title: Genes, container-title: Life, issued: 2013, URL: 'https://doi.org/10.3390/x2010378',
      accessed: 2013-03-19, DOI: 10.3390/X2010378
      → Genes[J/OL]. Life, 2013[2013-03-19]. https://doi.org/10.3390/x2010378.

    newspaper
      type: article-newspaper, title: 口岸提速, author: [{family: 丁, given: 文}], container-title: 中国日报, issued: 2000-11-20,
      page: 15
      → 丁文. 口岸提速[N]. 中国日报, 2000-11-20(15).

    newspaper online
      type: article-newspaper, title: Parcels, container-title: Daily, issued: 2025-05-02, URL: 'https://a.example/n',
      accessed: 2025-06-01
      → Parcels[N/OL]. Daily, 2025-05-02[2025-06-01]. https://a.example/n.

    title with its own question mark
      type: article-journal, title: 试验区有用吗？, container-title: 经济, issued: 2023
      → 试验区有用吗？[J]. 经济, 2023.

    preprint
      type: article, title: Zones, author: [{family: Ek, given: Ida}], issued: 2024-02-03, URL: 'https://a.example/p',
      accessed: 2024-03-01
      → EK I. Zones[EB/OL]. (2024-02-03)[2024-03-01]. https://a.example/p.

    article of an unknown journal
      type: article-journal, title: 产业链, publisher: 某出版社, URL: 'https://a.example/3'
      → 产业链[J/OL]. 某出版社. https://a.example/3.
    """

  private static let books = """
    Chinese book
      type: book, title: 贸易史, author: [{family: 陈, given: 元}], publisher: 中华书局, publisher-place: 北京, issued: 2000, page: 29
      → 陈元. 贸易史[M]. 北京: 中华书局, 2000: 29.

    second Chinese edition
      type: book, title: 贸易史, author: [{family: 陈, given: 元}], edition: 第2版, publisher: 中华书局, publisher-place: 北京,
      issued: 2000
      → 陈元. 贸易史[M]. 2版. 北京: 中华书局, 2000.

    second English edition
      type: book, title: Trade, author: [{family: Ek, given: Ida}], edition: 2, publisher: Press, publisher-place: Oslo,
      issued: 2013
      → EK I. Trade[M]. 2nd ed. Oslo: Press, 2013.

    eleventh edition
      type: book, title: Trade, edition: 11, publisher: Press, publisher-place: Oslo, issued: 2013
      → Trade[M]. 11th ed. Oslo: Press, 2013.

    twenty-first edition
      type: book, title: Trade, edition: 21st, publisher: Press, publisher-place: Oslo, issued: 2013
      → Trade[M]. 21st ed. Oslo: Press, 2013.

    first edition
      type: book, title: Trade, edition: 1, publisher: Press, publisher-place: Oslo, issued: 2013
      → Trade[M]. Oslo: Press, 2013.

    edition in words
      type: book, title: Trade, edition: Rev. ed., publisher: Press, publisher-place: Oslo, issued: 2013
      → Trade[M]. Rev. ed. Oslo: Press, 2013.

    block-printed edition
      type: book, title: 宋论, edition: 刻本, publisher: 曾氏, publisher-place: 金陵, issued: {literal: 1865(清同治四年)}
      → 宋论[M]. 刻本. 金陵: 曾氏, 1865(清同治四年).

    translated book
      type: book, title: 数字贸易, author: [{family: 昂温, given: G}, {family: 昂温, given: P S}], translator: [{family: 陈,
      given: 生}], publisher: 书籍社, publisher-place: 北京, issued: 1988
      → 昂温 G, 昂温 P S. 数字贸易[M]. 陈生, 译. 北京: 书籍社, 1988.

    translated Western name without given names
      type: book, title: 数字, author: [{family: 尼葛洛庞帝}], translator: [{family: 胡, given: 泳}, {family: 范, given: 海燕}],
      publisher: 某社, publisher-place: 海口, issued: 1996
      → 尼葛洛庞帝. 数字[M]. 胡泳, 范海燕, 译. 海口: 某社, 1996.

    English translation
      type: book, title: Trade, author: [{family: Ek, given: Ida}], translator: [{family: Roe, given: Ann}], publisher: Press,
      publisher-place: Oslo, issued: 2013
      → EK I. Trade[M]. ROE A, trans. Oslo: Press, 2013.

    editors for authors
      type: book, title: Trade, editor: [{family: Ek, given: Ida}], publisher: Press, publisher-place: Oslo, issued: 2013
      → EK I. Trade[M]. Oslo: Press, 2013.

    editors beside authors
      type: book, title: 文集, author: [{family: 陈, given: 元}], editor: [{family: 王, given: 立}], publisher: 某社,
      publisher-place: 北京, issued: 2013
      → 陈元. 文集[M]. 王立, 编. 北京: 某社, 2013.

    volume
      type: book, title: 贸易史, volume: 1, publisher: 中华书局, publisher-place: 北京, issued: 2000
      → 贸易史: 第1卷[M]. 北京: 中华书局, 2000.

    English volume
      type: book, title: Trade, volume: 2, publisher: Press, publisher-place: Oslo, issued: 2000
      → Trade: Vol. 2[M]. Oslo: Press, 2000.

    Chinese book without a place
      type: book, title: 贸易史, publisher: 中华书局, issued: 2000
      → 贸易史[M]. [出版地不详]: 中华书局, 2000.

    Chinese book without a publisher
      type: book, title: 贸易史, publisher-place: 北京, issued: 2000
      → 贸易史[M]. 北京: [出版者不详], 2000.

    English book without either
      type: book, title: Trade, issued: 2000
      → Trade[M]. [S.l.]: [s.n.], 2000.

    estimated year
      type: book, title: Trade, publisher: Press, publisher-place: Oslo, issued: {date-parts: [[1936]], circa: true}
      → Trade[M]. Oslo: Press, [1936].

    years of several volumes
      type: book, title: Trade, publisher: Press, publisher-place: Oslo, issued: {date-parts: [[1998], [2001]]}
      → Trade[M]. Oslo: Press, 1998-2001.

    book online
      type: book, title: 外交, author: [{family: 赵, given: 功}], publisher: 文献社, publisher-place: 北京, issued: 2001-03-01,
      URL: 'https://a.example/b', accessed: 2014-06-11
      → 赵功. 外交[M/OL]. 北京: 文献社, 2001[2014-06-11]. https://a.example/b.

    chapter
      type: chapter, title: 洪水的成因, author: [{family: 程, given: 伟}], editor: [{family: 许, given: 泽}, {family: 赵, given: 国}],
      container-title: 灾害与对策, publisher: 科学社, publisher-place: 北京, issued: 1999, page: 32-36
      → 程伟. 洪水的成因[M]//许泽, 赵国. 灾害与对策. 北京: 科学社, 1999: 32-36.

    English chapter
      type: chapter, title: Invaders, author: [{family: Weiss, given: Lou}], editor: [{family: Sode, given: William A.,
      suffix: Jr.}], container-title: 'Physiology: mechanisms', edition: 6, publisher: Saunders,
      publisher-place: Philadelphia, issued: 1974, page: 745-772
      → WEISS L. Invaders[M]//SODE W A, Jr. Physiology: mechanisms. 6th ed. Philadelphia: Saunders, 1974: 745-772.

    chapter without editors
      type: chapter, title: 外传, container-title: 全书, volume: 6, publisher: 书社, publisher-place: 长沙, issued: 2011, page: 1109
      → 外传[M]//全书: 第6卷. 长沙: 书社, 2011: 1109.

    conference paper
      type: paper-conference, title: 服务体系, author: [{family: 贾, given: 琴}], editor: [{literal: 中国图书馆学会}],
      container-title: 年会论文集, publisher: 国图社, publisher-place: 北京, issued: 2011, page: 45-52
      → 贾琴. 服务体系[C]//中国图书馆学会. 年会论文集. 北京: 国图社, 2011: 45-52.

    conference known by its event
      type: paper-conference, title: Optics, author: [{family: Four, given: M E}], event-title: Symposium on Optics,
      publisher: ASME, publisher-place: New York, issued: 1971, page: 17-38
      → FOUR M E. Optics[C]//Symposium on Optics. New York: ASME, 1971: 17-38.

    collection
      type: collection, title: 档案汇编, author: [{literal: 某档案馆}], publisher: 大学社, publisher-place: 桂林, issued: 2001
      → 某档案馆. 档案汇编[G]. 桂林: 大学社, 2001.
    """

  private static let documents = """
    Chinese thesis
      type: thesis, title: 扰动及其应用, author: [{family: 张, given: 志}], publisher: 北京大学, publisher-place: 北京, issued: 1998,
      genre: 博士学位论文
      → 张志. 扰动及其应用[D]. 北京: 北京大学, 1998.

    English thesis
      type: thesis, title: Solid oxygen, author: [{family: Calm, given: R. B.}], publisher: Univ. of California,
      publisher-place: Berkeley, issued: 1965
      → CALM R B. Solid oxygen[D]. Berkeley: Univ. of California, 1965.

    report
      type: report, title: 'Immune response: report of a group', author: [{literal: World Health Organization}],
      publisher: WHO, publisher-place: Geneva, issued: 1970
      → World Health Organization. Immune response: report of a group[R]. Geneva: WHO, 1970.

    numbered report
      type: report, title: Handling of materials, number: PB 91-194001, author: [{literal: Highway Office}], publisher: NTIS,
      publisher-place: Springfield, issued: 1990
      → Highway Office. Handling of materials: PB 91-194001[R]. Springfield: NTIS, 1990.

    report online
      type: report, title: 第29次统计报告, author: [{literal: 中国互联网络信息中心}], issued: 2012-01-16, accessed: 2013-03-26,
      URL: 'http://a.example/r'
      → 中国互联网络信息中心. 第29次统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://a.example/r.

    standard
      type: standard, title: 文献著录, number: GB/T 3792—2009, author: [{literal: 全国标准化技术委员会}], publisher: 中国标准出版社,
      publisher-place: 北京, issued: 2010, page: 2-3
      → 全国标准化技术委员会. 文献著录: GB/T 3792—2009[S]. 北京: 中国标准出版社, 2010: 2-3.

    patent
      type: patent, title: 节电器, number: 200610171314.3, author: [{family: 邓, given: 刚}], issued: 2006-12-13
      → 邓刚. 节电器: 200610171314.3[P]. 2006-12-13.

    patent online
      type: patent, title: Watermarks, number: US6915001, author: [{family: Tachi, given: R}, {family: Shimi, given: S},
      {family: Koba, given: S}, {family: Naka, given: T}], issued: 2005-07-05, accessed: 2013-11-11,
      URL: 'http://a.example/us'
      → TACHI R, SHIMI S, KOBA S, et al. Watermarks: US6915001[P/OL]. 2005-07-05[2013-11-11]. http://a.example/us.

    printed law
      type: legislation, title: 中华人民共和国电子商务法, author: [{literal: 全国人民代表大会常务委员会}], issued: 2018-08-31
      → 全国人民代表大会常务委员会. 中华人民共和国电子商务法[Z]. 2018-08-31.

    law as a book
      type: legislation, title: 中华人民共和国海关法, publisher: 法律出版社, issued: 2021
      → 中华人民共和国海关法[Z]. [出版地不详]: 法律出版社, 2021.

    law online
      type: legislation, title: 中华人民共和国电子商务法, issued: 2018-08-31, accessed: 2024-05-01, URL: 'http://a.example/law'
      → 中华人民共和国电子商务法[EB/OL]. (2018-08-31)[2024-05-01]. http://a.example/law.

    English statute
      type: legislation, title: Trade Act, number: 19 U.S.C. 1321, issued: 2016, accessed: 2024-05-01,
      URL: 'http://a.example/act'
      → Trade Act: 19 U.S.C. 1321[EB/OL]. 2016[2024-05-01]. http://a.example/act.

    notice of an office
      type: regulation, title: 关于转发办法的通知, number: 京政办发〔2005〕37号, author: [{literal: 某市办公厅}], issued: 2005-07-12,
      accessed: 2011-07-12, URL: 'http://a.example/notice'
      → 某市办公厅. 关于转发办法的通知: 京政办发〔2005〕37号[A/OL]. (2005-07-12)[2011-07-12]. http://a.example/notice.

    map
      type: map, title: 口岸图, publisher: 地图社, publisher-place: 北京, issued: 2015
      → 口岸图[CM]. 北京: 地图社, 2015.

    software
      type: software, title: Tool, author: [{literal: Project}], issued: 2024, DOI: 10.5281/z.1
      → Project. Tool[CP/OL]. 2024. DOI: 10.5281/z.1.

    speech
      type: speech, title: 致辞, author: [{family: 陈, given: 元}], issued: 2015
      → 陈元. 致辞[Z]. [出版地不详]: [出版者不详], 2015.
    """

  private static let electronic = """
    web page
      type: webpage, title: 出版业提速, author: [{family: 萧, given: 钰}], issued: 2001-12-19, accessed: 2002-04-15,
      URL: 'http://a.example/w'
      → 萧钰. 出版业提速[EB/OL]. (2001-12-19)[2002-04-15]. http://a.example/w.

    web page without a date
      type: webpage, title: 'About: history', author: [{literal: 'OCLC, Inc.'}], accessed: 2012-03-27,
      URL: 'http://a.example/o'
      → OCLC, Inc. About: history[EB/OL]. [2012-03-27]. http://a.example/o.

    web page with a publisher
      type: webpage, title: Briefing, publisher: Information Office, issued: 2024-11-27, accessed: 2025-01-02,
      URL: 'http://a.example/b'
      → Briefing[EB/OL]. Information Office, 2024(2024-11-27)[2025-01-02]. http://a.example/b.

    page of an electronic report
      type: report, title: Survey, publisher: Office, publisher-place: Oslo, issued: 2024-11-27, page: 5-6, accessed: 2025-01-02,
      URL: 'http://a.example/s'
      → Survey[R/OL]. Oslo: Office, 2024: 5-6(2024-11-27)[2025-01-02]. http://a.example/s.

    chapter online
      type: chapter, title: Ports, container-title: Trade, publisher: Press, publisher-place: Oslo, issued: 2011-05-01, page: 1-36,
      accessed: 2012-12-10, URL: 'http://a.example/c'
      → Ports[M/OL]//Trade. Oslo: Press, 2011: 1-36[2012-12-10]. http://a.example/c.

    web page of a named site
      type: webpage, title: Briefing, container-title: Office Site, issued: 2024, accessed: 2025-01-02,
      URL: 'http://a.example/b'
      → Briefing[EB/OL]. Office Site, 2024[2025-01-02]. http://a.example/b.

    year and month
      type: webpage, title: 评估, issued: 2023-06, accessed: 2025-01-02, URL: 'http://a.example/e'
      → 评估[EB/OL]. (2023-06)[2025-01-02]. http://a.example/e.

    dataset
      type: dataset, title: 海关统计, author: [{literal: 海关总署}], publisher: 海关总署, publisher-place: 北京, issued: 2024,
      accessed: 2024-05-01, URL: 'http://a.example/d'
      → 海关总署. 海关统计[DS/OL]. 北京: 海关总署, 2024[2024-05-01]. http://a.example/d.

    dataset with DOI
      type: dataset, title: Trade flows, author: [{family: Ek, given: Ida}], publisher: Archive, issued: 2023,
      DOI: 10.7910/dvn/1
      → EK I. Trade flows[DS/OL]. Archive, 2023. DOI: 10.7910/dvn/1.

    blog post
      type: post-weblog, title: Codes, author: [{family: Ek, given: Ida}], issued: 2020-01-02, accessed: 2021-01-01,
      URL: 'https://a.example/blog'
      → EK I. Codes[EB/OL]. (2020-01-02)[2021-01-01]. https://a.example/blog.
    """

  @Test func addressesAndDOIsAreLinks() throws {
    let entry = try reference("type: dataset, title: Flows, issued: 2023, URL: 'https://a.example/d', DOI: '10.1002/(SICI)1<1::AID>3.0.CO;2-2'").gbt7714()
    #expect(entry.runs.compactMap(\.link) == [.address("https://a.example/d"), .address("https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0.CO;2-2")])
    #expect(entry.runs.last == CitationText.Run("."))
  }

  @Test func anAddressOfAnotherSchemeIsNoLink() throws {
    let entry = try reference("type: dataset, title: Flows, issued: 2023, URL: 'ftp://a.example/d'").gbt7714()
    #expect(entry.runs.allSatisfy { $0.link == nil })
  }
}
