"""Concentration and inequality."""
import numpy as np
import pandas as pd


def add(site, rng):
    rows = []
    for case in range(12):
        n = int(rng.integers(2, 40))
        values = rng.lognormal(0, rng.uniform(0.1, 2.5), n) * 10.0 ** rng.integers(-6, 9)
        if case % 3 == 0:
            values = np.round(values / values.max() * 5 + 1)  # ties
        if case == 1:
            values[:] = values[0]
        weights = rng.uniform(0.5, 20, n)
        reference = rng.uniform(0.1, 5, n)
        rows += [(f"c{case}", f"m{k}", f"g{k % 3}", float(values[k]), float(weights[k]), float(reference[k])) for k in range(n)]
    frame = pd.DataFrame(rows, columns=["case", "member", "group", "value", "weight", "reference"])
    zeros = frame.copy()
    zeros.loc[rng.random(len(zeros)) < 0.2, "value"] = 0.0
    zeros.loc[zeros.groupby("case").head(1).index, "value"] = 1.0
    for name, table in [("spread", frame), ("holes", zeros)]:
        site.dataset(name, ["case", "member", "group"], ["value", "weight", "reference"], table.itertuples(index=False), period=False)
    by = ["member", "group"]
    for name in ("spread", "holes"):
        of = f"{name}.value"
        site.indicator(f"{name}-hhi", "hhi", of=of, by=by)
        site.indicator(f"{name}-hhi-10000", "hhi", of=of, by=by, scale=10000)
        site.indicator(f"{name}-hhi-normalised", "hhi", of=of, by=by, variant="normalised")
        site.indicator(f"{name}-hhi-equivalent", "hhi", of=of, by=by, variant="equivalent-number")
        site.indicator(f"{name}-cr", "concentration-ratio", of=of, by=by, n=2, unit="ratio")
        site.indicator(f"{name}-rosenbluth", "rosenbluth", of=of, by=by)
        site.indicator(f"{name}-gini", "gini", of=of, by=by, divisor="n")
        site.indicator(f"{name}-gini-1", "gini", of=of, by=by, divisor="n-1")
        site.indicator(f"{name}-gini-weighted", "gini", of=of, weights=f"{name}.weight", by=by, divisor="n")
        site.indicator(f"{name}-theil-t", "theil", of=of, by=by, variant="t")
        site.indicator(f"{name}-hoover", "hoover", of=of, by=by, unit="ratio")
        site.indicator(f"{name}-hoover-reference", "hoover", of=of, reference=f"{name}.reference", by=by, unit="ratio")
        site.indicator(f"{name}-entropy", "shannon-entropy", of=of, by=by, variant="nats")
        site.indicator(f"{name}-entropy-normalised", "shannon-entropy", of=of, by=by, variant="normalised")
        site.indicator(f"{name}-lorenz", "lorenz-curve", of=of, by=by, unit="ratio")
    site.indicator("spread-theil-l", "theil", of="spread.value", by=by, variant="l")
    site.indicator("spread-theil-t-weighted", "theil", of="spread.value", weights="spread.weight", by=by, variant="t")
    for variant in "tl":
        for component in ("within", "between"):
            site.indicator(f"spread-theil-{variant}-{component}", "theil", of="spread.value", by=["member"], groups="group", variant=variant, component=component)
    for aversion in (0.5, 1, 2):
        site.indicator(f"spread-atkinson-{aversion}", "atkinson", of="spread.value", by=by, aversion=aversion)
    plants = [(f"i{i}", float(rng.uniform(0.01, 0.4))) for i in range(4)]
    cross = [(f"r{r}", f"i{i}", float(rng.lognormal(2, 1))) for r in range(6) for i in range(4)]
    site.dataset("plants", ["industry"], ["h"], plants, period=False)
    site.dataset("jobs", ["region", "industry"], ["n"], cross, period=False)
    site.indicator("eg", "ellison-glaeser", of="jobs.n", plants="plants.h", by=["region", "industry"])
    return frame, zeros, dict(plants), pd.DataFrame(cross, columns=["region", "industry", "n"])


def theil_t(v, p=None):
    p = np.full(len(v), 1 / len(v)) if p is None else p
    s = v / v.sum()
    held = s > 0
    return (s[held] * np.log(s[held] / p[held])).sum()


def theil_l(v):
    return np.log(v.mean() / v).mean()


