/// Words of rise and fall, by how they take a number.
enum DirectionWords {
  enum Direction: Sendable, Hashable {
    case rise, fall
  }

  /// Before the amount of a change: 增长4.7%, `fell by 4.7%`.
  static let by = PhraseTable<Direction>(groups: [
    (
      """
      增长 增长了 增加 增加了 上升 上升了 提高 提高了 提升 提升了 扩大 扩大了 上涨 上涨了 回升 回升了 攀升 攀升了 增多 猛增 激增 剧增 劲增 涨 涨了 上浮 上调 走高 \
      rose rose_by rises rises_by risen risen_by rising rising_by grew grew_by grows grows_by grown_by growing_by grew_at growing_at increased increased_by \
      increases_by increasing_by gained climbed climbed_by jumped jumped_by surged surged_by expanded expanded_by up up_by a_rise_of \
      an_increase_of a_gain_of a_jump_of a_surge_of went_up went_up_by up_another up_some rise_of increase_of
      """, .rise
    ),
    (
      """
      下降 下降了 减少 减少了 回落 回落了 降低 降低了 收窄 收窄了 下滑 下滑了 萎缩 萎缩了 下跌 下跌了 缩小 缩小了 缩减 缩减了 下调 下调了 走低 跌 跌了 负增长 锐减 骤降 \
      降幅 降幅为 降幅达 跌幅 跌幅为 跌幅达 降 降了 减 减了 \
      fell fell_by falls_by fallen_by falling_by declined declined_by declines_by declining_by decreased decreased_by decreases_by dropped dropped_by \
      shrank shrank_by shrunk_by contracted contracted_by slipped slipped_by slid_by lost down down_by a_fall_of a_decline_of a_decrease_of a_drop_of a_cut_of \
      a_contraction_of went_down went_down_by down_another fall_of decline_of decrease_of drop_of
      """, .fall
    ),
  ])

  /// Before the level that is reached: 增至, `fell to`.
  static let to = PhraseTable<Direction>(groups: [
    (
      """
      增至 增到 增加到 增加至 增长到 增长至 升至 升到 上升到 上升至 提高到 提高至 提升到 提升至 扩大到 扩大至 上涨到 上涨至 涨至 涨到 回升到 回升至 攀升到 攀升至 跃升至 增加为 \
      rose_to rises_to risen_to rising_to grew_to grows_to grown_to growing_to increased_to increasing_to climbed_to jumped_to surged_to expanded_to up_to_a
      """, .rise
    ),
    (
      """
      降至 降到 下降到 下降至 降低到 降低至 回落到 回落至 减少到 减少至 减至 减到 缩小到 缩小至 缩减到 缩减至 下滑到 下滑至 下跌到 下跌至 跌到 跌至 收窄到 收窄至 萎缩到 萎缩至 \
      fell_to falls_to fallen_to falling_to fell_back_to declined_to declining_to decreased_to dropped_to shrank_to contracted_to slipped_to down_to
      """, .fall
    ),
  ])

  /// Before `from … to …`.
  static let from = PhraseTable<Direction>(groups: [
    ("rose risen rising grew grown growing increased increasing climbed jumped surged expanded up went_up a_rise an_increase growth", .rise),
    ("fell fallen falling fell_back declined declining decreased decreasing dropped shrank contracted slipped slid down went_down a_fall a_decline a_drop", .fall),
  ])

  /// After the amount of a change: 3.9%的降幅, `a 4.7% increase`. 增长, 增速 and `growth` are left out: they may be negative.
  static let after = PhraseTable<Direction>(groups: [
    ("的涨幅 的上升 的上涨 的提高 的增加 的升幅 increase rise gain jump surge", .rise),
    ("的降幅 的跌幅 的下降 的下滑 的减少 的萎缩 的下跌 的回落 decline decrease drop fall contraction reduction", .fall),
  ])

  /// Between a word and its number, meaning nothing for the direction.
  static let fillers = PhraseTable<Void>(groups: [
    ("了 约 大约 近 将近 接近 超 超过 逾 不足 不到 高达 达 达到 为 幅度为 幅度达 a another some further about nearly almost over only just roughly around", ()),
    ("a_published a_reported an_average more_than less_than close_to approximately as_much_as well_over at_least up_to_a an_estimated a_further", ()),
  ])

  /// In a clause, these turn a word of change round or leave it open.
  static let reversals = PhraseTable<Void>(groups: [
    ("未 没 不 非 无 否 勿 莫 若 如果 假如 假设 倘若 如 预计 预期 预测 目标 计划 力争 降幅 跌幅 减幅 逆差 缺口 差距 亏损 赤字 损失 少 多 有望 可望 即将 争取 将突破 将超过 将达 下降幅度 降低幅度 减少幅度 下滑幅度 下降速度", ()),
    (
      """
      not no never neither nor without hardly if whether unless would could might may should cannot didn’t doesn’t wasn’t isn’t didn't doesn't \
      deficit gap loss losses decline_rate expected forecast target planned instead_of rather_than will on_track set_to about_to the_decline the_fall the_drop the_decrease its_decline
      """, ()
    ),
  ])

  /// Words with a reversal in them that turn nothing round.
  static let notReversals = PhraseTable<Void>(groups: [
    ("不断 不仅 不但 不同 不过 不少 不足 不到 未来 无论 非常 非洲 如下 如图 如表 多数 多期 大多 多年 至少 减少 多个 很多 许多 最多 不久 不包括 不含 例如 比如 譬如 无锡", ()),
  ])

  /// Nouns of rates: what falls to 4.7% is growth, not trade.
  static let rates = PhraseTable<Void>(groups: [
    ("增速 增幅 增长率 涨幅 升幅 降幅 跌幅 速度 贡献率 growth rate rates pace increase_rate", ())
  ])

  /// Nouns of levels that stand as subject right before a verb.
  static let levels = PhraseTable<Void>(groups: [
    ("出口 进口 进出口 规模 总额 总值 贸易额 交易额 出口额 进口额 进出口额 数量 总量 金额 exports imports trade turnover sales", ())
  ])
}
