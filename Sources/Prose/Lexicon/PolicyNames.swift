/// Names of policies, plans, programmes and codes with numbers in them that state no quantity.
enum PolicyNames {
  static let chinese = """
    一带一路 金税一期 金税二期 金税三期 金税四期 金税工程四期 三农 双碳 双循环 双减 双创 双随机 双一流 双11 双十一 双12 双十二 双11大促 六体系两平台 六大体系两大平台 两平台六体系 \
    六体系 两平台 三单对碰 三单 三单信息 三单一致 三单比对 四流合一 三流合一 三证合一 五证合一 多证合一 三网融合 两步申报 两段准入 两类通关 一次申报 一单到底 两头在外 一件代发 \
    六稳 六保 六税两费 三去一降一补 两新一重 两重两新 两新 两重 三大攻坚战 三通一平 五通一平 七通一平 三位一体 四位一体 五位一体 四个全面 五大发展理念 五个一工程 三个代表 \
    八项规定 四个意识 四个自信 两个维护 两个确立 两个毫不动摇 两个一百年 一国两制 三期叠加 四上企业 三资企业 三包 三无产品 三品一标 两票制 三证齐全 两用物项 三来一补 八八战略 千万工程 \
    十四五 十三五 十五五 十二五 十一五  十九大 二十大 十八大 二十届 十九届 三中全会 四中全会 五中全会 六中全会 二中全会 一中全会 七中全会 \
    世界500强 中国500强 民企500强 民营企业500强 500强 百强县 百强 五百强 二十国集团 七国集团 七十七国集团 金砖五国 金砖十国 中亚五国 东盟十国 一区多园 一核两翼 一岛两区 一线放开 二线管住 \
    二线 一线 三线 三次产业 一二三产业 第三产业 二次分配 三次分配 五级书记 四好农村路 百城千业 千企万店 千帆出海 三同 两反一保 三反 两会 一老一小 一枚印章 一网通办 一网统管 一业一证 \
    一事联办 一件事 一类事 高效办成一件事 最多跑一次 一窗受理 一照多址 一址多照 四板 三板 新三板 科创50 沪深300 上证50 上证180 中证500 中证1000 301条款 232条款 337调查 201条款 \
    321条款 12360 12345 12315 12306 12333 618 11·11 12·12 3·15 9·11 1+N 5+2 6+1 863计划 973计划 211工程 985工程 2030议程 2.0版 1.0版 3.0版 4.0版 RCEP15国 十八罗汉 \
    一千零一夜 四小龙 出海四小龙 TOP10 工业4.0 三步走 两步走 四步走 一号文件 中央一号文件 三块地 三权分置 两山 两个市场 两种资源 两个市场两种资源 国内国际两个市场 双重差分 三重差分 \
    二手 二维码 一维 二元 三元悖论 两阶段 两阶段最小二乘 二次项 三次项 二次函数 一阶 二阶 三阶 四分位 三分位 五分位 十分位 百分位 百分位数 四分位数 四分位距 二项 二分类 二值 三角 三角形 \
    正态 =100 =_100 95%区间 95%置信区间 90%置信区间 99%置信区间 95%的置信区间 90%的置信区间 99%的置信区间 5%水平 1%水平 10%水平 5%的水平 1%的水平 10%的水平 5%的显著性水平 1%的显著性水平 \
    10%的显著性水平 5%显著性水平 1%显著性水平 10%显著性水平 跨境电商综试区2.0 4.0许可 亿欧 百度 百世 万里汇 一达通 三一重工 三七互娱 四海商舟 三态股份 九州通 九阳 七匹狼 三只松鼠 六福 \
    八马 三大运营商 四大行 五矿 一汽 二汽 三峡 九江 七里河 四川 六安 百色 千岛湖 万宁 万州 三亚 三明 三门峡 八达岭 九龙 二连浩特 五家渠 十堰 六盘水 双流 三水 万象 两江新区 两广 \
    两湖 两岸 两淮 三省一市 三秦 三晋 八闽 八桂 九寨沟 百年未有之大变局 五洋
    """

  /// Codes of customs regimes and of goods that stand alone in text.
  static let codes = "9610 1210 9710 9810 1239 1039 0110 0139 3339 8517"

  static let english = """
    95%_confidence_interval 95%_confidence_intervals 95%_interval 95%_intervals 90%_confidence_interval 99%_confidence_interval 90%_interval \
    99%_interval 95_percent_confidence at_the_5%_level at_the_1%_level at_the_10%_level the_5%_level the_1%_level the_10%_level \
    belt_and_road fortune_500 global_500 group_of_20 group_of_seven group_of_twenty s&p_500 csi_300 ftse_100 industry_4.0 web_2.0 web_3.0 \
    cc_by_4.0 24/7 9/11 made_in_china_2025 agenda_2030 2030_agenda vision_2030 zero-sum one-stop one_another one_by_one on_the_one_hand \
    two-way two-sided two-stage two-step one-way two_sessions one_country,_two_systems fifty-fifty first_half second_half day_one square_one \
    no_one double-check double_taxation double_counting double_counted double_difference triple_difference double_standards double_entry \
    one-to-one one-off one-size-fits-all half-hearted half-life half-year half-years half-yearly half-finished halfway one_size_fits_all \
    two-thirds_majority double-edged =_100 =100 one_side one_thing one_day one_time ten_commandments double_down doubling_down \
    first_and_second three-dimensional two-dimensional catch-22 area_51 route_66
    """
}