def gini(v, w=None):
    """Twice the area between the diagonal and the Lorenz curve, by trapezoids: another way than the sum over ranks."""
    w = np.ones(len(v)) if w is None else w
    order = np.argsort(v, kind="stable")
    v, w = v[order], w[order]
    people = np.concatenate([[0], np.cumsum(w)]) / w.sum()
    value = np.concatenate([[0], np.cumsum(v * w)]) / (v * w).sum()
    return 1 - ((value[1:] + value[:-1]) * np.diff(people)).sum()


def compare(data, results, check):
    frame, zeros, plants, jobs = data
    for name, table in [("spread", frame), ("holes", zeros)]:
        for case, part in table.groupby("case"):
            compare_case(name, case, part, results, check)
    cross = jobs.pivot_table(index="region", columns="industry", values="n")
    x = cross.sum(axis=1) / cross.values.sum()
    for industry in cross:
        s = cross[industry] / cross[industry].sum()
        g, h, spread = ((s - x) ** 2).sum(), plants[industry], 1 - (x ** 2).sum()
        check.equal("ellison-glaeser", industry, results.value("eg", industry=industry), (g - spread * h) / (spread * (1 - h)))


def compare_case(name, case, part, results, check):
    v, w, r = (part[column].to_numpy() for column in ("value", "weight", "reference"))
    n, s = len(v), v / v.sum()
    ranks = np.argsort(np.argsort(-s, kind="stable"), kind="stable") + 1
    hhi = (s ** 2).sum()

    def same(group, indicator, expected, **tolerance):
        check.equal(group, f"{name} {case}", results.value(f"{name}-{indicator}", case=case), expected, **tolerance)

    same("hhi", "hhi", hhi, relative=1e-12)
    same("hhi", "hhi-10000", hhi * 10000, relative=1e-12)
    same("hhi", "hhi-normalised", (hhi - 1 / n) / (1 - 1 / n), absolute=1e-13)
    same("hhi", "hhi-equivalent", 1 / hhi, relative=1e-12)
    same("concentration-ratio", "cr", np.sort(s)[::-1][:2].sum(), relative=1e-12)
    same("rosenbluth", "rosenbluth", 1 / (2 * (ranks * s).sum() - 1), relative=1e-12)
    same("gini", "gini", gini(v), absolute=1e-13)
    same("gini", "gini-1", gini(v) * n / (n - 1), absolute=1e-13)
    same("gini weighted", "gini-weighted", gini(v, w), absolute=1e-13)
    same("theil", "theil-t", theil_t(v), absolute=1e-13)
    same("hoover", "hoover", np.abs(s - 1 / n).sum() / 2, absolute=1e-13)
    same("hoover", "hoover-reference", np.abs(s - r / r.sum()).sum() / 2, absolute=1e-13)
    entropy = -(s[s > 0] * np.log(s[s > 0])).sum()
    same("shannon-entropy", "entropy", entropy, absolute=1e-13)
    same("shannon-entropy", "entropy-normalised", entropy / np.log(n), absolute=1e-13)
    curve = sorted(entry["value"] for key, entry in results.observations[f"{name}-lorenz"].items() if ("case", case) in key[1])
    expected = np.concatenate([[0], np.cumsum(np.sort(v))]) / v.sum()
    check.equal("lorenz-curve", f"{name} {case}: points", len(curve), n + 1, relative=0)
    for found, value in zip(curve, expected):
        check.equal("lorenz-curve", f"{name} {case}", found, value, relative=1e-12)
    if name != "spread":
        return
    same("theil", "theil-l", theil_l(v), absolute=1e-13)
    # A weight says how many heads have the value.
    same("theil weighted", "theil-t-weighted", theil_t(v * w, w / w.sum()), absolute=1e-13)
    groups = [v[part["group"].to_numpy() == group] for group in sorted(set(part["group"]))]
    value_shares, people = np.array([g.sum() for g in groups]) / v.sum(), np.array([len(g) for g in groups]) / n
    t = [theil_t(g) for g in groups]
    same("theil by groups", "theil-t-within", (value_shares * t).sum(), absolute=1e-13)
    same("theil by groups", "theil-t-between", (value_shares * np.log(value_shares / people)).sum(), absolute=1e-13)
    same("theil by groups", "theil-l-within", (people * [theil_l(g) for g in groups]).sum(), absolute=1e-13)
    same("theil by groups", "theil-l-between", (people * np.log(people / value_shares)).sum(), absolute=1e-13)
    same("atkinson", "atkinson-0.5", 1 - (np.sqrt(v).mean() ** 2) / v.mean(), absolute=1e-13)
    same("atkinson", "atkinson-1", 1 - np.exp(np.log(v).mean()) / v.mean(), absolute=1e-13)
    same("atkinson", "atkinson-2", 1 - 1 / (1 / v).mean() / v.mean(), absolute=1e-13)
