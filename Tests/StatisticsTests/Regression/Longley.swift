import Statistics

/// The data of Longley (1967), as given with certified results in the Statistical Reference Datasets of NIST (public domain).
enum Longley {
  static let employment: [Double] = [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
  ]

  static let regressors: [Regressor] = [
    Regressor(
      name: "deflator",
      values: [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9]),
    Regressor(
      name: "product",
      values: [
        234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601, 518173,
        554894,
      ]),
    Regressor(
      name: "unemployed",
      values: [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007]),
    Regressor(
      name: "forces", values: [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827]),
    Regressor(
      name: "population",
      values: [
        107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368, 127852,
        130081,
      ]),
    Regressor(name: "year", values: (1947...1962).map(Double.init)),
  ]

  /// Certified estimates and their standard deviations.
  static let certified: [(name: String, estimate: Double, standardError: Double)] = [
    ("(Intercept)", -3482258.63459582, 890420.383607373),
    ("deflator", 15.0618722713733, 84.9149257747669),
    ("product", -0.358191792925910e-01, 0.334910077722432e-01),
    ("unemployed", -2.02022980381683, 0.488399681651699),
    ("forces", -1.03322686717359, 0.214274163161675),
    ("population", -0.511041056535807e-01, 0.226073200069370),
    ("year", 1829.15146461355, 455.478499142212),
  ]
}
