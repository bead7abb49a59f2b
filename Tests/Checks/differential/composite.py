"""Composite indices."""
import numpy as np
import pandas as pd

CRITERIA = ["c1", "c2", "c3", "c4"]
DIRECTIONS = {"table.c1": "benefit", "table.c2": "cost", "table.c3": "benefit", "table.c4": "cost"}


def add(site, rng):
    objects, years = [f"o{i}" for i in range(9)], ["2019", "2020", "2021"]
    rows = [(y, o, *(float(x) for x in rng.lognormal(2, 0.8, 4) * [1, 1e4, 1e-3, 10])) for y in years for o in objects]
    frame = pd.DataFrame(rows, columns=["period", "object"] + CRITERIA)
    site.dataset("table", ["object"], CRITERIA, frame.itertuples(index=False))
    columns = [f"table.{c}" for c in CRITERIA]
    for periods in ("separate", "pooled"):
        for method in ("min-max", "z-score", "z-score-sample"):
            for direction in ("benefit", "cost"):
                site.indicator(f"{method}-{direction}-{periods}", "normalised", of="table.c2", method=method, direction=direction, periods=periods)
        for variant in ("proportions", "min-max-first"):
            site.indicator(
                f"weights-{variant}-{periods}", "entropy-weights", of=columns, variant=variant, periods=periods, directions=DIRECTIONS, unit="ratio")
            site.indicator(f"topsis-{variant}-{periods}", "topsis", of=columns, weighting=f"entropy-{variant}", directions=DIRECTIONS, periods=periods)
        site.indicator(f"topsis-equal-{periods}", "topsis", of=columns, weighting="equal", directions=DIRECTIONS, periods=periods)
    site.indicator("weights-shift", "entropy-weights", of=columns, variant="min-max-first", shift=0.0001, periods="pooled", directions=DIRECTIONS, unit="ratio")
    given = {"table.c1": 3, "table.c2": 1, "table.c3": 0.5, "table.c4": 2}
    site.indicator("topsis-given", "topsis", of=columns, weighting="given", weights=given, directions=DIRECTIONS, periods="separate")
    site.indicator("weighted", "weighted-index", of=columns, weights=given)
    judgements = []
    for case in range(5):
        n = case + 3
        truth = np.exp(rng.normal(0, 0.8, n))
        matrix = np.ones((n, n))
        for i in range(n):
            for j in range(i + 1, n):
                matrix[i, j] = float(f"{truth[i] / truth[j] * np.exp(rng.normal(0, 0.1)):.6g}")
                matrix[j, i] = 1 / matrix[i, j]
        judgements.append(matrix)
        site.indicator(
            f"ahp-{case}", "analytic-hierarchy", criteria=[f"k{i}" for i in range(n)], comparisons=matrix.tolist(), consistency_limit=0.5, unit="ratio")
    systems = pd.DataFrame([(f"o{i}", *(float(x) for x in rng.uniform(0.01, 1, 3))) for i in range(15)], columns=["object", "u1", "u2", "u3"])
    site.dataset("systems", ["object"], ["u1", "u2", "u3"], systems.itertuples(index=False), period=False)
    of = [f"systems.u{k}" for k in (1, 2, 3)]
    for component in ("coupling", "comprehensive", "coordination"):
        site.indicator(f"standard-{component}", "coupling-coordination", of=of, formula="standard", component=component)
    weights = {"systems.u1": 1, "systems.u2": 2, "systems.u3": 5}
    site.indicator("weighted-coordination", "coupling-coordination", of=of, formula="standard", component="coordination", weights=weights)
    return frame, judgements, systems, given


def normalised(column, method, direction):
    if method == "min-max":
        scaled = (column - column.min()) / (column.max() - column.min())
        return scaled if direction == "benefit" else 1 - scaled
    scaled = (column - column.mean()) / column.std(ddof=0 if method == "z-score" else 1)
    return scaled if direction == "benefit" else -scaled


def entropy_weights(table, variant, shift=0.0):
    x = table.to_numpy()
    if variant == "min-max-first":
        x = np.column_stack([normalised(table[c], "min-max", DIRECTIONS[f"table.{c}"]) for c in table]) + shift
    p = x / x.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        e = -np.where(p > 0, p * np.log(p), 0).sum(axis=0) / np.log(len(x))
    return (1 - e) / (1 - e).sum()


