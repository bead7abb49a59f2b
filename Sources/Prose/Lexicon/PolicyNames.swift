/// Names of policies, plans, programmes and codes with numbers in them that state no quantity.
///
/// Only those that the rules would take for one: 一带一路 and 三农 have no measure word and need no entry.
enum PolicyNames {
  static let chinese = """
    双11 双十一 双12 双十二 双11大促 六大体系两大平台 三单 四流合一 三流合一 三证合一 五证合一 多证合一 两步申报 两段准入 两类通关 两重两新 \
    两新 三大攻坚战 三位一体 四位一体 五位一体 四个全面 五大发展理念 五个一工程 三个代表 八项规定 四个意识 四个自信 两个维护 两个确立 \
    两个毫不动摇 两个一百年 三包 两票制 十四五 十三五 十九大 二十大 十八大 世界500强 中国500强 民企500强 民营企业500强 500强 二十国集团 \
    七十七国集团 三次产业 三次分配 百城千业 科创50 沪深300 上证50 上证180 中证500 中证1000 301条款 232条款 337调查 201条款 321条款 12360 \
    12345 12315 12306 12333 618 863计划 973计划 211工程 985工程 2030议程 工业4.0 三步走 两步走 四步走 三块地 两个市场 两种资源 \
    两个市场两种资源 国内国际两个市场 二元 三元悖论 三次项 百分位数 四分位数 =100 =_100 95%区间 95%置信区间 90%置信区间 99%置信区间 \
    95%的置信区间 90%的置信区间 99%的置信区间 5%水平 1%水平 10%水平 5%的水平 1%的水平 10%的水平 5%的显著性水平 1%的显著性水平 \
    10%的显著性水平 5%显著性水平 1%显著性水平 10%显著性水平 跨境电商综试区2.0 4.0许可 亿欧 七匹狼 三只松鼠 三大运营商 四大行 万州 五家渠 \
    百年未有之大变局
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
    first_and_second five-year_plan five-year_plans three-dimensional two-dimensional catch-22 area_51 route_66
    """
}
