/// Words of cause and words that hold back.
enum CausalWords {
  static let table = PhraseTable<CausalSpan.Kind>(groups: [
    (
      """
      导致 致使 使得 促使 促成 引起 引发 造成 带来了 带动 拉动 驱动 催生 推动了 促进了 抑制了 阻碍了 压低了 推高了 拖累 归因于 归功于 得益于 受益于 源于 缘于 \
      由于 因为 从而 之所以 是因为 所致 causes_a causes_an causes_the caused causing because due_to owing_to thanks_to lead_to leads_to led_to leading_to result_in results_in resulted_in resulting_in as_a_result \
      drove drives driven_by brought_about brings_about bring_about bringing_about gave_rise_to gives_rise_to give_rise_to attributable_to attributed_to \
      triggered triggers triggering contributed_to contributes_to prompted spurred fuelled fueled boosted stems_from stemmed_from
      """, .claim
    ),
    ("因此 因而 所以 consequently therefore hence thus", .inference),
    (
      """
      相关性 相关关系 相关系数 正相关 负相关 显著相关 高度相关 可能 或许 也许 似乎 看来 疑似 伴随 未必 不一定 一定程度上 某种程度上 难以归因 不能归因 倾向于 \
      associated_with correlated_with correlates_with correlate_with correlation may might could perhaps possibly probably likely unlikely \
      appears_to appear_to seems_to seem_to suggests suggest tends_to tend_to partly in_part coincided_with coincides_with related_to
      """, .hedge
    ),
  ])

  /// Longer words with a word of the table in them that claim nothing: 可能性, 拉动力.
  static let not = PhraseTable<Void>(groups: [("可能性 不可能 尽可能 驱动器 电驱动 数据驱动 创新驱动 拉动力 驱动力 驱动路径", ())])

  static let negations = PhraseTable<Void>(groups: [
    ("不 未 没 没有 并未 并非 不是 未必 并不 不会 不能 从未 无 非 不可 尚未 未能 not never cannot no did_not does_not is_not was_not isn’t wasn’t didn’t doesn’t", ())
  ])
}
