/// Set phrases with numerals that count nothing, though the rules would take them for a count.
enum HanIdioms {
  static let words = """
    一对一 一分为二 统一 唯一 单一 专一 万一 不一 划一 归一 合一 同一 逐一 任一 某一 每一 另一 这一 那一 哪一 之一 之二 之三 其一 其二 其三 \
    三番五次 三五成群 三天两头 四处 四周 八九不离十 十之八九 十有八九 十全十美 百家争鸣 百年大计 百年老店 百年 百里挑一 千方百计 千家万户 \
    千篇一律 千载难逢 千头万绪 成千上万 成百上千 万岁 万家灯火 万元户 亿万 接二连三 再三 不三不四 朝三暮四 丢三落四 举一反三 隔三差五 \
    推三阻四 低三下四 说三道四 颠三倒四 挑三拣四 三轮车 十万火急 大半 多半 对半 一一 一成不变
    """
}
