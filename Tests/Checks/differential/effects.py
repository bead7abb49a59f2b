"""Group-time effects and synthetic control, computed anew from their definitions."""
import numpy as np
import pandas as pd
from scipy import optimize


def add(site, rng):
    years = list(range(2003, 2011))
    rows = []
    for i in range(60):
        start = [2005, 2007, 2008, None, None][i % 5]
        base, trend = rng.normal(10, 3), rng.normal(0.3, 0.1)
        for t in years:
            effect = 0 if start is None or t < start else 1 + 0.4 * (t - start) + 0.2 * (start - 2005)
            rows.append((str(t), f"u{i:02}", str(start) if start else "never", float(base + trend * (t - 2003) + effect + rng.normal(0, 0.5))))
    frame = pd.DataFrame(rows, columns=["period", "unit", "cohort", "y"])
    site.dataset("staggered", ["unit", "cohort"], ["y"], frame.itertuples(index=False))
    for control in ("never-treated", "not-yet-treated"):
        for aggregation in ("none", "simple", "group", "dynamic", "calendar"):
            site.indicator(
                f"att-{control}-{aggregation}", "group-time-effects", of="staggered.y", entity="unit", cohort="cohort", control=control, aggregation=aggregation)
    donors = rng.normal(0, 1, (9, 20)).cumsum(axis=1) + rng.normal(20, 5, 9)[:, None]
    mixture = np.array([0.5, 0.3, 0.2, 0, 0, 0, 0, 0, 0])
    treated = mixture @ donors + rng.normal(0, 0.05, 20) + np.where(np.arange(20) >= 14, 3.0, 0)
    paths = {"treated": treated, **{f"d{j}": donors[j] for j in range(9)}}
    site.dataset("paths", ["unit"], ["y"], [(str(1990 + t), unit, float(path[t])) for unit, path in paths.items() for t in range(20)])
    for output in ("weights", "synthetic", "gap"):
        site.indicator(
            f"synthetic-{output}", "synthetic-control", of="paths.y", entity="unit", treated="treated", output=output, **{"from": "2004"},
            **({"unit": "ratio"} if output == "weights" else {}))
    return frame, donors, treated


def group_time(frame, control):
    """ATT(g, t) of Callaway and Sant'Anna (2021), eqs. 2.5 and 2.6 without covariates; before treatment the last period is the base."""
    table = frame.pivot_table(index="unit", columns="period", values="y")
    cohort = frame.drop_duplicates("unit").set_index("unit")["cohort"]
    periods = list(table.columns)
    effects = {}
    for g in sorted(set(cohort) - {"never"}):
        for position, t in enumerate(periods[1:], start=1):
            base = periods[periods.index(g) - 1] if t >= g else periods[position - 1]
            if control == "never-treated":
                others = cohort == "never"
            else:
                horizon = max(t, base)
                others = (cohort == "never") | ((cohort > horizon) & (cohort != g))
            change = table[t] - table[base]
            effects[g, t] = change[cohort == g].mean() - change[others].mean()
    return effects, cohort.value_counts()


def compare(data, results, check):
    frame, donors, treated = data
    for control in ("never-treated", "not-yet-treated"):
        effects, sizes = group_time(frame, control)
        name = f"att-{control}"
        for (g, t), value in effects.items():
            check.equal("group-time effects", f"{control} {g} {t}", results.value(f"{name}-none", t, cohort=g), value)
        after = {key: value for key, value in effects.items() if key[1] >= key[0]}
        simple = sum(sizes[g] * value for (g, _), value in after.items()) / sum(sizes[g] for g, _ in after)
        check.equal("aggregated effects", f"{control} simple", results.value(f"{name}-simple"), simple)
        by_group = {g: np.mean([value for (h, _), value in after.items() if h == g]) for g in sorted({g for g, _ in after})}
        by_calendar = {}
        for t in sorted({t for _, t in after}):
            parts = [(sizes[g], value) for (g, s), value in after.items() if s == t]
            by_calendar[t] = np.average([v for _, v in parts], weights=[w for w, _ in parts])
        by_event = {}
        for e in sorted({int(t) - int(g) for g, t in effects}):
            parts = [(sizes[g], value) for (g, t), value in effects.items() if int(t) - int(g) == e]
            by_event[e] = np.average([v for _, v in parts], weights=[w for w, _ in parts])
        overall = {
            "group": np.average(list(by_group.values()), weights=[sizes[g] for g in by_group]), "calendar": np.mean(list(by_calendar.values())),
            "dynamic": np.mean([value for e, value in by_event.items() if e >= 0]),
        }
        for aggregation, dimension, values in [("group", "cohort", by_group), ("calendar", "calendar", by_calendar), ("dynamic", "event-time", by_event)]:
            for member, value in values.items():
                found = results.value(f"{name}-{aggregation}", **{dimension: member})
                check.equal("aggregated effects", f"{control} {aggregation} {member}", found, value)
            check.equal("aggregated effects", f"{control} {aggregation} overall", results.value(f"{name}-{aggregation}", **{dimension: "overall"}), overall[aggregation])
    before = slice(0, 14)
    # On the simplex by non-negative least squares with a heavy row for the sum, refined by SLSQP.
    design, target = donors[:, before].T, treated[before]
    heavy = 1e6
    start, _ = optimize.nnls(np.vstack([design, np.full(9, heavy)]), np.append(target, heavy))
    loss = lambda w: ((target - design @ w) ** 2).sum()
    refined = optimize.minimize(
        loss, start, jac=lambda w: -2 * design.T @ (target - design @ w), bounds=[(0, 1)] * 9, constraints={"type": "eq", "fun": lambda w: w.sum() - 1},
        method="SLSQP", options={"ftol": 1e-15, "maxiter": 500})
    weights = min([start / start.sum(), refined.x], key=loss)
    found = np.array([results.value("synthetic-weights", donor=f"d{j}") for j in range(9)])
    check.equal("synthetic control", "weights sum to one", found.sum(), 1, relative=1e-12)
    check.equal("synthetic control", "no weight is negative", min(found.min(), 0), 0)
    check.equal("synthetic control", "no worse than scipy", max(loss(found) - loss(weights), 0) / loss(weights), 0, absolute=1e-9)
    for j in range(9):
        check.equal("synthetic control", f"weight {j}", found[j], weights[j], absolute=1e-5)
    for t in range(20):
        check.equal("synthetic control", f"path {t}", results.value("synthetic-synthetic", 1990 + t), found @ donors[:, t], relative=1e-12)
        check.equal("synthetic control", f"gap {t}", results.value("synthetic-gap", 1990 + t), treated[t] - found @ donors[:, t], absolute=1e-11)
