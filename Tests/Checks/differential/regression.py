"""Least squares and its standard errors, fixed effects, differences in differences, event studies."""
import itertools

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats

ESTIMATORS = ["classical", "hc1", "hc2", "clustered", "two-way-clustered"]


def add(site, rng):
    entities, years = [f"e{i:02}" for i in range(24)], [str(y) for y in range(2010, 2018)]
    firm, year = rng.normal(0, 2, len(entities)), rng.normal(0, 1, len(years))
    rows = []
    for (i, entity), (t, period) in itertools.product(enumerate(entities), enumerate(years)):
        if rng.random() < 0.1:
            continue  # the panel is unbalanced
        x1, x2 = rng.normal(0, 1) + firm[i] / 3, rng.normal(5, 2)
        group = "treated" if i < 10 else "other"
        effect = 1.5 * (t - 3) if i < 10 and t >= 4 else 0
        y = 10 + 2 * x1 - 0.5 * x2 + firm[i] + year[t] + effect + rng.normal(0, 1) * (1 + abs(x1))
        rows.append((period, entity, group, f"s{i % 6}", float(y), float(x1), float(x2)))
    frame = pd.DataFrame(rows, columns=["period", "entity", "group", "state", "y", "x1", "x2"])
    site.dataset("panel", ["entity", "group", "state"], ["y", "x1", "x2"], frame.itertuples(index=False))
    clusters = {"clustered": ["entity"], "two-way-clustered": ["entity", "period"]}
    for estimator in ESTIMATORS:
        front = {"standard_error": estimator}
        if estimator in clusters:
            front["cluster"] = clusters[estimator]
        site.indicator(f"ols-{estimator}", "ols", of="panel.y", on=["panel.x1", "panel.x2"], level=0.9, **front)
        # With two periods, or treatment that varies by period alone, the two-way clustered variance is negative and so undefined.
        if estimator != "two-way-clustered":
            site.indicator(f"did-{estimator}", "difference-in-differences", of="short.y", treated="group=treated", post="period=2014", **front)
        if estimator != "hc2":
            site.indicator(f"twfe-{estimator}", "fixed-effects", of="panel.y", on=["panel.x1", "panel.x2"], effects=["entity", "period"], **front)
        if estimator not in ("hc2", "two-way-clustered"):
            site.indicator(
                f"event-{estimator}", "event-study", of="panel.y", entity="entity", treated="group=treated", base_period="2013", **front)
    site.indicator("no-intercept", "ols", of="panel.y", on=["panel.x1", "panel.x2"], intercept="no", standard_error="classical")
    short = frame[frame["period"].isin(["2013", "2014"])]
    site.dataset("short", ["entity", "group", "state"], ["y", "x1", "x2"], short.itertuples(index=False))
    return frame, short


def covariance(fit, design, frame, estimator, nested=None):
    """The covariance with the small-sample factors that the project documents: of statsmodels for least squares, where `nested` is None, and
    of the R package fixest where effects are swept out.

    `nested` is the number of coefficients of the design that belong to effects nested in a cluster (all levels but one)."""
    n, k = design.shape
    bread, residual = np.linalg.pinv(design.T @ design), fit.resid.to_numpy()
    if estimator == "classical":
        return bread * (residual @ residual) / (n - k), n - k
    if estimator in ("hc1", "hc2"):
        weights = residual ** 2
        if estimator == "hc2":
            weights = weights / (1 - np.einsum("ij,jk,ik->i", design, bread, design))
        meat = (design * weights[:, None]).T @ design
        return bread @ meat @ bread * (n / (n - k) if estimator == "hc1" else 1), n - k
    keys = [["entity"]] if estimator == "clustered" else [["entity"], ["period"], ["entity", "period"]]
    total, sizes = np.zeros((k, k)), []
    for sign, names in zip([1, 1, -1], keys):
        scores = pd.DataFrame(design * residual[:, None]).groupby([frame[name].to_numpy() for name in names]).sum().to_numpy()
        sizes.append((sign, scores.T @ scores, len(scores)))
    smallest = min(size for sign, _, size in sizes if sign > 0)
    for sign, meat, size in sizes:
        clusters = size if nested is None else smallest
        total += sign * meat * clusters / (clusters - 1)
    return bread @ total @ bread * (n - 1) / (n - (k - (nested or 0))), smallest - 1


