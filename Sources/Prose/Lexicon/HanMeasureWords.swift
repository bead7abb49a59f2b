/// Measure words that make a count of a numeral before them.
enum HanMeasureWords {
  static let table = PhraseTable<Void>(groups: [
    (
      """
      个 家 名 人 位 件 批 次 项 条 种 类 组 座 台 辆 艘 架 张 份 笔 单 票 箱 包 只 支 篇 部 所 间 户 口 国 省 市 县 区 城 州 处 门 场 轮 步 点 方面 \
      大 大类 维 环 宗 款 套 双 对 股 颗 根 块 片 幢 栋 层 人次 人份 架次 车次 航次 班次 班 列 趟 艘次 辆次 单元 家次 例 起 则 封 册 卷 幅 枚 瓶 袋 盒 \
      桶 罐 棵 株 头 匹 羽 尾 道 团 队 字 句 词 段 行 格 栏 页 店 方
      """, ()
    )
  ])

  /// Measure words that a bare Chinese numeral makes a name with rather than a count: 两国, 三方, 二维.
  static let nameMaking: ScalarSet = "国省市县区城州方单列行队字团头口道双门维点元股环对"

  /// Nouns that make a label of a number before them: 3号, 4.1节, 二级, 一期, 十九届.
  static let labels: ScalarSet = "号期级版届节章线代档楼室"

  /// What makes a name of a number: 6位编码, 两位数.
  static let names = PhraseTable<Void>(groups: [("位编码 位hs 位数 位税号 位代码 位商品编码 位码 位密码 年规划 年计划 年行动计划 年行动", ())])

  /// Words before a small number that show that it refers back, or to each of several: 这三个, 前两组, 每三个.
  static let definite = PhraseTable<Void>(groups: [
    ("这 那 该 此 前 后 上 下 其 各 首 末 另 每 诸 余 其余 另外 其他 其它 上述 以上 以下 下列 前述 所有 全部 这些 那些 任何 头 最后 最初", ())
  ])
}