def topsis(table, weights):
    v = table.to_numpy() / np.sqrt((table.to_numpy() ** 2).sum(axis=0)) * weights
    is_cost = np.array([DIRECTIONS[f"table.{c}"] == "cost" for c in table])
    best, worst = np.where(is_cost, v.min(axis=0), v.max(axis=0)), np.where(is_cost, v.max(axis=0), v.min(axis=0))
    far, near = np.sqrt(((v - worst) ** 2).sum(axis=1)), np.sqrt(((v - best) ** 2).sum(axis=1))
    return far / (far + near)


def compare(data, results, check):
    frame, judgements, systems, given = data
    for periods in ("separate", "pooled"):
        parts = [(None, frame)] if periods == "pooled" else list(frame.groupby("period"))
        for period, part in parts:
            table = part[CRITERIA]
            for method in ("min-max", "z-score", "z-score-sample"):
                for direction in ("benefit", "cost"):
                    for (_, row), value in zip(part.iterrows(), normalised(part["c2"], method, direction)):
                        found = results.value(f"{method}-{direction}-{periods}", row["period"], object=row["object"])
                        check.equal("normalised", f"{method} {row['period']} {row['object']}", found, value, absolute=1e-13)
            candidates = {variant: entropy_weights(table, variant) for variant in ("proportions", "min-max-first")}
            for variant, weights in candidates.items():
                for criterion, weight in zip(CRITERIA, weights):
                    found = results.value(f"weights-{variant}-{periods}", period, criterion=f"table.{criterion}")
                    check.equal("entropy-weights", f"{variant} {period} {criterion}", found, weight)
            candidates["equal"] = np.full(4, 0.25)
            for variant, weights in candidates.items():
                for (_, row), value in zip(part.iterrows(), topsis(table, weights)):
                    found = results.value(f"topsis-{variant}-{periods}", row["period"], object=row["object"])
                    check.equal("topsis", f"{variant} {row['period']} {row['object']}", found, value)
    for criterion, weight in zip(CRITERIA, entropy_weights(frame[CRITERIA], "min-max-first", 0.0001)):
        check.equal("entropy-weights", f"shifted {criterion}", results.value("weights-shift", criterion=f"table.{criterion}"), weight)
    w = np.array([given[f"table.{c}"] for c in CRITERIA])
    for period, part in frame.groupby("period"):
        for (_, row), value in zip(part.iterrows(), topsis(part[CRITERIA], w / w.sum())):
            check.equal("topsis", f"given {period} {row['object']}", results.value("topsis-given", period, object=row["object"]), value)
    for _, row in frame.iterrows():
        value = (row[CRITERIA].to_numpy(dtype=float) * w).sum() / w.sum()
        check.equal("weighted-index", f"{row['period']} {row['object']}", results.value("weighted", row["period"], object=row["object"]), value, relative=1e-12)
    random_index = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32}
    for case, matrix in enumerate(judgements):
        values, vectors = np.linalg.eig(matrix)
        largest = np.argmax(values.real)
        weights = np.abs(vectors[:, largest].real)
        weights /= weights.sum()
        n = len(matrix)
        ratio = (values[largest].real - n) / (n - 1) / random_index[n]
        for i, weight in enumerate(weights):
            check.equal("analytic-hierarchy", f"{case} k{i}", results.value(f"ahp-{case}", criterion=f"k{i}"), weight)
        found = results.value(f"ahp-{case}", criterion="k0", statistic="consistency-ratio")
        check.equal("analytic-hierarchy", f"{case}: consistency ratio", found, ratio, relative=1e-7, absolute=1e-12)
    for _, row in systems.iterrows():
        u = row[["u1", "u2", "u3"]].to_numpy(dtype=float)
        coupling, mean = 3 * np.prod(u) ** (1 / 3) / u.sum(), u.mean()
        weighted = (u * [1, 2, 5]).sum() / 8
        name = row["object"]
        check.equal("coupling-coordination", f"C {name}", results.value("standard-coupling", object=name), coupling, relative=1e-12)
        check.equal("coupling-coordination", f"T {name}", results.value("standard-comprehensive", object=name), mean, relative=1e-12)
        check.equal("coupling-coordination", f"D {name}", results.value("standard-coordination", object=name), np.sqrt(coupling * mean), relative=1e-12)
        check.equal("coupling-coordination", f"weighted D {name}", results.value("weighted-coordination", object=name), np.sqrt(coupling * weighted), relative=1e-12)
