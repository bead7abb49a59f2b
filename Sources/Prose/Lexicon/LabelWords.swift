/// Words before a number that make a label of it: a place in a text, an item of a list, a code.
enum LabelWords {
  static let chinese = PhraseTable<Void>(groups: [
    (
      """
      第 图 表 式 附图 附表 图表 附件 附录 公式 专栏 例 注 脚注 步骤 模型 方案 案例 情景 情形 假设 命题 定理 问题 附注 序号 编号 代码 编码 税号 税则号列 \
      商品编码 监管代码 监管方式 方式代码 电话 热线 邮编 邮政编码 版本 页码 房间 信箱 卷 页 阶段 变量 列 栏目 条目 示例 表格 插图 卷宗 公告 文号 编码为 代码为 \
      代码是 版本号 年份
      """, ()
    )
  ])

  /// What a label word belongs to when it is part of a longer word: 代表, 比例, 企图.
  static let chineseNot = PhraseTable<Void>(groups: [
    (
      """
      代表 发表 手表 仪表 钟表 电表 外表 比例 惯例 条例 先例 实例 关注 备注 投注 企图 试图 意图 地图 力图 版图 蓝图 形式 方式 模式 正式 格式 仪式 系列 \
      下列 行列 排列 陈列 序列 宣告 网页 主页 首页 报告 广告
      """, ()
    )
  ])

  static let english = PhraseTable<Void>(groups: [
    (
      """
      section sections sec secs sec. secs. chapter chapters ch ch. figure figures fig fig. figs figs. table tables equation equations eq eq. eqs eqs. \
      article articles art. no no. nos nos. number page pages p p. pp pp. vol vol. volume volumes issue issues step steps part parts phase phases \
      stage stages appendix appendices annex annexes box boxes chart charts note notes item items rule rules paragraph paragraphs para. clause \
      clauses line lines row rows column columns version versions tier level type class model models hypothesis hypotheses group groups scenario \
      scenarios question questions case cases example examples round batch batches notice announcement order decree regulation directive resolution document \
      code codes heading headings mode modes room line_no windows web industry basel python swift opus release release_no \
      iso iec hs gb gb/t gbt rfc din en ieee isbn issn arxiv doi pmid cc_by http utf tls sdg goal category grade day week act iso/iec astm jis ansi
      """, ()
    )
  ])

  /// Nouns that come before years: fiscal 2023.
  static let years = PhraseTable<Void>(groups: [("fiscal in since by until of during from before after mid late early year years", ())])
}