def same(check, results, group, indicator, fit, position, members, cov, df, level=0.95, period=None):
    estimate, error = float(fit.params.iloc[position]), float(np.sqrt(cov[position, position]))
    t = estimate / error
    quantile = stats.t.ppf((1 + level) / 2, df)
    expected = {
        None: estimate, "standard-error": error, "t": t, "p": 2 * stats.t.sf(abs(t), df), "ci-lower": estimate - quantile * error,
        "ci-upper": estimate + quantile * error, "df": df, "n": fit.nobs,
    }
    for statistic, value in expected.items():
        found = results.value(indicator, period, statistic=statistic, **members)
        check.equal(group, f"{indicator} {members} {statistic}", found, value, relative=1e-7 if statistic == "p" else 1e-9, absolute=1e-300)


def compare(data, results, check):
    frame, short = data
    design = sm.add_constant(frame[["x1", "x2"]])
    fit = sm.OLS(frame["y"], design).fit()
    terms = ["(Intercept)", "panel.x1", "panel.x2"]
    for estimator in ESTIMATORS:
        cov, df = covariance(fit, design.to_numpy(), frame, estimator)
        for position, term in enumerate(terms):
            same(check, results, f"ols {estimator}", f"ols-{estimator}", fit, position, {"term": term}, cov, df, level=0.9)
        # The library's own standard errors, where its factors are the same.
        library = {"classical": fit.bse, "hc1": fit.HC1_se, "hc2": fit.HC2_se}
        if estimator == "clustered":
            library[estimator] = fit.get_robustcov_results("cluster", groups=pd.factorize(frame["entity"])[0]).bse
        if estimator in library:
            for term, error in zip(terms, np.asarray(library[estimator])):
                check.equal(f"ols {estimator}", f"statsmodels {term}", results.value(f"ols-{estimator}", term=term, statistic="standard-error"), error)
    check.equal("ols classical", "R²", results.value("ols-classical", term="panel.x1", statistic="r-squared"), fit.rsquared)
    through_zero = sm.OLS(frame["y"], frame[["x1", "x2"]]).fit()
    for position, term in enumerate(terms[1:]):
        cov = through_zero.cov_params().to_numpy()
        same(check, results, "ols classical", "no-intercept", through_zero, position, {"term": term}, cov, through_zero.df_resid)
    compare_fixed_effects(frame, results, check)
    treated, post = (short["group"] == "treated").astype(float), (short["period"] == "2014").astype(float)
    cells = pd.DataFrame({"const": 1.0, "treated": treated, "post": post, "treated:post": treated * post})
    did = sm.OLS(short["y"], cells).fit()
    for estimator in ESTIMATORS:
        if estimator == "two-way-clustered":
            continue
        cov, df = covariance(did, cells.to_numpy(), short, estimator)
        for position, term in enumerate(["(Intercept)", "treated", "post", "treated:post"]):
            same(check, results, f"difference-in-differences {estimator}", f"did-{estimator}", did, position, {"term": term}, cov, df)


def compare_fixed_effects(frame, results, check):
    entity = pd.get_dummies(frame["entity"], drop_first=True, dtype=float)
    period = pd.get_dummies(frame["period"], drop_first=True, dtype=float)
    treated = (frame["group"] == "treated").astype(float)
    events = pd.DataFrame({p: treated * (frame["period"] == p) for p in sorted(set(frame["period"])) if p != "2013"}).astype(float)
    designs = {"twfe": frame[["x1", "x2"]], "event": events}
    for name, regressors in designs.items():
        design = pd.concat([regressors, pd.DataFrame({"const": 1.0}, index=frame.index), entity, period], axis=1)
        fit = sm.OLS(frame["y"], design).fit()
        for estimator in ESTIMATORS:
            if estimator == "hc2" or (name == "event" and estimator == "two-way-clustered"):
                continue
            nested = {"clustered": entity.shape[1], "two-way-clustered": entity.shape[1] + period.shape[1]}.get(estimator, 0)
            cov, df = covariance(fit, design.to_numpy(), frame, estimator, nested)
            for position, column in enumerate(regressors.columns):
                members, when = ({"term": f"panel.{column}"}, None) if name == "twfe" else ({}, column)
                group = f"{'fixed-effects' if name == 'twfe' else 'event-study'} {estimator}"
                same(check, results, group, f"{name}-{estimator}", fit, position, members, cov, df, period=when)
