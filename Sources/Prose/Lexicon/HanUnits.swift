/// Units of Chinese text, by class. Generic measure words are in `HanMeasureWords`.
enum HanUnits {
  static let table = PhraseTable<UnitClass>(groups: [
    ("% ‰ ‱ ％", .percent),
    ("个百分点 百分点 个基点 基点", .percentagePoints),
    ("倍", .multiple),
    (
      """
      元 元人民币 人民币 人民币元 美元 欧元 英镑 日元 港元 港币 韩元 卢布 卢比 澳元 加元 新元 泰铢 雷亚尔 块钱 元/人 元/平方米 元/吨 元/件 \
      角钱 分钱 美分
      """, .currency
    ),
    (
      """
      年 周年 个月 个多月 个半月 个季度 个工作日 个交易日 个自然日 工作日 天 周 个星期 星期 个小时 小时 分钟 秒 秒钟 毫秒 个世纪 \
      个年头 载 岁 周岁 昼夜 日内 日以内 个学期 日之内 个学年 个五年 个十年
      """, .duration
    ),
    (
      """
      吨 万吨 公斤 千克 克 毫克 斤 公里 千米 米 厘米 毫米 海里 英里 英寸 英尺 平方公里 平方米 平方千米 平米 立方米 亩 公顷 升 毫升 千瓦 千瓦时 兆瓦 度电 \
      摄氏度 ℃ 标箱 标准箱 个标箱 个标准箱 载重吨 总吨 吨公里 TEU 车公里 卡路里 帕 瓦 伏 赫兹 比特 字节
      """, .measure
    ),
  ])

  /// Longer words that begin with a unit or a measure word: 米兰, 所示, 区间.
  static let swallowing = PhraseTable<Void>(groups: [
    (
      """
      年级 年代 年龄 天津 天然 天下 元素 元旦 米兰 周边 周期 周围 克服 克隆 升级 升至 升到 升值 斤斤 度过 秒杀 分钟级 吨位 瓦解 倍增 倍率 倍数 \
      所示 所有 所在 所属 所得 所占 所列 所述 所谓 所以 所需 部分 部署 类似 类型 类别 类推 位于 位置 位居 位列 条件 条例 名义 名单 名录 名称 家庭 家具 家电 人口 人均 \
      人民 人才 人员 人力 件数 起来 起步 起到 起始 起源 起草 包括 包含 包裹 包装 包邮 份额 口径 口岸 户籍 户均 次数 次年 次月 种子 种植 城市 国家 国内 国际 国务 国外 \
      省份 省级 市场 市级 市值 区域 区间 区别 区分 大多 大约 大于 大促 大型 大幅 大量 大概 大致 大都 大体 大陆 单价 单位 单独 单一 对应 对于 对比 对外 对策 对口 对等 对照 \
      双方 双边 层面 层次 点击 点评 步入 步伐 场景 场所 场地 道路 头部 头程 组织 组成 组合 组建 根据 例如 例外 列入 列出 列车 列示 格局 格式 行业 行政 行邮 行动 行为 页面 \
      方式 方案 方法 方向 方便 团队 字段 支持 支付 支出 支撑 股份 股票 股权 架构 台湾 台州 门槛 门店 门户 县域 处于 处理 处在 处置 处罚 维持 维护 维度 环比 环境 环保 \
      款项 套餐 片区 则是 则为 起点 店铺 封闭 封顶 只是 只有 只占 只能 只要 间接 间隔 户外 团结 条款 区块 箱包 队伍 段落 幅度 枚举
      """, ()
    )
  ])

  /// What turns 成 after a number into something else than tenths: 三成员, 一成立.
  static let afterTenthsNot: ScalarSet = "为员立本果熟功长都份品效交绩年人分型就因了语套全"
  /// What turns 分 into something else than a score: 分之, 分钟, 分为.
  static let afterPointsNot: ScalarSet = "之钟为别布析类成散化享销拣拨配工支组属担流层解区离期开项母子公批明级段设数"
}
