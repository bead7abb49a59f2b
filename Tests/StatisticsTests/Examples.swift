/// Data that several suites use.
enum Examples {
  /// R package ineq, tests/Examples/ineq-Ex.Rout.save.
  static let incomes: [Double] = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]

  /// R package REAT, man/gini.Rd (Dörsam 2004): sales of four car makers.
  static let sales: [Double] = [20, 50, 20, 10]

  /// R package REAT, man/gini.Rd: GDP of the sixteen German states in 2015, in thousand million euros.
  static let germanOutput: [Double] = [
    460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87, 258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81,
  ]

  /// R package REAT, man/hoover.Rd: their population in 2015.
  static let germanPopulation: [Double] = [
    10_879_618, 12_843_514, 3_520_031, 2_484_826, 671_489, 1_787_408, 6_176_172, 1_612_362, 7_926_599, 17_865_516, 4_052_803,
    995_597, 4_084_851, 2_245_470, 2_858_714, 2_170_714,
  ]
}
